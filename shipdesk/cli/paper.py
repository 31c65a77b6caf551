"""`shipdesk papers`: what a consignment needs, issued into a folder, previewed, copied out, received."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli.issuing import answer_issued, handed
from shipdesk.cli.paper_shapes import disagreement, listed_paper
from shipdesk.cli.print_answer import REASON
from shipdesk.cli.print_wishes import PRINTED, print_papers, run_and_print
from shipdesk.cli.received import received
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.codec import encode
from shipdesk.errors import DeskError
from shipdesk.services.check_papers import check_papers, papers_disagree
from shipdesk.services.find_papers import copy_paper, find_paper
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.issued_files import HandedOut, write_whole
from shipdesk.services.keep_to_print import PREVIEW, keep_to_print
from shipdesk.services.paper_readiness import judge_papers
from shipdesk.services.preview_paper import preview_paper
from shipdesk.services.queue_files import FileToPrint, FileWish
from shipdesk.services.receive_paper import PAPERS, receive_paper
from shipdesk.services.received_facts import facts_of
from shipdesk.services.zip_papers import zip_issued
from shipdesk.store.issued import Issued

OUT = click.Path(path_type=Path, file_okay=False)
LANGUAGES = click.Choice(["th", "zh", "vi", "lo", "km", "my"])


@click.group()
def papers() -> None:
    """Trade papers."""


@papers.command("list")
@click.argument("ref")
@pass_session
def list_(session: Session, ref: str) -> None:
    """The papers a consignment needs and why, has, and misses."""

    def work() -> dict[str, Any]:
        return {
            "reference": ref,
            "papers": [listed_paper(session, ref, one) for one in judge_papers(session.desk, ref)],
        }

    session.run(work, {"reference": ref, "papers": []})


@papers.command("issue")
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@click.option("--out", type=OUT)
@click.option("--zip", "zip_file", type=click.Path(path_type=Path, dir_okay=False), help="All of them in one ZIP file.")
@click.option("--kind", "kinds", multiple=True, help="Without it: every paper that the consignment needs.")
@click.option("--language", type=LANGUAGES, help="Second language; by default the destination's.")
@pass_session
def issue_papers_(
    session: Session,
    refs: tuple[str, ...],
    out: Path | None,
    zip_file: Path | None,
    kinds: tuple[str, ...],
    language: str | None,
) -> None:
    """Issue papers as PDF: frozen, numbered, kept."""
    frozen: list[tuple[str, Issued]] = []

    def work(ref: str) -> list[HandedOut]:
        issued = freeze_papers(session.desk, ref, kinds=kinds, language=language)
        frozen.extend((ref, one) for one in issued)
        return [file for one in issued for file in handed(session, ref, one, out)]

    def zipped() -> dict[str, Any]:
        if zip_file is None or not frozen:
            return {}
        return {"zip": {"path": str(zip_file), "sha256": zip_issued(session.desk, frozen, zip_file)}}

    if out is None and zip_file is None:
        raise click.UsageError("Missing option '--out' or '--zip'.")
    answer_issued(session, refs, work, zipped)


@papers.command()
@click.argument("ref")
@pass_session
def check(session: Session, ref: str) -> None:
    """Hold the papers against one another, against those of others and against what was typed."""
    try:
        found = check_papers(session.desk, ref)
    except DeskError as error:
        session.answer({"reference": ref, "findings": []}, error=error)
    members = {"reference": ref, "findings": [disagreement(session, one) for one in found]}
    session.answer(members, error=papers_disagree(ref, found) if found else None)


@papers.command()
@click.argument("ref")
@click.argument("kind")
@click.option("--language", type=LANGUAGES, help="Second language; by default the one read where it goes.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True)
@PRINTED
@REASON
@pass_session
def preview(
    session: Session, ref: str, kind: str, language: str | None, out: Path, printer: str | None, reason: str | None
) -> None:
    """Draw a paper as it would be issued now, PREVIEW across it; nothing is issued and no number given out."""

    def work() -> dict[str, Any]:
        write_whole(out, preview_paper(session.desk, ref, kind, language))
        return {"reference": ref, "kind": kind, "path": str(out)}

    def kept(_: Mapping[str, Any]) -> FileToPrint:
        return keep_to_print(session.desk, ref, out.read_bytes(), family=PREVIEW, kind=kind)

    run_and_print(session, work, kept, FileWish(printer, reason=reason), {"reference": ref, "kind": kind})


@papers.command()
@click.argument("ref")
@click.argument("kind")
@click.option("--revision", type=click.IntRange(min=1), help="By default the last one.")
@click.option("--language", type=LANGUAGES, help="Where it was issued with several second languages.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True)
@pass_session
def show(session: Session, ref: str, kind: str, revision: int | None, language: str | None, out: Path) -> None:
    """Copy an issued paper out as it was issued, whatever has changed since."""

    def work() -> dict[str, Any]:
        issued = find_paper(session.desk, ref, kind, revision, language)
        copy_paper(session.desk, issued, out)
        file = issued.files[0]
        return {
            "reference": ref,
            "kind": kind,
            "form": issued.form,
            "revision": issued.revision,
            "issued_at": issued.issued_at,
            "path": str(out),
            "sha256": file.sha256,
            "pages": file.pages,
        }

    session.run(work, {"reference": ref, "kind": kind})


@papers.command()
@click.argument("ref")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--type", "document_type", required=True, help="The contract's document type: LAB_TEST_REPORT ...")
@click.option("--number")
@click.option("--issued-on", help="Either era: 2026-11-24, 24/11/2569, 24/11/69.")
@click.option("--valid-until")
@click.option("--issuer")
@click.option("--subject", help="BY2, cadmium, certificate of analysis ...")
@click.option("--lot", "lot_number")
@click.option("--state", "said", multiple=True, metavar="KEY=VALUE", help="What the paper says: packages=40")
@pass_session
def receive(session: Session, /, ref: str, file: Path, said: tuple[str, ...], **typed: str | None) -> None:
    """Keep a paper that somebody else issued."""

    def work() -> dict[str, Any]:
        facts = facts_of(typed, said, session.desk.tools.today())
        kept = receive_paper(session.desk, ref, file, facts)
        return {
            "reference": ref,
            "pointer": f"{PAPERS}/{kept.place}",
            "paper": encode(kept.paper),
            "sha256": kept.sha256,
        }

    session.run(work, {"reference": ref, "paper": None})


papers.add_command(print_papers)
papers.add_command(received)
