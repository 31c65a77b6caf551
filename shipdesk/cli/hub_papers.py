"""`shipdesk hub labels`, `documents`, `send-papers`: files that go to the hub and come from it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli import hub_shapes
from shipdesk.cli.print_answer import PRINTER, REASON, send_and_answer
from shipdesk.cli.session import Session, pass_session
from shipdesk.errors import DeskError
from shipdesk.services import hub_documents, hub_labels, papers_at_hub, send_papers
from shipdesk.services.fetch_hub_files import fetch_missing
from shipdesk.services.papers_at_hub import Proof
from shipdesk.services.print_hub_labels import print_hub_labels
from shipdesk.services.queue_files import FileWish


@click.command("labels")
@click.argument("ref")
@click.option("--ask", is_flag=True, help="Ask the hub for labels; it makes no new numbers.")
@click.option("--format", "form", type=click.Choice(hub_labels.FORMATS, case_sensitive=False), default="PDF")
@click.option("--size", type=click.Choice(hub_labels.SIZES, case_sensitive=False), default="L100X150")
@click.option("--dpi", type=int)
@click.option("--kind", "kinds", multiple=True, type=click.Choice(hub_labels.KINDS, case_sensitive=False))
@click.option("--out", type=click.Path(path_type=Path), help="Copy the labels that are here into this folder.")
@pass_session
def labels(
    session: Session,
    ref: str,
    ask: bool,
    form: str,
    size: str,
    dpi: int | None,
    kinds: tuple[str, ...],
    out: Path | None,
) -> None:
    """Labels that the hub issued for a consignment."""

    def work() -> Mapping[str, Any]:
        if ask:
            wanted = kinds or ("LOGISTIC_SSCC",)
            hub_labels.ask_labels(session.desk, ref, hub_labels.LabelWish(form, size, dpi, wanted))
        found = hub_labels.hub_labels(session.desk, ref)
        files = [] if out is None else [_copied(session, one, out) for one in found if _can_go(one)]
        return {"reference": ref, "labels": [hub_shapes.label(one) for one in found], "files": files}

    session.run(work, {"reference": ref, "labels": [], "files": []})


def _can_go(one: hub_labels.HubLabel) -> bool:
    return one.is_here and one.record.state != hub_labels.VOID


def _copied(session: Session, one: hub_labels.HubLabel, out: Path) -> dict[str, Any]:
    path = hub_labels.copy_label(session.desk, one.record.id, out)
    return {"path": path.name, "label_id": one.record.id, "sha256": one.told("sha256")}


@click.command("print-labels")
@click.argument("label_ids", nargs=-1, required=True, metavar="LABEL...")
@PRINTER
@REASON
@pass_session
def print_(session: Session, label_ids: tuple[str, ...], printer_name: str | None, reason: str | None) -> None:
    """Print labels that the hub issued, byte for byte; a void one is refused."""
    try:
        wish = FileWish(printer=printer_name, reason=reason)
        queued = print_hub_labels(session.desk, list(dict.fromkeys(label_ids)), wish)
    except DeskError as error:
        session.answer({"jobs": []}, error=error)
    send_and_answer(session, queued.printers, [job.id for job in queued.jobs], added=queued.added)


@click.command("documents")
@click.argument("ref", required=False)
@click.option("--fetch", is_flag=True, help="Fetch what the hub issued and is not here yet.")
@click.option("--check", is_flag=True, help="Without REF: hold each file that is kept here against its digests.")
@click.option("--out", type=click.Path(path_type=Path), help="With REF: copy what the hub issued into this folder.")
@pass_session
def documents(session: Session, ref: str | None, fetch: bool, check: bool, out: Path | None) -> None:
    """Papers at the hub: handed over, issued by it, asked for; without REF all papers and labels there."""
    if (ref is None and out is not None) or (ref is not None and check):
        raise click.UsageError("--out goes with REF, --check without")
    if ref is None:
        session.run(lambda: _everything(session, fetch, check), {"documents": []})

    def work() -> Mapping[str, Any]:
        if fetch:
            fetch_missing(session.desk)
        desk = session.desk
        found = hub_documents.hub_documents(desk, ref)
        here = [one.record.id for one in found if one.file is not None and one.file.path is not None]
        files = [] if out is None else [hub_documents.copy_document(desk, one, out) for one in here]
        return {
            "reference": ref,
            "documents": [hub_shapes.document(one) for one in found],
            "files": [{"path": file.name} for file in files],
            "waiting": [hub_shapes.waiting_paper(one) for one in hub_documents.waiting_papers(desk, ref)],
            "required": [hub_shapes.requirement(one) for one in hub_documents.requirements(desk, ref)],
        }

    session.run(work, {"reference": ref, "documents": [], "files": [], "waiting": [], "required": []})


def _everything(session: Session, fetch: bool, check: bool) -> Mapping[str, Any]:
    desk = session.desk
    if fetch:
        fetch_missing(desk)
    proofs = papers_at_hub.prove_all(desk) if check else {}
    found = papers_at_hub.papers_at_hub(desk)
    broken = sum(one in (Proof.GONE, Proof.CHANGED, Proof.OTHER_AT_HUB) for one in proofs.values())
    told = [hub_shapes.paper_at_hub(one, proofs.get(one.record.id)) for one in found]
    return {"documents": told, "broken": broken if check else None}


@click.command("send-papers")
@click.argument("ref")
@click.option("--type", "types", multiple=True, metavar="DOCUMENT_TYPE", help="Only papers of this type.")
@pass_session
def send(session: Session, ref: str, types: tuple[str, ...]) -> None:
    """Hand the papers of a consignment to the hub, each with its digest."""

    def work() -> Mapping[str, Any]:
        sent = send_papers.send_papers(session.desk, ref, types)
        return {
            "reference": ref,
            "papers": [hub_shapes.waiting_paper(one) | {"document_id": one.document_id} for one in sent],
        }

    session.run(work, {"reference": ref, "papers": []})
