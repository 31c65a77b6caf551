"""What is done to products in the table: changed, filled, pasted, deleted; undone and done again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from shipdesk.catalogs import Act, Undone
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.change_products import change_products, placed, redo, trash_products, undo
from shipdesk.services.desk import Desk
from shipdesk.services.product_table import Key, TableRow, keys_of, read_ranges
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.product_list import ProductList
from shipdesk.ui.product_questions import ProductQuestions
from shipdesk.ui.tasks import What
from shipdesk.ui.toolkit import Toolkit

MOST_COPIED = 10_000


def act_word(act: Act) -> str:
    translate = QCoreApplication.translate
    return {
        Act.IMPORT: translate("ProductActs", "import"),
        Act.EDIT: translate("ProductActs", "change"),
        Act.TRASH: translate("ProductActs", "deletion"),
        Act.RESTORE: translate("ProductActs", "restoring"),
    }[act]


class ProductActs(QObject):
    """`told` carries a tone, words and perhaps a remedy; `failed` an error."""

    told = Signal(object, str, object)
    failed = Signal(object)

    def __init__(
        self, toolkit: Toolkit, desk: Desk, listed: ProductList, questions: ProductQuestions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._list, self._questions = toolkit, desk, listed, questions
        self.copy, self.paste, self.undo, self.redo, self.trash = (QAction(parent) for _ in range(5))
        self.actions = (self.copy, self.paste, self.trash, self.undo, self.redo)
        keys: dict[QAction, Any] = {
            self.copy: [QKeySequence.StandardKey.Copy], self.paste: [QKeySequence.StandardKey.Paste],
            self.undo: [QKeySequence.StandardKey.Undo], self.redo: ["Ctrl+Y", "Ctrl+Shift+Z"],
            self.trash: ["Ctrl+Delete"],
        }  # fmt: skip
        for action, shortcuts in keys.items():
            action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            listed.addAction(action)
        for action, act in zip(
            self.actions, (self.copy_cells, self.paste_cells, self.delete, self.take_back, self.do_again), strict=True
        ):
            action.triggered.connect(act)
        listed.model.edited.connect(self.change)
        listed.cells.filling.connect(self.fill)
        listed.table.emptied.connect(lambda: self._lay([[""]]))

    def retranslate(self) -> None:
        self.copy.setText(self.tr("Copy cells"))
        self.paste.setText(self.tr("Paste cells"))
        self.trash.setText(self.tr("Delete products"))
        self.undo.setText(self.tr("Undo"))
        self.redo.setText(self.tr("Redo"))

    def change(self, row: TableRow, field: str, text: str) -> None:
        """One cell."""
        catalogs, key = self._desk.catalogs, row.key
        self._list.model.accept(key, field)
        self._write(
            lambda _: change_products(catalogs, {key: {field: text}}),
            lambda _: None,
            lambda error: self._refused(key, field, text, error),
        )

    def fill(self, text: str, column: int) -> None:
        """The same text into that column of every chosen row."""
        self._lay([[text]], [column])

    def paste_cells(self) -> None:
        """Cells of a spreadsheet over the chosen ones, from the first of them on."""
        from shipdesk.services.pasted_lines import rows_of

        try:
            block = rows_of(QGuiApplication.clipboard().text())
        except WrongInput as error:
            self.failed.emit(error)
            return
        if block:
            self._lay(block)

    def copy_cells(self) -> None:
        """The chosen cells as text that a spreadsheet takes; rows that were never in sight are read for it."""
        model, ranges, columns = self._list.model, self._list.ranges(), self._list.chosen_columns()
        catalogs, table = self._desk.catalogs, self._questions.table
        if sum(last - first + 1 for first, last in ranges) > MOST_COPIED:
            self.failed.emit(WrongInput("limit", "too_many_rows_to_copy", limit=MOST_COPIED))
            return
        self._toolkit.tasks.run(
            lambda progress: read_ranges(catalogs, table, ranges, progress),
            lambda rows: QGuiApplication.clipboard().setText(model.as_tsv(rows, columns)),
            self.failed.emit, self.tr("Reading products"), self,
        )  # fmt: skip

    def delete(self) -> None:
        """The chosen products into the trash, after no question: they come back with Undo."""
        desk, keys = self._desk, self.chosen_keys()
        self._write(
            lambda progress: trash_products(desk.catalogs, keys(progress), desk.tools.today()),
            lambda count: self._tell_undoable(self.tr("In the trash for 30 days: {count}."), count),
        )

    def take_back(self) -> None:
        self._go(undo, self.tr("Undone in {catalog}: {act}; products: {count}."))

    def do_again(self) -> None:
        self._go(redo, self.tr("Done again in {catalog}: {act}; products: {count}."))

    def chosen_keys(self) -> Callable[[Progress], list[Key]]:
        """The chosen products; asked in a worker, for they may be more than were ever in sight."""
        model, ranges = self._list.model, self._list.ranges()
        count = sum(last - first + 1 for first, last in ranges)
        if count <= MOST_COPIED:
            seen = [model.row_at(number) for first, last in ranges for number in range(first, last + 1)]
            if all(seen):
                known = [row.key for row in seen if row is not None]
                return lambda _: known
        catalogs, table = self._desk.catalogs, self._questions.table
        return lambda progress: keys_of(catalogs, table, ranges, progress)

    def _lay(self, block: Sequence[Sequence[str]], columns: Sequence[int] = ()) -> None:
        """A block of cells over the chosen place: one cell fills, more go down and to the right from the first."""
        listed, catalogs = self._list, self._desk.catalogs
        ranges, columns = listed.ranges(), columns or listed.chosen_columns()
        if not ranges:
            return
        if len(block) > 1 or len(block[0]) > 1:
            first, width = ranges[0][0], max(map(len, block))
            ranges = [(first, first + len(block) - 1)]
            in_sight = listed.columns_in_sight()
            columns = in_sight[in_sight.index(columns[0]) :][:width]
            if ranges[0][1] >= listed.model.rowCount() or len(columns) < width:
                self.failed.emit(WrongInput("pattern", "pasted_beyond_table"))
                return
        # Over several rows the name is that of the screen's language, whatever a row shows for want of it.
        row = listed.model.row_at(ranges[0][0]) if ranges == [(ranges[0][0],) * 2] else None
        fields = [listed.model.columns[at].field(row) for at in columns]
        table = self._questions.table
        if not fields or None in fields:
            self.failed.emit(WrongInput("pattern", "column_cannot_be_changed"))
            return
        count = sum(last - first + 1 for first, last in ranges)
        named = [field for field in fields if field is not None]
        self._write(
            lambda progress: change_products(
                catalogs, placed(block, keys_of(catalogs, table, ranges, progress), named)
            ),
            lambda _: self._tell_undoable(self.tr("Changed: {count}."), count),
        )

    def _go(self, step: Callable[..., Undone], words: str) -> None:
        catalogs, name = self._desk.catalogs, self._catalog()
        if name is None:
            return

        def tell(done: Undone) -> None:
            text = words.format(catalog=name, act=act_word(done.kind), count=f"{done.products:,}")
            self.told.emit(Tone.OK, text, None)

        self._write(lambda _: step(catalogs, name), tell)

    def _catalog(self) -> str | None:
        """The catalog meant: the chosen one, that of the row with the cursor, else the only one."""
        current, parts = self._list.current(), self._questions.table.parts
        if self._questions.catalog or current:
            return self._questions.catalog or (current.catalog if current else None)
        names = self._desk.catalogs.names()
        return parts[0].catalog if parts else next(iter(names), None)

    def _tell_undoable(self, words: str, count: int) -> None:
        self.told.emit(Tone.OK, words.format(count=f"{count:,}"), Remedy(self.undo.text(), self.take_back))

    def _write(
        self,
        work: Callable[[Progress], Any],
        on_success: Callable[[Any], None],
        on_failure: Callable[[Exception], None] | None = None,
    ) -> None:
        self._toolkit.tasks.write(
            work, {What.CATALOG}, on_success, on_failure or self.failed.emit, self.tr("Changing products"), self
        )

    def _refused(self, key: Key, field: str, text: str, error: Exception) -> None:
        self._list.model.refuse(key, field, text, self._toolkit.words(error))
        self.failed.emit(error)
