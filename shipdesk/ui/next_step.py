"""The one button of a shipment: its next step, worked out from its state and what else is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shipdesk.domain import states


class Step(StrEnum):
    """What a person does next with a shipment; the value is the key of its word."""

    COMPLETE = "complete"
    PACK = "pack"
    CHECK = "check"
    PRINT = "print"
    BOOK = "book"
    SEND = "send"
    CLOSE_MANIFEST = "close_manifest"
    TRACK = "track"


@dataclass(frozen=True)
class Facts:
    """What stands beside the state: open blocks, how many of them packing won't settle, and what was printed."""

    blocks: int = 0
    blocks_before_packing: int = 0
    warnings: int = 0
    is_printed: bool = False
    """Papers and labels were issued and nothing has changed since."""
    open_manifest: str | None = None
    """The manifest it stands on, while that can still be closed."""


def next_step(state: str, facts: Facts) -> Step | None:
    """None where nothing is left to do: a cancelled shipment."""
    if state == states.CANCELLED:
        return None
    if state == states.REFUSED:
        return Step.COMPLETE
    if state == states.DRAFT:
        return Step.COMPLETE if facts.blocks_before_packing else Step.PACK
    if state in (states.QUEUED, states.UNKNOWN):
        return Step.SEND
    if state == states.PACKED:
        return _after_packing(facts)
    # What is under way needs no paper from this desk any more, whatever is missing here.
    return _after_booking(facts) if state in ("SUBMITTED", "ACCEPTED") else Step.TRACK


def _after_booking(facts: Facts) -> Step:
    if not facts.is_printed:
        return Step.PRINT
    return Step.TRACK if facts.open_manifest is None else Step.CLOSE_MANIFEST


def _after_packing(facts: Facts) -> Step:
    if facts.blocks:
        return Step.CHECK
    return Step.BOOK if facts.is_printed else Step.PRINT
