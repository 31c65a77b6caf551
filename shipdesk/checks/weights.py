"""Weights: net against gross, tare, what a person can lift."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from shipdesk.checks.case import Case, Line
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.measures import Weight, plain, total_weight

PERCENT_STEP = Decimal("0.1")


def net_above_gross(case: Case) -> Iterator[Fault]:
    """Each line in its own cartons, each mixed carton, and the whole where nothing finer tells."""
    faults = [*_lines_above_gross(case), *_mixed_units_above_gross(case)]
    yield from faults or _whole_above_gross(case)


def _lines_above_gross(case: Case) -> Iterator[Fault]:
    for line in case.lines:
        pointer = f"{line.pointer}/net_weight_kg"
        net, gross = _packed_weights(line)
        if gross is not None and _above(net, gross, case):
            values = {"line": line.number, "net": str(net), "gross": str(gross)}
            yield Fault(pointer=pointer, values=values, message_key="line")
        elif _unit_above_gross(line):
            yield Fault(pointer=pointer, values=_unit_values(line), message_key="product")


def _packed_weights(line: Line) -> tuple[Weight, Weight | None]:
    """Net and gross of what the line has in cartons of its own; no gross where it has none."""
    share = line.case.own_units.get(line.item.line_no)
    if share is None:
        return line.item.net_weight_kg, None
    return line.net_of(share.quantity), share.gross


def _above(net: Weight, gross: Weight, case: Case) -> bool:
    return (net - gross).kg > case.facts.limit("weight_tolerance_kg")


def _unit_above_gross(line: Line) -> bool:
    product = line.product
    if product is None or product.net_weight is None or product.gross_weight is None:
        return False
    return product.net_weight > product.gross_weight


def _unit_values(line: Line) -> dict[str, str]:
    product = line.product
    if product is None:
        return {}
    return {
        "line": line.number,
        "sku": product.sku,
        "net": str(product.net_weight),
        "gross": str(product.gross_weight),
    }


def _mixed_units_above_gross(case: Case) -> Iterator[Fault]:
    lines = {line.item.line_no: line for line in case.lines}
    for one in case.shared_units():
        known = [content for content in one.unit.contents if content.line_no in lines]
        net = total_weight(lines[content.line_no].net_of(content.quantity) for content in known)
        if _above(net, one.unit.gross_weight_kg, case):
            values = {
                "unit": one.unit.client_unit_reference,
                "net": str(net),
                "gross": str(one.unit.gross_weight_kg),
            }
            yield Fault(pointer=f"{one.pointer}/gross_weight_kg", values=values, message_key="unit")


def _whole_above_gross(case: Case) -> Iterator[Fault]:
    if not case.consignment.handling_units:
        return
    net, gross = _whole(case)
    if _above(net, gross, case):
        yield Fault(pointer="/handling_units", values={"net": str(net), "gross": str(gross)}, message_key="total")


def _whole(case: Case) -> tuple[Weight, Weight]:
    net = total_weight(item.net_weight_kg for item in case.consignment.items)
    return net, total_weight(unit.gross_weight_kg for unit in case.consignment.outermost_units)


def tare_looks_wrong(case: Case) -> Iterator[Fault]:
    """Each line in its own cartons; the whole where no line tells."""
    faults = list(_lines_with_odd_tare(case))
    yield from faults
    if faults or not case.consignment.handling_units:
        return
    net, gross = _whole(case)
    percent = _odd_tare(net, gross, case)
    if percent is not None:
        values = {"net": str(net), "gross": str(gross), "percent": percent}
        yield Fault(pointer="/handling_units", values=values, message_key="total")


def _lines_with_odd_tare(case: Case) -> Iterator[Fault]:
    for line in case.lines:
        net, gross = _packed_weights(line)
        percent = None if gross is None else _odd_tare(net, gross, case)
        if percent is not None:
            values = {"line": line.number, "net": str(net), "gross": str(gross), "percent": percent}
            yield Fault(pointer=f"{line.pointer}/net_weight_kg", values=values, message_key="line")


def _odd_tare(net: Weight, gross: Weight, case: Case) -> str | None:
    """The tare in percent of gross where it is out of bounds; net above gross is another rule's."""
    if net > gross or gross.kg == 0:
        return None
    percent = (gross - net).kg / gross.kg * 100
    if case.facts.limit("tare_least_percent") <= percent <= case.facts.limit("tare_most_percent"):
        return None
    return plain(percent.quantize(PERCENT_STEP))


def too_heavy_to_lift(case: Case) -> Iterator[Fault]:
    """One finding for all of them: a pallet load of heavy cartons is one thing to do."""
    limit = case.facts.limit("hand_lift_kg")
    by_hand = case.facts.listed("lifted_by_hand")
    heavy = [one for one in case.cartons if one.unit.package_type in by_hand and one.unit.gross_weight_kg.kg > limit]
    if heavy:
        heaviest = max(heavy, key=lambda one: one.unit.gross_weight_kg)
        values = {
            "count": str(len(heavy)),
            "unit": heaviest.unit.client_unit_reference,
            "gross": str(heaviest.unit.gross_weight_kg),
            "limit": plain(limit),
        }
        yield Fault(pointer=f"{heaviest.pointer}/gross_weight_kg", values=values)


CASE_RULES: Mapping[str, CaseRule] = {
    "WGT-01": net_above_gross,
    "WGT-04": tare_looks_wrong,
    "WGT-06": too_heavy_to_lift,
}
