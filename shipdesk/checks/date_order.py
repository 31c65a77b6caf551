"""Dates of papers in the order in which a deal goes: order, contract, invoice, inspection, export, transport."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from shipdesk.checks.case import Case
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import CaseRule

TRANSPORT = ("BILL_OF_LADING", "ROAD_CONSIGNMENT_NOTE", "RAIL_CONSIGNMENT_NOTE", "AIR_WAYBILL")


@dataclass(frozen=True)
class _Step:
    """`name` is a document type, ORDER, DEPARTURE or ARRIVAL."""

    name: str
    pointer: str
    day: date


def dates_out_of_order(case: Case) -> Iterator[Fault]:
    """Each step against the latest one before it, the arrival against the departure; what has no date is left out."""
    latest: _Step | None = None
    for step in _steps(case):
        if latest is not None and step.day < latest.day:
            yield _fault(latest, step)
        else:
            latest = step
    departure, arrival = case.desk.planned_departure, case.desk.planned_arrival
    if departure is not None and arrival is not None and arrival < departure:
        yield _fault(_departure(departure), _Step("ARRIVAL", "/desk/planned_arrival", arrival))


def _fault(earlier: _Step, step: _Step) -> Fault:
    values = {"step": step.name, "day": step.day.isoformat()}
    before = {"earlier_step": earlier.name, "earlier_day": earlier.day.isoformat()}
    return Fault(pointer=step.pointer, values=values | before)


def _departure(day: date) -> _Step:
    return _Step("DEPARTURE", "/desk/planned_departure", day)


def _steps(case: Case) -> Iterator[_Step]:
    orders = enumerate(case.desk.order_references)
    ordered = (
        _Step("ORDER", f"/desk/order_references/{index}/date", one.date)
        for index, one in orders
        if one.date is not None
    )
    yield from sorted(ordered, key=lambda step: step.day)
    yield from _received(case, "SALES_CONTRACT")
    yield from _received(case, "PROFORMA_INVOICE")
    invoice = case.desk.invoice
    if invoice is not None and invoice.date is not None:
        yield _Step("COMMERCIAL_INVOICE", "/desk/invoice/date", invoice.date)
    yield from _received(case, "PHYTOSANITARY_CERTIFICATE")
    yield from _export(case)
    yield from _received(case, *TRANSPORT)


def _export(case: Case) -> Iterator[_Step]:
    """The declaration where it is known, else the planned departure."""
    declared = list(_received(case, "EXPORT_DECLARATION"))
    yield from declared
    if not declared and case.desk.planned_departure is not None:
        yield _departure(case.desk.planned_departure)


def _received(case: Case, *document_types: str) -> Iterator[_Step]:
    steps = (
        _Step(paper.document_type, f"/desk/received_papers/{index}/issued_on", paper.issued_on)
        for index, paper in enumerate(case.desk.received_papers)
        if paper.document_type in document_types and paper.issued_on is not None
    )
    yield from sorted(steps, key=lambda step: step.day)


CASE_RULES: Mapping[str, CaseRule] = {
    "DOC-02": dates_out_of_order,
}
