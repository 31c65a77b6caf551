"""All papers and labels of the desk, each with whether it still says what the consignment says today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_labels import LABEL, LabelWish, freeze_labels, wish_written
from shipdesk.services.issue_manifest import freeze_manifest, still_fits
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.paper_content import PaperContent
from shipdesk.services.paper_kinds import MANIFEST
from shipdesk.store.issued import Issued
from shipdesk.store.manifest_papers import PrintedManifest

_KEPT = 20
"""Consignments kept while listing; those issued together stand together."""


class Standing(StrEnum):
    """How an issued paper stands to the consignment's data."""

    CURRENT = "current"
    DATA_CHANGED = "data_changed"
    REPLACED = "replaced"


@dataclass(frozen=True)
class ListedIssue:
    """One line of the list of papers."""

    reference: str
    issued: Issued
    standing: Standing


class _Judge:
    """Holds the last revision of each paper against what would be issued now."""

    def __init__(self, desk: Desk, everything: list[tuple[str, Issued]]) -> None:
        self._desk = desk
        self._contents: dict[str, PaperContent] = {}
        self._latest: dict[tuple[str, str, str, str], int] = {}
        for _, issued in everything:
            paper = _paper_of(issued)
            self._latest[paper] = max(issued.revision, self._latest.get(paper, 0))

    def standing(self, reference: str, issued: Issued) -> Standing:
        if issued.revision < self._latest[_paper_of(issued)]:
            return Standing.REPLACED
        return Standing.CURRENT if self._content(reference).is_current(issued) else Standing.DATA_CHANGED

    def _content(self, reference: str) -> PaperContent:
        if reference not in self._contents:
            if len(self._contents) == _KEPT:
                self._contents.clear()
            self._contents[reference] = PaperContent(self._desk, find(self._desk, reference))
        return self._contents[reference]


def list_issued(desk: Desk, progress: Progress | None = None) -> list[ListedIssue]:
    """Papers, labels and printed manifests, newest first."""
    progress = progress or Progress()
    listed = [*_of_consignments(desk, progress), *_manifests(desk)]
    return sorted(listed, key=lambda one: one.issued.issued_at, reverse=True)


def _of_consignments(desk: Desk, progress: Progress) -> list[ListedIssue]:
    everything = desk.store.issued.all()
    judge = _Judge(desk, everything)
    listed = []
    for done, (reference, issued) in enumerate(everything):
        progress.step(done, len(everything))
        listed.append(ListedIssue(reference, issued, judge.standing(reference, issued)))
    return listed


def _manifests(desk: Desk) -> Iterator[ListedIssue]:
    """Printed for all that go with a departure; the name of the manifest stands for a reference."""
    printed = desk.store.manifest_papers.all()
    latest: dict[tuple[str, str], int] = {}
    for _, one in printed:
        latest[one.manifest, one.form] = max(one.revision, latest.get((one.manifest, one.form), 0))
    for name, one in printed:
        issued = as_issued(one)
        if one.revision < latest[one.manifest, one.form]:
            yield ListedIssue(name, issued, Standing.REPLACED)
        else:
            fits = still_fits(desk, name, one)
            yield ListedIssue(name, issued, Standing.CURRENT if fits else Standing.DATA_CHANGED)


def as_issued(printed: PrintedManifest) -> Issued:
    """A printed manifest as one of the issued papers."""
    return Issued(
        id=f"{printed.manifest}/{printed.form}/{printed.revision}",
        consignment=printed.manifest,
        family=MANIFEST,
        kind=MANIFEST,
        form=printed.form,
        revision=printed.revision,
        content_sha256=printed.content_sha256,
        issued_at=printed.issued_at,
        files=(printed.file,),
    )


def issue_again(desk: Desk, listed: ListedIssue, progress: Progress) -> Issued:
    """The same kind in the same form, from today's data: the next revision, or the very same where nothing changed."""
    issued = listed.issued
    if issued.family == MANIFEST:
        return as_issued(freeze_manifest(desk, listed.reference, issued.form))
    if issued.family == LABEL:
        return freeze_labels(desk, listed.reference, wish_of(issued), progress)[0]
    return freeze_papers(desk, listed.reference, kinds=[issued.kind], language=issued.form, progress=progress)[0]


def wish_of(label: Issued) -> LabelWish:
    """The size, resolution and file format that issued labels were made in."""
    return wish_written(label.kind, label.form)


def _paper_of(issued: Issued) -> tuple[str, str, str, str]:
    return issued.consignment, issued.family, issued.kind, issued.form
