"""What the desk object says of single lines: it comes and goes with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import DeskObject

BY_LINE = ("tariff_codes", "registrations", "origin", "dangerous_goods", "harvest", "label_data")
"""Members of the desk object whose entries belong to a line."""
FREE = "no_commercial_value"


def facts_of_lines(facts: DeskObject, stays: Callable[[int], bool]) -> DeskObject:
    """`facts` with what belongs to the lines that stay, and with what belongs to no line."""
    return _kept(facts, lambda _name, _entry, line: stays(line))


def without_lost_facts(before: Consignment, after: Consignment) -> Consignment:
    """`after` without the facts of products that only `before` had.

    A line whose number is gone takes everything with it. Where the number now stands for another product, what was
    known before goes with the former one; what is new is said of the new one.
    """
    was, now = ({item.line_no: item.sku for item in one.items} for one in (before, after))
    replaced = {line for line, sku in now.items() if line in was and was[line] != sku}
    lost = was.keys() - now.keys()
    if not (replaced or lost):
        return after

    def stays(name: str, entry: Any, line: int) -> bool:
        return line not in lost and not (line in replaced and entry in getattr(before.desk, name))

    return replace(after, desk=_kept(after.desk, stays))


def _kept(facts: DeskObject, stays: Callable[[str, Any, int], bool]) -> DeskObject:
    rows: dict[str, Any] = {
        name: tuple(one for one in getattr(facts, name) if stays(name, one, one.line_no)) for name in BY_LINE
    }
    free = tuple(line for line in facts.no_commercial_value if stays(FREE, line, line))
    return replace(facts, **rows, no_commercial_value=free)
