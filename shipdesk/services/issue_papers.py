"""Issue trade papers: checked, rendered, frozen, handed out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.check_consignment import findings_of, stopped
from shipdesk.services.check_papers import papers_disagree
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issued_files import HandedOut, Made, Subject, hand_out, issue
from shipdesk.services.paper_content import PAPER
from shipdesk.services.paper_kinds import COVER_SHEET, MANIFEST, PAPER_KINDS
from shipdesk.services.paper_set import needs_of, second_language
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.issued import Issued

if TYPE_CHECKING:
    from shipdesk.services.paper_press import PaperPress


def issue_papers(
    desk: Desk,
    reference: str,
    out: Path,
    *,
    kinds: Sequence[str] = (),
    language: str | None = None,
    progress: Progress | None = None,
) -> list[HandedOut]:
    """All papers are rendered before the first is written to `out`. Raises `WrongInput` or `StoppedByCheck`."""
    issued = freeze_papers(desk, reference, kinds=kinds, language=language, progress=progress)
    return [handed for one in issued for handed in hand_out(desk, reference, one, out)]


def freeze_papers(
    desk: Desk,
    reference: str,
    *,
    kinds: Sequence[str] = (),
    language: str | None = None,
    progress: Progress | None = None,
) -> list[Issued]:
    """The same into the desk's own papers folder alone; without kinds what the consignment needs."""
    from shipdesk.services.paper_press import PaperPress

    progress = progress or Progress()
    stored = find(desk, reference)
    wanted = _in_order(kinds) or list(needs_of(desk, stored))
    _refuse_unless_issuable(desk, stored, wanted)
    press = PaperPress(desk, stored)
    _refuse_unless_agreed(press, wanted)
    issued = []
    for done, kind in enumerate(wanted):
        progress.step(done, len(wanted))
        issued.append(_freeze(press, kind, second_language(stored, kind, language)))
    progress.step(len(wanted), len(wanted))
    return issued


def _in_order(kinds: Sequence[str]) -> list[str]:
    """Each once; the cover sheet comes last, as it lists the others."""
    asked = list(dict.fromkeys(kinds))
    return sorted(asked, key=lambda kind: kind == COVER_SHEET)


def _refuse_unless_issuable(desk: Desk, stored: StoredConsignment, kinds: Sequence[str]) -> None:

    for kind in kinds:
        if kind == MANIFEST:
            raise WrongInput("not_supported", "manifest_is_no_paper_of_one")
        if kind not in PAPER_KINDS:
            known = ", ".join(PAPER_KINDS)
            raise WrongInput("not_supported", "paper_kind_unknown", kind=kind, kinds=known)
    if not stored.consignment.handling_units and any(PAPER_KINDS[kind].packed_first for kind in kinds):
        raise WrongInput("inconsistent_state", "pack_first", pointer="/handling_units", reference=stored.reference)
    acts = {f"paper:{kind}" for kind in kinds}
    stopping = [one for one in findings_of(desk, stored) if one.is_open_block and acts.intersection(one.blocks)]
    if stopping:
        raise stopped(stored.reference, stopping)


def _refuse_unless_agreed(press: PaperPress, kinds: Sequence[str]) -> None:
    """A value that stands on two papers is the same on both, or neither goes out."""
    from shipdesk.services.paper_agreement import stopping_disagreements

    found = list(stopping_disagreements(press, kinds))
    if found:
        raise papers_disagree(press.stored.reference, found)


def _freeze(press: PaperPress, kind: str, second: str) -> Issued:
    def make(revision: int) -> list[Made]:
        rendered = press.render(kind, second, revision)
        return [Made("", ".pdf", rendered.pdf, rendered.pages)]

    content = press.content.sha256(kind, second)
    return issue(press.desk, press.stored, Subject(PAPER, kind, second), content, make)
