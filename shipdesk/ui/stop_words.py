"""What an open block stops, in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shipdesk.ui.editor_words import papers


def stop_word(what: str) -> str:
    """Of `paper:KIND`, `labels`, `booking` or `manifest`; a kind without a word is named by its code."""
    translate = QCoreApplication.translate
    acts = {
        "booking": translate("StopWords", "booking"),
        "labels": translate("StopWords", "labels"),
        "manifest": translate("StopWords", "manifest"),
    }
    kind = what.removeprefix("paper:")
    return acts.get(what) or papers().get(kind, kind.replace("-", " "))
