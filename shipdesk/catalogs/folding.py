"""Text as the search sees it: case, width, digits' script and invisible characters make no difference."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from shipdesk.domain.cells import ascii_digits
from shipdesk.domain.product import NAME_FIELDS

FIELD_MARK = "\x1e"
"""Stands before the first field, between two and after the last, so that a hit never runs over two fields."""
SEARCHED_FIELDS = ("sku", "gtin", "hs_code", *NAME_FIELDS.values(), "brand")


def fold(text: str) -> str:
    """The text without differences of case, width, digits' script, blanks and invisible characters."""
    if text.isascii():
        text = text.lower()
    else:
        text = ascii_digits(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()))
    if not text.isprintable():
        text = "".join(_seen(char) for char in text)
    return " ".join(text.split())


def _seen(char: str) -> str:
    """A control character separates words as a blank does; a format character is as if it were not there."""
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    return " " if category in ("Cc", "Cs") else char


def searched_text(row: Mapping[str, str | None]) -> str:
    """All that is searched of a product's row, folded, each field between marks."""
    return joined(fold(row.get(column) or "") for column in SEARCHED_FIELDS)


def joined(fields: Iterable[str]) -> str:
    return FIELD_MARK + "".join(field + FIELD_MARK for field in fields if field)
