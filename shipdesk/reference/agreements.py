"""Trade agreements as the rules of origin judge by them, and what the origin chooser says of them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

ENGLISH = "en"
Sentences = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """One agreement; its members are those of `agreements.toml`."""

    name: str
    schemes: tuple[str, ...]
    """The contract's PreferenceScheme; the first one is proposed."""
    aliases: frozenset[str]
    form: str
    source: str
    parties: frozenset[str]
    not_established: frozenset[str]
    """Parties of which it is not established that they accept the Thai certificate."""
    criteria: tuple[str, ...]
    catalog_criteria: frozenset[str]
    """Criteria that a product's own sheet may claim where its materials are not listed."""
    certificate_criteria: frozenset[str]
    """The codes that the certificate takes."""
    add_ons: frozenset[str]
    """Codes that may stand beside a criterion and confer no origin by themselves."""
    has_product_list: bool
    """Whether every line that is not WO or PE has a rule of its own, which the desk does not know."""
    rvc_percent: Decimal
    shift_prefixes: frozenset[str] | None
    """Beginnings of HS codes for which another heading is enough; None: for all."""
    shift_except: frozenset[str]
    de_minimis_percent: Decimal
    exempt_usd: Decimal
    days_after_shipment: int
    valid_months: int

    def allows_shift(self, hs_code: str) -> bool:
        """Whether a change of heading confers origin on goods of this code."""
        if "CTH" not in self.criteria or begins(hs_code, self.shift_except):
            return False
        return self.shift_prefixes is None or begins(hs_code, self.shift_prefixes)


@dataclass(frozen=True, kw_only=True)
class Sensitive:
    """Goods whose duty the agreement does not take away whole."""

    agreement: str
    destination: str
    prefixes: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Agreements:
    """All agreements, what is said of origin in general, and the chooser's sentences."""

    by_name: Mapping[str, Agreement]
    prefer: Mapping[str, tuple[str, ...]]
    sensitive: tuple[Sensitive, ...]
    raw: frozenset[str]
    not_raw: frozenset[str]
    processed_food: frozenset[str]
    product_criteria: frozenset[str]
    """Criteria of product lists, which the user looks up himself."""
    through_words: tuple[str, ...]
    transport_papers: frozenset[str]
    referring_words: tuple[str, ...]
    sentences: Sentences

    def of_scheme(self, scheme: str) -> Agreement | None:
        """The agreement behind a PreferenceScheme of the contract."""
        return next((one for one in self.by_name.values() if scheme in one.schemes), None)

    def named(self, words: str) -> Agreement | None:
        """The agreement that people write so: ACFTA, Form E, ACFTA_FORM_E ..."""
        folded = " ".join(words.upper().replace("_", " ").replace("-", " ").split())
        return next(
            (
                one
                for one in self.by_name.values()
                if folded in one.aliases or folded in {scheme.replace("_", " ") for scheme in one.schemes}
            ),
            None,
        )

    def in_order(self, destination: str) -> tuple[Agreement, ...]:
        """All of them, those first that are proposed first for the destination."""
        names = dict.fromkeys((*self.prefer.get(destination, ()), *self.by_name))
        return tuple(self.by_name[name] for name in names)

    def is_raw(self, hs_code: str) -> bool:
        """Whether goods of this code can be wholly obtained: grown, caught, bred or mined."""
        return begins(hs_code, self.raw) and not begins(hs_code, self.not_raw)

    def say(self, key: str, values: Mapping[str, str], language: str, countries: Mapping[str, str]) -> str:
        """The filled sentence; `countries` gives the names of codes in that language."""
        sentences = self.sentences[key]
        named = ", ".join(countries.get(code, code) for code in values.get("countries", "").split(", "))
        return sentences.get(language, sentences[ENGLISH]).format_map({**values, "countries": named})


def begins(hs_code: str, prefixes: Iterable[str]) -> bool:
    return any(hs_code.startswith(prefix) for prefix in prefixes)


def read_agreements(folder: Path) -> Agreements:
    """`agreements.toml` and `sentences.toml` of the folder."""
    content = _read(folder / "agreements.toml")
    general = content["general"]
    return Agreements(
        by_name=MappingProxyType({name: _agreement(name, entry) for name, entry in content["agreement"].items()}),
        prefer=MappingProxyType({country: tuple(names) for country, names in content["prefer"].items()}),
        sensitive=tuple(
            Sensitive(agreement=one["agreement"], destination=one["destination"], prefixes=_prefixes(one["hs"]))
            for one in content["sensitive"]
        ),
        raw=_prefixes(general["raw_chapters"]),
        not_raw=_prefixes(general["not_raw"]),
        processed_food=_prefixes(general["processed_food_chapters"]),
        product_criteria=frozenset(general["product_criteria"]),
        through_words=tuple(general["through_words"]),
        transport_papers=frozenset(general["transport_papers"]),
        referring_words=tuple(general["referring_words"]),
        sentences=MappingProxyType(_read(folder / "sentences.toml")),
    )


def _agreement(name: str, entry: Mapping[str, Any]) -> Agreement:
    shift = entry.get("shift_chapters")
    return Agreement(
        name=name,
        schemes=tuple(entry["schemes"]),
        aliases=frozenset(entry["aliases"]),
        form=entry["form"],
        source=entry["source"],
        parties=frozenset(entry["parties"]),
        not_established=frozenset(entry.get("not_established", ())),
        criteria=tuple(entry["criteria"]),
        catalog_criteria=frozenset(entry["catalog_criteria"]),
        certificate_criteria=frozenset(entry["certificate_criteria"]),
        add_ons=frozenset(entry.get("add_ons", ())),
        has_product_list=entry.get("product_list", False),
        rvc_percent=Decimal(entry["rvc_percent"]),
        shift_prefixes=None if shift is None else _prefixes(shift),
        shift_except=frozenset(entry.get("shift_except", ())),
        de_minimis_percent=Decimal(entry["de_minimis_percent"]),
        exempt_usd=Decimal(entry["exempt_usd"]),
        days_after_shipment=entry["days_after_shipment"],
        valid_months=entry["valid_months"],
    )


def _prefixes(written: Iterable[str]) -> frozenset[str]:
    return frozenset(prefix for one in written for prefix in _spelled_out(one))


def _spelled_out(written: str) -> Iterator[str]:
    """`42-44` is 42, 43, 44."""
    first, _, last = written.partition("-")
    for number in range(int(first), int(last or first) + 1):
        yield f"{number:0{len(first)}d}"


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
