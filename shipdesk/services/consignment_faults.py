"""What no consignment may break, whatever its state: one currency, exact sums, a destination that is served."""

from __future__ import annotations

from shipdesk.domain.codes import DESTINATIONS
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.money import Money
from shipdesk.domain.packing import check_units
from shipdesk.domain.totals import declared_value
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference


def faults_of(consignment: Consignment, reference: Reference) -> list[WrongInput]:
    """Every fault found; sums are looked at where nothing else is wrong."""
    faults = [*_currency_faults(consignment, reference)]
    country = consignment.destination
    if country not in DESTINATIONS:
        pointer = "/consignee/address/country_code"
        faults.append(WrongInput("not_served", "destination_not_served", pointer=pointer, country=country))
    numbers = [item.line_no for item in consignment.items]
    for index, number in enumerate(numbers):
        if number in numbers[:index]:
            faults.append(WrongInput("duplicate", "line_no_twice", pointer=f"/items/{index}/line_no", line=number))
    if not faults:
        try:
            _check_sums(consignment)
        except WrongInput as fault:
            faults.extend(fault.all)
    return faults


def _check_sums(consignment: Consignment) -> None:
    for index, item in enumerate(consignment.items):
        if item.line_value.currency != consignment.currency:
            raise WrongInput(
                "inconsistent_currency",
                "mixed_currencies",
                pointer=f"/items/{index}/line_value/currency",
                first=consignment.currency,
                second=item.line_value.currency,
            )
    total = declared_value(consignment.items, consignment.currency)
    if total.amount != consignment.declared_value.amount:
        raise WrongInput(
            "inconsistent_sum",
            "declared_value_differs",
            pointer="/declared_value",
            given=consignment.declared_value,
            sum=total,
        )
    if consignment.handling_units:
        check_units(consignment.items, consignment.handling_units)


def _currency_faults(consignment: Consignment, reference: Reference) -> list[WrongInput]:
    """Known currencies, and no more decimals than the currency has (H-76); unit prices may have four."""
    amounts: list[tuple[str, Money, bool]] = [("/declared_value", consignment.declared_value, True)]
    if consignment.insured_value is not None:
        amounts.append(("/insured_value", consignment.insured_value, True))
    for index, item in enumerate(consignment.items):
        amounts.append((f"/items/{index}/line_value", item.line_value, True))
        if item.unit_price is not None:
            amounts.append((f"/items/{index}/unit_price", item.unit_price, False))
    for index, charge in enumerate(consignment.desk.charges):
        amounts.append((f"/desk/charges/{index}", Money(charge.amount, charge.currency), True))
    faults = []
    for pointer, money, in_minor_units in amounts:
        units = reference.minor_units.get(money.currency)
        if units is None:
            at, currency = f"{pointer}/currency", money.currency
            faults.append(WrongInput("not_in_enum", "currency_unknown", pointer=at, currency=currency))
        elif in_minor_units and money.amount != money.rounded(reference.minor_units).amount:
            at = f"{pointer}/amount"
            faults.append(
                WrongInput(
                    "pattern", "too_fine_for_currency", pointer=at, amount=money, currency=money.currency, units=units
                )
            )
    return faults
