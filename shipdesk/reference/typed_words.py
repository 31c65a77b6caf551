"""The words by which figures in typed text are known, as `tables/typed_figures.toml` has them."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from shipdesk.reference.tables import Term


@dataclass(frozen=True, kw_only=True)
class TypedWords:
    """Each word leads to what it means: a package code, kilograms of a unit, a currency, a country, a field."""

    each: Sequence[str]
    packages: Mapping[str, str]
    weights: Mapping[str, str]
    """`net` or `gross`."""
    kilograms: Mapping[str, Decimal]
    cubic_metres: Sequence[str]
    currencies: Mapping[str, str]
    beside: Sequence[str]
    origin_before: Sequence[str]
    origin_after: Sequence[str]
    origin_between: Sequence[str]
    countries: Mapping[str, str]
    numbers_of: Mapping[str, str]
    other_papers: Sequence[str]


def read_typed_words(file: Path, countries: Mapping[str, Term]) -> TypedWords:
    """In the form in which texts are compared (NFKC): a Thai vowel may be written as one sign or as two."""
    entry = tomllib.loads(unicodedata.normalize("NFKC", file.read_text(encoding="utf-8")))
    names = {_compared(name): code for code, term in countries.items() for name in term.names.values()}
    return TypedWords(
        each=entry["numbers"]["each"],
        packages={word: code for code, one in entry["packages"].items() for word in one["words"]},
        weights={word: name for name, words in entry["weights"].items() for word in words},
        kilograms={word: Decimal(factor) for factor, words in entry["kilograms"].items() for word in words},
        cubic_metres=entry["cubic_metres"]["words"],
        currencies={word: word for word in entry["money"]["words"]} | entry["money"]["also"],
        beside=entry["money"]["beside"],
        origin_before=entry["origin"]["before"],
        origin_after=entry["origin"]["after"],
        origin_between=entry["origin"]["between"],
        countries=names | entry["origin"]["also"],
        numbers_of={word: field for field, words in entry["numbers_of"].items() for word in words},
        other_papers=[word for words in entry["numbers_of_other_papers"].values() for word in words],
    )


def _compared(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
