"""The rule packs of `resources/rules/`, read into plain values: rules, their sentences, sources and tables.

`load_rule_pack` judges the pack itself: a rule without a source, without one of the three languages, or whose
sentences differ in their placeholders is refused with the file and the rule named.
"""

from __future__ import annotations

import string
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

from shipdesk.errors import WrongInput
from shipdesk.reference.rule_tables import RuleTables, read_tables

LANGUAGES = ("en", "th", "zh")
SEVERITIES = ("block", "warn", "info")
JUDGED_ON = ("arrival", "departure", "production")
DOINGS = ("goods", "number", "weigh", "value", "party", "paper", "label", "date", "way", "terms", "experience")
"""Groups of findings by what to do about them; their words stand in `words.toml` under `do`."""
_DOING_OF_FAMILY = {
    "WGT": "weigh", "VOL": "weigh", "PKG": "weigh", "VAL": "value", "INC": "terms", "HS": "goods", "ORI": "paper",
    "PTY": "party", "FOD": "paper", "FRT": "paper", "SHL": "date", "TMP": "way", "DG": "goods", "ID": "number",
    "DOC": "paper", "RTE": "way", "LAW": "paper", "EC": "terms", "QR": "number",
}  # fmt: skip
"""Where a rule does not say it itself, by the letters of its id."""
TRADE_PRACTICE = "trade-practice"
DEFAULT_TEXT = "default"
_SOURCES, _TABLES, _WORDS = "sources", "tables", "words"
_NO_RULES = ("pack", _SOURCES, _TABLES, _WORDS)
"""What files hold that hold no rules: `words.toml`, `words_cargo.toml`."""


@dataclass(frozen=True)
class RuleText:
    """What is wrong and why it matters; what to do."""

    message: str
    remedy: str


@dataclass(frozen=True)
class Source:
    """The standard, law, form or notice that a rule rests on."""

    key: str
    title: str
    links: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule as the pack describes it; the condition itself is code in `checks`."""

    id: str
    severity: str
    judged_on: str
    valid_from: date | None
    valid_to: date | None
    stops: tuple[str, ...] | None
    """None: the papers that print the value, and booking."""
    source: str
    why: Mapping[str, str]
    to_verify: bool
    do: str
    """What kind of thing the user does about it; one of `DOINGS`."""
    can_override: bool
    """False where no reason makes the paper or the label right."""
    reads: tuple[str, ...]
    texts: Mapping[str, Mapping[str, RuleText]]
    """By the name of the case, then by language."""

    def in_force(self, day: date) -> bool:
        """Whether the rule holds on that day, both borders included."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


class Told(Protocol):
    """What a sentence needs to know of a finding."""

    @property
    def rule(self) -> str: ...
    @property
    def message_key(self) -> str: ...
    @property
    def values(self) -> Mapping[str, str]: ...


@dataclass(frozen=True, kw_only=True)
class RulePack:
    """All rules of one version, with what they need to be told and judged."""

    version: str
    rules: Mapping[str, Rule]
    sources: Mapping[str, Source]
    tables: RuleTables
    words: Mapping[str, Mapping[str, Mapping[str, str]]]
    """Codes as people read them: by the value's name, then the code, then the language."""

    def texts(self, finding: Told, language: str) -> tuple[str, str]:
        """Message and remedy in `language`, English where it is none of ours."""
        spoken = language if language in LANGUAGES else "en"
        text = self.rules[finding.rule].texts[finding.message_key][spoken]
        values = {name: self._word(name, value, spoken) for name, value in finding.values.items()}
        return text.message.format_map(values), text.remedy.format_map(values)

    def _word(self, name: str, value: str, language: str) -> str:
        word = self.words.get(name, {}).get(value)
        return word[language] if word else value


