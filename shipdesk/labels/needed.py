"""Which labels a consignment needs, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from shipdesk.checks.batteries import battery
from shipdesk.labels.facts import LabelFacts
from shipdesk.reference.label_set import LabelNeed


def needed_labels(facts: LabelFacts, table: Iterable[LabelNeed]) -> tuple[LabelNeed, ...]:
    """The first reason for each kind, in the order of the table."""
    reasons: dict[str, LabelNeed] = {}
    for need in table:
        there = not need.destinations or facts.consignment.destination in need.destinations
        if need.kind not in reasons and there and all(CONDITIONS[one](facts) for one in need.holds):
            reasons[need.kind] = need
    return tuple(reasons.values())


def _has_limited_quantities(facts: LabelFacts) -> bool:
    dangers = (item.dangerous_goods for item in facts.consignment.items)
    return any(one is not None and one.limited_quantity for one in dangers)


CONDITIONS: Mapping[str, Callable[[LabelFacts], bool]] = {
    "fresh_fruit": lambda facts: bool(facts.fruit()),
    "batteries": lambda facts: any(battery(line) is not None for line in facts.case.lines),
    "limited_quantities": _has_limited_quantities,
}
"""By the words of the table."""
