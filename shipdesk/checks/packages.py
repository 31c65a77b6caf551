"""Cartons: their numbers, n of N."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from shipdesk.checks.case import Case, PlacedUnit
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.totals import count_cartons

_NUMBERED = re.compile(
    r"(?:(?<![0-9])([0-9]{1,6})\s*-\s*)?(?<![0-9])([0-9]{1,6})\s*(?:/|of)\s*([0-9]{1,6})\s*$", re.IGNORECASE
)
MOST_SHOWN = 10


@dataclass(frozen=True)
class _Numbered:
    """Marks that end in `3/113` or, on a pallet, `1-20/113`."""

    placed: PlacedUnit
    first: int
    last: int
    of: int


def numbering_not_continuous(case: Case) -> Iterator[Fault]:
    """Silent where marks carry no numbers."""
    numbered = [one for placed in case.cartons if (one := _numbers(placed)) is not None]
    cartons = _numbered_in_all(case, numbered)
    if not numbered or _same_on_all(numbered, cartons):
        return
    wrong_total = next((one for one in numbered if one.of != cartons), None)
    if wrong_total is not None:
        yield _fault(wrong_total, "total", {"stated": str(wrong_total.of), "cartons": str(cartons)})
        return
    used = Counter(number for one in numbered for number in range(one.first, min(one.last, cartons) + 1))
    doubled = sorted(number for number, times in used.items() if times > 1)
    missing = [number for number in range(1, cartons + 1) if number not in used]
    if doubled:
        second = [one for one in numbered if one.first <= doubled[0] <= one.last][1]
        yield _fault(second, "doubled", {"numbers": _shown(doubled), "cartons": str(cartons)})
    elif missing:
        values = {"numbers": _shown(missing), "cartons": str(cartons)}
        yield Fault(pointer="/handling_units", values=values, message_key="missing")


def _numbered_in_all(case: Case, numbered: list[_Numbered]) -> int:
    """All cartons; but the pallets themselves where pallets given without their cartons count only themselves."""
    units = len(case.cartons)
    return units if all(one.of == units for one in numbered) else count_cartons(case.consignment)


def _numbers(placed: PlacedUnit) -> _Numbered | None:
    match = _NUMBERED.search(placed.unit.marks or "")
    if match is None:
        return None
    last = int(match[2])
    return _Numbered(placed, min(int(match[1] or last), last), last, int(match[3]))


def _same_on_all(numbered: list[_Numbered], cartons: int) -> bool:
    """A lot or a date such as 12/2026 on every carton is no numbering."""
    one = numbered[0]
    return one.of != cartons and all((other.first, other.of) == (one.first, one.of) for other in numbered)


def _fault(numbered: _Numbered, key: str, values: dict[str, str]) -> Fault:
    unit = {"unit": numbered.placed.unit.client_unit_reference}
    return Fault(pointer=f"{numbered.placed.pointer}/marks", values=unit | values, message_key=key)


def _shown(numbers: list[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:MOST_SHOWN])
    return shown if len(numbers) <= MOST_SHOWN else f"{shown} …"


CASE_RULES: Mapping[str, CaseRule] = {
    "PKG-02": numbering_not_continuous,
}
