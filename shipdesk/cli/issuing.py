"""What `papers issue` and `labels issue` share: each reference by itself, one answer for all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from shipdesk.cli.session import Session, worst
from shipdesk.errors import DeskError
from shipdesk.services.issued_files import HandedOut, hand_out
from shipdesk.store.issued import Issued


def answer_issued(
    session: Session,
    refs: tuple[str, ...],
    work: Callable[[str], list[HandedOut]],
    after: Callable[[], dict[str, Any]] = dict,
    failures: list[DeskError] | None = None,
) -> None:
    """Each reference by itself: one that fails does not take the others with it; the gravest decides.

    `failures` are gathered by `work` where it tells them without failing.
    """
    files: list[dict[str, Any]] = []
    failures = [] if failures is None else failures
    more: dict[str, Any] = {}
    for ref in refs:
        try:
            files.extend(file_of(one) for one in work(ref))
        except DeskError as error:
            failures.append(error)
    try:
        more = after()
    except DeskError as error:
        failures.append(error)
    grave = worst([error.exit_status for error in failures])
    session.answer({"files": files} | more, error=next((one for one in failures if one.exit_status == grave), None))


def handed(session: Session, ref: str, issued: Issued, out: Path | None) -> list[HandedOut]:
    """Copies in the user's folder; without one the files as they lie in the desk's own."""
    if out is not None:
        return hand_out(session.desk, ref, issued, out)
    return [HandedOut(one.name, issued.kind, ref, one.sha256, one.pages, issued.revision) for one in issued.files]


def file_of(one: HandedOut) -> dict[str, Any]:
    return {
        "path": one.path,
        "kind": one.kind,
        "reference": one.reference,
        "sha256": one.sha256,
        "pages": one.pages,
        "revision": one.revision,
    }
