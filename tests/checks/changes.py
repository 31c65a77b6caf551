"""Changes to the sound consignment, each a plain function, so that an example says in one line what differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from shipdesk.domain.consignment import Consignment, LocalizedText, UnitContent
from shipdesk.domain.desk_object import Charge, PaperStates, ReceivedPaper, TransportUnit
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.money import Money
from shipdesk.domain.party import Address, AddressText, Party, Registration

Change = Callable[[Consignment], Consignment]


def same(consignment: Consignment) -> Consignment:
    return consignment


def head(**members: Any) -> Change:
    return lambda consignment: replace(consignment, **members)


def line(**members: Any) -> Change:
    return lambda consignment: replace(consignment, items=(replace(consignment.items[0], **members),))


def desk(**members: Any) -> Change:
    return lambda consignment: replace(consignment, desk=replace(consignment.desk, **members))


def unit(index: int, **members: Any) -> Change:
    def change(consignment: Consignment) -> Consignment:
        units = list(consignment.handling_units)
        units[index] = replace(units[index], **members)
        return replace(consignment, handling_units=tuple(units))

    return change


def product(**members: Any) -> Change:
    def change(consignment: Consignment) -> Consignment:
        number, taken = consignment.goods[0]
        return replace(consignment, goods=((number, replace(taken, **members)),))

    return change


def all_of(*changes: Change) -> Change:
    def change(consignment: Consignment) -> Consignment:
        for one in changes:
            consignment = one(consignment)
        return consignment

    return change


def kg(text: str) -> Weight:
    return Weight(Decimal(text))


def cm(text: str) -> Length:
    return Length(Decimal(text))


def money(text: str, currency: str = "THB") -> Money:
    return Money(Decimal(text), currency)


def charge(code: str, amount: str, currency: str = "THB", included: bool | None = None) -> Charge:
    return Charge(code=code, amount=Decimal(amount), currency=currency, included=included)


def papers(*received: ReceivedPaper) -> Change:
    return desk(received_papers=received)


def paper(kind: str, number: str | None = "P-1", lot: str | None = None, **states: Any) -> ReceivedPaper:
    """A received paper with what it states."""
    return ReceivedPaper(document_type=kind, number=number, lot_number=lot, states=PaperStates(**states))


def transport(*units: TransportUnit, mode: str = "SEA") -> Change:
    return all_of(head(mode=mode), desk(transport_units=units))


def container(size: str | None = "40HC", **members: Any) -> TransportUnit:
    return TransportUnit(kind="container", size_type=size, number="CSQU3054383", **members)


def truck(size: str, **members: Any) -> TransportUnit:
    return TransportUnit(kind="truck", size_type=size, **members)


def box(length: str, width: str, height: str) -> Change:
    """The first carton with other sizes."""
    return unit(0, length_cm=cm(length), width_cm=cm(width), height_cm=cm(height))


def pallet_loads(count: int, gross: str, height: str = "180") -> Change:
    """So many pallets of 1.2 x 1.0 m with ten cartons each, instead of the cartons."""

    def change(consignment: Consignment) -> Consignment:
        one = replace(
            consignment.handling_units[0],
            package_type="PX",
            inner_packages=10,
            gross_weight_kg=kg(gross),
            length_cm=cm("120"),
            width_cm=cm("100"),
            height_cm=cm(height),
            contents=(),
            marks=None,
        )
        units = tuple(replace(one, client_unit_reference=f"P{number}") for number in range(1, count + 1))
        return replace(consignment, handling_units=units)

    return change


def registrations(*numbers: tuple[str, str]) -> tuple[Registration, ...]:
    return tuple(Registration(scheme=scheme, value=value) for scheme, value in numbers)


def consignee(country: str, *numbers: tuple[str, str]) -> Change:
    address = Address(country_code=country, latin=AddressText(language="en", lines=("9 Lane",)))
    return head(consignee=Party(name_latin="Buyer Ltd.", registrations=registrations(*numbers), address=address))


def english(text: str) -> Change:
    return line(descriptions=(LocalizedText(language="zh", text="芒果干"), LocalizedText(language="en", text=text)))


def in_cambodia(hs_code: str, name: str, origin: str = "TH") -> Change:
    goods = line(hs_code=hs_code, origin_country=origin, descriptions=(LocalizedText(language="en", text=name),))
    return all_of(consignee("KH", ("KH_TIN", "K001-123456789")), head(route_id="TH-KH-SEA-SIHANOUKVILLE"), goods)


def mixed_carton(gross: str) -> Change:
    """Two lines of the same goods, all of both in one carton."""

    def change(consignment: Consignment) -> Consignment:
        first = consignment.items[0]
        contents = tuple(UnitContent(line_no=number, quantity=first.quantity) for number in (1, 2))
        box = replace(consignment.handling_units[0], contents=contents, gross_weight_kg=kg(gross), marks=None)
        second = replace(first, line_no=2)
        value = money("17000.00")
        return replace(consignment, items=(first, second), handling_units=(box,), declared_value=value)

    return change


def on_a_pallet(consignment: Consignment) -> Consignment:
    """The five cartons on one pallet of 60 kg in all."""
    cartons = tuple(replace(one, parent_unit_reference="P1") for one in consignment.handling_units)
    pallet = replace(
        cartons[0],
        client_unit_reference="P1",
        parent_unit_reference=None,
        package_type="PX",
        gross_weight_kg=kg("60"),
        marks=None,
    )
    return replace(consignment, handling_units=(pallet, *cartons))


def pallets(*marks: str) -> Change:
    """Pallets of two and of three cartons that are not given themselves."""

    def change(consignment: Consignment) -> Consignment:
        first = consignment.handling_units[0]
        units = tuple(
            replace(first, client_unit_reference=f"P{cartons}", package_type="PX", inner_packages=cartons, marks=text)
            for cartons, text in zip((2, 3), marks, strict=True)
        )
        return replace(consignment, handling_units=units)

    return change


USCC = "91440300MA5F2K8L7P"
