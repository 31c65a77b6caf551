"""When each paper and act is due at the latest, as `dates.toml` writes it: day, conditions, reason, source."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from shipdesk.reference.routes import Words


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """`days` after the day of `basis`; conditions that are empty hold for all."""

    key: str
    names: Words
    why: Words
    basis: str
    """departure or earliest_arrival."""
    days: int
    earliest_days: int | None
    """Not sooner than so many days before the latest arrival, where the paper holds only so long."""
    office: str | None
    """The country whose offices must be open on the day."""
    schemes: frozenset[str]
    destinations: frozenset[str]
    modes: frozenset[str]
    goods: frozenset[str]
    names_of_goods: tuple[str, ...]
    terms: frozenset[str]
    needs: str | None
    paper: str | None
    source: str
    to_verify: bool


@dataclass(frozen=True)
class CreditWords:
    """What is said of a letter of credit, and the days that it gives where it says nothing."""

    presentation_days: int
    source: str
    shipment_names: Words
    shipment_why: Words
    presentation_names: Words
    presentation_why: Words


@dataclass(frozen=True)
class Deadlines:
    all: tuple[Deadline, ...]
    credit: CreditWords


def read_deadlines(file: Path) -> Deadlines:
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    return Deadlines(tuple(_deadline(one) for one in content["dates"]), CreditWords(**content["letter_of_credit"]))


def _deadline(entry: Mapping[str, Any]) -> Deadline:
    return Deadline(
        key=entry["key"],
        names=MappingProxyType(entry["names"]),
        why=MappingProxyType(entry["why"]),
        basis=entry["basis"],
        days=entry["days"],
        earliest_days=entry.get("earliest_days"),
        office=entry.get("office"),
        schemes=frozenset(entry.get("schemes", ())),
        destinations=frozenset(entry.get("destinations", ())),
        modes=frozenset(entry.get("modes", ())),
        goods=frozenset(entry.get("goods", ())),
        names_of_goods=tuple(entry.get("names_of_goods", ())),
        terms=frozenset(entry.get("terms", ())),
        needs=entry.get("needs"),
        paper=entry.get("paper"),
        source=entry["source"],
        to_verify=entry.get("to_verify", False),
    )
