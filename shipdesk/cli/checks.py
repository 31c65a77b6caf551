"""`shipdesk checks`: the user's own notices and the rule pack."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.codec import encode
from shipdesk.domain.notice import KnownNotice
from shipdesk.services import keep_notices


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
    """Take a notice away."""

    def work() -> Mapping[str, Any]:
        keep_notices.remove_notice(session.desk, key)
        return {"key": key, "removed": True}

    session.run(work, {"key": key, "removed": False})


def _notice(known: KnownNotice) -> dict[str, Any]:
    members: dict[str, Any] = encode(known.notice)
    return {"key": known.key} | members
