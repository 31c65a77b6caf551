"""`shipdesk consignment hand-over` and `take-in`: to another desk as a sealed file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from shipdesk.cli import hub_shapes
from shipdesk.cli.hub_wishes import decisions
from shipdesk.cli.session import Session, pass_session
from shipdesk.errors import DeskError, WrongInput
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.hand_over import TakenIn, hand_over, take_in

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("hand-over")
@click.argument("ref")
@click.argument("file", type=FILE)
@pass_session
def hand_over_(session: Session, ref: str, file: Path) -> None:
    """A consignment as a sealed file for another desk; here it stays."""

    def work() -> dict[str, Any]:
        seal = hand_over(session.desk, ref, file)
        return {"reference": ref, "file": str(file), "sha256": seal.digest, "short": seal.short}

    session.run(work, {"reference": ref})


@click.command("take-in")
@click.argument("file", type=FILE)
@click.option("--take", "taken", multiple=True, metavar="POINTER=mine|theirs", help="Decide a conflict.")
@pass_session
def take_in_(session: Session, file: Path, taken: tuple[str, ...]) -> None:
    """A consignment from another desk: made where it is new, merged field by field where it is known."""
    try:
        back_up(session.desk, "import")
        came = take_in(session.desk, file, decisions(taken))
    except DeskError as error:
        session.answer({"reference": None, "conflicts": []}, error=error)
    session.answer(_members(came), error=_undecided(came))


def _members(came: TakenIn) -> dict[str, Any]:
    return {
        "reference": came.reference,
        "new": came.is_new,
        "changed": list(came.changed),
        "conflicts": hub_shapes.conflicts(came.conflicts),
        "sha256": came.seal.digest,
        "by": came.seal.told.get("by"),
    }


def _undecided(came: TakenIn) -> DeskError | None:
    if not came.conflicts:
        return None
    return WrongInput(
        "state_conflict", "taken_in_conflicts", pointer=came.conflicts[0].pointer, reference=came.reference,
        count=len(came.conflicts),
    )  # fmt: skip
