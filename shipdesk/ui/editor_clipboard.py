"""The goods table and the clipboard: rows of a spreadsheet in after a look at them, the whole table out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence

from shipdesk.services.pasted_lines import PastedRow, read_rows, rows_of, with_lines
from shipdesk.ui.editor_model import Edit
from shipdesk.ui.editor_step import EditorContext
from shipdesk.ui.editor_table import EditTable
from shipdesk.ui.paste_dialog import PasteDialog


class GoodsClipboard(QObject):
    """Paste on Ctrl+V and copy on Ctrl+C while one stands in the table."""

    def __init__(self, context: EditorContext, table: EditTable) -> None:
        super().__init__(table)
        self._context, self._table = context, table
        self.paste, self.copy = QAction(table), QAction(table)
        self.actions = [self.paste, self.copy]
        standard = QKeySequence.StandardKey
        self._keys = {self.paste: standard.Paste, self.copy: standard.Copy}
        for action, keys in self._keys.items():
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        # A view takes Ctrl+C for its one cell; here the whole table is meant.
        table.installEventFilter(self)
        self.paste.triggered.connect(self.look)
        self.copy.triggered.connect(self.copy_table)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            for action in self.actions:
                if action.isEnabled() and event.matches(self._keys[action]):
                    action.trigger()
                    return True
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Read the clipboard off the UI thread and show what would be added."""
        text, desk, currency = QGuiApplication.clipboard().text(), self._context.desk, self._currency()
        self._context.toolkit.tasks.run(
            lambda _: read_rows(desk, rows_of(text), currency), self._show, self._context.tell_error, owner=self
        )

    def copy_table(self) -> None:
        """Headers and all lines, for a spreadsheet."""
        model, toolkit = self._table.lines_model, self._context.toolkit
        rows = [[column.title() for column in model.columns]]
        rows += [[column.typed(line, toolkit) for column in model.columns] for line in model.lines]
        cells = [[" ".join(cell.split()) for cell in row] for row in rows]
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in cells))

    def retranslate(self) -> None:
        self.paste.setText(self.tr("Paste lines…"))
        self.copy.setText(self.tr("Copy the table"))

    def _currency(self) -> str:
        prices = (line.get("unit_price") for line in self._table.lines_model.lines)
        return next((price["currency"] for price in prices if price), "THB")

    def _show(self, rows: tuple[PastedRow, ...]) -> None:
        dialog = PasteDialog(self._context.toolkit, rows, self._table.window())
        dialog.wanted.connect(lambda: self._add(rows))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add(self, rows: tuple[PastedRow, ...]) -> None:
        """One edit, so that one undo takes it back."""
        first = len(self._table.lines_model.lines)
        self._context.edit([Edit("/items", with_lines(self._table.lines_model.lines, rows))])
        self._table.edit_cell(first, "/quantity")
