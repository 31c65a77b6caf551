"""The value at the border: FOB and CIF out of any Incoterm, with every step, and what is missing for them.

FOB here is the price of the goods when they leave Thailand, whatever the means of transport; CIF the price when they
reach the destination's border. Nothing is guessed: an element without an amount or without a rate is named instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import Charge
from shipdesk.domain.exchange import Conversion, RateNeeded, Rates, UsedRate
from shipdesk.domain.money import MinorUnits, Money, total_money
from shipdesk.domain.shares import shared
from shipdesk.domain.totals import is_included

DELIVERED = frozenset({"DAP", "DPU", "DDP"})
"""Terms whose price may hold costs after the destination's border."""
MAIN_CARRIAGE = frozenset({"CPT", "CIP", "CFR", "CIF"}) | DELIVERED
INSURED = frozenset({"CIP", "CIF"})


class Why(StrEnum):
    """The reason of a step."""

    PRICE = "price"
    DISCOUNT = "discount"
    UNTIL_BORDER = "until_border"
    """Costs until the goods leave Thailand, which the prices do not hold."""
    ON_TOP = "on_top"
    """Further costs that the buyer pays on top of the prices."""
    CONTAINED = "contained"
    """Main carriage or insurance, which the prices hold."""
    AFTER_BORDER = "after_border"
    """Costs after the destination's border, duty among them, which the prices hold."""
    MAIN_CARRIAGE = "main_carriage"
    """Freight or insurance to the destination's border."""


TAKEN_AWAY = frozenset({Why.DISCOUNT, Why.CONTAINED, Why.AFTER_BORDER})


class Assumed(StrEnum):
    """What was taken as true because nothing was said; the user is told."""

    FCA_AT_THE_BORDER = "fca_at_the_border"
    """The FCA place is where the goods leave Thailand: no cost lies between."""
    LOADED_FOR_NOTHING = "loaded_for_nothing"
    """Under FAS no cost of loading is given."""
    NOT_INSURED = "not_insured"
    """Delivered at place and no premium given: the price holds no insurance that could be taken out."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """What was added to the value, or taken from it where `money` is below zero."""

    element: str
    """`price` or the charge's code."""
    why: Why
    given: Money
    money: Money
    rate: UsedRate | None
    pointer: str


@dataclass(frozen=True, kw_only=True)
class Missing:
    """An element without which a value cannot be said; `rate` where its amount is there but no rate for it."""

    element: str
    pointer: str
    rate: RateNeeded | None = None


@dataclass(frozen=True, kw_only=True)
class Value:
    """FOB or CIF: the sum of its steps, None where something is missing."""

    steps: tuple[Step, ...]
    missing: tuple[Missing, ...]
    currency: str

    @property
    def money(self) -> Money | None:
        return None if self.missing else total_money((step.money for step in self.steps), self.currency)


@dataclass(frozen=True, kw_only=True)
class BorderValue:
    fob: Value
    cif: Value
    assumed: tuple[Assumed, ...]


def rates_of(consignment: Consignment, minor_units: MinorUnits) -> Rates:
    """The rates of the desk object; wanted for the day the goods leave, when customs value them."""
    desk = consignment.desk
    invoiced = desk.invoice.date if desk.invoice is not None else None
    return Rates(desk.exchange_rates, minor_units, desk.planned_departure or invoiced)


def border_value(consignment: Consignment, minor_units: MinorUnits) -> BorderValue:
    """FOB and CIF in the currency of the invoice."""
    reader = _Reader(consignment, rates_of(consignment, minor_units))
    return BorderValue(fob=reader.value("fob"), cif=reader.value("cif"), assumed=tuple(reader.assumed()))


def fob_by_line(consignment: Consignment, minor_units: MinorUnits) -> dict[int, Money] | None:
    """Each line's share of the FOB value by line number, in proportion to the line values; None without FOB."""
    return _by_line(consignment, border_value(consignment, minor_units).fob.money, minor_units)


def cif_by_line(consignment: Consignment, minor_units: MinorUnits) -> dict[int, Money] | None:
    """Each line's share of the CIF value by line number; None without CIF."""
    return _by_line(consignment, border_value(consignment, minor_units).cif.money, minor_units)


