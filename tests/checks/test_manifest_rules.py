"""Which rules can keep a consignment off a manifest: for hundreds at once only those are asked, without history."""

from __future__ import annotations

import pytest

from shipdesk.checks import Facts, History, rules_that_stop_the_manifest, run
from shipdesk.checks.finding import Finding
from shipdesk.domain.consignment import Consignment
from shipdesk.reference.rules import RulePack
from tests.checks.conftest import remembering
from tests.checks.example import Example
from tests.checks.examples import EXAMPLES

ASKED = ("notices", "route_notices")


def stopping(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(one.rule, one.pointer, one.fingerprint) for one in findings if "manifest" in one.blocks]


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.pointer], ids=lambda one: f"{one.rule} {one.name}")
def test_no_other_rule_stops_a_manifest_and_none_asks_for_other_consignments(
    example: Example, sound: Consignment, facts: Facts, pack: RulePack
) -> None:
    case, remembered = example.change(sound), remembering(facts, **example.history)
    few = remembering(facts, **{name: value for name, value in example.history.items() if name in ASKED})
    asked = run(case, few, rules_that_stop_the_manifest(pack))
    assert stopping(asked) == stopping(run(case, remembered))


def test_they_are_few_and_some_do_stop(sound: Consignment, facts: Facts, pack: RulePack) -> None:
    rules = rules_that_stop_the_manifest(pack)
    assert "NOTE-01" in {rule.id for rule in rules}
    assert len(rules) < len(pack.rules) / 2
    assert facts.history == History()
    assert stopping(run(sound, facts)) == []
