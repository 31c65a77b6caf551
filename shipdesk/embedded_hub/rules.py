"""What the contract's schema cannot say about a consignment: sums, currencies, dates, text form, numbers.

Each rule looks at plain JSON and yields faults. Where the schema already found faults, a rule that stumbles over the
same place says nothing more.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any

from shipdesk.domain.measures import plain
from shipdesk.domain.money import MinorUnits
from shipdesk.embedded_hub.refusal import FieldFault, pointer
from shipdesk.identifiers.sscc import check_digit

Body = Mapping[str, Any]
Place = tuple[str | int, ...]
Rule = Callable[[Body, MinorUnits], Iterable[FieldFault]]

_EARLIEST_YEAR, _LATEST_YEAR = 2000, 2100
_DATED = re.compile(r"(\d{4})-\d{2}-\d{2}(T.*)?", re.DOTALL)


def faults_of(
    rules: Iterable[Rule], body: Body, minor_units: MinorUnits, before: Sequence[FieldFault]
) -> list[FieldFault]:
    """All that the rules find; `before` is what the schema found."""
    found: list[FieldFault] = []
    for rule in rules:
        relies_on = _RELIES_ON.get(rule)
        if relies_on and any(relies_on.fullmatch(fault.pointer or "") for fault in before):
            continue
        if before:
            with suppress(KeyError, TypeError, ValueError, ArithmeticError, AttributeError, IndexError):
                found.extend(rule(body, minor_units))
        else:
            found.extend(rule(body, minor_units))
    return found


def members_are_well_formed(body: Body, minor_units: MinorUnits) -> Iterator[FieldFault]:
    """Each member by itself; `metadata` is the client's own, and means nothing here but text."""
    for place, value in _walk(body):
        if isinstance(value, str):
            if not value.isascii() and not unicodedata.is_normalized("NFC", value):
                yield _not_nfc(place, value)
            if str(place[-1]).endswith(("_date", "_at")) and place[0] != "metadata":
                yield from _date_is_plausible(place, value)
        elif isinstance(value, dict) and "currency" in value and place[0] != "metadata":
            yield from _money_fits_its_currency(place, value, minor_units)


def _not_nfc(place: Place, text: str) -> FieldFault:
    """H-78."""
    return FieldFault("not_nfc", pointer(*place), suggestion=unicodedata.normalize("NFC", text)[:200])


def _date_is_plausible(place: Place, text: str) -> Iterator[FieldFault]:
    """H-79: 2569 is a Buddhist year, not a date to come."""
    match = _DATED.fullmatch(text)
    if match and not _EARLIEST_YEAR <= int(match[1]) <= _LATEST_YEAR:
        yield FieldFault("out_of_range", pointer(*place), limit="2000-2100", rejected=text)


def _money_fits_its_currency(place: Place, money: Body, minor_units: MinorUnits) -> Iterator[FieldFault]:
    """H-76: VND has no decimals; only a unit price may have four."""
    currency, amount = money["currency"], money.get("amount")
    if not isinstance(currency, str) or not isinstance(amount, str):
        return
    if currency not in minor_units:
        yield FieldFault("not_in_enum", pointer(*place, "currency"), limit="ISO 4217", rejected=currency)
        return
    allowed = 4 if place[-1] == "unit_price" else minor_units[currency]
    if len(amount.partition(".")[2]) > allowed:
        yield FieldFault("pattern", pointer(*place, "amount"), limit=str(allowed), rejected=amount)


def one_currency(body: Body, _: MinorUnits) -> Iterator[FieldFault]:
    """H-76."""
    currency = body["declared_value"]["currency"]
    for index, item in enumerate(body["items"]):
        if item["line_value"]["currency"] != currency:
            yield FieldFault("inconsistent_currency", pointer("items", index, "line_value", "currency"), limit=currency)


def values_add_up(body: Body, _: MinorUnits) -> Iterator[FieldFault]:
    """H-77."""
    total = sum((Decimal(item["line_value"]["amount"]) for item in body["items"]), Decimal(0))
    if total != Decimal(body["declared_value"]["amount"]):
        yield FieldFault("inconsistent_sum", pointer("declared_value", "amount"), limit=plain(total))


def contents_add_up(body: Body, _: MinorUnits) -> Iterator[FieldFault]:
    """H-77: what is in the units is what the lines say."""
    packed: Counter[int] = Counter()
    for content in (content for unit in body["handling_units"] for content in unit["contents"]):
        packed[content["line_no"]] += Decimal(content["quantity"])  # type: ignore[assignment]
    for index, item in enumerate(body["items"]):
        if Decimal(packed[item["line_no"]]) != Decimal(item["quantity"]):
            expected = plain(Decimal(packed[item["line_no"]]))
            yield FieldFault("inconsistent_sum", pointer("items", index, "quantity"), limit=expected)


