"""Where the goods leave Thailand, cross between and enter: rows of the route step for a shipment with its own gates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from shipdesk.reference.routes import Gates
from shipdesk.ui.editor_columns import Cell, EditColumn, Line
from shipdesk.ui.editor_fields import ChoiceField, Options
from shipdesk.ui.editor_line_table import LineTable
from shipdesk.ui.editor_model import value_at
from shipdesk.ui.editor_step import EditorContext, EditorStep
from shipdesk.ui.party_form import HOME

GATES, TRANSIT = "/desk/gates", "/desk/gates/transit"
_NO_GATES = Gates(None, (), None)

translate = QCoreApplication.translate


def add_gate_rows(step: EditorStep) -> None:
    """Exit, entry, and the gates between; left alone they are those of the route."""
    places = GatePlaces(step)

    def help_text() -> str:
        return translate("Gates", "Only where this shipment takes another gate than its route.")

    step.row(
        f"{GATES}/exit", ChoiceField(lambda: places.of_end("exit")), lambda: translate("Gates", "Exit gate"), help_text
    )
    table = LineTable(step.toolkit, [_column(places.between)], places.next_between, step)
    step.form.add(TRANSIT, table, lambda: translate("Gates", "Gates between"), help_text)
    step.bounds.append(BoundPlaces(TRANSIT, table, step.send))
    step.row(
        f"{GATES}/entry",
        ChoiceField(lambda: places.of_end("entry")),
        lambda: translate("Gates", "Entry gate"),
        help_text,
    )


class GatePlaces:
    """The places that a shipment can choose from, in words; what its route has stands first."""

    def __init__(self, step: EditorStep) -> None:
        self._step = step

    def of_end(self, end: str) -> list[tuple[str | None, str]]:
        """Places of Thailand for the exit, of the destination for the entry."""
        usual: str | None = getattr(self._usual(), end)
        country = HOME if end == "exit" else self._context.destination()
        first = translate("Gates", "As the route says")
        if usual is not None:
            first = translate("Gates", "As the route says: {place}").format(place=self._name(usual))
        return [(None, first), *self._named(lambda one: one == country)]

    def between(self) -> list[tuple[str | None, str]]:
        return self._named(lambda country: country != HOME)

    def next_between(self) -> Line:
        """The first of the route's gates that is not in the list yet."""
        shown = self._step.shown
        taken = value_at(shown.members, TRANSIT) or [] if shown is not None else []
        left = [place for place in (*self._usual().transit, *self._codes()) if place not in taken]
        return {"place": left[0]}

    @property
    def _context(self) -> EditorContext:
        return self._step.context

    def _usual(self) -> Gates:
        shown = self._step.shown
        route = self._context.desk.reference.routes.get(str(shown.members.get("route_id"))) if shown else None
        return route.gates if route is not None else _NO_GATES

    def _name(self, place: str) -> str:
        return f"{self._context.desk.reference.places[place].name(self._context.language)} ({place})"

    def _named(self, fits: Callable[[str], bool]) -> list[tuple[str | None, str]]:
        places = self._context.desk.reference.places.values()
        found = sorted((one.country, self._name(one.id), one.id) for one in places if fits(one.country))
        return [(place, name) for _, name, place in found]

    def _codes(self) -> list[str]:
        return [str(place) for place, _ in self.between()]


class BoundPlaces:
    """Ties a table of places to a list of their ids."""

    def __init__(self, pointer: str, table: LineTable, send: Callable[[str, Any], None]) -> None:
        self.pointer, self.table = pointer, table
        table.changed.connect(lambda lines: send(pointer, [one["place"] for one in lines] if lines else None))

    def show(self, members: Mapping[str, Any], is_editable: bool) -> None:
        self.table.set_lines([{"place": place} for place in value_at(members, self.pointer) or []], is_editable)

    def typed(self) -> list[tuple[str, str]]:
        """Places are chosen, never typed."""
        return []

    def type_in(self, pointer: str, text: str) -> bool:
        return False


def _column(options: Options) -> EditColumn:
    return EditColumn(
        title=lambda: translate("Gates", "Gate"), member="/place", cell=Cell.CHOICE, width=260, stretches=True,
        options=options,
    )  # fmt: skip
