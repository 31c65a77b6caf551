"""Scanning to verify: each carton's label once, and no code that does not belong to the shipment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shipdesk.domain.scanned_code import sscc_in
from shipdesk.identifiers import sscc as sscc_number
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.store.consignments import StoredConsignment

OK, DOUBLE, FOREIGN, VOID, WRONG = "OK", "DOUBLE", "FOREIGN", "VOID", "WRONG"
VERDICTS = (OK, DOUBLE, FOREIGN, VOID, WRONG)


@dataclass(frozen=True)
class Scan:
    """One code: `unit` is the handling unit it belongs to, `other` the shipment of a foreign one where it is known."""

    code: str
    verdict: str
    unit: str | None = None
    other: str | None = None


@dataclass(frozen=True)
class ScanStanding:
    """How far a shipment is scanned: unit references done and missing."""

    scanned: tuple[str, ...]
    missing: tuple[str, ...]


def scan(desk: Desk, reference: str, code: str) -> Scan:
    """The verdict on one code; a good one counts as packed and labelled from then on."""
    stored = find(desk, reference)
    number = sscc_in(code)
    if number is None or not sscc_number.is_valid(number):
        return Scan(code.strip(), WRONG)
    unit = _units(stored).get(number)
    if unit is None:
        return _stranger(desk, number)
    with desk.store.atomic():
        fresh = desk.store.unit_marks.scan(stored.id, number, desk.tools.who(), desk.tools.now())
    return Scan(number, OK if fresh else DOUBLE, unit)


def scan_all(desk: Desk, reference: str, codes: Iterable[str]) -> list[Scan]:
    """One verdict for each line that is not empty."""
    find(desk, reference)
    return [scan(desk, reference, code) for code in codes if code.strip()]


def scan_standing(desk: Desk, reference: str) -> ScanStanding:
    stored = find(desk, reference)
    done = desk.store.unit_marks.scanned(stored.id)
    units = _units(stored)
    scanned = tuple(unit for number, unit in units.items() if number in done)
    return ScanStanding(scanned, tuple(unit for number, unit in units.items() if number not in done))


def _units(stored: StoredConsignment) -> dict[str, str]:
    return {unit.sscc: unit.client_unit_reference for unit in stored.consignment.handling_units if unit.sscc}


def _stranger(desk: Desk, number: str) -> Scan:
    """A number that was replaced here, or belongs elsewhere."""
    void = desk.store.unit_marks.voided(number)
    if void is not None:
        return Scan(number, VOID, other=void.replaced_by)
    others = desk.store.numbers.used_elsewhere([number], "")
    return Scan(number, FOREIGN, other=others.get(number))
