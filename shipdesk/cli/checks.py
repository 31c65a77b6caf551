"""`shipdesk checks`: the user's own notices and the rule pack."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.codec import encode
from shipdesk.domain.notice import KnownNotice
from shipdesk.reference.rules import Rule, RulePack
from shipdesk.services import keep_notices, rule_packs


@click.group()
def checks() -> None:
    """What the checks know: your own notices, and the rules they judge by."""


@checks.group()
def notice() -> None:
    """Notices of your own; each becomes a finding of rule NOTE-01 where it applies.

    FILE is TOML or JSON with title, text, source and severity (block, warn, info); may have to_do, valid_from,
    valid_to, destination, hs_prefixes, goods_class, route_id, gate; several stand in a list under `notices`.
    """


@notice.command()
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def add(session: Session, file: Path) -> None:
    """Add notices from a file; one with the key of an old one replaces it."""
    session.run(
        lambda: {"notices": [_notice(one) for one in keep_notices.add_notices(session.desk, file)]}, {"notices": []}
    )


@notice.command("list")
@pass_session
def list_(session: Session) -> None:
    """Every notice."""
    session.run(lambda: {"notices": [_notice(one) for one in keep_notices.list_notices(session.desk)]}, {"notices": []})


@notice.command()
@click.argument("key")
@pass_session
def remove(session: Session, key: str) -> None:
    """Take a notice away; `add` takes what is told of it."""

    def work() -> Mapping[str, Any]:
        known = keep_notices.remove_notice(session.desk, key)
        return {"key": key, "removed": True, "notice": _notice(known)}

    session.run(work, {"key": key, "removed": False})


def _notice(known: KnownNotice) -> dict[str, Any]:
    members: dict[str, Any] = encode(known.notice)
    return {"key": known.key} | members


@checks.group()
def pack() -> None:
    """The rules and their tables.

    Files in the folder `rules` of the desk are laid over the shipped ones when the desk is opened. They say only what
    differs: [limits] and [lists] in tables.toml, a rule's members under its id in any other file (off = true, severity
    and the like; a reason where it becomes milder), and under [add] what is added to a shipped list.
    """


@pack.command()
@pass_session
def show(session: Session) -> None:
    """Every rule in use, and what your own files change."""

    def work() -> Mapping[str, Any]:
        rules, fault = session.desk.rules, session.desk.rules_fault
        problem = None if fault is None else session.problem(fault)
        return _pack(rules) | {"folder": str(session.desk.folder.rules), "own_rules_error": problem}

    session.run(work)


@pack.command()
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@pass_session
def export(session: Session, out: Path) -> None:
    """Copy the shipped files to read them and to take pieces from."""
    session.run(lambda: {"folder": str(out), "files": rule_packs.export_pack(session.desk, out)}, {"files": []})


@pack.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), required=False)
@pass_session
def validate(session: Session, folder: Path | None) -> None:
    """Try your own files, those of the desk or those in FOLDER, without using them."""

    def work() -> Mapping[str, Any]:
        tried = rule_packs.validate_pack(session.desk, folder)
        return {"valid": True, "pack_version": tried.version, "changes": _changes(tried)}

    session.run(work, {"valid": False})


def _pack(rules: RulePack) -> dict[str, Any]:
    return {
        "pack_version": rules.version,
        "changes": _changes(rules),
        "rules": [_rule(one, rules) for one in sorted(rules.rules.values(), key=lambda rule: rule.id)],
    }


def _changes(rules: RulePack) -> list[dict[str, Any]]:
    return [{"what": one.what, "members": list(one.members), "reason": one.reason} for one in rules.own]


def _rule(rule: Rule, rules: RulePack) -> dict[str, Any]:
    source = rules.sources[rule.source]
    return {
        "rule": rule.id,
        "severity": rule.severity,
        "judged_on": rule.judged_on,
        "valid_from": None if rule.valid_from is None else rule.valid_from.isoformat(),
        "valid_to": None if rule.valid_to is None else rule.valid_to.isoformat(),
        "stops": None if rule.stops is None else list(rule.stops),
        "do": rule.do,
        "can_override": rule.can_override,
        "source": rule.source,
        "source_title": source.title,
        "links": list(source.links),
        "to_verify": rule.to_verify,
    }
