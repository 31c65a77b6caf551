"""Under which customs papers goods leave, pass and enter each country by land."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

LEAVE, PASS, ENTER = "leave", "pass", "enter"
_ACTS = "acts"


@dataclass(frozen=True)
class TransitPapers:
    """`papers` names the words of the wording that say which papers; `source` is a key of the packs' sources."""

    papers: str
    source: str
    to_verify: bool


@dataclass(frozen=True)
class TransitRegimes:
    """`acts_modes` are the modes that the ASEAN Customs Transit System serves."""

    acts_modes: frozenset[str]
    acts_source: str
    by_country: Mapping[tuple[str, str], TransitPapers]

    def of(self, country: str, role: str) -> TransitPapers | None:
        """A country's own regime for goods that leave, pass or enter; None where the table does not know it."""
        return self.by_country.get((country, role))

    def acts(self, role: str) -> TransitPapers:
        return TransitPapers(f"{_ACTS}_{role}", self.acts_source, False)


def read_transit_regimes(file: Path) -> TransitRegimes:
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    acts = content.pop(_ACTS)
    return TransitRegimes(frozenset(acts["modes"]), acts["source"], MappingProxyType(_by_country(content)))


def _by_country(content: Mapping[str, Any]) -> dict[tuple[str, str], TransitPapers]:
    return {
        (country, role): TransitPapers(entry["papers"], entry["source"], entry.get("to_verify", False))
        for country, roles in content.items()
        for role, entry in roles.items()
    }
