"""Which papers a consignment needs: the six real-life cases by hand, and what changes the set."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from shipdesk.checks.case import Case
from shipdesk.checks.own_papers import needed_papers
from shipdesk.domain.codec import decode
from shipdesk.domain.desk_object import DeskObject, Payment
from shipdesk.services.check_facts import tables_of
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.paper_kinds import PAPER_KINDS
from tests.cases.prepared import NAMES, case, case_desk

ALWAYS = {"commercial-invoice", "packing-list", "shipping-instruction", "carton-marks", "export-declaration-data",
          "cover-sheet"}  # fmt: skip
OF_CASES = {
    "kunming-durian-rail": {
        "proforma-invoice", "form-e-data", "phytosanitary-data", "transit-data", "china-fruit-list",
    },
    "shenzhen-snacks-sea": {"rcep-data", "china-food-label-data"},
    "phnom-penh-cosmetics-sea": {"form-d-data"},
    "ho-chi-minh-rice-sea": {"form-d-data", "phytosanitary-data"},
    "guangzhou-latex-r12": {"form-e-data", "transit-data"},
    "vientiane-handicraft-road": {"form-d-data"},
}  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return case_desk(tmp_path_factory.mktemp("papers") / "desk")


@pytest.fixture(scope="module")
def consignments(desk):
    return {name: new_consignment(desk, case(name)).consignment for name in NAMES}


@pytest.fixture
def needed(desk):
    def kinds(consignment):
        return {one.kind for one in needed_papers(Case(consignment, tables_of(desk)), desk.reference.paper_set)}

    return kinds


@pytest.mark.parametrize("name", NAMES)
def test_the_six_cases(needed, consignments, name):
    assert needed(consignments[name]) == ALWAYS | OF_CASES[name]


def test_each_entry_is_of_a_known_kind_with_a_source_and_words_in_each_language(desk):
    for need in desk.reference.paper_set:
        assert need.kind in PAPER_KINDS
        assert need.source in desk.rules.sources
        assert set(need.why) == {"en", "th", "zh"}
        assert all(need.why.values())
        assert need.class_list is None or need.class_list in desk.rules.tables.lists


def test_what_changes_the_set(needed, consignments):
    snacks = consignments["shenzhen-snacks-sea"]
    assert "shipping-instruction" not in needed(replace(snacks, incoterm="EXW"))
    without = replace(snacks, customs=replace(snacks.customs, preference_scheme="NONE"))
    assert "rcep-data" not in needed(without)
    parcels = replace(snacks, desk=replace(snacks.desk, trade_mode="9610"))
    assert "carton-marks" not in needed(parcels)
    deposit = replace(snacks.desk, payment=Payment(deposit_percent=Decimal(30)))
    assert "proforma-invoice" in needed(replace(snacks, desk=deposit))


def test_perfume_needs_the_dangerous_goods_paper(needed, consignments):
    cosmetics = consignments["phnom-penh-cosmetics-sea"]
    perfume = replace(cosmetics.items[0], hs_code="330300", descriptions=())
    named = replace(perfume, descriptions=(replace(cosmetics.items[0].descriptions[0], text="Perfume spray"),))
    assert "dangerous-goods-data" in needed(replace(cosmetics, items=(named, *cosmetics.items[1:])))


def test_by_sea_no_country_is_passed_by_land(needed, consignments):
    durian = consignments["kunming-durian-rail"]
    assert "transit-data" not in needed(replace(durian, mode="SEA"))
    assert "transit-data" not in needed(replace(durian, route_id="TH-CN-SEA-SHEKOU", mode="SEA", desk=bare()))


def bare() -> DeskObject:
    return decode(DeskObject, {})
