"""Sums of a consignment, in one place for screen, paper, label and hub.

line_value = quantity x unit_price, half up per line to the currency's minor unit; sums add rounded lines.
Packages are the outermost units; weight and volume are theirs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from shipdesk.domain.consignment import Consignment, HandlingUnit, Item
from shipdesk.domain.desk_object import Charge
from shipdesk.domain.measures import EXACT, Volume, Weight, total_volume, total_weight
from shipdesk.domain.money import MinorUnits, Money, total_money

CONTAINED_BY_TERM = {
    "freight": frozenset({"CPT", "CIP", "CFR", "CIF", "DAP", "DPU", "DDP"}),
    "insurance": frozenset({"CPT", "CIP", "CFR", "CIF", "DAP", "DPU", "DDP"}),
}
"""Terms under which the line prices contain a charge unless the desk object says otherwise."""
HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Totals:
    """quantity in the items' own units; packages outermost; cartons innermost."""

    quantity: Decimal
    packages: int
    cartons: int
    net_weight_kg: Weight
    gross_weight_kg: Weight
    volume_m3: Volume
    value: Money


def line_value(quantity: Decimal, unit_price: Money, minor_units: MinorUnits) -> Money:
    """Half up to the minor unit: 3 x 0.335 THB is 1.01 THB (1.005 rounds up)."""
    return (unit_price * quantity).rounded(minor_units)


def declared_value(items: Iterable[Item], currency: str) -> Money:
    """The sum of the lines' values; another currency among them raises `WrongInput`."""
    return total_money((item.line_value for item in items), currency)


def totals(consignment: Consignment) -> Totals:
    """A consignment without handling units has no packages, no gross weight and no volume yet."""
    outermost = consignment.outermost_units
    return Totals(
        quantity=sum((item.quantity for item in consignment.items), Decimal(0)),
        packages=len(outermost),
        cartons=count_cartons(consignment),
        net_weight_kg=total_weight(item.net_weight_kg for item in consignment.items),
        gross_weight_kg=total_weight(unit.gross_weight_kg for unit in outermost),
        volume_m3=total_volume(unit.volume for unit in outermost).to_cubic_centimetre(),
        value=consignment.declared_value,
    )


def count_cartons(consignment: Consignment) -> int:
    """Units that hold no other unit; a pallet given without its cartons counts its `inner_packages`."""
    parents = {unit.parent_unit_reference for unit in consignment.handling_units}
    return sum(_cartons_in(unit) for unit in consignment.handling_units if unit.client_unit_reference not in parents)


def _cartons_in(unit: HandlingUnit) -> int:
    if unit.package_type in ("PX", "CN"):
        return unit.inner_packages or 0
    return 1


def is_included(charge: Charge, incoterm: str) -> bool:
    """Whether the line prices already contain the charge (desk-object: `included`)."""
    if charge.included is not None:
        return charge.included
    return incoterm in CONTAINED_BY_TERM.get(charge.code, frozenset())


def invoice_total(consignment: Consignment) -> Money:
    """declared_value plus the charges not included; a discount subtracts."""
    total = consignment.declared_value
    for charge in consignment.desk.charges:
        if is_included(charge, consignment.incoterm):
            continue
        amount = Money(charge.amount, charge.currency)
        total = total - amount if charge.code == "discount" else total + amount
    return total


def deposit(consignment: Consignment, minor_units: MinorUnits) -> Money | None:
    """What is paid on order: its share of the invoice total, half up to the minor unit; None where none is agreed."""
    payment = consignment.desk.payment
    if payment is None or payment.deposit_percent is None:
        return None
    return (invoice_total(consignment) * EXACT.divide(payment.deposit_percent, HUNDRED)).rounded(minor_units)
