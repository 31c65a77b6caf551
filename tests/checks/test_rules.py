"""Every rule of the pack: at least one consignment it lets pass and one it finds, with the field it leads to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest

from shipdesk.checks import Facts, run
from shipdesk.checks.engine import CASE_RULES, LINE_RULES
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import Gates, LineRegistration
from shipdesk.reference.rules import RulePack, placeholders
from tests.checks.changes import (
    USCC,
    Change,
    all_of,
    charge,
    consignee,
    desk,
    english,
    head,
    in_cambodia,
    kg,
    line,
    mixed_carton,
    money,
    on_a_pallet,
    pallets,
    product,
    registrations,
    same,
    unit,
)


@dataclass(frozen=True)
class Example:
    """A change to the sound consignment; `pointer` is None where the rule must stay silent."""

    rule: str
    name: str
    change: Change
    pointer: str | None = None
    key: str = "default"
    severity: str | None = None


EXAMPLES = (
    Example("WGT-01", "net equal to the cartons' gross", line(net_weight_kg=kg("56"))),
    Example("WGT-01", "pallet repeats what its cartons hold", on_a_pallet),
    Example("WGT-01", "mixed carton just heavy enough", mixed_carton("100")),
    Example("WGT-01", "nothing packed yet", head(handling_units=())),
    Example("WGT-01", "two grams too many", line(net_weight_kg=kg("56.002")), "/items/0/net_weight_kg", "line"),
    Example("WGT-01", "mixed carton too light", mixed_carton("99.9"), "/handling_units/0/gross_weight_kg", "unit"),
    Example("WGT-01", "product frozen with gross below net", product(gross_weight=kg("0.4")), "/items/0/net_weight_kg",
            "product"),
    Example("WGT-01", "packages that do not say what they hold",
            all_of(line(net_weight_kg=kg("80")), *(unit(index, contents=()) for index in range(5))),
            "/handling_units", "total"),
    Example("WGT-04", "tare of exactly 40 %", line(net_weight_kg=kg("33.6"))),
    Example("WGT-04", "tare of exactly 1 %", line(net_weight_kg=kg("55.44"))),
    Example("WGT-04", "net above gross is another rule's", line(net_weight_kg=kg("57"))),
    Example("WGT-04", "tare above 40 %", line(net_weight_kg=kg("33.5")), "/items/0/net_weight_kg", "line"),
    Example("WGT-04", "tare below 1 %", line(net_weight_kg=kg("55.5")), "/items/0/net_weight_kg", "line"),
    Example("WGT-04", "mixed carton", mixed_carton("200"), "/handling_units", "total"),
    Example("WGT-06", "carton of 25 kg", unit(2, gross_weight_kg=kg("25"))),
    Example("WGT-06", "a pallet is not lifted by hand", on_a_pallet),
    Example("WGT-06", "the heaviest of two", all_of(unit(1, gross_weight_kg=kg("25.001")),
            unit(3, gross_weight_kg=kg("31"))), "/handling_units/3/gross_weight_kg"),
    Example("PKG-02", "marks without numbers", all_of(*(unit(index, marks="KUNMING") for index in range(5)))),
    Example("PKG-02", "the same lot 12/2026 on all", all_of(*(unit(index, marks="LOT 12/2026") for index in range(5)))),
    Example("PKG-02", "pallet above its cartons", on_a_pallet),
    Example("PKG-02", "ranges on pallets without their cartons", pallets("1-2/5", "3-5/5")),
    Example("PKG-02", "pallets that count themselves", pallets("P 1/2", "P 2/2")),
    Example("PKG-02", "range with a carton too few", pallets("1-2/5", "4-5/5"), "/handling_units", "missing"),
    Example("PKG-02", "number used twice", unit(1, marks="BKK-1 1/5"), "/handling_units/1/marks", "doubled"),
    Example("PKG-02", "number left out", unit(4, marks=None), "/handling_units", "missing"),
    Example("PKG-02", "number beyond the last", unit(4, marks="BKK-1 6 of 5"), "/handling_units", "missing"),
    Example("PKG-02", "a carton was taken out", lambda one: replace(one, handling_units=one.handling_units[:4]),
            "/handling_units/0/marks", "total"),
    Example("VAL-01", "half up", line(quantity=Decimal(3), unit_price=money("0.335"), line_value=money("1.01"))),
    Example("VAL-01", "no unit price", line(unit_price=None, line_value=money("1"))),
    Example("VAL-01", "one satang less", line(line_value=money("8499.99")), "/items/0/line_value/amount"),
    Example("VAL-01", "price in another currency", line(unit_price=money("85.00", "USD")),
            "/items/0/line_value/currency", "currency"),
    Example("VAL-02", "a discount as large as the goods", desk(charges=(charge("discount", "8500"),))),
    Example("VAL-02", "freight in dollars that the price contains", desk(charges=(charge("freight", "30", "USD"),))),
    Example("VAL-02", "declared value differs", head(declared_value=money("8600.00")),
            "/declared_value/amount", "lines"),
    Example("VAL-02", "line in another currency", line(line_value=money("8500.00", "CNY")),
            "/items/0/line_value/currency", "line_currency"),
    Example("VAL-02", "charge in another currency", desk(charges=(charge("inland", "30", "USD"),)),
            "/desk/charges/0/currency", "charge_currency"),
    Example("VAL-02", "discount above the goods", desk(charges=(charge("discount", "8500.01"),)),
            "/desk/charges/0/amount", "negative"),
    Example("VAL-04", "a gift flagged as such", all_of(line(unit_price=money("0"), line_value=money("0")),
            desk(no_commercial_value=(1,)))),
    Example("VAL-04", "price zero", line(unit_price=money("0")), "/items/0/unit_price/amount"),
    Example("VAL-04", "value zero", line(unit_price=None, line_value=money("0")), "/items/0/line_value/amount"),
    Example("VAL-05", "a unit price may be finer", line(unit_price=money("85.0001"))),
    Example("VAL-05", "zeros after the point of a dong", line(line_value=money("8500.00", "VND"))),
    Example("VAL-05", "a tenth of a satang", desk(charges=(charge("freight", "900.005"),)), "/desk/charges/0/amount"),
    Example("VAL-05", "half a dong", line(line_value=money("8500.5", "VND")), "/items/0/line_value/amount"),
    Example("VAL-05", "half a kip", head(insured_value=money("100.5", "LAK")), "/insured_value/amount", "customary"),
    Example("INC-01", "FOB by sea", head(incoterm="FOB", mode="SEA")),
    Example("INC-01", "FCA by rail", head(incoterm="FCA")),
    Example("INC-01", "CIF by road", head(incoterm="CIF", mode="ROAD"), "/incoterm"),
    Example("INC-03", "place with the edition 2020", head(incoterm_place="Mohan, Incoterms(R) 2020")),
    Example("INC-03", "no place", head(incoterm_place=" - "), "/incoterm_place", "place"),
    Example("INC-03", "the term again", head(incoterm_place="DAP"), "/incoterm_place", "place"),
    Example("INC-03", "to be told", head(incoterm_place="TBA"), "/incoterm_place", "place"),
    Example("INC-03", "old edition", head(incoterm_place="Mohan (Incoterms 2010)"), "/incoterm_place", "edition"),
    Example("INC-05", "the buyer pays under FCA", all_of(head(incoterm="FCA"), desk(charges=()))),
    Example("INC-05", "both costs under CIP", all_of(head(incoterm="CIP"),
            desk(charges=(charge("freight", "900"), charge("insurance", "12"))))),
    Example("INC-05", "no freight under DAP", desk(charges=()), "/desk/charges", "freight"),
    Example("INC-05", "freight of zero", desk(charges=(charge("freight", "0"),)), "/desk/charges", "freight"),
    Example("INC-05", "no insurance under CIP", head(incoterm="CIP"), "/desk/charges", "insurance"),
    Example("INC-06", "DDP to Vietnam", all_of(head(incoterm="DDP"), consignee("VN", ("VN_TAX_CODE", "0312345673")))),
    Example("INC-06", "DDP to China", head(incoterm="DDP"), "/incoterm"),
    Example("HS-01", "national digits after a known subheading", line(hs_code="08045020")),
    Example("HS-01", "no such subheading", line(hs_code="080499"), "/items/0/hs_code"),
    Example("HS-05", "one word that says it", english("Siam Orchard mango")),
    Example("HS-05", "brand and size only", english("SIAM ORCHARD 500 g"), "/items/0/descriptions/1/text"),
    Example("HS-05", "food products", english("Thai food products, 2 boxes"), "/items/0/descriptions/1/text"),
    Example("PTY-02", "private buyer", all_of(consignee("CN"), desk(trade_mode="9610"))),
    Example("PTY-02", "not for Laos", consignee("LA", ("LA_TIN", "123456789000"))),
    Example("PTY-02", "no number", consignee("CN"), "/consignee/registrations", "missing"),
    Example("PTY-02", "wrong check character", consignee("CN", ("GLN", "9521234000006"), ("CN_USCC", USCC[:-1] + "Q")),
            "/consignee/registrations/1/value", "wrong"),
    Example("PTY-03", "branch of a company", consignee("VN", ("VN_TAX_CODE", "0312345673-001"))),
    Example("PTY-03", "no number", consignee("VN"), "/consignee/registrations", "missing"),
    Example("PTY-03", "wrong check digit", consignee("VN", ("VN_TAX_CODE", "0312345674")),
            "/consignee/registrations/0/value", "wrong"),
    Example("PTY-04", "Cambodian number", consignee("KH", ("KH_TIN", "K001-123456789"))),
    Example("PTY-04", "no number in Laos", consignee("LA"), "/consignee/registrations", "missing"),
    Example("PTY-04", "too short in Myanmar", consignee("MM", ("MM_TIN", "12345678")),
            "/consignee/registrations/0/value", "wrong"),
    Example("PTY-05", "no number at all", lambda one: replace(one, exporter=replace(one.exporter, registrations=()))),
    Example("PTY-05", "wrong last digit",
            lambda one: replace(one, exporter=replace(one.exporter, registrations=registrations(
                ("TH_TAX_ID", "0105556001235")))), "/exporter/registrations/0/value"),
    Example("FOD-01", "number with the product", same),
    Example("FOD-01", "number in the desk object", all_of(head(goods=()), desk(registrations=(
        LineRegistration(line_no=1, scheme="CN_GACC_REGISTRATION", value="CTHA19052203150021"),)))),
    Example("FOD-01", "fresh fruit goes by other lists", all_of(head(goods=()), english("Fresh mango"))),
    Example("FOD-01", "no food", all_of(head(goods=()), line(hs_code="400110"), english("Natural rubber latex"))),
    Example("FOD-01", "not for Laos", all_of(head(goods=()), consignee("LA", ("LA_TIN", "123456789000")))),
    Example("FOD-01", "no number for dried mango", head(goods=()), "/items/0/licences"),
    Example("FOD-01", "no number for sauce", all_of(head(goods=()), line(hs_code="210390"), english("Chilli sauce")),
            "/items/0/licences"),
    Example("SHL-01", "expires on the day of arrival", line(expiry_date=date(2026, 12, 8))),
    Example("SHL-01", "no planned dates", all_of(line(expiry_date=date(2026, 10, 2)),
            desk(planned_departure=None, planned_arrival=None))),
    Example("SHL-01", "expires the day before", line(expiry_date=date(2026, 12, 7)), "/items/0/expiry_date"),
    Example("SHL-03", "made today", line(production_date=date(2026, 11, 24))),
    Example("SHL-03", "no production date", line(production_date=None)),
    Example("SHL-03", "made tomorrow", line(production_date=date(2026, 11, 25)), "/items/0/production_date", "future"),
    Example("SHL-03", "made after it expires", line(production_date=date(2027, 10, 2)),
            "/items/0/production_date", "expiry"),
    Example("SHL-03", "made after it left", desk(planned_departure=date(2026, 9, 30)),
            "/items/0/production_date", "departure"),
    Example("ID-01", "right numbers", all_of(line(gtin="9521234000013"), unit(0, sscc="395212340000000427"))),
    Example("ID-01", "wrong GTIN", line(gtin="9521234000014"), "/items/0/gtin", "gtin"),
    Example("ID-01", "wrong SSCC", unit(3, sscc="395212340000000428"), "/handling_units/3/sscc", "sscc"),
    Example("ID-01", "wrong GLN", consignee("CN", ("CN_USCC", USCC), ("GLN", "9521234000007")),
            "/consignee/registrations/1/value", "gln"),
    Example("LAW-05", "rice to Cambodia", in_cambodia("100630", "Thai Hom Mali rice")),
    Example("LAW-05", "apples of China", in_cambodia("080810", "Fresh apples", origin="CN")),
    Example("LAW-05", "lubricating oil", in_cambodia("271019", "Lubricating oil for motorcycles")),
    Example("LAW-05", "fruit to China", same),
    Example("LAW-05", "durian", in_cambodia("081060", "Fresh durian"), "/items/0/hs_code"),
    Example("LAW-05", "cabbage", in_cambodia("070490", "Fresh cabbage"), "/items/0/hs_code"),
    Example("LAW-05", "diesel", in_cambodia("27101971", "Automotive diesel fuel"), "/items/0/hs_code"),
    Example("LAW-05", "dried mango", in_cambodia("080450", "Dried mango"), "/items/0/hs_code", "perhaps", "warn"),
    Example("RTE-01", "open route", same),
    Example("RTE-01", "open gates on a closed route", all_of(head(route_id="TH-KH-ROAD-POIPET"),
            desk(gates=Gates(exit="TH-CMK", entry="KH-PNH")))),
    Example("RTE-01", "the way to Vientiane", head(route_id="TH-LA-ROAD-VIENTIANE")),
    Example("RTE-01", "closed route of Myanmar", head(route_id="TH-MM-ROAD-MYAWADDY"), "/route_id"),
    Example("RTE-01", "closed route", head(route_id="TH-KH-ROAD-POIPET"), "/route_id"),
    Example("RTE-01", "closed entry", desk(gates=Gates(exit="TH-NKI", entry="KH-PPT")), "/desk/gates/entry"),
    Example("RTE-01", "closed transit, nothing else said", desk(gates=Gates(transit=("LA-THG", "MM-MWD"))),
            "/desk/gates/transit/1"),
    Example("RTE-01", "unknown route", head(route_id="TH-CN-NEW"), "/route_id", "unknown", "info"),
    Example("EC-03", "private buyer", desk(trade_mode="9610")),
    Example("EC-03", "export mode of China", desk(trade_mode="9710"), "/desk/trade_mode"),
)  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.rule} {one.name}")
def test_a_rule_finds_what_is_wrong_and_nothing_else(
    example: Example, sound: Consignment, facts: Facts, pack: RulePack
) -> None:
    found = [finding for finding in run(example.change(sound), facts) if finding.rule == example.rule]
    if example.pointer is None:
        assert found == []
        return
    assert [(one.pointer, one.message_key) for one in found] == [(example.pointer, example.key)]
    assert found[0].severity == (example.severity or pack.rules[example.rule].severity)
    assert found[0].source in pack.sources
    assert ("booking" in found[0].blocks) == (found[0].severity == "block")


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.pointer], ids=lambda one: f"{one.rule} {one.name}")
def test_the_sentences_of_a_finding_are_whole_in_every_language(
    example: Example, sound: Consignment, facts: Facts, pack: RulePack
) -> None:
    finding = next(one for one in run(example.change(sound), facts) if one.rule == example.rule)
    for language, text in pack.rules[example.rule].texts[example.key].items():
        assert placeholders((text.message, text.remedy)) == finding.values.keys()
        message, remedy = pack.texts(finding, language)
        assert message
        assert remedy
        assert "{" not in message + remedy


def test_every_rule_has_a_passing_and_a_failing_example_and_every_sentence_is_reached(pack: RulePack) -> None:
    assert {one.rule for one in EXAMPLES if one.pointer is None} == pack.rules.keys()
    shown = {(one.rule, one.key) for one in EXAMPLES if one.pointer is not None}
    assert shown == {(rule.id, key) for rule in pack.rules.values() for key in rule.texts}


def test_every_rule_of_the_pack_has_a_condition_and_no_condition_lacks_its_rule(pack: RulePack) -> None:
    assert CASE_RULES.keys() | LINE_RULES.keys() == pack.rules.keys()
    assert not CASE_RULES.keys() & LINE_RULES.keys()
