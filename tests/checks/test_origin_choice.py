"""The origin chooser: which agreement serves, under which criterion, with which proof, and never by a guess."""

from __future__ import annotations

import string
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from shipdesk.checks import Facts
from shipdesk.checks.case import Case
from shipdesk.checks.origin_choice import Offer, compare
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import Certificate, ExchangeRate, Gates, Invoice, LineOrigin, Material
from shipdesk.reference import Reference
from tests.checks.changes import all_of, charge, consignee, desk, english, head, line, money, product

FOB_8000 = all_of(
    head(incoterm="FOB"),
    line(hs_code="940421", line_value=money("8000.00"), unit_price=None),
    head(declared_value=money("8000.00")),
    english("Natural latex mattress"),
)


def material(name="Foam", hs="400121", country="JP", value="100.00", currency="THB"):
    return Material(description=name, hs_code=hs, origin_country=country, value=value and money(value, currency))


def made_of(*materials, **members):
    return desk(origin=(LineOrigin(line_no=1, materials=materials, **members),))


def offers(consignment: Consignment, facts: Facts, *changes) -> dict[str, Offer]:
    for change in changes:
        consignment = change(consignment)
    return {one.name: one for one in compare(Case(consignment, facts))}


def keys(said) -> list[str]:
    return [one.key for one in said]


def test_thai_fruit_goes_to_china_under_form_e_as_wholly_obtained(sound, facts):
    found = offers(sound, facts)
    assert list(found) == ["ACFTA", "RCEP", "ATIGA", "none"]
    assert [(one.name, one.usable, one.recommended) for one in found.values()] == [
        ("ACFTA", True, True), ("RCEP", True, False), ("ATIGA", False, False), ("none", True, False),
    ]  # fmt: skip
    assert (found["ACFTA"].criterion, found["ACFTA"].scheme, found["ACFTA"].form) == ("WO", "ACFTA_FORM_E", "Form E")
    assert keys(found["ACFTA"].reasons) == ["wo_presumed"]
    assert found["ACFTA"].to_verify
    assert keys(found["ATIGA"].reasons) == ["not_a_party"]
    assert found["none"].criterion is None


def test_a_listed_thai_material_makes_wo_sure(sound, facts):
    found = offers(sound, facts, made_of(material("Mango", "080450", "TH")))
    assert keys(found["ACFTA"].reasons) == ["wo"]
    assert not found["ACFTA"].to_verify


def test_one_foreign_material_ends_wo(sound, facts):
    found = offers(sound, facts, made_of(material("Mango", "080450", "TH"), material("Sugar", "170199", "BR", "500")))
    assert found["ACFTA"].criterion == "RVC", "chapter 8 is not in the list for a change of heading"
    assert found["ACFTA"].lines[0].percent is not None
    assert found["RCEP"].usable is False
    assert keys(found["RCEP"].reasons) == ["foreign_material", "product_list"]


@pytest.mark.parametrize(
    ("value", "usable", "percent"),
    [("4808.00", False, "39.9"), ("4800.01", False, "39.99"), ("4800.00", True, "40"), ("4792.00", True, "40.1")],
)
def test_rvc_at_its_border(sound, facts, value, usable, percent):
    """8,000 FOB; the foam has the heading of the mattress, so that only the value content can help."""
    found = offers(sound, facts, FOB_8000, made_of(material(hs="940429", value=value)))
    assert found["ACFTA"].usable is usable
    said = next(one for one in found["ACFTA"].reasons if one.key.startswith("rvc"))
    assert (said.values["percent"], said.values["needed"]) == (percent, "40")
    assert found["ACFTA"].criterion == ("RVC" if usable else None)


@pytest.mark.parametrize(("value", "met"), [("800.00", True), ("800.01", False)])
def test_materials_of_the_same_heading_pass_up_to_ten_percent(sound, facts, value, met):
    """The dear rest from elsewhere has another heading and too much value for RVC."""
    found = offers(sound, facts, FOB_8000, made_of(material(hs="940429", value=value), material("Latex", value="5000")))
    assert found["ACFTA"].usable is met
    assert ("cth_de_minimis" in keys(found["ACFTA"].reasons)) is met
    assert ("cth_same_heading" in keys(found["ACFTA"].reasons)) is not met


def test_another_heading_is_enough_where_the_chapter_is_in_the_list(sound, facts):
    found = offers(sound, facts, FOB_8000, made_of(material(value=None)))
    assert (found["ACFTA"].criterion, keys(found["ACFTA"].reasons)) == ("CTH", ["cth", "product_rules_may_differ"])
    assert found["ACFTA"].to_verify


