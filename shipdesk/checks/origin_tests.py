"""Tests of origin for one line: wholly obtained, produced from originating materials, value content, change of heading.

A material's value is that of the whole line, in any currency with a rate. A material of another party counts as the
area's own only where accumulation is claimed. What is not known is never assumed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_FLOOR, Decimal
from enum import Enum

from shipdesk.checks.case import Line
from shipdesk.domain.desk_object import LineOrigin, Material
from shipdesk.domain.exchange import RateNeeded
from shipdesk.domain.measures import EXACT, plain
from shipdesk.domain.money import Money
from shipdesk.reference.agreements import Agreement

THAILAND = "TH"
HEADING_DIGITS = 4
SHOWN = Decimal("0.01")
HUNDRED = Decimal(100)


class Standing(Enum):
    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Said:
    """A sentence of the origin chooser, by its key, with its values."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)
    to_verify: bool = False


@dataclass(frozen=True)
class Verdict:
    """One criterion held against one line."""

    criterion: str
    standing: Standing
    said: Said
    percent: Decimal | None = None
    """The value content where it was worked out."""


@dataclass(frozen=True)
class Goods:
    """A line as the tests of one agreement see it."""

    line: Line
    agreement: Agreement
    fob: Money | None
    accumulates: bool = False

    @property
    def stated(self) -> LineOrigin | None:
        return origin_of(self.line)

    @property
    def materials(self) -> tuple[Material, ...]:
        return () if self.stated is None else self.stated.materials

    @property
    def from_outside(self) -> tuple[Material, ...]:
        """The materials that do not originate: where from is not known counts as from outside."""
        return tuple(one for one in self.materials if not self._originates(one))

    def value(self, material: Material) -> Decimal | None:
        """In the currency of the invoice; None without a value or a rate."""
        if material.value is None or self.fob is None:
            return None
        answer = self.line.case.rates.convert(material.value, self.fob.currency)
        return None if isinstance(answer, RateNeeded) else answer.money.amount

    def _originates(self, material: Material) -> bool:
        country = material.origin_country
        return country == THAILAND or (self.accumulates and country in self.agreement.parties)


def origin_of(line: Line) -> LineOrigin | None:
    """What the desk object says of the line's origin."""
    stated = line.case.origins.get(line.item.line_no)
    return None if stated is None else stated[1]


def wholly_obtained(goods: Goods) -> Verdict:
    foreign = next((one for one in goods.materials if one.origin_country != THAILAND), None)
    if foreign is not None:
        return _not_met("WO", "foreign_material", material=foreign.description)
    if not goods.line.facts.agreements.is_raw(goods.line.item.hs_code):
        return _unknown("WO", "no_materials")
    if goods.materials:
        return Verdict("WO", Standing.MET, Said("wo"))
    return Verdict("WO", Standing.MET, Said("wo_presumed", to_verify=True))


def of_originating_materials(goods: Goods) -> Verdict:
    if not goods.materials:
        return _unknown("PE", "no_materials")
    outside = goods.from_outside
    if outside:
        return _not_met("PE", "foreign_material", material=outside[0].description)
    return Verdict("PE", Standing.MET, Said("pe"))


def value_content(goods: Goods) -> Verdict:
    """(FOB - value of materials from outside) / FOB, against the agreement's least share."""
    if not goods.materials:
        return _unknown("RVC", "no_materials")
    if goods.fob is None or goods.fob.amount <= 0:
        return _unknown("RVC", "rvc_unknown_fob")
    values = [(one, goods.value(one)) for one in goods.from_outside]
    worthless = next((one for one, value in values if value is None), None)
    if worthless is not None:
        return _unknown("RVC", "rvc_unknown_value", material=worthless.description)
    outside = sum((value for _, value in values if value is not None), Decimal(0))
    percent = _percent(goods.fob.amount - outside, goods.fob.amount)
    needed = goods.agreement.rvc_percent
    said = {"percent": shown_percent(percent), "needed": plain(needed)}
    if percent >= needed:
        return Verdict("RVC", Standing.MET, Said("rvc", said), percent)
    return Verdict("RVC", Standing.NOT_MET, Said("rvc_below", said), percent)


def change_of_heading(goods: Goods) -> Verdict:
    """Every material from outside has another heading; up to the de minimis share of FOB may keep it."""
    if not goods.materials:
        return _unknown("CTH", "no_materials")
    outside = goods.from_outside
    uncoded = next((one for one in outside if one.hs_code is None), None)
    if uncoded is not None:
        return _unknown("CTH", "cth_unknown", material=uncoded.description)
    heading = goods.line.item.hs_code[:HEADING_DIGITS]
    same = [one for one in outside if (one.hs_code or "")[:HEADING_DIGITS] == heading]
    if not same:
        return Verdict("CTH", Standing.MET, Said("cth"))
    return _within_de_minimis(goods, same)


def _within_de_minimis(goods: Goods, same: list[Material]) -> Verdict:
    values = [goods.value(one) for one in same]
    if goods.fob is None or goods.fob.amount <= 0 or None in values:
        return _unknown("CTH", "cth_unknown", material=same[0].description)
    kept = sum((value for value in values if value is not None), Decimal(0))
    percent, limit = _percent(kept, goods.fob.amount), goods.agreement.de_minimis_percent
    if percent > limit:
        return _not_met("CTH", "cth_same_heading", material=same[0].description, limit=plain(limit))
    values_said = {"percent": shown_percent(percent), "limit": plain(limit)}
    return Verdict("CTH", Standing.MET, Said("cth_de_minimis", values_said))


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return EXACT.divide(EXACT.multiply(part, HUNDRED), whole)


def shown_percent(percent: Decimal) -> str:
    """Rounded down, so that 39.996 never reads as 40."""
    return plain(percent.quantize(SHOWN, ROUND_FLOOR, EXACT))


def _not_met(criterion: str, key: str, **values: str) -> Verdict:
    return Verdict(criterion, Standing.NOT_MET, Said(key, values))


def _unknown(criterion: str, key: str, **values: str) -> Verdict:
    return Verdict(criterion, Standing.UNKNOWN, Said(key, values))
