"""Sums so far, which a table carries forward from page to page."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import accumulate

from shipdesk.documents import style
from shipdesk.documents.blocks import Text
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.table import Cell
from shipdesk.documents.terms import Terms


def so_far(figures: Iterable[Decimal]) -> list[Decimal]:
    """The sums of none, one, two ... of the figures."""
    return list(accumulate(figures, initial=Decimal(0)))


def carried_name(flow: Flow, terms: Terms, key: str) -> Cell:
    """What the row of sums is called at the end of a page, and on top of the next."""
    return [Text(joined(terms.words(key)), style.SMALL, bold=True, language=flow.setter.second or "en")]


def carried_figure(figure: str) -> Cell:
    return [Text(figure, style.SMALL, bold=True, one_line=True)]
