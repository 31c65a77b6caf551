"""`shipdesk book`, `sync`, `outbox`, `track`: wishes to the hub and what comes back."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import click

from shipdesk.cli.session import Session, pass_session, worst
from shipdesk.cli.shapes import summary
from shipdesk.domain.states import Wish
from shipdesk.errors import DeskError, HubNotReached, RefusedByHub
from shipdesk.progress import Progress
from shipdesk.services import book_consignment, follow_tracking, mind_outbox, pause_outbox, send_to_hub
from shipdesk.services.read_feed import feed_is_due
from shipdesk.services.tracking_board import read_board
from shipdesk.store.outbox import OutboxRow

SHORTEST_NAP, LONGEST_NAP = 0.1, 1.0


@click.command()
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@pass_session
def book(session: Session, refs: tuple[str, ...]) -> None:
    """Book consignments at the hub."""
    bookings: list[dict[str, Any]] = []
    failures: list[DeskError] = []
    for ref, made in _all_booked(session, refs).items():
        if isinstance(made, DeskError):
            error: DeskError | None = made
            bookings.append(_not_booked(session, ref, made))
        else:
            error = made.error()
            bookings.append(_booking(made))
        if error is not None:
            failures.append(error)
    grave = worst([error.exit_status for error in failures])
    gravest = next((error for error in failures if error.exit_status == grave), None)
    session.answer({"bookings": bookings}, error=gravest)


def _all_booked(session: Session, refs: tuple[str, ...]) -> dict[str, book_consignment.Booking | DeskError]:
    """A desk that cannot be opened or used books nothing."""
    try:
        return book_consignment.book_all(session.desk, refs)
    except DeskError as unusable:
        return dict.fromkeys(refs, unusable)


def _booking(booking: book_consignment.Booking) -> dict[str, Any]:
    return {
        "reference": booking.reference,
        "outbox": booking.outbox,
        "outbox_id": booking.outbox_id,
        "consignment_id": booking.consignment_id,
        "consignment_number": booking.consignment_number,
        "problem": booking.problem,
    }


def _not_booked(session: Session, ref: str, error: DeskError) -> dict[str, Any]:
    problem = {"code": error.code, "detail": session.sentence(error), "pointer": error.pointer}
    nothing = dict.fromkeys(("outbox", "outbox_id", "consignment_id", "consignment_number"))
    return {"reference": ref} | nothing | {"problem": problem}


@click.command()
@click.option("--wait", "seconds", type=click.FloatRange(0, 86_400), default=0.0, help="Go on for so many seconds.")
@pass_session
def sync(session: Session, seconds: float) -> None:
    """Send what waits and read the hub's news."""
    try:
        report = _sync_for(session, seconds)
    except DeskError as error:
        session.answer({"outbox": None, "feed_items": 0}, error=error)
    members = {"outbox": report.outbox, "feed_items": report.feed_items}
    waiting = sum(report.outbox[state] for state in Wish.OPEN)
    paused = pause_outbox.pause_of(session.desk.store)
    if paused is not None:
        made_at = paused.made_at.isoformat(timespec="minutes")
        session.answer(members, error=HubNotReached("upstream_unavailable", "outbox_paused", made_at=made_at))
    if waiting or not report.reached:
        session.answer(members, error=HubNotReached("upstream_unavailable", "wishes_wait", count=waiting))
    if report.refused:
        session.answer(members, error=RefusedByHub("validation_failed", "wishes_refused", count=report.refused))
    session.answer(members)


def _sync_for(session: Session, seconds: float) -> send_to_hub.SyncReport:
    """Again and again until nothing waits or the time is up; items and refusals of all runs together."""
    until = time.monotonic() + seconds
    report = send_to_hub.sync(session.desk)
    while any(report.outbox[state] for state in Wish.OPEN) and time.monotonic() < until:
        time.sleep(min(_nap(session, report), max(0.0, until - time.monotonic())))
        polls = not report.reached or feed_is_due(session.desk)
        later = send_to_hub.sync(session.desk, eager=not report.reached, polls=polls)
        report = send_to_hub.SyncReport(
            later.outbox, report.feed_items + later.feed_items, report.refused + later.refused, later.reached
        )
    return report