def _by_line(consignment: Consignment, total: Money | None, minor_units: MinorUnits) -> dict[int, Money] | None:
    if total is None:
        return None
    parts = shared(total, [item.line_value.amount for item in consignment.items], minor_units)
    return {item.line_no: part for item, part in zip(consignment.items, parts, strict=True)}


@dataclass(frozen=True)
class _Reader:
    consignment: Consignment
    rates: Rates

    def value(self, kind: str) -> Value:
        """`fob` or `cif`."""
        steps: list[Step] = []
        missing: list[Missing] = []
        for found in self._found(kind):
            if isinstance(found, Step):
                steps.append(found)
            else:
                missing.append(found)
        return Value(steps=tuple(steps), missing=tuple(missing), currency=self.consignment.currency)

    def assumed(self) -> Iterator[Assumed]:
        codes = self._codes()
        if self.consignment.incoterm == "FCA" and "inland" not in codes:
            yield Assumed.FCA_AT_THE_BORDER
        if self.consignment.incoterm == "FAS" and not codes & {"inland", "other"}:
            yield Assumed.LOADED_FOR_NOTHING
        if self.consignment.incoterm in DELIVERED and "insurance" not in codes:
            yield Assumed.NOT_INSURED

    def _found(self, kind: str) -> Iterator[Step | Missing]:
        price = self.consignment.declared_value
        yield Step(element="price", why=Why.PRICE, given=price, money=price, rate=None, pointer="/declared_value")
        for index, charge in self._given():
            why = self._why(kind, charge)
            if why is not None:
                yield self._step(index, charge, why)
        for element in self._lacking(kind):
            yield Missing(element=element, pointer="/desk/charges")

    def _why(self, kind: str, charge: Charge) -> Why | None:
        """Why the charge changes the price on its way to the value; None where it does not."""
        contained = self._is_contained(charge)
        if charge.code in ("freight", "insurance"):
            return {("fob", True): Why.CONTAINED, ("cif", False): Why.MAIN_CARRIAGE}.get((kind, contained))
        if charge.code == "other" and contained and self.consignment.incoterm in DELIVERED:
            return Why.AFTER_BORDER
        if contained:
            return None
        return {"discount": Why.DISCOUNT, "inland": Why.UNTIL_BORDER}.get(charge.code, Why.ON_TOP)

    def _lacking(self, kind: str) -> Iterator[str]:
        """The elements that the term asks for and that are not there."""
        term, codes = self.consignment.incoterm, self._codes()
        if term == "EXW" and "inland" not in codes:
            yield "inland"
        if (term in MAIN_CARRIAGE) == (kind == "fob") and "freight" not in codes:
            yield "freight"
        insurance_counts = term in INSURED if kind == "fob" else term not in INSURED | DELIVERED
        if insurance_counts and "insurance" not in codes:
            yield "insurance"
        if term == "DDP" and not any(one.code == "other" and self._is_contained(one) for _, one in self._given()):
            yield "duty"

    def _step(self, index: int, charge: Charge, why: Why) -> Step | Missing:
        pointer = f"/desk/charges/{index}"
        answer = self.rates.convert(Money(charge.amount, charge.currency), self.consignment.currency)
        if isinstance(answer, RateNeeded):
            return Missing(element=charge.code, pointer=f"{pointer}/currency", rate=answer)
        money = answer.money * -1 if why in TAKEN_AWAY else answer.money
        return Step(
            element=charge.code, why=why, given=answer.given, money=money, rate=answer.rate, pointer=f"{pointer}/amount"
        )

    def _is_contained(self, charge: Charge) -> bool:
        return is_included(charge, self.consignment.incoterm)

    def _given(self) -> Iterator[tuple[int, Charge]]:
        """Charges with an amount; one of zero says nothing."""
        return ((index, one) for index, one in enumerate(self.consignment.desk.charges) if one.amount > 0)

    def _codes(self) -> set[str]:
        return {charge.code for _, charge in self._given()}


def in_currency(money: Money, currency: str, consignment: Consignment, minor_units: MinorUnits) -> Conversion | None:
    """A value of the border in another currency, by the consignment's own rates; None where no rate is stated."""
    answer = rates_of(consignment, minor_units).convert(money, currency)
    return None if isinstance(answer, RateNeeded) else answer
