"""SSCCs that the user brought along: right, unused, and used from now on."""

from __future__ import annotations

from datetime import datetime

from shipdesk.domain.consignment import HandlingUnit
from shipdesk.errors import WrongInput
from shipdesk.identifiers import sscc as sscc_number
from shipdesk.services.desk import Desk
from shipdesk.store.numbers import UsedSscc

GIVEN = "GIVEN"


def check_given_ssccs(desk: Desk, consignment: str, units: tuple[HandlingUnit, ...]) -> None:
    """Check digits, no SSCC twice here, none used before by another unit. Raises `WrongInput`."""
    seen: set[str] = set()
    for index, unit in enumerate(units):
        if unit.sscc is None:
            continue
        pointer = f"/handling_units/{index}/sscc"
        try:
            sscc_number.validate(unit.sscc)
        except WrongInput as fault:
            fault.pointer = pointer
            raise
        used = desk.store.numbers.used(unit.sscc)
        mine = used is not None and (used.consignment, used.unit_reference) == (consignment, unit.client_unit_reference)
        if unit.sscc in seen or (used is not None and not mine):
            raise WrongInput("duplicate", "sscc_used_before", pointer=pointer, sscc=unit.sscc)
        seen.add(unit.sscc)


def mark_given_ssccs(desk: Desk, consignment: str, units: tuple[HandlingUnit, ...], now: datetime) -> None:
    """Numbers the user brought along are used from now on."""
    known = desk.store.numbers.of_consignment(consignment)
    desk.store.numbers.use(
        (
            UsedSscc(unit.sscc, GIVEN, consignment, unit.client_unit_reference)
            for unit in units
            if unit.sscc is not None and unit.sscc not in known
        ),
        now,
    )
