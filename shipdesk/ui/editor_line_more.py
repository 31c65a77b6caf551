"""More about one line of the goods: codes, registrations, harvest, label words, dangerous goods, samples."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from shipdesk.ui.editor_columns import EditColumn, Line
from shipdesk.ui.editor_desk_words import yes_or_no
from shipdesk.ui.editor_fields import ChoiceField
from shipdesk.ui.editor_line_facts import LineFact, line_facts
from shipdesk.ui.editor_line_item import ItemRows
from shipdesk.ui.editor_line_table import LineTable
from shipdesk.ui.editor_model import Edit, parts_of, value_at
from shipdesk.ui.editor_step import EditorContext, Shown
from shipdesk.ui.form import Form, Mark
from shipdesk.ui.toolkit import Toolkit

NO_VALUE = "/desk/no_commercial_value"


class EntriesOfLine(LineTable):
    """Shows those entries of a list that belong to one line; `changed` carries the whole list all the same."""

    def __init__(self, toolkit: Toolkit, columns: Sequence[EditColumn], fresh: Callable[[], Line]) -> None:
        super().__init__(toolkit, columns, lambda: {"line_no": self._line_no} | dict(fresh()))
        self._line_no = 0
        self._all: list[dict[str, Any]] = []

    def show_line(self, entries: Sequence[Line], line_no: int, is_editable: bool) -> None:
        self._line_no, self._all = line_no, [dict(one) for one in entries]
        self.set_lines([self._all[place] for place in self._places()], is_editable)

    def whole(self, lines: Sequence[Line] | None) -> list[dict[str, Any]] | None:
        """The list with this line's entries replaced; None where none is left."""
        others = [one for one in self._all if one.get("line_no") != self._line_no]
        return [*others, *(dict(one) for one in lines or ())] or None

    def set_marks(self, marks: dict[str, Mark]) -> None:
        places = {str(place): at for at, place in enumerate(self._places())}
        here = {}
        for pointer, mark in marks.items():
            first, *rest = parts_of(pointer)
            if first in places:
                here["/" + "/".join([str(places[first]), *rest])] = mark
        super().set_marks(here)

    def enter(self, pointer: str) -> bool:
        first, *rest = parts_of(pointer) or [""]
        places = [str(place) for place in self._places()]
        at = places.index(first) if first in places else 0
        return super().enter("/" + "/".join([str(at), *rest]))

    def typed(self) -> list[tuple[str, str]]:
        places = self._places()
        return [(f"/{places[line]}{member}", text) for line, member, text in self.table.typed() if line < len(places)]

    def type_in(self, pointer: str, text: str) -> None:
        first, *rest = parts_of(pointer)
        places = [str(place) for place in self._places()]
        if first in places:
            super().type_in("/" + "/".join([str(places.index(first)), *rest]), text)

    def _places(self) -> list[int]:
        return [place for place, one in enumerate(self._all) if one.get("line_no") == self._line_no]


class LineMore(Form):
    """The members of the line itself that the table has no room for, and the lists of the desk object by line."""

    def __init__(self, context: EditorContext) -> None:
        super().__init__(context.toolkit)
        self._context = context
        self._members: Mapping[str, Any] = {}
        self._marks: dict[str, Mark] = {}
        self.line_no = 0
        self.tables: dict[str, EntriesOfLine] = {}
        self.item = ItemRows(context, self)
        facts = line_facts(context)
        self.item.add_names()
        self._add_tables(facts, "tariff_codes")
        self.item.add_licences()
        self._add_tables(facts, "registrations", "harvest", "label_data")
        self.item.add_danger()
        self._add_tables(facts, "dangerous_goods")
        self.free = ChoiceField(lambda: yes_or_no()[1:])
        self.free.edited.connect(self._mark_as_free)
        self.add(NO_VALUE, self.free, lambda: QCoreApplication.translate("LineFacts", "No commercial value"))

    def show_line(self, shown: Shown, at: int) -> None:
        """The facts of the line at another place, or of the same line anew."""
        line_no = int(value_at(shown.members, f"/items/{at}/line_no") or 0)
        self._members, self.line_no = shown.members, line_no
        self.item.show_line(shown, at)
        for name, table in self.tables.items():
            table.show_line(value_at(shown.members, f"/desk/{name}") or [], line_no, shown.is_editable)
        self.free.set_value(line_no in self._free_lines())  # type: ignore[arg-type]
        self.free.setEnabled(shown.is_editable)
        self._show_marks()

    def has(self, pointer: str) -> bool:
        """Whether a row here shows the value at `pointer`, of whichever line."""
        return self.row_of(self._row_pointer(pointer)) is not None

    def go_to(self, pointer: str) -> bool:
        return super().go_to(self._row_pointer(pointer))

    def set_marks(self, marks: dict[str, Mark]) -> None:
        """Of all lines; those of the line in sight are shown."""
        self._marks = marks
        self._show_marks()

    def typed(self) -> list[tuple[str, str]]:
        cells = [(f"/desk/{name}{at}", text) for name, table in self.tables.items() for at, text in table.typed()]
        return [*self.item.typed(), *cells]

    def type_in(self, pointer: str, text: str) -> None:
        """Into an entry of the line in sight."""
        name = parts_of(pointer)[1]
        if name in self.tables:
            self.tables[name].type_in(pointer[len(f"/desk/{name}") :], text)
        else:
            self.item.type_in(pointer, text)

    def line_of(self, pointer: str) -> int | None:
        """The line number that a pointer to a line, or into one of the lists, is about."""
        parts = parts_of(pointer)
        if parts[0] == "items" and len(parts) > 1:
            return value_at(self._members, f"/items/{parts[1]}/line_no")
        if len(parts) < 3 or parts[0] != "desk":
            return None
        entry = value_at(self._members, "/".join(["", *parts[:3]]))
        return entry.get("line_no") if isinstance(entry, Mapping) else entry if isinstance(entry, int) else None

    def _add_tables(self, facts: Mapping[str, LineFact], *names: str) -> None:
        for name in names:
            title, columns, fresh = facts[name]
            table = EntriesOfLine(self._context.toolkit, columns, fresh)
            table.changed.connect(lambda lines, name=name, table=table: self._send(name, table.whole(lines)))
            table.table.setAccessibleName(title())
            self.tables[name] = table
            self.add(f"/desk/{name}", table, title)

    def _row_pointer(self, pointer: str) -> str:
        return self.item.row_pointer(pointer) or pointer

    def _show_marks(self) -> None:
        here = {
            self._row_pointer(pointer): mark
            for pointer, mark in self._marks.items()
            if parts_of(pointer)[0] == "desk" or self.item.is_of_line(pointer)
        }
        super().set_marks(here)

    def _free_lines(self) -> list[int]:
        return list(value_at(self._members, NO_VALUE) or [])

    def _send(self, name: str, value: Any) -> None:
        self._context.edit([Edit(f"/desk/{name}", value)])

    def _mark_as_free(self, is_free: bool) -> None:
        others = [one for one in self._free_lines() if one != self.line_no]
        self._send("no_commercial_value", sorted([*others, *([self.line_no] if is_free else [])]) or None)
