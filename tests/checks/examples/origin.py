"""Origin of the goods, the certificate, and the value at the border."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from shipdesk.domain.consignment import CustomsArrangement
from shipdesk.domain.desk_object import (
    Certificate,
    ExchangeRate,
    Gates,
    Invoice,
    LineOrigin,
    Material,
    PaperStates,
    ReceivedPaper,
    ThirdParty,
)
from tests.checks.changes import Change, all_of, charge, consignee, desk, head, line, money, same, unit
from tests.checks.example import Example

LAOS, MYANMAR = consignee("LA", ("LA_TIN", "123456789000")), consignee("MM", ("MM_TIN", "123456789"))


def scheme(name: str) -> Change:
    return head(customs=CustomsArrangement(export_declarant="EXPORTER", preference_scheme=name))


FORM_E, FORM_D, RCEP, NON_PREFERENTIAL = map(scheme, ("ACFTA_FORM_E", "ATIGA_FORM_D", "RCEP", "NON_PREFERENTIAL_CO"))


def material(value: str | None = "100", country: str | None = "JP", currency: str = "THB") -> Material:
    amount = None if value is None else money(value, currency)
    return Material(description="Sugar", hs_code="170199", origin_country=country, value=amount)


def claim(criterion: str, *materials: Material, agreement: str | None = None, percent: str | None = None) -> Change:
    stated = None if percent is None else Decimal(percent)
    origin = LineOrigin(line_no=1, agreement=agreement, criterion=criterion, rvc_percent=stated, materials=materials)
    return desk(origin=(origin,))


def certificate(**members: object) -> Change:
    return desk(certificate=Certificate(**members))  # type: ignore[arg-type]


def rate(start: str, end: str, value: str) -> Change:
    day = date(2026, 11, 20)
    stated = ExchangeRate(from_currency=start, to=end, rate=Decimal(value), date=day, source="Bank of Thailand")
    return desk(exchange_rates=(stated,))


def received(kind: str = "CERTIFICATE_OF_ORIGIN", **members: object) -> Change:
    return desk(received_papers=(ReceivedPaper(document_type=kind, **members),))  # type: ignore[arg-type]


def fob_of(amount: str, currency: str = "THB") -> Change:
    """The price is FOB."""
    value = money(amount, currency)
    return all_of(head(incoterm="FOB", declared_value=value), line(line_value=value, unit_price=None), desk(charges=()))


RVC = claim("RVC", material())
CODES = (
    ("Form E", FORM_E, ("WO", "PE", "RVC", "RVC 45%", "45%", "CTH", "PSR", "PSR CTH", "wo")),
    ("Form D", all_of(FORM_D, LAOS), ("WO", "RVC 40%", "CC", "CTH", "CTSH", "SP", "PC 25%", "CTH + RVC 35%")),
    ("RCEP", RCEP, ("WO", "PE", "CTC", "RVC", "CR", "RVC ACU", "CTC, DMI")),
)
"""What each certificate takes."""
HONG_KONG = desk(gates=Gates(exit="TH-LCH", transit=("HK-HKG",), entry="CN-SHK"))
SINGAPORE = desk(gates=Gates(exit="TH-LCH", transit=("SG-SIN",), entry="CN-SHK"))
FROM_HONG_KONG = desk(invoice=Invoice(number="HK-1", issuer_country="HK"))

EXAMPLES = (
    Example("ORI-01", "Form E to China", FORM_E),
    Example("ORI-01", "Form D to Laos", all_of(FORM_D, LAOS)),
    Example("ORI-01", "a certificate without preference", NON_PREFERENTIAL),
    Example("ORI-01", "goods of Laos without preference", line(origin_country="LA")),
    Example("ORI-01", "back to back", all_of(FORM_E, line(origin_country="VN"), certificate(back_to_back=True))),
    Example("ORI-01", "goods of Vietnam on a Thai Form E", all_of(FORM_E, line(origin_country="VN")),
            "/items/0/origin_country", "not_thai"),
    Example("ORI-01", "Form D to China", FORM_D, "/customs/preference_scheme"),
    Example("ORI-01", "self-certification to China", scheme("ATIGA_SELF_CERTIFICATION"), "/customs/preference_scheme"),
    Example("ORI-01", "Form E to Japan", all_of(FORM_E, consignee("JP")), "/customs/preference_scheme"),
    Example("ORI-01", "RCEP to Myanmar", all_of(RCEP, MYANMAR), "/customs/preference_scheme", "not_established",
            "warn"),
    Example("ORI-02", "FOB comes out", all_of(FORM_E, RVC)),
    Example("ORI-02", "no freight, but another criterion", all_of(FORM_E, claim("CTH"), desk(charges=()))),
    Example("ORI-02", "no agreement named", all_of(RVC, desk(charges=()))),
    Example("ORI-02", "no freight under DAP", all_of(FORM_E, RVC, desk(charges=())), "/desk/origin/0/criterion"),
    Example("ORI-02", "a bare percentage is RVC", all_of(FORM_E, claim("45%"), desk(charges=())),
            "/desk/origin/0/criterion"),
    Example("ORI-02", "duty within DDP", all_of(FORM_E, RVC, head(incoterm="DDP")), "/desk/origin/0/criterion"),
    Example("ORI-02", "freight in dollars", all_of(FORM_E, RVC, desk(charges=(charge("freight", "30", "USD"),))),
            "/desk/origin/0/criterion", "rate"),
    Example("ORI-03", "value content prints the FOB value", all_of(FORM_E, RVC,
            received(states=PaperStates(amount=Decimal(7600))))),
    Example("ORI-03", "no amount on the certificate", all_of(FORM_E, claim("WO"), received(states=PaperStates()))),
    Example("ORI-03", "no criterion is claimed", all_of(FORM_E, received(states=PaperStates(amount=Decimal(7600))))),
    Example("ORI-03", "FOB printed for goods wholly obtained", all_of(FORM_E, claim("WO"),
            received(states=PaperStates(amount=Decimal(7600)))), "/desk/received_papers/0/states/amount"),
    Example("ORI-04", "furniture", all_of(FORM_E, line(hs_code="940490"), claim("CTH"))),
    Example("ORI-04", "the product's own rule", all_of(FORM_E, claim("PSR CTH"))),
    Example("ORI-04", "Form D has no list", all_of(FORM_D, LAOS, claim("CTH"))),
    Example("ORI-04", "fruit", all_of(FORM_E, claim("CTH")), "/desk/origin/0/criterion"),
    Example("ORI-04", "the certificate counts, not another agreement beside the line",
            all_of(FORM_E, claim("CTH", agreement="ATIGA")), "/desk/origin/0/criterion"),
    Example("ORI-04", "an agreement beside the line that nobody knows",
            all_of(FORM_E, claim("CTH", agreement="FORM X")), "/desk/origin/0/criterion"),
    Example("ORI-04", "a heading taken out of its chapter", all_of(FORM_E, line(hs_code="390110"), claim("CTH")),
            "/desk/origin/0/criterion"),
    Example("ORI-04", "the line's own agreement", claim("CTH", agreement="Form E"), "/desk/origin/0/criterion"),
    Example("ORI-05", "Thai materials only", all_of(FORM_E, claim("WO", material(country="TH")))),
    Example("ORI-05", "another criterion", all_of(FORM_E, RVC)),
    Example("ORI-05", "sugar from abroad", all_of(FORM_E, claim("WO", material(country="TH"), material())),
            "/desk/origin/0/materials/1/origin_country"),
    Example("ORI-05", "sugar from nowhere", all_of(FORM_E, claim("WO", material(country=None))),
            "/desk/origin/0/materials/0/origin_country", "unknown", "warn"),
    Example("ORI-06", "40.1 %", all_of(FORM_E, fob_of("8000"), claim("RVC", material("4792")))),
    Example("ORI-06", "40 % exactly", all_of(FORM_E, fob_of("8000"), claim("RVC", material("4800")))),
    Example("ORI-06", "40 % stated", all_of(FORM_E, claim("RVC 40%", percent="40"))),
    Example("ORI-06", "Chinese sugar accumulated", all_of(FORM_E, fob_of("8000"),
            claim("RVC", material("4808", "CN")), certificate(accumulation=True))),
    Example("ORI-06", "39.9 %", all_of(FORM_E, fob_of("8000"), claim("RVC", material("4808"))),
            "/desk/origin/0/materials"),
    Example("ORI-06", "a satang too much", all_of(FORM_E, fob_of("8000"), claim("40%", material("4800.01"))),
            "/desk/origin/0/materials"),
    Example("ORI-06", "in yuan by the stated rate", all_of(FORM_E, fob_of("8000"), rate("CNY", "THB", "4.5"),
            claim("RVC", material("1100", currency="CNY"))), "/desk/origin/0/materials"),
    Example("ORI-06", "39.99 % stated", all_of(FORM_E, claim("RVC", percent="39.99")), "/desk/origin/0/rvc_percent",
            "stated"),
    Example("ORI-06", "40 % in the criterion", all_of(FORM_E, claim("RVC 40%"))),
    Example("ORI-06", "a product's own rule with 35 %", all_of(FORM_D, LAOS, claim("CTH + RVC 35%"))),
    Example("ORI-06", "35 % in the criterion", all_of(FORM_E, claim("RVC 35%")), "/desk/origin/0/criterion", "stated"),
    Example("ORI-06", "a bare 39.9 %", all_of(FORM_E, claim("39.9%")), "/desk/origin/0/criterion", "stated"),
    Example("ORI-06", "neither materials nor percentage", all_of(FORM_E, claim("RVC")), "/desk/origin/0/criterion",
            "nothing", "warn"),
    Example("ORI-06", "a material without value", all_of(FORM_E, claim("RVC", material(None))),
            "/desk/origin/0/materials", "unproven", "warn"),
    Example("ORI-06", "yuan without a rate", all_of(FORM_E, claim("RVC", material("1", currency="CNY"))),
            "/desk/origin/0/materials", "unproven", "warn"),
    Example("ORI-07", "dried fruit", all_of(FORM_E, claim("WO"))),
    Example("ORI-07", "sauce by value", all_of(FORM_E, line(hs_code="210390"), RVC)),
    Example("ORI-07", "sauce as wholly obtained", all_of(FORM_E, line(hs_code="210390"), claim("WO")),
            "/desk/origin/0/criterion"),
    Example("ORI-08", "three days after", all_of(FORM_E, certificate(issued_on=date(2026, 12, 4)))),
    Example("ORI-08", "late and ticked", all_of(FORM_E, certificate(issued_on=date(2027, 1, 4),
            issued_retroactively=True))),
    Example("ORI-08", "RCEP on the day", all_of(RCEP, certificate(issued_on=date(2026, 12, 1)))),
    Example("ORI-08", "no day of departure", all_of(FORM_E, certificate(issued_on=date(2027, 1, 4)),
            desk(planned_departure=None))),
    Example("ORI-08", "four days after", all_of(FORM_E, certificate(issued_on=date(2026, 12, 5))),
            "/desk/certificate/issued_on"),
    Example("ORI-08", "RCEP the day after", all_of(RCEP, certificate(issued_on=date(2026, 12, 2))),
            "/desk/certificate/issued_on"),
    Example("ORI-08", "by the paper received", all_of(FORM_E, received(issued_on=date(2026, 12, 5))),
            "/desk/received_papers/0/issued_on"),
    Example("ORI-09", "invoice of our own", all_of(FORM_E, desk(invoice=Invoice(number="1", issuer_country="TH")))),
    Example("ORI-09", "foreign invoice without preference", FROM_HONG_KONG),
    Example("ORI-09", "third party noted", all_of(FORM_E, FROM_HONG_KONG,
            certificate(third_party=ThirdParty(name="Harbour Trading Ltd.", country="HK")))),
    Example("ORI-09", "third party not noted", all_of(FORM_E, FROM_HONG_KONG), "/desk/certificate/third_party"),
    Example("ORI-09", "third party elsewhere", all_of(FORM_E, FROM_HONG_KONG,
            certificate(third_party=ThirdParty(name="Harbour Trading Ltd.", country="SG"))),
            "/desk/certificate/third_party/country", "country"),
    Example("ORI-10", "a cent above", all_of(FORM_E, fob_of("200.01", "USD"))),
    Example("ORI-10", "one of a series", all_of(FORM_E, fob_of("200", "USD"), certificate(split_series=True))),
    Example("ORI-10", "no rate to dollars", all_of(FORM_E, fob_of("100"))),
    Example("ORI-10", "no preference", fob_of("200", "USD")),
    Example("ORI-10", "200 dollars", all_of(FORM_E, fob_of("200.00", "USD")), "/customs/preference_scheme"),
    Example("ORI-10", "in baht by the stated rate", all_of(FORM_E, fob_of("6600.00"), rate("USD", "THB", "33")),
            "/customs/preference_scheme"),
    Example("ORI-11", "a year old on arrival", all_of(FORM_E, certificate(issued_on=date(2025, 12, 8)))),
    Example("ORI-11", "good until the day of arrival", all_of(FORM_E, received(valid_until=date(2026, 12, 8)))),
    Example("ORI-11", "a day more than a year", all_of(FORM_E, certificate(issued_on=date(2025, 12, 7))),
            "/desk/certificate/issued_on"),
    Example("ORI-11", "of 29 February", all_of(FORM_E, certificate(issued_on=date(2024, 2, 29)),
            desk(planned_arrival=date(2025, 3, 1))), "/desk/certificate/issued_on"),
    Example("ORI-11", "by its own date", all_of(FORM_E, received(valid_until=date(2026, 12, 7))),
            "/desk/received_papers/0/valid_until", "stated"),
    Example("ORI-12", "Thailand", all_of(RCEP, certificate(origin_country="TH"), claim("WO"))),
    Example("ORI-12", "no RCEP", FORM_E),
    Example("ORI-12", "materials show the work", all_of(RCEP, certificate(origin_country="TH"),
            claim("PE", material(country="TH")))),
    Example("ORI-12", "empty", RCEP, "/desk/certificate/origin_country"),
    Example("ORI-12", "no party", all_of(RCEP, certificate(origin_country="US")),
            "/desk/certificate/origin_country", "party"),
    Example("ORI-12", "nothing shows the work", all_of(RCEP, certificate(origin_country="TH"), claim("PE")),
            "/desk/origin/0/criterion", "work", "warn"),
    Example("ORI-13", "Malaysian material", all_of(FORM_D, LAOS, certificate(accumulation=True),
            claim("RVC", material(country="MY")))),
    Example("ORI-13", "partial content", all_of(FORM_D, LAOS, certificate(accumulation=True),
            claim("PC", percent="25"))),
    Example("ORI-13", "not ticked", all_of(FORM_D, LAOS, claim("RVC", material()))),
    Example("ORI-13", "ticked for nothing", all_of(FORM_D, LAOS, certificate(accumulation=True),
            claim("RVC", material())), "/desk/certificate/accumulation"),
    Example("ORI-14", "through Laos", FORM_E),
    Example("ORI-14", "through Singapore", all_of(FORM_E, SINGAPORE)),
    Example("ORI-14", "Hong Kong without preference", HONG_KONG),
    Example("ORI-14", "way unknown", all_of(FORM_E, head(route_id="TH-CN-NEW"))),
    Example("ORI-14", "Hong Kong with a through bill", all_of(FORM_E, HONG_KONG,
            received("BILL_OF_LADING", number="OOLU1", subject="Through bill of lading to Shekou"))),
    Example("ORI-14", "Hong Kong", all_of(FORM_E, HONG_KONG), "/desk/gates/transit/0"),
    Example("ORI-14", "Hong Kong with a bill to there", all_of(FORM_E, HONG_KONG,
            received("BILL_OF_LADING", number="OOLU1")), "/desk/gates/transit/0"),
    Example("ORI-15", "value content with accumulation", all_of(RCEP, claim("RVC ACU"))),
    Example("ORI-15", "no RCEP", all_of(FORM_E, claim("ACU"))),
    Example("ORI-15", "accumulation alone", all_of(RCEP, claim("ACU")), "/desk/origin/0/criterion"),
    Example("ORI-15", "both additions alone", all_of(RCEP, claim("ACU, DMI")), "/desk/origin/0/criterion"),
    *(
        Example("ORI-17", f"{written} under {form}", all_of(change, claim(written)))
        for form, change, codes in CODES
        for written in codes
    ),
    Example("ORI-17", "no preference", same),
    Example("ORI-17", "no agreement named", claim("W.O.")),
    *(
        Example("ORI-17", f"{written} is no code", all_of(FORM_E, claim(written)), "/desk/origin/0/criterion")
        for written in ("W.O.", "wholly", "WO (完全获得)", "ไทยทั้งหมด", "RVC forty", "100", "CTC", "RVC ACU")
    ),
    Example("ORI-17", "Form D has no PE", all_of(FORM_D, LAOS, claim("PE")), "/desk/origin/0/criterion"),
    Example("ORI-17", "the line's own agreement", claim("wholly", agreement="Form E"), "/desk/origin/0/criterion"),
    Example("ORI-17", "nothing is said of origin", FORM_E, "/desk/origin", "missing", "warn"),
    Example("ORI-17", "materials but no criterion", all_of(FORM_E, desk(origin=(LineOrigin(line_no=1,
            materials=(material(),)),))), "/desk/origin/0/criterion", "missing", "warn"),
    Example("ORI-16", "the marks themselves", FORM_E),
    Example("ORI-16", "no preference", unit(0, marks="AS PER INVOICE")),
    Example("ORI-16", "as per invoice", all_of(FORM_E, unit(0, marks="As per invoice")), "/handling_units/0/marks"),
    Example("ORI-16", "on the certificate", all_of(FORM_E, received(states=PaperStates(marks="AS PER INVOICE"))),
            "/desk/received_papers/0/states/marks"),
    Example("VAL-07", "freight in the price", same),
    Example("VAL-07", "half of the price", desk(charges=(charge("freight", "4250"),))),
    Example("VAL-07", "dollars with a rate", all_of(desk(charges=(charge("freight", "30", "USD"),)),
            rate("THB", "USD", "0.03"))),
    Example("VAL-07", "a satang above half", desk(charges=(charge("freight", "4250.01"),)), "/desk/charges/0/amount"),
    Example("VAL-07", "on top of FOB", all_of(head(incoterm="FOB"), desk(charges=(charge("freight", "5000"),))),
            "/desk/charges/0/amount"),
    Example("VAL-07", "more than the price", desk(charges=(charge("freight", "8500.01"),)), "/desk/charges",
            "negative"),
    Example("VAL-07", "dollars without a rate", desk(charges=(charge("freight", "30", "USD"),)),
            "/desk/charges/0/currency", "rate"),
)  # fmt: skip
