"""Quotes: estimates from the tariff table, never binding."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

from shipdesk.domain.measures import plain
from shipdesk.embedded_hub.catalogue import is_suspended
from shipdesk.embedded_hub.departures import next_departures
from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, to_text
from shipdesk.embedded_hub.facts import Service
from shipdesk.embedded_hub.moments import read, written
from shipdesk.embedded_hub.pricing import CURRENCY, HEAVIEST, chargeable_weight, money, price_lines
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.embedded_hub.rules import ANY_BODY_RULES, faults_of


def create_quote(exchange: Exchange) -> Answer:
    wish, facts = exchange.body, exchange.facts
    faults = facts.contract.faults("QuoteRequest", wish)
    faults += faults_of(ANY_BODY_RULES, wish, facts.minor_units, faults)
    refuse_if_any(faults)
    if wish["currency"] != CURRENCY:
        raise Refusal("validation_failed", FieldFault("not_served", pointer("currency"), limit=CURRENCY))
    options: list[dict[str, Any]] = []
    declined: list[dict[str, str]] = []
    for service in facts.services.values():
        if "modes" in wish and service.route.mode not in wish["modes"]:
            continue
        reason = _why_not(exchange, service, wish)
        if reason is None:
            options.append(_option(exchange, service, wish, f"opt-{len(options) + 1}"))
        elif reason != "LANE_NOT_SERVED":
            declined.append({"service_code": service.code, "route_id": service.route.route_id, "reason": reason})
    valid_until = written(exchange.now + timedelta(hours=facts.tariff["quote_valid_hours"]))
    quote = {
        "quote_id": exchange.new_id("quo"),
        "created_at": exchange.at,
        "valid_until": valid_until,
        "binding": False,
        "options": options,
        "declined": declined,
    }
    exchange.db.execute(
        "INSERT INTO quotes VALUES (?, ?, ?, ?)", [quote["quote_id"], exchange.account, valid_until, to_text(quote)]
    )
    return Answer(201, quote, {"Location": f"{BASE}/quotes/{quote['quote_id']}"})


def get_quote(exchange: Exchange) -> Answer:
    quote = _find(exchange, exchange.path["quote_id"])
    if quote is None:
        raise Refusal("not_found")
    return Answer(200, quote)


def require_valid(exchange: Exchange, body: Mapping[str, Any]) -> None:
    """A quote that a booking names exists, offers that option and has not expired."""
    if "quote_id" not in body:
        return
    quote = _find(exchange, body["quote_id"])
    if quote is None:
        raise Refusal("validation_failed", FieldFault("not_found", pointer("quote_id")))
    wanted = body.get("quote_option_id")
    if wanted is not None and all(option["option_id"] != wanted for option in quote["options"]):
        raise Refusal("validation_failed", FieldFault("not_found", pointer("quote_option_id")))
    if read(quote["valid_until"]) <= exchange.now:
        raise Refusal("quote_expired")


def _find(exchange: Exchange, quote_id: str) -> dict[str, Any] | None:
    row = exchange.db.execute(
        "SELECT body FROM quotes WHERE quote_id = ? AND account = ?", [quote_id, exchange.account]
    ).fetchone()
    return json.loads(row[0]) if row else None


def _why_not(exchange: Exchange, service: Service, wish: Mapping[str, Any]) -> str | None:
    route = service.route
    if wish["origin"]["country_code"] != "TH":
        return "LANE_NOT_SERVED"
    if wish["destination"]["country_code"] not in route.destination_countries:
        return "LANE_NOT_SERVED"
    if wish.get("temperature", {"regime": "AMBIENT"})["regime"] not in service.temperature_regimes:
        return "TEMPERATURE_NOT_SERVED"
    if chargeable_weight(exchange.facts, service, wish["units"]) > HEAVIEST:
        return "OVERWEIGHT"
    return "ROUTE_SUSPENDED" if is_suspended(exchange, route) else None


def _option(exchange: Exchange, service: Service, wish: Mapping[str, Any], option_id: str) -> dict[str, Any]:
    facts = exchange.facts
    weight = chargeable_weight(facts, service, wish["units"])
    charges = price_lines(facts, service, weight)
    total = sum((amount for _, amount in charges), Decimal(0))
    return {
        "option_id": option_id,
        "service_code": service.code,
        "route_id": service.route.route_id,
        "mode": service.route.mode,
        "departure_ids": [each.departure_id for each in next_departures(exchange, service, read(wish["ready_at"]))[:2]],
        "transit_hours_min": int(service.route.days_min * 24),
        "transit_hours_max": int(service.route.days_max * 24),
        "chargeable_weight_kg": plain(weight),
        "charges": [{"code": code, "amount": money(amount)} for code, amount in charges],
        "total": money(total),
        "exclusions": ["IMPORT_DUTY", "IMPORT_VAT", "LAST_MILE", "INSPECTION"],
    }
