"""The papers of a consignment held against one another: as they would be printed now, as they were issued, as others
wrote theirs, and against what somebody typed.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator

from shipdesk.checks import Finding
from shipdesk.documents.agreement import Disagreement, Source, disagreements
from shipdesk.documents.attachment import NAME
from shipdesk.documents.received_agreement import ruled_disagreements, unruled_disagreements
from shipdesk.documents.statements import Statement
from shipdesk.documents.text_agreement import text_disagreements
from shipdesk.documents.typed_figures import FigureReader
from shipdesk.drawing.attached import attached
from shipdesk.services.desk import Desk
from shipdesk.services.issued_files import read_issued
from shipdesk.services.paper_content import latest_papers
from shipdesk.services.paper_kinds import COVER_SHEET, FINDINGS_SHEET
from shipdesk.services.paper_press import PaperPress
from shipdesk.services.paper_set import needs_of, second_language
from shipdesk.store.issued import Issued

STAYS_AT_THE_DESK = frozenset({FINDINGS_SHEET})
Papers = dict[Source, Iterable[Statement]]


def all_disagreements(press: PaperPress, findings: Iterable[Finding]) -> Iterator[Disagreement]:
    """Of everything that is there: what was issued last, what would be printed now, papers of others, typed texts."""
    desk, stored = press.desk, press.stored
    issued = _issued(press)
    current = {one.kind for one in issued if press.content.is_current(one)}
    papers = _now(press, (kind for kind in needs_of(desk, stored) if kind not in current))
    for one in issued:
        papers[Source(one.kind, one.revision, one.form)] = _states(desk, one)
    yield from disagreements(papers)
    data = press.data(second_language(stored))
    yield from text_disagreements(data, FigureReader(desk.reference.typed_words))
    yield from ruled_disagreements(data, findings)
    yield from unruled_disagreements(data)


def stopping_disagreements(press: PaperPress, kinds: Collection[str]) -> Iterator[Disagreement]:
    """What stops the issue of these: they differ among themselves, from others of the set, or from what was typed.

    What is wrong on papers of others stops by the rules that find it.
    """
    desk, stored = press.desk, press.stored
    papers = _now(press, (kind for kind in kinds if kind not in STAYS_AT_THE_DESK | {COVER_SHEET}))
    if not papers:
        return
    needed = needs_of(desk, stored)
    for one in _issued(press):
        if one.kind in needed and one.kind not in kinds and one.kind != COVER_SHEET:
            papers[Source(one.kind, one.revision, one.form)] = _states(desk, one)
    found = disagreements(papers)
    yield from (one for one in found if any(not said.source.is_issued for said in one.said))
    yield from text_disagreements(press.data(second_language(stored)), FigureReader(desk.reference.typed_words))


def _now(press: PaperPress, kinds: Iterable[str]) -> Papers:
    stored = press.stored
    return {Source(kind): press.statements(kind, second_language(stored, kind)) for kind in kinds}


def _issued(press: PaperPress) -> list[Issued]:
    had = latest_papers(press.desk.store.issued.of_consignment(press.stored.id))
    return [one for one in had if one.kind not in STAYS_AT_THE_DESK]


def _states(desk: Desk, issued: Issued) -> tuple[Statement, ...]:
    """What the paper said of itself when it was issued; nothing where it is older than such statements."""
    inside = attached(read_issued(desk, issued.files[0]), NAME)
    states = json.loads(inside).get("states", {}) if inside is not None else {}
    return tuple(Statement(field, one["value"], one["value"], one["pointer"]) for field, one in states.items())
