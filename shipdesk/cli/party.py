"""`shipdesk party`: import, add, list, show, set, places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from shipdesk.cli.pairs import pair
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.codec import encode
from shipdesk.domain.party import KnownParty
from shipdesk.errors import DeskError
from shipdesk.progress import Progress
from shipdesk.reference.thai_places import find_thai_places
from shipdesk.services import check_address, manage_parties
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.party_advice import Advice, advise

NOTHING_IMPORTED = {"rows": 0, "added": 0, "changed": 0, "unchanged": 0, "rejected": [], "advice": []}


PURPOSES = ("DELIVERY", "PICKUP", "CUSTOMS")


@click.group()
def party() -> None:
    """The address book."""


@party.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def import_(session: Session, file: Path) -> None:
    """Bring parties in from a table: CSV, XLSX, XLS or ODS."""
    try:
        back_up(session.desk, "import")
        report = manage_parties.import_parties(session.desk, file, Progress())
    except DeskError as error:
        session.answer(NOTHING_IMPORTED, error=error)
    rejected = [
        {"row": one.row, "column": one.column, "code": one.fault.code, "message": session.sentence(one.fault)}
        for one in report.rejected
    ]
    counts = {name: getattr(report, name) for name in ("rows", "added", "changed", "unchanged")}
    advice = [{"row": one.row, **_advice(session, one.advice)} for one in report.advice]
    session.answer(counts | {"rejected": rejected, "advice": advice})


@party.command()
@click.argument("key")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE...")
@pass_session
def add(session: Session, key: str, fields: tuple[str, ...]) -> None:
    """A new party; its name, country and address are needed."""
    values = dict(pair(one) for one in fields)
    session.run(lambda: _whole(session, manage_parties.add_party(session.desk, values | {"key": key})))


@party.command("list")
@pass_session
def list_(session: Session) -> None:
    """Every party by name."""

    def work() -> Mapping[str, Any]:
        known = manage_parties.list_parties(session.desk)
        rows = [{"key": one.key, "name_latin": one.party.name_latin, "roles": list(one.roles)} for one in known]
        return {"parties": rows}

    session.run(work, {"parties": []})


@party.command()
@click.argument("key")
@pass_session
def show(session: Session, key: str) -> None:
    """One party, whole."""
    session.run(lambda: _whole(session, manage_parties.show_party(session.desk, key)))


@party.command("set")
@click.argument("key")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE...")
@pass_session
def set_(session: Session, key: str, fields: tuple[str, ...]) -> None:
    """Change fields of a party; an empty value clears one."""
    values = dict(pair(one) for one in fields)
    session.run(lambda: _whole(session, manage_parties.set_party_fields(session.desk, key, values)))


@party.command("check-address")
@click.argument("key")
@click.option(
    "--purpose", type=click.Choice(("PICKUP", "DELIVERY", "CUSTOMS"), case_sensitive=False), default="DELIVERY"
)
@pass_session
def check(session: Session, key: str, purpose: str) -> None:
    """Ask the hub whether it goes to the address, and how it would write it."""

    def work() -> Mapping[str, Any]:
        found = check_address.check_address(session.desk, key, purpose.upper())
        changes = [{"pointer": place, "from": before, "to": after} for place, before, after in found.changes]
        return {
            "key": found.key,
            "verdict": found.verdict,
            "deliverable": found.deliverable,
            "changes": changes,
            "notes": list(found.notes),
        }

    session.run(work, {"key": key})


@party.command()
@click.argument("query")
@pass_session
def places(session: Session, query: str) -> None:
    """Thai subdistricts by postal code or name, in Thai or Roman letters."""

    def work() -> Mapping[str, Any]:
        return {"places": [asdict(one) for one in find_thai_places(query)]}

    session.run(work, {"places": []})


def _whole(session: Session, known: KnownParty) -> dict[str, Any]:
    advice = [_advice(session, one) for one in advise(known, session.desk.reference)]
    return {
        "key": known.key,
        "roles": list(known.roles),
        "party": encode(known.party),
        "book": encode(known.book),
        "advice": advice,
    }


def _advice(session: Session, one: Advice) -> dict[str, Any]:
    message = session.sentence(one.fault)
    return {"column": one.column, "code": one.fault.code, "message": message, "to_verify": one.to_verify}
