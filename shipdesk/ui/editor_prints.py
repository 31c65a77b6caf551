"""Printing from the shipment editor: what is asked and told goes by the editor's own bar."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from shipdesk.ui.editor_step import EditorContext
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.print_acts import PrintActs


class _EditorBar:
    def __init__(self, context: EditorContext) -> None:
        self._context = context

    def tell(self, tone: Tone, text: str, remedy: Remedy | None = None) -> None:
        self._context.tell(tone, text, remedy)

    def tell_error(self, error: Exception, remedy: Remedy | None = None, tone: Tone = Tone.BLOCK) -> None:
        if tone is Tone.BLOCK:
            self._context.tell_error(error)
        else:
            self._context.tell(tone, self._context.toolkit.words(error), remedy)


def editor_prints(context: EditorContext, parent: QWidget) -> PrintActs:
    return PrintActs(context.toolkit, context.desk, _EditorBar(context), parent)
