"""`shipdesk papers` and `shipdesk labels`: issue them into a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from shipdesk.cli.session import Session, pass_session, worst
from shipdesk.domain.codec import encode
from shipdesk.errors import DeskError
from shipdesk.services.issue_labels import LabelWish, issue_labels
from shipdesk.services.issue_papers import issue_papers, list_papers
from shipdesk.services.issued_files import HandedOut
from shipdesk.services.receive_paper import PAPERS, receive_paper
from shipdesk.services.received_facts import facts_of

OUT = click.Path(path_type=Path, file_okay=False)
LANGUAGES = click.Choice(["th", "zh", "vi", "lo", "km", "my"])


@click.group()
def papers() -> None:
    """Trade papers."""


@papers.command("list")
@click.argument("ref")
@pass_session
def list_(session: Session, ref: str) -> None:
    """The papers a consignment has."""

    def work() -> dict[str, Any]:
        return {"reference": ref, "papers": [_listed(one) for one in list_papers(session.desk, ref)]}

    session.run(work, {"reference": ref, "papers": []})


@papers.command("issue")
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@click.option("--out", type=OUT, required=True)
@click.option("--kind", "kinds", multiple=True)
@click.option("--language", type=LANGUAGES, help="Second language; by default the destination's.")
@pass_session
def issue_papers_(
    session: Session, refs: tuple[str, ...], out: Path, kinds: tuple[str, ...], language: str | None
) -> None:
    """Issue papers as PDF: frozen, numbered, kept."""
    _issue(session, refs, lambda ref: issue_papers(session.desk, ref, out, kinds=kinds, language=language))


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
        received = receive_paper(session.desk, ref, file, facts)
        return {
            "reference": ref,
            "pointer": f"{PAPERS}/{received.place}",
            "paper": encode(received.paper),
            "sha256": received.sha256,
        }

    session.run(work, {"reference": ref, "paper": None})


@click.group()
def labels() -> None:
    """Labels."""


@labels.command("issue")
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@click.option("--out", type=OUT, required=True)
@click.option("--format", "form", type=click.Choice(["pdf", "png", "zpl", "tspl"]), default="pdf", show_default=True)
@click.option("--kind", "kinds", multiple=True)
@click.option("--size", default="L100X150", show_default=True)
@click.option("--dpi", type=click.Choice(["203", "300", "600"]), default="203", show_default=True)
@pass_session
def issue_labels_(
    session: Session, refs: tuple[str, ...], out: Path, form: str, kinds: tuple[str, ...], size: str, dpi: str
) -> None:
    """Issue a label for every carton or pallet."""
    wish = LabelWish(kinds=kinds, form=form, size=size, dpi=int(dpi))
    _issue(session, refs, lambda ref: issue_labels(session.desk, ref, out, wish))


def _issue(session: Session, refs: tuple[str, ...], work: Callable[[str], list[HandedOut]]) -> None:
    """Each reference by itself: one that fails does not take the others with it; the gravest decides."""
    files: list[dict[str, Any]] = []
    failures: list[DeskError] = []
    for ref in refs:
        try:
            files.extend(file_of(one) for one in work(ref))
        except DeskError as error:
            failures.append(error)
    if not failures:
        session.answer({"files": files})
    grave = worst([error.exit_status for error in failures])
    session.answer({"files": files}, error=next(error for error in failures if error.exit_status == grave))


def file_of(one: HandedOut) -> dict[str, Any]:
    return {
        "path": one.path,
        "kind": one.kind,
        "reference": one.reference,
        "sha256": one.sha256,
        "pages": one.pages,
        "revision": one.revision,
    }


def _listed(one: Any) -> dict[str, Any]:
    return {"kind": one.kind, "needed": one.needed, "revision": one.revision, "current": one.current, "form": one.form}
