"""The handling marks that a package needs for what lies in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.temperature import line_classes
from shipdesk.reference.handling_marks import HandlingRule


def handling_marks(
    consignment: Consignment, line_numbers: Iterable[int], package_type: str, rules: Sequence[HandlingRule]
) -> tuple[str, ...]:
    """In the rules' order: a package that holds several lines bears the marks of each."""
    numbers = frozenset(line_numbers)
    codes = [item.hs_code for item in consignment.items if item.line_no in numbers]
    classes = line_classes(consignment)
    temperature = {classes[number] for number in numbers}
    return tuple(rule.mark for rule in rules if rule.holds(codes, temperature, package_type))
