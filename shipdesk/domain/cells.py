"""One cell of a table, as a person typed it, read into a typed value or refused with a reason.

Every reader gets text already cleaned by `clean` and raises `WrongInput` without a pointer: who knows
the row and the column adds it. Digits of any script count as digits; thousands separators, decimal
commas and exponents are refused, because guessing them changes weights and prices silently.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from decimal import Decimal

from shipdesk.errors import WrongInput

SHOWN = 200
"""How much of a refused value an error quotes (the contract's limit for `rejected_value`)."""

_NUMBER = re.compile(r"([+-]?)([0-9]*)(?:\.([0-9]+))?")
_DIGIT = re.compile(r"(?![0-9])\d")
_COUNTRY = re.compile(r"[A-Z]{2}")


def clean(text: str) -> str:
    """NFC, each run of control characters and blanks as one space, no blanks at the ends."""
    if text.isprintable() and "  " not in text:
        return unicodedata.normalize("NFC", text.strip())
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise refuse("unprintable_text", "cell_broken_character", text)
    shown = "".join(_visible(char) for char in text)
    return unicodedata.normalize("NFC", " ".join(shown.split()))


def _visible(char: str) -> str:
    if char == "\ufeff":
        return ""
    return " " if unicodedata.category(char) == "Cc" else char


def ascii_digits(text: str) -> str:
    """The same text with Thai (and any other script's) digits written 0-9."""
    if text.isascii():
        return text
    return _DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)


def refuse(code: str, reason: str, text: str, **values: str | int) -> WrongInput:
    """The fault of one value, quoting no more of it than an error should."""
    quoted = text[:SHOWN].encode("utf-8", "replace").decode()
    return WrongInput(code, reason, pointer=None, value=quoted, **{name: str(value) for name, value in values.items()})


def read_text(text: str, longest: int) -> str:
    if len(text) > longest:
        raise refuse("too_long", "cell_too_long", text[:40] + "...", longest=longest, length=len(text))
    return text


def read_decimal(text: str, *, digits: int, decimals: int) -> Decimal:
    """A number of zero or more, at most `digits` before and `decimals` after the point."""
    match = _NUMBER.fullmatch(ascii_digits(text))
    if match is None or not (match[2] or match[3]):
        raise refuse("pattern", "cell_not_a_number", text)
    sign, whole, fraction = match[1], match[2].lstrip("0"), (match[3] or "").rstrip("0")
    if sign == "-" and (whole or fraction):
        raise refuse("out_of_range", "cell_negative", text)
    if len(whole) > digits:
        raise refuse("out_of_range", "cell_number_too_large", text, digits=digits)
    if len(fraction) > decimals:
        raise refuse("pattern", "cell_too_many_decimals", text, decimals=decimals)
    return Decimal(f"{whole or 0}.{fraction}" if fraction else whole or "0")


def read_size(text: str) -> Decimal:
    """A side of a box in centimetres, to the millimetre; no side is nothing."""
    size = read_decimal(text, digits=5, decimals=1)
    if not size:
        raise refuse("out_of_range", "cell_zero", text)
    return size


def read_whole_number(text: str, *, least: int, most: int) -> int:
    digits = ascii_digits(text)
    match = _NUMBER.fullmatch(digits)
    if match is None or not match[2] or (match[3] or "").strip("0"):
        raise refuse("pattern", "cell_not_a_whole_number", text)
    whole = match[2].lstrip("0") or "0"
    if (match[1] == "-" and whole != "0") or len(whole) > len(str(most)) or not least <= int(whole) <= most:
        raise refuse("out_of_range", "cell_outside_range", text, least=least, most=most)
    return int(whole)


def read_code(text: str, known: Collection[str]) -> str:
    """A code of a closed list; small letters are accepted."""
    code = text.upper()
    if code not in known:
        raise refuse("not_in_enum", "cell_unknown_code", text, known=", ".join(sorted(known)))
    return code


def read_currency(text: str, known: Collection[str]) -> str:
    code = text.upper()
    if code not in known:
        raise refuse("not_in_enum", "cell_unknown_currency", text)
    return code


def read_country(text: str) -> str:
    code = text.upper()
    if not _COUNTRY.fullmatch(code):
        raise refuse("pattern", "cell_not_a_country", text)
    return code