def load_rule_pack(folder: Path) -> RulePack:
    """The pack in `folder`: pack.toml; sources, tables and words in files named so; rules in every other."""
    sources = {key: _source(key, entry) for key, entry in _merged(folder, _SOURCES).items()}
    rules: dict[str, Rule] = {}
    for file in sorted(folder.glob("*.toml")):
        if _holds(file) in _NO_RULES:
            continue
        for rule_id, entry in _read(file).items():
            if rule_id in rules:
                raise _broken(file, f"/{rule_id}", "rule_pack_twice", rule=rule_id)
            rules[rule_id] = _rule(file, rule_id, entry, sources)
    return RulePack(
        version=str(_read(folder / "pack.toml")["pack_version"]),
        rules=rules,
        sources=sources,
        tables=read_tables(_merged(folder, _TABLES)),
        words=_merged(folder, _WORDS),
    )


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
                continue
            doubled = known.keys() & content.keys()
            if doubled:
                raise _broken(file, f"/{name}", "rule_pack_twice", rule=f"{name}.{min(doubled)}")
            known.update(content)
    return whole


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WrongInput("not_a_table", "rule_pack_unreadable", file=file.name, detail=str(error)) from error


def _broken(file: Path, pointer: str, reason: str, **values: object) -> WrongInput:
    return WrongInput("required", reason, pointer=pointer, file=file.name, **values)


def _source(key: str, entry: Mapping[str, Any]) -> Source:
    return Source(key, str(entry["title"]), tuple(entry.get("links", ())))


def _rule(file: Path, rule_id: str, entry: Mapping[str, Any], sources: Collection[str]) -> Rule:
    source, why = str(entry.get("source", "")), dict(entry.get("why", {}))
    if source not in sources or (source == TRADE_PRACTICE and not _in_all_languages(why)):
        raise _broken(file, f"/{rule_id}/source", "rule_pack_source", rule=rule_id)
    severity, judged_on = entry.get("severity"), entry.get("judged_on")
    if severity not in SEVERITIES or judged_on not in JUDGED_ON:
        raise _broken(file, f"/{rule_id}/severity", "rule_pack_member", rule=rule_id)
    stops = entry.get("stops")
    return Rule(
        id=rule_id,
        severity=severity,
        judged_on=judged_on,
        valid_from=entry.get("valid_from"),
        valid_to=entry.get("valid_to"),
        stops=None if stops is None else tuple(stops),
        source=source,
        why=why,
        to_verify=bool(entry.get("to_verify", False)),
        do=_doing(file, rule_id, entry),
        can_override=bool(entry.get("override", True)),
        reads=tuple(entry.get("reads", ())),
        texts={key: _text(file, rule_id, key, text) for key, text in entry.get("text", {}).items()},
    )


def _doing(file: Path, rule_id: str, entry: Mapping[str, Any]) -> str:
    doing = entry.get("do") or _DOING_OF_FAMILY.get(rule_id.partition("-")[0], "paper")
    if doing not in DOINGS:
        raise _broken(file, f"/{rule_id}/do", "rule_pack_doing", rule=rule_id, known=", ".join(DOINGS))
    return str(doing)


def _text(file: Path, rule_id: str, key: str, entry: Mapping[str, Mapping[str, str]]) -> dict[str, RuleText]:
    pointer = f"/{rule_id}/text/{key}"
    try:
        texts = {language: RuleText(entry[language]["message"], entry[language]["remedy"]) for language in LANGUAGES}
    except KeyError as missing:
        raise _broken(file, pointer, "rule_pack_language", rule=rule_id, missing=missing.args[0]) from missing
    if len({placeholders((text.message, text.remedy)) for text in texts.values()}) > 1:
        raise _broken(file, pointer, "rule_pack_placeholders", rule=rule_id)
    return texts


def _in_all_languages(texts: Mapping[str, str]) -> bool:
    return all(texts.get(language) for language in LANGUAGES)


def placeholders(texts: Iterable[str]) -> frozenset[str]:
    """Names of the values that the sentences print."""
    return frozenset(name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name)
