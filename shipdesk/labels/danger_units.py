"""Packages that hold lines of a kind, for the marks of dangerous goods."""

from __future__ import annotations

from collections.abc import Callable

from shipdesk.checks.case import Line
from shipdesk.domain.content_weights import filled_units
from shipdesk.labels.facts import LabelFacts


def units_with(facts: LabelFacts, is_meant: Callable[[Line], bool]) -> list[tuple[int, tuple[Line, ...]]]:
    """The place of each filled package that holds such lines, with them, in the packages' order."""
    meant = {line.item.line_no: line for line in facts.case.lines if is_meant(line)}
    filled = {unit.client_unit_reference for unit in filled_units(facts.consignment)}
    found = []
    for index, unit in enumerate(facts.consignment.handling_units):
        numbers = dict.fromkeys(one.line_no for one in unit.contents if one.line_no in meant)
        if numbers and unit.client_unit_reference in filled:
            found.append((index, tuple(meant[number] for number in numbers)))
    return found
