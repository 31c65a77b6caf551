"""The pack itself: what is refused, where classes of goods begin and end, what prints which value."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from shipdesk import paths
from shipdesk.checks import Facts, Finding
from shipdesk.errors import WrongInput
from shipdesk.reference.rules import DOINGS, JUDGED_ON, LANGUAGES, SEVERITIES, RulePack, load_rule_pack

RULE = """
[NEW-01]
severity = "warn"
judged_on = "arrival"
source = "S7"
[NEW-01.text.default.en]
message = "Line {line}"
remedy = "Do it"
[NEW-01.text.default.th]
message = "รายการที่ {line}"
remedy = "ทำ"
[NEW-01.text.default.zh]
message = "第 {line} 行"
remedy = "处理"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(paths.resources() / "rules", tmp_path / "rules"))


def test_every_rule_says_its_source_its_reads_and_its_sentences(pack: RulePack) -> None:
    assert re.fullmatch(r"20\d\d\.\d\d\.\d\d", pack.version)
    assert len(pack.rules) >= 25
    for rule in pack.rules.values():
        assert rule.source in pack.sources
        assert rule.reads
        assert rule.texts
        assert all(set(texts) == set(LANGUAGES) for texts in rule.texts.values())


PAPERS = frozenset({
    "proforma-invoice", "commercial-invoice", "packing-list", "shipping-instruction", "form-e-data", "form-d-data",
    "rcep-data", "phytosanitary-data", "dangerous-goods-data", "transit-data", "carton-marks", "china-fruit-list",
    "china-food-label-data", "export-declaration-data", "cover-sheet", "manifest",
})  # fmt: skip
"""What a finding can stop; the findings sheet itself is stopped by nothing."""


def test_a_source_is_named_in_the_reader_s_language(pack: RulePack) -> None:
    source = pack.sources["S20"]
    assert (source.said("th"), source.said("zh"), source.said("vi")) == (
        "ด่านทางบกไทย-กัมพูชาปิดรับสินค้าตั้งแต่มิถุนายน 2025",
        "泰柬陆路口岸自2025年6月起停止货运",
        source.title,
    )


def test_every_rule_is_whole(pack: RulePack) -> None:
    """Id, severity, days, source, what it stops, what kind of thing to do, sentences that are no placeholder."""
    stopped = {"booking", "labels", "manifest"} | {f"paper:{kind}" for kind in PAPERS}
    for rule_id, rule in pack.rules.items():
        assert rule.id == rule_id
        assert re.fullmatch("[A-Z]{2,4}-[0-9]{2}", rule.id)
        assert (rule.severity in SEVERITIES, rule.judged_on in JUDGED_ON, rule.do in DOINGS) == (True, True, True)
        assert rule.stops is None or set(rule.stops) <= stopped, rule.id
        assert rule.valid_from is None or rule.valid_to is None or rule.valid_from <= rule.valid_to
        assert pack.sources[rule.source].title
        for text in (one for texts in rule.texts.values() for one in texts.values()):
            assert len(text.message) > len("{title}")
            assert text.remedy.strip()


def test_every_paper_that_a_table_says_is_stopped_is_a_paper(pack: RulePack) -> None:
    stopped = {one for papers in pack.tables.printed_on.values() for one in papers}
    assert stopped <= {"labels", "booking", "manifest"} | {f"paper:{kind}" for kind in PAPERS}


def test_every_group_of_things_to_do_has_its_words(pack: RulePack) -> None:
    assert pack.words["do"].keys() == set(DOINGS)
    assert {rule.do for rule in pack.rules.values()} <= set(DOINGS)


def test_every_source_is_used_and_every_closed_gate_has_one_and_a_name(pack: RulePack, facts: Facts) -> None:
    closures = [known.notice for known in facts.route_notices]
    of_rules = {rule.source for rule in pack.rules.values()} | {one.source for one in closures}
    assert of_rules | facts.equipment.sources | pack.border.sources == pack.sources.keys()
    assert {one.place for one in closures} <= pack.words["place"].keys()


def test_a_law_or_paper_of_the_tables_without_its_source_is_refused(folder: Path) -> None:
    law = '[[laws]]\nsubject = "x"\nname = "y"\nsource = "S999"\nvalid_from = 2026-01-01\n'
    (folder / "tables_zz.toml").write_text(law, encoding="utf-8")
    with pytest.raises(WrongInput) as refused:
        load_rule_pack(folder)
    assert (refused.value.reason, refused.value.values["rule"]) == ("rule_pack_source", "y")


def test_a_further_file_adds_its_rules(folder: Path) -> None:
    (folder / "own.toml").write_text(RULE, encoding="utf-8")
    assert load_rule_pack(folder).rules["NEW-01"].severity == "warn"


