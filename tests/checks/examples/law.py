"""Goods under restriction, licences and permits, and consumer orders of cross-border e-commerce."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from shipdesk.checks import SentOrder
from shipdesk.domain.desk_object import ExchangeRate
from tests.checks.border_changes import named, received, sold_to
from tests.checks.changes import Change, all_of, consignee, desk, head, line, money, papers, product, same
from tests.checks.example import Example

PAPERS = "/desk/received_papers"


def order(value: str, currency: str = "CNY", quantity: str = "100") -> Change:
    return all_of(
        consignee("CN"),
        line(quantity=Decimal(quantity)),
        head(declared_value=money(value, currency)),
        desk(trade_mode="9610"),
    )


def rate(source: str, target: str, amount: str) -> Change:
    day = date(2026, 11, 20)
    told = ExchangeRate(from_currency=source, to=target, rate=Decimal(amount), date=day, source="bank")
    return desk(exchange_rates=(told,))


def sent(*values: str, year: int = 2026, mode: str | None = "9610") -> dict[str, object]:
    orders = (SentOrder(f"B-{index}", date(year, 3, 1), mode, money(one, "CNY")) for index, one in enumerate(values))
    return {"buyer_orders": tuple(orders)}


EXAMPLES = (
    Example("LAW-01", "dried mango", same),
    Example("LAW-01", "used clothing to Cambodia", all_of(sold_to("KH"), named("Used clothing", hs_code="630900"))),
    Example("LAW-01", "rice with the importer's quota", all_of(named("Hom Mali rice", hs_code="100630"),
            papers(received("IMPORT_LICENCE", "TRQ-1")))),
    Example("LAW-01", "quota to the day of arrival", all_of(named("Hom Mali rice", hs_code="100630"),
            papers(received("IMPORT_LICENCE", "TRQ-1", valid_until=date(2026, 12, 8))))),
    Example("LAW-01", "an old quota beside one that holds", all_of(named("Hom Mali rice", hs_code="100630"),
            papers(received("IMPORT_LICENCE", "TRQ-0", valid_until=date(2025, 12, 31)),
                   received("IMPORT_LICENCE", "TRQ-1", valid_until=date(2026, 12, 31))))),
    Example("LAW-01", "quota that runs out the day before", all_of(named("Hom Mali rice", hs_code="100630"),
            papers(received("IMPORT_LICENCE", "TRQ-1", valid_until=date(2026, 12, 7)))),
            f"{PAPERS}/0/valid_until", "quota_expired"),
    Example("LAW-01", "licence that runs out the day before", all_of(sold_to("LA"),
            named("Insecticide spray", hs_code="380891"),
            papers(received("IMPORT_LICENCE", "L-1", valid_until=date(2026, 12, 7)))),
            f"{PAPERS}/0/valid_until", "licence_expired"),
    Example("LAW-01", "soil is in no other word", named("Oil for soilless culture", hs_code="253090")),
    Example("LAW-01", "used clothing", named("Used clothing", hs_code="630900"), "/items/0/hs_code", "prohibited"),
    Example("LAW-01", "kratom", named("Kratom leaf tea", hs_code="121190"), "/items/0/hs_code", "prohibited"),
    Example("LAW-01", "rice without quota", named("Hom Mali rice", hs_code="100630"), PAPERS, "quota"),
    Example("LAW-01", "quota that has no number", all_of(named("Hom Mali rice", hs_code="100630"),
            papers(received("IMPORT_LICENCE", None))), PAPERS, "quota"),
    Example("LAW-01", "insecticide to Laos", all_of(sold_to("LA"), named("Insecticide spray", hs_code="380891")),
            PAPERS, "licence"),
    Example("LAW-02", "dried mango", same),
    Example("LAW-02", "coral is a colour here", named("Lip tint, coral", hs_code="330410")),
    Example("LAW-02", "permit there", all_of(named("Rosewood bowl", hs_code="441990"),
            papers(received("EXPORT_LICENCE", "C-1", subject="CITES permit")))),
    Example("LAW-02", "permit to the day of departure", all_of(named("Rosewood bowl", hs_code="441990"),
            papers(received("EXPORT_LICENCE", "C-1", subject="CITES", valid_until=date(2026, 12, 1))))),
    Example("LAW-02", "permit that runs out the day before", all_of(named("Rosewood bowl", hs_code="441990"),
            papers(received("EXPORT_LICENCE", "C-1", subject="CITES", valid_until=date(2026, 11, 30)))),
            f"{PAPERS}/0/valid_until", "expired"),
    Example("LAW-02", "permit without number", all_of(named("Rosewood bowl", hs_code="441990"),
            papers(received("EXPORT_LICENCE", None, subject="CITES"))), "/items/0/descriptions"),
    Example("LAW-02", "rosewood bowl", named("Rosewood bowl", hs_code="441990"), "/items/0/descriptions"),
    Example("LAW-02", "coral necklace", named("Necklace of red coral", hs_code="711719"), "/items/0/descriptions"),
    Example("LAW-02", "by the botanical name", all_of(named("Wooden bowl", hs_code="441990"),
            product(botanical_name="Dalbergia cochinchinensis")), "/items/0/descriptions"),
    Example("LAW-03", "licence there", all_of(sold_to("MM"), papers(received("IMPORT_LICENCE", "ILT-1",
            valid_until=date(2026, 12, 8))))),
    Example("LAW-03", "not for Vietnam", sold_to("VN")),
    Example("LAW-03", "no licence", sold_to("MM"), PAPERS, "missing"),
    Example("LAW-03", "licence without number", all_of(sold_to("MM"), papers(received("IMPORT_LICENCE", None))), PAPERS,
            "missing"),
    Example("LAW-03", "runs out the day before", all_of(sold_to("MM"), papers(received("IMPORT_LICENCE", "ILT-1",
            valid_until=date(2026, 12, 7)))), f"{PAPERS}/0/valid_until", "expired"),
    Example("LAW-04", "permit there", all_of(sold_to("LA"), papers(received("IMPORT_PERMIT")))),
    Example("LAW-04", "pillows", all_of(sold_to("LA"), named("Latex pillow", hs_code="940490"))),
    Example("LAW-04", "no permit", sold_to("LA"), PAPERS, "missing"),
    Example("LAW-04", "runs out the day before", all_of(sold_to("LA"), papers(received("IMPORT_PERMIT", "F-1",
            valid_until=date(2026, 12, 7)))), f"{PAPERS}/0/valid_until", "expired"),
    Example("EC-01", "exactly 5,000 yuan", order("5000.00")),
    Example("EC-01", "one piece of 8,000 yuan", order("8000.00", quantity="1")),
    Example("EC-01", "general trade", all_of(head(declared_value=money("90000.00", "CNY")),
            desk(trade_mode="general"))),
    Example("EC-01", "baht below the limit", all_of(order("20000.00", "THB"), rate("THB", "CNY", "0.2"))),
    Example("EC-01", "one fen more", order("5000.01"), "/declared_value/amount"),
    Example("EC-01", "baht above, by the rate of yuan", all_of(order("26000.00", "THB"), rate("CNY", "THB", "5")),
            "/declared_value/amount"),
    Example("EC-01", "no rate", order("20000.00", "THB"), "/desk/exchange_rates", "rate", "info"),
    Example("EC-02", "exactly 26,000 yuan", all_of(order("100.00"),
            desk(buyer_year_total=money("26000.00", "CNY")))),
    Example("EC-02", "26,000 with what was sent", order("1000.00"), history=sent("20000.00", "5000.00")),
    Example("EC-02", "last year and general trade do not count", order("5000.00"),
            history=sent("25000.00", year=2025)),
    Example("EC-02", "a total above", all_of(order("100.00"), desk(buyer_year_total=money("26000.01", "CNY"))),
            "/desk/buyer_year_total/amount"),
    Example("EC-02", "above with what was sent", order("1000.01"), "/declared_value/amount",
            history=sent("20000.00", "5000.00")),
)  # fmt: skip
