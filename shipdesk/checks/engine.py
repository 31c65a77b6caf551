"""Runs every rule that is in force on the day it is judged by.

Law of the destination is judged by the planned arrival; the Thai side and the gates by the planned departure;
label standards by the line's production date, else the arrival. A missing date is replaced by the other one, else
by today.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from shipdesk.checks import food, goods, numbers, packages, parties, route, terms, values, weights
from shipdesk.checks.case import Case, Line
from shipdesk.checks.facts import Facts
from shipdesk.checks.finding import BLOCK, Fault, Finding
from shipdesk.domain.consignment import Consignment
from shipdesk.reference.rules import Rule, RulePack

CaseRule = Callable[[Case], Iterable[Fault]]
LineRule = Callable[[Line], Iterable[Fault]]

CASE_RULES: Mapping[str, CaseRule] = {
    "WGT-01": weights.net_above_gross,
    "WGT-04": weights.tare_looks_wrong,
    "WGT-06": weights.too_heavy_to_lift,
    "PKG-02": packages.numbering_not_continuous,
    "VAL-02": values.total_wrong,
    "VAL-05": values.decimals_wrong,
    "INC-01": terms.sea_term_without_ship,
    "INC-03": terms.term_incomplete,
    "INC-05": terms.cost_element_missing,
    "INC-06": terms.duty_paid_by_seller,
    "PTY-02": parties.chinese_company_without_uscc,
    "PTY-03": parties.vietnamese_without_tax_code,
    "PTY-04": parties.neighbour_without_tax_number,
    "PTY-05": parties.thai_tax_number_wrong,
    "ID-01": numbers.barcode_number_wrong,
    "LAW-05": route.banned_by_cambodia,
    "RTE-01": route.gate_closed,
    "EC-03": route.export_only_trade_mode,
}
"""Rules over the whole consignment, by id."""

LINE_RULES: Mapping[str, LineRule] = {
    "VAL-01": values.line_value_wrong,
    "VAL-04": values.zero_price,
    "HS-01": goods.unknown_hs_code,
    "HS-05": goods.vague_description,
    "FOD-01": food.maker_not_registered,
    "SHL-01": goods.expires_before_arrival,
    "SHL-03": goods.dates_illogical,
}
"""Rules that see one line at a time, by id."""

ALWAYS_STOPPED = "booking"


def run(consignment: Consignment, facts: Facts) -> tuple[Finding, ...]:
    """Every finding, the gravest first, then in the order of the consignment's fields."""
    case = Case(consignment, facts)
    findings = [
        _finding(facts.pack, rule, fault) for rule in facts.pack.rules.values() for fault in _faults(rule, case)
    ]
    return tuple(sorted(findings, key=lambda finding: finding.order))


def _faults(rule: Rule, case: Case) -> Iterator[Fault]:
    check_case, check_line = CASE_RULES.get(rule.id), LINE_RULES.get(rule.id)
    if check_case is not None and rule.in_force(judging_day(rule.judged_on, case)):
        yield from check_case(case)
    if check_line is not None:
        for line in case.lines:
            if rule.in_force(judging_day(rule.judged_on, case, line)):
                yield from check_line(line)


def judging_day(judged_on: str, case: Case, line: Line | None = None) -> date:
    """The calendar date by which a rule is judged."""
    if judged_on == "departure":
        return case.departure_day
    if judged_on == "production" and line is not None and line.item.production_date is not None:
        return line.item.production_date
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
    )


def stops(pack: RulePack, rule: Rule, pointer: str) -> tuple[str, ...]:
    """What the rule says it stops; else the papers that print the value, and booking."""
    if rule.stops is not None:
        return rule.stops
    return (*pack.tables.printed(pointer), ALWAYS_STOPPED)


def stopped_by(findings: Iterable[Finding], wish: str) -> tuple[Finding, ...]:
    """The findings that stop `wish`: `paper:KIND`, `labels`, `booking` or `manifest`."""
    return tuple(finding for finding in findings if wish in finding.blocks)
