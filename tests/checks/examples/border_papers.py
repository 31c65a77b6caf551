"""Tariff codes, parties, papers as such and the set of them, transit, holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from shipdesk.checks import EarlierInvoice
from shipdesk.domain.consignment import Consignment, CustomsArrangement
from shipdesk.domain.desk_object import Certificate, Gates, Invoice, OrderReference, Signatory
from shipdesk.domain.party import Party
from tests.checks.border_changes import (
    PERMIT,
    PHYTO,
    TRANSIT,
    durian,
    fresh_durian,
    named,
    planned,
    received,
    sold_to,
    tariff_code,
    with_paper,
    without,
)
from tests.checks.changes import (
    USCC,
    Change,
    all_of,
    consignee,
    desk,
    head,
    money,
    paper,
    papers,
    registrations,
    same,
    unit,
)
from tests.checks.example import Example

PAPERS, STATES = "/desk/received_papers", "/desk/received_papers/0/states"
CODE = "/desk/tariff_codes/0/code"
LADING, ORIGIN, LAB = "BILL_OF_LADING", "CERTIFICATE_OF_ORIGIN", "LAB_TEST_REPORT"
FREE_SALE = "FREE_SALE_CERTIFICATE"
FORM_E = head(customs=CustomsArrangement(export_declarant="EXPORTER", preference_scheme="ACFTA_FORM_E"))
BY_SEA = head(mode="SEA", route_id="TH-CN-SEA-NANSHA")
FOOD_PAPERS = (received(LAB), received(FREE_SALE), TRANSIT)


def notify(**members: Any) -> Change:
    def change(consignment: Consignment) -> Consignment:
        party = Party(
            name_latin="Broker Ltd.",
            phone="+8687112345678",
            registrations=registrations(("CN_USCC", USCC)),
            address=consignment.consignee.address,
        )
        return replace(consignment, notify_party=replace(party, **members))

    return change


def sent_to(**members: Any) -> Change:
    return lambda consignment: replace(consignment, consignee=replace(consignment.consignee, **members))


def earlier(content: str) -> dict[str, object]:
    return {"invoices": (EarlierInvoice("BKK-0", content, money("9000.00")),)}


COSMETICS = named("Herbal shampoo", hs_code="330510")
PILLOW = named("Latex pillow", hs_code="940490")
RICE = named("Thai Hom Mali rice", hs_code="100630")

EXAMPLES = (
    Example("HS-02", "8 digits of the line", tariff_code("TH", "08045020")),
    Example("HS-02", "11 digits", tariff_code("TH", "08045020000")),
    Example("HS-02", "7 digits", tariff_code("TH", "0804502"), CODE, "digits"),
    Example("HS-02", "two digits of statistics", tariff_code("TH", "0804502001"), CODE, "digits"),
    Example("HS-02", "other goods", tariff_code("TH", "08134010"), CODE, "differs"),
    Example("HS-02", "other goods in Vietnam", tariff_code("VN", "08134010"), CODE, "differs"),
    Example("HS-03", "10 digits of the line", tariff_code("CN", "0804502090")),
    Example("HS-03", "9 digits", tariff_code("CN", "080450209"), CODE, "digits"),
    Example("HS-03", "other goods", tariff_code("CN", "0813409090"), CODE, "differs"),
    Example("HS-04", "the same six digits", papers(paper(ORIGIN, hs_codes=("08045020",)))),
    Example("HS-04", "a paper that names none", papers(paper(ORIGIN, packages=5))),
    Example("HS-04", "a code that no line has", papers(paper(LADING, hs_codes=("081340",))), f"{STATES}/hs_codes",
            "strange"),
    Example("HS-04", "a line that the certificate lacks", all_of(durian,
            lambda one: replace(one, items=(*one.items, replace(one.items[0], line_no=2, hs_code="080430"))),
            papers(paper(ORIGIN, hs_codes=("081060",)))), f"{STATES}/hs_codes", "lacking"),
    Example("HS-04", "a certificate of one lot", all_of(durian,
            lambda one: replace(one, items=(*one.items, replace(one.items[0], line_no=2, hs_code="080430"))),
            papers(paper("PHYTOSANITARY_CERTIFICATE", hs_codes=("081060",))))),
    Example("PTY-01", "the same name in capitals and long form", papers(paper(LADING,
            consignee_name="KUNMING FRUIT TRADING COMPANY LIMITED"))),
    Example("PTY-01", "to order of the bank", papers(paper(LADING, consignee_name="To order of Bank of China"))),
    Example("PTY-01", "another company", papers(paper(LADING, consignee_name="Nanning Fruit Co., Ltd.")),
            f"{STATES}/consignee_name"),
    Example("PTY-06", "a company", same),
    Example("PTY-06", "to order by sea without certificate", all_of(BY_SEA, sent_to(name_latin="To order"))),
    Example("PTY-06", "to order by rail", sent_to(name_latin="TO ORDER of shipper"), "/consignee/name_latin",
            "transport"),
    Example("PTY-06", "to order with Form E", all_of(BY_SEA, FORM_E, sent_to(name_latin="To order")),
            "/consignee/name_latin", "certificate"),
    Example("PTY-07", "notify party with both", notify()),
    Example("PTY-07", "no telephone", sent_to(phone=None), "/consignee/phone", "phone"),
    Example("PTY-07", "notify party without telephone", notify(phone=None), "/notify_party/phone", "phone"),
    Example("PTY-07", "notify party without code", notify(registrations=()), "/notify_party/registrations", "code"),
    Example("PTY-07", "a location number is no code", notify(registrations=registrations(("GLN", "9521234000006"))),
            "/notify_party/registrations", "code"),
    Example("PTY-07", "no telephone in Laos: a warning", sold_to("LA"), "/consignee/phone", "phone", "warn"),
    Example("PTY-07", "before 1 June 2018", all_of(sent_to(phone=None), planned(date(2018, 5, 1), date(2018, 5, 31)))),
    Example("PTY-07", "on 1 June 2018", all_of(sent_to(phone=None), planned(date(2018, 5, 1), date(2018, 6, 1))),
            "/consignee/phone", "phone"),
    Example("DOC-01", "nobody used the number", same),
    Example("DOC-01", "used with other content", same, "/desk/invoice/number", history=earlier("other")),
    Example("DOC-02", "in order", all_of(desk(order_references=(OrderReference(number="PO", date=date(2026, 11, 1)),)),
            desk(received_papers=(*FOOD_PAPERS, received(LADING, issued_on=date(2026, 12, 2)))))),
    Example("DOC-02", "all on one day", all_of(desk(invoice=Invoice(number="INV-1", date=date(2026, 12, 1))),
            papers(received("EXPORT_DECLARATION", issued_on=date(2026, 12, 1)),
                   received(LADING, issued_on=date(2026, 12, 1))))),
    Example("DOC-02", "orders in any order", desk(order_references=(
        OrderReference(number="PO-2", date=date(2026, 11, 5)), OrderReference(number="PO-1", date=date(2026, 11, 1))))),
    Example("DOC-02", "arrives on the day it leaves", desk(planned_arrival=date(2026, 12, 1))),
    Example("DOC-02", "arrives the day before it leaves", desk(planned_arrival=date(2026, 11, 30)),
            "/desk/planned_arrival"),
    Example("DOC-02", "invoice before the order", desk(order_references=(
        OrderReference(number="PO", date=date(2026, 11, 21)),)), "/desk/invoice/date"),
    Example("DOC-02", "invoice after the departure", desk(invoice=Invoice(number="INV-1", date=date(2026, 12, 2))),
            "/desk/planned_departure"),
    Example("DOC-02", "bill of lading before the declaration", papers(
        received("EXPORT_DECLARATION", issued_on=date(2026, 12, 1)), received(LADING, issued_on=date(2026, 11, 30))),
            f"{PAPERS}/1/issued_on"),
    Example("DOC-03", "the same marks with a range", papers(paper(LADING, marks="BKK-1 NOS. 1-5/5"))),
    Example("DOC-03", "cartons without marks", all_of(papers(paper(LADING, marks="N/M")),
            *(unit(index, marks=None) for index in range(5)))),
    Example("DOC-03", "as per invoice is a fault of origin", papers(paper(ORIGIN, marks="As per invoice"))),
    Example("DOC-03", "other marks", papers(paper(LADING, marks="BKK-2 1-5/5")), f"{STATES}/marks"),
    Example("DOC-04", "Thai, Chinese, Lao and Khmer", sent_to(name_native="昆明 ຫວຽງຈັນ ភ្នំពេញ กรุงเทพ")),
    Example("DOC-04", "a letter that no font has", sent_to(name_native="昆明 \U00013000"), "/consignee/name_native"),
    Example("DOC-04", "a control character", head(incoterm_place="Kunming\u0007"), "/incoterm_place"),
    Example("DOC-05", "dried mango with its papers", same),
    Example("DOC-05", "durian with its papers", durian),
    Example("DOC-05", "no phytosanitary certificate", fresh_durian(without(PHYTO)), PAPERS, "missing"),
    Example("DOC-05", "no quarantine permit", fresh_durian(without(PERMIT)), PAPERS, "missing"),
    Example("DOC-05", "permit without number", fresh_durian(with_paper(PERMIT, number=None)), f"{PAPERS}/3/number",
            "unnumbered"),
    Example("DOC-05", "permit runs out on the day of arrival", fresh_durian(
        with_paper(PERMIT, valid_until=date(2026, 12, 8)))),
    Example("DOC-05", "permit runs out the day before", fresh_durian(
        with_paper(PERMIT, valid_until=date(2026, 12, 7))), f"{PAPERS}/3/valid_until", "expired"),
    Example("DOC-05", "no free-sale certificate: a warning", papers(received(LAB), TRANSIT), PAPERS, "missing",
            "warn"),
    Example("DOC-05", "cosmetics with the importer's notification", all_of(COSMETICS, sold_to("KH"),
            sent_to(registrations=registrations(("KH_COSMETIC_NOTIFICATION", "N-1"))))),
    Example("DOC-05", "cosmetics without", all_of(COSMETICS, sold_to("KH")), PAPERS, "missing"),
    Example("DOC-05", "rice to Vietnam without certificate", all_of(RICE, sold_to("VN"),
            papers(received("EXPORT_LICENCE"))), PAPERS, "missing"),
    Example("DOC-05", "latex pillows to Guangzhou", all_of(PILLOW, papers())),
    Example("DOC-05", "Form E asked for, not there yet", all_of(PILLOW, FORM_E, papers()), PAPERS, "missing", "warn"),
    Example("DOC-06", "no preference: nobody reads it", sent_to(name_latin="บริษัท ผลไม้")),
    Example("DOC-06", "Form E in English", FORM_E),
    Example("DOC-06", "a Vietnamese name is Latin", all_of(FORM_E, sent_to(name_latin="Công ty Mẫu Sài Gòn"))),
    Example("DOC-06", "a Thai name on Form E", all_of(FORM_E, sent_to(name_latin="บริษัท ผลไม้")),
            "/consignee/name_latin"),
    Example("DOC-06", "Thai producer", all_of(FORM_E, desk(certificate=Certificate(producer="สวนทุเรียน"))),
            "/desk/certificate/producer"),
    Example("DOC-07", "signed", same),
    Example("DOC-07", "nobody signed", desk(signatory=None), "/desk/signatory/name"),
    Example("DOC-07", "no date", desk(signatory=Signatory(name="Somchai", place="Bangkok")), "/desk/signatory/date"),
    Example("RTE-02", "transit paper there", same),
    Example("RTE-02", "by sea", all_of(BY_SEA, papers())),
    Example("RTE-02", "straight into Laos", all_of(sold_to("LA"), papers())),
    Example("RTE-02", "through Laos into China", papers(), "/route_id", "national"),
    Example("RTE-02", "through Laos into Vietnam", all_of(sold_to("VN"), head(route_id="TH-VN-R9", mode="ROAD"),
            papers()), "/route_id", "acts"),
    Example("RTE-02", "by several means over land", all_of(papers(), head(mode="MULTIMODAL")), "/route_id", "national"),
    Example("RTE-02", "both ends named", all_of(papers(), desk(gates=Gates(exit="TH-NKI", entry="CN-MHN"))),
            "/route_id", "national"),
    Example("RTE-02", "gates of transit of its own", all_of(papers(), desk(gates=Gates(transit=("LA-HOE", "LA-BTN")))),
            "/desk/gates/transit", "national"),
    Example("RTE-02", "a transit paper without number", papers(received("TRANSIT_PAPER", None)), "/route_id",
            "national"),
    Example("RTE-02", "by several means, nobody names the route", all_of(papers(), head(mode="MULTIMODAL",
            route_id="TH-CN-NEW"), desk(gates=Gates(exit="TH-CKG", transit=("LA-HOE",), entry="CN-MHN"))),
            "/desk/gates/transit", "national"),
    Example("RTE-04", "Kunming to Kunming", same),
    Example("RTE-04", "nobody knows the way", all_of(consignee("HK"), head(route_id="TH-CN-NEW"))),
    Example("RTE-04", "an entry of the consignee's country", all_of(consignee("LA"),
            desk(gates=Gates(entry="LA-THG")))),
    Example("RTE-04", "a buyer in Hong Kong, goods to Kunming", consignee("HK"), "/consignee/address/country_code"),
    Example("RTE-04", "an entry in another country", desk(gates=Gates(entry="VN-LBO")),
            "/consignee/address/country_code"),
    Example("RTE-03", "an ordinary week", same),
    Example("RTE-03", "the day after Golden Week", planned(date(2026, 9, 25), date(2026, 10, 9))),
    Example("RTE-03", "arrives in Golden Week", planned(date(2026, 9, 25), date(2026, 10, 2)), "/desk/planned_arrival"),
    Example("RTE-03", "leaves on Songkran", planned(date(2026, 4, 14), date(2026, 4, 18)), "/desk/planned_departure"),
    Example("RTE-03", "in the last year of the table", planned(date(2030, 11, 20), date(2030, 11, 26))),
    Example("RTE-03", "arrives after the table ends", planned(date(2030, 12, 28), date(2031, 1, 5)),
            "/desk/planned_arrival", "unknown", "info"),
    Example("RTE-03", "arrives before the table begins", planned(None, date(2024, 12, 20)), "/desk/planned_arrival",
            "unknown", "info"),
    Example("RTE-03", "a country that the table does not have", consignee("JP"), "/desk/planned_arrival", "unknown",
            "info"),
    Example("RTE-03", "Makha Bucha slows nobody", planned(date(2026, 3, 3), date(2026, 3, 6))),
)  # fmt: skip
