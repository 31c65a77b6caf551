"""Dangerous goods, with both sides of every date from which a rule holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from shipdesk.domain.consignment import Consignment, DangerousGoods, UnitContent
from shipdesk.domain.desk_object import DangerousGoodsLine, Gates
from tests.checks.changes import (
    Change,
    all_of,
    container,
    desk,
    english,
    head,
    line,
    money,
    paper,
    papers,
    product,
    same,
    truck,
)
from tests.checks.example import Example

DANGER, ENTRY = "/items/0/dangerous_goods", "/desk/dangerous_goods/0"
BY_AIR, SEVERAL = head(mode="AIR"), head(mode="MULTIMODAL", route_id="TH-CN-NEW")


def danger(un: str, hazard_class: str, group: str | None = None) -> Change:
    return line(dangerous_goods=DangerousGoods(un_number=un, hazard_class=hazard_class, packing_group=group))


def says(**members: Any) -> Change:
    return desk(dangerous_goods=(DangerousGoodsLine(line_no=1, **members),))


def leaves(year: int, month: int, day: int) -> Change:
    return desk(planned_departure=date(year, month, day), planned_arrival=None)


def battery(un: str = "3480", **members: Any) -> Change:
    """A battery by air with all that must be said, but for `members`."""
    whole: dict[str, Any] = {
        "packing_instruction": "PI 965 Section IB",
        "watt_hours": Decimal(37),
        "un38_3_reference": "T-1",
        "cargo_aircraft_only": True,
    }
    return all_of(BY_AIR, danger(un, "9"), says(**(whole | members)))


def in_equipment(**members: Any) -> Change:
    """Packed with equipment, PI 966."""
    return battery("3481", **({"packing_instruction": "PI 966 Section I", "cargo_aircraft_only": None} | members))


def charcoal(**members: Any) -> Change:
    """Declared as it must be, but for `members`."""
    whole: dict[str, Any] = {
        "production_date": date(2025, 11, 1),
        "packing_date": date(2025, 11, 15),
        "packing_temperature_c": Decimal(35),
    }
    return all_of(UNDECLARED, danger("1361", "4.2", "III"), says(**(whole | members)))


UNDECLARED = all_of(head(mode="SEA"), line(hs_code="440290"), english("Bamboo charcoal"))


def with_perfume(consignment: Consignment) -> Consignment:
    """A second line of perfume in the first carton."""
    perfume = DangerousGoods(un_number="1266", hazard_class="3", packing_group="II")
    second = replace(consignment.items[0], line_no=2, hs_code="330300", dangerous_goods=perfume)
    first, *others = consignment.handling_units
    both = (*first.contents, UnitContent(line_no=2, quantity=Decimal(1)))
    units = (replace(first, contents=both), *others)
    return replace(
        consignment, items=(consignment.items[0], second), handling_units=units, declared_value=money("17000.00")
    )


def apart(consignment: Consignment) -> Consignment:
    """The perfume in a carton of its own."""
    mixed = with_perfume(consignment)
    first, *others = mixed.handling_units
    units = (replace(first, contents=first.contents[1:]), *others)
    return replace(mixed, handling_units=units)


EXAMPLES = (
    Example("DG-01", "dried mango", same),
    Example("DG-01", "perfume with all that is asked", all_of(line(hs_code="330300"), danger("1266", "3", "II"))),
    Example("DG-01", "a battery has no packing group", danger("3480", "9")),
    Example("DG-01", "wine is weak", all_of(line(hs_code="220890"), english("Plum liqueur 17% vol"))),
    Example("DG-01", "a toy sold without battery", english("Toy car for lithium-ion cells, without battery")),
    Example("DG-01", "perfume by its code", line(hs_code="330300"), DANGER),
    Example("DG-01", "spirits above 24 %", all_of(line(hs_code="220840"), english("Rum 40%")), DANGER),
    Example("DG-01", "a power bank by its name", all_of(line(hs_code="850440"), english("Power bank 10,000 mAh")),
            DANGER),
    Example("DG-01", "a laptop by its code", all_of(line(hs_code="847130"), english("Notebook, 14 inch")), DANGER),
    Example("DG-01", "a hair spray", all_of(line(hs_code="330530"), english("Hair spray, 200 ml")), DANGER),
    Example("DG-01", "the catalog knows the number", product(un_number="3481"), DANGER, "product"),
    Example("DG-01", "no packing group", danger("1266", "3"), f"{DANGER}/packing_group", "packing_group"),
    Example("DG-02", "by sea nobody asks", all_of(head(mode="SEA"), danger("3480", "9"))),
    Example("DG-02", "all said", battery()),
    Example("DG-02", "grams of lithium", battery("3090", packing_instruction="968", watt_hours=None,
            lithium_g=Decimal(2))),
    Example("DG-02", "by several means, none in the air", all_of(head(mode="MULTIMODAL"), danger("3480", "9"))),
    Example("DG-02", "by several means, one of them an aircraft", all_of(head(mode="MULTIMODAL",
            route_id="TH-CN-AIR-KMG"), danger("3480", "9")), "/desk/dangerous_goods", "nothing"),
    Example("DG-02", "by several means through an airport", all_of(SEVERAL, desk(gates=Gates(exit="TH-BKK")),
            danger("3480", "9")), "/desk/dangerous_goods", "nothing"),
    Example("DG-02", "by several means with an air waybill", all_of(SEVERAL, papers(paper("AIR_WAYBILL")),
            danger("3480", "9")), "/desk/dangerous_goods", "nothing"),
    Example("DG-02", "by several means that nobody names: it is asked", all_of(SEVERAL, danger("3480", "9")), "/mode",
            "way_unknown", "warn"),
    Example("DG-02", "nothing said", all_of(BY_AIR, danger("3480", "9")), "/desk/dangerous_goods", "nothing"),
    Example("DG-02", "no instruction", battery(packing_instruction=None), f"{ENTRY}/packing_instruction",
            "instruction"),
    Example("DG-02", "instruction of other batteries", battery(packing_instruction="PI 967"),
            f"{ENTRY}/packing_instruction", "other_instruction"),
    Example("DG-02", "no energy", battery(watt_hours=None), f"{ENTRY}/watt_hours", "energy"),
    Example("DG-02", "no lithium content", battery("3090", packing_instruction="968", watt_hours=None),
            f"{ENTRY}/lithium_g", "energy"),
    Example("DG-02", "no test summary", battery(un38_3_reference=None), f"{ENTRY}/un38_3_reference", "summary"),
    Example("DG-03", "by sea on any ship", all_of(head(mode="SEA"), danger("3480", "9"))),
    Example("DG-03", "by several means, none in the air", all_of(head(mode="MULTIMODAL"), danger("3480", "9"))),
    Example("DG-03", "by several means, one of them an aircraft", all_of(battery(cargo_aircraft_only=None),
            head(mode="MULTIMODAL", route_id="TH-CN-AIR-KMG")), f"{ENTRY}/cargo_aircraft_only", "passenger"),
    Example("DG-03", "on a freighter, 30 % full", battery(state_of_charge_percent=Decimal(30))),
    Example("DG-03", "equipment flies with passengers", in_equipment()),
    Example("DG-03", "packed with equipment, full, in 2025", all_of(leaves(2025, 12, 31),
            in_equipment(state_of_charge_percent=Decimal(60)), leaves(2025, 12, 31))),
    Example("DG-03", "a small cell packed with equipment", in_equipment(watt_hours=Decimal("2.7"),
            state_of_charge_percent=Decimal(60))),
    Example("DG-03", "built into equipment", in_equipment(packing_instruction="PI 967",
            state_of_charge_percent=Decimal(60))),
    Example("DG-03", "no freighter named", battery(cargo_aircraft_only=None), f"{ENTRY}/cargo_aircraft_only",
            "passenger"),
    Example("DG-03", "nothing said", all_of(BY_AIR, danger("3480", "9")), "/desk/dangerous_goods", "passenger"),
    Example("DG-03", "31 % full", battery(state_of_charge_percent=Decimal(31)), f"{ENTRY}/state_of_charge_percent",
            "charge"),
    Example("DG-03", "packed with equipment, full, since 2026", all_of(
            in_equipment(state_of_charge_percent=Decimal(60)), leaves(2026, 1, 1)),
            f"{ENTRY}/state_of_charge_percent", "charge"),
    Example("DG-04", "perfume alone", all_of(line(hs_code="330300"), danger("1266", "3", "II"))),
    Example("DG-04", "apart in two containers", all_of(apart, desk(transport_units=(container(), truck("22W"))))),
    Example("DG-04", "in one carton", with_perfume, "/handling_units/0", "unit"),
    Example("DG-04", "in one load", apart, "/desk/transport_units", "load"),
    Example("DG-05", "the name with a technical name", all_of(danger("1993", "3", "II"),
            says(proper_shipping_name="Flammable liquid, n.o.s. (ethanol, acetone)"))),
    Example("DG-05", "no name yet", all_of(danger("1993", "3", "II"), says(packing_instruction="353"))),
    Example("DG-05", "with what follows the name", all_of(danger("1361", "4.2", "III"),
            says(proper_shipping_name="CARBON, animal or vegetable origin"))),
    Example("DG-05", "a trade name", all_of(danger("1266", "3", "II"), says(proper_shipping_name="Perfume")),
            f"{ENTRY}/proper_shipping_name"),
    Example("DG-05", "a number we do not have", all_of(danger("1203", "3", "II"),
            says(proper_shipping_name="GASOLINE")), f"{ENTRY}/proper_shipping_name", "unknown", "warn"),
    Example("DG-06", "on the last day of the old code", all_of(UNDECLARED, leaves(2025, 12, 31))),
    Example("DG-06", "by several means, one of them a ship", all_of(UNDECLARED, head(mode="MULTIMODAL",
            route_id="TH-CN-SEA-SHEKOU")), DANGER, "danger"),
    Example("DG-06", "by road", all_of(UNDECLARED, head(mode="ROAD"))),
    Example("DG-06", "declared with its record", charcoal()),
    Example("DG-06", "activated carbon is another number", all_of(head(mode="SEA"),
            english("Activated charcoal filter"))),
    Example("DG-06", "on the first day of the new code", all_of(UNDECLARED, leaves(2026, 1, 1)), DANGER, "danger"),
    Example("DG-06", "declared as activated carbon", all_of(UNDECLARED, danger("1362", "4.2", "III")), DANGER,
            "danger"),
    Example("DG-06", "biochar without entry", all_of(head(mode="SEA"), english("Biochar of rice husk"),
            danger("1361", "4.2", "III")), "/desk/dangerous_goods", "record"),
    Example("DG-06", "no temperature at packing", charcoal(packing_temperature_c=None),
            f"{ENTRY}/packing_temperature_c", "record"),
    Example("DG-06", "packed warm", charcoal(packing_temperature_c=Decimal("40.1")),
            f"{ENTRY}/packing_temperature_c", "hot"),
    Example("DG-06", "packed after 13 days", charcoal(packing_date=date(2025, 11, 14)), f"{ENTRY}/packing_date",
            "fresh", "warn"),
    Example("DG-07", "the mark's last day", all_of(says(telephone_mark=True), leaves(2026, 12, 31))),
    Example("DG-07", "the new mark", all_of(says(telephone_mark=False), leaves(2027, 1, 1))),
    Example("DG-07", "the day after", all_of(says(telephone_mark=True), leaves(2027, 1, 1)),
            f"{ENTRY}/telephone_mark"),
)  # fmt: skip
