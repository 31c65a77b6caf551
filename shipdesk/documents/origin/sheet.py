"""The data sheet of a certificate of origin: the form, then what is not part of it - lacks, FOB, notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Text
from shipdesk.documents.flow import Flow
from shipdesk.documents.fob_steps import draw_fob_steps, in_usd
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind
from shipdesk.documents.origin.data import OriginForm
from shipdesk.documents.origin.goods import draw_goods
from shipdesk.documents.origin.lower import lower_boxes
from shipdesk.documents.origin.states import lacks, says
from shipdesk.documents.origin.upper import draw_upper
from shipdesk.documents.overflow import draw_long
from shipdesk.documents.paper_data import Both, Fact, PaperData
from shipdesk.documents.sheet import draw_heading, draw_notes, draw_section
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms
from shipdesk.drawing import Symbol


def sheet(agreement: str) -> Kind:
    """The kind of paper for the agreement's certificate."""
    return Kind(_drawer(agreement), says=(says(agreement),), lacks=lacks(agreement), is_draft=True)


def _drawer(agreement: str) -> Callable[[Flow, Terms, Both, PaperData, Symbol], None]:
    def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
        form = data.origin_forms[agreement]
        if form.lines:
            _draw_form(flow, terms, title, data, form, code)
            flow.next_page()
            draw_long(flow, terms, data.transport)
            draw_section(flow, terms, "origin.sheet", tuple(_facts(terms, data, form)), lacks(agreement)(data))
            draw_fob_steps(flow, terms, data)
            _draw_shares(flow, terms, data, form)
        else:
            draw_head(flow, terms, title, data, code, (data.head, data.countries))
            draw_section(flow, terms, "origin.no_line", (), lacks(agreement)(data))
        draw_notes(flow, terms, [f"origin_note.{note}" for note in form.layout.notes])

    return draw


def _draw_form(flow: Flow, terms: Terms, title: Both, data: PaperData, form: OriginForm, code: Symbol) -> None:
    below = lower_boxes(flow.setter, terms, data, form)
    draw_upper(flow, terms, title, data, form, code)
    draw_goods(flow, terms, data, form, below.height)
    below.draw(flow)


def _facts(terms: Terms, data: PaperData, form: OriginForm) -> Iterator[Fact]:
    """What helps whoever keys the form in."""
    certificate = form.certificate
    if form.last_day is not None:
        yield Fact("origin.last_day", Both(numbers.day(form.last_day)), "/desk/planned_departure")
    if certificate.issued_on is not None:
        yield Fact("origin.issued_on", Both(numbers.day(certificate.issued_on)), "/desk/certificate/issued_on")
    if certificate.issued_on is not None and form.last_day is not None:
        late = "origin.late" if certificate.issued_on > form.last_day else "origin.in_time"
        yield Fact("origin.standing", terms.words(late), "/desk/certificate/issued_retroactively")
    dollars = in_usd(data)
    if dollars is not None:
        yield Fact("fob.in_usd", dollars, "/desk/exchange_rates")
    if form.left_out:
        yield Fact("origin.left_out", Both(", ".join(str(line) for line in form.left_out)), "/desk/origin")


def _draw_shares(flow: Flow, terms: Terms, data: PaperData, form: OriginForm) -> None:
    """The share of each line that claims value content, which the form prints."""
    shown = [one for one in form.lines if one.fob is not None]
    if not shown or form.fob is None:
        return
    draw_heading(flow, terms, "fob.by_line", 12.0)
    columns = (
        Column(terms.words("origin.item"), "right", 14.0, 22.0),
        Column(terms.words("column.description"), "left", 40.0),
        Column(terms.words("column.amount"), "right", 26.0, 36.0),
        Column(terms.words("fob.share"), "right", 26.0, 36.0),
    )
    rows = [
        _share_row(one.item_no, one.line.name.en, numbers.amount(one.line.value, data.minor_units),
                   numbers.amount(one.fob, data.minor_units))
        for one in shown
        if one.fob is not None
    ]  # fmt: skip
    total = [Text(numbers.amount(form.fob, data.minor_units), style.SMALL, bold=True, one_line=True)]
    Table(
        flow.setter, columns, rows, ([], [Text(terms.words("total.total").en, style.SMALL, bold=True)], [], total)
    ).draw(flow)
    flow.y += style.GAP


def _share_row(item_no: int, name: str, value: str, fob: str) -> Sequence[Cell]:
    return (
        [Text(str(item_no), style.SMALL)],
        [Text(name, style.SMALL)],
        [Text(value, style.SMALL, one_line=True)],
        [Text(fob, style.SMALL, one_line=True)],
    )


FORM_E, FORM_D, RCEP = sheet("ACFTA"), sheet("ATIGA"), sheet("RCEP")
