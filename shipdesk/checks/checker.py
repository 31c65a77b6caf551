"""Judges a draft again and again while somebody types: a line that did not change keeps what was found in it.

It relies on what a rule of `LINE_RULES` may look at: its own line, and of the consignment everything but the other
lines and what is summed from them. A rule that compares lines is a rule over the case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shipdesk.checks.case import Case, Line
from shipdesk.checks.engine import case_findings, in_order, line_findings, rules_over_lines
from shipdesk.checks.facts import Facts
from shipdesk.checks.finding import Finding
from shipdesk.domain.consignment import Consignment, Item
from shipdesk.domain.money import Money
from shipdesk.domain.product import Product
from shipdesk.reference.rules import Rule


@dataclass(frozen=True)
class _Judged:
    """A line as it was, and what was found in it."""

    item: Item
    product: Product | None
    findings: tuple[Finding, ...]


class Checker:
    """Of one draft, in one thread at a time; `run` gives exactly what `checks.run` gives."""

    def __init__(self) -> None:
        self._around: tuple[Consignment, Facts] | None = None
        self._judged: list[_Judged] = []
        self.lines_judged = 0
        """How many lines the last run looked at anew."""

    def run(self, consignment: Consignment, facts: Facts) -> tuple[Finding, ...]:
        around = (_without_lines(consignment), facts)
        known = self._judged if around == self._around else []
        case = Case(consignment, facts)
        rules = rules_over_lines(case)
        judged = [_again(line, known, rules) for line in case.lines]
        self.lines_judged = sum(one is not old for one, old in zip(judged, _padded(known, judged), strict=True))
        self._around, self._judged = around, judged
        return in_order([*case_findings(case), *(finding for one in judged for finding in one.findings)])


def _again(line: Line, known: list[_Judged], rules: Sequence[Rule]) -> _Judged:
    old = known[line.index] if line.index < len(known) else None
    if old is not None and old.item == line.item and old.product == line.product:
        return old
    return _Judged(line.item, line.product, tuple(line_findings(line, rules)))


def _padded(known: list[_Judged], judged: list[_Judged]) -> list[_Judged | None]:
    return [*known, *[None] * len(judged)][: len(judged)]


def _without_lines(consignment: Consignment) -> Consignment:
    """Everything a line rule may see beside its line; of the sum of all lines only its currency."""
    nothing = Money(consignment.declared_value.amount * 0, consignment.currency)
    return replace(consignment, items=(), goods=(), declared_value=nothing)
