"""Amounts and counts in words, in English always and in the languages whose number words are proven.

Lao and Burmese papers have the English words alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from shipdesk.documents import chinese_numbers, english_numbers, khmer_numbers, thai_numbers, vietnamese_numbers
from shipdesk.domain.money import MinorUnits, Money
from shipdesk.errors import WrongInput

Words = Mapping[str, str]

SPELLED: Mapping[str, Callable[[int], str]] = {
    "en": english_numbers.in_words,
    "th": thai_numbers.in_words,
    "zh": chinese_numbers.in_words,
    "vi": vietnamese_numbers.in_words,
    "km": khmer_numbers.in_words,
}
LANGUAGES = tuple(SPELLED)
LARGEST = 10**21


def amount_in_words(money: Money, language: str, words: Words, minor_units: MinorUnits) -> str:
    """`words` are the wording of `language`; a currency without words there keeps its code and a fraction."""
    minor_digits = minor_units.get(money.currency, 2)
    scaled = int(money.rounded(minor_units).amount.scaleb(minor_digits))
    if not 0 <= scaled < LARGEST:
        raise WrongInput("out_of_range", "amount_has_no_words", pointer="/declared_value/amount", amount=money)
    whole, minor = divmod(scaled, 10**minor_digits)
    if language == "en":
        return _english(whole, minor, money.currency, minor_digits, words)
    return _native(whole, minor, money.currency, minor_digits, language, words)


def _english(whole: int, minor: int, currency: str, minor_digits: int, words: Words) -> str:
    name, minor_name = _names(currency, words)
    spelt = english_numbers.in_words(whole)
    if minor and minor_name:
        spelt = words["words.and_minor"].format(
            major=spelt, minor=english_numbers.in_words(minor), minor_name=minor_name
        )
    elif minor:
        spelt = f"{spelt} AND {_fraction(minor, minor_digits)}"
    return words["words.say"].format(currency=name, amount=spelt)


def _native(whole: int, minor: int, currency: str, minor_digits: int, language: str, words: Words) -> str:
    """By the patterns of the language, or of the currency where it has its own."""
    name, minor_name = _names(currency, words)
    spell = SPELLED[language]
    if not minor:
        text = _pattern("amount", currency, words).format(major=spell(whole), currency=name)
    elif f"words.{currency}.tenth" in words:
        text = _in_tenths(whole, minor, currency, spell, words)
    elif minor_name:
        text = _pattern("amount_and_minor", currency, words).format(
            major=spell(whole), currency=name, minor=spell(minor), minor_name=minor_name
        )
    else:
        fraction = _fraction(minor, minor_digits)
        text = words["words.amount_and_fraction"].format(major=spell(whole), currency=name, fraction=fraction)
    return text[:1].upper() + text[1:]


def _in_tenths(whole: int, minor: int, currency: str, spell: Callable[[int], str], words: Words) -> str:
    """Yuan, jiao and fen: 叁佰贰拾伍元零肆分, 伍元柒角整."""
    tenths, rest = divmod(minor, 10)
    zero, tenth, hundredth = spell(0), words[f"words.{currency}.tenth"], words[f"words.{currency}.minor"]
    jiao = spell(tenths) + tenth if tenths else zero
    fen = spell(rest) + hundredth if rest else words["words.exact"]
    return words[f"words.{currency}.amount_and_minor"].format(major=spell(whole), minor=jiao + fen)


def _names(currency: str, words: Words) -> tuple[str, str]:
    return words.get(f"words.{currency}.major", currency), words.get(f"words.{currency}.minor", "")


def _pattern(key: str, currency: str, words: Words) -> str:
    return words.get(f"words.{currency}.{key}") or words[f"words.{key}"]


def _fraction(minor: int, minor_digits: int) -> str:
    return f"{minor:0{minor_digits}d}/{10**minor_digits}"


def count_in_words(count: int, language: str, packages: str, words: Words) -> str:
    """TOTAL: ONE HUNDRED AND THIRTEEN (113) CARTONS ONLY."""
    named = packages.upper() if language == "en" else packages
    return words["words.say_packages"].format(words=SPELLED[language](count), count=count, packages=named)
