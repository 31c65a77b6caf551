"""Goods that need more than a tariff line: barred or under quota, protected species, licences and permits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from shipdesk.checks.case import Case, Line
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import CaseRule, LineRule
from shipdesk.domain.desk_object import ReceivedPaper
from shipdesk.reference.border_tables import WatchedGoods, WatchedWord

PROHIBITED, MISSING = "prohibited", "missing"
LICENCE = frozenset({"IMPORT_LICENCE"})
PERMIT = frozenset({"IMPORT_PERMIT"})
_WORD = re.compile(r"\w+")


def barred_or_under_quota(line: Line) -> Iterator[Fault]:
    """A quota or a licence is no fault where an import licence with a number holds on the day of arrival."""
    named = _spaced(line.item.english)
    for goods in line.facts.border.restricted_goods:
        if not goods.concerns(line.case.destination, line.item.hs_code) or not _is_called(named, goods):
            continue
        values = line.named | {"hs_code": line.item.hs_code, "country": line.case.destination}
        if goods.kind == PROHIBITED:
            pointer = f"{line.pointer}/hs_code"
            yield Fault(pointer=pointer, values=values, message_key=goods.kind, source=goods.source)
            continue
        for fault in _missing_or_run_out(line.case, LICENCE):
            key = goods.kind if fault.message_key == MISSING else f"{goods.kind}_expired"
            told = {**values, **fault.values}
            yield Fault(pointer=fault.pointer, values=told, message_key=key, source=goods.source)


def _is_called(named: str, goods: WatchedGoods) -> bool:
    return not goods.words or any(f" {word} " in named for word in goods.words)


@lru_cache(maxsize=4096)
def _spaced(text: str) -> str:
    """Hundreds of consignments carry the same goods."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def protected_species(line: Line) -> Iterator[Fault]:
    """By a word of the description or the botanical name; silent where a permit that names CITES holds at departure."""
    permits = [(index, paper) for index, paper in _papers(line.case, "cites_papers") if _is_cites_permit(paper)]
    departure = line.case.departure_day
    if any(_holds_on(paper, departure) for _, paper in permits):
        return
    texts = [one.text for one in line.item.descriptions]
    if line.product is not None and line.product.botanical_name:
        texts.append(line.product.botanical_name)
    written = "\n".join(map(_spaced, texts))
    for species in line.facts.border.protected_species:
        if species.hs and not line.item.hs_code.startswith(species.hs):
            continue
        if _holds(written, species):
            yield _without_permit(line.named | {"species": species.name}, permits, line.pointer, departure)


def _without_permit(
    values: dict[str, str], permits: list[tuple[int, ReceivedPaper]], pointer: str, departure: date
) -> Fault:
    """None at all, or one that has run out."""
    if not permits:
        return Fault(pointer=f"{pointer}/descriptions", values=values)
    index, paper = permits[0]
    told = {"number": str(paper.number), "valid_until": str(paper.valid_until), "departure": departure.isoformat()}
    pointer = f"/desk/received_papers/{index}/valid_until"
    return Fault(pointer=pointer, values=values | told, message_key="expired")


def _is_cites_permit(paper: ReceivedPaper) -> bool:
    return bool(paper.number) and "cites" in (paper.subject or "").casefold()


def _holds_on(paper: ReceivedPaper, day: date) -> bool:
    return paper.valid_until is None or paper.valid_until >= day


def _holds(text: str, species: WatchedWord) -> bool:
    """Latin words as whole words; Thai and Chinese write without spaces. No word reaches over the end of a line."""
    return any((f" {word} " in text) if word.isascii() else (word in text) for word in species.words)


def _papers(case: Case, types: str) -> Iterator[tuple[int, ReceivedPaper]]:
    listed = case.facts.listed(types)
    return ((index, one) for index, one in enumerate(case.desk.received_papers) if one.document_type in listed)


def _received(case: Case, types: frozenset[str]) -> list[tuple[int, ReceivedPaper]]:
    """Papers of these types that have a number."""
    papers = enumerate(case.desk.received_papers)
    return [(index, one) for index, one in papers if one.document_type in types and one.number]


def licence_of_myanmar_missing(case: Case) -> Iterator[Fault]:
    if case.destination == "MM":
        yield from _missing_or_run_out(case, LICENCE)


def food_permit_of_laos_missing(case: Case) -> Iterator[Fault]:
    """Of the Ministry of Health, for each importation of food."""
    food = case.facts.listed("food_for_lao_health_ministry")
    if case.destination == "LA" and any(line.goods_class in food for line in case.lines):
        yield from _missing_or_run_out(case, PERMIT)


def _missing_or_run_out(case: Case, types: frozenset[str]) -> Iterator[Fault]:
    papers = _received(case, types)
    if not papers:
        yield Fault(pointer="/desk/received_papers", message_key=MISSING)
        return
    arrival = case.arrival_day
    if not any(_holds_on(one, arrival) for _, one in papers):
        index, paper = papers[0]
        values = {
            "number": str(paper.number),
            "valid_until": str(paper.valid_until),
            "arrival": arrival.isoformat(),
        }
        yield Fault(pointer=f"/desk/received_papers/{index}/valid_until", values=values, message_key="expired")


CASE_RULES: Mapping[str, CaseRule] = {
    "LAW-03": licence_of_myanmar_missing,
    "LAW-04": food_permit_of_laos_missing,
}

LINE_RULES: Mapping[str, LineRule] = {
    "LAW-01": barred_or_under_quota,
    "LAW-02": protected_species,
}
