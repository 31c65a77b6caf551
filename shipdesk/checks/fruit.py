"""Fresh fruit: what China lets in, the numbers of orchard and packing house, cartons, ripeness of durian."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from shipdesk.checks.case import Case, Line, PlacedUnit
from shipdesk.checks.finding import WARN, Fault
from shipdesk.checks.rule_functions import CaseRule, LineRule
from shipdesk.domain.desk_object import Harvest
from shipdesk.domain.measures import plain

FRESH, FROZEN = "fresh_fruit", "frozen_fruit"
DURIAN = "durian"
THAILAND = "TH"
APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'", "`": "'"})


def fresh_to_china(case: Case) -> tuple[Line, ...]:
    if case.destination != "CN":
        return ()
    return tuple(line for line in case.lines if line.goods_class == FRESH)


def fruit_not_let_in(line: Line) -> Iterator[Fault]:
    """The list is Thailand's: what grew elsewhere is outside it, whatever its kind."""
    if not line.goes_to_china or line.goods_class != FRESH:
        return
    if line.item.origin_country != THAILAND:
        values = line.named | {"country": line.item.origin_country}
        pointer = f"{line.pointer}/origin_country"
        yield Fault(pointer=pointer, values=values, message_key="other_origin", to_verify=True)
    elif line.fruit is None or "CN" not in line.fruit.let_into:
        values = line.named | {"hs_code": line.item.hs_code}
        yield Fault(pointer=f"{line.pointer}/hs_code", values=values)


def orchard_or_packing_house_missing(line: Line) -> Iterator[Fault]:
    """The number of the line and that of its product must be the same: both are printed."""
    if not line.goes_to_china or line.goods_class != FRESH:
        return
    exporter, product = line.case.consignment.exporter, line.product
    own = {
        "orchard": ("TH_GAP_ORCHARD", product.orchard if product is not None else None),
        "packing_house": ("TH_DOA_PACKING_HOUSE", product.packing_house if product is not None else None),
    }
    for key, (scheme, taken) in own.items():
        given = line.numbers(scheme)
        if not given and not taken and not exporter.registration(scheme):
            yield Fault(pointer=f"{line.pointer}/licences", values=line.named, message_key=key)
        elif given and taken and _same(taken) not in {_same(one) for one in given}:
            values = line.named | {"number": given[0], "other": taken}
            yield Fault(pointer=f"{line.pointer}/licences", values=values, message_key=f"{key}_differs")


def _same(number: str) -> str:
    return "".join(number.split()).upper()


def wording_missing_on_cartons(case: Case) -> Iterator[Fault]:
    """One finding for all cartons; a warning where no carton has marks yet, since they may only wait to be written."""
    fresh = {line.item.line_no for line in fresh_to_china(case)}
    cartons = [one for one in case.cartons if _holds_any(one, fresh)]
    wording = case.facts.listed("china_fruit_wording")
    lacking = [one for one in cartons if not _says(one.unit.marks or "", wording)]
    severity = None if any(one.unit.marks for one in cartons) else WARN
    if lacking:
        values = {"count": str(len(lacking)), "unit": lacking[0].unit.client_unit_reference}
        yield Fault(pointer=f"{lacking[0].pointer}/marks", values=values, severity=severity)


def _holds_any(one: PlacedUnit, lines: set[int]) -> bool:
    return any(content.line_no in lines for content in one.unit.contents)


def _says(marks: str, wording: frozenset[str]) -> bool:
    written = " ".join(marks.translate(APOSTROPHES).casefold().split())
    return any(words in written for words in wording)


def mixed_in_one_carton(case: Case) -> Iterator[Fault]:
    """Two kinds of fruit, or two products of one kind, in one carton."""
    lines = {line.item.line_no: line for line in case.lines if line.goods_class == FRESH}
    if len(lines) < 2:
        return
    for one in case.cartons:
        inside = [lines[content.line_no] for content in one.unit.contents if content.line_no in lines]
        kinds = {line.fruit.key if line.fruit is not None else line.item.english for line in inside}
        values = {"unit": one.unit.client_unit_reference, "lines": ", ".join(sorted({line.number for line in inside}))}
        if len(kinds) > 1:
            yield Fault(pointer=f"{one.pointer}/contents", values=values, message_key="kinds")
        elif len({(line.item.sku, line.item.english) for line in inside}) > 1:
            yield Fault(pointer=f"{one.pointer}/contents", values=values, message_key="grades")


def ripeness_not_recorded(line: Line) -> Iterator[Fault]:
    """Thailand lets no unripe durian out: date of cutting and dry matter are asked for at the packing house."""
    if line.goods_class != FRESH or line.fruit is None or line.fruit.key != DURIAN:
        return
    found = _harvest(line)
    if found is None:
        yield Fault(pointer="/desk/harvest", values=line.named)
        return
    index, harvest = found
    pointer = f"/desk/harvest/{index}"
    if harvest.date is None or harvest.dry_matter_percent is None:
        member = "date" if harvest.date is None else "dry_matter_percent"
        yield Fault(pointer=f"{pointer}/{member}", values=line.named)
        return
    least = _least_dry_matter(line)
    if harvest.dry_matter_percent < least:
        values = line.named | {"percent": plain(harvest.dry_matter_percent), "least": plain(least)}
        yield Fault(pointer=f"{pointer}/dry_matter_percent", values=values, message_key="unripe")


def _harvest(line: Line) -> tuple[int, Harvest] | None:
    recorded = enumerate(line.case.desk.harvest)
    return next(((index, one) for index, one in recorded if one.line_no == line.item.line_no), None)


def _least_dry_matter(line: Line) -> Decimal:
    name = line.item.english.casefold()
    known = (percent for variety, percent in line.facts.border.dry_matter.items() if variety in name)
    return next(known, line.facts.limit("dry_matter_least_percent"))


CASE_RULES: Mapping[str, CaseRule] = {
    "FRT-04": wording_missing_on_cartons,
    "FRT-08": mixed_in_one_carton,
}

LINE_RULES: Mapping[str, LineRule] = {
    "FRT-01": fruit_not_let_in,
    "FRT-02": orchard_or_packing_house_missing,
    "FRT-09": ripeness_not_recorded,
}
