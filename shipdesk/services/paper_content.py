"""What papers and labels of one consignment are made from, as a hash: it tells whether an issued one still fits."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from shipdesk.domain.product import kept_row
from shipdesk.services.business_settings import get_setting
from shipdesk.services.check_consignment import findings_of
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import members_of
from shipdesk.services.paper_kinds import COVER_SHEET, FINDINGS_SHEET, PAPER_KINDS
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.issued import Issued

if TYPE_CHECKING:
    from shipdesk.documents import SheetFindings

PAPER = "paper"
NOT_OF_THE_SET = frozenset({COVER_SHEET, FINDINGS_SHEET})
"""A cover sheet does not list itself, and the findings stay at the desk."""


class PaperContent:
    """Reads the consignment once for all kinds."""

    def __init__(self, desk: Desk, stored: StoredConsignment) -> None:
        self._desk, self._stored = desk, stored
        self._known: dict[tuple[str, str], str] = {}

    def sha256(self, kind: str, form: str) -> str:
        """Of everything that could change this kind of paper or label."""
        if kind == COVER_SHEET:
            return self._sha256(kind, form)
        if (kind, form) not in self._known:
            self._known[kind, form] = self._sha256(kind, form)
        return self._known[kind, form]

    def _sha256(self, kind: str, form: str) -> str:
        facts = self._same_for_all | {"kind": kind, "form": form}
        if kind in PAPER_KINDS and PAPER_KINDS[kind].of_rules:
            facts["rules"] = self._desk.rules.fingerprint
        if kind == FINDINGS_SHEET:
            facts["findings"] = self.found(form).members()
        if kind == COVER_SHEET:
            facts["set"] = [[one.kind, one.form, one.revision, one.files[0].sha256] for one in self.current_set()]
        return hashlib.sha256(json.dumps(facts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()

    def is_current(self, issued: Issued) -> bool:
        return issued.content_sha256 == self.sha256(issued.kind, issued.form)

    def found(self, second: str) -> SheetFindings:
        """What the rules find today, as the findings sheet says it."""
        from shipdesk import documents

        findings = findings_of(self._desk, self._stored)
        return documents.sheet_findings(findings, self._desk.rules, self._desk.tools.today(), second)

    def current_set(self) -> list[Issued]:
        """The latest of each paper that was issued and still fits, in the order of the kinds."""
        had = latest_papers(self._desk.store.issued.of_consignment(self._stored.id))
        fitting = [one for one in had if one.kind not in NOT_OF_THE_SET and self.is_current(one)]
        return sorted(fitting, key=lambda one: (list(PAPER_KINDS).index(one.kind), one.form))

    @cached_property
    def _same_for_all(self) -> dict[str, Any]:
        stored = self._stored
        return {
            "training": get_setting(self._desk, "training"),
            "consignment": members_of(stored),
            "goods": {str(line_no): kept_row(product) for line_no, product in stored.consignment.goods},
        }


def latest_papers(issued: Iterable[Issued]) -> list[Issued]:
    """Of each kind and form the last revision; `issued` stands oldest first."""
    latest = {(one.kind, one.form): one for one in issued if one.family == PAPER}
    return list(latest.values())
