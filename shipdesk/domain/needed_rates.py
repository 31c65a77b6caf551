"""Which rates of exchange a consignment needs for its values, and which of them it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shipdesk.domain.consignment import Consignment

CUSTOMS_CURRENCY = "THB"
"""The Thai export declaration states the FOB value in it."""
EXEMPTION_CURRENCY = "USD"
"""Small consignments are exempt from certificates of origin up to an amount in it."""


@dataclass(frozen=True)
class Pair:
    """Two currencies between which a rate is wanted; without an optional one only a further value stays unsaid."""

    start: str
    end: str
    is_optional: bool = False


def lacking_pairs(consignment: Consignment) -> tuple[Pair, ...]:
    """The pairs without a rate in either direction, each once."""
    known = {frozenset((one.from_currency, one.to)) for one in consignment.desk.exchange_rates}
    lacking: dict[frozenset[str], Pair] = {}
    for pair in _pairs(consignment):
        both = frozenset((pair.start, pair.end))
        if len(both) > 1 and both not in known:
            lacking.setdefault(both, pair)
    return tuple(lacking.values())


def _pairs(consignment: Consignment) -> Iterator[Pair]:
    currency, desk = consignment.currency, consignment.desk
    for charge in desk.charges:
        if charge.amount > 0:
            yield Pair(charge.currency, currency)
    for line in desk.origin:
        for material in line.materials:
            if material.value is not None:
                yield Pair(material.value.currency, currency)
    yield Pair(currency, CUSTOMS_CURRENCY, is_optional=True)
    if consignment.customs.preference_scheme != "NONE":
        yield Pair(currency, EXEMPTION_CURRENCY, is_optional=True)
