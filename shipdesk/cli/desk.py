"""`shipdesk desk`: set the desk up, look around in a sample, who works here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from shipdesk.cli.desk_set_up import set_up
from shipdesk.cli.session import Session, pass_session
from shipdesk.services import people


@click.group()
def desk() -> None:
    """The desk itself: its first day, its people, its way to another computer."""


desk.add_command(set_up)


@desk.command("sample")
@click.option("--remove", is_flag=True, help="Take the sample desk away.")
@pass_session
def sample(session: Session, remove: bool) -> None:
    """A sample desk of its own to look around in: `shipdesk --desk FOLDER`."""
    work = session.program.remove_sample if remove else session.program.make_sample
    session.run(lambda: work(session.desk))


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
