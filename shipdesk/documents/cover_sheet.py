"""The cover sheet: the papers that were issued as one set, each with the hash by which anybody can prove its file."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.documents import numbers, style
from shipdesk.documents import statements as said
from shipdesk.documents.blocks import Text
from shipdesk.documents.flow import Flow
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind
from shipdesk.documents.paper_data import Both, Fact, IssuedPaper, PaperData
from shipdesk.documents.sheet import draw_notes
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms
from shipdesk.drawing import Symbol

HASH_IN_A_LINE = 32


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the whole sheet."""
    draw_head(flow, terms, title, data, code, (data.head, data.countries, data.delivery, _counted(data.issued)))
    if not data.issued:
        draw_notes(flow, terms, ("cover.none",))
        return
    rows = [_row(terms, number, one) for number, one in enumerate(data.issued, start=1)]
    Table(flow.setter, _columns(terms), rows).draw(flow)
    flow.y += style.GAP
    draw_notes(flow, terms, ("cover.note",))


def _counted(issued: Sequence[IssuedPaper]) -> tuple[Fact, ...]:
    return (
        Fact("cover.count", Both(f"{len(issued):,}"), ""),
        Fact("cover.all_pages", Both(f"{sum(one.pages for one in issued):,}"), ""),
    )


def _columns(terms: Terms) -> Sequence[Column]:
    return (
        Column(terms.words("column.number"), "right", 8.0, 12.0),
        Column(terms.words("cover.paper"), "left", 40.0),
        Column(terms.words("cover.languages"), "left", 17.0, 22.0),
        Column(terms.words("cover.revision"), "right", 11.0, 18.0),
        Column(terms.words("cover.issued_on"), "left", 19.0, 24.0),
        Column(terms.words("cover.pages"), "right", 15.0, 20.0),
        Column(terms.words("cover.sha256"), "left", 50.0, 54.0),
    )


def _row(terms: Terms, number: int, one: IssuedPaper) -> Sequence[Cell]:
    title = terms.words(f"title.{one.kind}")
    return (
        [_plain(str(number))],
        [Text(title.en, style.BODY, bold=True), Text(title.second or "", style.BODY, language=terms.second or "en")],
        [_plain(f"en, {one.language}")],
        [_plain(str(one.revision))],
        [_plain(numbers.day(one.issued_on))],
        [_plain(f"{one.pages:,}")],
        [Text(part, style.TINY) for part in _parts(one.sha256)],
    )


def _plain(text: str) -> Text:
    return Text(text, style.BODY)


def _parts(sha256: str) -> Sequence[str]:
    return (sha256[:HASH_IN_A_LINE], sha256[HASH_IN_A_LINE:])


KIND = Kind(draw, says=(said.parties, said.head, said.countries, said.delivery, said.journey))
