"""What the shipment editor knows without Qt: edits by JSON pointer, the merge patch they make, pointers to steps.

An edit is a pointer and its new value (None takes the value away). Edits wait, are sent together as one merge
patch, and where the desk refuses some of them the others are sent without those; nothing typed is ever dropped.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from shipdesk.errors import WrongInput

STEPS = ("parties", "goods", "terms", "packing", "route", "papers", "booking")
FIRST_STEP = STEPS[0]

_STEP_OF_POINTER = (
    ("/exporter", "parties"), ("/consignee", "parties"), ("/notify_party", "parties"),
    ("/importer_of_record", "parties"), ("/customs/broker", "parties"), ("/desk/buyer", "parties"),
    ("/items", "goods"), ("/declared_value", "goods"), ("/desk/registrations", "goods"),
    ("/desk/label_data", "goods"), ("/desk/harvest", "goods"), ("/desk/tariff_codes", "goods"),
    ("/desk/dangerous_goods", "goods"), ("/desk/no_commercial_value", "goods"),
    ("/handling_units", "packing"), ("/desk/wood_packing", "packing"),
    ("/route_id", "route"), ("/mode", "route"), ("/service_code", "route"), ("/temperature", "route"),
    ("/customs", "route"), ("/departure_id", "route"), ("/ready_at", "route"), ("/pickup_address", "route"),
    ("/desk/planned_departure", "route"), ("/desk/planned_arrival", "route"), ("/desk/gates", "route"),
    ("/desk/trade_mode", "route"), ("/desk/transport_units", "route"), ("/desk/certificate", "route"),
    ("/desk/received_papers", "papers"), ("/incoterm", "terms"), ("/desk", "terms"), ("/freight_payer", "terms"),
    ("/incoterm_place", "terms"), ("/insured_value", "terms"),
    ("/delivery_instructions", "route"), ("/metadata", "route"),
)  # fmt: skip
"""The first entry that a pointer begins with wins."""

_FIELD_OF_POINTER = {"/declared_value": "/items", "/mode": "/route_id", "/service_code": "/route_id"}
"""Values that are worked out, and the field they come from."""

# The desk fills these in again from what they depend on, once they are left out.
_WORKED_OUT: Mapping[str, tuple[str, ...]] = {
    "/incoterm": ("/freight_payer",),
    "/route_id": ("/service_code", "/mode", "/departure_id", "/quote_id", "/quote_option_id", "/desk/gates"),
}


@dataclass(frozen=True)
class Edit:
    """One change: `value` is JSON, None where the value is taken away."""

    pointer: str
    value: Any


def parts_of(pointer: str) -> list[str]:
    """The reference tokens of a pointer (RFC 6901)."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def value_at(members: Any, pointer: str) -> Any:
    """The value that stands at `pointer`, or None."""
    found = members
    for part in parts_of(pointer):
        if isinstance(found, Mapping):
            found = found.get(part)
        elif isinstance(found, list) and part.isdecimal() and int(part) < len(found):
            found = found[int(part)]
        else:
            return None
    return found


def step_of(pointer: str) -> str:
    """The step whose fields show the value at `pointer`; booking where none does."""
    return next((step for start, step in _STEP_OF_POINTER if is_within(pointer, start)), "booking")


def field_of(pointer: str) -> str:
    """The pointer of the field that leads to the value at `pointer`."""
    return next((field for start, field in _FIELD_OF_POINTER.items() if is_within(pointer, start)), pointer)


def is_within(pointer: str, around: str) -> bool:
    """Whether `pointer` is `around` or lies inside it."""
    return pointer == around or pointer.startswith(f"{around}/")


def applied(members: Mapping[str, Any], edits: Iterable[Edit], weighed: Collection[int] = ()) -> dict[str, Any]:
    """`members` after the edits, sharing with them what no edit touches: neither may be changed in place.

    `weighed` are the lines whose net weight follows from their product.
    """
    document = dict(members)
    for edit in edits:
        document = _put(document, parts_of(edit.pointer), deepcopy(edit.value))
        for pointer in (*_WORKED_OUT.get(edit.pointer, ()), *_worked_out_of_line(document, edit.pointer, weighed)):
            document = _put(document, parts_of(pointer), None)
    return document


def difference(before: Any, after: Any) -> Any:
    """The merge patch (RFC 7396) that makes `after` of `before`."""
    if not (isinstance(before, Mapping) and isinstance(after, Mapping)):
        return after
    patch: dict[str, Any] = dict.fromkeys(name for name in before if name not in after)
    for name, value in after.items():
        if name not in before:
            patch[name] = value
        elif before[name] != value:
            patch[name] = difference(before[name], value)
    return patch


