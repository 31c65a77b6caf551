"""Whether papers agree: a value that stands on two of them is the same on both.

What most papers say counts as right, so the odd one is named; where as many say the one as the other, what would be
printed now counts more than what was issued before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from shipdesk.checks import Finding
from shipdesk.documents.statements import Statement


@dataclass(frozen=True)
class Source:
    """Who says something: a kind of our papers, issued or as it would be printed now; a paper of others; a text."""

    kind: str
    revision: int | None = None
    form: str = ""
    number: str = ""

    @property
    def is_issued(self) -> bool:
        return self.revision is not None


TYPED = Source("typed-text")


@dataclass(frozen=True)
class Said:
    """One value of a field, by one source."""

    source: Source
    value: str
    pointer: str


@dataclass(frozen=True)
class Disagreement:
    """`odd` differ from `others`; `cause` is the key of its sentence; `rule` where a rule of the pack found it."""

    field: str
    odd: tuple[Said, ...]
    others: Said
    cause: str
    rule: Finding | None = None

    @property
    def said(self) -> tuple[Said, ...]:
        return (*self.odd, self.others)

    @property
    def pointer(self) -> str:
        return self.odd[0].pointer


NOW, ISSUED, TEXT = "papers_disagree", "issued_paper_disagrees", "typed_text_disagrees"


def disagreements(papers: Mapping[Source, Iterable[Statement]]) -> Iterator[Disagreement]:
    """Field by field, in the order in which the first paper says them."""
    by_field: dict[str, list[Said]] = {}
    for source, statements in papers.items():
        for one in statements:
            by_field.setdefault(one.field, []).append(Said(source, one.value, one.pointer))
    for field, said in by_field.items():
        yield from _of_field(field, said)


def _of_field(field: str, said: list[Said]) -> Iterator[Disagreement]:
    by_value: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        by_value[one.value].append(one)
    if len(by_value) == 1:
        return
    right = max(by_value.values(), key=_weight)
    for odd in by_value.values():
        if odd is not right:
            cause = ISSUED if all(one.source.is_issued for one in odd) else NOW
            yield Disagreement(field, tuple(odd), right[0], cause)


def _weight(said: list[Said]) -> tuple[int, int]:
    """How many say it, then how many of them would be printed now."""
    return len(said), sum(not one.source.is_issued for one in said)
