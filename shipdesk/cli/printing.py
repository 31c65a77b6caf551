"""`shipdesk print`: the print queue and its log, by job, batch or printer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from shipdesk.cli.print_answer import REASON, continued, send_and_answer
from shipdesk.cli.print_shapes import job_members, printer_members
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.print_job import STATES
from shipdesk.errors import DeskError
from shipdesk.services import manage_printers, print_again, send_prints
from shipdesk.services.copy_printed import copy_as_new
from shipdesk.services.print_log import LogWish, export_log, read_log
from shipdesk.services.print_target import find_target
from shipdesk.services.queue_labels import file_labels
from shipdesk.services.replace_label import replace_label

TARGET = click.argument("value", metavar="JOB|BATCH|PRINTER")
OTHER_PRINTER = click.option("--printer", "printer_name", help="Another printer.")


@click.group("print")
def print_() -> None:
    """The print queue and its log."""


@print_.command("list")
@click.option("--find", "text", default="", help="In reference, package, code, printer, person, reason or hash.")
@click.option("--state", "states", type=click.Choice(STATES), multiple=True)
@click.option("--printer", "printer_name", default="")
@click.option("--limit", "most", type=click.IntRange(1), default=1000, show_default=True)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write what was found as .csv or .xlsx.")
@pass_session
def list_jobs(
    session: Session, text: str, states: tuple[str, ...], printer_name: str, most: int, out: Path | None
) -> None:
    """Jobs, newest first. Sent is not printed: only the one who looks at the printer knows that."""

    def work() -> dict[str, Any]:
        jobs = read_log(session.desk, LogWish(text, states, printer_name, most))
        written = {} if out is None else {"file": str(out), "rows": export_log(jobs, out)}
        return {"jobs": [job_members(session, job) for job in jobs], **written}

    session.run(work, {"jobs": []})


@print_.command()
@click.argument("job")
@REASON
@OTHER_PRINTER
@pass_session
def again(session: Session, job: str, reason: str | None, printer_name: str | None) -> None:
    """Print the very same label or paper once more."""
    try:
        key = session.desk.tools.new_key()
        fresh = print_again.print_again(session.desk, job, reason=reason, key=key, printer=printer_name)
    except DeskError as error:
        session.answer({"jobs": []}, error=error)
    send_and_answer(session, [fresh.printer], [fresh.id])


@print_.command("replace")
@click.argument("job")
@REASON
@OTHER_PRINTER
@pass_session
def replace_(session: Session, job: str, reason: str | None, printer_name: str | None) -> None:
    """Give the carton a new number and print its label; the old number is void for ever."""
    try:
        fresh = replace_label(session.desk, job, reason=reason, printer=printer_name)
    except DeskError as error:
        session.answer({"jobs": []}, error=error)
    send_and_answer(session, [fresh.printer], [fresh.id])


@print_.command()
@click.argument("job")
@click.argument("newref", metavar="NEWREF")
@OTHER_PRINTER
@pass_session
def copy(session: Session, job: str, newref: str, printer_name: str | None) -> None:
    """One more shipment like that of the job, with numbers of its own; its labels are printed."""
    try:
        queued = copy_as_new(session.desk, job, newref, printer=printer_name)
    except DeskError as error:
        session.answer({"reference": newref, "jobs": []}, error=error)
    ids = [one.id for one in queued.jobs]
    send_and_answer(
        session, [queued.printer], ids, lambda: file_labels(session.desk, queued), reference=newref, added=queued.added
    )


@print_.command("continue")
@TARGET
@click.option("--from", "start", type=int, help="The label of the batch to begin at, after a jam.")
@REASON
@pass_session
def continue_(session: Session, value: str, start: int | None, reason: str | None) -> None:
    """Let what stopped go on with what failed and what waits; a printer with its last batch."""
    try:
        target = find_target(session.desk, value)
        why = reason or continued(session, start)
        repeated = print_again.continue_target(session.desk, target, start=start, reason=why)
        waiting = [job.id for name in target.printers for job in session.desk.store.print_jobs.waiting(name)]
    except DeskError as error:
        session.answer({"jobs": []}, error=error)
    send_and_answer(session, target.printers, waiting, again=len(repeated))


@print_.command()
@TARGET
@pass_session
def pause(session: Session, value: str) -> None:
    """Stop the printer, or the one of the job or batch, after what is on its way."""

    def work() -> dict[str, Any]:
        target = find_target(session.desk, value)
        for name in target.printers:
            send_prints.pause(session.desk, name)
        paused = [manage_printers.get_printer(session.desk, name) for name in target.printers]
        told = [printer_members(session, one) for one in paused]
        return {"printer": told[0], "printers": told}

    session.run(work, {"printer": None})


@print_.command()
@TARGET
@click.option("--of", "where", type=click.Choice(["job", "batch", "printer"]), help="What it is, where a name is both.")
@pass_session
def cancel(session: Session, value: str, where: str | None) -> None:
    """Cancel what waits or failed; what went out cannot be called back."""

    def work() -> dict[str, Any]:
        target = find_target(session.desk, value, where)
        return {"cancelled": print_again.cancel_target(session.desk, target)}

    session.run(work, {"cancelled": 0})
