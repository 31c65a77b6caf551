"""How tables of orders are laid out: which headers tell a layout, and which field each header fills."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from shipdesk.reference.import_headers import folded_header


@dataclass(frozen=True)
class OrderLayout:
    """`fields` has each known header, folded, with the field it fills."""

    kind: str
    recognised_by: frozenset[str]
    fields: Mapping[str, str]

    def places(self, headers: Sequence[str]) -> dict[str, int]:
        """The column of each field; of several headers for one field the first named in the table counts."""
        folded = [folded_header(header) for header in headers]
        places: dict[str, int] = {}
        for known, field in self.fields.items():
            if field not in places and known in folded:
                places[field] = folded.index(known)
        return places


def read_order_layouts(file: Path) -> tuple[OrderLayout, ...]:
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["layouts"]
    return tuple(
        OrderLayout(
            entry["kind"],
            frozenset(map(folded_header, entry["recognised_by"])),
            {folded_header(header): field for field, headers in entry["headers"].items() for header in headers},
        )
        for entry in entries
    )


def layout_of(layouts: Sequence[OrderLayout], headers: Sequence[str]) -> OrderLayout:
    """The first that is recognised; the last one asks for nothing."""
    folded = set(map(folded_header, headers))
    return next(layout for layout in layouts if layout.recognised_by <= folded)
