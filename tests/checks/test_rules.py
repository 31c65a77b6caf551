"""Every rule of the pack: at least one consignment it lets pass and one it finds, with the field it leads to."""

from __future__ import annotations

import pytest

from shipdesk.checks import Facts, run
from shipdesk.checks.engine import CASE_RULES, LINE_RULES
from shipdesk.domain.consignment import Consignment
from shipdesk.reference.rules import RulePack, placeholders
from tests.checks.conftest import remembering
from tests.checks.example import Example
from tests.checks.examples import EXAMPLES


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.rule} {one.name}")
def test_a_rule_finds_what_is_wrong_and_nothing_else(
    example: Example, sound: Consignment, facts: Facts, pack: RulePack
) -> None:
    found = [
        finding
        for finding in run(example.change(sound), remembering(facts, **example.history))
        if finding.rule == example.rule
    ]
    if example.pointer is None:
        assert found == []
        return
    assert [(one.pointer, one.message_key) for one in found] == [(example.pointer, example.key)]
    assert found[0].severity == (example.severity or pack.rules[example.rule].severity)
    assert found[0].source in pack.sources
    assert bool(found[0].blocks) == (found[0].severity == "block")


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.pointer], ids=lambda one: f"{one.rule} {one.name}")
def test_the_sentences_of_a_finding_are_whole_in_every_language(
    example: Example, sound: Consignment, facts: Facts, pack: RulePack
) -> None:
    finding = next(
        one for one in run(example.change(sound), remembering(facts, **example.history)) if one.rule == example.rule
    )
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
