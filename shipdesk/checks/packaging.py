"""Packages: how many papers count, what kind they are, wood, what a certificate of origin says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Case
from shipdesk.checks.finding import WARN, Fault
from shipdesk.checks.received import NO_NUMBER, differing, stated
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.checks.spaces import PALLET

_ISPM15_MARK = re.compile(r"[A-Z]{2}[- ]?[A-Z0-9-]*[0-9][A-Z0-9-]*[ ,/-]*(HT|DH|MB|SF)", re.IGNORECASE)


def package_counts_differ(case: Case) -> Iterator[Fault]:
    """A paper may count the packages or the cartons on the pallets; another number means goods lost or added."""
    sums = case.sums
    if not sums.packages:
        return
    for one in differing(case, "packages", lambda amount: amount in (sums.packages, sums.cartons)):
        values = one.named | {"stated": str(one.value), "packages": str(sums.packages), "cartons": str(sums.cartons)}
        yield Fault(pointer=one.pointer, values=values)


def unknown_package_type(case: Case) -> Iterator[Fault]:
    known = case.facts.listed("package_types_of_recommendation_21")
    for one in case.placed_units:
        if one.unit.package_type not in known:
            values = {"unit": one.unit.client_unit_reference, "code": one.unit.package_type}
            yield Fault(pointer=f"{one.pointer}/package_type", values=values)


def pallets_and_cartons_both_counted(case: Case) -> Iterator[Fault]:
    """Cartons that stand on pallets counted beside them: in our own list, or on a paper."""
    yield from _cartons_beside_their_pallets(case)
    pallets = sum(1 for one in case.outermost if one.unit.package_type == PALLET)
    cartons = case.sums.cartons
    for one in stated(case, "packages", "papers_of_the_whole"):
        if pallets and cartons and one.value == pallets + cartons:
            values = one.named | {"stated": str(one.value), "pallets": str(pallets), "cartons": str(cartons)}
            yield Fault(pointer=one.pointer, values=values, message_key="stated")


def _cartons_beside_their_pallets(case: Case) -> Iterator[Fault]:
    """A pallet given as full while as many loose cartons as it holds stand beside it, in no pallet."""
    pallets = [one for one in case.outermost if one.unit.package_type == PALLET and not case.inside(one)]
    loose = [one for one in case.outermost if one.unit.package_type != PALLET]
    on_pallets = sum(one.unit.inner_packages or 0 for one in pallets)
    if pallets and 0 < on_pallets <= len(loose):
        values = {"pallets": str(len(pallets)), "on_pallets": str(on_pallets), "loose": str(len(loose))}
        yield Fault(pointer=f"{pallets[0].pointer}/inner_packages", values=values, message_key="units")


def wood_without_mark(case: Case) -> Iterator[Fault]:
    wood = case.desk.wood_packing
    if case.destination not in case.facts.listed("ispm15_countries"):
        return
    if wood is None:
        yield from _perhaps_of_wood(case)
        return
    if not wood.used:
        return
    pointer = "/desk/wood_packing/ispm15_mark"
    if not (wood.ispm15_mark or "").strip():
        yield Fault(pointer=pointer, values={"country": case.destination}, message_key="missing")
    elif not _ISPM15_MARK.search(wood.ispm15_mark or ""):
        values = {"country": case.destination, "mark": wood.ispm15_mark or ""}
        yield Fault(pointer=pointer, values=values, message_key="form", severity=WARN)


def _perhaps_of_wood(case: Case) -> Iterator[Fault]:
    """Pallets or crates of which nobody says what they are made of."""
    perhaps = case.facts.listed("packages_perhaps_of_wood")
    first = next((one for one in case.placed_units if one.unit.package_type in perhaps), None)
    if first is not None:
        values = {"unit": first.unit.client_unit_reference, "country": case.destination}
        yield Fault(pointer="/desk/wood_packing", values=values, message_key="not_said", severity=WARN)


def certificate_without_package_count(case: Case) -> Iterator[Fault]:
    """The data we print always spells the number out; of a certificate that came in, somebody must have read it."""
    counted = {one.index for one in stated(case, "packages", "certificates_of_origin")}
    for index, paper in enumerate(case.desk.received_papers):
        certificate = paper.document_type in case.facts.listed("certificates_of_origin")
        if certificate and paper.states is not None and index not in counted:
            sums = case.sums
            values = {"paper_number": paper.number or NO_NUMBER, "packages": str(sums.packages)}
            yield Fault(pointer=f"/desk/received_papers/{index}/states/packages", values=values)


CASE_RULES: Mapping[str, CaseRule] = {
    "PKG-01": package_counts_differ,
    "PKG-03": unknown_package_type,
    "PKG-04": pallets_and_cartons_both_counted,
    "PKG-05": wood_without_mark,
    "PKG-06": certificate_without_package_count,
}