@dataclass
class Draft:
    """The consignment as the desk has it, and the edits that are on their way or were refused."""

    members: dict[str, Any]
    weighed: frozenset[int] = frozenset()
    waiting: list[Edit] = field(default_factory=list)
    sending: list[Edit] = field(default_factory=list)
    refused: list[Edit] = field(default_factory=list)

    @property
    def is_saved(self) -> bool:
        return not (self.waiting or self.sending or self.refused)

    def view(self) -> dict[str, Any]:
        """The consignment as the person in front of it means it."""
        return applied(self.members, [*self.refused, *self.sending, *self.waiting], self.weighed)

    def set(self, pointer: str, value: Any) -> None:
        """Write down an edit; it replaces what waited for the same place, and what was refused is tried again."""
        kept = [edit for edit in (*self.refused, *self.waiting) if not is_within(edit.pointer, pointer)]
        self.refused, self.waiting = [], [*kept, Edit(pointer, value)]

    def take(self) -> dict[str, Any] | None:
        """The patch of everything that waits, which counts as being sent from now on; None where nothing changes."""
        if self.sending:
            return None
        self.sending, self.waiting = self.waiting, []
        patch: dict[str, Any] = difference(self.members, applied(self.members, self.sending, self.weighed))
        if not patch:
            self.sending = []
        return patch or None

    def saved(self, members: dict[str, Any], weighed: frozenset[int]) -> None:
        """The desk took what was sent."""
        self.members, self.weighed, self.sending = members, weighed, []

    def failed(self, faults: Sequence[WrongInput]) -> bool:
        """The desk refused; True where some edits have no part in the faults and can be sent without the others.

        What was changed meanwhile inside a refused edit may be the very remedy: both are sent together.
        """
        pointers = [fault.pointer for fault in faults if fault.pointer]
        guilty = [edit for edit in self.sending if any(_touches(edit.pointer, pointer) for pointer in pointers)]
        innocent = [edit for edit in self.sending if edit not in guilty] if guilty else []
        refused = guilty or self.sending
        again = [one for one in refused if any(is_within(edit.pointer, one.pointer) for edit in self.waiting)]
        self.refused = [*self.refused, *(edit for edit in refused if edit not in again)]
        self.waiting, self.sending = [*innocent, *again, *self.waiting], []
        return bool(innocent)

    def put_back(self) -> None:
        """The desk could not be reached: what was sent waits again."""
        self.waiting, self.sending = [*self.sending, *self.waiting], []


def _touches(edited: str, fault: str) -> bool:
    if is_within(fault, edited) or is_within(edited, fault):
        return True
    # A line's worked-out values are wrong because of another cell of the same line, its own currency for one.
    line, at = edited.split("/")[:3], fault.split("/")[:3]
    return len(line) == 3 and line[1] == "items" and line == at


def _worked_out_of_line(document: Any, pointer: str, weighed: Collection[int]) -> Iterable[str]:
    """Line value and net weight follow quantity and price."""
    parts = parts_of(pointer)
    if len(parts) < 3 or parts[0] != "items" or parts[2] not in ("quantity", "unit_price"):
        return
    line = f"/items/{parts[1]}"
    if value_at(document, f"{line}/quantity") and value_at(document, f"{line}/unit_price/amount"):
        yield f"{line}/line_value"
    if parts[2] == "quantity" and value_at(document, f"{line}/line_no") in weighed:
        yield f"{line}/net_weight_kg"


def _put(document: Any, parts: Sequence[str], value: Any) -> Any:
    """A copy of `document` along the path, with the value in its place."""
    name, inside = parts[0], parts[1:]
    if isinstance(document, list):
        return _put_in_list(document, int(name), inside, value)
    changed = dict(document)
    if not inside and value is None:
        changed.pop(name, None)
    elif not inside:
        changed[name] = value
    elif name in document or value is not None:
        inner = _put(document.get(name, {}), inside, value)
        changed[name] = inner
        if inner == {}:
            del changed[name]
    return changed


def _put_in_list(document: list[Any], at: int, inside: Sequence[str], value: Any) -> list[Any]:
    if at >= len(document):
        return document
    placed = [_put(document[at], inside, value)] if inside else [] if value is None else [value]
    return [*document[:at], *placed, *document[at + 1 :]]
