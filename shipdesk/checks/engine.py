"""Runs every rule that is in force on the day it is judged by.

Law of the destination is judged by the planned arrival; the Thai side and the gates by the planned departure;
label standards by the line's production date, else the arrival. A missing date is replaced by the other one, else
by today.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from datetime import date

from shipdesk.checks import (
    batteries,
    border,
    dangerous_goods,
    date_order,
    experience,
    food,
    food_labels,
    fruit,
    fruit_gates,
    fruit_papers,
    goods,
    law,
    linked_values,
    load_room,
    load_weights,
    manifest_parties,
    numbers,
    online_trade,
    origin,
    origin_papers,
    packages,
    packaging,
    paper_set,
    papers,
    parties,
    payment_codes,
    route,
    shelf_life,
    tariff_codes,
    temperature,
    terms,
    transit,
    transport_numbers,
    values,
    volumes,
    weight_sums,
    weights,
)
from shipdesk.checks.case import Case, Line
from shipdesk.checks.facts import Facts
from shipdesk.checks.finding import BLOCK, Fault, Finding
from shipdesk.checks.rule_functions import CaseRule, LineRule
from shipdesk.domain.consignment import Consignment
from shipdesk.reference.rules import Rule, RulePack

ROOMS = (
    batteries,
    border,
    dangerous_goods,
    date_order,
    experience,
    food,
    food_labels,
    fruit,
    fruit_gates,
    fruit_papers,
    goods,
    law,
    linked_values,
    load_room,
    load_weights,
    manifest_parties,
    numbers,
    online_trade,
    origin,
    origin_papers,
    packages,
    packaging,
    paper_set,
    papers,
    parties,
    payment_codes,
    route,
    shelf_life,
    tariff_codes,
    temperature,
    terms,
    transit,
    transport_numbers,
    values,
    volumes,
    weight_sums,
    weights,
)
"""Every room of rules; a new one is added here."""

CASE_RULES: Mapping[str, CaseRule] = {
    rule_id: check for room in ROOMS for rule_id, check in getattr(room, "CASE_RULES", {}).items()
}
"""Rules over the whole consignment, by id."""

LINE_RULES: Mapping[str, LineRule] = {
    rule_id: check for room in ROOMS for rule_id, check in getattr(room, "LINE_RULES", {}).items()
}
"""Rules that see one line at a time, by id."""

PRODUCTION = "production"
ALWAYS_STOPPED = "booking"
STOPPED_BY_LATE_FACTS = "manifest"


def run(consignment: Consignment, facts: Facts, rules: Collection[Rule] | None = None) -> tuple[Finding, ...]:
    """Every finding, the gravest first, then in the order of the consignment's fields; of some rules, or of all."""
    case = Case(consignment, facts)
    asked = rules_over_lines(case, rules)
    lines = (finding for line in case.lines for finding in line_findings(line, asked))
    return in_order([*case_findings(case, rules), *lines])


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.order))


def case_findings(case: Case, rules: Collection[Rule] | None = None) -> Iterator[Finding]:
    """What the rules over the whole consignment find; some of them, or all."""
    pack = case.facts.pack
    for rule in _asked(pack, rules, CASE_RULES):
        if rule.in_force(judging_day(rule.judged_on, case)):
            yield from (_finding(pack, rule, fault) for fault in CASE_RULES[rule.id](case))


def rules_over_lines(case: Case, rules: Collection[Rule] | None = None) -> list[Rule]:
    """Those to hold lines against, found once: what production decides is asked of each line again."""
    return [
        rule
        for rule in _asked(case.facts.pack, rules, LINE_RULES)
        if rule.judged_on == PRODUCTION or rule.in_force(judging_day(rule.judged_on, case))
    ]


def line_findings(line: Line, rules: Iterable[Rule]) -> Iterator[Finding]:
    """What `rules_over_lines` find in one line."""
    pack = line.facts.pack
    for rule in rules:
        if rule.judged_on == PRODUCTION and not rule.in_force(judging_day(PRODUCTION, line.case, line)):
            continue
        for fault in LINE_RULES[rule.id](line):
            yield _finding(pack, rule, fault)


def _asked(pack: RulePack, rules: Collection[Rule] | None, conditions: Container[str]) -> Iterator[Rule]:
    """Those with a condition of that shape: a line is not held against the rules over the case."""
    return (rule for rule in (pack.rules.values() if rules is None else rules) if rule.id in conditions)


def judging_day(judged_on: str, case: Case, line: Line | None = None) -> date:
    """The calendar date by which a rule is judged."""
    if judged_on == "departure":
        return case.departure_day
    if judged_on == PRODUCTION and line is not None:
        return line.production_day
    return case.arrival_day


def _finding(pack: RulePack, rule: Rule, fault: Fault) -> Finding:
    severity = fault.severity or rule.severity
    return Finding(
        rule=rule.id,
        severity=severity,
        pointer=fault.pointer,
        values=fault.values,
        message_key=fault.message_key,
        source=fault.source or rule.source,
        to_verify=rule.to_verify if fault.to_verify is None else fault.to_verify,
        blocks=stops(pack, rule, fault.pointer) if severity == BLOCK else (),
        judged_on=rule.judged_on,
    )


def stops(pack: RulePack, rule: Rule, pointer: str) -> tuple[str, ...]:
    """What the rule says it stops; the manifest for what comes late; else the papers that print it, and booking."""
    if rule.stops is not None:
        return rule.stops
    if pack.tables.comes_late(pointer):
        return (STOPPED_BY_LATE_FACTS,)
    return (*pack.tables.printed(pointer), ALWAYS_STOPPED)


def rules_that_stop_the_manifest(pack: RulePack) -> tuple[Rule, ...]:
    """The rules that can: they say so themselves, or they read something that comes late."""
    return tuple(
        rule
        for rule in pack.rules.values()
        if STOPPED_BY_LATE_FACTS in (rule.stops or ())
        or (rule.stops is None and any(pack.tables.may_come_late(name) for name in rule.reads))
    )


def stopped_by(findings: Iterable[Finding], wish: str) -> tuple[Finding, ...]:
    """The open findings that stop `wish`: `paper:KIND`, `labels`, `booking` or `manifest`."""
    return tuple(finding for finding in findings if finding.is_open_block and wish in finding.blocks)
