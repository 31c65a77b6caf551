"""Text as the search sees it: case, width, digits' script and invisible characters make no difference."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from shipdesk.domain.cells import ascii_digits
from shipdesk.domain.product_fields import NAME_FIELDS

FIELD_MARK = "\x1e"
"""Stands before the first name, between two and after the last, so that a hit never runs over two fields."""
CODE_MARK = "\x1d"
"""The same around codes: what begins a name is then told from what begins one of a million numbers."""
CODE_FIELDS = ("sku", "gtin", "hs_code")
WORD_FIELDS = (*NAME_FIELDS.values(), "brand")
SEARCHED_FIELDS = (*CODE_FIELDS, *WORD_FIELDS)
_SPLIT_AM = re.compile("([\u0e4d\u0ecd])([\u0e48-\u0e4b\u0ec8-\u0ecb]?)([\u0e32\u0eb2])")
_PLAIN_WORD = "[!-~\u0e01-\u0e3a\u0e40-\u0e4c\u3400-\u9fff]+"
_PLAIN = re.compile(f"{_PLAIN_WORD}(?: {_PLAIN_WORD})*")
"""Small letters, Thai without its digits and without a ring that could be half a sara am, Chinese: folded they stay."""
_AM = {"\u0e32": "\u0e33", "\u0eb2": "\u0eb3"}


def fold(text: str) -> str:
    """The text without differences of case, width, digits' script, blanks and invisible characters."""
    if text.isascii():
        text = text.lower()
    elif _PLAIN.fullmatch(small := lowered(text)) and unicodedata.is_normalized("NFC", small):
        return small
    else:
        text = ascii_digits(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()))
        text = _SPLIT_AM.sub(_whole_am, text)
    if not text.isprintable():
        text = "".join(_seen(char) for char in text)
    return " ".join(text.split())


def lowered(text: str) -> str:
    """What SQLite's `lower` makes of it."""
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


_kept = lru_cache(4096)(fold)
"""Brands and codes, and most names of a long table, come again and again."""


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
    codes, words = ([_kept(row.get(column) or "") for column in columns] for columns in (CODE_FIELDS, WORD_FIELDS))
    return joined(codes, words)


def joined(codes: Iterable[str], words: Iterable[str]) -> str:
    """Folded codes and words as one text with its marks."""
    return (
        CODE_MARK
        + "".join(code + CODE_MARK for code in codes if code)
        + FIELD_MARK
        + "".join(word + FIELD_MARK for word in words if word)
    )
