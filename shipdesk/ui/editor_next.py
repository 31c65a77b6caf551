"""The one button of the shipment editor: its word, and what it does at each stage."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from shipdesk.ui.desk_words import step_word
from shipdesk.ui.editor_model import step_of
from shipdesk.ui.editor_step import EditorStep
from shipdesk.ui.findings_panel import ShownFinding
from shipdesk.ui.messages import Tone
from shipdesk.ui.next_step import Step


class NextStep(QObject):
    """`action` is the button's, also on Ctrl+Enter."""

    def __init__(
        self, steps: Mapping[str, EditorStep], enter: Callable[[str], None], go: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._steps, self._enter, self._go = steps, enter, go
        self.step: Step | None = None
        self._found: Sequence[ShownFinding] = ()
        self.action = QAction(parent)
        self.action.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.action.triggered.connect(self.do)
        parent.addAction(self.action)

    def show(self, step: Step | None, found: Sequence[ShownFinding]) -> None:
        """Another word on the button, or none where nothing is left to do."""
        self.step, self._found = step, found
        self.action.setText(step_word(step))
        self.action.setEnabled(step is not None)
        self.action.setVisible(step is not None)

    def do(self) -> None:
        """What the button says."""
        if self.step in (Step.COMPLETE, Step.CHECK):
            self._go_to_first_finding()
        elif self.step is Step.PACK:
            self._enter("packing")
            self._steps["packing"].do_main()
        elif self.step is Step.PRINT:
            self._enter("papers")
            self._steps["papers"].do_main()
        elif self.step in (Step.BOOK, Step.SEND):
            self._book()
        elif self.step is Step.TRACK:
            self._enter("booking")

    def _book(self) -> None:
        """Booking leaves the house: the first press leads to the words of what it does, the second does it."""
        booking = self._steps["booking"]
        if booking.isVisible():
            booking.do_main()
        else:
            self._enter("booking")
            booking.setFocus()

    def _go_to_first_finding(self) -> None:
        pointers = [finding.pointer for finding in self._found if finding.pointer and finding.tone is Tone.BLOCK]
        # What packing itself settles comes last.
        pointers.sort(key=lambda pointer: step_of(pointer) == "packing")
        if pointers:
            self._go(pointers[0])
        else:
            self._enter("booking")
