"""`shipdesk hub serve`: a sandbox hub for other programs on this computer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli.plain_text import render
from shipdesk.cli.session import Session, pass_session
from shipdesk.errors import DeskError

DEFAULT_ACCOUNT = "acc-desk"


@click.command()
@click.option("--port", type=click.IntRange(0, 65_535), required=True, help="On loopback alone; 0 takes any free one.")
@click.option("--database", type=click.Path(path_type=Path, dir_okay=False), help="The hub's file, made when missing.")
@click.option("--account", "accounts", multiple=True, default=(DEFAULT_ACCOUNT,), help="Who may sign in; repeatable.")
@pass_session
def serve(session: Session, port: int, database: Path | None, accounts: tuple[str, ...]) -> None:
    """Serve a sandbox hub until told to end; address and tokens are said first."""

    def announce(told: Mapping[str, Any]) -> None:
        click.echo(json.dumps(told, ensure_ascii=False, indent=2) if session.as_json else render(told))

    try:
        session.program.serve_hub(session.folder, port, database, tuple(dict.fromkeys(accounts)), announce)
    except DeskError as error:
        session.answer({}, error=error)
