"""`shipdesk consignment`: new, edit, copy, show, list, pack, check, cancel, reopen, history; decisions stand beside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from shipdesk.checks import Finding, as_json
from shipdesk.cli import decisions, order, packing, shapes
from shipdesk.cli.consignment_lines import lines
from shipdesk.cli.consignment_origin import origin
from shipdesk.cli.consignment_value import rates, value
from shipdesk.cli.handing_over import hand_over_, take_in_
from shipdesk.cli.hub_shapes import money
from shipdesk.cli.loading import loading_plan
from shipdesk.cli.route import route
from shipdesk.cli.session import Session, pass_session
from shipdesk.cli.template import template
from shipdesk.errors import DeskError
from shipdesk.services import book_consignment, copy_consignment, draft_consignment, edit_waiting, find_consignment
from shipdesk.services.cancellation_fee import cancellation_terms
from shipdesk.services.check_consignment import check_consignment, stopped
from shipdesk.services.consignment_history import history_of
from shipdesk.services.read_json import read_json_object
from shipdesk.services.reopen_consignment import reopen_consignment
from shipdesk.store.consignments import StoredConsignment

TOLD_TO_PEOPLE = ("severity", "rule", "pointer", "message", "remedy", "overridden")
FILE = click.Path(path_type=Path)


@click.group()
def consignment() -> None:
    """Consignments, from draft to border."""


consignment.add_command(packing.pack)
consignment.add_command(packing.cartons)
consignment.add_command(loading_plan)
consignment.add_command(hand_over_)
consignment.add_command(take_in_)


@consignment.command()
@click.argument("file", type=FILE)
@pass_session
def new(session: Session, file: Path) -> None:
    """Make a consignment of a JSON file."""
    _whole(session, lambda: draft_consignment.new_consignment(session.desk, read_json_object(file)))


@consignment.command()
@click.argument("ref")
@click.argument("file", type=FILE)
@pass_session
def edit(session: Session, ref: str, file: Path) -> None:
    """Change a consignment by a merge patch (RFC 7396)."""
    _whole(session, lambda: edit_waiting.edit(session.desk, ref, read_json_object(file)), ref)


@consignment.command()
@click.argument("ref")
@click.argument("newref")
@pass_session
def copy(session: Session, ref: str, newref: str) -> None:
    """The same again under a new reference, without numbers, dates and tracking."""
    _whole(session, lambda: copy_consignment.copy_consignment(session.desk, ref, newref), newref)


@consignment.command()
@click.argument("ref")
@pass_session
def show(session: Session, ref: str) -> None:
    """One consignment, whole."""
    _whole(session, lambda: find_consignment.find(session.desk, ref), ref)


@consignment.command("list")
@pass_session
def list_(session: Session) -> None:
    """Every consignment, the newest first."""
    session.run(
        lambda: {"consignments": [shapes.summary(one) for one in find_consignment.list_consignments(session.desk)]},
        {"consignments": []},
    )


@consignment.command()
@click.argument("ref")
@pass_session
def check(session: Session, ref: str) -> None:
    """What is wrong with it, before the border says so."""
    empty: dict[str, Any] = {"reference": ref, "pack_version": None, "findings": []}
    try:
        findings = check_consignment(session.desk, ref)
        rules = session.desk.rules
    except DeskError as error:
        session.answer(empty, error=error)
    members = {
        "reference": ref,
        "pack_version": rules.version,
        "findings": [_finding(session, one) for one in findings],
        "own_rules_error": None if session.desk.rules_fault is None else session.problem(session.desk.rules_fault),
    }
    blocks = [one for one in findings if one.is_open_block]
    session.answer(members, error=stopped(ref, blocks) if blocks else None)


consignment.add_command(decisions.override)
consignment.add_command(decisions.overrides)
consignment.add_command(decisions.rejection)


@consignment.command()
@click.argument("ref")
@click.option("--reason", default="DATA_ERROR", show_default=True)
@click.option("--terms", is_flag=True, help="Only tell what the hub asks for it now; nothing is cancelled.")
@pass_session
def cancel(session: Session, ref: str, reason: str, terms: bool) -> None:
    """Cancel it, here and at the hub."""
    if terms:
        session.run(lambda: _terms(session, ref), {"reference": ref})
    _whole(session, lambda: book_consignment.cancel_consignment(session.desk, ref, reason), ref)


@consignment.command()
@click.argument("ref")
@pass_session
def reopen(session: Session, ref: str) -> None:
    """Take a cancellation back; one that the hub was told of stays."""
    _whole(session, lambda: reopen_consignment(session.desk, ref), ref)


@consignment.command()
@click.argument("ref")
@pass_session
def history(session: Session, ref: str) -> None:
    """Who changed what, the latest last."""
    session.run(
        lambda: {"reference": ref, "changes": [shapes.change(one) for one in history_of(session.desk, ref)]},
        {"reference": ref, "changes": []},
    )


consignment.add_command(template)
consignment.add_command(lines)
consignment.add_command(origin)
consignment.add_command(rates)
consignment.add_command(value)
consignment.add_command(route)
for one in order.COMMANDS:
    consignment.add_command(one)


def _finding(session: Session, finding: Finding) -> dict[str, Any]:
    """Everything for a program; for a person what fits beside one another."""
    members = as_json(finding, session.desk.rules, session.language)
    return members if session.as_json else {name: members[name] for name in TOLD_TO_PEOPLE}


def _terms(session: Session, ref: str) -> dict[str, Any]:
    found = cancellation_terms(session.desk, ref, session.desk.tools.now())
    free_until = None if found.free_until is None else found.free_until.isoformat()
    return {"reference": ref, "fee": money(found.fee), "free_until": free_until, "allowed_until": found.allowed_until}


def _whole(session: Session, work: Callable[[], StoredConsignment], ref: str | None = None) -> None:
    session.run(lambda: shapes.consignment(work()), {} if ref is None else {"reference": ref})
