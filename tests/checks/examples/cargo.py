"""Sums of weights and volumes, containers and roads, packages, and money on linked papers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from shipdesk.domain.consignment import Consignment, CustomsArrangement, UnitContent
from shipdesk.domain.desk_object import Gates, OrderReference, TransportUnit, WoodPacking
from tests.checks.changes import (
    Change,
    all_of,
    box,
    charge,
    consignee,
    container,
    desk,
    head,
    kg,
    line,
    on_a_pallet,
    pallet_loads,
    paper,
    papers,
    product,
    same,
    transport,
    truck,
    unit,
)
from tests.checks.example import Example

LADING, PHYTO, ORIGIN = "BILL_OF_LADING", "PHYTOSANITARY_CERTIFICATE", "CERTIFICATE_OF_ORIGIN"
STATES = "/desk/received_papers/0/states"
FIRST_UNIT = "/desk/transport_units/0"
CARTON_DATA = product(carton_gross_weight=kg("11.2"), units_per_carton=20)


def order(amount: str | None, currency: str | None = "THB", number: str = "PO-1") -> OrderReference:
    return OrderReference(number=number, amount=None if amount is None else Decimal(amount), currency=currency)


def scheme(name: str, term: str) -> Change:
    arrangement = CustomsArrangement(export_declarant="EXPORTER", preference_scheme=name)
    return head(incoterm=term, customs=arrangement)


def whole_pallet_and_cartons(consignment: Consignment) -> Consignment:
    """A pallet said to hold the five cartons, which are listed beside it."""
    full = on_a_pallet(consignment)
    loose = (replace(one, parent_unit_reference=None) for one in full.handling_units[1:])
    pallet = replace(full.handling_units[0], inner_packages=5, contents=())
    return replace(full, handling_units=(pallet, *loose))


WEIGHTS = (
    Example("WGT-02", "the same total to ten grams", papers(paper(LADING, net_weight_kg=kg("50.01")))),
    Example("WGT-02", "two certificates share the goods",
            papers(paper(PHYTO, net_weight_kg=kg("20")), paper(PHYTO, "P-2", net_weight_kg=kg("30")))),
    Example("WGT-02", "a certificate of one lot of two", all_of(line(lot_number="A"),
            papers(paper(PHYTO, lot="B", net_weight_kg=kg("20"))))),
    Example("WGT-02", "a sample in the laboratory", papers(paper("LAB_TEST_REPORT", net_weight_kg=kg("2")))),
    Example("WGT-02", "eleven grams more", papers(paper(LADING, net_weight_kg=kg("50.011"))),
            f"{STATES}/net_weight_kg"),
    Example("WGT-02", "a certificate without number", papers(paper(PHYTO, None, net_weight_kg=kg("49"))),
            f"{STATES}/net_weight_kg"),
    Example("WGT-03", "pallet with its own weight", on_a_pallet),
    Example("WGT-03", "the same total", papers(paper(LADING, gross_weight_kg=kg("56")))),
    Example("WGT-03", "nothing packed yet", all_of(head(handling_units=()),
            papers(paper(LADING, gross_weight_kg=kg("56"))))),
    Example("WGT-03", "another total", papers(paper(LADING, gross_weight_kg=kg("65"))), f"{STATES}/gross_weight_kg"),
    Example("WGT-03", "pallet lighter than its cartons", all_of(on_a_pallet, unit(0, gross_weight_kg=kg("55.98"))),
            "/handling_units/0/gross_weight_kg", "pallet"),
    Example("WGT-05", "cartons as the catalog says", CARTON_DATA),
    Example("WGT-05", "net half a percent off", line(net_weight_kg=kg("50.25"))),
    Example("WGT-05", "a rest carton is no full one", all_of(CARTON_DATA,
            unit(4, gross_weight_kg=kg("6"), contents=(UnitContent(line_no=1, quantity=Decimal(10)),)))),
    Example("WGT-05", "a line without product", all_of(head(goods=()), line(net_weight_kg=kg("55")))),
    Example("WGT-05", "net more than half a percent off", line(net_weight_kg=kg("50.251")),
            "/items/0/net_weight_kg", "net"),
    Example("WGT-05", "one carton with a digit too many", all_of(CARTON_DATA, unit(2, gross_weight_kg=kg("12.2"))),
            "/handling_units/2/gross_weight_kg", "gross"),
    Example("WGT-07", "no container named yet", pallet_loads(27, "1000")),
    Example("WGT-07", "a container of unknown kind: it is told", all_of(pallet_loads(27, "1000"),
            transport(container("XX"))), "/desk/transport_units/0/size_type", "unknown", "info"),
    Example("WGT-07", "a container of no kind: it is told", transport(container(None)),
            "/desk/transport_units/0/size_type", "unknown", "info"),
    Example("WGT-07", "a lorry of no kind: it is told", transport(TransportUnit(kind="truck", plate="70-1234"),
            mode="ROAD"), "/desk/transport_units/0/size_type", "unknown", "info"),
    Example("WGT-07", "a wagon has no figures", transport(TransportUnit(kind="wagon", number="W1"), mode="RAIL")),
    Example("WGT-07", "by the name of the trade", transport(container("40' HQ"))),
    Example("WGT-07", "above, by the name of the trade", all_of(pallet_loads(10, "2650.1"),
            transport(container("40HQ"))), "/desk/transport_units/0/size_type"),
    Example("WGT-07", "exactly the payload", all_of(pallet_loads(10, "2650"), transport(container("45G1")))),
    Example("WGT-07", "two containers", all_of(pallet_loads(40, "1000"), transport(container(), container()))),
    Example("WGT-07", "a kilogram above", all_of(pallet_loads(10, "2650.1"), transport(container("40HC"))),
            f"{FIRST_UNIT}/size_type"),
    Example("WGT-08", "by sea with a light container", all_of(pallet_loads(20, "1000"), transport(container()))),
    Example("WGT-08", "ten wheels to the limit", all_of(pallet_loads(10, "1500"),
            transport(truck("10W"), mode="ROAD"))),
    Example("WGT-08", "a light truck by its own papers", all_of(pallet_loads(10, "1550"),
            transport(truck("10W", tare_kg=kg("9500")), mode="ROAD"))),
    Example("WGT-08", "ten wheels too heavy in Thailand", all_of(pallet_loads(10, "1501"),
            transport(truck("10W"), mode="ROAD")), f"{FIRST_UNIT}/size_type"),
    Example("WGT-08", "within Thailand, too heavy for Cambodia", all_of(pallet_loads(20, "1200"),
            transport(truck("22W"), mode="ROAD"), desk(gates=Gates(exit="TH-ARY", entry="KH-PPT"),
            transport_units=(truck("22W"),))), f"{FIRST_UNIT}/size_type"),
    Example("WGT-09", "by rail nobody asks", transport(container(), mode="RAIL")),
    Example("WGT-09", "given", transport(container(vgm_kg=kg("4100")))),
    Example("WGT-09", "declared on paper", all_of(transport(container()),
            papers(paper("VGM_DECLARATION", container_number="CSQU3054383")))),
    Example("WGT-09", "declared for another container", all_of(transport(container()),
            papers(paper("VGM_DECLARATION", container_number="MSKU1234565"))), f"{FIRST_UNIT}/vgm_kg"),
    Example("WGT-09", "missing, and no number yet", transport(TransportUnit(kind="container")), f"{FIRST_UNIT}/vgm_kg"),
)  # fmt: skip

VOLUMES = (
    Example("VOL-01", "two percent more", papers(paper(LADING, volume_m3=Decimal("0.1836")))),
    Example("VOL-01", "nothing packed yet", all_of(head(handling_units=()),
            papers(paper(LADING, volume_m3=Decimal("0.18"))))),
    Example("VOL-01", "more than two percent", papers(paper(LADING, volume_m3=Decimal("0.1837"))),
            f"{STATES}/volume_m3"),
    Example("VOL-01", "pallet smaller than its cartons", on_a_pallet, "/handling_units/0/height_cm", "pallet"),
    Example("VOL-02", "room left", all_of(pallet_loads(20, "500"), transport(container()))),
    Example("VOL-02", "a truck has no usual volume", all_of(pallet_loads(40, "100"), transport(truck("22W")))),
    Example("VOL-02", "only when well stowed", all_of(pallet_loads(32, "500"), transport(container())),
            f"{FIRST_UNIT}/size_type", "tight"),
    Example("VOL-02", "does not fit", all_of(pallet_loads(33, "500"), transport(container())),
            f"{FIRST_UNIT}/size_type", "full"),
    Example("VOL-03", "just through the door", all_of(box("234", "200", "228"), transport(container("20DC")))),
    Example("VOL-03", "no container named yet", box("900", "400", "300")),
    Example("VOL-03", "higher than the door", all_of(box("100", "100", "228.1"), transport(container("20DC"))),
            "/handling_units/0/height_cm"),
    Example("VOL-03", "the high cube takes it", all_of(box("100", "100", "228.1"), transport(container()))),
    Example("VOL-03", "wider than the door on both sides", all_of(box("240", "235", "100"), transport(container())),
            "/handling_units/0/height_cm"),
    Example("VOL-03", "longer than the floor", all_of(box("600", "50", "50"), transport(container("20DC"))),
            "/handling_units/0/height_cm"),
    Example("VOL-03", "goes in lengthwise", all_of(box("300", "50", "50"), transport(container("20DC"))),
            "/handling_units/0/height_cm", "lengthwise", "info"),
    Example("VOL-04", "heavy goods by air", all_of(head(mode="AIR"), *(unit(index, gross_weight_kg=kg("15"))
            for index in range(5)))),
    Example("VOL-04", "light goods by rail", same),
    Example("VOL-04", "light goods by air", all_of(head(mode="AIR"), *(unit(index, gross_weight_kg=kg("5"))
            for index in range(5))), "/handling_units"),
    Example("VOL-04", "a courier divides by less", head(service_code="TH-CN-COURIER-STD", mode="ROAD")),
    Example("VOL-04", "light goods by courier", all_of(head(service_code="TH-CN-COURIER-STD", mode="ROAD"),
            *(unit(index, gross_weight_kg=kg("7")) for index in range(5))), "/handling_units"),
    Example("VOL-05", "pallets below the red line", all_of(pallet_loads(4, "500", "220"),
            transport(container("40RH")))),
    Example("VOL-05", "cartons are no pallets", transport(truck("6W"), mode="ROAD")),
    Example("VOL-05", "low pallets in two storeys", all_of(pallet_loads(20, "300", "115"),
            transport(truck("6W"), mode="ROAD"))),
    Example("VOL-05", "above the red line", all_of(pallet_loads(4, "500", "220.5"), transport(container("40RH"))),
            "/handling_units/0/height_cm", "red_line"),
    Example("VOL-05", "high pallets with room on the floor", all_of(pallet_loads(12, "300"),
            transport(truck("6W"), mode="ROAD")), "/handling_units/0/height_cm", "two_storeys", "info"),
    Example("VOL-05", "more high pallets than the floor has places", all_of(pallet_loads(13, "300"),
            transport(truck("6W"), mode="ROAD")), "/handling_units/0/height_cm", "two_storeys"),
)  # fmt: skip

PACKAGES = (
    Example("PKG-01", "the cartons on the pallet", all_of(on_a_pallet, papers(paper(ORIGIN, packages=5)))),
    Example("PKG-01", "the pallet itself", all_of(on_a_pallet, papers(paper(LADING, packages=1)))),
    Example("PKG-01", "a carton too many", papers(paper(LADING, packages=6)), f"{STATES}/packages"),
    Example("PKG-03", "drums", unit(0, package_type="DR")),
    Example("PKG-03", "a unit of quantity", unit(3, package_type="PCE"), "/handling_units/3/package_type"),
    Example("PKG-04", "cartons on their pallet", on_a_pallet),
    Example("PKG-04", "loose cartons fewer than those on pallets", all_of(whole_pallet_and_cartons,
            unit(0, inner_packages=6))),
    Example("PKG-04", "the same cartons twice", whole_pallet_and_cartons, "/handling_units/0/inner_packages", "units"),
    Example("PKG-04", "pallet and cartons added up", all_of(on_a_pallet, papers(paper(LADING, packages=6))),
            f"{STATES}/packages", "stated"),
    Example("PKG-05", "no wood", desk(wood_packing=WoodPacking(used=False))),
    Example("PKG-05", "marked wood", desk(wood_packing=WoodPacking(used=True, ispm15_mark="TH-123 HT"))),
    Example("PKG-05", "cartons, nothing said of wood", same),
    Example("PKG-05", "pallets to Japan", all_of(on_a_pallet, consignee("JP"))),
    Example("PKG-05", "pallets, nothing said of wood", on_a_pallet, "/desk/wood_packing", "not_said", "warn"),
    Example("PKG-05", "a crate, nothing said of wood", unit(0, package_type="CR"), "/desk/wood_packing", "not_said",
            "warn"),
    Example("PKG-05", "no mark", desk(wood_packing=WoodPacking(used=True)), "/desk/wood_packing/ispm15_mark",
            "missing"),
    Example("PKG-05", "a word instead of the mark", desk(wood_packing=WoodPacking(used=True, ispm15_mark="yes")),
            "/desk/wood_packing/ispm15_mark", "form", "warn"),
    Example("PKG-06", "somebody read the number", papers(paper(ORIGIN, packages=5))),
    Example("PKG-06", "nothing noted of the paper yet", papers(replace(paper(ORIGIN), states=None))),
    Example("PKG-06", "everything but the number", papers(paper(ORIGIN, gross_weight_kg=kg("56"))),
            f"{STATES}/packages"),
)  # fmt: skip

VALUES = (
    Example("VAL-03", "one currency", desk(order_references=(order("9400"),))),
    Example("VAL-03", "an order that names none", desk(order_references=(order(None, None),))),
    Example("VAL-03", "a certificate in dollars", papers(paper(ORIGIN, currency="USD", packages=5))),
    Example("VAL-03", "an order in dollars", desk(order_references=(order("9000"), order("300", "USD", "PO-2"))),
            "/desk/order_references/1/currency", "order"),
    Example("VAL-03", "a credit in yuan", papers(paper("LETTER_OF_CREDIT", currency="CNY")), f"{STATES}/currency",
            "paper"),
    Example("VAL-06", "the same amount", papers(paper("COMMERCIAL_INVOICE", "INV-1", amount=Decimal("8500.00")))),
    Example("VAL-06", "another invoice", papers(paper("COMMERCIAL_INVOICE", "INV-2", amount=Decimal(9000)))),
    Example("VAL-06", "charges in another currency", all_of(desk(charges=(charge("inland", "30", "USD"),)),
            papers(paper("COMMERCIAL_INVOICE", "INV-1", amount=Decimal(9000))))),
    Example("VAL-06", "another amount", papers(paper("COMMERCIAL_INVOICE", "INV-1", amount=Decimal("8050"))),
            f"{STATES}/amount"),
    Example("VAL-08", "ten percent more", desk(order_references=(order("7727.28"),))),
    Example("VAL-08", "two orders together", desk(order_references=(order("4000"), order("4500", None, "PO-2")))),
    Example("VAL-08", "an order without amount", desk(order_references=(order("4000"), order(None)))),
    Example("VAL-08", "more than was ordered", desk(order_references=(order("7700"),)), "/desk/order_references",
            "more"),
    Example("VAL-08", "less than the contract", papers(paper("SALES_CONTRACT", amount=Decimal(17000))),
            f"{STATES}/amount", "less"),
)  # fmt: skip

TERMS = (
    Example("INC-02", "FCA for a container", all_of(transport(container(vgm_kg=kg("4100"))), head(incoterm="FCA"))),
    Example("INC-02", "FOB without container", head(incoterm="FOB", mode="SEA")),
    Example("INC-02", "FOB by rail is another rule's", all_of(transport(container(), mode="RAIL"),
            head(incoterm="FOB"))),
    Example("INC-02", "CIF for a container", all_of(transport(container()), head(incoterm="CIF")), "/incoterm"),
    Example("INC-04", "EXW without preference", scheme("NONE", "EXW")),
    Example("INC-04", "FCA with Form E", scheme("ACFTA_FORM_E", "FCA")),
    Example("INC-04", "EXW with Form D", scheme("ATIGA_FORM_D", "EXW"), "/incoterm"),
)  # fmt: skip

EXAMPLES = (*WEIGHTS, *VOLUMES, *PACKAGES, *VALUES, *TERMS)
