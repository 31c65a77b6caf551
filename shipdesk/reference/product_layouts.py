"""How shops and other programs lay out the products they export: what tells such a table, what its columns are."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from shipdesk import paths
from shipdesk.reference.import_headers import folded_header


@dataclass(frozen=True)
class ProductLayout:
    """Every header is folded; the comments of the table say what each member means."""

    kind: str
    recognised_by: frozenset[str]
    headers: Mapping[str, Sequence[str]]
    units: Mapping[str, str]
    group: str | None = None
    inherits: Sequence[str] = ()
    passed_over_without: Sequence[str] = ()
    joins: Sequence[str] = ()
    no_variant: str = ""
    marked_up: Sequence[str] = ()
    numbers: Sequence[str] = ()

    def columns(self, headers: Sequence[str]) -> dict[str, str]:
        """The header that fills each field, of those that stand in the table."""
        there = {shop_header(header): header for header in reversed(headers) if header}
        found = {}
        for field, words in self.headers.items():
            header = next((there[word] for word in words if word in there), None)
            if header is not None:
                found[field] = header
        return found


def shop_header(header: str) -> str:
    """Shopee writes what a column demands behind its name: `ps_price|1|1`."""
    return folded_header(header.partition("|")[0])


def read_product_layouts(file: Path) -> tuple[ProductLayout, ...]:
    return tuple(_layout(entry) for entry in tomllib.loads(file.read_text(encoding="utf-8"))["layouts"])


@cache
def shipped_product_layouts() -> tuple[ProductLayout, ...]:
    return read_product_layouts(paths.resources() / "tables" / "product_layouts.toml")


def product_layout_of(headers: Sequence[str]) -> ProductLayout | None:
    """The layout that these headers tell; most tables have none."""
    folded = {shop_header(header) for header in headers}
    return next((layout for layout in shipped_product_layouts() if layout.recognised_by <= folded), None)


def _layout(entry: Mapping[str, object]) -> ProductLayout:
    given = dict(entry)
    given["recognised_by"] = frozenset(given["recognised_by"])  # type: ignore[call-overload]
    return ProductLayout(**{"units": {}, **given})  # type: ignore[arg-type]
