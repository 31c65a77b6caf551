"""Whether each paper of a consignment could go out as it is: what it lacks, and which rules stop it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shipdesk.checks import Finding
from shipdesk.services.check_consignment import findings_of
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.paper_kinds import PAPER_KINDS
from shipdesk.services.paper_set import ListedPaper, papers_of

if TYPE_CHECKING:
    from shipdesk.services.paper_press import PaperPress

UNPACKED = "/handling_units"


@dataclass(frozen=True)
class Missing:
    """A box that stays empty: the field that would fill it and its caption in the wording; None is the packing."""

    pointer: str
    caption: str | None = None


@dataclass(frozen=True)
class JudgedPaper:
    """`ready`: nothing stops it and no box of it stays empty."""

    listed: ListedPaper
    missing: tuple[Missing, ...]
    blocked_by: tuple[Finding, ...]

    @property
    def ready(self) -> bool:
        return not self.missing and not self.blocked_by


def judge_papers(desk: Desk, reference: str) -> list[JudgedPaper]:
    """Each paper the consignment needs or has."""
    from shipdesk.services.paper_press import PaperPress

    stored = find(desk, reference)
    return judged_of(PaperPress(desk, stored), findings_of(desk, stored))


def judged_of(press: PaperPress, findings: Iterable[Finding]) -> list[JudgedPaper]:
    desk, stored = press.desk, press.stored
    blocks = [one for one in findings if one.is_open_block]
    judged = []
    for listed in papers_of(desk, stored):
        stopping = tuple(one for one in blocks if f"paper:{listed.kind}" in one.blocks)
        unpacked = PAPER_KINDS[listed.kind].packed_first and not stored.consignment.handling_units
        packing = (Missing(UNPACKED),) if unpacked else ()
        lacks = tuple(Missing(one.pointer, one.caption) for one in press.lacks(listed.kind, listed.form))
        judged.append(JudgedPaper(listed, packing + lacks, stopping))
    return judged
