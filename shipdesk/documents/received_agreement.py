"""Papers of others held against ours: what the rules of the pack found, and the few values that no rule compares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from shipdesk.checks import Finding
from shipdesk.documents.agreement import Disagreement, Said, Source
from shipdesk.documents.paper_data import PaperData
from shipdesk.domain.desk_object import PaperStates, ReceivedPaper
from shipdesk.domain.measures import plain

INVOICE, LIST = "commercial-invoice", "packing-list"
CREDIT = "LETTER_OF_CREDIT"
RECEIVED, CREDIT_TOO_SMALL, TOO_LATE = "received_paper_disagrees", "credit_exceeded", "credit_departure_too_late"
_PLACE = re.compile(r"/desk/received_papers/([0-9]+)/states/")


@dataclass(frozen=True)
class _Told:
    """How a rule tells a disagreement: the field, the names of both values among its own, and our paper."""

    field: str
    theirs: str
    ours: str
    paper: str


_RULES: Mapping[str, _Told] = {
    "WGT-02": _Told("total.net_weight", "stated", "own", LIST),
    "WGT-03": _Told("total.gross_weight", "stated", "own", LIST),
    "VOL-01": _Told("total.volume", "stated", "own", LIST),
    "PKG-01": _Told("total.packages", "stated", "packages", LIST),
    "HS-04": _Told("hs_code", "codes", "ours", INVOICE),
    "DOC-03": _Told("marks", "stated", "marks", LIST),
    "PTY-01": _Told("consignee.name", "stated", "name", INVOICE),
    "ID-06": _Told("seal", "stated", "own", LIST),
    "VAL-03": _Told("currency", "own", "currency", INVOICE),
    "VAL-06": _Told("invoice_total", "stated", "total", INVOICE),
}
"""The rules that hold a paper of others against ours; each is said here and in the checks in the same words."""


def ruled_disagreements(data: PaperData, findings: Iterable[Finding]) -> Iterator[Disagreement]:
    """What nobody let pass."""
    for finding in findings:
        place = _PLACE.match(finding.pointer)
        told = _RULES.get(finding.rule)
        if told is None or place is None or finding.override is not None or told.theirs not in finding.values:
            continue
        paper = data.consignment.desk.received_papers[int(place[1])]
        ours = finding.values.get(told.ours) or _hs_codes(data)
        theirs = Said(_source(paper), finding.values[told.theirs], finding.pointer)
        yield Disagreement(told.field, (theirs,), Said(Source(told.paper), ours, ""), RECEIVED, finding)


def unruled_disagreements(data: PaperData) -> Iterator[Disagreement]:
    """Containers; a credit that does not reach or ends before the goods leave; two papers that set other limits."""
    papers = data.consignment.desk.received_papers
    for index, paper in enumerate(papers):
        if paper.states is not None:
            pointer = f"/desk/received_papers/{index}/states"
            yield from _container(data, paper, paper.states, pointer)
            if paper.document_type == CREDIT:
                yield from _credit(data, paper, paper.states, pointer)
    for member in ("latest_shipment", "presentation_days"):
        yield from _limits(papers, member)


def _container(data: PaperData, paper: ReceivedPaper, states: PaperStates, pointer: str) -> Iterator[Disagreement]:
    ours = [one.number for one in data.consignment.desk.transport_units if one.number]
    if states.container_number and ours and _bare(states.container_number) not in map(_bare, ours):
        theirs = Said(_source(paper), states.container_number, f"{pointer}/container_number")
        yield Disagreement("container", (theirs,), Said(Source(LIST), ", ".join(ours), ""), RECEIVED)


def _credit(data: PaperData, paper: ReceivedPaper, states: PaperStates, pointer: str) -> Iterator[Disagreement]:
    total, departure = data.invoice_total, data.consignment.desk.planned_departure
    in_its_currency = states.currency in (None, total.currency)
    if states.amount is not None and in_its_currency and total.amount > states.amount:
        theirs = Said(_source(paper), _money(states.amount, total.currency), f"{pointer}/amount")
        ours = Said(Source(INVOICE), _money(total.amount, total.currency), "/declared_value")
        yield Disagreement("invoice_total", (theirs,), ours, CREDIT_TOO_SMALL)
    if states.latest_shipment is not None and departure is not None and departure > states.latest_shipment:
        theirs = Said(_source(paper), states.latest_shipment.isoformat(), f"{pointer}/latest_shipment")
        ours = Said(Source(INVOICE), departure.isoformat(), "/desk/planned_departure")
        yield Disagreement("departure", (theirs,), ours, TOO_LATE)


def _limits(papers: Iterable[ReceivedPaper], member: str) -> Iterator[Disagreement]:
    said = [
        Said(_source(paper), str(value), f"/desk/received_papers/{index}/states/{member}")
        for index, paper in enumerate(papers)
        if paper.states is not None and (value := getattr(paper.states, member)) is not None
    ]
    yield from (Disagreement(member, (one,), said[0], RECEIVED) for one in said[1:] if one.value != said[0].value)


def _hs_codes(data: PaperData) -> str:
    return ", ".join(dict.fromkeys(item.hs_code[:6] for item in data.consignment.items))


def _source(paper: ReceivedPaper) -> Source:
    return Source(paper.document_type, number=paper.number or "")


def _bare(number: str) -> str:
    return re.sub(r"[\W_]", "", number).upper()


def _money(amount: Decimal, currency: str) -> str:
    return f"{plain(amount)} {currency}"
