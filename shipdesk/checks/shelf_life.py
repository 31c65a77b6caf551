"""Shelf life that is left when the goods arrive, and fruit that does not keep as long as the way takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal

from shipdesk.checks.case import Line
from shipdesk.checks.finding import Fault
from shipdesk.checks.goods import expiry_of
from shipdesk.checks.rule_functions import LineRule
from shipdesk.domain.measures import plain

FRESH_FRUIT = "fresh_fruit"
PERCENT_STEP = Decimal("0.1")


def too_little_life_left(line: Line) -> Iterator[Fault]:
    """Of the life from production to expiry; what expires on the way is another rule's."""
    desk, expiry, made = line.case.desk, expiry_of(line), _made(line)
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


def too_slow_for_fruit(line: Line) -> Iterator[Fault]:
    """The planned days or the longest the route may take, against how long that fresh fruit keeps."""
    keeps = _storage_days(line)
    pointer, days = _longest_way(line)
    if keeps is None or days is None or days <= keeps[0]:
        return
    values = {
        "line": line.number,
        "description": line.item.english,
        "days": plain(days),
        "least": plain(keeps[0]),
        "most": plain(keeps[1]),
    }
    yield Fault(pointer=pointer, values=values, message_key="spoils" if days > keeps[1] else "tight")


def _storage_days(line: Line) -> tuple[Decimal, Decimal] | None:
    """How long it keeps at least and at most; None where it is no fresh fruit or the table does not know it."""
    if line.fruit is None or line.goods_class != FRESH_FRUIT:
        return None
    limits, key = line.facts.tables.limits, line.fruit.key
    least, most = limits.get(f"storage_days_least_{key}"), limits.get(f"storage_days_most_{key}")
    return (least, most) if least is not None and most is not None else None


def _longest_way(line: Line) -> tuple[str, Decimal | None]:
    """The field that says so, and the days."""
    desk, consignment = line.case.desk, line.case.consignment
    route = line.facts.routes.get(consignment.route_id)
    most = route.transit_days.most if route is not None else None
    if desk.planned_departure is None or desk.planned_arrival is None:
        return "/route_id", most
    planned = Decimal((desk.planned_arrival - desk.planned_departure).days)
    return ("/route_id", most) if most is not None and most > planned else ("/desk/planned_arrival", planned)


LINE_RULES: Mapping[str, LineRule] = {
    "SHL-02": too_little_life_left,
    "SHL-04": too_slow_for_fruit,
}
