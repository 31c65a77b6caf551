"""The root of the command line: global options, and the commands under it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from shipdesk import __version__
from shipdesk.cli import catalog, consignment, hub, paper, party, setting
from shipdesk.cli.session import Program, Session
from shipdesk.errors import DeskError


def build(program: Program) -> click.Group:
    """The command line over a program that `app` has wired."""

    @click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
    @click.option("--desk", "folder", type=click.Path(path_type=Path), help="The desk folder (or SHIPDESK_DESK).")
    @click.option("--json", "as_json", is_flag=True, help="Answer with exactly one JSON object.")
    @click.option("--lang", type=click.Choice(["en", "th", "zh"]), default="en", help="Language of messages.")
    @click.option("--selftest", is_flag=True, help="Try every part once and say what works.")
    @click.version_option(__version__, prog_name="shipdesk")
    @click.pass_context
    def shipdesk(context: click.Context, folder: Path | None, as_json: bool, lang: str, selftest: bool) -> None:
        """ShipDesk: catalogs, consignments, papers, labels and the hub. Without a command the window opens."""
        session = context.obj = Session(program, folder, as_json, lang)
        if selftest:
            session.run(program.selftest)
        if context.invoked_subcommand is None:
            try:
                sys.exit(program.open_window(folder))
            except DeskError as error:
                session.answer({}, error=error)

    for group in (catalog.catalog, party.party, consignment.consignment, paper.papers, paper.labels, setting.settings):
        shipdesk.add_command(group)
    for command in (hub.book, hub.sync, hub.outbox, hub.track, hub.hub, setting.demo):
        shipdesk.add_command(command)
    return shipdesk
