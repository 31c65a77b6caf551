"""`shipdesk labels print` and `shipdesk papers print`: into the print queue, and out of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

import click

from shipdesk.cli.print_answer import PRINTER, REASON, continued, send_and_answer
from shipdesk.cli.print_shapes import job_members
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.printer import MOST_COPIES
from shipdesk.errors import DeskError
from shipdesk.services.issue_labels import DEFAULT_KIND, LabelWish
from shipdesk.services.print_issued import queue_papers, queue_sheets
from shipdesk.services.queue_files import FileToPrint, FileWish, QueuedFiles, queue_files
from shipdesk.services.queue_labels import SORTS, PrintWish, file_labels, queue_labels

COPIES = click.option("--copies", type=click.IntRange(1, MOST_COPIES))
LABEL_COPIES = click.option(
    "--copies", type=click.IntRange(1, MOST_COPIES),
    help="Of each label. Without it: a sticker for each retail pack, two labels on a pallet, else one.",
)  # fmt: skip


PRINTED = click.option("--printer", help="Print it too, through the print queue.")


@click.command("print")
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@PRINTER
@click.option("--kind", default=DEFAULT_KIND, show_default=True)
@click.option("--sort", type=click.Choice(SORTS), default="given", show_default=True)
@click.option("--from", "start", type=int, default=1, show_default=True, help="The first label to print, after a jam.")
@click.option("--size", help="Of the label: L100X150, A6. A printer that holds another is refused.")
@click.option("--sheet", metavar="SIZE", help="On sheets of several labels: A4_6UP ... A jam is continued by sheets.")
@click.option("--start", "place", type=click.IntRange(1), default=1, help="The first free place on the first sheet.")
@LABEL_COPIES
@REASON
@pass_session
def print_labels(
    session: Session, /, refs: tuple[str, ...], printer_name: str | None, sheet: str | None, place: int, **wishes: Any
) -> None:
    """Print the labels that were never printed; each is read back first, and none goes out twice."""
    if sheet is not None:
        _print_sheets(session, refs, _on_sheets(sheet, wishes["kind"], place), _file_wish(printer_name, wishes))
    wishes["reason"] = wishes["reason"] or continued(session, wishes["start"])
    try:
        queued = queue_labels(session.desk, refs, PrintWish(printer=printer_name, **wishes))
    except DeskError as error:
        session.answer({"jobs": []}, error=error)
    ids = [job.id for job in queued.jobs]
    send_and_answer(session, [queued.printer], ids, lambda: file_labels(session.desk, queued), added=queued.added)


@click.command("print")
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@PRINTER
@click.option("--kind", "kinds", multiple=True, help="Without it: every paper that was issued.")
@click.option("--language", help="Where it was issued with several second languages.")
@click.option("--revision", type=click.IntRange(1), help="An earlier issue; by default the last one.")
@COPIES
@REASON
@pass_session
def print_papers(
    session: Session,
    /,
    refs: tuple[str, ...],
    kinds: tuple[str, ...],
    language: str | None,
    revision: int | None,
    **wishes: Any,
) -> None:
    """Print issued papers in their true size; with a reason also those that were printed before."""
    wish = FileWish(wishes["printer_name"], wishes["copies"], wishes["reason"])
    try:
        queued = queue_papers(session.desk, refs, wish, kinds=kinds, language=language, revision=revision)
    except DeskError as error:
        session.answer({"jobs": []}, error=error)
    _send(session, queued)


def _on_sheets(size: str, kind: str, place: int) -> LabelWish:
    return LabelWish((kind,), "pdf", size, start=place, usual=True)


def _print_sheets(session: Session, refs: tuple[str, ...], sheet: LabelWish, wish: FileWish) -> None:
    try:
        queued = queue_sheets(session.desk, refs, sheet, wish)
    except DeskError as error:
        session.answer({"jobs": []}, error=error)
    _send(session, queued)


def _file_wish(printer: str | None, wishes: dict[str, Any]) -> FileWish:
    return FileWish(printer, wishes["copies"], wishes["reason"])


def _send(session: Session, queued: QueuedFiles, **members: Any) -> NoReturn:
    before = [job_members(session, job) for job in queued.before]
    ids = [job.id for job in queued.jobs]
    send_and_answer(session, queued.printers, ids, added=queued.added, before=before, **members)


def run_and_print(
    session: Session,
    work: Callable[[], Mapping[str, Any]],
    kept: Callable[[Mapping[str, Any]], FileToPrint],
    wish: FileWish,
    empty: Mapping[str, Any],
) -> NoReturn:
    """Answers with what `work` gives; where a printer is named, what it made is printed too."""
    if wish.printer is None:
        session.run(work, empty)
    try:
        members = work()
        queued = queue_files(session.desk, [kept(members)], wish)
    except DeskError as error:
        session.answer(empty, error=error)
    _send(session, queued, **members)
