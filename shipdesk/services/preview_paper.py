"""A paper as it would be issued now, to look at: nothing is frozen, no number given out, PREVIEW across every page."""

from __future__ import annotations

from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.paper_content import PAPER
from shipdesk.services.paper_set import second_language


def preview_paper(desk: Desk, reference: str, kind: str, language: str | None = None) -> bytes:
    """The PDF under the revision that an issue would give it. What stops an issue does not stop a look."""
    from shipdesk.services.paper_press import PaperPress

    stored = find(desk, reference)
    second = second_language(stored, kind, language)
    latest = desk.store.issued.latest(stored.id, PAPER, kind, second)
    revision = 1 if latest is None else latest.revision + 1
    return PaperPress(desk, stored, preview=True).render(kind, second, revision).pdf
