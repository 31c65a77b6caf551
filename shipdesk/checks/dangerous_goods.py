"""Dangerous goods on any way: what must be named, names, food in the same load, charcoal by sea, old battery marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Case, Line
from shipdesk.checks.finding import WARN, Fault
from shipdesk.checks.means import SEA, means_of
from shipdesk.checks.rule_functions import CaseRule, LineRule
from shipdesk.domain.desk_object import DangerousGoodsLine

CHARCOAL_UN, CHARCOAL_CLASS = "1361", "4.2"
CHARCOAL = "charcoal"


def declared(line: Line) -> tuple[str, DangerousGoodsLine | None]:
    """What the desk object says of the line's danger, with its pointer."""
    for index, one in enumerate(line.case.desk.dangerous_goods):
        if one.line_no == line.item.line_no:
            return f"/desk/dangerous_goods/{index}", one
    return "/desk/dangerous_goods", None


def un_number(line: Line) -> str | None:
    """Of the line, else of its product."""
    danger = line.item.dangerous_goods
    return danger.un_number if danger is not None else line.product.un_number if line.product is not None else None


def sign(line: Line) -> str | None:
    """What the goods seem to be by code and name."""
    texts = [line.item.english, line.product.description_en or ""] if line.product is not None else [line.item.english]
    return line.facts.tables.dangerous_goods.sign(line.item.hs_code, texts)


def danger_not_named(line: Line) -> Iterator[Fault]:
    """UN number and class of the contract come together; a packing group only for the classes that have one."""
    danger, pointer = line.item.dangerous_goods, f"{line.pointer}/dangerous_goods"
    values = {"line": line.number, "description": line.item.english}
    if danger is None:
        number, seems = un_number(line), sign(line)
        if number is not None:
            yield Fault(pointer=pointer, values=values | {"un_number": number}, message_key="product")
        elif seems is not None and seems != CHARCOAL:
            yield Fault(pointer=pointer, values=values | {"dangerous": seems})
        return
    has_group = danger.hazard_class in line.facts.listed("classes_with_packing_group")
    if has_group and danger.packing_group is None and not _is_without_group(line, danger.un_number):
        values |= {"un_number": danger.un_number, "hazard_class": danger.hazard_class}
        yield Fault(pointer=f"{pointer}/packing_group", values=values, message_key="packing_group")


def _is_without_group(line: Line, number: str) -> bool:
    return number in line.facts.listed("un_numbers_without_packing_group")


def shipping_name_wrong(line: Line) -> Iterator[Fault]:
    """A UN number that our table does not have cannot be judged: the safety data sheet must tell."""
    (pointer, danger), number = declared(line), un_number(line)
    if danger is None or danger.proper_shipping_name is None or number is None:
        return
    pointer = f"{pointer}/proper_shipping_name"
    values = {"line": line.number, "un_number": number, "name": danger.proper_shipping_name}
    known = line.facts.tables.dangerous_goods.shipping_names.get(number)
    if known is None:
        yield Fault(pointer=pointer, values=values, message_key="unknown", severity=WARN, to_verify=True)
    elif not known.has(danger.proper_shipping_name):
        yield Fault(pointer=pointer, values=values | {"names": " / ".join(known.names)})


def dangerous_beside_food(case: Case) -> Iterator[Fault]:
    """In one package, else in one load; in several containers they may be apart."""
    food = case.facts.listed("food_classes")
    dangerous = {line.item.line_no for line in case.lines if un_number(line) is not None}
    eaten = {line.item.line_no for line in case.lines if line.goods_class in food} - dangerous
    if not dangerous or not eaten:
        return
    for one in case.outermost:
        lines = case.lines_in(one)
        if lines & dangerous and lines & eaten:
            values = {"unit": one.unit.client_unit_reference, **_told(lines & dangerous, lines & eaten)}
            yield Fault(pointer=one.pointer, values=values, message_key="unit")
            return
    if len(case.desk.transport_units) <= 1:
        yield Fault(pointer="/desk/transport_units", values=_told(dangerous, eaten), message_key="load")


def _told(dangerous: set[int], eaten: set[int]) -> dict[str, str]:
    return {"dangerous_lines": _lines(dangerous), "food_lines": _lines(eaten)}


def _lines(numbers: set[int]) -> str:
    return ", ".join(str(number) for number in sorted(numbers))


def charcoal_not_declared(line: Line) -> Iterator[Fault]:
    """By sea, from the day on which the rule is in force: no test result takes charcoal out of class 4.2 any more."""
    if SEA not in means_of(line.case) or sign(line) != CHARCOAL:
        return
    danger = line.item.dangerous_goods
    values = {"line": line.number, "description": line.item.english}
    if danger is None or (danger.un_number, danger.hazard_class) != (CHARCOAL_UN, CHARCOAL_CLASS):
        yield Fault(pointer=f"{line.pointer}/dangerous_goods", values=values, message_key="danger")
        return
    pointer, entry = declared(line)
    members = ("production_date", "packing_date", "packing_temperature_c")
    missing = [member for member in members if entry is None or getattr(entry, member) is None]
    if missing:
        yield Fault(pointer=f"{pointer}/{missing[0]}" if entry else pointer, values=values, message_key="record")
    elif entry is not None:
        yield from _charcoal_too_fresh(line, pointer, entry, values)


def _charcoal_too_fresh(
    line: Line, pointer: str, entry: DangerousGoodsLine, values: Mapping[str, str]
) -> Iterator[Fault]:
    """Packed warm, or before it lay in the open long enough; the latter may be replaced by inert gas."""
    hottest, days = line.facts.limit("charcoal_most_packing_c"), int(line.facts.limit("charcoal_weathering_days"))
    temperature, made, packed = entry.packing_temperature_c, entry.production_date, entry.packing_date
    if temperature is not None and temperature > hottest:
        told = {**values, "temperature": str(temperature), "limit": str(hottest)}
        yield Fault(pointer=f"{pointer}/packing_temperature_c", values=told, message_key="hot")
    elif made is not None and packed is not None and (packed - made).days < days:
        told = {**values, "days": str((packed - made).days), "limit": str(days)}
        yield Fault(pointer=f"{pointer}/packing_date", values=told, message_key="fresh", severity=WARN)


def old_battery_mark(line: Line) -> Iterator[Fault]:
    pointer, danger = declared(line)
    if danger is not None and danger.telephone_mark:
        yield Fault(pointer=f"{pointer}/telephone_mark", values={"line": line.number})


CASE_RULES: Mapping[str, CaseRule] = {
    "DG-04": dangerous_beside_food,
}

LINE_RULES: Mapping[str, LineRule] = {
    "DG-01": danger_not_named,
    "DG-05": shipping_name_wrong,
    "DG-06": charcoal_not_declared,
    "DG-07": old_battery_mark,
}
