"""`shipdesk printer` and `shipdesk print`: the printers, and what goes to them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

import click

from shipdesk.cli.print_shapes import job_members, printer_members, trouble_of
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.print_job import STATES
from shipdesk.domain.printer import KINDS, LANGUAGES, MOST_COPIES
from shipdesk.errors import DeskError
from shipdesk.services import calibrate_printer, manage_printers, print_again, send_prints
from shipdesk.services.issue_labels import DEFAULT_KIND
from shipdesk.services.print_log import LogWish, export_log, read_log
from shipdesk.services.queue_labels import SORTS, PrintWish, queue_labels
from shipdesk.services.replace_label import replace_label

REASON = click.option("--reason", help="Why; it stays in the print log.")


@click.group()
def printer() -> None:
    """Printers for labels."""


@printer.command()
@click.argument("name")
@click.option("--kind", type=click.Choice(KINDS), required=True, help="How it is reached.")
@click.option("--address", required=True, help="Host or host:port, the queue's name, or a folder.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Commands it speaks; none for a printer of the system.")
@click.option("--medium", default="100x150", show_default=True, help="Label in it: 100x150 (mm), L100X150, A6.")
@click.option("--dpi", type=int, default=203, show_default=True)
@click.option("--offset-x", "offset_x_mm", help="Moves every print right, in mm.")
@click.option("--offset-y", "offset_y_mm", help="Moves every print down, in mm.")
@click.option("--rotation", type=int, help="0, 90, 180 or 270 degrees.")
@click.option("--darkness", type=int, help="0 to 30 for ZPL, 0 to 15 for TSPL.")
@click.option("--copies", type=int)
@click.option("--for", "kinds", multiple=True, metavar="KIND", help="Labels of this kind go to it from now on.")
@pass_session
def add(session: Session, /, name: str, kinds: tuple[str, ...], **members: Any) -> None:
    """Add a printer, or change the one of that name."""

    def work() -> dict[str, Any]:
        known = manage_printers.put_printer(session.desk, {"name": name, **members}, kinds)
        return {"printer": printer_members(session, known)}

    session.run(work, {"printer": None})


@printer.command("list")
@pass_session
def list_printers(session: Session) -> None:
    """Every printer, and why one stopped."""
    session.run(
        lambda: {"printers": [printer_members(session, one) for one in manage_printers.list_printers(session.desk)]},
        {"printers": []},
    )


@printer.command()
@click.argument("name")
@pass_session
def remove(session: Session, name: str) -> None:
    """Take a printer away; the log keeps what it printed."""

    def work() -> dict[str, Any]:
        manage_printers.remove_printer(session.desk, name)
        return {"printer": name}

    session.run(work, {"printer": name})


@printer.command()
@click.argument("name")
@click.option("--left", help="A: from the label's left edge to the upright line, in mm.")
@click.option("--top", help="B: from the label's upper edge to the lying line, in mm.")
@click.option("--across", help="C: length of the ruler across, to put the scale right too.")
@click.option("--along", help="D: length of the ruler along.")
@pass_session
def calibrate(session: Session, /, name: str, **measured: str | None) -> None:
    """Print the calibration page; with the two numbers measured on it, put the printer right."""
    given = {way: text for way, text in measured.items() if text is not None}
    try:
        if given:
            session.answer(
                {"printer": printer_members(session, calibrate_printer.calibrate(session.desk, name, given))}
            )
        job = calibrate_printer.queue_calibration(session.desk, name, session.desk.tools.new_key())
    except DeskError as error:
        session.answer({"printer": None}, error=error)
    send_and_answer(session, name, [job.id])


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
@click.option("--printer", "printer_name", help="Another printer.")
@pass_session
def again(session: Session, job: str, reason: str | None, printer_name: str | None) -> None:
    """Print the very same label once more."""

    try:
        key = session.desk.tools.new_key()
        fresh = print_again.print_again(session.desk, job, reason=reason, key=key, printer=printer_name)
    except DeskError as error:
        session.answer({"jobs": []}, error=error)
    send_and_answer(session, fresh.printer, [fresh.id])


@print_.command("replace")
@click.argument("job")
@REASON
@click.option("--printer", "printer_name", help="Another printer.")
@pass_session
def replace_(session: Session, job: str, reason: str | None, printer_name: str | None) -> None:
    """Give the carton a new number and print its label; the old number is void for ever."""
    try:
        fresh = replace_label(session.desk, job, reason=reason, printer=printer_name)
    except DeskError as error:
        session.answer({"jobs": []}, error=error)
    send_and_answer(session, fresh.printer, [fresh.id])


@print_.command("continue")
@click.argument("printer_name", metavar="PRINTER")
@click.option("--from", "start", type=int, help="The label of the last batch to begin at, after a jam.")
@REASON
@pass_session
def continue_(session: Session, printer_name: str, start: int | None, reason: str | None) -> None:
    """Let a printer that stopped go on with what failed and what waits."""

    try:
        why = reason or _continued(session, start)
        repeated = print_again.continue_printing(session.desk, printer_name, start=start, reason=why)
        waiting = [job.id for job in session.desk.store.print_jobs.waiting(printer_name)]
    except DeskError as error:
        session.answer({"jobs": []}, error=error)
    send_and_answer(session, printer_name, waiting, again=len(repeated))


@print_.command()
@click.argument("printer_name", metavar="PRINTER")
@pass_session
def pause(session: Session, printer_name: str) -> None:
    """Stop after the label that is on its way."""

    def work() -> dict[str, Any]:
        send_prints.pause(session.desk, printer_name)
        return {"printer": printer_members(session, manage_printers.get_printer(session.desk, printer_name))}

    session.run(work, {"printer": None})


@print_.command()
@click.argument("value", metavar="JOB|BATCH|PRINTER")
@click.option("--of", "where", type=click.Choice(["job", "batch", "printer"]), default="job", show_default=True)
@pass_session
def cancel(session: Session, value: str, where: str) -> None:
    """Cancel what waits or failed; what went out cannot be called back."""

    def work() -> dict[str, Any]:
        column = "id" if where == "job" else where
        return {"cancelled": print_again.cancel_prints(session.desk, column, value)}

    session.run(work, {"cancelled": 0})


@click.command("print")
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@click.option("--printer", "printer_name", help="Remembered for the kind; without it the one remembered.")
@click.option("--kind", default=DEFAULT_KIND, show_default=True)
@click.option("--sort", type=click.Choice(SORTS), default="given", show_default=True)
@click.option("--from", "start", type=int, default=1, show_default=True, help="The first label to print, after a jam.")
@click.option("--copies", type=click.IntRange(1, MOST_COPIES))
@REASON
@pass_session
def print_labels(session: Session, /, refs: tuple[str, ...], printer_name: str | None, **wishes: Any) -> None:
    """Print the labels that were never printed; each is read back first, and none goes out twice."""
    wishes["reason"] = wishes["reason"] or _continued(session, wishes["start"])
    try:
        queued = queue_labels(session.desk, refs, PrintWish(printer=printer_name, **wishes))
    except DeskError as error:
        session.answer({"jobs": []}, error=error)
    send_and_answer(session, queued.printer, [job.id for job in queued.jobs], added=queued.added)


def _continued(session: Session, start: int | None) -> str:
    return session.program.messages.sentence(session.language, "print_continued", {"number": str(start)})


def send_and_answer(session: Session, printer_name: str, ids: list[str], **members: Any) -> NoReturn:
    """The end of every verb that prints: sends what waits, tells each job's state, 5 where the printer stopped."""
    run = send_prints.send_prints(session.desk, printer_name)
    told = [session.desk.store.print_jobs.get(id_) for id_ in ids]
    answer = {
        "printer": run.printer,
        "sent": run.sent,
        "counts": run.counts,
        **members,
        "jobs": [job_members(session, job) for job in told if job is not None],
    }
    session.answer(answer, error=trouble_of(session, run, told))
