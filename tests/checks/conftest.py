"""A consignment with nothing wrong in it, and the facts of the shipped rule pack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from shipdesk import paths
from shipdesk.checks import Facts, History
from shipdesk.domain.consignment import (
    Consignment,
    CustomsArrangement,
    HandlingUnit,
    Item,
    LocalizedText,
    UnitContent,
)
from shipdesk.domain.desk_object import Charge, DeskObject, Invoice, LabelData, ReceivedPaper, Signatory
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.money import Money
from shipdesk.domain.party import Address, AddressText, Party, Registration
from shipdesk.domain.product import Product
from shipdesk.domain.route_notice import KnownRouteNotice, RouteNotice, shipped_route_notices
from shipdesk.domain.texts import Texts
from shipdesk.reference import Reference
from shipdesk.reference.place_words import with_place_names
from shipdesk.reference.rules import RulePack, load_rule_pack

TODAY = date(2026, 11, 24)
CARTONS = 5
UNITS_PER_CARTON = 20


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference.load(paths.resources())


@pytest.fixture(scope="session")
def pack() -> RulePack:
    reference = Reference.load(paths.resources())
    return with_place_names(load_rule_pack(paths.resources() / "rules"), reference)


@pytest.fixture(scope="session")
def facts(pack: RulePack, reference: Reference) -> Facts:
    """With an empty history; `remembering` gives it one."""
    return Facts(
        pack=pack,
        today=TODAY,
        knows_hs=reference.hs.is_known,
        minor_units=reference.minor_units,
        equipment=reference.equipment,
        route_notices=shipped_route_notices(reference.route_notices),
        agreements=reference.agreements,
        routes=reference.routes,
        fruit_protocol=reference.fruit_protocol,
        cannot_print=reference.letters.missing_in,
        holidays=reference.holidays,
    )


def remembering(facts: Facts, route_notices: Sequence[RouteNotice] = (), **history: Any) -> Facts:
    """The same facts at a desk that remembers: notices about the way, and members of `History`."""
    own = tuple(KnownRouteNotice(str(number), one, is_own=True) for number, one in enumerate(route_notices))
    return replace(facts, history=History(**history), route_notices=(*own, *facts.route_notices))


def party(name: str, country: str, *registrations: tuple[str, str]) -> Party:
    return Party(
        name_latin=name,
        phone="+66891234567",
        registrations=tuple(Registration(scheme=scheme, value=value) for scheme, value in registrations),
        address=Address(country_code=country, latin=AddressText(language="en", lines=("1 Market Road",))),
    )


def dried_mango() -> Product:
    return Product(
        sku="MANGO-500",
        names=Texts({"en": "Dried mango slices", "zh": "芒果干片"}),
        ingredients=Texts({"en": "Mango 100 %", "zh": "芒果100%"}),
        brand="Siam Orchard",
        net_weight=Weight(Decimal("0.5")),
        gross_weight=Weight(Decimal("0.52")),
        gacc_registration="CTHA19052203150021",
    )


def chinese_label(line_no: int) -> LabelData:
    return LabelData(
        line_no=line_no, language="zh", storage="阴凉干燥处保存", responsible="昆明样例公司", allergens="无"
    )


def carton(number: int) -> HandlingUnit:
    return HandlingUnit(
        client_unit_reference=f"C{number}",
        package_type="CT",
        gross_weight_kg=Weight(Decimal("11.2")),
        length_cm=Length(Decimal(40)),
        width_cm=Length(Decimal(30)),
        height_cm=Length(Decimal(30)),
        contents=(UnitContent(line_no=1, quantity=Decimal(UNITS_PER_CARTON)),),
        marks=f"BKK-1 {number}/{CARTONS}",
    )


@pytest.fixture(scope="session")
def sound() -> Consignment:
    """Dried mango by rail to a company in Kunming: no rule has anything to say."""
    item = Item(
        line_no=1,
        sku="MANGO-500",
        descriptions=(LocalizedText(language="en", text="Siam Orchard dried mango slices 500 g"),),
        hs_code="080450",
        hs_tariff="TH",
        origin_country="TH",
        quantity=Decimal(CARTONS * UNITS_PER_CARTON),
        unit_code="H87",
        net_weight_kg=Weight(Decimal(50)),
        unit_price=Money(Decimal("85.00"), "THB"),
        line_value=Money(Decimal("8500.00"), "THB"),
        production_date=date(2026, 10, 1),
        expiry_date=date(2027, 10, 1),
    )
    return Consignment(
        client_reference="BKK-1",
        service_code="TH-CN-RAIL-LAOS-STD",
        route_id="TH-CN-RAIL-LAOS",
        mode="RAIL",
        incoterm="DAP",
        incoterm_place="Kunming South railway terminal",
        exporter=party("Siam Orchard Co., Ltd.", "TH", ("TH_TAX_ID", "0105556001234")),
        consignee=party("Kunming Fruit Trading Co., Ltd.", "CN", ("CN_USCC", "91440300MA5F2K8L7P")),
        items=(item,),
        handling_units=tuple(carton(number) for number in range(1, CARTONS + 1)),
        declared_value=item.line_value,
        freight_payer="EXPORTER",
        customs=CustomsArrangement(export_declarant="EXPORTER", preference_scheme="NONE"),
        desk=DeskObject(
            invoice=Invoice(number="INV-1", date=date(2026, 11, 20)),
            charges=(Charge(code="freight", amount=Decimal("900.00"), currency="THB"),),
            planned_departure=date(2026, 12, 1),
            planned_arrival=date(2026, 12, 8),
            received_papers=tuple(
                ReceivedPaper(document_type=kind, number=f"{kind[:3]}-1", issued_on=date(2026, 11, 18))
                for kind in ("LAB_TEST_REPORT", "FREE_SALE_CERTIFICATE", "TRANSIT_PAPER")
            ),
            label_data=(chinese_label(1),),
            signatory=Signatory(name="Somchai", place="Bangkok", date=date(2026, 11, 20)),
        ),
        goods=((1, dried_mango()),),
    )
