"""A small table of lines inside a form: charges, order references. It has its own buttons to add and remove a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shipdesk.ui.editor_columns import EditColumn, Line
from shipdesk.ui.editor_model import is_within, parts_of, value_at
from shipdesk.ui.editor_table import EditTable
from shipdesk.ui.form import Mark
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class LineTable(Retranslated, QWidget):
    """`changed` carries all lines as JSON, None where there is none left."""

    changed = Signal(object)

    def __init__(
        self, toolkit: Toolkit, columns: Sequence[EditColumn], fresh: Callable[[], Line], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fresh = fresh
        self.most_shown: int | None = None
        """How many lines stand in sight at most; None for all of them."""
        self.words_to_add: Callable[[], str] | None = None
        """What the button says that adds a line, where “a line” would not tell what it is."""
        self.table = EditTable(toolkit, columns, self)
        self.add, self.remove = QPushButton(self), QPushButton(self)
        for button in (self.add, self.remove):
            # In a dialog, Enter in a cell would press it.
            button.setAutoDefault(False)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.table.lines_model.edited.connect(self._edited)
        self.table.left_behind.connect(self.add.setFocus)
        self.setFocusProxy(self.table)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.table)
        layout.addLayout(buttons)
        self.retranslate()

    def set_lines(self, lines: Sequence[Line], is_editable: bool) -> None:
        self.table.lines_model.is_editable = is_editable
        self.table.lines_model.set_lines(lines)
        self.add.setEnabled(is_editable)
        self.remove.setEnabled(is_editable and bool(lines))
        self.table.setVisible(bool(lines))
        # A cursor that is sent to something hidden would stay where it is.
        self.setFocusProxy(self.table if lines else self.add)
        self.table.fit_height(most=self.most_shown)

    def set_marks(self, marks: dict[str, Mark]) -> None:
        """Marks by pointer inside the list: /0/amount."""
        places = {}
        for pointer, mark in marks.items():
            parts = parts_of(pointer)
            if parts and parts[0].isdecimal():
                places[int(parts[0]), self._column(parts[1:])] = mark
        self.table.lines_model.set_marks(places)

    def enter(self, pointer: str) -> bool:
        """Stand in the cell of a pointer inside the list, or on the button that adds the first line."""
        parts = parts_of(pointer)
        line = int(parts[0]) if parts and parts[0].isdecimal() else 0
        if not self.table.edit_cell(line, "/" + "/".join(parts[1:])):
            self.add.setFocus()
        return True

    def typed(self) -> list[tuple[str, str]]:
        """Pointers inside the list of cells with text that is not told yet."""
        return [(f"/{line}{member}", text) for line, member, text in self.table.typed()]

    def type_in(self, pointer: str, text: str) -> None:
        """As if someone typed it into the cell of a pointer inside the list."""
        line, *rest = parts_of(pointer)
        self.table.type_in(int(line), "/" + "/".join(rest), text)

    def retranslate(self) -> None:
        self.add.setText(self.words_to_add() if self.words_to_add else self.tr("Add a line"))
        self.remove.setText(self.tr("Remove line"))
        self.table.retitle()

    def _column(self, parts: list[str]) -> int:
        members = [column.member for column in self.table.lines_model.columns]
        wanted = "/" + "/".join(parts)
        return next((at for at, member in enumerate(members) if is_within(wanted, member)), 0)

    def _lines(self) -> list[dict[str, Any]]:
        return [dict(line) for line in self.table.lines_model.lines]

    def _edited(self, at: int, member: str, value: Any) -> None:
        lines = self._lines()
        name = parts_of(member)[0]
        lines[at] = {key: old for key, old in lines[at].items() if key != name} | (
            {} if value is None else {name: value}
        )
        self.changed.emit(lines)

    def _add(self) -> None:
        lines = [*self._lines(), dict(self._fresh())]
        self.changed.emit(lines)
        self.table.edit_cell(len(lines) - 1, "")

    def _remove(self) -> None:
        lines = self._lines()
        at = self.table.currentIndex().row()
        del lines[at if at >= 0 else -1]
        self.changed.emit(lines or None)


class BoundLines:
    """Ties a table to the list at a pointer; `send` gets the pointer and the new JSON."""

    def __init__(self, pointer: str, table: LineTable, send: Callable[[str, Any], None]) -> None:
        self.pointer, self.table = pointer, table
        table.changed.connect(lambda lines: send(pointer, lines))

    def show(self, members: Mapping[str, Any], is_editable: bool) -> None:
        self.table.set_lines(value_at(members, self.pointer) or [], is_editable)

    def typed(self) -> list[tuple[str, str]]:
        return [(f"{self.pointer}{inside}", text) for inside, text in self.table.typed()]

    def type_in(self, pointer: str, text: str) -> bool:
        if not pointer.startswith(f"{self.pointer}/"):
            return False
        self.table.type_in(pointer[len(self.pointer) :], text)
        return True
