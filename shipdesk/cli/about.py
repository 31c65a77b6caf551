"""`shipdesk update` and `shipdesk licences`: the program itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from shipdesk import __version__, paths
from shipdesk.cli.session import Session, pass_session
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.reference.third_parties import plain, third_parties
from shipdesk.services import look_for_update as updates
from shipdesk.updates import Notice


@click.group()
def update() -> None:
    """New versions of ShipDesk: nothing is fetched unless you ask, or the setting "updates" is yes."""


@update.command("look")
@pass_session
def look(session: Session) -> None:
    """Ask once, now, whether there is a new version."""
    session.run(lambda: _standing(session, updates.look_for_update(session.desk)), {"present": __version__})


@update.command("show")
@pass_session
def show(session: Session) -> None:
    """What the last look found, without looking again."""
    session.run(lambda: _standing(session, updates.known_update(session.desk)))


@update.command("check")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@pass_session
def check(session: Session, file: Path) -> None:
    """Hold a downloaded file against the signed notice."""

    def checked() -> dict[str, Any]:
        found = updates.check_download(session.desk, file, Progress())
        return {"file": found.name, "bytes": found.bytes, "sha256": found.sha256, "genuine": True}

    session.run(checked, {"file": file.name, "genuine": False})


@click.command()
@click.argument("name", required=False)
@pass_session
def licences(session: Session, name: str | None) -> None:
    """Whose work ShipDesk stands on; with a NAME, the texts of its licence."""
    session.run(lambda: _named() if name is None else _texts(name))


def _standing(session: Session, notice: Notice | None) -> dict[str, Any]:
    looked = updates.looked_at(session.desk)
    return {
        "present": __version__,
        "update": None if notice is None else _members(notice),
        "looked_at": None if looked is None else looked.isoformat(),
    }


def _members(notice: Notice) -> dict[str, Any]:
    return {
        "version": notice.version,
        "published": notice.published.isoformat(),
        "page": notice.page,
        "news": dict(notice.news),
        "downloads": [{"name": one.name, "bytes": one.bytes, "sha256": one.sha256} for one in notice.downloads],
    }


def _named() -> dict[str, Any]:
    parties = third_parties(paths.resources())
    return {"licences": [{"name": one.name, "version": one.version, "licence": one.licence} for one in parties]}


def _texts(name: str) -> dict[str, Any]:
    for one in third_parties(paths.resources()):
        if plain(one.name) == plain(name):
            return {"name": one.name, "version": one.version, "licence": one.licence, "texts": list(one.texts)}
    raise WrongInput("not_found", "licence_unknown", pointer="/name", name=name)
