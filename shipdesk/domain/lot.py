"""A lot of a product: what was made together, when, and until when it is good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shipdesk.domain import cells
from shipdesk.errors import WrongInput

LONGEST_NUMBER = 40
LONGEST_NOTE = 200


@dataclass(frozen=True, kw_only=True)
class Lot:
    """`number` is its identity within one product, as it stands on the packs."""

    number: str
    production_date: date | None = None
    expiry_date: date | None = None
    note: str = ""


def read_lot(number: str, production_date: date | None, expiry_date: date | None, note: str = "") -> Lot:
    """Raises `WrongInput` at `/lot_number` or `/expiry_date`."""
    text = cells.clean(number)
    if not text:
        raise WrongInput("required", "lot_without_number", pointer="/lot_number")
    if len(text) > LONGEST_NUMBER:
        fault = cells.refuse("too_long", "cell_too_long", text[:40], longest=LONGEST_NUMBER, length=len(text))
        raise WrongInput(fault.code, fault.reason, pointer="/lot_number", **fault.values, column="lot_number")
    if production_date is not None and expiry_date is not None and expiry_date < production_date:
        values = {"production": production_date.isoformat(), "expiry": expiry_date.isoformat()}
        raise WrongInput("inconsistent_state", "lot_expires_before_made", pointer="/expiry_date", **values)
    return Lot(
        number=text, production_date=production_date, expiry_date=expiry_date, note=cells.clean(note)[:LONGEST_NOTE]
    )
