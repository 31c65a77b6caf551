"""A consignment of as many lines as values are given: rice from Thailand to Laos."""

from __future__ import annotations

from decimal import Decimal

from shipdesk.domain.consignment import Consignment, CustomsArrangement, Item, LocalizedText
from shipdesk.domain.measures import Weight
from shipdesk.domain.money import Money
from shipdesk.domain.party import Address, AddressText, Party


def consignment_of(*values: str | Decimal, currency: str = "THB") -> Consignment:
    items = tuple(_item(number, Money(Decimal(value), currency)) for number, value in enumerate(values, start=1))
    return Consignment(
        client_reference="VTE-1",
        service_code="TH-LA-ROAD-VIENTIANE-STD",
        route_id="TH-LA-ROAD-VIENTIANE",
        mode="ROAD",
        incoterm="DAP",
        incoterm_place="Vientiane",
        exporter=_party("Siam Rice Co., Ltd.", "TH"),
        consignee=_party("Vientiane Trading", "LA"),
        items=items,
        declared_value=Money(sum((item.line_value.amount for item in items), Decimal(0)), currency),
        freight_payer="EXPORTER",
        customs=CustomsArrangement(export_declarant="EXPORTER", preference_scheme="NONE"),
    )


def _item(number: int, value: Money) -> Item:
    return Item(
        line_no=number,
        descriptions=(LocalizedText(language="en", text="Rice"),),
        hs_code="100630",
        hs_tariff="TH",
        origin_country="TH",
        quantity=Decimal(10),
        unit_code="KGM",
        net_weight_kg=Weight(Decimal(10)),
        line_value=value,
    )


def _party(name: str, country: str) -> Party:
    address = Address(country_code=country, latin=AddressText(language="en", lines=("1 Market Road",)))
    return Party(name_latin=name, address=address)
