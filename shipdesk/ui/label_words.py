"""Sizes and files of labels as people read them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from shipdesk.services.issue_labels import NotMade
from shipdesk.ui.editor_words import papers
from shipdesk.ui.toolkit import Toolkit


def lacks_told(toolkit: Toolkit, lacks: Sequence[NotMade]) -> str:
    """Each kind that could not be made with its reason, one to a line."""
    names = papers()
    return "\n".join(f"{names[one.kind]}: {toolkit.words(one.reason)}" for one in lacks)


def size_words(code: str) -> str:
    """A4_8UP as a sheet of 8, L100X150 in millimetres."""
    translate = QCoreApplication.translate
    if code.startswith("A4_"):
        return translate("LabelWords", "A4 sheet of {count}").format(count=code[3:].removesuffix("UP"))
    if code.startswith("L"):
        return translate("LabelWords", "{size} mm").format(size=code[1:].replace("X", " × "))
    return code


def form_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "pdf": translate("LabelWords", "PDF"),
        "png": translate("LabelWords", "Pictures (PNG)"),
        "zpl": translate("LabelWords", "ZPL, for Zebra printers"),
        "tspl": translate("LabelWords", "TSPL, for TSC and Xprinter"),
    }
