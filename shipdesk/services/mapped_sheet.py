"""A sheet with every column settled: which field it fills, in which unit, and how its numbers are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Protocol

from shipdesk.domain.money import MinorUnits
from shipdesk.domain.product_columns import DECIMAL_FIELDS
from shipdesk.domain.written_numbers import NumberStyle, style_of
from shipdesk.reference.import_units import shipped_units
from shipdesk.services.column_guess import currency_of, is_foreign, layout_columns, suggest_columns
from shipdesk.services.column_mapping import ColumnMapping, ColumnWish, map_columns
from shipdesk.services.column_values import Conversion, WrittenAs, convert_of, unit_of
from shipdesk.services.sheet_source import Source
from shipdesk.sheets import Sheet, SheetRow


class MappingWish(Protocol):
    """The part of an import's wish that concerns columns."""

    @property
    def columns(self) -> Sequence[ColumnWish]: ...
    @property
    def defaults(self) -> Mapping[str, str]: ...
    @property
    def style(self) -> NumberStyle | None: ...
    @property
    def guess(self) -> bool: ...


def mapped_sheet(source: Source, wish: MappingWish, minor_units: MinorUnits) -> tuple[Sheet, ColumnMapping, WrittenAs]:
    """`WrongInput` for a wish that cannot be met or a sheet without SKU or name."""
    sheet = source.sheet
    columns = _columns(source, wish)
    defaults = {**_currency(columns, minor_units), **wish.defaults}
    mapping = map_columns(sheet.headers, columns, defaults, minor_units)
    first = next(sheet.packs, None)
    rows = first.rows if first else ()
    written = written_as(rows, mapping.places, wish.style, is_typed=sheet.read_as.separator is not None)
    whole = replace(sheet, packs=chain([first] if first else [], sheet.packs))
    return whole, replace(mapping, converts=_converts(sheet.headers, columns, mapping, written)), written


def written_as(
    rows: Sequence[SheetRow], places: Mapping[str, int], style: NumberStyle | None, *, is_typed: bool
) -> WrittenAs:
    """How the numbers in these rows are written."""
    if style is not None:
        return WrittenAs(style, is_typed)
    numbers = [row.cells[place] for field, place in places.items() if field in DECIMAL_FIELDS for row in rows]
    return WrittenAs(style_of(numbers, is_typed=is_typed), is_typed)


def _columns(source: Source, wish: MappingWish) -> tuple[ColumnWish, ...]:
    """What the user says, then what the layout or the headers say of the rest."""
    headers = source.sheet.headers
    suggested: Sequence[ColumnWish] = ()
    if source.layout is not None:
        suggested = layout_columns(headers, source.layout)
    elif wish.guess or (not wish.columns and is_foreign(headers)):
        suggested = suggest_columns(headers)
    fields = {one.field for one in wish.columns if one.field}
    settled = {one.header for one in wish.columns}
    free = (one for one in suggested if one.field not in fields and one.header not in settled)
    return (*wish.columns, *free)


def _currency(columns: Sequence[ColumnWish], minor_units: MinorUnits) -> dict[str, str]:
    """A price column's header may name the currency of all its prices."""
    fields = {one.field: one.header for one in columns}
    if "unit_price" not in fields or "currency" in fields:
        return {}
    currency = currency_of(fields["unit_price"], minor_units)
    return {"currency": currency} if currency else {}


def _converts(
    headers: Sequence[str], columns: Sequence[ColumnWish], mapping: ColumnMapping, written: WrittenAs
) -> dict[str, Conversion]:
    units = shipped_units()
    wished = {one.field: one.unit for one in columns}
    converts = {}
    for field, place in mapping.places.items():
        unit = unit_of(headers[place], field, wished.get(field), units)
        convert = convert_of(field, unit, written, units)
        if convert is not None:
            converts[field] = convert
    return converts