@pytest.mark.parametrize(
    ("hs_code", "allowed"),
    [("420221", True), ("410711", False), ("290511", True), ("290110", False), ("390410", True), ("390110", False),
     ("310510", False), ("310210", True), ("940490", True), ("871200", False)],
)  # fmt: skip
def test_the_list_of_chapters_for_a_change_of_heading(facts, hs_code, allowed):
    assert facts.agreements.by_name["ACFTA"].allows_shift(hs_code) is allowed
    assert facts.agreements.by_name["ATIGA"].allows_shift(hs_code)
    assert not facts.agreements.by_name["RCEP"].allows_shift(hs_code)


def test_what_is_not_known_is_never_assumed(sound, facts):
    unlisted = offers(sound, facts, FOB_8000)
    assert (unlisted["ACFTA"].usable, keys(unlisted["ACFTA"].reasons)) == (False, ["no_materials"])
    assert keys(unlisted["RCEP"].reasons) == ["no_materials", "product_list"]
    uncoded = offers(sound, facts, FOB_8000, made_of(material(hs=None, value=None)))
    assert keys(uncoded["ACFTA"].reasons) == ["cth_unknown", "rvc_unknown_value"]
    no_freight = offers(sound, facts, FOB_8000, head(incoterm="CFR"), desk(charges=()), made_of(material(hs="940429")))
    assert keys(no_freight["ACFTA"].reasons) == ["cth_unknown", "rvc_unknown_fob"]
    unknown_origin = offers(sound, facts, made_of(material("Mango", "080450", None, "7000")))
    assert unknown_origin["ACFTA"].usable is False


def test_a_material_in_another_currency_counts_by_the_stated_rate(sound, facts):
    dollars = made_of(material(hs="940429", value="140.00", currency="USD"))
    assert keys(offers(sound, facts, FOB_8000, dollars)["ACFTA"].reasons)[-1] == "rvc_unknown_value"
    rates = desk(exchange_rates=(rate("USD", "THB", "34.5"),))
    found = offers(sound, facts, FOB_8000, dollars, rates)
    said = next(one for one in found["ACFTA"].reasons if one.key == "rvc_below")
    assert said.values["percent"] == "39.62"


def rate(start, end, value):
    day = date(2026, 11, 20)
    return ExchangeRate(from_currency=start, to=end, rate=Decimal(value), date=day, source="Bank")


def test_materials_of_another_party_count_only_where_accumulation_is_claimed(sound, facts):
    chinese = made_of(material(hs="940429", country="CN", value="5000"))
    without = offers(sound, facts, FOB_8000, chinese)["ACFTA"]
    assert (without.usable, keys(without.reasons)) == (False, ["cth_same_heading", "rvc_below", "with_accumulation"])
    claimed = offers(sound, facts, FOB_8000, chinese, desk(certificate=Certificate(accumulation=True)))["ACFTA"]
    assert (claimed.usable, claimed.criterion) == (True, "PE")


def test_a_criterion_that_the_user_looked_up_is_taken_as_stated_and_marked(sound, facts):
    stated = made_of(material(hs="940429", value="5000"), agreement="RCEP", criterion="CTC")
    found = offers(sound, facts, FOB_8000, stated)
    assert (found["RCEP"].usable, found["RCEP"].criterion, found["RCEP"].to_verify) == (True, "CTC", True)
    assert found["ACFTA"].usable is False, "it was stated for another agreement"
    judged = made_of(material(hs="940429", value="5000"), agreement="ACFTA", criterion="RVC")
    assert offers(sound, facts, FOB_8000, judged)["ACFTA"].usable is False, "what can be judged is judged"


@pytest.mark.parametrize(
    ("claimed", "acfta", "rcep"),
    [
        ("PE", "PE", "PE"), ("RVC 40%", "RVC", None), ("RVC 39.99%", None, None), ("rvc 60 %", "RVC", None),
        ("RVC", None, None), ("CTH", "CTH", None), ("PSR", "PSR", None), ("by hand", None, None), (None, None, None),
    ],
)  # fmt: skip
def test_what_the_catalog_claims_serves_until_materials_are_listed(sound, facts, claimed, acfta, rcep):
    found = offers(sound, facts, FOB_8000, product(origin_criterion=claimed))
    assert (found["ACFTA"].criterion, found["RCEP"].criterion) == (acfta, rcep)
    assert found["ACFTA"].to_verify or acfta is None
    dear = made_of(material(hs="940429", value="5000"))
    assert not offers(sound, facts, FOB_8000, product(origin_criterion=claimed), dear)["ACFTA"].usable


