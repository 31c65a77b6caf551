"""What a kind of label is: its data, how it is drawn, and the codes that must be read from it afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from shipdesk.domain.print_job import Code
from shipdesk.labels.board import Board
from shipdesk.labels.facts import LabelFacts
from shipdesk.labels.label_head import LabelHead
from shipdesk.reference.label_pairs import LabelPair


def no_codes(_label: LabelHead, _pair: LabelPair) -> tuple[Code, ...]:
    return ()


def once(_label: LabelHead) -> int:
    return 1


@dataclass(frozen=True)
class LabelKind:
    """`labels` gives one value for each label, all of one class of its own; the others take such a value.

    `codes` are all that stand on the label of that size, in any order; `usual` is how many of it are needed.
    """

    labels: Callable[[LabelFacts], Sequence[LabelHead]]
    draw: Callable[[Board, Any], None]
    codes: Callable[[Any, LabelPair], tuple[Code, ...]] = no_codes
    usual: Callable[[Any], int] = once
