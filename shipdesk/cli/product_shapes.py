"""What is told beside a product on the command line: advice on its numbers, how complete it is by destination."""

from __future__ import annotations

from typing import Any

from shipdesk.checks import Finding
from shipdesk.cli.session import Session
from shipdesk.domain.product import Product
from shipdesk.services.product_advice import Advice, advise
from shipdesk.services.product_completeness import Completeness, Need, completeness_of, in_words


def looked_at(session: Session, product: Product) -> dict[str, Any]:
    desk = session.desk
    told = completeness_of(desk, product)
    return {
        "advice": [advice_shape(session, one) for one in advise(desk, product)],
        "completeness": {country: _completeness(session, one) for country, one in told.items()},
    }


def advice_shape(session: Session, one: Advice) -> dict[str, Any]:
    return {
        "field": one.field,
        "code": one.fault.code,
        "message": session.sentence(one.fault),
        "to_verify": one.to_verify,
    }


def _completeness(session: Session, one: Completeness) -> dict[str, Any]:
    return {
        "done": one.done,
        "needed": len(one.needs),
        "missing": [_need(session, need) for need in one.missing],
        "with_each_shipment": [_finding(session, finding) for finding in one.shipment],
        "barred": [_finding(session, finding) for finding in one.barred],
    }


def _need(session: Session, need: Need) -> dict[str, Any]:
    if need.finding is None:
        return {"field": need.field, "rule": None, "source": None, "to_verify": False}
    return {"field": need.field, **_grounds(session, need.finding)}


def _finding(session: Session, finding: Finding) -> dict[str, Any]:
    said = in_words(finding, session.desk.rules, session.language)
    return {"what": said, "severity": finding.severity, **_grounds(session, finding)}


def _grounds(session: Session, finding: Finding) -> dict[str, Any]:
    grounds = session.desk.rules.grounds(finding, session.language)
    return {"rule": finding.rule, "source": grounds, "to_verify": finding.to_verify}
