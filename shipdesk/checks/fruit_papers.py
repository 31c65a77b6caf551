"""Papers with fruit to China: reports on durian; container and seal on the phytosanitary certificate, its age."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from shipdesk.checks.case import Case, Line
from shipdesk.checks.finding import WARN, Fault
from shipdesk.checks.fruit import DURIAN, FRESH, FROZEN, fresh_to_china
from shipdesk.checks.fruit_gates import BY_LAND
from shipdesk.checks.rule_functions import CaseRule, LineRule
from shipdesk.domain.desk_object import ReceivedPaper, TransportUnit

REPORT = "LAB_TEST_REPORT"
PHYTOSANITARY = "PHYTOSANITARY_CERTIFICATE"
UNITS = {"container": "number", "truck": "plate", "wagon": "number"}
"""Kinds of unit that cross the border sealed, and the member that names one."""


def durian_without_reports(line: Line) -> Iterator[Fault]:
    """Basic Yellow 2 and cadmium, each by a report on this lot from before the goods left."""
    if not line.goes_to_china or line.goods_class not in (FRESH, FROZEN):
        return
    if line.fruit is None or line.fruit.key != DURIAN:
        return
    severity = WARN if line.goods_class == FROZEN else None
    for subject in ("by2", "cadmium"):
        fault = _report_fault(line, subject)
        if fault is not None:
            yield Fault(pointer=fault.pointer, values=fault.values, message_key=fault.message_key, severity=severity)


def _report_fault(line: Line, subject: str) -> Fault | None:
    words = line.facts.listed(f"{subject}_words")
    reports = [
        (index, paper)
        for index, paper in enumerate(line.case.desk.received_papers)
        if paper.document_type == REPORT and any(word in (paper.subject or "").casefold() for word in words)
    ]
    values = line.named | {"report": subject}
    of_lot = [(index, paper) for index, paper in reports if _is_of_lot(paper, line.item.lot_number)]
    if not of_lot:
        if not reports:
            return Fault(pointer="/desk/received_papers", values=values)
        index, paper = reports[0]
        lots = {"lot": str(line.item.lot_number), "paper_lot": str(paper.lot_number)}
        pointer = f"/desk/received_papers/{index}/lot_number"
        return Fault(pointer=pointer, values=values | lots, message_key="lot")
    departure = line.case.departure_day
    if any(paper.issued_on is not None and paper.issued_on <= departure for _, paper in of_lot):
        return None
    pointer = f"/desk/received_papers/{of_lot[0][0]}/issued_on"
    return Fault(pointer=pointer, values=values | {"departure": departure.isoformat()}, message_key="late")


def _is_of_lot(paper: ReceivedPaper, lot: str | None) -> bool:
    return lot is None or paper.lot_number is None or paper.lot_number.casefold() == lot.casefold()


def _phytosanitary(case: Case) -> list[tuple[int, ReceivedPaper]]:
    papers = enumerate(case.desk.received_papers)
    return [(index, paper) for index, paper in papers if paper.document_type == PHYTOSANITARY]


def container_or_seal_not_on_certificate(case: Case) -> Iterator[Fault]:
    """By land the unit is sealed, and the certificate names both; the certificate itself is another rule's."""
    if case.main_mode not in BY_LAND or not fresh_to_china(case):
        return
    units = [(index, one) for index, one in enumerate(case.desk.transport_units) if one.kind in UNITS]
    if not units:
        yield Fault(pointer="/desk/transport_units", values={}, message_key="unit")
    certificates = _phytosanitary(case)
    for index, unit in units:
        pointer = f"/desk/transport_units/{index}"
        name = _name(unit)
        if not name or not unit.seal_number:
            member = "seal_number" if name else UNITS[unit.kind]
            yield Fault(pointer=f"{pointer}/{member}", values={}, message_key="unit")
        elif certificates and not any(_names(paper, unit) for _, paper in certificates):
            values = {"unit": name, "seal": unit.seal_number}
            yield Fault(
                pointer=f"/desk/received_papers/{certificates[0][0]}/states", values=values, message_key="certificate"
            )


def _name(unit: TransportUnit) -> str | None:
    """A container on a truck goes by its own number, a truck by its plate."""
    return getattr(unit, UNITS[unit.kind]) or unit.number or unit.plate


def _names(paper: ReceivedPaper, unit: TransportUnit) -> bool:
    if paper.states is None:
        return False
    own = {_bare(one) for one in (unit.number, unit.plate) if one}
    return _bare(paper.states.container_number) in own and _bare(paper.states.seal_number) == _bare(unit.seal_number)


def _bare(number: str | None) -> str:
    return "".join(character for character in (number or "") if character.isalnum()).upper()


def certificate_runs_out(case: Case) -> Iterator[Fault]:
    """Silent until the arrival is planned."""
    arrival = case.desk.planned_arrival
    if arrival is None or not fresh_to_china(case):
        return
    days = int(case.facts.limit("phytosanitary_days"))
    for index, paper in _phytosanitary(case):
        if paper.issued_on is not None and paper.issued_on + timedelta(days=days) < arrival:
            values = {"issued_on": paper.issued_on.isoformat(), "arrival": arrival.isoformat(), "days": str(days)}
            yield Fault(pointer=f"/desk/received_papers/{index}/issued_on", values=values)


CASE_RULES: Mapping[str, CaseRule] = {
    "FRT-06": container_or_seal_not_on_certificate,
    "FRT-07": certificate_runs_out,
}

LINE_RULES: Mapping[str, LineRule] = {
    "FRT-05": durian_without_reports,
}
