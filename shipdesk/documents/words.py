"""Amounts and counts in words, in English always and in Thai for a Thai reader."""

from __future__ import annotations

from collections.abc import Mapping

from shipdesk.documents import english_numbers, thai_numbers
from shipdesk.domain.money import MinorUnits, Money
from shipdesk.errors import WrongInput

LANGUAGES = ("en", "th")
LARGEST = 10**21


def amount_in_words(money: Money, language: str, words: Mapping[str, str], minor_units: MinorUnits) -> str:
    """`words` are the wording of `language`; a currency without words there keeps its code and a fraction."""
    minor_digits = minor_units.get(money.currency, 2)
    scaled = int(money.rounded(minor_units).amount.scaleb(minor_digits))
    if not 0 <= scaled < LARGEST:
        raise WrongInput("out_of_range", "amount_has_no_words", pointer="/declared_value/amount", amount=money)
    whole, minor = divmod(scaled, 10**minor_digits)
    name = words.get(f"words.{money.currency}.major", money.currency)
    minor_name = words.get(f"words.{money.currency}.minor", "")
    if language == "th":
        return _thai(whole, minor, name, minor_name, minor_digits, words)
    return _english(whole, minor, name, minor_name, minor_digits, words)


def _english(whole: int, minor: int, name: str, minor_name: str, minor_digits: int, words: Mapping[str, str]) -> str:
    spelt = english_numbers.in_words(whole)
    if minor and minor_name:
        spelt = words["words.and_minor"].format(
            major=spelt, minor=english_numbers.in_words(minor), minor_name=minor_name
        )
    elif minor:
        spelt = f"{spelt} AND {minor:0{minor_digits}d}/{10**minor_digits}"
    return words["words.say"].format(currency=name, amount=spelt)


def _thai(whole: int, minor: int, name: str, minor_name: str, minor_digits: int, words: Mapping[str, str]) -> str:
    spelt = thai_numbers.in_words(whole) + name
    if not minor:
        return spelt + words["words.exact"]
    if not minor_name:
        return f"{spelt} {minor:0{minor_digits}d}/{10**minor_digits}"
    return spelt + thai_numbers.in_words(minor) + minor_name


def count_in_words(count: int, language: str, packages: str, words: Mapping[str, str]) -> str:
    """TOTAL: ONE HUNDRED AND THIRTEEN (113) CARTONS ONLY."""
    numbers = thai_numbers if language == "th" else english_numbers
    named = packages if language == "th" else packages.upper()
    return words["words.say_packages"].format(words=numbers.in_words(count), count=count, packages=named)
