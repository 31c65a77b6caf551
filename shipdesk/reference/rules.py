"""The rule packs of `resources/rules/`, read into plain values: rules, their sentences, sources and tables.

`load_rule_pack` judges the pack itself: a rule without a source, without one of the three languages, or whose
sentences differ in their placeholders is refused with the file and the rule named.
"""

from __future__ import annotations

import hashlib
import string
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from shipdesk.reference.border_tables import BorderTables, read_border_tables
from shipdesk.reference.raw_pack import RawPack, broken, read_raw_pack
from shipdesk.reference.rule_tables import RuleTables, read_tables
from shipdesk.reference.spelling import spelled

LANGUAGES = ("en", "th", "zh")
SEVERITIES = ("block", "warn", "info")
JUDGED_ON = ("arrival", "departure", "production")
DOINGS = (
    "goods", "number", "weigh", "pack", "value", "party", "paper", "label", "origin", "date", "way", "terms",
    "experience",
)  # fmt: skip
"""Groups of findings by what to do about them; their words stand in `words.toml` under `do`."""
_DOING_OF_FAMILY = {
    "WGT": "weigh", "VOL": "weigh", "PKG": "weigh", "VAL": "value", "INC": "terms", "HS": "goods", "ORI": "origin",
    "PTY": "party", "FOD": "paper", "FRT": "paper", "SHL": "date", "TMP": "way", "DG": "goods", "ID": "number",
    "DOC": "paper", "RTE": "way", "LAW": "paper", "EC": "terms", "QR": "number",
}  # fmt: skip
"""Where a rule does not say it itself, by the letters of its id."""
TRADE_PRACTICE = "trade-practice"
DEFAULT_TEXT = "default"
SEPARATOR = ", "
"""Between several codes in one value of a finding."""


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
    titles: Mapping[str, str]
    """The title in other languages, where it has a natural one."""

    def said(self, language: str) -> str:
        """The title in `language`, English where it has none."""
        return self.titles.get(language, self.title)


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


@dataclass(frozen=True)
class OwnChange:
    """What the user's own files changed: a rule or a table, its members, and why."""

    what: str
    members: tuple[str, ...]
    reason: str = ""


class Told(Protocol):
    """What a sentence needs to know of a finding."""

    @property
    def rule(self) -> str: ...
    @property
    def message_key(self) -> str: ...
    @property
    def values(self) -> Mapping[str, str]: ...
    @property
    def source(self) -> str: ...


@dataclass(frozen=True, kw_only=True)
class RulePack:
    """All rules of one version, with what they need to be told and judged."""

    version: str
    rules: Mapping[str, Rule]
    sources: Mapping[str, Source]
    tables: RuleTables
    border: BorderTables
    words: Mapping[str, Mapping[str, Mapping[str, str]]]
    """Codes as people read them: by the value's name, then the code, then the language."""
    own: tuple[OwnChange, ...] = ()
    """What the user's own files changed; empty for the shipped pack."""

    @cached_property
    def fingerprint(self) -> str:
        """Changes with every rule and table; worked out once, for thousands of figures are looked at."""
        return hashlib.sha256(spelled((self.version, self.tables, self.rules)).encode()).hexdigest()

    def texts(self, finding: Told, language: str) -> tuple[str, str]:
        """Message and remedy in `language`, English where it is none of ours."""
        spoken = language if language in LANGUAGES else "en"
        text = self.rules[finding.rule].texts[finding.message_key][spoken]
        values = {name: self._word(name, value, spoken) for name, value in finding.values.items()}
        return text.message.format_map(values), text.remedy.format_map(values)

    def grounds(self, finding: Told, language: str) -> str:
        """What a finding rests on: for trade practice the sentence why, else the title of the source."""
        rule = self.rules[finding.rule]
        spoken = rule.why.get(language) or rule.why.get("en") if finding.source == rule.source else None
        return spoken or self.sources[finding.source].said(language)

    def _word(self, name: str, value: str, language: str) -> str:
        """One code, or several parted by commas."""
        known = self.words.get(name)
        if known is None:
            return value
        spoken = (known[code][language] if code in known else code for code in value.split(SEPARATOR))
        return ("、" if language == "zh" else SEPARATOR).join(spoken)


def load_rule_pack(folder: Path) -> RulePack:
    """The pack that lies in `folder`."""
    return build_rule_pack(read_raw_pack(folder))


def build_rule_pack(raw: RawPack) -> RulePack:
    """Judges every part: raises `WrongInput` with the file and the place in it."""
    sources = {key: _source(key, entry) for key, entry in raw.sources.items()}
    border = read_border_tables(raw.tables)
    unfounded = next((name for name, source in border.sourced if source not in sources), None)
    if unfounded is not None:
        raise broken("tables.toml", "/source", "rule_pack_source", rule=unfounded)
    return RulePack(
        version=raw.version,
        rules={rule_id: _rule(raw.files[rule_id], rule_id, entry, sources) for rule_id, entry in raw.rules.items()},
        sources=sources,
        tables=read_tables(raw.tables),
        border=border,
        words=raw.words,
    )


def _source(key: str, entry: Mapping[str, Any]) -> Source:
    titles = {language: str(entry[language]) for language in LANGUAGES if entry.get(language)}
    return Source(key, str(entry["title"]), tuple(entry.get("links", ())), MappingProxyType(titles))


def _rule(file: str, rule_id: str, entry: Mapping[str, Any], sources: Collection[str]) -> Rule:
    source, why = str(entry.get("source", "")), dict(entry.get("why", {}))
    if source not in sources or (source == TRADE_PRACTICE and not _in_all_languages(why)):
        raise broken(file, f"/{rule_id}/source", "rule_pack_source", rule=rule_id)
    severity, judged_on = entry.get("severity"), entry.get("judged_on")
    if severity not in SEVERITIES or judged_on not in JUDGED_ON:
        raise broken(file, f"/{rule_id}/severity", "rule_pack_member", rule=rule_id)
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


def _doing(file: str, rule_id: str, entry: Mapping[str, Any]) -> str:
    doing = entry.get("do") or _DOING_OF_FAMILY.get(rule_id.partition("-")[0], "paper")
    if doing not in DOINGS:
        raise broken(file, f"/{rule_id}/do", "rule_pack_doing", rule=rule_id, known=", ".join(DOINGS))
    return str(doing)


def _text(file: str, rule_id: str, key: str, entry: Mapping[str, Mapping[str, str]]) -> dict[str, RuleText]:
    pointer = f"/{rule_id}/text/{key}"
    try:
        texts = {language: RuleText(entry[language]["message"], entry[language]["remedy"]) for language in LANGUAGES}
    except KeyError as missing:
        raise broken(file, pointer, "rule_pack_language", rule=rule_id, missing=missing.args[0]) from missing
    if len({placeholders((text.message, text.remedy)) for text in texts.values()}) > 1:
        raise broken(file, pointer, "rule_pack_placeholders", rule=rule_id)
    return texts


def _in_all_languages(texts: Mapping[str, str]) -> bool:
    return all(texts.get(language) for language in LANGUAGES)


def placeholders(texts: Iterable[str]) -> frozenset[str]:
    """Names of the values that the sentences print."""
    return frozenset(name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name)
