"""Changes for the border rules: fresh durian by road with all its papers, and food on its way to each neighbour."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from shipdesk.domain.consignment import Consignment, LocalizedText
from shipdesk.domain.desk_object import (
    Harvest,
    LabelData,
    LineRegistration,
    PaperStates,
    ReceivedPaper,
    TariffCode,
    TransportUnit,
)
from tests.checks.changes import Change, all_of, consignee, desk, head, line, product

WORDING = "Export to the People's Republic of China"
CONTAINER, SEAL, LOT = "CSQU3054383", "SEAL-7", "DU1"
SOLD_TO = {
    "LA": ("LA_TIN", "123456789000", "TH-LA-ROAD-VIENTIANE"),
    "KH": ("KH_TIN", "K001-123456789", "TH-KH-SEA-SIHANOUKVILLE"),
    "MM": ("MM_TIN", "123456789", "TH-MM-SEA-YANGON"),
    "VN": ("VN_TAX_CODE", "0312345673", "TH-VN-SEA-CATLAI"),
}


def received(kind: str, number: str | None = "P-1", **members: Any) -> ReceivedPaper:
    return ReceivedPaper(document_type=kind, number=number, **members)


BY2 = received("LAB_TEST_REPORT", "LAB-1", subject="Basic Yellow 2", lot_number=LOT, issued_on=date(2026, 11, 24))
CADMIUM = received("LAB_TEST_REPORT", "LAB-2", subject="Cadmium", lot_number=LOT, issued_on=date(2026, 11, 24))
PHYTO = received(
    "PHYTOSANITARY_CERTIFICATE",
    "PC-1",
    issued_on=date(2026, 11, 30),
    states=PaperStates(container_number=CONTAINER, seal_number=SEAL),
)
PERMIT = received("QUARANTINE_PERMIT", "QP-1", valid_until=date(2027, 3, 31))
TRANSIT = received("TRANSIT_PAPER", "TD-1")
DURIAN_PAPERS = (BY2, CADMIUM, PHYTO, PERMIT, TRANSIT)
UNIT = TransportUnit(
    kind="container",
    size_type="40RH",
    number=CONTAINER,
    seal_number=SEAL,
    set_point_c=Decimal(14),
    vent_m3h=Decimal(50),
)


def without(*left_out: ReceivedPaper) -> Change:
    """The papers of the durian but these."""
    return desk(received_papers=tuple(one for one in DURIAN_PAPERS if one not in left_out))


def with_paper(old: ReceivedPaper, **members: Any) -> Change:
    """One of the durian's papers with other members."""
    return desk(received_papers=tuple(replace(one, **members) if one is old else one for one in DURIAN_PAPERS))


def durian(consignment: Consignment) -> Consignment:
    """Fresh Monthong in a sealed reefer from Chanthaburi by Chiang Khong and Mohan, with nothing missing."""
    goods = line(
        hs_code="081060",
        descriptions=(
            LocalizedText(language="en", text="Fresh durian, Monthong"),
            LocalizedText(language="zh", text="鲜榴莲"),
        ),
        lot_number=LOT,
        production_date=date(2026, 11, 22),
        expiry_date=None,
    )
    taken = product(
        botanical_name="Durio zibethinus",
        orchard="AC 03-9001-22990000-001",
        packing_house="DOA 99001 22 000001",
        gacc_registration=None,
    )
    facts = desk(
        received_papers=DURIAN_PAPERS,
        transport_units=(UNIT,),
        harvest=(Harvest(line_no=1, date=date(2026, 11, 21), dry_matter_percent=Decimal("34.5")),),
        label_data=(),
    )
    return all_of(head(mode="ROAD", route_id="TH-CN-R3A"), goods, taken, facts, _marked)(consignment)


def _marked(consignment: Consignment) -> Consignment:
    units = tuple(replace(one, marks=f"{WORDING} {one.marks}") for one in consignment.handling_units)
    return replace(consignment, handling_units=units)


def fresh_durian(*changes: Change) -> Change:
    return all_of(durian, *changes)


def planned(departure: date | None, arrival: date | None) -> Change:
    return desk(planned_departure=departure, planned_arrival=arrival)


def named(english: str, **members: Any) -> Change:
    """The line under another English name."""
    return line(descriptions=(LocalizedText(language="en", text=english),), **members)


def second_line(english: str, hs_code: str, sku: str) -> Change:
    """A second line of half the goods, each carton holding some of both."""

    def change(consignment: Consignment) -> Consignment:
        first = consignment.items[0]
        other = replace(
            first, line_no=2, sku=sku, hs_code=hs_code, descriptions=(LocalizedText(language="en", text=english),)
        )
        units = tuple(
            replace(one, contents=(one.contents[0], replace(one.contents[0], line_no=2)))
            for one in consignment.handling_units
        )
        return replace(consignment, items=(first, other), handling_units=units)

    return change


def registration(scheme: str, value: str, **members: Any) -> LineRegistration:
    return LineRegistration(line_no=1, scheme=scheme, value=value, **members)


def tariff_code(country: str, code: str) -> Change:
    return desk(tariff_codes=(TariffCode(line_no=1, country=country, code=code),))


def sold_to(country: str) -> Change:
    scheme, number, route = SOLD_TO[country]
    mode = "ROAD" if "ROAD" in route else "SEA"
    return all_of(consignee(country, (scheme, number)), head(route_id=route, mode=mode))


def label(language: str, **members: str) -> LabelData:
    whole: dict[str, Any] = {"ingredients": "mango", "storage": "dry", "use": "eat", "responsible": "Importer, 1 Road"}
    return LabelData(line_no=1, language=language, **(whole | members))


def labelled(country: str, language: str, *registrations: LineRegistration, **members: Any) -> Change:
    """Dried mango to that country with a whole label in its language; empty members are left out."""
    return all_of(
        sold_to(country),
        line(
            descriptions=(
                LocalizedText(language="en", text="Dried mango slices"),
                LocalizedText(language=language, text="mango"),
            ),
            lot_number="L1",
        ),
        desk(label_data=(label(language, **members),), registrations=registrations),
    )


def made(day: date, arrival: date | None = None) -> Change:
    """Made on that day and arrived soon after."""
    last = arrival or date(day.year, day.month, 28)
    return all_of(
        line(production_date=day, expiry_date=date(day.year + 1, day.month, 1)),
        planned(day, last),
    )
