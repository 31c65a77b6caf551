"""Ways as the objects that commands.md promises, with more beside them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from shipdesk.checks import Finding, as_json
from shipdesk.checks.latest_dates import LatestDate
from shipdesk.checks.route_choice import RouteChoice
from shipdesk.checks.route_experience import RouteCost, RouteExperience
from shipdesk.domain.codec import encode
from shipdesk.reference.holidays import Holiday
from shipdesk.reference.routes import said
from shipdesk.services.desk import Desk


def choice(one: RouteChoice, desk: Desk, language: str) -> dict[str, Any]:
    """`reasons` and `cautions` are sentences; the findings behind them stand in `findings`."""
    route, days = one.route, one.route.transit_days
    return {
        "route_id": route.id,
        "allowed": one.allowed,
        "reasons": _sentences(one.reasons, desk, language),
        "days_min": _number(days.least),
        "days_max": _number(days.most),
        "transit_papers": [paper.key for paper in one.transit_papers],
        "name": route.title(language),
        "mode": route.main_mode,
        "chosen": one.is_chosen,
        "cautions": [*_sentences(one.cautions, desk, language), *(said(words, language) for words in one.remarks)],
        "findings": [as_json(finding, desk.rules, language) for finding in (*one.reasons, *one.cautions)],
        "status": route.status.state,
        "transit_countries": list(route.transit_countries),
        "transit_paper_names": [said(paper.names, language) for paper in one.transit_papers],
        "transshipment": said(route.transshipment, language) if route.transshipment else None,
        "temperature": {"kind": route.cold_chain.kind, "text": said(route.cold_chain.words, language)},
        "departure": one.departure.isoformat(),
        "arrival": [one.earliest_arrival.isoformat(), one.latest_arrival.isoformat()],
        "history": _experience(one.experience),
        "cost": _cost(one.cost),
        "source": said(days.source, language),
        "to_verify": one.to_verify,
    }


def row(one: RouteChoice, desk: Desk, language: str) -> dict[str, Any]:
    """The same, as much of it as a terminal holds."""
    whole = choice(one, desk, language)
    shown = ("route_id", "allowed", "days_min", "days_max", "transit_papers", "reasons", "cautions")
    return {name: whole[name] for name in shown}


def latest_date(one: LatestDate, language: str) -> dict[str, Any]:
    return {
        "what": said(one.names, language),
        "latest": one.latest.isoformat(),
        "why": said(one.why, language),
        "source": one.source,
        "to_verify": one.to_verify,
        "key": one.key,
        "state": one.state,
        "earliest": None if one.earliest is None else one.earliest.isoformat(),
        "moved_by": None if one.moved_by is None else one.moved_by.name(language),
    }


def holiday(one: Holiday, desk: Desk, language: str) -> dict[str, Any]:
    return {
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
        "country": one.country,
        "name": one.name(language),
        "slows_border": one.slows_border,
        "source": desk.reference.holidays.sources[one.source],
        "to_verify": one.to_verify,
    }


def _sentences(findings: tuple[Finding, ...], desk: Desk, language: str) -> list[str]:
    return list(dict.fromkeys(desk.rules.texts(finding, language)[0] for finding in findings))


def _experience(one: RouteExperience | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {
        "sample": one.sample,
        "days_min": one.least_days,
        "days_median": _number(one.median_days),
        "days_max": one.most_days,
        "late_sample": one.late_sample,
        "days_late_median": None if one.median_days_late is None else _number(one.median_days_late),
    }


def _cost(one: RouteCost | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {"freight": encode(one.freight), "basis": "entered" if one.is_entered else "earlier", "sample": one.sample}


def _number(days: Decimal) -> int | float:
    """Days are small: a whole number, or a half that a float holds exactly."""
    return int(days) if days == days.to_integral_value() else float(days)
