"""Goods of a line: tariff code, description, dates of production and expiry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from shipdesk.checks.case import Line
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import LineRule
from shipdesk.identifiers import hs_code

_WORD = re.compile(r"[^\W\d_]+")


def unknown_hs_code(line: Line) -> Iterator[Fault]:
    subheading = hs_code.subheading(line.item.hs_code)
    if not line.facts.knows_hs(subheading):
        values = {"line": line.number, "hs_code": line.item.hs_code, "subheading": subheading}
        yield Fault(pointer=f"{line.pointer}/hs_code", values=values)


def vague_description(line: Line) -> Iterator[Fault]:
    """Nothing but brand, sizes and words such as "food", "parts", "gift"."""
    english = line.item.english
    brand = line.product.brand if line.product is not None else None
    words = _words(english) - _words(brand or "") - line.facts.listed("filler_words")
    if words - line.facts.listed("vague_words"):
        return
    index = next(place for place, one in enumerate(line.item.descriptions) if one.text == english)
    values = {"line": line.number, "description": english}
    yield Fault(pointer=f"{line.pointer}/descriptions/{index}/text", values=values)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(text))


def expires_before_arrival(line: Line) -> Iterator[Fault]:
    """Silent where neither the expiry, written or reckoned, nor any planned date is known."""
    desk, expiry = line.case.desk, expiry_of(line)
    arrival = desk.planned_arrival or desk.planned_departure
    if expiry is not None and arrival is not None and expiry < arrival:
        values = {"line": line.number, "expiry": expiry.isoformat(), "arrival": arrival.isoformat()}
        yield Fault(pointer=f"{line.pointer}/expiry_date", values=values)


def expiry_of(line: Line) -> date | None:
    """As the line says; else its production and the product's shelf life."""
    made, keeps = line.item.production_date, line.product.shelf_life_days if line.product is not None else None
    if line.item.expiry_date is not None or made is None or keeps is None:
        return line.item.expiry_date
    return made + timedelta(days=keeps)


def dates_illogical(line: Line) -> Iterator[Fault]:
    """Made after it expires, after it leaves, or after today."""
    made, expiry, departure = line.item.production_date, line.item.expiry_date, line.case.desk.planned_departure
    if made is None:
        return
    values = {"line": line.number, "production": made.isoformat()}
    pointer = f"{line.pointer}/production_date"
    if expiry is not None and made > expiry:
        yield Fault(pointer=pointer, values=values | {"expiry": expiry.isoformat()}, message_key="expiry")
    elif departure is not None and made > departure:
        yield Fault(pointer=pointer, values=values | {"departure": departure.isoformat()}, message_key="departure")
    elif made > line.facts.today:
        yield Fault(pointer=pointer, values=values | {"today": line.facts.today.isoformat()}, message_key="future")


LINE_RULES: Mapping[str, LineRule] = {
    "HS-01": unknown_hs_code,
    "HS-05": vague_description,
    "SHL-01": expires_before_arrival,
    "SHL-03": dates_illogical,
}
