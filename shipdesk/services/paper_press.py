"""Draws the papers of one consignment: what all of them share is gathered once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cached_property

from shipdesk import documents
from shipdesk.documents.kind import Lack
from shipdesk.documents.statements import Statement
from shipdesk.errors import WrongInput
from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import BANGKOK, Desk
from shipdesk.services.paper_content import PaperContent
from shipdesk.services.paper_kinds import COVER_SHEET, FINDINGS_SHEET
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.issued import Issued


class PaperPress:
    def __init__(self, desk: Desk, stored: StoredConsignment, *, preview: bool = False) -> None:
        self.desk, self.stored, self._preview = desk, stored, preview
        self.content = PaperContent(desk, stored)
        self._data: dict[str, documents.PaperData] = {}

    def render(self, kind: str, second: str, revision: int) -> documents.Rendered:
        """The paper as it would be issued now under that revision."""
        return documents.render(kind, self._of_kind(kind, second, revision), self._context)

    def lacks(self, kind: str, second: str) -> tuple[Lack, ...]:
        """The boxes of the paper that stay empty."""
        return tuple(documents.KINDS[kind].lacks(self.data(second)))

    def statements(self, kind: str, second: str) -> tuple[Statement, ...]:
        """All that the paper would say now."""
        return documents.KINDS[kind].statements(self.data(second))

    def data(self, second: str) -> documents.PaperData:
        """What every paper with that second language says."""
        if second not in self._data:
            consignment, desk = self.stored.consignment, self.desk
            self._data[second] = documents.paper_data_of(
                consignment, desk.reference, desk.wording, second=second, revision=1, rules=desk.rules
            )
        return self._data[second]

    def _of_kind(self, kind: str, second: str, revision: int) -> documents.PaperData:
        data = replace(self.data(second), revision=revision)
        if kind == FINDINGS_SHEET:
            return replace(data, findings=self.content.found(second))
        if kind == COVER_SHEET:
            listed = tuple(_listed(one) for one in self.content.current_set())
            if not listed and not self._preview:
                raise WrongInput("too_few_items", "paper_set_empty", reference=self.stored.reference)
            return replace(data, issued=listed)
        return data

    @cached_property
    def _context(self) -> documents.PaperContext:
        desk = self.desk
        training = get_setting(desk, "training") == "yes"
        return documents.PaperContext(
            desk.typesetter(), desk.reference, desk.wording, training=training, preview=self._preview
        )


def _listed(issued: Issued) -> documents.IssuedPaper:
    file = issued.files[0]
    day = datetime.fromisoformat(issued.issued_at).astimezone(BANGKOK).date()
    return documents.IssuedPaper(issued.kind, issued.form, issued.revision, day, file.pages, file.sha256)
