"""What the hub's services cost by its tariff table: made-up prices in baht."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from shipdesk.domain.measures import GRAM, Length, Volume
from shipdesk.embedded_hub.facts import Facts, Service

CURRENCY = "THB"
HEAVIEST = Decimal("9999999.999")
"""What the contract's WeightKg can say."""
_SATANG = Decimal("0.01")


def chargeable_weight(facts: Facts, service: Service, units: Iterable[Mapping[str, Any]]) -> Decimal:
    """The greater of gross weight and what the volume counts as; a unit without `count` is one."""
    gross = volume = Decimal(0)
    for unit in units:
        count = unit.get("count", 1)
        sides = (Length(Decimal(unit[side])) for side in ("length_cm", "width_cm", "height_cm"))
        gross += Decimal(unit["gross_weight_kg"]) * count
        volume += Volume.of_box(*sides).m3 * count
    by_volume = volume * Decimal(facts.tariff["freight"][service.route.mode]["kg_per_m3"])
    return max(gross, by_volume).quantize(GRAM, ROUND_HALF_UP)


def price_lines(facts: Facts, service: Service, weight: Decimal) -> list[tuple[str, Decimal]]:
    """Code and amount without tax."""
    freight = Decimal(facts.tariff["freight"][service.route.mode]["per_kg"])
    prices = facts.tariff["prices"]
    lines = [("FREIGHT", rounded(weight * freight)), ("HUB_HANDLING", Decimal(prices["HUB_HANDLING"]))]
    if "AMBIENT" not in service.temperature_regimes:
        lines.append(("REEFER_PLUG_IN", rounded(weight * Decimal(prices["REEFER_PLUG_IN_PER_KG"]))))
    return lines


def tax_on(facts: Facts, code: str, amount: Decimal) -> Decimal:
    """VAT, of which carriage abroad is free."""
    return rounded(amount * Decimal(facts.tariff["vat_percent"].get(code, "0")) / 100)


def rounded(amount: Decimal) -> Decimal:
    return amount.quantize(_SATANG, ROUND_HALF_UP)


def money(amount: Decimal) -> dict[str, str]:
    return {"amount": format(amount, "f"), "currency": CURRENCY}
