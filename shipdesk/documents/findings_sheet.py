"""The findings sheet: what the rules found on a day, by which version of them, and what somebody let pass and why.

It is for the desk's own file and for whoever helps; nothing stops it.
"""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.documents import numbers, style
from shipdesk.documents import statements as said
from shipdesk.documents.blocks import Text
from shipdesk.documents.findings_data import SheetFinding, SheetFindings
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind
from shipdesk.documents.paper_data import Both, Fact, PaperData
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms, filled
from shipdesk.drawing import Symbol
from shipdesk.errors import WrongInput

_STOPPED_WORDS = frozenset({"booking", "labels", "manifest"})


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the whole sheet."""
    found = data.findings
    if found is None:
        raise WrongInput("required", "findings_sheet_unchecked", reference=data.reference)
    draw_head(flow, terms, title, data, code, (data.head, data.countries, data.delivery, _checked(found)))
    if found.rows:
        Table(flow.setter, _columns(terms), [_row(flow, terms, row) for row in found.rows]).draw(flow)
    else:
        _paragraph(flow, [Text(joined(terms.words("findings.none")), style.BODY, language=flow.setter.second or "en")])
    flow.y += style.GAP
    if found.own_changes:
        heading = Text(joined(terms.words("findings.own_rules")), style.SMALL, bold=True, language=_language(flow))
        _paragraph(flow, [heading, *(Text(one, style.SMALL) for one in found.own_changes)])


def _checked(found: SheetFindings) -> tuple[Fact, ...]:
    return (
        Fact("findings.rules_version", Both(found.pack_version), ""),
        Fact("findings.checked_on", Both(numbers.day(found.checked_on)), ""),
    )


def _columns(terms: Terms) -> Sequence[Column]:
    return (
        Column(terms.words("findings.rule"), "left", 20.0, 24.0),
        Column(terms.words("findings.found"), "left", 60.0),
        Column(terms.words("findings.stops"), "left", 30.0, 34.0),
        Column(terms.words("findings.source"), "left", 38.0, 42.0),
    )


def _row(flow: Flow, terms: Terms, row: SheetFinding) -> Sequence[Cell]:
    language = _language(flow)
    severity = terms.words(f"findings.{'passed' if row.passed else row.severity}")
    return (
        [
            Text(row.rule, style.BODY, bold=True, one_line=True),
            Text(severity.en, style.TINY),
            Text(severity.second or "", style.TINY, language=language),
        ],
        _found(flow, terms, row),
        [Text(joined(_stopped(terms, one)), style.TINY, language=language) for one in row.stops],
        _source(flow, terms, row),
    )


def _found(flow: Flow, terms: Terms, row: SheetFinding) -> list[Text]:
    language = _language(flow)
    texts = [
        Text(row.message.en, style.SMALL, bold=True),
        Text(row.message.second or "", style.SMALL, language=language),
        Text(row.remedy.en, style.SMALL, above=0.8),
        Text(row.remedy.second or "", style.SMALL, language=language),
        Text(row.pointer, style.TINY, color=style.SOFT, above=0.6),
    ]
    if row.passed is not None:
        who, day, reason = row.passed
        said = filled(terms.wording, flow.setter.second, "findings.passed_by", who=who, day=numbers.day(day))
        texts.append(Text(joined(said), style.TINY, language=language, above=0.8))
        texts.append(Text(reason, style.SMALL, bold=True, language=language))
    return texts


def _source(flow: Flow, terms: Terms, row: SheetFinding) -> list[Text]:
    texts = [Text(row.grounds.en, style.TINY)]
    if row.grounds.second and row.grounds.second != row.grounds.en:
        texts.append(Text(row.grounds.second, style.TINY, language=_language(flow)))
    texts += [Text(link, style.TINY, color=style.SOFT) for link in row.links]
    if row.to_verify:
        texts.append(Text(joined(terms.words("findings.to_verify")), style.TINY, bold=True, language=_language(flow)))
    return texts


def _stopped(terms: Terms, what: str) -> Both:
    """A kind of paper that has no title of its own yet is named by its code."""
    if what in _STOPPED_WORDS:
        return terms.words(f"findings.stop_{what}")
    kind = what.removeprefix("paper:")
    return terms.words(f"title.{kind}") if terms.wording.has(f"title.{kind}") else Both(kind.replace("-", " "))


def _paragraph(flow: Flow, texts: Sequence[Text]) -> None:
    block = flow.setter.block(style.WIDTH, texts)
    flow.need(block.height)
    block.draw(flow.canvas, style.LEFT, flow.y, style.WIDTH)
    flow.y += block.height + style.GAP


def _language(flow: Flow) -> str:
    return flow.setter.second or "en"


KIND = Kind(draw, says=(said.parties, said.head, said.countries, said.delivery, said.journey))
