"""One total shared out among several, to the last unit: the largest remainders get what rounding left over."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal

from shipdesk.domain.measures import EXACT
from shipdesk.domain.money import MinorUnits, Money


def shared(total: Money, weights: Sequence[Decimal], minor_units: MinorUnits) -> tuple[Money, ...]:
    """`total` in proportion to `weights` (none below zero); equal parts where all of them are zero.

    The parts add up to `total` exactly, and none is a whole unit away from its exact share.
    """
    if not weights:
        return ()
    whole = sum(weights, Decimal(0))
    parts = list(weights) if whole else [Decimal(1)] * len(weights)
    whole = whole or Decimal(len(weights))
    unit = _unit(total, minor_units)
    exact = [EXACT.divide(EXACT.multiply(total.amount, part), EXACT.multiply(whole, unit)) for part in parts]
    units = [one.to_integral_value(ROUND_FLOOR, EXACT) for one in exact]
    left = int(EXACT.divide(total.amount, unit) - sum(units, Decimal(0)))
    by_remainder = sorted(range(len(parts)), key=lambda at: (units[at] - exact[at], at))
    for at in by_remainder[:left]:
        units[at] += 1
    return tuple(Money(EXACT.multiply(one, unit), total.currency) for one in units)


def _unit(total: Money, minor_units: MinorUnits) -> Decimal:
    """The currency's minor unit, or a finer one where the total itself is finer."""
    exponent = total.amount.normalize(EXACT).as_tuple().exponent
    finest = max(minor_units.get(total.currency, 2), -exponent if isinstance(exponent, int) else 0)
    return Decimal(1).scaleb(-finest)