def test_every_line_must_qualify_and_the_same_words_are_said_once(sound, facts):
    first = sound.items[0]
    lines = tuple(replace(first, line_no=number) for number in (1, 2, 3))
    whole = replace(sound, items=(*lines, replace(first, line_no=4, origin_country="VN")), goods=())
    found = offers(whole, facts, head(declared_value=money("34000.00")))
    assert found["ACFTA"].usable is False
    assert [(one.key, one.values["lines"]) for one in found["ACFTA"].reasons] == [
        ("wo_presumed", "1, 2, 3"), ("not_thai", "4"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("country", "usable"),
    [("CN", ["ACFTA", "RCEP"]), ("LA", ["ATIGA", "ACFTA", "RCEP"]), ("MM", ["ATIGA", "ACFTA"]),
     ("VN", ["ATIGA", "ACFTA", "RCEP"]), ("KH", ["ATIGA", "ACFTA", "RCEP"])],
)  # fmt: skip
def test_each_destination_has_its_agreements_rcep_to_myanmar_is_off(sound, facts, country, usable):
    found = offers(sound, facts, consignee(country))
    assert [one.name for one in found.values() if one.usable and one.name != "none"] == usable
    assert found[usable[0]].recommended
    if country == "MM":
        assert keys(found["RCEP"].reasons) == ["not_established"]
        assert found["RCEP"].to_verify


def test_rice_for_china_keeps_its_duty(sound, facts):
    found = offers(sound, facts, line(hs_code="100630"), english("Hom Mali rice"))
    assert [(one.key, one.to_verify) for one in found["ACFTA"].reasons] == [("wo_presumed", True), ("sensitive", True)]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (head(route_id="TH-CN-R12"), ["proof_inside"]),
        (desk(gates=Gates(exit="TH-LCH", transit=("HK-HKG",), entry="CN-SHK")), ["proof_outside"]),
        (desk(gates=Gates(exit="TH-LCH", transit=("SG-SIN",), entry="CN-SHK")), ["proof_inside"]),
        (all_of(head(route_id="TH-CN-SEA-SHEKOU", mode="SEA")), ["proof_direct", "proof_sea_stop"]),
        (head(route_id="TH-CN-NEW"), ["proof_way_unknown"]),
    ],
)
def test_the_way_says_which_transport_paper_is_needed(sound, facts, change, said):
    assert keys(offers(sound, facts, change)["ACFTA"].proof)[-len(said) :] == said


@pytest.mark.parametrize(("price", "needed"), [("200.00", False), ("200.01", True)])
def test_up_to_two_hundred_dollars_no_certificate_is_needed(sound, facts, price, needed):
    small = all_of(
        head(incoterm="FOB", declared_value=money(price, "USD")), line(line_value=money(price, "USD"), unit_price=None),
        desk(charges=()),
    )  # fmt: skip
    found = offers(sound, facts, small)["ACFTA"]
    assert found.certificate_needed is needed
    assert ("proof_exempt" in keys(found.proof)) is not needed
    assert "proof_exempt_unknown" in keys(offers(sound, facts)["ACFTA"].proof), "no rate from baht is stated"


def test_a_foreign_invoice_and_value_content_have_their_proof(sound, facts):
    foreign = desk(invoice=Invoice(number="HK-1", issuer_country="HK"))
    found = offers(sound, facts, FOB_8000, made_of(material(hs="940429", value="900")), foreign)["ACFTA"]
    assert {"proof_third_party", "proof_fob", "proof_cost_check"} <= set(keys(found.proof))


def test_a_price_without_charge_beside_it_is_fob_under_fob(sound, facts):
    found = offers(sound, facts, FOB_8000, desk(charges=(charge("freight", "900"),)), made_of(material(value="4800")))
    assert found["ACFTA"].criterion == "CTH"


def test_every_sentence_stands_in_three_languages_with_the_same_values(facts):
    for key, sentences in facts.agreements.sentences.items():
        assert set(sentences) == {"en", "th", "zh"}, key
        names = {frozenset(name for _, name, _, _ in string.Formatter().parse(text)) for text in sentences.values()}
        assert len({one - {None} for one in names}) == 1, key


def test_every_agreement_rests_on_a_source_of_the_pack(facts):
    assert {one.source for one in facts.agreements.by_name.values()} <= facts.pack.sources.keys()


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_what_is_said_is_whole_in_every_language(sound, facts, reference: Reference, language):
    names = {code: term.name(language) for code, term in reference.countries.items()}
    for country in ("CN", "LA", "MM"):
        for offer in offers(
            sound, facts, FOB_8000, consignee(country), made_of(material(hs="940429", value="9"))
        ).values():
            for said in (*offer.reasons, *offer.proof):
                text = facts.agreements.say(said.key, said.values, language, names)
                assert "{" not in text
                assert country not in text.split()
