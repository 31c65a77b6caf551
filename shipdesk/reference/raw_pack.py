"""A folder of rule files as it was written: TOML read and put together, nothing judged yet."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from shipdesk.errors import WrongInput

Entry = Mapping[str, Any]
_SOURCES, _TABLES, _WORDS, _PACK = "sources", "tables", "words", "pack"
_NO_RULES = (_PACK, _SOURCES, _TABLES, _WORDS)
"""What files hold that hold no rules: `words.toml`, `words_cargo.toml`."""


@dataclass(frozen=True, kw_only=True)
class RawPack:
    """`files` says in which file a rule stands."""

    version: str
    rules: Mapping[str, Entry]
    files: Mapping[str, str]
    sources: Entry
    tables: Entry
    words: Entry


def read_raw_pack(folder: Path) -> RawPack:
    """pack.toml; sources, tables and words in files named so; rules in every other."""
    rules: dict[str, Entry] = {}
    files: dict[str, str] = {}
    for file in sorted(folder.glob("*.toml")):
        if _holds(file) in _NO_RULES:
            continue
        for rule_id, entry in _read(file).items():
            if rule_id in rules:
                raise broken(file.name, f"/{rule_id}", "rule_pack_twice", rule=rule_id)
            if not isinstance(entry, dict):
                raise broken(file.name, f"/{rule_id}", "rule_pack_no_rule", rule=rule_id)
            rules[rule_id], files[rule_id] = entry, file.name
    pack = folder / "pack.toml"
    return RawPack(
        version=str(_read(pack).get("pack_version", "")) if pack.exists() else "",
        rules=rules,
        files=files,
        sources=_merged(folder, _SOURCES),
        tables=_merged(folder, _TABLES),
        words=_merged(folder, _WORDS),
    )


def broken(file: str, pointer: str, reason: str, **values: object) -> WrongInput:
    return WrongInput("required", reason, pointer=pointer, file=file, **values)


def _holds(file: Path) -> str:
    """The file's name up to the first underscore."""
    return file.stem.partition("_")[0]


def _merged(folder: Path, kind: str) -> dict[str, Any]:
    """All files of a kind as if they were one; what two of them say is refused."""
    whole: dict[str, Any] = {}
    for file in sorted(file for file in folder.glob("*.toml") if _holds(file) == kind):
        for name, content in _read(file).items():
            known = whole.setdefault(name, type(content)())
            if isinstance(content, list):
                known.extend(content)
            elif isinstance(content, dict):
                doubled = known.keys() & content.keys()
                if doubled:
                    raise broken(file.name, f"/{name}", "rule_pack_twice", rule=f"{name}.{min(doubled)}")
                known.update(content)
            else:
                raise broken(file.name, f"/{name}", "rule_pack_no_table", name=name)
    return whole


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WrongInput("not_a_table", "rule_pack_unreadable", file=file.name, detail=str(error)) from error
