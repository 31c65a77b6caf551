"""Issue trade papers: checked, rendered, frozen, handed out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shipdesk.domain.product import row_of
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.business_settings import get_setting
from shipdesk.services.check_consignment import findings_of, refuse_if_blocked
from shipdesk.services.complete_consignment import LOCAL_LANGUAGE
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find, members_of
from shipdesk.services.issued_files import HandedOut, Made, Subject, hand_out, issue, read_issued
from shipdesk.services.paper_kinds import COMMERCIAL_INVOICE, FINDINGS_SHEET, MANIFEST, PACKING_LIST, PAPER_KINDS
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.issued import Issued

if TYPE_CHECKING:
    from shipdesk.documents import SheetFindings

PAPER = "paper"
NEEDED = (COMMERCIAL_INVOICE, PACKING_LIST)
"""What every consignment needs."""


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
    wanted = list(dict.fromkeys(kinds)) or list(NEEDED)
    _refuse_unless_issuable(desk, stored, wanted)
    issued = []
    for done, kind in enumerate(wanted):
        progress.step(done, len(wanted))
        issued.append(_freeze(desk, stored, kind, language or second_language(stored, kind)))
    progress.step(len(wanted), len(wanted))
    return issued


def list_papers(desk: Desk, reference: str) -> list[ListedPaper]:
    """Each kind with the latest of what was issued of it."""
    stored = find(desk, reference)
    had = [one for one in desk.store.issued.of_consignment(stored.id) if one.family == PAPER]
    listed = []
    for kind in PAPER_KINDS:
        needed, latest = kind in NEEDED, {one.form: one for one in had if one.kind == kind}
        if needed and not latest:
            listed.append(ListedPaper(kind, needed, second_language(stored, kind), None, False))
        for form, one in latest.items():
            current = one.content_sha256 == content_of(desk, stored, kind, form)
            listed.append(ListedPaper(kind, needed, form, one.revision, current))
    return listed


def paper_content(desk: Desk, issued: Issued) -> bytes:
    """The PDF as it was issued."""
    return read_issued(desk, issued.files[0])


def second_language(stored: StoredConsignment, kind: str = "") -> str:
    """The language read where the goods go; of a paper that has its own readers, theirs."""
    own = PAPER_KINDS[kind].second if kind in PAPER_KINDS else None
    return own or LOCAL_LANGUAGE[stored.consignment.destination]


def content_of(desk: Desk, stored: StoredConsignment, kind: str, form: str) -> str:
    """SHA-256 of everything that could change a paper or label of this consignment."""
    facts: dict[str, Any] = {
        "kind": kind,
        "form": form,
        "training": get_setting(desk, "training"),
        "consignment": members_of(stored),
        "goods": {str(line_no): row_of(product) for line_no, product in stored.consignment.goods},
    }
    if kind == FINDINGS_SHEET:
        facts["findings"] = _found(desk, stored, form).members()
    return hashlib.sha256(json.dumps(facts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _refuse_unless_issuable(desk: Desk, stored: StoredConsignment, kinds: Sequence[str]) -> None:
    from shipdesk import documents

    for kind in kinds:
        if kind == MANIFEST:
            raise WrongInput("not_supported", "manifest_is_no_paper_of_one")
        if kind not in PAPER_KINDS or kind not in documents.KINDS:
            known = ", ".join(documents.KINDS)
            raise WrongInput("not_supported", "paper_kind_not_built", kind=kind, kinds=known)
    if not stored.consignment.handling_units and any(PAPER_KINDS[kind].packed_first for kind in kinds):
        raise WrongInput("inconsistent_state", "pack_first", pointer="/handling_units", reference=stored.reference)
    for kind in kinds:
        refuse_if_blocked(desk, stored, f"paper:{kind}")


def _found(desk: Desk, stored: StoredConsignment, second: str) -> SheetFindings:
    """What the rules find today, as the findings sheet says it."""
    from shipdesk import documents

    findings = findings_of(desk, stored)
    return documents.sheet_findings(findings, desk.rules, desk.tools.today(), second)


def _freeze(desk: Desk, stored: StoredConsignment, kind: str, second: str) -> Issued:
    from shipdesk import documents

    context = documents.PaperContext(
        desk.typesetter(), desk.reference, desk.wording, training=get_setting(desk, "training") == "yes"
    )

    found = _found(desk, stored, second) if kind == FINDINGS_SHEET else None

    def make(revision: int) -> list[Made]:
        data = documents.paper_data(
            stored.consignment,
            desk.reference,
            desk.wording,
            second=second,
            revision=revision,
            findings=found,
            rules=desk.rules,
        )
        rendered = documents.render(kind, data, context)
        return [Made("", ".pdf", rendered.pdf, rendered.pages)]

    return issue(desk, stored, Subject(PAPER, kind, second), content_of(desk, stored, kind, second), make)
