"""Border rules as wholes: nothing to say of sound durian, the law of the day named, each missing paper by itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from shipdesk.checks import Facts, Finding, run
from shipdesk.domain.consignment import Consignment
from shipdesk.reference import Reference
from shipdesk.reference.rules import LANGUAGES, RulePack
from tests.checks.border_changes import durian, label, made, named, planned, registration, sold_to
from tests.checks.changes import Change, all_of, desk, head, papers

SPRING_2026 = date(2026, 5, 20)
UNREGISTERED = head(goods=())
RUN_OUT = desk(
    registrations=(registration("CN_GACC_REGISTRATION", "CTHA19052203150021", valid_until=date(2026, 5, 1)),)
)


def found(rule: str, consignment: Consignment, facts: Facts) -> Finding:
    return next(one for one in run(consignment, facts) if one.rule == rule)


def test_sound_durian_has_no_findings(sound: Consignment, facts: Facts) -> None:
    assert run(durian(sound), facts) == ()


@pytest.mark.parametrize(("rule", "change"), [("FOD-01", UNREGISTERED), ("FOD-03", RUN_OUT)])
def test_the_decree_on_food_makers_is_that_of_the_day_of_arrival(
    rule: str, change: Change, sound: Consignment, facts: Facts, pack: RulePack
) -> None:
    before, after = (
        found(rule, all_of(change, planned(SPRING_2026, day))(sound), facts)
        for day in (date(2026, 5, 31), date(2026, 6, 1))
    )
    assert (before.source, after.source) == ("gacc-decree-248", "S7")
    for language in LANGUAGES:
        old, new = pack.texts(before, language)[0], pack.texts(after, language)[0]
        assert "248" in old
        assert "280" not in old
        assert "280" in new
        assert "248" not in new


@pytest.mark.parametrize(
    ("rule", "country", "last_day", "first_day", "sources"),
    [
        ("FOD-04", "CN", date(2027, 3, 15), date(2027, 3, 16), ("gb-7718-2011", "S14")),
        ("FOD-07", "VN", date(2026, 1, 22), date(2026, 1, 23), ("S16", "S49")),
        ("FOD-07", "LA", date(2025, 6, 30), date(2025, 7, 1), ("S17", "S44")),
    ],
)
def test_the_label_standard_is_that_of_the_day_of_production(
    rule: str, country: str, last_day: date, first_day: date, sources: tuple[str, str], sound: Consignment, facts: Facts
) -> None:
    to_market = sold_to(country) if country != "CN" else head()
    change = all_of(to_market, desk(label_data=()))
    told = [found(rule, all_of(change, made(day, day))(sound), facts) for day in (last_day, first_day)]
    assert tuple(one.source for one in told) == sources
    assert told[0].values["law"] != told[1].values["law"]


def missing(consignment: Consignment, facts: Facts) -> Mapping[str, str]:
    """By name: how grave each missing paper is."""
    return {one.values["document"]: one.severity for one in run(consignment, facts) if one.rule == "DOC-05"}


@pytest.mark.parametrize(
    ("country", "goods", "expected"),
    [
        ("CN", ("Fresh longan", "081090"), {"phytosanitary": "block", "quarantine_permit": "block"}),
        ("LA", ("Fresh longan", "081090"), {"phytosanitary": "block", "plant_import_permit": "block"}),
        ("MM", ("Fresh longan", "081090"), {"phytosanitary": "block", "plant_import_permit": "block"}),
        ("VN", ("Fresh longan", "081090"), {"phytosanitary": "block", "plant_import_permit": "block"}),
        ("CN", ("Chilli sauce", "210390"), {"analysis": "warn", "free_sale": "warn"}),
        ("LA", ("Chilli sauce", "210390"), {"free_sale": "warn"}),
        ("KH", ("Chilli sauce", "210390"), {"analysis": "warn", "free_sale": "warn"}),
        ("MM", ("Chilli sauce", "210390"), {"food_recommendation": "warn"}),
        ("VN", ("Chilli sauce", "210390"), {"analysis": "warn", "free_sale": "warn", "food_declaration": "warn"}),
        ("CN", ("Shampoo", "330510"), {"cosmetic_notification": "block", "analysis": "warn", "free_sale": "warn"}),
        ("VN", ("Shampoo", "330510"), {"cosmetic_notification": "block"}),
        ("VN", ("Hom Mali rice", "100630"), {"phytosanitary": "block", "rice_export_licence": "warn"}),
        ("CN", ("Frozen shrimp", "030617"), {"health_certificate": "block"}),
        ("CN", ("Cotton T-shirt", "610910"), {"textile_report": "warn"}),
        ("CN", ("Power bank", "850760"), {"electronics_approval": "warn", "safety_data_sheet": "warn"}),
        ("CN", ("Surgical gloves", "401512"), {"medical_registration": "block"}),
        ("VN", ("Wooden bowl", "441990"), {"plant_or_fumigation": "warn", "timber_origin": "warn"}),
        ("CN", ("Latex pillow", "940490"), {}),
        ("LA", ("Water hyacinth basket", "460219"), {}),
    ],
)
def test_each_paper_that_goods_need_is_missed_by_its_own_finding(
    country: str, goods: tuple[str, str], expected: Mapping[str, str], sound: Consignment, facts: Facts
) -> None:
    to_market = sold_to(country) if country != "CN" else head()
    english, code = goods
    bare = all_of(to_market, named(english, hs_code=code), head(goods=()), papers())(sound)
    assert missing(bare, facts) == expected


def test_a_late_paper_stops_the_manifest_only(sound: Consignment, facts: Facts) -> None:
    late = {"FRT-05", "FRT-06", "DOC-05"}
    bare = all_of(durian, desk(received_papers=(), transport_units=()))(sound)
    stopped = {one.rule: one.blocks for one in run(bare, facts) if one.rule in late}
    assert stopped == dict.fromkeys(late, ("manifest",))


def test_codes_in_one_value_are_each_said_in_the_readers_words(
    sound: Consignment, facts: Facts, pack: RulePack
) -> None:
    bare = desk(label_data=(label("zh", storage="", responsible=""),))(sound)
    finding = found("FOD-04", bare, facts)
    assert finding.values["fields"] == "responsible, storage"
    assert "importer or agent with address, how to keep it" in pack.texts(finding, "en")[0]
    assert "进口商或代理商名称地址、贮存条件" in pack.texts(finding, "zh")[0]


def test_every_great_feast_has_its_name(facts: Facts, pack: RulePack, reference: Reference) -> None:
    for one in reference.holidays.all:
        assert set(LANGUAGES) <= pack.words["holiday"][one.id].keys()


def test_the_list_of_fruit_for_china_has_twenty_two_kinds(pack: RulePack) -> None:
    assert sum("CN" in fruit.let_into for fruit in pack.border.fruits) == 22
