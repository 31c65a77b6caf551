"""The user's own rule files laid over the shipped ones: other limits and lists, a rule switched off, other words.

A user's file says only what differs. A table gives its entries anew; a list (`[lists] vague_words = [...]`, or
`[[closed_gates]]`) takes the place of the shipped one; what stands under `add` is added to it. A rule that is made
milder, let pass by override, or switched off (`off = true`) needs a `reason`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from shipdesk.errors import WrongInput
from shipdesk.reference.raw_pack import Entry, RawPack, broken, read_raw_pack
from shipdesk.reference.rules import SEVERITIES, OwnChange, RulePack, build_rule_pack

SUFFIX = "+own"
LEAST_REASON = 10
OFF, REASON, ADD, SEVERITY, OVERRIDE = "off", "reason", "add", "severity", "override"
_MEMBERS = frozenset(
    {
        OFF,
        REASON,
        SEVERITY,
        OVERRIDE,
        "judged_on",
        "valid_from",
        "valid_to",
        "stops",
        "source",
        "why",
        "to_verify",
        "do",
    }
    | {"reads", "text"}
)
_FIXED_NAMES = ("limits", "lists")
"""Tables of names that rules ask for: another name there is a slip of the pen."""


@dataclass(frozen=True)
class LoadedRules:
    """The rules in use; `fault` says why the user's own are not among them."""

    pack: RulePack
    fault: WrongInput | None = None


def load_rules(shipped: RawPack, own: Path) -> LoadedRules:
    """The shipped pack under the user's own one; the shipped one alone where the user's cannot be used."""
    try:
        return LoadedRules(own_rule_pack(shipped, own))
    except WrongInput as fault:
        return LoadedRules(build_rule_pack(shipped), fault)


def has_own_rules(own: Path) -> bool:
    """Whether the user keeps rule files of their own."""
    return own.is_dir() and any(own.glob("*.toml"))


def own_rule_pack(shipped: RawPack, own: Path) -> RulePack:
    """Raises `WrongInput` with the file and the place in it."""
    if not has_own_rules(own):
        return build_rule_pack(shipped)
    mine = read_raw_pack(own)
    try:
        return _laid_over(shipped, mine)
    except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        files = ", ".join(sorted(file.name for file in own.glob("*.toml")))
        raise broken(files, "", "own_rules_shape", detail=f"{type(error).__name__}: {error}") from error


def _laid_over(shipped: RawPack, mine: RawPack) -> RulePack:
    changes = [*_table_changes(shipped, mine), *_rule_changes(shipped, mine)]
    if not changes:
        return build_rule_pack(shipped)
    raw = replace(
        shipped,
        version=shipped.version + SUFFIX,
        rules=_rules(shipped, mine),
        files={**shipped.files, **mine.files},
        sources={**shipped.sources, **mine.sources},
        tables=_tables(shipped.tables, mine.tables),
        words=_deep(shipped.words, mine.words),
    )
    return replace(build_rule_pack(raw), own=tuple(changes))


def _rules(shipped: RawPack, mine: RawPack) -> dict[str, Entry]:
    """In the shipped order, without those switched off."""
    rules = {}
    for rule_id, entry in shipped.rules.items():
        own = mine.rules.get(rule_id, {})
        if not own.get(OFF):
            rules[rule_id] = _deep(entry, {name: value for name, value in own.items() if name not in (OFF, REASON)})
    return rules


def _rule_changes(shipped: RawPack, mine: RawPack) -> list[OwnChange]:
    changes = []
    for rule_id, own in mine.rules.items():
        file, entry = mine.files[rule_id], shipped.rules.get(rule_id)
        if entry is None:
            raise broken(file, f"/{rule_id}", "own_rules_unknown_rule", rule=rule_id)
        unknown = own.keys() - _MEMBERS
        if unknown:
            raise broken(
                file, f"/{rule_id}/{min(unknown)}", "own_rules_unknown_member", rule=rule_id, name=min(unknown)
            )
        changed = [name for name, value in own.items() if name not in (OFF, REASON) and entry.get(name) != value]
        if own.get(OFF):
            changed = [OFF]
        reason = str(own.get(REASON, "")).strip()
        if _is_milder(entry, own) and len(reason) < LEAST_REASON:
            raise broken(file, f"/{rule_id}/reason", "own_rules_reason", rule=rule_id, least=LEAST_REASON)
        if changed:
            changes.append(OwnChange(rule_id, tuple(sorted(changed)), reason))
    return changes


def _is_milder(shipped: Entry, own: Entry) -> bool:
    severity = own.get(SEVERITY, shipped.get(SEVERITY))
    is_lower = severity in SEVERITIES and SEVERITIES.index(severity) > SEVERITIES.index(shipped[SEVERITY])
    is_passable = own.get(OVERRIDE) is True and shipped.get(OVERRIDE) is False
    return bool(own.get(OFF)) or is_lower or is_passable


def _table_changes(shipped: RawPack, mine: RawPack) -> list[OwnChange]:
    changes = []
    for name, content in mine.tables.items():
        if name == ADD:
            changes += [OwnChange(f"tables.{one}", (ADD,)) for one in content]
            continue
        known = shipped.tables.get(name)
        if known is None:
            raise broken("tables.toml", f"/{name}", "own_rules_unknown_table", name=name)
        if isinstance(content, Mapping):
            changes += [OwnChange(f"tables.{name}", (one,)) for one in content if known.get(one) != content[one]]
        elif content != known:
            changes.append(OwnChange(f"tables.{name}", ()))
    changes += [OwnChange("sources", (key,)) for key in mine.sources if shipped.sources.get(key) != mine.sources[key]]
    changes += [OwnChange("words", (name,)) for name in mine.words if _is_other(shipped.words, mine.words, name)]
    return changes


def _is_other(shipped: Entry, mine: Entry, name: str) -> bool:
    return name not in shipped or _deep(shipped[name], mine[name]) != shipped[name]


def _tables(shipped: Entry, mine: Entry) -> dict[str, Any]:
    tables = dict(shipped)
    for name, content in mine.items():
        if name == ADD:
            continue
        _refuse_new_names(f"/{name}", name, content, shipped)
        tables[name] = {**shipped[name], **content} if isinstance(content, Mapping) else content
    for name, content in mine.get(ADD, {}).items():
        if name not in shipped:
            raise broken("tables.toml", f"/add/{name}", "own_rules_unknown_table", name=name)
        _refuse_new_names(f"/add/{name}", name, content, shipped)
        tables[name] = _added(tables[name], content)
    return tables


def _refuse_new_names(pointer: str, table: str, content: Any, shipped: Entry) -> None:
    unknown = set(content) - set(shipped[table]) if table in _FIXED_NAMES else set()
    if unknown:
        name = f"{table}.{min(unknown)}"
        raise broken("tables.toml", f"{pointer}/{min(unknown)}", "own_rules_unknown_table", name=name)


def _added(known: Any, more: Any) -> Any:
    if isinstance(known, list):
        return [*known, *more]
    return {**known, **{name: _added(known[name], more[name]) if name in known else more[name] for name in more}}


def _deep(known: Any, own: Any) -> Any:
    """`own` over `known`, table by table; anything else takes the place of what was there."""
    if not (isinstance(known, Mapping) and isinstance(own, Mapping)):
        return own
    return {**known, **{name: _deep(known[name], own[name]) if name in known else own[name] for name in own}}
