"""The handling marks that packages need for what lies in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shipdesk import paths
from shipdesk.domain.consignment import Consignment, Item, TemperatureRange
from shipdesk.domain.handling import handling_marks
from shipdesk.reference import Reference
from tests.documents import samples

RULES = Reference.load(paths.resources()).handling_rules


def of_code(hs_code: str, **changes: object) -> Consignment:
    base = samples.consignment("CN", ("24",))
    item: Item = replace(base.items[0], hs_code=hs_code)
    return replace(base, items=(item,), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("hs_code", "marks"),
    [
        ("100630", {"keep_dry"}),
        ("691200", {"fragile", "keep_dry"}),
        ("220299", {"this_way_up", "keep_dry"}),
        ("940490", {"keep_dry", "keep_from_sun"}),
        ("940410", {"keep_dry"}),
        ("210390", {"fragile", "this_way_up", "keep_dry"}),
        ("370130", {"keep_dry", "heat_and_radiation"}),
        ("854231", {"keep_dry", "electrostatic", "barrier"}),
        ("847330", {"keep_dry", "electrostatic"}),
    ],
)
def test_by_the_kind_of_goods(hs_code, marks):
    assert set(handling_marks(of_code(hs_code), [1], "CT", RULES)) == marks


def test_chilled_goods_bear_their_limits_and_bags_no_hooks():
    chilled = of_code("100630", temperature=TemperatureRange(regime="CHILLED"))
    assert set(handling_marks(chilled, [1], "CT", RULES)) == {"keep_dry", "keep_from_sun", "temperature_limits"}
    assert set(handling_marks(of_code("100630"), [1], "BG", RULES)) == {"keep_dry", "no_hooks"}
    assert handling_marks(of_code("100630"), [1], "DR", RULES) == ()


def test_a_mixed_package_bears_the_marks_of_each_line():
    base = samples.consignment()
    alone = [set(handling_marks(base, [number], "CT", RULES)) for number in (2, 3)]
    together = handling_marks(base, [2, 3], "CT", RULES)
    assert set(together) == alone[0] | alone[1]
    assert list(together) == [rule.mark for rule in RULES if rule.mark in together]
