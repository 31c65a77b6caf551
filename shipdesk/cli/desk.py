"""`shipdesk desk`: set the desk up, look around in a sample, who works here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli.desk_health import health, reports
from shipdesk.cli.desk_set_up import set_up
from shipdesk.cli.session import Session, pass_session
from shipdesk.services import desk_place, move_desk, people, read_inbox
from shipdesk.services.sealed_file import Seal
from shipdesk.store.inbox import Note


@click.group()
def desk() -> None:
    """The desk itself: its first day, its people, its way to another computer."""


desk.add_command(set_up)
desk.add_command(health)
desk.add_command(reports)


@desk.command("sample")
@click.option("--remove", is_flag=True, help="Take the sample desk away.")
@pass_session
def sample(session: Session, remove: bool) -> None:
    """A sample desk of its own to look around in: `shipdesk --desk FOLDER`."""
    work = session.program.remove_sample if remove else session.program.make_sample
    session.run(lambda: work(session.desk))


@desk.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--stays", is_flag=True, help="Work goes on here; without it this desk's outbox waits from now on.")
@pass_session
def export(session: Session, file: Path, stays: bool) -> None:
    """The whole desk as one sealed file for another computer."""
    session.run(lambda: _sealed(file, move_desk.export_desk(session.desk, file, stays=stays).seal))


@desk.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@pass_session
def import_(session: Session, file: Path) -> None:
    """A desk from another computer, onto this one that is still empty. Its outbox waits: `outbox continue`."""
    session.run(lambda: _sealed(file, move_desk.import_desk(session.desk, file)))


@desk.command("check")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@pass_session
def check(session: Session, file: Path) -> None:
    """Every hash of a sealed desk file."""
    session.run(lambda: _sealed(file, move_desk.check_desk_file(file)))


@desk.command("inbox")
@click.option("--seen", is_flag=True, help="Everything told here counts as seen.")
@pass_session
def inbox(session: Session, seen: bool) -> None:
    """What the hub, the border and the printers did while nobody looked; newest first."""

    def work() -> Mapping[str, Any]:
        found = read_inbox.read_inbox(session.desk)
        if seen:
            read_inbox.see(session.desk, found)
        return {"notes": [_note(one) for one in found.notes], "unseen": read_inbox.unseen(session.desk)}

    session.run(work, {"notes": []})


@desk.command("place")
@click.option("--anyway/--not-anyway", "insists", default=None, help="Use a far folder all the same, or no more.")
@pass_session
def place(session: Session, insists: bool | None) -> None:
    """Where the desk lies, and why a cloud-synced or network folder is none for it."""

    def work() -> Mapping[str, Any]:
        root = session.desk.folder.root
        if insists:
            desk_place.insist(root, session.desk.tools.now())
        elif insists is False:
            desk_place.stop_insisting(root)
        found = desk_place.place_of(root)
        reason = None if found.reason is None else session.sentence(found.reason)
        return {"folder": str(found.folder), "reason": reason, "anyway": found.is_insisted}

    session.run(work)


@desk.group("people")
def people_() -> None:
    """Who works at the desk. `shipdesk --as NAME` does a command in their name."""


@people_.command("list")
@pass_session
def list_people(session: Session) -> None:
    """Everybody who works here."""
    session.run(lambda: {"people": people.list_people(session.desk), "present": session.desk.tools.who()})


@people_.command("add")
@click.argument("name")
@pass_session
def add_person(session: Session, name: str) -> None:
    """Somebody new, or somebody who is back."""
    session.run(lambda: {"name": people.add_person(session.desk, name)}, {"name": name})


@people_.command("remove")
@click.argument("name")
@pass_session
def remove_person(session: Session, name: str) -> None:
    """Somebody has left; what they did keeps their name."""

    def work() -> Mapping[str, Any]:
        people.remove_person(session.desk, name)
        return {"name": name}

    session.run(work, {"name": name})


def _note(one: Note) -> dict[str, Any]:
    members = {"kind": one.kind, "reference": one.reference, "state": one.word}
    return members | {"at": one.at.isoformat(), "seen": one.is_seen}


def _sealed(file: Path, seal: Seal) -> Mapping[str, Any]:
    return {
        "file": str(file),
        "sha256": seal.digest,
        "short": seal.short,
        "made_at": seal.made_at.isoformat(),
        "files": len(seal.files),
        "size": seal.size,
        **seal.told,
    }
