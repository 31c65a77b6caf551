"""What each column of a table probably fills: by the layout of a known export, by our own names, by people's words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache

from shipdesk import paths
from shipdesk.domain.money import MinorUnits
from shipdesk.domain.product_fields import PRODUCT_FIELDS
from shipdesk.reference.import_headers import folded_header, read_import_headers
from shipdesk.reference.import_units import measure_of, shipped_units
from shipdesk.reference.product_layouts import ProductLayout, product_layout_of
from shipdesk.services.column_mapping import ColumnWish
from shipdesk.services.rejected_rows import REJECT_HEADERS

_OWN = {folded_header(field): field for field in PRODUCT_FIELDS}


def suggest_columns(headers: Sequence[str]) -> tuple[ColumnWish, ...]:
    """Every header with the field it fills. A header that means nothing has no wish.

    A sheet without a SKU is known by its GTIN, which then fills both.
    """
    layout = product_layout_of(headers)
    if layout is not None:
        return layout_columns(headers, layout)
    found: dict[str, str] = {}
    for names in (_OWN, _people()):
        for header in headers:
            field = _field_of(header, names)
            if field and field not in found and header not in found.values() and header not in REJECT_HEADERS:
                found[field] = header
    if "sku" not in found and "gtin" in found:
        found = {"sku": found["gtin"], **found}
    return tuple(ColumnWish(header, field) for field, header in found.items())


def layout_columns(headers: Sequence[str], layout: ProductLayout) -> tuple[ColumnWish, ...]:
    """The columns of a known export."""
    columns = layout.columns(headers)
    return tuple(ColumnWish(header, field, layout.units.get(field)) for field, header in columns.items())


def is_foreign(headers: Sequence[str]) -> bool:
    """Whether no header at all is one of the catalog format."""
    return not any(folded_header(header) in _OWN for header in headers)


def currency_of(header: str, known: MinorUnits) -> str | None:
    """The currency that the header of a price column ends with."""
    last = folded_header(header).rpartition(" ")[2]
    return last.upper() if last.upper() in known else _currencies().get(last)


def _field_of(header: str, names: Mapping[str, str]) -> str | None:
    """The field of a header, also with a unit or a currency behind it."""
    folded = folded_header(header)
    if folded in names:
        return names[folded]
    words, unit = shipped_units().of_header(header)
    field = names.get(words)
    if unit is not None:
        return field if field and measure_of(field) == unit.measure else names.get(f"{words} {unit.measure}")
    words, _, last = folded.rpartition(" ")
    is_price = names.get(words) == "unit_price" and (last in _currencies() or len(last) == 3)
    return "unit_price" if is_price else None


@cache
def _people() -> Mapping[str, str]:
    return read_import_headers(paths.resources() / "tables" / "import_headers.toml")


@cache
def _currencies() -> Mapping[str, str]:
    entries = tomllib.loads((paths.resources() / "tables" / "import_currencies.toml").read_text(encoding="utf-8"))
    return {folded_header(word): code for code, words in entries.items() for word in words}
