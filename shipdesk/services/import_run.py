"""One walk over a sheet: good rows become a product's values, bad ones are kept with their cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from shipdesk.domain.cells import clean
from shipdesk.domain.money import MinorUnits
from shipdesk.domain.product import PRODUCT_FIELDS, product_from_row, row_of
from shipdesk.domain.product_table import ProductTable, Values
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.column_mapping import ColumnMapping
from shipdesk.services.rejected_rows import RejectedRow
from shipdesk.sheets import Pack, Sheet, SheetRow

_NOTHING: Mapping[int, Mapping[str, str]] = MappingProxyType({})
_SKU = PRODUCT_FIELDS.index("sku")


class Good(NamedTuple):
    """A row as it stands in the sheet, and the product it makes."""

    row: SheetRow
    values: Values


class RepeatsFound(Exception):
    """The sheet has SKUs in several rows, which was not known when the walk began; it begins again, knowing them."""

    def __init__(self, repeated: Mapping[str, Sequence[int]]) -> None:
        super().__init__(len(repeated))
        self.repeated = repeated


class ImportRun:
    """`repeated`: the rows of each SKU that stands in several, all of which are rejected.

    `filled`: what is filled in for single rows, by their number.
    """

    def __init__(
        self,
        sheet: Sheet,
        mapping: ColumnMapping,
        repeated: Mapping[str, Sequence[int]],
        minor_units: MinorUnits,
        progress: Progress,
        filled: Mapping[int, Mapping[str, str]] = _NOTHING,
    ) -> None:
        self.sheet, self.mapping, self._filled = sheet, mapping, filled
        self._repeated, self._minor_units, self._progress = repeated, minor_units, progress
        self._table = ProductTable(mapping.places, mapping.defaults, mapping.converts, minor_units)
        self._first: dict[str, int] = {}
        self._new_repeats: dict[str, list[int]] = {}
        self.rows = 0
        self.rejected: list[RejectedRow] = []

    def packs(self) -> Iterator[list[Good]]:
        """The good rows, many at a time; `RepeatsFound` at the end where a SKU stood in several rows."""
        for pack in self.sheet.packs:
            good = self._read(pack)
            self.rows += len(pack.rows)
            if good and not self._new_repeats:
                yield good
            self._progress.step(self.rows, max(self.rows, round(self.rows / max(pack.share, 1e-6))))
        self._progress.look()
        if self._new_repeats:
            raise RepeatsFound(self._new_repeats)

    def _read(self, pack: Pack) -> list[Good]:
        good: list[Good] = []
        for row, read in zip(pack.rows, self._table.read([row.cells for row in pack.rows]), strict=True):
            sku = self._sku(row) if read is None else read[_SKU]
            if sku:
                self._note(sku, row.number)
            is_doubtful = read is None or row.surplus or sku in self._repeated or row.number in self._filled
            values = self._look_closer(row, sku or "") if is_doubtful else read
            if values is not None:
                good.append(Good(row, values))
        return good

    def _sku(self, row: SheetRow) -> str:
        try:
            return clean(row.cells[self.mapping.places["sku"]])
        except WrongInput:
            return ""

    def _note(self, sku: str, number: int) -> None:
        first = self._first.setdefault(sku, number)
        if first != number and sku not in self._repeated:
            self._new_repeats.setdefault(sku, [first]).append(number)

    def _look_closer(self, row: SheetRow, sku: str) -> Values | None:
        """The values of one row, or None after all that is wrong with it has been noted."""
        faults: list[WrongInput] = []
        if row.surplus:
            width, surplus = len(self.sheet.headers), row.surplus[0][:60]
            faults.append(WrongInput("too_many_items", "row_too_many_cells", width=width, value=surplus))
        if sku in self._repeated:
            rows = ", ".join(str(number) for number in self._repeated[sku][:10])
            faults.append(WrongInput("duplicate", "row_repeats_sku", pointer="/sku", column="sku", rows=rows))
        values: Values = ()
        try:
            given = {**self.mapping.row(row), **self._filled.get(row.number, {})}
            stored = row_of(product_from_row(given, minor_units=self._minor_units))
            values = tuple(stored[column] or None for column in PRODUCT_FIELDS)
        except WrongInput as error:
            faults.extend(error.all)
        if not faults:
            return values
        self._reject(row, faults)
        return None

    def _reject(self, row: SheetRow, faults: Sequence[WrongInput]) -> None:
        for fault in faults:
            fault.pointer = f"/row/{row.number}{fault.pointer or ''}"
        self.rejected.append(RejectedRow(row.number, tuple(faults), row.cells))
