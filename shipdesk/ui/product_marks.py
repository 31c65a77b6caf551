"""What is told below the fields of a product: what looks wrong, what the HS code covers, what it might be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from shipdesk.services.look_at_product import ProductLook
from shipdesk.ui.form import Mark
from shipdesk.ui.hs_tree import origin_in_words
from shipdesk.ui.messages import Tone

HS_CODE = "hs_code"


def marks_of(look: ProductLook, words: Callable[[Exception], str]) -> dict[str, Mark]:
    """By field; of several advices for one field the first."""
    told = {HS_CODE: mark} if (mark := _of_code(look)) is not None else {}
    for one in reversed(look.advice):
        told[one.field] = Mark(Tone.WARN, words(one.fault))
    return told


def _of_code(look: ProductLook) -> Mark | None:
    translate = QCoreApplication.translate
    if look.code is not None:
        return Mark(Tone.INFO, look.code.text)
    if not look.suggestions:
        return None
    best = look.suggestions[0]
    text = translate("ProductMarks", "Suggestion: {code}, {origin}. F4 shows all; check before you take one.")
    return Mark(Tone.INFO, text.format(code=best.code, origin=origin_in_words(best)))
