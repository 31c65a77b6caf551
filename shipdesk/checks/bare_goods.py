"""A line of goods stripped of all that a product can answer, in a shipment of its own: what rules miss is needed."""

from __future__ import annotations

from decimal import Decimal

from shipdesk.domain.consignment import Consignment, CustomsArrangement, Item, LocalizedText
from shipdesk.domain.measures import Weight
from shipdesk.domain.money import Money
from shipdesk.domain.party import Address, AddressText, Party
from shipdesk.domain.product import Product

NAMELESS = "-"
LINE = 1
CURRENCY = "USD"


def bare_product(product: Product) -> Product:
    """Only what tells which goods they are: class, kind of fruit, retail or bulk, danger."""
    english = product.names.get("en") or next(iter(product.names.values()), NAMELESS)
    return Product(
        sku=NAMELESS,
        names={"en": english},
        description_en=product.description_en,
        gtin=product.gtin,
        hs_code=product.hs_code,
        origin_country=product.origin_country or "TH",
        unit_code=product.unit_code or "H87",
        un_number=product.un_number,
        botanical_name=product.botanical_name,
    )


def bare_shipment(product: Product, destination: str) -> Consignment:
    """By air, where batteries must say the most; parties have neither numbers nor names that a rule could use."""
    item = Item(
        line_no=LINE,
        gtin=product.gtin,
        descriptions=(LocalizedText(language="en", text=product.names["en"]),),
        hs_code=product.hs_code or "",
        hs_tariff="TH",
        origin_country=product.origin_country or "",
        quantity=Decimal(1),
        unit_code=product.unit_code or "",
        net_weight_kg=Weight(Decimal(1)),
        line_value=Money(Decimal(1), CURRENCY),
    )
    return Consignment(
        client_reference=NAMELESS,
        service_code=NAMELESS,
        route_id=NAMELESS,
        mode="AIR",
        incoterm="FCA",
        incoterm_place=NAMELESS,
        exporter=_party("TH"),
        consignee=_party(destination),
        items=(item,),
        declared_value=item.line_value,
        freight_payer="IMPORTER",
        customs=CustomsArrangement(export_declarant="EXPORTER", preference_scheme="NONE"),
        goods=((LINE, product),),
    )


def _party(country: str) -> Party:
    latin = AddressText(language="en", lines=(NAMELESS,))
    return Party(name_latin=NAMELESS, address=Address(country_code=country, latin=latin))
