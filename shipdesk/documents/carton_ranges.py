"""Which of the numbered cartons hold a line: 1-112, 118."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from shipdesk.documents.paper_data import PackedRow


def carton_ranges(rows: Sequence[PackedRow], line_no: int) -> tuple[str, ...]:
    """Numbers as the packing list counts its packages; neighbours are one range."""
    ranges: list[tuple[int, int]] = []
    for row in rows:
        if all(content.line_no != line_no for content in row.contents):
            continue
        if ranges and ranges[-1][1] + 1 == row.first:
            ranges[-1] = (ranges[-1][0], row.last)
        else:
            ranges.append((row.first, row.last))
    return tuple(str(first) if first == last else f"{first}-{last}" for first, last in ranges)


def cartons_of(rows: Sequence[PackedRow], lines: Collection[int]) -> int:
    """How many hold any of the lines."""
    return sum(row.count for row in rows if any(content.line_no in lines for content in row.contents))