def test_further_files_add_limits_lists_words_and_sources(folder: Path) -> None:
    (folder / "tables_own.toml").write_text('[limits]\nown_kg = 7\n[lists]\nown = ["A"]\n', encoding="utf-8")
    (folder / "words_own.toml").write_text('[country.XX]\nen = "X"\nth = "X"\nzh = "X"\n', encoding="utf-8")
    (folder / "sources_own.toml").write_text('[own]\ntitle = "Own"\n', encoding="utf-8")
    pack = load_rule_pack(folder)
    assert pack.tables.limits["own_kg"] == 7
    assert pack.tables.lists["own"] == {"A"}
    assert pack.tables.limits["hand_lift_kg"] == 25
    assert (pack.words["country"]["XX"]["en"], pack.words["country"]["CN"]["en"]) == ("X", "China")
    assert pack.sources["own"].title == "Own"


def test_a_limit_that_two_files_give_is_refused(folder: Path) -> None:
    (folder / "tables_own.toml").write_text("[limits]\nhand_lift_kg = 30\n", encoding="utf-8")
    with pytest.raises(WrongInput) as refused:
        load_rule_pack(folder)
    assert (refused.value.reason, refused.value.values["rule"]) == ("rule_pack_twice", "limits.hand_lift_kg")


def test_what_comes_late_stops_the_manifest_only(pack: RulePack) -> None:
    late = pack.tables.comes_late
    assert late("/desk/received_papers/3/states/packages")
    assert late("/desk/transport_units/0/seal_number")
    assert not late("/desk/transport_units/0/number")
    assert not late("/desk")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('source = "S7"', "", "rule_pack_source"),
        ('source = "S7"', 'source = "S999"', "rule_pack_source"),
        ('source = "S7"', 'source = "trade-practice"', "rule_pack_source"),
        ('"warn"', '"loud"', "rule_pack_member"),
        ('judged_on = "arrival"', "", "rule_pack_member"),
        ("text.default.zh", "text.other.zh", "rule_pack_language"),
        ('remedy = "ทำ"', "", "rule_pack_language"),
        ("第 {line} 行", "第一行", "rule_pack_placeholders"),
        ("[NEW-01]", "[WGT-01]", "rule_pack_twice"),
        ('severity = "warn"', "severity =", "rule_pack_unreadable"),
    ],
)
def test_a_rule_that_is_not_whole_is_refused_with_its_file(folder: Path, old: str, new: str, reason: str) -> None:
    assert old in RULE
    (folder / "zz.toml").write_text(RULE.replace(old, new), encoding="utf-8")
    with pytest.raises(WrongInput) as refused:
        load_rule_pack(folder)
    assert refused.value.reason == reason
    assert refused.value.values["file"] == "zz.toml"


@pytest.mark.parametrize(
    ("hs_code", "name", "expected"),
    [
        ("081060", "Fresh durian", "fresh_fruit"),
        ("08106000", "Durian Monthong", "fresh_fruit"),
        ("081190", "Frozen durian", "frozen_fruit"),
        ("080450", "Mango Nam Dok Mai", "fresh_fruit"),
        ("080450", "DRIED mango", "dried_fruit"),
        ("081340", "Longan", "dried_fruit"),
        ("080132", "Cashew nuts, shelled", "nuts"),
        ("080119", "Young coconut", "fresh_fruit"),
        ("071080", "Frozen sweet corn", "frozen_vegetables"),
        ("100630", "Hom Mali rice", "cereals"),
        ("210390", "Chilli sauce", "processed_food"),
        ("271019", "Diesel", "fuels"),
        ("27101943", "Engine oil", "lubricants"),
        ("271019", "Hydraulic fluid", "lubricants"),
        ("330499", "Face cream", "cosmetics"),
        ("950300", "Toys", "other"),
    ],
)
def test_the_class_of_goods_comes_from_the_hs_code(pack: RulePack, hs_code: str, name: str, expected: str) -> None:
    assert pack.tables.goods_class(hs_code, name) == expected


def test_the_longest_entry_says_what_prints_a_value(pack: RulePack) -> None:
    printed = pack.tables.printed
    assert "labels" in printed("/consignee/name_latin")
    assert "labels" not in printed("/consignee/registrations/0/value")
    assert printed("/handling_units/12/sscc") == ("paper:packing-list", "labels")
    assert "paper:carton-marks" in printed("/handling_units/12/marks")
    assert printed("/metadata") == ()


def test_sentences_name_codes_in_the_readers_words_and_fall_back_to_english(pack: RulePack) -> None:
    finding = Finding(
        rule="INC-01",
        severity="warn",
        pointer="/incoterm",
        values={"incoterm": "FOB", "mode": "RAIL", "better": "FCA"},
        source="trade-practice",
        to_verify=False,
        blocks=(),
    )
    assert "goes by rail" in pack.texts(finding, "en")[0]
    assert "ไปทางรถไฟ" in pack.texts(finding, "th")[0]
    assert "走铁路" in pack.texts(finding, "zh")[0]
    assert pack.texts(finding, "lo") == pack.texts(finding, "en")
