"""What received papers say, to be held against what we say ourselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from shipdesk.checks.case import Case
from shipdesk.domain.desk_object import ReceivedPaper
from shipdesk.domain.measures import Weight

NO_NUMBER = "none"
"""Read as "without number" in the reader's language."""


@dataclass(frozen=True)
class Stated:
    """One member of what a received paper says, with the paper's place in the list."""

    index: int
    paper: ReceivedPaper
    member: str
    value: Any

    @property
    def pointer(self) -> str:
        return f"/desk/received_papers/{self.index}/states/{self.member}"

    @property
    def named(self) -> dict[str, str]:
        """The paper as a sentence names it."""
        return {"paper": self.paper.document_type, "paper_number": self.paper.number or NO_NUMBER}

    @property
    def amount(self) -> Decimal:
        return self.value.kg if isinstance(self.value, Weight) else Decimal(self.value)


def stated(case: Case, member: str, papers: str) -> Iterator[Stated]:
    """Every paper of the named list that says something about `member`."""
    kinds = case.facts.listed(papers)
    for index, paper in enumerate(case.desk.received_papers):
        value = getattr(paper.states, member) if paper.states is not None else None
        if value is not None and paper.document_type in kinds:
            yield Stated(index, paper, member, value)


def differing(case: Case, member: str, agrees: Callable[[Decimal], bool]) -> Iterator[Stated]:
    """Papers that state another quantity of the whole consignment than ours.

    Papers of one kind may share the goods among them, such as one certificate for each container: their sum counts too.
    A paper about one lot of several says nothing about the whole.
    """
    kinds: dict[str, list[Stated]] = defaultdict(list)
    for one in stated(case, member, "papers_of_the_whole"):
        if not _is_of_one_lot(case, one.paper):
            kinds[one.paper.document_type].append(one)
    for papers in kinds.values():
        if not agrees(sum((one.amount for one in papers), Decimal(0))):
            yield from (one for one in papers if not agrees(one.amount))


def _is_of_one_lot(case: Case, paper: ReceivedPaper) -> bool:
    return paper.lot_number is not None and any(item.lot_number != paper.lot_number for item in case.consignment.items)
