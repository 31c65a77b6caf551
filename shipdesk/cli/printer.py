"""`shipdesk printer`: the printers, how they are reached, and putting them right."""

from __future__ import annotations

from typing import Any

import click

from shipdesk.cli.print_answer import send_and_answer
from shipdesk.cli.print_shapes import printer_members
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.codec import encode
from shipdesk.domain.printer import KINDS, LANGUAGES
from shipdesk.errors import DeskError
from shipdesk.services import calibrate_printer, manage_printers


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
@click.option("--silent", is_flag=True, help="It never confirms: what it has let in counts as sent.")
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
@pass_session
def queues(session: Session) -> None:
    """The queues of the system's own printing: what `add --address` may name, and the printers that go there."""

    def work() -> dict[str, Any]:
        found = manage_printers.list_queues(session.desk)
        return {"queues": [{"name": one.name, "printers": list(one.printers)} for one in found]}

    session.run(work, {"queues": []})


@printer.command()
@click.argument("name")
@pass_session
def remove(session: Session, name: str) -> None:
    """Take a printer away; the log keeps what it printed."""

    def work() -> dict[str, Any]:
        known = manage_printers.remove_printer(session.desk, name)
        return {"printer": name, "removed": encode(known.profile) | {"prints": list(known.prints)}}

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
    send_and_answer(session, [name], [job.id])
