"""What the hub is told beside the contract's facts: instructions for delivery, and notes of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from shipdesk.domain.codec import at
from shipdesk.errors import WrongInput
from shipdesk.ui.editor_columns import EditColumn, Line
from shipdesk.ui.editor_fields import TextField
from shipdesk.ui.editor_line_table import LineTable
from shipdesk.ui.editor_model import is_within, parts_of, value_at
from shipdesk.ui.editor_step import EditorStep
from shipdesk.ui.form import Mark
from shipdesk.ui.toolkit import Toolkit

METADATA = "/metadata"

translate = QCoreApplication.translate


def add_note_rows(step: EditorStep) -> None:
    step.row(
        "/delivery_instructions", TextField(300), lambda: translate("Notes", "Instructions for delivery"),
        lambda: translate("Notes", "For whoever delivers: opening hours, unloading, whom to call."),
    )  # fmt: skip
    notes = NotesTable(step.toolkit, step)
    step.form.add(
        METADATA, notes, lambda: translate("Notes", "Own notes"),
        lambda: translate("Notes", "Kept with the shipment and given back by the hub as they are; never printed."),
    )  # fmt: skip
    step.bounds.append(BoundNotes(notes, step.send))


class NotesTable(LineTable):
    """Names and texts; pointers into it go by name."""

    def __init__(self, toolkit: Toolkit, parent: QWidget) -> None:
        super().__init__(toolkit, self._columns(), self._fresh_note, parent)

    def names(self) -> list[str]:
        return [str(line["name"]) for line in self.table.lines_model.lines]

    def enter(self, pointer: str) -> bool:
        return super().enter(self._by_place(pointer) or pointer)

    def set_marks(self, marks: dict[str, Mark]) -> None:
        super().set_marks({place: mark for at, mark in marks.items() if (place := self._by_place(at))})

    def _by_place(self, pointer: str) -> str | None:
        name, names = parts_of(pointer)[0] if pointer else "", self.names()
        return f"/{names.index(name)}/text" if name in names else None

    def _columns(self) -> list[EditColumn]:
        return [
            EditColumn(title=lambda: translate("Notes", "Name"), member="/name", width=140, written=self._named),
            EditColumn(title=lambda: translate("Notes", "Text"), member="/text", width=300, stretches=True),
        ]

    def _named(self, line: Line, typed: Any) -> tuple[str, Any]:
        """Two of one name would be one note only."""
        if typed is None or (typed != line["name"] and typed in self.names()):
            raise WrongInput("pattern", "note_name_taken", name=typed or "")
        return "/name", typed

    def _fresh_note(self) -> Line:
        names = ("note", *(f"note-{number}" for number in range(2, 100)))
        return {"name": next(name for name in names if name not in self.names()), "text": ""}


class BoundNotes:
    """Ties the table to the free map."""

    def __init__(self, table: NotesTable, send: Callable[[str, Any], None]) -> None:
        self._table = table
        table.changed.connect(
            lambda lines: send(METADATA, {one["name"]: one.get("text", "") for one in lines} if lines else None)
        )

    def show(self, members: Mapping[str, Any], is_editable: bool) -> None:
        notes = value_at(members, METADATA) or {}
        self._table.set_lines([{"name": name, "text": text} for name, text in notes.items()], is_editable)

    def typed(self) -> list[tuple[str, str]]:
        """A name that is being typed is no place in the map yet."""
        names, typed = self._table.names(), self._table.table.typed()
        return [(at(METADATA, names[line]), text) for line, member, text in typed if member == "/text"]

    def type_in(self, pointer: str, text: str) -> bool:
        if not is_within(pointer, METADATA):
            return False
        names, name = self._table.names(), parts_of(pointer)[-1]
        if name in names:
            self._table.table.type_in(names.index(name), "/text", text)
        return True
