"""On the way: papers for the countries between, and holidays at the border on the day of arrival."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shipdesk.checks.case import SEVERAL_MEANS, Case
from shipdesk.checks.finding import INFO, Fault
from shipdesk.checks.fruit_gates import BY_LAND
from shipdesk.checks.rule_functions import CaseRule

THAILAND = "TH"


def transit_paper_missing(case: Case) -> Iterator[Fault]:
    """By land through another country; the customs transit of ASEAN ends where China or Myanmar begins."""
    between = countries_between(case)
    types = case.facts.listed("transit_papers")
    if not between or any(one.document_type in types and one.number for one in case.desk.received_papers):
        return
    countries = {THAILAND, *between, case.destination}
    key = "acts" if countries <= case.facts.listed("acts_members") else "national"
    pointer = "/desk/gates/transit" if case.desk.gates is not None and case.desk.gates.transit else "/route_id"
    yield Fault(pointer=pointer, values={"country": ", ".join(between)}, message_key=key)


def countries_between(case: Case) -> tuple[str, ...]:
    """Countries on the way by land; of several means that nobody names one may be a lorry."""
    if case.main_mode not in BY_LAND | {SEVERAL_MEANS}:
        return ()
    countries = (place.partition("-")[0] for place in case.gates)
    return tuple(dict.fromkeys(one for one in countries if one not in (THAILAND, case.destination)))


def arrives_on_holiday(case: Case) -> Iterator[Fault]:
    """A great feast at the destination on the day of arrival, in Thailand on the day of departure.

    Where the table does not know the year, that is said: nobody judged the day.
    """
    desk = case.desk
    days = (
        ("/desk/planned_departure", desk.planned_departure, THAILAND),
        ("/desk/planned_arrival", desk.planned_arrival, case.destination),
    )
    for pointer, day, country in days:
        if day is None:
            continue
        table = case.facts.holidays
        if table.all and not table.knows(country, day.year):
            values = {"day": day.isoformat(), "country": country, "year": str(day.year)}
            yield Fault(pointer=pointer, values=values, message_key="unknown", severity=INFO)
            continue
        great = next((one for one in table.between((country,), day, day) if one.slows_border), None)
        if great is not None:
            values = {
                "holiday": great.id,
                "country": country,
                "first": great.first.isoformat(),
                "last": great.last.isoformat(),
                "day": day.isoformat(),
            }
            yield Fault(pointer=pointer, values=values, to_verify=great.to_verify)


def consignee_elsewhere(case: Case) -> Iterator[Fault]:
    """The way ends in one country and the consignee, by whom the destination's rules are chosen, is in another."""
    entry = case.desk.gates.entry if case.desk.gates is not None else None
    route = case.facts.routes.get(case.consignment.route_id)
    ends = {entry.partition("-")[0]} if entry is not None else set(route.destinations) if route is not None else set()
    if ends and case.destination not in ends:
        values = {"country": case.destination, "entry_country": ", ".join(sorted(ends))}
        yield Fault(pointer="/consignee/address/country_code", values=values)


CASE_RULES: Mapping[str, CaseRule] = {
    "RTE-02": transit_paper_missing,
    "RTE-03": arrives_on_holiday,
    "RTE-04": consignee_elsewhere,
}
