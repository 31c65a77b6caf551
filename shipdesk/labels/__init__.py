"""Labels for handling units, goods and dangers, read back before they leave.

labels = KINDS["logistic-sscc"].labels(facts)
files = render("logistic-sscc", labels, context, size="A6", form="pdf", dpi=203)
must_be_read = codes_of("logistic-sscc", labels[0], "A6", reference)
"""

from shipdesk.labels.facts import Carriage, ChineseSticker, FruitLine, LabelFacts, PaintedMarks, StickerText
from shipdesk.labels.fingerprint import ToldLabel, fingerprint, tell_labels
from shipdesk.labels.kinds import KINDS
from shipdesk.labels.label_data import LabelData, label_data
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
    "fingerprint",
    "label_data",
    "needed_labels",
    "render",
    "require_room",
    "require_supported",
    "tell_labels",
]
