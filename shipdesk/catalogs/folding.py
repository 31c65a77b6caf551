"""Text as the search sees it: case, width, digits' script and invisible characters make no difference."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from shipdesk.domain.cells import ascii_digits
from shipdesk.domain.product import NAME_FIELDS

FIELD_MARK = "\x1e"
"""Stands before the first field, between two and after the last, so that a hit never runs over two fields.

Two of them stand before the SKU, which is the first field of all: so that a hit on it is known from any other.
"""
SEARCHED_FIELDS = ("sku", "gtin", "hs_code", *NAME_FIELDS.values(), "brand")
_SMALL = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_SPLIT_AM = re.compile("([\u0e4d\u0ecd])([\u0e48-\u0e4b\u0ec8-\u0ecb]?)([\u0e32\u0eb2])")
_AM = {"\u0e32": "\u0e33", "\u0eb2": "\u0eb3"}


def fold(text: str) -> str:
    """The text without differences of case, width, digits' script, blanks and invisible characters."""
    if text.isascii():
        text = text.lower()
    else:
        text = ascii_digits(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()))
        text = _SPLIT_AM.sub(_whole_am, text)
    if not text.isprintable():
        text = "".join(_seen(char) for char in text)
    return " ".join(text.split())


def _whole_am(parts: re.Match[str]) -> str:
    """Sara am as keyboards type it; Unicode's compatibility form takes it apart, before or after a tone mark."""
    return parts[2] + _AM[parts[3]]


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
    """Folded fields, the SKU first, as one text with its marks."""
    return 2 * FIELD_MARK + "".join(field + FIELD_MARK for field in fields if field)


def unlike_lower(row: Mapping[str, str | None]) -> str:
    """The folded fields of a row that are not simply what SQLite's `lower` makes of them; mostly there is none."""
    texts = ((column, row.get(column) or "") for column in SEARCHED_FIELDS)
    kept = [(column, fold(text)) for column, text in texts if text and fold(text) != text.translate(_SMALL)]
    if not kept:
        return ""
    lead = FIELD_MARK if kept[0][0] == SEARCHED_FIELDS[0] else ""
    return lead + FIELD_MARK + "".join(text + FIELD_MARK for _, text in kept)
