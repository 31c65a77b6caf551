"""Many rows at once: a column is read with one look-up for each cell, since most cells of a table stand in it often.

What comes out of a row is just what `row_of(product_from_row(...))` gives, or nothing: a row with anything wrong in it
is left to `product_from_row`, which alone says what.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import repeat
from typing import Protocol

from shipdesk.domain import cells
from shipdesk.domain.money import MinorUnits
from shipdesk.domain.product_columns import DECIMAL_FIELDS, TEXT_FIELDS, Reader, cell_of, reader_of
from shipdesk.domain.product_fields import NAME_FIELDS, PRODUCT_FIELDS
from shipdesk.errors import WrongInput

Values = tuple[str | None, ...]
"""A product's row in the order of `PRODUCT_FIELDS`, None where a cell is empty."""

_BESIDE = "|"
"""Joined by this, texts are clean together just where each is: it takes part in no other character."""
_BLANK_AT_END = re.compile(r" \||\| ")


class Convert(Protocol):
    """What a cell says, in the words of the catalog format: grams as kilograms, a decimal comma as a point."""

    @property
    def is_scaled(self) -> bool:
        """Whether a number without a unit becomes another one."""
        ...

    def __call__(self, cell: str) -> str: ...


_WRONG = "\0"
"""Stands where a cell cannot be read; no cell holds it, since `clean` takes it away."""
_MOST_KNOWN = 20_000
_PLAIN_NUMBER = re.compile(r"(?:[1-9][0-9]{0,4}(?:\.[0-9]?[1-9])?|0\.[0-9]?[1-9])")
_PLAIN_LENGTH = re.compile(r"(?:[1-9][0-9]{0,4}(?:\.[1-9])?|0\.[1-9])")
"""Mean the same in every column of such numbers and in every country, and are written in no other way."""

_AT = {column: at for at, column in enumerate(PRODUCT_FIELDS)}
_SKU, _PRICE, _CURRENCY = _AT["sku"], _AT["unit_price"], _AT["currency"]
_NAMES = tuple(_AT[column] for column in NAME_FIELDS.values())


class ProductTable:
    """Reads rows whose cells stand at `places`; `defaults` fill empty cells, `converts` are for columns of numbers."""

    def __init__(
        self,
        places: Mapping[str, int],
        defaults: Mapping[str, str],
        converts: Mapping[str, Convert],
        minor_units: MinorUnits,
    ) -> None:
        known = {
            column: _Cells(column, minor_units, converts.get(column), defaults.get(column, ""))
            for column in {*places, *defaults}
        }
        self._columns = [(known.get(column), places.get(column)) for column in PRODUCT_FIELDS]

    def read(self, rows: Sequence[Sequence[str]]) -> list[Values | None]:
        """The values of each row, or None where it has to be looked at alone."""
        if not rows:
            return []
        given = list(zip(*rows, strict=True))
        columns = [self._column(known, place, given, len(rows)) for known, place in self._columns]
        _settle_prices(columns)
        doubtful = [not any(names) for names in zip(*(columns[at] for at in _NAMES), strict=True)]
        for column in (one for one in columns if _WRONG in one):
            doubtful = [doubt or value == _WRONG for doubt, value in zip(doubtful, column, strict=True)]
        return [
            None if is_doubtful or values[_SKU] is None else values
            for values, is_doubtful in zip(zip(*columns, strict=True), doubtful, strict=True)
        ]

    @staticmethod
    def _column(
        known: _Cells | None, place: int | None, given: Sequence[Sequence[str]], count: int
    ) -> list[str | None]:
        if known is None:
            return [None] * count
        if place is None:
            return list(map(known.__getitem__, repeat("", count)))
        texts = given[place]
        return known.as_they_are(texts) or list(map(known.__getitem__, texts))


def _settle_prices(columns: list[list[str | None]]) -> None:
    """A currency without a price says nothing; a price without a currency is wrong."""
    for at, (price, currency) in enumerate(zip(columns[_PRICE], columns[_CURRENCY], strict=True)):
        if price is None and currency is not None and currency != _WRONG:
            columns[_CURRENCY][at] = None
        elif price is not None and currency is None:
            columns[_CURRENCY][at] = _WRONG


class _Cells(dict[str, "str | None"]):
    """What the cells of one column come to, by what stands in them."""

    def __init__(self, column: str, minor_units: MinorUnits, convert: Convert | None, default: str) -> None:
        super().__init__()
        self._reader: Reader = reader_of(column, minor_units)
        self._convert, self._default = convert, default
        self._longest = TEXT_FIELDS.get(column)
        is_plain = column in DECIMAL_FIELDS and (convert is None or not convert.is_scaled)
        self._plain = (_PLAIN_LENGTH if column.endswith("_cm") else _PLAIN_NUMBER) if is_plain else None

    def __missing__(self, raw: str) -> str | None:
        value = self._read(raw if raw.strip() else self._default)
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[raw] = value
        return value

    def as_they_are(self, texts: Sequence[str]) -> list[str | None] | None:
        """The same texts, where each is clean and nearly each another one: looked at as one it is much quicker."""
        if self._longest is None or self._default or 2 * len(set(texts)) < len(texts):
            return None
        beside = _BESIDE.join(texts)
        if max(map(len, texts)) > self._longest or _BLANK_AT_END.search(beside) or not _is_clean(beside, len(beside)):
            return None
        return [text or None for text in texts]

    def _read(self, raw: str) -> str | None:
        if self._longest is not None and _is_clean(raw, self._longest):
            return raw
        if self._plain is not None and self._plain.fullmatch(raw):
            return raw
        return self._slowly(raw)

    def _slowly(self, raw: str) -> str | None:
        try:
            text = cells.clean(self._convert(raw) if self._convert else raw)
            return cell_of(self._reader(text)) or None if text else None
        except WrongInput:
            return _WRONG


def _is_clean(text: str, longest: int) -> bool:
    """Whether a text stays as it is."""
    return (
        0 < len(text) <= longest
        and text.isprintable()
        and "  " not in text
        and text[0] != " " != text[-1]
        and unicodedata.is_normalized("NFC", text)
    )
