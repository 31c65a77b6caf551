"""What the desk does when the hub answers one kind of wish. Each step of the day says it for its own operations."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from shipdesk.hub.port import Done, Json, Outcome, Refused
from shipdesk.services.desk import Desk
from shipdesk.store.outbox import OutboxRow

Needed = Mapping[str, str | type[int] | type[list[Any]]]
"""What an answer must hold before the desk goes by it: patterns of texts, or int, or list."""

_DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?", re.ASCII)


def _nothing(*_: object) -> None:
    """Nothing follows."""


def _as_it_is(_desk: Desk, row: OutboxRow) -> OutboxRow:
    return row


def _fits(_desk: Desk, _row: OutboxRow, _done: Done) -> bool:
    return True


def _stands(_desk: Desk, _row: OutboxRow, refused: Refused) -> Outcome:
    return refused


@dataclass(frozen=True)
class Follow:
    """`done`, `refused` and `open` run in the transaction that settles the row (H-28).

    `believable` says whether an answer of success is about this wish at all; one that is not proves nothing (H-13).
    `fits` holds it against what the desk has already: a number that another shipment has proves nothing either.
    `look_again` may turn a refusal into success where the hub has had the wish all along (H-21); it may ask the hub.
    `ready` fills in what a row could not know when it was wished: the hub's id of what it depends on, a file's bytes;
    its error refuses the wish before anything is sent.
    `withdrawn` undoes at the desk what was wished, in the transaction that takes the row away.
    `open` gets the row's state while nobody knows yet: QUEUED, SENDING or UNKNOWN.
    """

    believable: Callable[[OutboxRow, Done], bool]
    done: Callable[[Desk, OutboxRow, Done], None]
    refused: Callable[[Desk, OutboxRow, Refused], None] = _nothing
    open: Callable[[Desk, OutboxRow, str], None] = _nothing
    look_again: Callable[[Desk, OutboxRow, Refused], Outcome] = _stands
    ready: Callable[[Desk, OutboxRow], OutboxRow] = _as_it_is
    withdrawn: Callable[[Desk, OutboxRow], None] = _nothing
    fits: Callable[[Desk, OutboxRow, Done], bool] = _fits


def holds(answer: Json, needed: Needed) -> bool:
    """Whether every needed member is there and looks as it must."""
    return all(_is_like(answer.get(name), kind) for name, kind in needed.items())


def _is_like(value: Any, kind: Any) -> bool:
    if isinstance(kind, str):
        return isinstance(value, str) and re.fullmatch(kind, value, re.ASCII) is not None
    return isinstance(value, kind) and not isinstance(value, bool)


def contradicts(sent: Any, held: Any) -> bool:
    """Whether an answer tells other amounts, weights, quantities or currencies than were sent.

    The hub may write other things in its own way (moments in UTC, members of its own), but never another number
    (H-75): such an answer is about something else, whatever it says.
    """
    if isinstance(sent, dict) and isinstance(held, dict):
        return any(_differs(name, value, held.get(name)) for name, value in sent.items())
    if isinstance(sent, list) and isinstance(held, list):
        return len(sent) != len(held) or any(map(contradicts, sent, held))
    return False


def _differs(member: str, sent: Any, held: Any) -> bool:
    if held is None or sent is None:
        return False
    if member == "currency":
        return bool(sent != held)
    if isinstance(sent, str) and _DECIMAL.fullmatch(sent):
        return not isinstance(held, str) or not _DECIMAL.fullmatch(held) or Decimal(sent) != Decimal(held)
    return contradicts(sent, held)


def holds_all(sent: Any, held: Any) -> bool:
    """Whether everything we sent is in what the hub holds; what it added of its own does not count."""
    if isinstance(sent, dict):
        return isinstance(held, dict) and all(
            value is None or holds_all(value, held.get(name)) for name, value in sent.items()
        )
    if isinstance(sent, list):
        return isinstance(held, list) and len(sent) == len(held) and all(map(holds_all, sent, held))
    return bool(sent == held)
