"""The user's own rule files over the shipped ones: what they may change, and what is refused with its place."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from shipdesk import paths
from shipdesk.errors import WrongInput
from shipdesk.reference.own_rules import load_rules
from shipdesk.reference.raw_pack import read_raw_pack
from shipdesk.reference.rules import OwnChange, load_rule_pack

SHIPPED = paths.resources() / "rules"
RAW = read_raw_pack(SHIPPED)
VERSION = load_rule_pack(SHIPPED).version


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    folder.mkdir()
    return folder


def write(folder: Path, text: str, name: str = "own.toml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_without_own_files_the_shipped_pack_is_used_as_it_is(tmp_path: Path, own: Path) -> None:
    for folder in (tmp_path / "nowhere", own):
        loaded = load_rules(RAW, folder)
        assert (loaded.pack, loaded.fault) == (load_rule_pack(SHIPPED), None)


def test_a_copy_of_the_shipped_files_changes_nothing(own: Path) -> None:
    for file in SHIPPED.glob("*.toml"):
        shutil.copyfile(file, own / file.name)
    assert load_rules(RAW, own).pack == load_rule_pack(SHIPPED)


def test_limits_and_lists_take_the_place_of_the_shipped_ones(own: Path) -> None:
    write(own, '[limits]\nhand_lift_kg = 20\n[lists]\nno_place = ["?"]\n', "tables.toml")
    pack = load_rules(RAW, own).pack
    assert pack.version == f"{VERSION}+own"
    assert (pack.tables.limits["hand_lift_kg"], pack.tables.lists["no_place"]) == (Decimal(20), frozenset({"?"}))
    assert pack.tables.limits["tare_most_percent"] == 40
    assert pack.own == (OwnChange("tables.limits", ("hand_lift_kg",)), OwnChange("tables.lists", ("no_place",)))


def test_what_stands_under_add_is_added(own: Path) -> None:
    gate = '[[add.closed_gates]]\nplace = "TH-NKI"\nclosed_from = 2026-12-01\nsource = "S20"\n'
    write(own, f'[add.lists]\nvague_words = ["durians"]\n{gate}', "tables.toml")
    shipped, pack = load_rule_pack(SHIPPED), load_rules(RAW, own).pack
    assert pack.tables.lists["vague_words"] == shipped.tables.lists["vague_words"] | {"durians"}
    assert [one.place for one in pack.tables.closures] == [*(one.place for one in shipped.tables.closures), "TH-NKI"]


def test_a_rule_is_switched_off_or_made_milder_with_a_reason_only(own: Path) -> None:
    reason = 'reason = "Our buyer weighs with a crane."\n'
    write(own, f'[WGT-06]\noff = true\n{reason}[WGT-04]\nseverity = "info"\n{reason}')
    pack = load_rules(RAW, own).pack
    assert "WGT-06" not in pack.rules
    assert pack.rules["WGT-04"].severity == "info"
    assert {one.what: one.reason for one in pack.own}["WGT-06"] == "Our buyer weighs with a crane."


def test_a_rule_is_made_graver_without_a_reason(own: Path) -> None:
    write(own, '[HS-05]\nseverity = "block"\nstops = ["booking"]\nvalid_from = 2027-01-01\n')
    rule = load_rules(RAW, own).pack.rules["HS-05"]
    assert (rule.severity, rule.stops, str(rule.valid_from)) == ("block", ("booking",), "2027-01-01")


def test_sentences_and_words_can_be_changed_alone(own: Path) -> None:
    write(own, '[WGT-06.text.default.en]\nremedy = "Use the fork lift."\n')
    write(own, '[country.CN]\nen = "PRC"\n', "words.toml")
    pack = load_rules(RAW, own).pack
    text = pack.rules["WGT-06"].texts["default"]["en"]
    assert text.remedy == "Use the fork lift."
    assert text.message == load_rule_pack(SHIPPED).rules["WGT-06"].texts["default"]["en"].message
    assert pack.words["country"]["CN"] == {"en": "PRC", "th": "จีน", "zh": "中国"}


@pytest.mark.parametrize(
    ("name", "text", "reason", "pointer"),
    [
        ("own.toml", "[WGT-06]\noff = true\n", "own_rules_reason", "/WGT-06/reason"),
        ("own.toml", '[WGT-06]\noff = true\nreason = "so"\n', "own_rules_reason", "/WGT-06/reason"),
        ("own.toml", '[WGT-01]\nseverity = "info"\n', "own_rules_reason", "/WGT-01/reason"),
        ("own.toml", "[ID-01]\noverride = true\n", "own_rules_reason", "/ID-01/reason"),
        ("own.toml", '[MINE-01]\nseverity = "info"\n', "own_rules_unknown_rule", "/MINE-01"),
        ("own.toml", "[WGT-06]\nlimit = 7\n", "own_rules_unknown_member", "/WGT-06/limit"),
        ("own.toml", '[WGT-06]\nsource = "hearsay"\n', "rule_pack_source", "/WGT-06/source"),
        ("own.toml", '[WGT-06]\nseverity = "loud"\n', "rule_pack_member", "/WGT-06/severity"),
        ("own.toml", "WGT-06 = 7\n", "rule_pack_no_rule", "/WGT-06"),
        ("own.toml", "[WGT-06\n", "rule_pack_unreadable", None),
        ("tables.toml", "[limits]\nhand_lift = 20\n", "own_rules_unknown_table", "/limits/hand_lift"),
        ("tables.toml", "[add.lists]\nwords = []\n", "own_rules_unknown_table", "/add/lists/words"),
        ("tables.toml", "[roads]\nx = 1\n", "own_rules_unknown_table", "/roads"),
        ("tables.toml", "limits = 7\n", "rule_pack_no_table", "/limits"),
        ("tables.toml", '[limits]\nhand_lift_kg = "heavy"\n', "own_rules_shape", ""),
        ("tables.toml", '[[closed_gates]]\nplace = "TH-NKI"\n', "own_rules_shape", ""),
    ],
)
def test_a_broken_own_pack_is_told_with_its_place_and_the_shipped_one_is_used(
    own: Path, name: str, text: str, reason: str, pointer: str | None
) -> None:
    loaded = load_rules(RAW, write(own, text, name))
    assert loaded.pack == load_rule_pack(SHIPPED)
    assert isinstance(loaded.fault, WrongInput)
    assert (loaded.fault.reason, loaded.fault.pointer) == (reason, pointer)
    assert name in loaded.fault.values["file"]
