"""The people of the desk: who sits at it now stands in the history, the print log and at every decision.

Names, not accounts: there is no password, because whoever has the computer has the desk.
"""

from __future__ import annotations

from shipdesk.domain.texts import is_whole
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk

LONGEST_NAME = 60


def list_people(desk: Desk) -> list[str]:
    return desk.store.people.all()


def add_person(desk: Desk, name: str) -> str:
    """Gives the name as it is kept."""
    known = " ".join(name.split())
    if not known or not is_whole(known):
        raise WrongInput("required", "person_without_name", pointer="/name")
    if len(known) > LONGEST_NAME:
        raise WrongInput("too_long", "text_too_long", pointer="/name", limit=LONGEST_NAME, length=len(known))
    with desk.store.atomic():
        desk.store.people.add(known, desk.tools.now())
    return known


def remove_person(desk: Desk, name: str) -> None:
    """What they did keeps their name."""
    with desk.store.atomic():
        if not desk.store.people.leave(name, desk.tools.now()):
            raise _unknown(desk, name)
    if desk.seat.name == name:
        desk.seat.name = None


def sit_down(desk: Desk, name: str) -> None:
    """From now on this person does what is done here; one who is not of the desk is `WrongInput`."""
    if name not in desk.store.people.all():
        raise _unknown(desk, name)
    desk.seat.name = name


def _unknown(desk: Desk, name: str) -> WrongInput:
    people = ", ".join(desk.store.people.all()) or "-"
    return WrongInput("not_found", "person_unknown", pointer="/name", name=name, people=people)
