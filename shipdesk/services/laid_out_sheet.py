"""A shop's export as a plain table: what a product's first row says stands in all its rows, pictures have none."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from shipdesk.reference.product_layouts import ProductLayout, shop_header
from shipdesk.sheets import Pack, Sheet, SheetRow

_HEADING_ROWS = 8
"""So far below the headers a shop's sheet may still explain itself."""
_TAG = re.compile(r"<[^<>]*>")
_FIGURE = re.compile(r"\d")


def laid_out(sheet: Sheet, layout: ProductLayout) -> Sheet:
    """The same table, a product or variant in each row."""
    return replace(sheet, packs=_Packs(sheet.headers, layout).of(sheet.packs))


def without_markup(text: str) -> str:
    """The words of a marked-up text, as one line."""
    return " ".join(html.unescape(_TAG.sub(" ", text)).split()) if "<" in text or "&" in text else text


class _Packs:
    def __init__(self, headers: Sequence[str], layout: ProductLayout) -> None:
        self._layout = layout
        at = {shop_header(header): place for place, header in reversed(list(enumerate(headers)))}
        self._group = at.get(layout.group or "")
        self._inherits = [at[one] for one in layout.inherits if one in at]
        self._needed = [at[one] for one in layout.passed_over_without if one in at]
        self._joins = [at[one] for one in layout.joins if one in at]
        self._marked_up = [at[one] for one in layout.marked_up if one in at]
        self._numbers = [at[one] for one in layout.numbers if one in at]
        name = next((header for field, header in layout.columns(headers).items() if field.startswith("name_")), None)
        self._name = headers.index(name) if name is not None else None
        self._first: tuple[str, ...] | None = None
        self._seen = 0

    def of(self, packs: Iterator[Pack]) -> Iterator[Pack]:
        for pack in packs:
            yield Pack([row for row in map(self._row, pack.rows) if row is not None], pack.share)

    def _row(self, row: SheetRow) -> SheetRow | None:
        self._seen += 1
        if self._is_heading(row) or (self._needed and not any(row.cells[at].strip() for at in self._needed)):
            return None
        cells = list(row.cells)
        self._inherit(cells)
        for at in self._marked_up:
            cells[at] = without_markup(cells[at])
        self._join(cells)
        return row._replace(cells=tuple(cells))

    def _is_heading(self, row: SheetRow) -> bool:
        """A row of labels, demands or hints below the headers: words where numbers stand."""
        said = [row.cells[at] for at in self._numbers if row.cells[at].strip()]
        return self._seen <= _HEADING_ROWS and bool(said) and not any(map(_FIGURE.search, said))

    def _inherit(self, cells: list[str]) -> None:
        if self._group is None:
            return
        if self._first is None or self._first[self._group] != cells[self._group]:
            self._first = tuple(cells)
        for at in self._inherits:
            cells[at] = cells[at] or self._first[at]

    def _join(self, cells: list[str]) -> None:
        if self._name is None:
            return
        options = [cells[at].strip() for at in self._joins]
        told = [option for option in options if option and option.casefold() != self._layout.no_variant]
        cells[self._name] = " ".join([cells[self._name], *told])
