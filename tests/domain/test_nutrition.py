"""Nutrition as a label declares it: rounded by the standard's steps, shares of the reference value, energy in kcal."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk import paths
from shipdesk.domain.desk_object import LabelData
from shipdesk.domain.nutrition import MEMBERS, declared, declared_of, lacking_nutrients
from shipdesk.reference import Reference

REFERENCE = Reference.load(paths.resources())
OLD, NEW = (REFERENCE.china_label.nutrients[one] for one in ("gb-7718-2011", "gb-7718-2025"))
VIETNAM = REFERENCE.nutrition_laws["VN"].nutrients
BY_KEY = {one.key: one for one in NEW}


def label(**figures: str) -> LabelData:
    given: dict[str, Any] = {name: Decimal(value) for name, value in figures.items()}
    return LabelData(line_no=1, language="zh", **given)


@pytest.mark.parametrize(
    ("key", "value", "written", "percent"),
    [
        ("energy", "1480", "1480", 18),
        ("energy", "1480.5", "1481", 18),
        ("energy", "17", "0", 0),
        ("energy", "17.4", "17", 0),
        ("protein", "2", "2.0", 3),
        ("protein", "0.5", "0", 0),
        ("protein", "0.55", "0.6", 1),
        ("saturated_fat", "0.2", "0.2", 1),
        ("carbohydrate", "84.25", "84.3", 28),
        ("sugars", "62", "62.0", None),
        ("sodium", "5", "0", 0),
        ("sodium", "1990", "1990", 100),
    ],
)
def test_figures_by_gb_28050(key, value, written, percent):
    told = declared(BY_KEY[key], Decimal(value))
    assert (told.written, told.percent) == (written, percent)


@pytest.mark.parametrize(("kilojoules", "kilocalories"), [("1480", "354"), ("418.4", "100"), ("0", "0")])
def test_vietnam_reads_kilocalories(kilojoules, kilocalories):
    told = declared_of(label(energy_kj=kilojoules), VIETNAM)
    assert [(one.nutrient.key, one.written, one.percent) for one in told] == [("energy", kilocalories, None)]


def test_the_orders_of_the_standards():
    assert [one.key for one in OLD] == ["energy", "protein", "fat", "carbohydrate", "sodium"]
    assert [one.key for one in NEW] == [
        "energy", "protein", "fat", "saturated_fat", "carbohydrate", "sugars", "sodium",
    ]  # fmt: skip
    assert [one.key for one in VIETNAM] == ["energy", "protein", "carbohydrate", "fat", "sodium"]


def test_a_table_is_whole_or_not_begun():
    assert lacking_nutrients(None, OLD) == lacking_nutrients(label(), OLD) == ()
    begun = label(energy_kj="100", protein_g="1", fat_g="0", sugars_g="3")
    assert lacking_nutrients(begun, OLD) == ("carbohydrate_g", "sodium_mg")
    assert lacking_nutrients(begun, NEW) == ("saturated_fat_g", "carbohydrate_g", "sodium_mg")
    assert lacking_nutrients(label(sugars_g="3"), OLD) == ()


@given(st.sampled_from(NEW), st.decimals(0, 10_000, places=2))
def test_a_figure_is_never_further_off_than_half_a_step(nutrient, value):
    told = declared(nutrient, value)
    assert told.amount % nutrient.step == 0
    assert abs(told.amount - value) <= max(nutrient.step / 2, nutrient.zero_up_to)
    assert set(MEMBERS) >= {nutrient.key}
