"""What a kind of paper is: how it is drawn, what it says, what it must not be taken for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from shipdesk.documents.flow import Flow
from shipdesk.documents.paper_data import Both, PaperData
from shipdesk.documents.statements import Statement
from shipdesk.documents.terms import Terms
from shipdesk.drawing import Symbol


@dataclass(frozen=True)
class Lack:
    """A box that stays empty: its caption (a key of the wording) and the field that would fill it."""

    caption: str
    pointer: str


def nothing_lacks(_: PaperData) -> Iterator[Lack]:
    yield from ()


@dataclass(frozen=True)
class Kind:
    """`says` are the groups of statements the paper prints, each of which agreement compares with other papers.

    `lacks` names what somebody must still fill in; `is_draft` stands for data of a certificate or declaration that
    somebody else issues. `bears_invoice_number` is False for what is written before there is one. `second` is the
    only second language of a paper that one country reads.
    """

    draw: Callable[[Flow, Terms, Both, PaperData, Symbol], None]
    says: tuple[Callable[[PaperData], Iterator[Statement]], ...] = ()
    lacks: Callable[[PaperData], Iterator[Lack]] = nothing_lacks
    with_prices: bool = True
    is_draft: bool = False
    bears_invoice_number: bool = True
    second: str | None = None

    def statements(self, data: PaperData) -> tuple[Statement, ...]:
        """All that the paper says, each field once."""
        by_field = {one.field: one for group in self.says for one in group(data)}
        return tuple(by_field.values())
