"""`shipdesk papers received`: the papers of others that a consignment keeps: copied out, printed, taken off it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli.print_answer import REASON
from shipdesk.cli.print_wishes import PRINTED, run_and_print
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.codec import encode
from shipdesk.services.find_consignment import find
from shipdesk.services.issued_files import write_whole
from shipdesk.services.print_issued import received_to_print
from shipdesk.services.queue_files import FileToPrint, FileWish
from shipdesk.services.receive_paper import file_of, read_received, received_at, remove_received

NUMBER = click.argument("number", type=click.IntRange(min=1))


@click.group()
def received() -> None:
    """Papers of others, numbered as in their list."""


@received.command("list")
@click.argument("ref")
@pass_session
def list_(session: Session, ref: str) -> None:
    """Every one that is kept with a consignment."""

    def work() -> dict[str, Any]:
        papers = find(session.desk, ref).consignment.desk.received_papers
        return {"reference": ref, "papers": [{"number": at, "paper": encode(one)} for at, one in enumerate(papers, 1)]}

    session.run(work, {"reference": ref, "papers": []})


@received.command()
@click.argument("ref")
@NUMBER
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True)
@PRINTED
@REASON
@pass_session
def show(session: Session, ref: str, number: int, out: Path, printer: str | None, reason: str | None) -> None:
    """Copy its file out as it was received."""

    def work() -> dict[str, Any]:
        paper = received_at(session.desk, ref, number - 1)
        write_whole(out, read_received(session.desk, file_of(paper)))
        return {"reference": ref, "number": number, "paper": encode(paper), "path": str(out)}

    def kept(members: Mapping[str, Any]) -> FileToPrint:
        paper = members["paper"]
        return received_to_print(session.desk, ref, paper["document_type"], paper["file"])

    run_and_print(session, work, kept, FileWish(printer, reason=reason), {"reference": ref, "number": number})


@received.command()
@click.argument("ref")
@NUMBER
@pass_session
def remove(session: Session, ref: str, number: int) -> None:
    """Take it off the list, also after booking; its file stays in the desk's folder."""

    def work() -> dict[str, Any]:
        paper = received_at(session.desk, ref, number - 1)
        remove_received(session.desk, ref, number - 1)
        return {"reference": ref, "number": number, "removed": encode(paper)}

    session.run(work, {"reference": ref, "number": number})
