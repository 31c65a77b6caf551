"""Shelf life, temperature, numbers of units and transport, payment codes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from shipdesk.domain.consignment import Consignment, TemperatureRange
from shipdesk.domain.desk_object import Payment, TransportUnit
from shipdesk.identifiers import promptpay
from tests.checks.changes import (
    Change,
    all_of,
    container,
    desk,
    english,
    head,
    line,
    mixed_carton,
    paper,
    papers,
    product,
    same,
    transport,
    truck,
    unit,
)
from tests.checks.example import Example

SSCC = "395212340000000427"
FIRST_UNIT = "/desk/transport_units/0"
STATES = "/desk/received_papers/0/states"
FROZEN = product(temperature_regime="FROZEN")
FRESH = all_of(product(temperature_regime="CHILLED"), english("Fresh mango"))


def arrives(day: int) -> Change:
    """On a day of December, having left on the first."""
    return desk(planned_departure=date(2026, 12, 1), planned_arrival=date(2026, 12, day))


DURIAN = all_of(line(hs_code="081060"), english("Fresh durian, Monthong"))
LONGAN = all_of(line(hs_code="081090"), english("Fresh longan"))


def two_classes(carton: Change) -> Change:
    """The second of two lines frozen, the first ambient."""

    def change(consignment: Consignment) -> Consignment:
        both = carton(consignment)
        taken = both.goods[0][1]
        ambient, frozen = (replace(taken, temperature_regime=regime) for regime in ("AMBIENT", "FROZEN"))
        return replace(both, goods=((1, ambient), (2, frozen)))

    return change


def in_own_cartons(consignment: Consignment) -> Consignment:
    """Two lines, each in a carton of its own."""
    both = mixed_carton("200")(consignment)
    box = both.handling_units[0]
    first = replace(box, contents=box.contents[:1])
    second = replace(box, client_unit_reference="C2", contents=box.contents[1:])
    return replace(both, handling_units=(first, second))


def pays(code: str, deposit: str | None = None) -> Change:
    percent = None if deposit is None else Decimal(deposit)
    return desk(payment=Payment(terms=f"T/T or PromptPay {code} before departure", deposit_percent=percent))


def code(amount: str | None) -> str:
    return promptpay.transfer_to_tax_id("0105556001234", None if amount is None else Decimal(amount))


COLD = (
    Example("SHL-02", "half of its life left", line(production_date=date(2026, 10, 1), expiry_date=date(2027, 2, 14))),
    Example("SHL-02", "no production date and no shelf life", line(production_date=None,
            expiry_date=date(2026, 12, 20))),
    Example("SHL-02", "expired on the way is another rule's", line(expiry_date=date(2026, 12, 7))),
    Example("SHL-02", "less than half", line(production_date=date(2026, 10, 1), expiry_date=date(2027, 2, 13)),
            "/items/0/expiry_date"),
    Example("SHL-02", "reckoned by the product's shelf life", all_of(product(shelf_life_days=365),
            line(production_date=None, expiry_date=date(2027, 3, 1))), "/items/0/expiry_date"),
    Example("SHL-04", "durian for fourteen days", all_of(DURIAN, arrives(15))),
    Example("SHL-04", "longan keeps longer", all_of(LONGAN, arrives(21))),
    Example("SHL-04", "frozen durian keeps", all_of(line(hs_code="081190"), english("Frozen durian"), arrives(30))),
    Example("SHL-04", "no planned arrival, the route is fast", all_of(DURIAN, desk(planned_arrival=None))),
    Example("SHL-04", "durian for fifteen days", all_of(DURIAN, arrives(16)), "/desk/planned_arrival", "tight"),
    Example("SHL-04", "durian for three weeks", all_of(DURIAN, arrives(22)), "/desk/planned_arrival", "spoils"),
    Example("TMP-01", "ambient goods", same),
    Example("TMP-01", "frozen with its range", all_of(FROZEN, head(temperature=TemperatureRange(regime="FROZEN",
            min_c=Decimal(-25), max_c=Decimal(-18))))),
    Example("TMP-01", "set and closed", all_of(FROZEN, transport(container("40RH", set_point_c=Decimal(-20))))),
    Example("TMP-01", "fresh fruit with ventilation", all_of(FRESH, transport(container("40RH",
            set_point_c=Decimal(13), vent_m3h=Decimal(25))))),
    Example("TMP-01", "a box that flies", all_of(FROZEN, head(temperature=TemperatureRange(regime="FROZEN",
            max_c=Decimal(-18))), transport(TransportUnit(kind="uld"), mode="AIR"))),
    Example("TMP-01", "a dry container", transport(container("40HC"))),
    Example("TMP-01", "a reefer without setting, nobody says what for", transport(container("40RF")),
            "/desk/transport_units/0/set_point_c", "reefer"),
    Example("TMP-01", "frozen by its tariff code, nobody says so", all_of(line(hs_code="081190"),
            english("Frozen mango chunks")), "/temperature", "not_said", "warn"),
    Example("TMP-01", "no temperature anywhere", FROZEN, "/temperature", "range"),
    Example("TMP-01", "a truck without set point", all_of(FROZEN, transport(truck("10W"), mode="ROAD")),
            f"{FIRST_UNIT}/set_point_c", "set_point"),
    Example("TMP-01", "fresh fruit shut up", all_of(FRESH, transport(container("40RH", set_point_c=Decimal(13)))),
            f"{FIRST_UNIT}/vent_m3h", "vent"),
    Example("TMP-02", "one class", mixed_carton("200")),
    Example("TMP-02", "two classes in two trucks", all_of(two_classes(in_own_cartons),
            transport(truck("6W"), truck("6W"), mode="ROAD"))),
    Example("TMP-02", "no truck named yet", two_classes(in_own_cartons)),
    Example("TMP-02", "in one carton", two_classes(mixed_carton("200")), "/handling_units/0", "unit"),
    Example("TMP-02", "in one truck", all_of(two_classes(in_own_cartons), transport(truck("6W"), mode="ROAD")),
            "/desk/transport_units", "transport"),
)  # fmt: skip

NUMBERS = (
    Example("ID-02", "a new number", unit(0, sscc=SSCC)),
    Example("ID-02", "used in another consignment", unit(1, sscc=SSCC), "/handling_units/1/sscc", "before",
            history={"sscc_uses": {SSCC: "BKK-0"}}),
    Example("ID-02", "twice in this one", all_of(unit(1, sscc=SSCC), unit(3, sscc=SSCC)), "/handling_units/3/sscc",
            "here"),
    Example("ID-03", "a right number", transport(container())),
    Example("ID-03", "a wagon has other numbers", transport(TransportUnit(kind="wagon", number="P70-1"), mode="RAIL")),
    Example("ID-03", "a wrong check digit", transport(replace(container(), number="CSQU3054384")),
            f"{FIRST_UNIT}/number"),
    Example("ID-03", "a wrong number on a paper", papers(paper("BILL_OF_LADING", container_number="CSQU3054384")),
            f"{STATES}/container_number", "paper"),
    Example("ID-04", "right numbers", papers(paper("AIR_WAYBILL", "217-0123 4564"), paper("OTHER", "EE123456785TH"))),
    Example("ID-04", "a house waybill", papers(paper("AIR_WAYBILL", "BKK-8812345"))),
    Example("ID-04", "a receipt of no post", papers(paper("RECEIPT", "IV123"))),
    Example("ID-04", "a wrong check digit", papers(paper("AIR_WAYBILL", "217-01234565")),
            "/desk/received_papers/0/number", "awb"),
    Example("ID-04", "a digit too few", papers(paper("AIR_WAYBILL", "217-0123456")),
            "/desk/received_papers/0/number", "awb"),
    Example("ID-04", "a wrong postal number", papers(paper("OTHER", "EE123456786TH")),
            "/desk/received_papers/0/number", "s10"),
    Example("ID-05", "number and count of the goods inside", unit(0, marks="(02)19521234000010(37)48")),
    Example("ID-05", "no count", unit(0, marks="(02)19521234000010(10)L26A1"), "/handling_units/0/marks", "count"),
    Example("ID-05", "both numbers", unit(2, marks="(01)19521234000010(02)19521234000010(37)48"),
            "/handling_units/2/marks", "both"),
    Example("ID-06", "a sealed container", transport(container(seal_number="TH 123456"))),
    Example("ID-06", "no container yet", transport(TransportUnit(kind="container"))),
    Example("ID-06", "the same seal written otherwise", all_of(transport(container(seal_number="TH 123456")),
            papers(paper("PHYTOSANITARY_CERTIFICATE", seal_number="th-123456")))),
    Example("ID-06", "the seal of another container", all_of(transport(container(seal_number="TH 123456")),
            papers(paper("BILL_OF_LADING", seal_number="TH 9", container_number="MSKU1234565")))),
    Example("ID-06", "no seal yet", transport(container()), f"{FIRST_UNIT}/seal_number", "missing"),
    Example("ID-06", "another seal on the certificate", all_of(transport(container(seal_number="TH 123456")),
            papers(paper("PHYTOSANITARY_CERTIFICATE", seal_number="TH 123465"))), f"{STATES}/seal_number", "differs"),
    Example("QR-01", "no code", desk(payment=Payment(terms="T/T before departure"))),
    Example("QR-01", "the total", pays(code("8500.00"))),
    Example("QR-01", "the deposit", pays(code("2550.00"), "30")),
    Example("QR-01", "the balance", pays(code("5950.00"), "30")),
    Example("QR-01", "the payer types the amount", pays(code(None))),
    Example("QR-01", "a digit was changed", pays(code("8500.00").replace("8500", "8600")), "/desk/payment/terms",
            "damaged"),
    Example("QR-01", "cut off", pays(code("8500.00")[:-6]), "/desk/payment/terms", "damaged"),
    Example("QR-01", "another amount", head(metadata=(("qr", code("8400.00")),)), "/metadata/qr", "amount"),
    Example("QR-01", "an invoice in dollars", all_of(pays(code("8500.00")), lambda one: replace(one,
            declared_value=replace(one.declared_value, currency="USD"))), "/desk/payment/terms", "currency"),
)  # fmt: skip

EXAMPLES = (*COLD, *NUMBERS)
