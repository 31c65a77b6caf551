"""Undo and redo of the shipment editor as actions; a field that has typing of its own to take back goes first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from shipdesk.ui.editor_undo import UndoStack

UNDO, REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class UndoActions(QObject):
    """`left` when the cursor goes elsewhere; `words` gives the place of a step."""

    left = Signal()

    def __init__(self, words: Callable[[str], str], editor: QWidget) -> None:
        super().__init__(editor)
        self._words, self._editor = words, editor
        self.undo, self.redo = QAction(editor), QAction(editor)
        self.undo.setShortcuts(QKeySequence.keyBindings(UNDO))
        self.redo.setShortcuts(
            _unique([*QKeySequence.keyBindings(REDO), *map(QKeySequence, ("Ctrl+Shift+Z", "Ctrl+Y"))])
        )
        for action in (self.undo, self.redo):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            editor.addAction(action)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)

    def show(self, stack: UndoStack | None, *, has_refused: bool, is_editable: bool) -> None:
        """Text and availability; a value that the desk refused is the first that goes."""
        done = stack.done if stack else []
        undone = stack.undone if stack else []
        self.undo.setEnabled(is_editable and (bool(done) or has_refused))
        self.redo.setEnabled(is_editable and bool(undone) and not has_refused)
        undo, redo = self.tr("Undo: {what}"), self.tr("Redo: {what}")
        last = self.tr("what is not saved") if has_refused else self._words(done[-1].pointer) if done else ""
        self.undo.setText(undo.format(what=last) if last else self.tr("Undo"))
        self.redo.setText(redo.format(what=self._words(undone[-1].pointer)) if undone else self.tr("Redo"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field takes the keys for itself even where it has nothing to take back; then they are the editor's."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            line = watched if isinstance(watched, QLineEdit) else None
            is_undo, is_redo = event.matches(UNDO), event.matches(REDO) or _is_redo(event)
            if line is not None and (
                (is_undo and not line.isUndoAvailable()) or (is_redo and not line.isRedoAvailable())
            ):
                event.ignore()
                return True
        return False

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, QLineEdit):
            old.removeEventFilter(self)
        if isinstance(new, QLineEdit) and self._editor.isAncestorOf(new):
            new.installEventFilter(self)
        self.left.emit()


def _is_redo(event: QKeyEvent) -> bool:
    control = Qt.KeyboardModifier.ControlModifier
    if event.key() == Qt.Key.Key_Y:
        return event.modifiers() == control
    return event.key() == Qt.Key.Key_Z and event.modifiers() == control | Qt.KeyboardModifier.ShiftModifier


def _unique(keys: list[QKeySequence]) -> list[QKeySequence]:
    """Keys that stand twice at one action count as ambiguous and do nothing."""
    return list({key.toString(): key for key in keys}.values())
