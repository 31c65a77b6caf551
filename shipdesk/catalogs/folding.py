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
    if not text.isascii():
        text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
        text = ascii_digits("".join(char for char in text if unicodedata.category(char) != "Cf"))
    elif text:
        text = text.lower()
    return " ".join("".join(" " if _is_control(char) else char for char in text).split())


def _is_control(char: str) -> bool:
    return char < " " or "\x7f" <= char < "\xa0" or "\ud800" <= char <= "\udfff"


def searched_text(row: Mapping[str, str | None]) -> str:
    """All that is searched of a product's row, folded, each field between marks."""
    return joined(fold(row.get(column) or "") for column in SEARCHED_FIELDS)


def joined(fields: Iterable[str]) -> str:
    return FIELD_MARK + "".join(field + FIELD_MARK for field in fields if field)