def _nap(session: Session, report: send_to_hub.SyncReport) -> float:
    """A connection is looked for once a second; a hub that answers says, or its failures do, when to come again."""
    due = send_to_hub.seconds_until_next(session.desk) if report.reached else None
    return LONGEST_NAP if due is None else min(LONGEST_NAP, max(SHORTEST_NAP, due))


@click.group()
def outbox() -> None:
    """What waits for the hub."""


@outbox.command("list")
@click.option("--failed", is_flag=True, help="Only what the hub refused, and what is blocked by it.")
@pass_session
def list_(session: Session, failed: bool) -> None:
    """Every wish and what became of it."""

    def work() -> Mapping[str, Any]:
        desk = session.desk
        return {"rows": [_row(one) for one in (mind_outbox.failed(desk) if failed else desk.store.outbox.all())]}

    session.run(work, {"rows": []})


@outbox.command("retry")
@click.argument("id_", metavar="ID", required=False)
@click.option("--failed", is_flag=True, help="All that the hub refused.")
@pass_session
def retry(session: Session, id_: str | None, failed: bool) -> None:
    """Send a wish again now, under its key; with --failed each of those that failed, and no other."""
    if (id_ is None) != failed:
        raise click.UsageError("an ID, or --failed")
    if id_ is None:
        session.run(lambda: {"rows": _retried(session)}, {"rows": []})

    def work() -> Mapping[str, Any]:
        wished = mind_outbox.retry(session.desk, id_)
        send_to_hub.send_waiting(session.desk, Progress())
        return _row(session.desk.store.outbox.get(id_) or wished)

    session.run(work, {"id": id_})


def _retried(session: Session) -> list[dict[str, Any]]:
    desk = session.desk
    refused = [one.id for one in mind_outbox.failed(desk) if one.state == Wish.REFUSED]
    mind_outbox.retry_all(desk, refused)
    send_to_hub.send_waiting(desk, Progress())
    return [_row(row) for row in map(desk.store.outbox.get, refused) if row is not None]


@outbox.command("withdraw")
@click.argument("id_", metavar="ID")
@pass_session
def withdraw(session: Session, id_: str) -> None:
    """Take back a wish that never left the desk or was refused."""
    session.run(lambda: _row(mind_outbox.withdraw(session.desk, id_)) | {"state": "WITHDRAWN"}, {"id": id_})


@outbox.command("continue")
@pass_session
def continue_(session: Session) -> None:
    """Send again after a restore: you have looked at what waits."""

    def work() -> Mapping[str, Any]:
        pause_outbox.send_again(session.desk)
        return {"outbox": session.desk.store.outbox.counts()}

    session.run(work, {"outbox": None})


def _row(row: OutboxRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "reference": row.reference or row.manifest,
        "manifest": row.manifest,
        "operation": row.operation,
        "environment": row.environment,
        "account": row.account,
        "state": row.state,
        "tries": row.tries,
        "idempotency_key": row.idempotency_key,
        "next_at": None if row.next_at is None else row.next_at.isoformat(),
        "problem": row.problem,
    }


@click.command()
@click.argument("ref", required=False)
@click.option("--all", "all_", is_flag=True, help="The board: every shipment at the hub, what is in trouble first.")
@pass_session
def track(session: Session, ref: str | None, all_: bool) -> None:
    """Where it is, as far as the hub has told."""
    if (ref is None) != all_:
        raise click.UsageError("a REF, or --all")
    if ref is None:
        session.run(lambda: _board(session), {"counts": {}, "consignments": []})

    def work() -> Mapping[str, Any]:
        tracking = follow_tracking.track(session.desk, ref)
        return {"reference": tracking.reference, "state": tracking.state, "events": list(tracking.events)}

    session.run(work, {"reference": ref, "state": None, "events": []})


def _board(session: Session) -> dict[str, Any]:
    found = read_board(session.desk)
    rows = [summary(row.summary) | {"last_event": row.last, "customs": row.customs} for row in found.rows]
    return {"counts": dict(found.counts), "consignments": rows}
