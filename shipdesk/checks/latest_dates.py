"""The latest day for each paper that a consignment needs, from its planned days, its route and what was received."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from shipdesk.checks.case import Case
from shipdesk.checks.means import means_of
from shipdesk.domain.desk_object import ReceivedPaper
from shipdesk.reference.deadlines import CreditWords, Deadline, Deadlines
from shipdesk.reference.holidays import Holiday, Holidays
from shipdesk.reference.routes import Route, Words

DONE, OPEN, LATE = "done", "open", "late"
DEPARTURE, CREDIT = "departure", "LETTER_OF_CREDIT"


@dataclass(frozen=True, kw_only=True)
class LatestDate:
    """`moved_by` is the holiday that drew the day forward to one on which the office is open."""

    key: str
    names: Words
    why: Words
    latest: date
    earliest: date | None
    moved_by: Holiday | None
    state: str
    """done, open, or late: its day has passed and nothing was received."""
    source: str
    to_verify: bool


@dataclass(frozen=True)
class Journey:
    """The planned days; those not planned follow from the route's range."""

    departure: date
    earliest_arrival: date
    latest_arrival: date


def journey_of(case: Case, route: Route | None) -> Journey:
    departure = case.desk.planned_departure or case.facts.today
    planned = case.desk.planned_arrival
    if planned is not None:
        return Journey(departure, planned, planned)
    days = route.transit_days if route is not None else None
    least, most = (math.floor(days.least), math.ceil(days.most)) if days is not None else (0, 0)
    return Journey(departure, departure + timedelta(days=least), departure + timedelta(days=most))


def latest_dates(case: Case, route: Route | None, deadlines: Deadlines) -> tuple[LatestDate, ...]:
    """Those that apply to this consignment, the next one first."""
    journey = journey_of(case, route)
    found = [_due(case, one, journey) for one in deadlines.all if _applies(case, one, route)]
    found += _of_credits(case, journey, deadlines.credit)
    return tuple(sorted(found, key=lambda one: (one.latest, one.key)))


def _applies(case: Case, one: Deadline, route: Route | None) -> bool:
    consignment = case.consignment
    return (
        (not one.schemes or consignment.customs.preference_scheme in one.schemes)
        and (not one.destinations or case.destination in one.destinations)
        and (not one.modes or not one.modes.isdisjoint(means_of(case)))
        and (not one.terms or consignment.incoterm in one.terms)
        and _has_goods(case, one)
        and _has_need(case, one.needs, route)
    )


def _has_goods(case: Case, one: Deadline) -> bool:
    """A line of one of the classes whose English name has one of the words."""
    if not one.goods and not one.names_of_goods:
        return True
    return any(
        (not one.goods or line.goods_class in one.goods)
        and (not one.names_of_goods or any(word in line.item.english.casefold() for word in one.names_of_goods))
        for line in case.lines
    )


def _has_need(case: Case, needs: str | None, route: Route | None) -> bool:
    if needs == "wood":
        return case.desk.wood_packing is not None and case.desk.wood_packing.used
    if needs == "dangerous":
        return any(item.dangerous_goods is not None for item in case.consignment.items)
    if needs == "transit":
        by_land = case.main_mode in ("ROAD", "RAIL")
        return by_land and route is not None and bool(route.transit_countries)
    return True


def _due(case: Case, one: Deadline, journey: Journey) -> LatestDate:
    start = journey.departure if one.basis == DEPARTURE else journey.earliest_arrival
    wanted = start + timedelta(days=one.days)
    latest, moved_by = _office_day(case.facts.holidays, one.office, wanted)
    earliest = None if one.earliest_days is None else journey.latest_arrival + timedelta(days=one.earliest_days)
    received = any(paper.document_type == one.paper for paper in case.desk.received_papers)
    return LatestDate(
        key=one.key,
        names=one.names,
        why=one.why,
        latest=latest,
        earliest=earliest,
        moved_by=moved_by,
        state=_state(latest, received, case.facts.today),
        source=one.source,
        to_verify=one.to_verify or (moved_by is not None and moved_by.to_verify),
    )


def _office_day(holidays: Holidays, office: str | None, wanted: date) -> tuple[date, Holiday | None]:
    """The last day on which the office works, and the holiday because of which it is an earlier one."""
    if office is None:
        return wanted, None
    latest = holidays.working_day_on_or_before(office, wanted)
    between = holidays.between((office,), latest + timedelta(days=1), wanted)
    return latest, between[0] if between else None


def _of_credits(case: Case, journey: Journey, words: CreditWords) -> Iterator[LatestDate]:
    for paper in case.desk.received_papers:
        if paper.document_type != CREDIT:
            continue
        shipment = paper.states.latest_shipment if paper.states is not None else None
        if shipment is not None:
            why = _filled(words.shipment_why, number=paper.number or "-")
            state = LATE if journey.departure > shipment else OPEN
            yield _of_credit("lc-shipment", words.shipment_names, why, shipment, state, words)
        yield _presentation(case, paper, journey, words)


def _presentation(case: Case, paper: ReceivedPaper, journey: Journey, words: CreditWords) -> LatestDate:
    told = paper.states.presentation_days if paper.states is not None else None
    days = words.presentation_days if told is None else told
    latest = journey.departure + timedelta(days=days)
    latest = latest if paper.valid_until is None else min(latest, paper.valid_until)
    why = _filled(words.presentation_why, days=str(days), number=paper.number or "-")
    state = _state(latest, False, case.facts.today)
    return _of_credit("lc-presentation", words.presentation_names, why, latest, state, words)


def _of_credit(key: str, names: Words, why: Words, latest: date, state: str, words: CreditWords) -> LatestDate:
    return LatestDate(
        key=key, names=names, why=why, latest=latest, earliest=None, moved_by=None, state=state,
        source=words.source, to_verify=False,
    )  # fmt: skip


def _filled(words: Words, **values: str) -> Words:
    return {language: text.format_map(values) for language, text in words.items()}


def _state(latest: date, received: bool, today: date) -> str:
    if received:
        return DONE
    return LATE if latest < today else OPEN
