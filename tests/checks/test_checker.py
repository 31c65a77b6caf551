"""Checking while somebody types: the same findings as a whole check, and only the changed lines judged again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shipdesk.checks import Facts, run
from shipdesk.checks.case import Case, Line
from shipdesk.checks.checker import Checker
from shipdesk.checks.engine import CASE_RULES, LINE_RULES
from shipdesk.domain.consignment import Consignment, Item
from shipdesk.domain.measures import Weight
from shipdesk.domain.money import Money
from tests.checks.conftest import remembering
from tests.checks.example import Example
from tests.checks.examples import EXAMPLES

LINES = 5


@pytest.fixture(scope="module")
def long(sound: Consignment) -> Consignment:
    """Five lines, not packed yet."""
    items = tuple(replace(sound.items[0], line_no=number) for number in range(1, LINES + 1))
    goods = tuple((number, sound.goods[0][1]) for number in range(1, LINES + 1))
    value = Money(Decimal("42500.00"), "THB")
    return replace(sound, items=items, goods=goods, handling_units=(), declared_value=value)


def with_line(consignment: Consignment, index: int, **members: Any) -> Consignment:
    items = list(consignment.items)
    items[index] = replace(items[index], **members)
    total = sum((item.line_value.amount for item in items), Decimal(0))
    return replace(consignment, items=tuple(items), declared_value=Money(total, "THB"))


EDITS: tuple[dict[str, Any], ...] = (
    {"hs_code": "999999"},
    {"hs_code": "080450"},
    {"quantity": Decimal(7)},
    {"line_value": Money(Decimal("1.00"), "THB")},
    {"net_weight_kg": Weight(Decimal("0.001"))},
    {"gtin": "9521234000014"},
    {"expiry_date": None},
)


@settings(max_examples=60, deadline=None)
@given(edits=st.lists(st.tuples(st.integers(0, LINES - 1), st.sampled_from(EDITS)), max_size=8))
def test_a_checker_that_remembers_finds_what_a_whole_check_finds(
    long: Consignment, facts: Facts, edits: list[tuple[int, dict[str, Any]]]
) -> None:
    checker, draft = Checker(), long
    assert checker.run(draft, facts) == run(draft, facts)
    for index, members in edits:
        draft = with_line(draft, index, **members)
        assert checker.run(draft, facts) == run(draft, facts)


def test_only_the_changed_line_is_judged_again(long: Consignment, facts: Facts) -> None:
    checker = Checker()
    checker.run(long, facts)
    assert checker.lines_judged == LINES
    checker.run(with_line(long, 3, hs_code="999999"), facts)
    assert checker.lines_judged == 1
    checker.run(with_line(long, 3, hs_code="999999"), facts)
    assert checker.lines_judged == 0


def test_a_change_around_the_lines_judges_all_of_them_again(long: Consignment, facts: Facts) -> None:
    checker = Checker()
    checker.run(long, facts)
    elsewhere = replace(long, consignee=replace(long.consignee, name_latin="Somebody else"))
    assert checker.run(elsewhere, facts) == run(elsewhere, facts)
    assert checker.lines_judged == LINES
    checker.run(elsewhere, remembering(facts, sscc_uses={"1" * 18: "A-1"}))
    assert checker.lines_judged == LINES


def test_lines_that_come_and_go_are_found_where_they_stand(long: Consignment, facts: Facts) -> None:
    checker = Checker()
    wrong = with_line(long, 4, hs_code="999999")
    checker.run(wrong, facts)
    shorter = replace(wrong, items=wrong.items[1:], goods=wrong.goods[1:])
    assert checker.run(shorter, facts) == run(shorter, facts)
    assert checker.run(wrong, facts) == run(wrong, facts)


@dataclass(frozen=True)
class Lonely(Consignment):
    """A consignment that tells whoever asks a line rule's question about other lines."""

    def __getattribute__(self, name: str) -> Any:
        assert name not in ("items", "goods", "declared_value"), (
            f"a line rule looked at {name}: it sees one line only; make it a rule over the case"
        )
        return super().__getattribute__(name)

    @property
    def currency(self) -> str:
        declared: Money = object.__getattribute__(self, "declared_value")
        return declared.currency


class LonelyCase(Case):
    @property
    def lines(self) -> tuple[Line, ...]:
        raise AssertionError("a line rule looked at the other lines; make it a rule over the case")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.rule} {one.name}")
def test_a_line_rule_sees_its_line_alone(example: Example, sound: Consignment, facts: Facts) -> None:
    check = LINE_RULES.get(example.rule)
    if check is None:
        assert example.rule in CASE_RULES
        return
    changed = example.change(sound)
    case = LonelyCase(Lonely(**vars(changed)), remembering(facts, **example.history))
    products: dict[int, Any] = dict(changed.goods)
    for index, item in enumerate(changed.items):
        assert isinstance(item, Item)
        list(check(Line(case, index, item, products.get(item.line_no))))
