"""What people call papers and labels, the form they were issued in, and how they stand to today's data."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.measures import plain
from shipdesk.reference import Reference
from shipdesk.services.issue_labels import LABEL
from shipdesk.services.list_issued import Standing, wish_of
from shipdesk.store.issued import Issued
from shipdesk.ui.editor_words import papers

STANDING_LOOKS = {
    Standing.CURRENT: ("ok", "ok"),
    Standing.DATA_CHANGED: ("warning", "warn"),
    Standing.REPLACED: ("cancelled", "muted"),
}


def kind_word(issued: Issued) -> str:
    return papers().get(issued.kind, issued.kind)


def form_word(issued: Issued, reference: Reference) -> str:
    """The second language of a paper; size and kind of file of a label."""
    if issued.family != LABEL:
        return _language(issued.form)
    wish = wish_of(issued)
    size = reference.label_sizes.get(wish.size)
    measure = f"{plain(size.width_mm)} × {plain(size.height_mm)} mm" if size else wish.size
    return f"{measure}, {wish.form.upper()}"


def standing_word(standing: Standing) -> str:
    translate = QCoreApplication.translate
    return {
        Standing.CURRENT: translate("PaperWords", "Current"),
        Standing.DATA_CHANGED: translate("PaperWords", "Superseded"),
        Standing.REPLACED: translate("PaperWords", "Replaced by a newer one"),
    }[standing]


def _language(code: str) -> str:
    translate = QCoreApplication.translate
    return {
        "th": translate("PaperWords", "English and Thai"),
        "zh": translate("PaperWords", "English and Chinese"),
        "vi": translate("PaperWords", "English and Vietnamese"),
        "lo": translate("PaperWords", "English and Lao"),
        "km": translate("PaperWords", "English and Khmer"),
        "my": translate("PaperWords", "English and Burmese"),
    }.get(code, code)


def second_languages() -> dict[str, str]:
    """The languages that can stand beside English."""
    translate = QCoreApplication.translate
    return {
        "th": translate("PaperWords", "Thai"),
        "zh": translate("PaperWords", "Chinese"),
        "vi": translate("PaperWords", "Vietnamese"),
        "lo": translate("PaperWords", "Lao"),
        "km": translate("PaperWords", "Khmer"),
        "my": translate("PaperWords", "Burmese"),
    }


def second_language_word(code: str) -> str:
    return second_languages().get(code, code)
