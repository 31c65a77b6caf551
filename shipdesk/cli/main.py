"""The root of the command line: global options, and the commands under it, each imported when it is called."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import click

from shipdesk import __version__
from shipdesk.cli.session import Program, Session
from shipdesk.errors import DeskError

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "catalog": "shipdesk.cli.catalog:catalog",
        "party": "shipdesk.cli.party:party",
        "consignment": "shipdesk.cli.consignment:consignment",
        "rates": "shipdesk.cli.rate:rates",
        "checks": "shipdesk.cli.checks:checks",
        "route": "shipdesk.cli.route:route",
        "papers": "shipdesk.cli.paper:papers",
        "labels": "shipdesk.cli.label:labels",
        "printer": "shipdesk.cli.printer:printer",
        "print": "shipdesk.cli.printing:print_",
        "scan": "shipdesk.cli.scanning:scan",
        "book": "shipdesk.cli.hub:book",
        "sync": "shipdesk.cli.hub:sync",
        "outbox": "shipdesk.cli.hub:outbox",
        "departures": "shipdesk.cli.manifest:departures",
        "manifest": "shipdesk.cli.manifest:manifest",
        "track": "shipdesk.cli.hub:track",
        "amend": "shipdesk.cli.hub_wishes:amend",
        "quote": "shipdesk.cli.hub_wishes:quote",
        "screen": "shipdesk.cli.hub_wishes:screen",
        "unit": "shipdesk.cli.hub_wishes:unit",
        "customs": "shipdesk.cli.hub_wishes:customs",
        "charges": "shipdesk.cli.money:charges",
        "pay": "shipdesk.cli.money:pay",
        "hub": "shipdesk.cli.hub_link:hub",
        "exchange": "shipdesk.cli.hub_link:exchange",
        "settings": "shipdesk.cli.setting:settings",
        "desk": "shipdesk.cli.desk:desk",
        "backup": "shipdesk.cli.backup:backup",
        "support-bundle": "shipdesk.cli.support:support_bundle",
        "demo": "shipdesk.cli.setting:demo",
        "update": "shipdesk.cli.about:update",
        "licences": "shipdesk.cli.about:licences",
    }
)
"""Where each command lies; PDF, hub and database stay unread until one of theirs is called."""


class Root(click.Group):
    """A group whose commands are imported one by one."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


def build(program: Program) -> click.Group:
    """The command line over a program that `app` has wired."""

    @click.group(cls=Root, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
    @click.option("--desk", "folder", type=click.Path(path_type=Path), help="The desk folder (or SHIPDESK_DESK).")
    @click.option("--json", "as_json", is_flag=True, help="Answer with exactly one JSON object.")
    @click.option("--lang", type=click.Choice(["en", "th", "zh"]), default="en", help="Language of messages.")
    @click.option("--as", "person", default="", envvar="SHIPDESK_PERSON", help="Who of the desk's people does this.")
    @click.option("--anyway", is_flag=True, help="Use a cloud-synced or network folder as a desk all the same.")
    @click.option("--selftest", is_flag=True, help="Try every part once and say what works.")
    @click.version_option(__version__, prog_name="shipdesk")
    @click.pass_context
    def shipdesk(
        context: click.Context,
        folder: Path | None,
        as_json: bool,
        lang: str,
        person: str,
        anyway: bool,
        selftest: bool,
    ) -> None:
        """ShipDesk: catalogs, consignments, papers, labels and the hub. Without a command the window opens."""
        session = context.obj = Session(program, folder, as_json, lang, person)
        if anyway:
            program.insist_on(folder)
        if selftest:
            session.run(program.selftest)
        if context.invoked_subcommand is None:
            try:
                sys.exit(program.open_window(folder))
            except DeskError as error:
                session.answer({}, error=error)

    return shipdesk
