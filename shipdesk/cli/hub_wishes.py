"""`shipdesk amend`, `quote`, `screen`, `unit void`, `customs`: what a shipment asks of the hub after it is drafted."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli import hub_shapes
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.three_way import MINE, THEIRS
from shipdesk.errors import DeskError, WrongInput
from shipdesk.services import amend_consignment, customs_news, quote_consignment, screen_consignment, void_unit
from shipdesk.services.read_json import read_json_object


@click.command()
@click.argument("ref")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--take", "taken", multiple=True, metavar="POINTER=mine|theirs", help="Decide a conflict of the last try."
)
@click.option("--row", "row", metavar="ID", help="The outbox row whose conflicts are decided.")
@pass_session
def amend(session: Session, ref: str, file: Path | None, taken: tuple[str, ...], row: str | None) -> None:
    """Change a booked consignment at the hub by a merge patch."""
    try:
        result = _amended(session, ref, file, taken, row)
    except DeskError as error:
        session.answer({"reference": ref, "outbox": None, "outbox_id": None, "conflicts": []}, error=error)
    members = {
        "reference": result.reference,
        "outbox": result.row.state,
        "outbox_id": result.row.id,
        "conflicts": hub_shapes.conflicts(result.conflicts),
    }
    session.answer(members, error=result.error())


def _amended(
    session: Session, ref: str, file: Path | None, taken: tuple[str, ...], row: str | None
) -> amend_consignment.Amended:
    if file is not None:
        asked = amend_consignment.amend(session.desk, ref, read_json_object(file))
        decided = decisions(taken)
        if not (asked.conflicts and decided):
            return asked
        return amend_consignment.decide(session.desk, asked.row.id, decided)
    if row is None:
        raise WrongInput("required", "amend_what", pointer="/file", reference=ref)
    return amend_consignment.decide(session.desk, row, decisions(taken))


def decisions(taken: tuple[str, ...]) -> dict[str, str]:
    """Mine or theirs by pointer."""
    decided = {}
    for one in taken:
        pointer, _, side = one.rpartition("=")
        if side not in (MINE, THEIRS):
            raise WrongInput("not_in_enum", "not_in_list", pointer="/take", value=one[:80], choices=f"{MINE}, {THEIRS}")
        decided[pointer] = side
    return decided


@click.command()
@click.argument("ref")
@click.option("--take", "option_id", metavar="OPTION", help="Go by this offer of the last quote.")
@pass_session
def quote(session: Session, ref: str, option_id: str | None) -> None:
    """What the hub would charge; an estimate where it says so."""

    def work() -> Mapping[str, Any]:
        if option_id is not None:
            quote_consignment.take_offer(session.desk, ref, option_id)
            found = quote_consignment.last_quote(session.desk, ref)
        else:
            found = quote_consignment.quote_consignment(session.desk, ref)
        return {"reference": ref, "quote": None if found is None else hub_shapes.quote(found), "taken": option_id}

    session.run(work, {"reference": ref, "quote": None, "taken": None})


@click.command()
@click.argument("ref")
@click.option("--hs", is_flag=True, help="Ask for advice on HS codes instead; it never binds.")
@pass_session
def screen(session: Session, ref: str, hs: bool) -> None:
    """Whether goods and parties may go, as the hub sees it."""
    if hs:
        session.run(lambda: {"reference": ref, "advice": _advice(session, ref)}, {"reference": ref, "advice": []})
    session.run(
        lambda: {"reference": ref, "screening": _screening(session, ref)}, {"reference": ref, "screening": None}
    )


def _screening(session: Session, ref: str) -> Mapping[str, Any]:
    return screen_consignment.screen_consignment(session.desk, ref).body


def _advice(session: Session, ref: str) -> list[dict[str, Any]]:
    found = screen_consignment.advise_hs(session.desk, ref)
    return [{"line_no": one.line_no, "hs_code": one.hs_code, **one.body} for one in found]


@click.group()
def unit() -> None:
    """Handling units of a booked consignment."""


@unit.command("void")
@click.argument("ref")
@click.argument("unit_reference", metavar="UNIT")
@click.option("--reason", required=True, type=click.Choice(void_unit.REASONS), help="Why it is taken out.")
@click.option("--note", help="More about it, in a sentence.")
@click.option(
    "--replace", "replaced", is_flag=True, help="Put a unit with the same goods and a new number in its place."
)
@pass_session
def void(session: Session, ref: str, unit_reference: str, reason: str, note: str | None, replaced: bool) -> None:
    """Take a unit out, with or without another in its place."""

    def work() -> Mapping[str, Any]:
        number = void_unit.void_unit(session.desk, ref, unit_reference, reason, replaced=replaced, note=note)
        return {"reference": ref, "unit": unit_reference, "replaced_by": number}

    session.run(work, {"reference": ref, "unit": unit_reference, "replaced_by": None})


@click.command()
@click.argument("ref")
@pass_session
def customs(session: Session, ref: str) -> None:
    """What customs said, as far as the hub has told."""
    session.run(
        lambda: {"reference": ref, "messages": customs_news.customs_messages(session.desk, ref)},
        {"reference": ref, "messages": []},
    )
