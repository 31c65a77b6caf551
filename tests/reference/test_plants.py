"""Names of plants agree with the rule pack's fruit, and every declaration rests on a known source."""

from __future__ import annotations

import pytest

from shipdesk import paths
from shipdesk.reference import Reference
from shipdesk.reference.thai_places import thai_province

REFERENCE = Reference.load(paths.resources())


def test_every_fruit_that_china_lets_in_has_its_names():
    let_in = {one.key for one in REFERENCE.rules.border.fruits if "CN" in one.let_into}
    assert let_in == set(REFERENCE.plants.by_key)


def test_a_botanical_name_of_the_table_is_read_as_the_same_fruit():
    """What the sheet prints, the rules would know again."""
    known = REFERENCE.rules.border
    for key, plant in REFERENCE.plants.by_key.items():
        found = known.fruit(plant.botanical, "", "")
        assert found is not None, key
        assert found.key == key


def test_declarations_rest_on_sources_of_the_rule_pack():
    declared = [source for one in REFERENCE.plants.declarations for source in one.sources]
    assert declared
    assert set(declared) <= set(REFERENCE.rules.sources)


@pytest.mark.parametrize(("mode", "count"), [("RAIL", 1), ("ROAD", 1), ("SEA", 0), ("AIR", 0)])
def test_the_protocol_is_declared_by_land_only(mode, count):
    assert len(REFERENCE.plants.declared("CN", mode, frozenset({"fresh_fruit"}))) == count
    assert REFERENCE.plants.declared("VN", mode, frozenset({"fresh_fruit"})) == ()
    assert REFERENCE.plants.declared("CN", mode, frozenset({"cereals"})) == ()


def test_provinces_by_their_code():
    chanthaburi = thai_province("TH-22")
    assert chanthaburi is not None
    assert (chanthaburi.en, chanthaburi.th) == ("Chanthaburi", "จันทบุรี")
    assert thai_province("TH-S") is None


def test_every_province_has_a_chinese_name():
    import geothai

    codes = {f"TH-{one.code}" for one in geothai.provinces()}
    assert REFERENCE.thai_provinces_in_chinese.keys() == codes
    assert len(set(REFERENCE.thai_provinces_in_chinese.values())) == len(codes) == 77
