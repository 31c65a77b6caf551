"""The desk's table of exchange rates: bring rates in from a file, add one, list them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from shipdesk.domain.cells import clean, read_currency, read_decimal, read_text
from shipdesk.domain.desk_object import ExchangeRate
from shipdesk.domain.written_day import read_day
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.sheets import Sheet, open_sheet

HEADERS = ("from", "to", "rate", "date", "source")
LONGEST_SOURCE = 120
RATE_DIGITS, RATE_DECIMALS = 15, 6

T = TypeVar("T")


@dataclass(frozen=True)
class RejectedRate:
    """One fault of a row, pointing to `/row/N/column`."""

    row: int
    column: str
    fault: WrongInput


@dataclass(frozen=True)
class RateImport:
    rows: int
    added: int
    changed: int
    unchanged: int
    rejected: tuple[RejectedRate, ...]


def import_rates(desk: Desk, file: Path, progress: Progress) -> RateImport:
    """Good rows land in one transaction; a bad row is rejected whole. A file that is no table raises `WrongInput`."""
    good: list[ExchangeRate] = []
    rejected: list[RejectedRate] = []
    rows = 0
    with open_sheet(file, progress=progress) as sheet:
        places = _places(sheet)
        seen: dict[tuple[object, ...], int] = {}
        for row in sheet.rows:
            rows += 1
            progress.step(rows)
            try:
                rate = rate_of(desk, {header: row.cells[place] for header, place in places.items()})
                _refuse_twice(seen, rate, row.number)
                good.append(rate)
            except WrongInput as fault:
                rejected += [_rejected(row.number, one) for one in fault.all]
    added, changed = _land(desk, good)
    return RateImport(rows, added, changed, len(good) - added - changed, tuple(rejected))


def add_rate(desk: Desk, cells: Mapping[str, str]) -> ExchangeRate:
    """One rate from words under `HEADERS`; the one of the same pair, date and source is replaced."""
    rate = rate_of(desk, cells)
    with desk.store.atomic():
        desk.store.exchange_rates.put(rate)
    return rate


def list_rates(desk: Desk, currency: str | None = None) -> list[ExchangeRate]:
    """The newest first; of one currency where it is given."""
    rates = desk.store.exchange_rates.all()
    return [one for one in rates if currency is None or currency.upper() in (one.from_currency, one.to)]


def rate_of(desk: Desk, cells: Mapping[str, str]) -> ExchangeRate:
    """A row under `HEADERS`; every fault of it in one `WrongInput`, pointing to `/<column>`."""
    faults: list[WrongInput] = []

    def read(column: str, reader: Callable[[str], T]) -> T | None:
        try:
            text = clean(cells.get(column, ""))
            if not text:
                raise WrongInput("required", "required", field=column)
            return reader(text)
        except WrongInput as fault:
            fault.pointer = f"/{column}"
            fault.values.setdefault("column", column)
            faults.append(fault)
            return None

    currencies = desk.reference.minor_units
    start = read("from", lambda text: read_currency(text, currencies))
    end = read("to", lambda text: read_currency(text, currencies))
    rate = read("rate", _rate)
    day = read("date", lambda text: read_day(text, desk.tools.today()))
    source = read("source", lambda text: read_text(text, LONGEST_SOURCE))
    if start is not None and start == end:
        faults.append(WrongInput("pattern", "rate_of_one_currency", pointer="/to", currency=start))
    if faults or start is None or end is None or rate is None or day is None or source is None:
        raise WrongInput.of_many(faults)
    return ExchangeRate(from_currency=start, to=end, rate=rate, date=day, source=source)


def _rate(text: str) -> Decimal:
    rate = read_decimal(text, digits=RATE_DIGITS, decimals=RATE_DECIMALS)
    if not rate:
        raise WrongInput("out_of_range", "must_be_above_zero", value=text)
    return rate


def _places(sheet: Sheet) -> dict[str, int]:
    """Where each column stands; the case of a header does not matter."""
    headers = [header.casefold() for header in sheet.headers]
    for needed in HEADERS:
        if needed not in headers:
            raise WrongInput("missing_header", "header_missing", file=sheet.name, header=needed)
    return {header: headers.index(header) for header in HEADERS}


def _refuse_twice(seen: dict[tuple[object, ...], int], rate: ExchangeRate, row: int) -> None:
    key = (rate.from_currency, rate.to, rate.date, rate.source)
    if key in seen:
        raise WrongInput("duplicate", "rate_twice", pointer="/rate", row=seen[key])
    seen[key] = row


def _rejected(row: int, fault: WrongInput) -> RejectedRate:
    column = (fault.pointer or "/").split("/")[1]
    fault.pointer = f"/row/{row}/{column}"
    return RejectedRate(row, column, fault)


def _land(desk: Desk, good: list[ExchangeRate]) -> tuple[int, int]:
    added = changed = 0
    with desk.store.atomic():
        for rate in good:
            before = desk.store.exchange_rates.get(rate)
            if before == rate:
                continue
            added += before is None
            changed += before is not None
            desk.store.exchange_rates.put(rate)
    return added, changed
