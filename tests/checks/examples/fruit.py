"""Fruit to China: kinds, orchards, gates, cartons, reports, certificates, ripeness."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from shipdesk.domain.desk_object import Gates, Harvest, PaperStates
from tests.checks.border_changes import (
    BY2,
    CADMIUM,
    PHYTO,
    UNIT,
    WORDING,
    durian,
    fresh_durian,
    named,
    planned,
    registration,
    second_line,
    sold_to,
    with_paper,
    without,
)
from tests.checks.changes import all_of, desk, head, line, product, same, unit
from tests.checks.example import Example

LICENCES, PAPERS = "/items/0/licences", "/desk/received_papers"
FROZEN = named("Frozen durian pulp, Monthong", hs_code="081190")
BY_RIVER = head(mode="INLAND_WATER", route_id="TH-CN-RIVER-MEKONG")


def harvest(day: date | None, percent: str | None) -> Harvest:
    return Harvest(line_no=1, date=day, dry_matter_percent=None if percent is None else Decimal(percent))


CUT = date(2026, 11, 27)
LAST_DAYS_WITHOUT_REPORT = planned(date(2025, 1, 6), date(2025, 1, 9))
FIRST_DAYS_WITH_REPORT = planned(date(2025, 1, 6), date(2025, 1, 10))
NEW_GATES = fresh_durian(desk(gates=Gates(exit="TH-TCH", entry="CN-MNK")))
NEW_ENTRY = fresh_durian(desk(gates=Gates(exit="TH-CKG", entry="CN-DLO")))

EXAMPLES = (
    Example("FRT-01", "durian by its botanical name", durian),
    Example("FRT-01", "longan by HS and English name", fresh_durian(product(botanical_name=None),
            named("Fresh longan in bunches", hs_code="081090"))),
    Example("FRT-01", "pineapple by its code alone", fresh_durian(product(botanical_name=None),
            named("Fresh Phulae", hs_code="080430"))),
    Example("FRT-01", "salak to Vietnam is for the Vietnamese", all_of(durian, sold_to("VN"),
            product(botanical_name="Salacca zalacca"))),
    Example("FRT-01", "dried mango is no fresh fruit", same),
    Example("FRT-01", "fruit of Laos to Vietnam", all_of(durian, sold_to("VN"), line(origin_country="LA"))),
    Example("FRT-01", "durian of Laos", fresh_durian(line(origin_country="LA")), "/items/0/origin_country",
            "other_origin"),
    Example("FRT-01", "cherries of Chile", fresh_durian(product(botanical_name=None),
            named("Fresh cherries", hs_code="080929", origin_country="CL")), "/items/0/origin_country",
            "other_origin"),
    Example("FRT-01", "salak", fresh_durian(product(botanical_name="Salacca zalacca")), "/items/0/hs_code"),
    Example("FRT-01", "strawberries", fresh_durian(product(botanical_name=None),
            named("Fresh strawberries", hs_code="081010")), "/items/0/hs_code"),
    Example("FRT-01", "mango, mangosteen or guava: nobody can tell", fresh_durian(product(botanical_name=None),
            named("Fresh fruit, Nam Dok Mai", hs_code="080450")), "/items/0/hs_code"),
    Example("FRT-02", "both with the product", durian),
    Example("FRT-02", "both in the shipment, written with other spaces", fresh_durian(desk(registrations=(
        registration("TH_GAP_ORCHARD", "AC 03-9001-22990000-001"),
        registration("TH_DOA_PACKING_HOUSE", "DOA  99001 22 000001"))))),
    Example("FRT-02", "no orchard", fresh_durian(product(orchard=None)), LICENCES, "orchard"),
    Example("FRT-02", "no packing house", fresh_durian(product(packing_house=None)), LICENCES, "packing_house"),
    Example("FRT-02", "another orchard", fresh_durian(desk(registrations=(
        registration("TH_GAP_ORCHARD", "AC 03-9001-22990000-009"),))), LICENCES, "orchard_differs"),
    Example("FRT-02", "another packing house", fresh_durian(desk(registrations=(
        registration("TH_DOA_PACKING_HOUSE", "DOA 99009 22 000001"),))), LICENCES, "packing_house_differs"),
    Example("FRT-03", "Chiang Khong and Mohan", durian),
    Example("FRT-03", "new gates from 1 September 2025", all_of(NEW_GATES,
            planned(date(2025, 9, 1), date(2025, 9, 4)))),
    Example("FRT-03", "new exit on 31 August 2025", all_of(NEW_GATES, desk(gates=Gates(exit="TH-TCH")),
            planned(date(2025, 8, 31), date(2025, 9, 4))), "/desk/gates/exit", "exit"),
    Example("FRT-03", "new entry on 31 August 2025", all_of(NEW_ENTRY,
            planned(date(2025, 8, 31), date(2025, 9, 4))), "/desk/gates/entry", "entry"),
    Example("FRT-03", "new entry on 1 September 2025", all_of(NEW_ENTRY,
            planned(date(2025, 9, 1), date(2025, 9, 4)))),
    Example("FRT-03", "exit that is not listed", fresh_durian(desk(gates=Gates(exit="TH-CMK"))),
            "/desk/gates/exit", "exit"),
    Example("FRT-03", "Pingxiang railway port by road", fresh_durian(desk(gates=Gates(entry="CN-PIN"))),
            "/desk/gates/entry", "entry"),
    Example("FRT-03", "Pingxiang railway port by rail", fresh_durian(head(mode="RAIL"),
            desk(gates=Gates(entry="CN-PIN")))),
    Example("FRT-03", "a route whose exit is not listed", fresh_durian(head(route_id="TH-CN-R3B-DALUO")),
            "/route_id", "exit"),
    Example("FRT-03", "dried fruit goes by any gate", desk(gates=Gates(exit="TH-CMK"))),
    Example("FRT-03", "Guanlei since 29 July 2024", fresh_durian(BY_RIVER,
            planned(date(2024, 7, 29), date(2024, 7, 31)))),
    Example("FRT-03", "Guanlei the day before", fresh_durian(BY_RIVER, planned(date(2024, 7, 28), date(2024, 7, 31))),
            "/route_id", "site", "warn"),
    Example("FRT-03", "a port that is no known fruit site", fresh_durian(head(mode="SEA",
            route_id="TH-CN-SEA-SHEKOU"), desk(gates=Gates(entry="CN-HKM"))), "/desk/gates/entry", "site", "warn"),
    Example("FRT-03", "by several means over land, by an exit that is not listed",
            fresh_durian(head(mode="MULTIMODAL"), desk(gates=Gates(exit="TH-CMK", entry="CN-MHN"))),
            "/desk/gates/exit", "exit"),
    Example("FRT-03", "by several means through Mohan", fresh_durian(head(mode="MULTIMODAL"))),
    Example("FRT-04", "in English on every carton", durian),
    Example("FRT-04", "in Chinese", fresh_durian(unit(0, marks="输往中华人民共和国 BKK-1 1/5"))),
    Example("FRT-04", "with a printer's apostrophe", fresh_durian(
        unit(0, marks=f"{WORDING.upper()} BKK-1 1/5".replace("'", "\u2019")))),
    Example("FRT-04", "no marks yet: a warning", fresh_durian(*(unit(index, marks=None) for index in range(5))),
            "/handling_units/0/marks", severity="warn"),
    Example("FRT-04", "one carton without marks among marked ones", fresh_durian(unit(2, marks=None)),
            "/handling_units/2/marks"),
    Example("FRT-04", "dried mango needs none", same),
    Example("FRT-04", "two cartons without it", fresh_durian(unit(1, marks="BKK-1 2/5"), unit(3, marks="BKK-1 4/5")),
            "/handling_units/1/marks"),
    Example("FRT-05", "both reports of the lot", durian),
    Example("FRT-05", "arrival on 9 January 2025", fresh_durian(without(BY2, CADMIUM), LAST_DAYS_WITHOUT_REPORT)),
    Example("FRT-05", "arrival on 10 January 2025 with both, dated before", all_of(durian, desk(
        received_papers=(replace(BY2, issued_on=date(2025, 1, 6)), replace(CADMIUM, issued_on=date(2025, 1, 5)))),
        FIRST_DAYS_WITH_REPORT)),
    Example("FRT-05", "arrival on 10 January 2025 without Basic Yellow 2", all_of(durian, desk(
        received_papers=(replace(CADMIUM, issued_on=date(2025, 1, 5)),)), FIRST_DAYS_WITH_REPORT), PAPERS),
    Example("FRT-05", "no cadmium report", fresh_durian(without(CADMIUM)), PAPERS),
    Example("FRT-05", "frozen durian: a warning", fresh_durian(FROZEN, without(BY2)), PAPERS, severity="warn"),
    Example("FRT-05", "report on another lot", fresh_durian(with_paper(BY2, lot_number="DU9")),
            f"{PAPERS}/0/lot_number", "lot"),
    Example("FRT-05", "report after the departure", fresh_durian(with_paper(CADMIUM, issued_on=date(2026, 12, 2))),
            f"{PAPERS}/1/issued_on", "late"),
    Example("FRT-05", "mangosteen needs none", fresh_durian(without(BY2, CADMIUM),
            product(botanical_name="Garcinia mangostana"))),
    Example("FRT-06", "container and seal in the certificate", durian),
    Example("FRT-06", "by sea nobody asks", fresh_durian(head(mode="SEA", route_id="TH-CN-SEA-NANSHA"),
            desk(transport_units=()))),
    Example("FRT-06", "certificate not there yet", fresh_durian(without(PHYTO))),
    Example("FRT-06", "no unit", fresh_durian(desk(transport_units=())), "/desk/transport_units", "unit"),
    Example("FRT-06", "no seal yet", fresh_durian(desk(transport_units=(replace(UNIT, seal_number=None),))),
            "/desk/transport_units/0/seal_number", "unit"),
    Example("FRT-06", "another seal in the certificate", fresh_durian(with_paper(PHYTO, states=PaperStates(
        container_number="CSQU 305438-3", seal_number="SEAL-8"))), f"{PAPERS}/2/states", "certificate"),
    Example("FRT-06", "certificate that states nothing", fresh_durian(with_paper(PHYTO, states=None)),
            f"{PAPERS}/2/states", "certificate"),
    Example("FRT-07", "ten days to the day", fresh_durian(with_paper(PHYTO, issued_on=date(2026, 11, 28)))),
    Example("FRT-07", "no arrival planned", fresh_durian(with_paper(PHYTO, issued_on=date(2026, 10, 1)),
            desk(planned_arrival=None))),
    Example("FRT-07", "eleven days", fresh_durian(with_paper(PHYTO, issued_on=date(2026, 11, 27))),
            f"{PAPERS}/2/issued_on"),
    Example("FRT-08", "one product in each carton", durian),
    Example("FRT-08", "dried fruit may be mixed", second_line("Dried banana", "080390", "BANANA")),
    Example("FRT-08", "mangosteen beside durian", all_of(durian, product(botanical_name=None),
            second_line("Fresh mangosteen", "080450", "MGS"), lambda one: replace(one, handling_units=(
                one.handling_units[0], *(replace(box, contents=box.contents[:1]) for box in one.handling_units[1:])))),
            "/handling_units/0/contents", "kinds"),
    Example("FRT-08", "two grades of durian", all_of(durian,
            second_line("Fresh durian, Monthong, grade B", "081060", "DUR-B"), lambda one: replace(one, handling_units=(
                *(replace(box, contents=box.contents[:1]) for box in one.handling_units[:4]),
                one.handling_units[4]))), "/handling_units/4/contents", "grades"),
    Example("FRT-09", "cut and measured", durian),
    Example("FRT-09", "Chanee of 30 %", fresh_durian(named("Fresh durian, Chanee"),
            desk(harvest=(harvest(CUT, "30"),)))),
    Example("FRT-09", "mangosteen", fresh_durian(product(botanical_name="Garcinia mangostana"), desk(harvest=()))),
    Example("FRT-09", "nothing recorded", fresh_durian(desk(harvest=())), "/desk/harvest"),
    Example("FRT-09", "no dry matter", fresh_durian(desk(harvest=(harvest(CUT, None),))),
            "/desk/harvest/0/dry_matter_percent"),
    Example("FRT-09", "no day of cutting", fresh_durian(desk(harvest=(harvest(None, "34"),))), "/desk/harvest/0/date"),
    Example("FRT-09", "Monthong of 31.9 %", fresh_durian(desk(harvest=(harvest(CUT, "31.9"),))),
            "/desk/harvest/0/dry_matter_percent", "unripe"),
    Example("FRT-09", "a variety we do not know", fresh_durian(named("Fresh durian"),
            desk(harvest=(harvest(CUT, "31.9"),)), line(lot_number="DU1")),
            "/desk/harvest/0/dry_matter_percent", "unripe"),
)  # fmt: skip
