"""Numbers of transport: containers, air waybills, postal items, seals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Case
from shipdesk.checks.finding import Fault
from shipdesk.checks.received import Stated, stated
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.checks.spaces import UNNAMED
from shipdesk.domain.desk_object import TransportUnit
from shipdesk.identifiers import awb, iso6346, s10

_LIKE_AWB = re.compile(r"[0-9]{3}[ -]*[0-9][0-9 -]*")
"""A house waybill has letters, or no form at all; it is not judged."""
_LIKE_S10 = re.compile(r"[A-Z]{2} ?[0-9][0-9 ]{7,12}[A-Z]{2}", re.IGNORECASE)


def container_number_wrong(case: Case) -> Iterator[Fault]:
    """Ours, and those that papers state."""
    for index, unit in enumerate(case.desk.transport_units):
        if unit.kind == "container" and unit.number is not None and not iso6346.is_valid(unit.number):
            yield Fault(pointer=f"/desk/transport_units/{index}/number", values={"number": unit.number})
    for one in stated(case, "container_number", "papers_that_name_containers"):
        if not iso6346.is_valid(one.value):
            values = one.named | {"number": str(one.value)}
            yield Fault(pointer=one.pointer, values=values, message_key="paper")


def waybill_number_wrong(case: Case) -> Iterator[Fault]:
    for index, paper in enumerate(case.desk.received_papers):
        number = (paper.number or "").strip()
        pointer = f"/desk/received_papers/{index}/number"
        is_postal = paper.document_type in case.facts.listed("papers_of_the_post") and _LIKE_S10.fullmatch(number)
        if paper.document_type == "AIR_WAYBILL" and _LIKE_AWB.fullmatch(number) and not awb.is_valid(number):
            yield Fault(pointer=pointer, values={"number": number}, message_key="awb")
        elif is_postal and not s10.is_valid(number):
            yield Fault(pointer=pointer, values={"number": number}, message_key="s10")


def seal_missing_or_differs(case: Case) -> Iterator[Fault]:
    """A container of our own has a seal, and every paper that names one names this one."""
    units = case.desk.transport_units
    for index, unit in enumerate(units):
        if unit.kind == "container" and unit.number is not None and unit.seal_number is None:
            yield Fault(
                pointer=f"/desk/transport_units/{index}/seal_number",
                values={"container": unit.number},
                message_key="missing",
            )
    for one in stated(case, "seal_number", "papers_that_name_containers"):
        sealed = _sealed(one, units)
        if sealed is not None and _bare(sealed.seal_number) != _bare(one.value):
            values = one.named | {
                "stated": str(one.value),
                "own": sealed.seal_number or "",
                "container": sealed.number or UNNAMED,
            }
            yield Fault(pointer=one.pointer, values=values, message_key="differs")


def _sealed(one: Stated, units: tuple[TransportUnit, ...]) -> TransportUnit | None:
    """The sealed unit that the paper speaks of: by its number, or the only one."""
    sealed = [unit for unit in units if unit.seal_number is not None]
    named = one.paper.states.container_number if one.paper.states is not None else None
    if named is None:
        return sealed[0] if len(units) == 1 and sealed else None
    return next((unit for unit in sealed if _bare(unit.number) == _bare(named)), None)


def _bare(number: str | None) -> str:
    """Without the signs that people write into it."""
    return re.sub(r"[\W_]", "", number or "").upper()


CASE_RULES: Mapping[str, CaseRule] = {
    "ID-03": container_number_wrong,
    "ID-04": waybill_number_wrong,
    "ID-06": seal_missing_or_differs,
}
