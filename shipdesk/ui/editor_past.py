"""What was before: undo, redo and the history of the shipment in the editor."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from shipdesk.domain import states
from shipdesk.services.desk import Desk
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.editor_history import HistoryDialog
from shipdesk.ui.editor_places import place_words
from shipdesk.ui.editor_saving import DraftSaver
from shipdesk.ui.editor_step import EditorStep
from shipdesk.ui.editor_undo_actions import UndoActions
from shipdesk.ui.language import Retranslated
from shipdesk.ui.toolkit import Toolkit


class EditorPast(Retranslated, QWidget):
    """`leave_field` writes what is typed in a field, so that it is a step of its own."""

    def __init__(
        self,
        toolkit: Toolkit,
        desk: Desk,
        steps: Mapping[str, EditorStep],
        leave_field: Callable[[], None],
        editor: QWidget,
    ) -> None:
        super().__init__(editor)
        self.hide()
        self._toolkit, self._desk, self._steps, self._leave_field = toolkit, desk, steps, leave_field
        self._editor = editor
        self._saver: DraftSaver | None = None
        self._stored: StoredConsignment | None = None
        self.keys = UndoActions(self._words, editor)
        self.history = QAction(editor)
        self.history.triggered.connect(self.show_history)
        self.keys.undo.triggered.connect(lambda: self._go(forth=False))
        self.keys.redo.triggered.connect(lambda: self._go(forth=True))
        # The field that is left tells what was typed in it after this signal.
        self.keys.left.connect(self._seal, Qt.ConnectionType.QueuedConnection)
        self.retranslate()

    def tools(self) -> tuple[tuple[QAction, str], ...]:
        """The actions with their icons."""
        return (self.keys.undo, "undo"), (self.keys.redo, "redo"), (self.history, "history")

    def follow(self, saver: DraftSaver) -> None:
        """Another shipment is in the editor."""
        self._saver = saver
        saver.state_changed.connect(lambda _: self._show())
        saver.destroyed.connect(lambda: self._forget(saver))

    def show_shipment(self, stored: StoredConsignment) -> None:
        self._stored = stored
        self._show()

    def show_history(self) -> None:
        """Who changed what."""
        if self._stored is None:
            return
        dialog = HistoryDialog(self._toolkit, self._desk, self._stored.reference, self._words, self._editor)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def retranslate(self) -> None:
        self.history.setText(self.tr("History…"))
        self._show()

    def _seal(self) -> None:
        if self._saver is not None:
            self._saver.seal()

    def _words(self, pointer: str) -> str:
        return place_words(self._steps, pointer)

    def _go(self, *, forth: bool) -> None:
        self._leave_field()
        if self._saver is not None:
            (self._saver.redo if forth else self._saver.undo)()

    def _forget(self, saver: DraftSaver) -> None:
        if self._saver is saver:
            self._saver = None

    def _show(self) -> None:
        stored, saver = self._stored, self._saver
        self.history.setEnabled(stored is not None)
        is_editable = stored is not None and stored.state in states.EDITABLE
        has_refused = saver is not None and bool(saver.draft.refused)
        self.keys.show(saver.steps if saver else None, has_refused=has_refused, is_editable=is_editable)


def is_typing() -> bool:
    """Whether someone stands in a field with something typed in it."""
    focused = QApplication.focusWidget()
    return isinstance(focused, QLineEdit) and focused.isModified()
