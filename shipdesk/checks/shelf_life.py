"""Shelf life that is left when the goods arrive, and fruit that does not keep as long as the way takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal

from shipdesk.checks.case import Line
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import LineRule
from shipdesk.domain.measures import plain

PERCENT_STEP = Decimal("0.1")


def too_little_life_left(line: Line) -> Iterator[Fault]:
    """Of the life from production to expiry; what expires on the way is another rule's."""
    desk, expiry, made = line.case.desk, line.item.expiry_date, _made(line)
    arrival = desk.planned_arrival or desk.planned_departure
    if expiry is None or made is None or arrival is None or not made < expiry or arrival > expiry:
        return
    percent = Decimal((expiry - max(arrival, made)).days * 100) / (expiry - made).days
    least = line.facts.limit("shelf_life_left_percent")
    if percent < least:
        values = {
            "line": line.number,
            "arrival": arrival.isoformat(),
            "expiry": expiry.isoformat(),
            "percent": plain(percent.quantize(PERCENT_STEP, ROUND_DOWN)),
            "least": plain(least),
        }
        yield Fault(pointer=f"{line.pointer}/expiry_date", values=values)


def _made(line: Line) -> date | None:
    """The day of production, else reckoned back from the expiry by the product's shelf life."""
    if line.item.production_date is not None:
        return line.item.production_date
    if line.product is None or line.product.shelf_life_days is None or line.item.expiry_date is None:
        return None
    return line.item.expiry_date - timedelta(days=line.product.shelf_life_days)


LINE_RULES: Mapping[str, LineRule] = {
    "SHL-02": too_little_life_left,
}
