"""Labels for handling units, goods and dangers, read back before they leave.

labels = KINDS["logistic-sscc"].labels(facts)
files = render("logistic-sscc", labels, context, size="A6", form="pdf", dpi=203)
must_be_read = codes_of("logistic-sscc", labels[0], "A6", reference)
"""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.labels.facts import Carriage, ChineseSticker, FruitLine, LabelFacts, PaintedMarks, StickerText
    from shipdesk.labels.fingerprint import ToldLabel, fingerprint_of, tell_labels
    from shipdesk.labels.kinds import KINDS
    from shipdesk.labels.label_data import LabelData, label_data_of
    from shipdesk.labels.label_head import LabelHead
    from shipdesk.labels.needed import needed_labels
    from shipdesk.labels.rehearsing import require_room
    from shipdesk.labels.rendering import LabelContext, LabelFile, codes_of, draw, render
    from shipdesk.labels.supported import require_supported

__all__ = [
    "KINDS",
    "Carriage",
    "ChineseSticker",
    "FruitLine",
    "LabelContext",
    "LabelData",
    "LabelFacts",
    "LabelFile",
    "LabelHead",
    "PaintedMarks",
    "StickerText",
    "ToldLabel",
    "codes_of",
    "draw",
    "fingerprint_of",
    "label_data_of",
    "needed_labels",
    "render",
    "require_room",
    "require_supported",
    "tell_labels",
]

__getattr__ = late(
    __name__,
    {
        "Carriage": "facts",
        "ChineseSticker": "facts",
        "FruitLine": "facts",
        "KINDS": "kinds",
        "LabelContext": "rendering",
        "LabelData": "label_data",
        "LabelFacts": "facts",
        "LabelFile": "rendering",
        "LabelHead": "label_head",
        "PaintedMarks": "facts",
        "StickerText": "facts",
        "ToldLabel": "fingerprint",
        "codes_of": "rendering",
        "draw": "rendering",
        "fingerprint_of": "fingerprint",
        "label_data_of": "label_data",
        "needed_labels": "needed",
        "render": "rendering",
        "require_room": "rehearsing",
        "require_supported": "supported",
        "tell_labels": "fingerprint",
    },
)
