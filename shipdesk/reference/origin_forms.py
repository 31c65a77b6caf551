"""Certificates of origin as their forms are laid out: box numbers, headings, how a criterion is written, the ticks."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, kw_only=True)
class FormLayout:
    """The form of one agreement; its members are those of `origin_forms.toml`."""

    agreement: str
    paper: str
    form: str
    heading: tuple[str, ...]
    source: tuple[str, ...]
    hs_digits: int
    hs_of_importer: bool
    """Whether the form wants the importing country's own code."""
    third_party_in_remarks: bool
    """Else the third party stands beside the goods."""
    boxes: Mapping[str, int]
    notation: Mapping[str, str]
    ticks: tuple[str, ...]
    notes: tuple[str, ...]


def read_origin_forms(file: Path) -> Mapping[str, FormLayout]:
    """By the agreement's name."""
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    return MappingProxyType({name: _layout(name, entry) for name, entry in content.items()})


def _layout(name: str, entry: Mapping[str, Any]) -> FormLayout:
    return FormLayout(
        agreement=name,
        paper=entry["paper"],
        form=entry["form"],
        heading=tuple(entry["heading"]),
        source=tuple(entry["source"]),
        hs_digits=entry["hs_digits"],
        hs_of_importer=entry.get("hs_of_importer", False),
        third_party_in_remarks=entry.get("third_party_in_remarks", False),
        boxes=MappingProxyType(entry["boxes"]),
        notation=MappingProxyType(entry["notation"]),
        ticks=tuple(entry["ticks"]),
        notes=tuple(entry["notes"]),
    )