def gross_is_not_below_net(body: Body, _: MinorUnits) -> Iterator[FieldFault]:
    """H-77: over the outermost units, for a pallet's weight includes its cartons."""
    names = {unit["client_unit_reference"] for unit in body["handling_units"]}
    outermost = (unit for unit in body["handling_units"] if unit.get("parent_unit_reference") not in names)
    gross = sum((Decimal(unit["gross_weight_kg"]) for unit in outermost), Decimal(0))
    net = sum((Decimal(item["net_weight_kg"]) for item in body["items"]), Decimal(0))
    if gross < net:
        yield FieldFault("inconsistent_sum", pointer("handling_units", 0, "gross_weight_kg"), limit=f">= {plain(net)}")


def numbers_are_given_once(body: Body, _: MinorUnits) -> Iterator[FieldFault]:
    for group, member in (
        ("items", "line_no"),
        ("handling_units", "client_unit_reference"),
        ("handling_units", "sscc"),
    ):
        seen = set()
        for index, entry in enumerate(body[group]):
            value = entry.get(member)
            if value is not None and value in seen:
                yield FieldFault("duplicate", pointer(group, index, member), rejected=str(value))
            seen.add(value)


def references_lead_somewhere(body: Body, _: MinorUnits) -> Iterator[FieldFault]:
    lines = {item["line_no"] for item in body["items"]}
    names = {unit["client_unit_reference"] for unit in body["handling_units"]}
    for index, unit in enumerate(body["handling_units"]):
        for position, content in enumerate(unit["contents"]):
            if content["line_no"] not in lines:
                yield FieldFault("not_found", pointer("handling_units", index, "contents", position, "line_no"))
        parent = unit.get("parent_unit_reference")
        if parent is not None and (parent not in names or parent == unit["client_unit_reference"]):
            yield FieldFault("not_found", pointer("handling_units", index, "parent_unit_reference"), rejected=parent)


def descriptions_have_english(body: Body, _: MinorUnits) -> Iterator[FieldFault]:
    for index, item in enumerate(body["items"]):
        if all(entry["language"] != "en" for entry in item["descriptions"]):
            yield FieldFault("required", pointer("items", index, "descriptions"), limit="en")


def check_digits_are_right(body: Body, _: MinorUnits) -> Iterator[FieldFault]:
    """H-83, and the same for a GTIN."""
    numbered = [("handling_units", "sscc", (18,)), ("items", "gtin", (8, 12, 13, 14))]
    for group, member, lengths in numbered:
        for index, entry in enumerate(body.get(group, ())):
            number = entry.get(member)
            if number is None or len(number) not in lengths or not number.isdecimal():
                continue
            digit = check_digit(number[:-1])
            if number[-1] != digit:
                yield FieldFault(
                    "check_digit",
                    pointer(group, index, member),
                    limit=digit,
                    rejected=number,
                    suggestion=number[:-1] + digit,
                )


CONSIGNMENT_RULES: tuple[Rule, ...] = (
    members_are_well_formed,
    one_currency,
    values_add_up,
    contents_add_up,
    gross_is_not_below_net,
    numbers_are_given_once,
    references_lead_somewhere,
    descriptions_have_english,
    check_digits_are_right,
)
ANY_BODY_RULES: tuple[Rule, ...] = (members_are_well_formed,)


_RELIES_ON: Mapping[Rule, re.Pattern[str]] = {
    one_currency: re.compile(r"/declared_value(/currency)?|/items(/\d+(/line_value(/currency)?)?)?"),
    values_add_up: re.compile(r"/declared_value(/amount)?|/items(/\d+(/line_value(/amount)?)?)?"),
    contents_add_up: re.compile(r"/items(/\d+(/quantity|/line_no)?)?|/handling_units(/\d+(/contents.*)?)?"),
    gross_is_not_below_net: re.compile(
        r"/items(/\d+(/net_weight_kg)?)?|/handling_units(/\d+(/gross_weight_kg|/\w+_unit_reference)?)?"
    ),
    references_lead_somewhere: re.compile(r"/items(/\d+(/line_no)?)?|/handling_units(/\d+(/\w+_unit_reference)?)?"),
}
"""Members that a rule compares: where the schema already found one of them wrong, its verdict would only confuse."""


def _walk(body: Any) -> Iterator[tuple[Place, Any]]:
    """Every value within it but itself, in their order; without recursion, for this is done for each booking."""
    waiting: list[tuple[Place, Any]] = [((), body)]
    while waiting:
        place, value = waiting.pop()
        if place:
            yield place, value
        if isinstance(value, dict):
            waiting.extend([((*place, key), value[key]) for key in reversed(value)])
        elif isinstance(value, list):
            waiting.extend([((*place, index), value[index]) for index in range(len(value) - 1, -1, -1)])
