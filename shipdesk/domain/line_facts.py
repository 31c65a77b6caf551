"""What the desk object says of single lines: it comes and goes with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import DeskObject

BY_LINE = ("tariff_codes", "registrations", "origin", "dangerous_goods", "harvest", "label_data")
"""Members of the desk object whose entries belong to a line."""


def facts_of_lines(facts: DeskObject, stays: Callable[[int], bool]) -> DeskObject:
    """`facts` with what belongs to the lines that stay, and with what belongs to no line."""
    rows: dict[str, Any] = {name: tuple(one for one in getattr(facts, name) if stays(one.line_no)) for name in BY_LINE}
    return replace(facts, **rows, no_commercial_value=tuple(filter(stays, facts.no_commercial_value)))


def without_lost_lines(before: Consignment, after: Consignment) -> Consignment:
    """`after` without the facts of lines that only `before` had: a new line of that number is another product."""
    lost = {item.line_no for item in before.items} - {item.line_no for item in after.items}
    return replace(after, desk=facts_of_lines(after.desk, lambda line: line not in lost)) if lost else after
