"""Issue trade papers: checked, rendered, frozen, handed out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from shipdesk.domain.product import row_of
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.business_settings import get_setting
from shipdesk.services.check_consignment import refuse_if_blocked
from shipdesk.services.complete_consignment import LOCAL_LANGUAGE
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find, members_of
from shipdesk.services.issued_files import HandedOut, Made, Subject, hand_out, issue, read_issued
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.issued import Issued

PAPER = "paper"
PAPER_KINDS = ("commercial-invoice", "packing-list")
"""What every consignment needs and `documents` can draw; named here so that lists need not load the press."""


@dataclass(frozen=True)
class ListedPaper:
    """A paper the consignment needs or has; `current` is False where the data changed since it was issued."""

    kind: str
    needed: bool
    form: str
    revision: int | None
    current: bool


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
    """The same into the desk's own papers folder alone."""
    progress = progress or Progress()
    stored = find(desk, reference)
    wanted = list(dict.fromkeys(kinds)) or list(PAPER_KINDS)
    _refuse_unless_issuable(desk, stored, wanted)
    second = language or second_language(stored)
    issued = []
    for done, kind in enumerate(wanted):
        progress.step(done, len(wanted))
        issued.append(_freeze(desk, stored, kind, second))
    progress.step(len(wanted), len(wanted))
    return issued


def list_papers(desk: Desk, reference: str) -> list[ListedPaper]:
    """Each kind with the latest of what was issued of it."""
    stored = find(desk, reference)
    had = [one for one in desk.store.issued.of_consignment(stored.id) if one.family == PAPER]
    listed = []
    for kind in PAPER_KINDS:
        latest = {one.form: one for one in had if one.kind == kind}
        if not latest:
            listed.append(ListedPaper(kind, True, second_language(stored), None, False))
        for form, one in latest.items():
            current = one.content_sha256 == content_of(desk, stored, kind, form)
            listed.append(ListedPaper(kind, True, form, one.revision, current))
    return listed


def paper_content(desk: Desk, issued: Issued) -> bytes:
    """The PDF as it was issued."""
    return read_issued(desk, issued.files[0])


def second_language(stored: StoredConsignment) -> str:
    """The language read where the goods go."""
    return LOCAL_LANGUAGE[stored.consignment.destination]


def content_of(desk: Desk, stored: StoredConsignment, kind: str, form: str) -> str:
    """SHA-256 of everything that could change a paper or label of this consignment."""
    facts = {
        "kind": kind,
        "form": form,
        "training": get_setting(desk, "training"),
        "consignment": members_of(stored),
        "goods": {str(line_no): row_of(product) for line_no, product in stored.consignment.goods},
    }
    return hashlib.sha256(json.dumps(facts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _refuse_unless_issuable(desk: Desk, stored: StoredConsignment, kinds: Sequence[str]) -> None:
    for kind in kinds:
        if kind not in PAPER_KINDS:
            known = ", ".join(PAPER_KINDS)
            raise WrongInput("not_supported", "paper_kind_not_built", kind=kind, kinds=known)
    if not stored.consignment.handling_units:
        raise WrongInput("inconsistent_state", "pack_first", pointer="/handling_units", reference=stored.reference)
    for kind in kinds:
        refuse_if_blocked(desk, stored, f"paper:{kind}")


def _freeze(desk: Desk, stored: StoredConsignment, kind: str, second: str) -> Issued:
    from shipdesk import documents

    context = documents.PaperContext(
        desk.typesetter(), desk.reference, desk.wording, training=get_setting(desk, "training") == "yes"
    )

    def make(revision: int) -> list[Made]:
        data = documents.paper_data(stored.consignment, desk.reference, desk.wording, second=second, revision=revision)
        rendered = documents.render(kind, data, context)
        return [Made("", ".pdf", rendered.pdf, rendered.pages)]

    return issue(desk, stored, Subject(PAPER, kind, second), content_of(desk, stored, kind, second), make)
