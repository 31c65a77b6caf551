"""`shipdesk backup`: make backups, look at them, prove them, and go back to one."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from shipdesk.backups import Backup
from shipdesk.cli import shapes
from shipdesk.cli.session import Session, pass_session
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.services import back_up_desk, rescue_desk, restore_desk
from shipdesk.services.business_settings import get_setting, set_setting
from shipdesk.services.desk_presence import finish_what_was_begun
from shipdesk.services.find_consignment import find, list_consignments

ELSEWHERE = click.option(
    "--from", "elsewhere", type=click.Path(path_type=Path), help="Backups in this folder, such as the second place."
)


@click.group()
def backup() -> None:
    """Backups of this desk."""


@backup.command()
@pass_session
def now(session: Session) -> None:
    """Make a backup, unless nothing has changed since the latest one."""

    def work() -> dict[str, Any]:
        report = back_up_desk.back_up(session.desk, "asked")
        fault = report.place_fault
        return {
            "backup": _members(report.made.backup),
            "is_new": report.made.is_new,
            "damaged": list(report.made.damaged),
            "unread": list(report.made.unread),
            "elsewhere": list(report.made.elsewhere),
            "unread_lists": list(report.unread),
            "dropped": [one.name for one in report.dropped],
            "second_place": None if fault is None else session.problem(fault),
            "second_place_dropped": [one.name for one in report.second.dropped],
            "second_place_lacking": list(report.second.lacking),
        }

    session.run(work, {"backup": None})


@backup.command("list")
@ELSEWHERE
@pass_session
def list_(session: Session, elsewhere: Path | None) -> None:
    """Every backup there is, newest first."""
    session.run(
        lambda: {"backups": [_members(one) for one in back_up_desk.list_backups(session.desk_folder, elsewhere)]},
        {"backups": []},
    )


@backup.command()
@click.argument("name", default="latest")
@ELSEWHERE
@pass_session
def check(session: Session, name: str, elsewhere: Path | None) -> None:
    """Compare every file of a backup with its hash."""

    def work() -> dict[str, Any]:
        found = back_up_desk.find_backup(session.desk_folder, name, elsewhere)
        faults = back_up_desk.check_backup(found)
        told = {"backup": _members(found), "faults": list(faults)}
        if faults:
            fault = DeskUnusable("digest_mismatch", "backup_damaged", backup=found.name, file=faults[0])
            session.answer(told, error=fault)
        return told

    session.run(work, {"backup": None})


@backup.command()
@click.argument("name", default="latest")
@ELSEWHERE
@pass_session
def show(session: Session, name: str, elsewhere: Path | None) -> None:
    """What a backup holds, and what going back to it would take away."""

    def work() -> dict[str, Any]:
        found = back_up_desk.find_backup(session.desk_folder, name, elsewhere)
        files = [{"path": one.path, "sha256": one.sha256, "size": one.size} for one in found.files]
        losses = restore_desk.what_would_be_lost(session.desk_folder, found)
        return {"backup": _members(found), "would_lose": _losses(losses), "files": files}

    session.run(work, {"backup": None})


@backup.command()
@click.argument("name", default="latest")
@click.argument("ref", required=False)
@ELSEWHERE
@pass_session
def look(session: Session, name: str, ref: str | None, elsewhere: Path | None) -> None:
    """The shipments as they were at a backup, or REF whole; the desk stays as it is."""

    def work() -> dict[str, Any]:
        found = back_up_desk.find_backup(session.desk_folder, name, elsewhere)
        with restore_desk.as_it_was(found) as file:
            then = session.program.look_at(session.folder, file)
            with closing(then.store):
                if ref is not None:
                    return {"backup": _members(found), "consignment": shapes.consignment(find(then, ref))}
                listed = [shapes.summary(one) for one in list_consignments(then)]
                return {"backup": _members(found), "consignments": listed}

    session.run(work, {"backup": None})


@backup.command()
@click.argument("name")
@ELSEWHERE
@click.option("--yes", is_flag=True, help="Go back; without it, only what would be lost is told.")
@pass_session
def restore(session: Session, name: str, elsewhere: Path | None, yes: bool) -> None:
    """Take the desk back to a backup. What is there now is backed up first; the outbox waits for you afterwards."""

    def work() -> dict[str, Any]:
        folder = _finished(session)
        found = back_up_desk.find_backup(folder, name, elsewhere)
        losses = restore_desk.what_would_be_lost(folder, found)
        told = {"backup": _members(found), "would_lose": _losses(losses), "restored": yes}
        if not yes:
            return told
        done = restore_desk.restore_folder(folder, found, datetime.now(UTC), Progress())
        safety = None if done.safety is None else done.safety.name
        return told | {"changed": list(done.changed), "missing": list(done.missing), "safety": safety}

    session.run(work, {"backup": None, "restored": False})


@backup.command()
@pass_session
def salvage(session: Session) -> None:
    """Read what can be read of a damaged desk into a new one; the latest backup fills what is lost. The damaged file is
    kept, and the outbox waits for you.
    """

    def work() -> dict[str, Any]:
        folder = _finished(session)
        rescue_desk.require_damaged(folder)
        done = rescue_desk.salvage_desk(folder, datetime.now(UTC), Progress())
        return {
            "kept": {table: count for table, count in done.told.kept.items() if count},
            "damaged": done.told.damaged,
            "found_again": {table: len(keys) for table, keys in done.told.strays.items()},
            "from_backup": {table: len(keys) for table, keys in done.told.lent.items()},
            "unplaced": done.told.unplaced,
            "shipments_from_backup": list(done.from_backup),
            "shipments_perhaps_old": list(done.perhaps_old),
            "backup": None if done.backup is None else done.backup.name,
            "damaged_file": str(done.kept_as),
        }

    session.run(work, {"kept": {}})


@backup.command()
@click.argument("folder", required=False)
@pass_session
def place(session: Session, folder: str | None) -> None:
    """The second place for backups; a folder sets it, "" takes it away."""

    def work() -> dict[str, Any]:
        if folder is None:
            return {"place": get_setting(session.desk, back_up_desk.PLACE)}
        wanted = str(Path(folder).absolute()) if folder else ""
        return {"place": set_setting(session.desk, back_up_desk.PLACE, wanted)}

    session.run(work, {"place": None})


def _finished(session: Session) -> DeskFolder:
    """The folder, once a rescue or a way back that a crash cut off is at its end: its desk is not gone."""
    finish_what_was_begun(session.desk_folder, datetime.now(UTC))
    return session.desk_folder


def _members(one: Backup) -> dict[str, Any]:
    return {
        "name": one.name,
        "number": one.number,
        "made_at": one.made_at.isoformat(),
        "why": one.why,
        "version": one.version,
        "size": one.size,
        "files": len(one.files),
        "folder": str(one.folder),
    }


def _losses(losses: restore_desk.Losses) -> dict[str, Any]:
    """`readable` is False where the present desk can't be read, and nobody knows what it has more."""
    desk = losses.desk
    return {
        "readable": desk is not None,
        "new_shipments": [] if desk is None else list(desk.new_shipments),
        "changed_shipments": [] if desk is None else list(desk.changed_shipments),
        "catalogs": list(losses.catalogs),
        "lacking": list(losses.lacking),
        **({} if desk is None else desk.rows),
    }
