"""The papers that others issue for these goods to this destination: there, with a number, good until the arrival."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Case, Line
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.desk_object import ReceivedPaper
from shipdesk.reference.border_tables import NeededPaper


def paper_missing(case: Case) -> Iterator[Fault]:
    """Each missing paper once, named with the first line that asks for it."""
    told: set[str] = set()
    for needed in case.facts.border.needed_papers:
        line = _asked_by(case, needed)
        if line is None or needed.name in told:
            continue
        fault = _fault(case, needed, line)
        if fault is not None:
            told.add(needed.name)
            yield fault


def _asked_by(case: Case, needed: NeededPaper) -> Line | None:
    """The first line that needs the paper."""
    if not needed.is_for(case.destination):
        return None
    if needed.for_preference and not _certificate_wanted(case):
        return None
    return next((line for line in case.lines if needed.covers(line.goods_class, line.item.hs_code)), None)


def _certificate_wanted(case: Case) -> bool:
    """A number that the customs arrangement already has is enough."""
    customs = case.consignment.customs
    wanted = customs.preference_scheme in case.facts.listed("preferences_with_certificate")
    return wanted and not customs.preference_document_number


def _fault(case: Case, needed: NeededPaper, line: Line) -> Fault | None:
    if _has_number(line, needed):
        return None
    papers = [
        (index, one)
        for index, one in enumerate(case.desk.received_papers)
        if one.document_type in needed.types and needed.has_subject(one.subject)
    ]
    values = line.named | {"document": needed.name, "country": case.destination}
    if not papers:
        return _told(needed, "/desk/received_papers", "missing", values)
    numbered = [(index, one) for index, one in papers if one.number]
    if not numbered:
        return _told(needed, f"/desk/received_papers/{papers[0][0]}/number", "unnumbered", values)
    if any(_holds_at_arrival(case, one) for _, one in numbered):
        return None
    index, paper = numbered[0]
    days = {"valid_until": str(paper.valid_until), "arrival": case.arrival_day.isoformat()}
    values |= days | {"number": str(paper.number)}
    return _told(needed, f"/desk/received_papers/{index}/valid_until", "expired", values)


def _told(needed: NeededPaper, pointer: str, key: str, values: Mapping[str, str]) -> Fault:
    return Fault(
        pointer=pointer,
        values=values,
        message_key=key,
        severity=needed.severity,
        source=needed.source,
        to_verify=needed.to_verify,
    )


def _has_number(line: Line, needed: NeededPaper) -> bool:
    consignment = line.case.consignment
    parties = (consignment.consignee, consignment.importer_of_record, consignment.exporter)
    return any(
        line.numbers(scheme) or any(party is not None and party.registration(scheme) for party in parties)
        for scheme in needed.registrations
    )


def _holds_at_arrival(case: Case, paper: ReceivedPaper) -> bool:
    return paper.valid_until is None or paper.valid_until >= case.arrival_day


CASE_RULES: Mapping[str, CaseRule] = {
    "DOC-05": paper_missing,
}
