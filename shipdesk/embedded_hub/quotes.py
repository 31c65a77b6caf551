"""Quotes: estimates from the tariff table, never binding."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from shipdesk.domain.measures import GRAM, Length, Volume, plain
from shipdesk.embedded_hub.catalogue import next_departures
from shipdesk.embedded_hub.exchange import BASE, Answer, Exchange, to_text
from shipdesk.embedded_hub.facts import Facts, Service
from shipdesk.embedded_hub.moments import read, written
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.embedded_hub.rules import ANY_BODY_RULES, faults_of

_CURRENCY = "THB"
_SATANG = Decimal("0.01")


def create_quote(exchange: Exchange) -> Answer:
    wish, facts = exchange.body, exchange.facts
    faults = facts.contract.faults("QuoteRequest", wish)
    faults += faults_of(ANY_BODY_RULES, wish, facts.minor_units, faults)
    refuse_if_any(faults)
    if wish["currency"] != _CURRENCY:
        raise Refusal("validation_failed", FieldFault("not_served", pointer("currency"), limit=_CURRENCY))
    options: list[dict[str, Any]] = []
    declined: list[dict[str, str]] = []
    for service in facts.services.values():
        if "modes" in wish and service.route.mode not in wish["modes"]:
            continue
        reason = _why_not(service, wish)
        if reason is None:
            options.append(_option(facts, service, wish, f"opt-{len(options) + 1}"))
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


def _why_not(service: Service, wish: Mapping[str, Any]) -> str | None:
    route = service.route
    if wish["origin"]["country_code"] != "TH":
        return "LANE_NOT_SERVED"
    if wish["destination"]["country_code"] not in route.destination_countries:
        return "LANE_NOT_SERVED"
    if wish.get("temperature", {"regime": "AMBIENT"})["regime"] not in service.temperature_regimes:
        return "TEMPERATURE_NOT_SERVED"
    return "ROUTE_SUSPENDED" if route.status == "SUSPENDED" else None


def _option(facts: Facts, service: Service, wish: Mapping[str, Any], option_id: str) -> dict[str, Any]:
    weight = _chargeable_weight(facts, service, wish)
    charges = _charges(facts, service, weight)
    total = sum((amount for _, amount in charges), Decimal(0))
    return {
        "option_id": option_id,
        "service_code": service.code,
        "route_id": service.route.route_id,
        "mode": service.route.mode,
        "departure_ids": next_departures(facts, service, read(wish["ready_at"])),
        "transit_hours_min": int(service.route.days_min * 24),
        "transit_hours_max": int(service.route.days_max * 24),
        "chargeable_weight_kg": plain(weight),
        "charges": [{"code": code, "amount": _money(amount)} for code, amount in charges],
        "total": _money(total),
        "exclusions": ["IMPORT_DUTY", "IMPORT_VAT", "LAST_MILE", "INSPECTION"],
    }


def _chargeable_weight(facts: Facts, service: Service, wish: Mapping[str, Any]) -> Decimal:
    """The greater of gross weight and what the volume counts as."""
    gross = sum((Decimal(unit["gross_weight_kg"]) * unit["count"] for unit in wish["units"]), Decimal(0))
    sides = ("length_cm", "width_cm", "height_cm")
    volume = sum(
        (Volume.of_box(*(Length(Decimal(unit[side])) for side in sides)).m3 * unit["count"] for unit in wish["units"]),
        Decimal(0),
    )
    by_volume = volume * Decimal(facts.tariff["freight"][service.route.mode]["kg_per_m3"])
    return max(gross, by_volume).quantize(GRAM, ROUND_HALF_UP)


def _charges(facts: Facts, service: Service, weight: Decimal) -> list[tuple[str, Decimal]]:
    freight = Decimal(facts.tariff["freight"][service.route.mode]["per_kg"])
    prices = facts.tariff["prices"]
    charges = [
        ("FREIGHT", (weight * freight).quantize(_SATANG, ROUND_HALF_UP)),
        ("HUB_HANDLING", Decimal(prices["HUB_HANDLING"])),
    ]
    if "AMBIENT" not in service.temperature_regimes:
        plug_in = weight * Decimal(prices["REEFER_PLUG_IN_PER_KG"])
        charges.append(("REEFER_PLUG_IN", plug_in.quantize(_SATANG, ROUND_HALF_UP)))
    return charges


def _money(amount: Decimal) -> dict[str, str]:
    return {"amount": format(amount, "f"), "currency": _CURRENCY}
