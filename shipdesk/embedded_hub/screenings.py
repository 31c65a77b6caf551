"""Screening goods and parties against the hub's table of restrictions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, to_text
from shipdesk.embedded_hub.moments import written
from shipdesk.embedded_hub.refusal import Refusal, refuse_if_any
from shipdesk.embedded_hub.rules import ANY_BODY_RULES, faults_of

_GRAVEST_FIRST = ("DENIED", "REVIEW", "ALLOWED_WITH_CONDITIONS", "ALLOWED")


def create_screening(exchange: Exchange) -> Answer:
    wish = exchange.body
    faults = exchange.facts.contract.faults("ScreeningRequest", wish)
    refuse_if_any(faults + faults_of(ANY_BODY_RULES, wish, exchange.facts.minor_units, faults))
    findings = [*_findings_on_goods(exchange, wish), *_findings_on_parties(exchange, wish)]
    decisions = {finding["decision"] for finding in findings} | {"ALLOWED"}
    valid_until = written(exchange.now + timedelta(days=exchange.facts.tariff["screening_days"]))
    screening = {
        "screening_id": exchange.new_id("scr"),
        "decision": next(decision for decision in _GRAVEST_FIRST if decision in decisions),
        "screened_at": exchange.at,
        "valid_until": valid_until,
        "findings": findings,
    }
    exchange.db.execute(
        "INSERT INTO screenings VALUES (?, ?, ?, ?, ?)",
        [screening["screening_id"], exchange.account, valid_until, to_text(wish), to_text(screening)],
    )
    return Answer(201, screening, {"Location": f"{BASE}/screenings/{screening['screening_id']}"})


def get_screening(exchange: Exchange) -> Answer:
    row = exchange.db.execute(
        "SELECT screening FROM screenings WHERE screening_id = ? AND account = ?",
        [exchange.path["screening_id"], exchange.account],
    ).fetchone()
    if row is None:
        raise Refusal("not_found")
    return Answer(200, json.loads(row[0]))


def restrictions_on(exchange: Exchange, hs_code: str, destination: str) -> list[Mapping[str, Any]]:
    """The entries of the table that these goods fall under."""
    return [
        entry
        for entry in exchange.facts.tariff["restricted_goods"]
        if hs_code.startswith(tuple(entry["hs_prefixes"])) and destination in entry.get("destinations", [destination])
    ]


def _findings_on_goods(exchange: Exchange, wish: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for line in wish["goods"]:
        for entry in restrictions_on(exchange, line["hs_code"], wish["destination_country"]):
            finding = {name: entry[name] for name in ("category", "decision", "authority") if name in entry}
            yield {"line_no": line["line_no"], **finding, "detail": entry["detail"][exchange.language]}
        if "dangerous_goods" in line:
            detail = exchange.facts.texts["screening"]["DANGEROUS_GOODS"][exchange.language]
            yield {
                "line_no": line["line_no"],
                "category": "DANGEROUS_GOODS",
                "decision": "ALLOWED_WITH_CONDITIONS",
                "required_document": "SAFETY_DATA_SHEET",
                "detail": detail,
            }


def _findings_on_parties(exchange: Exchange, wish: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Invented names alone: this hub has no list of sanctions."""
    for party in wish["parties"]:
        decision = exchange.facts.tariff["screened_parties"].get(party["name_latin"].strip().casefold())
        if decision is not None:
            detail = exchange.facts.texts["screening"]["SANCTIONED_PARTY"][exchange.language]
            yield {"category": "SANCTIONED_PARTY", "decision": decision, "detail": detail}
