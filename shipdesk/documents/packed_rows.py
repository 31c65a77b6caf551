"""Handling units as rows of the packing list: consecutive equal packages become one row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from shipdesk.documents.paper_data import Both, PackedContent, PackedRow, PalletRow
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import Consignment, HandlingUnit
from shipdesk.domain.content_weights import content_weights, filled_units
from shipdesk.domain.measures import NO_WEIGHT, Weight, total_volume, total_weight

Numbered = tuple[int, HandlingUnit, Weight]
"""A package's number among all filled ones, the unit, and the net weight of what lies in it."""


def packed_rows(consignment: Consignment, terms: Terms) -> tuple[PackedRow, ...]:
    """Rows in the units' order; their weights and volumes sum up to the consignment's."""
    shares = content_weights(consignment)
    numbered: list[Numbered] = []
    for number, unit in enumerate(filled_units(consignment), start=1):
        parts = (shares[unit.client_unit_reference, line] for line in {one.line_no for one in unit.contents})
        numbered.append((number, unit, sum(parts, NO_WEIGHT)))
    return tuple(_row(list(equal), terms) for _, equal in groupby(numbered, _alike))


def pallet_rows(consignment: Consignment, terms: Terms) -> tuple[PalletRow, ...]:
    """The units that hold the numbered packages."""
    numbers: dict[str, list[int]] = {}
    for number, unit in enumerate(filled_units(consignment), start=1):
        if unit.parent_unit_reference:
            numbers.setdefault(unit.parent_unit_reference, []).append(number)
    holders = {unit.client_unit_reference: unit for unit in consignment.handling_units}
    return tuple(_pallet(holders[reference], inside, terms) for reference, inside in numbers.items())


def package_kinds(units: Iterable[HandlingUnit], terms: Terms) -> tuple[tuple[int, Both], ...]:
    """(count, name) of each kind of package, in the order they first come."""
    counts: dict[str, int] = {}
    for unit in units:
        counts[unit.package_type] = counts.get(unit.package_type, 0) + 1
    return tuple((count, terms.package(code, count)) for code, count in counts.items())


def _alike(numbered: Numbered) -> tuple[object, ...]:
    _, unit, net = numbered
    return (
        unit.contents,
        net,
        unit.gross_weight_kg,
        (unit.length_cm, unit.width_cm, unit.height_cm),
        unit.package_type,
        unit.inner_packages,
        unit.parent_unit_reference,
    )


def _row(equal: list[Numbered], terms: Terms) -> PackedRow:
    (first, unit, net), (last, last_unit, _) = equal[0], equal[-1]
    count = len(equal)
    holds_packages = unit.package_type in ("PX", "CN")
    return PackedRow(
        first=first,
        last=last,
        references=(unit.client_unit_reference, last_unit.client_unit_reference),
        package_type=unit.package_type,
        kind=terms.package(unit.package_type, count),
        inner_packages=unit.inner_packages if holds_packages else None,
        parent=unit.parent_unit_reference,
        contents=tuple(PackedContent(one.line_no, one.quantity, one.quantity * count) for one in unit.contents),
        net_each=net,
        net_total=net * count,
        gross_each=unit.gross_weight_kg,
        gross_total=total_weight(one.gross_weight_kg for _, one, _ in equal),
        length=unit.length_cm,
        width=unit.width_cm,
        height=unit.height_cm,
        volume_total=total_volume(one.volume for _, one, _ in equal),
        ssccs=tuple(one.sscc for _, one, _ in equal if one.sscc),
    )


def _pallet(unit: HandlingUnit, inside: list[int], terms: Terms) -> PalletRow:
    return PalletRow(
        reference=unit.client_unit_reference,
        kind=terms.package(unit.package_type, 1),
        first=min(inside),
        last=max(inside),
        inside=len(inside),
        gross=unit.gross_weight_kg,
        length=unit.length_cm,
        width=unit.width_cm,
        height=unit.height_cm,
        volume=unit.volume,
        sscc=unit.sscc,
    )


def marks(units: Iterable[HandlingUnit]) -> tuple[str, ...]:
    """The marks on the packages; marks that differ only in a running number become one range, REF 1-113/113."""
    ranges: list[tuple[str, str, int | None, int | None]] = []
    for text in dict.fromkeys(unit.marks for unit in units if unit.marks):
        head, number, tail = _running(text)
        if ranges and number is not None:
            before_head, before_tail, first, last = ranges[-1]
            if (before_head, before_tail) == (head, tail) and last is not None and last + 1 == number:
                ranges[-1] = (head, tail, first, number)
                continue
        ranges.append((head, tail, number, number))
    return tuple(_written(one) for one in ranges)


def _running(text: str) -> tuple[str, int | None, str]:
    """`REF 7/113` into ("REF ", 7, "/113")."""
    before, slash, total = text.rpartition("/")
    head, blank, number = before.rpartition(" ")
    if slash and number.isdecimal() and total.isdecimal():
        return head + blank, int(number), slash + total
    return text, None, ""


def without_number(text: str) -> tuple[str, tuple[int, int] | None]:
    """`REF 7/113` into ("REF", (7, 113)); marks that do not end in a running number stay whole."""
    head, number, tail = _running(text)
    return head.rstrip(), None if number is None else (number, int(tail.removeprefix("/")))


def _written(one: tuple[str, str, int | None, int | None]) -> str:
    head, tail, first, last = one
    if first is None:
        return head
    return f"{head}{first}{tail}" if first == last else f"{head}{first}–{last}{tail}"


def number_range(first: int, last: int) -> str:
    """`7` or `7-12`."""
    return str(first) if first == last else f"{first}-{last}"


def sscc_range(ssccs: Mapping[str, None] | tuple[str, ...]) -> str:
    """`395212340000000427` or first to last where their serial numbers run on; empty where they do not."""
    numbers = list(ssccs)
    if not numbers:
        return ""
    serials = [int(number[:-1]) for number in numbers]
    if serials != list(range(serials[0], serials[0] + len(serials))):
        return ""
    return numbers[0] if len(numbers) == 1 else f"{numbers[0]} – {numbers[-1]}"
