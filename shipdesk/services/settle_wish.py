"""Each outcome stored with its consequences, in one transaction (H-28)."""

from __future__ import annotations

from datetime import datetime, timedelta

from shipdesk.domain.states import Wish
from shipdesk.errors import DeskError
from shipdesk.hub.calls.call import ANSWERS, JSON, Effect
from shipdesk.hub.port import Done, Outcome, Problem, Refused, Unknown
from shipdesk.services.desk import Desk
from shipdesk.services.follows import FOLLOWS
from shipdesk.services.hub_exchanges import keep_exchanges
from shipdesk.services.sending_pace import next_try
from shipdesk.store.outbox import OutboxRow

KEYS_LIVE = timedelta(days=30)
"""The least that the contract promises (H-09)."""


def effect_of(row: OutboxRow) -> Effect:
    """Rows of older desks name no form of their body: it is JSON."""
    headers = {"Accept": ANSWERS, "Content-Type": JSON} | row.headers
    return Effect(row.operation, row.method, row.path, headers, row.body)


def problem_of(unready: DeskError) -> Problem:
    """The desk's own no, in the form of the hub's: the wish never left the house."""
    told = {"code": unready.code, "reason": unready.reason, "values": unready.values}
    return Problem(unready.code, 0, unready.reason, None, "", False, None, (), None, None, told)


def proven(desk: Desk, row: OutboxRow, outcome: Outcome) -> Outcome:
    """What the answer is worth for this wish; may ask the hub once more, so not in a transaction.

    A refusal that the hub itself calls worth repeating is no refusal yet (H-16).
    """
    follow = FOLLOWS[row.operation]
    if isinstance(outcome, Refused):
        outcome = follow.look_again(desk, row, outcome)
    if isinstance(outcome, Done) and not (follow.believable(row, outcome) and follow.fits(desk, row, outcome)):
        return Unknown("hub_broken_answer")
    if isinstance(outcome, Refused) and outcome.problem.retryable:
        return Unknown("hub_wait", retry_after_s=outcome.problem.retry_after_s, problem=outcome.problem)
    return outcome


def settle(desk: Desk, row: OutboxRow, outcome: Outcome) -> None:
    """The answer, its consequences and the row; in the caller's transaction."""
    keep_exchanges(desk)
    match outcome:
        case Done():
            FOLLOWS[row.operation].done(desk, row, outcome)
            desk.store.outbox.settle(row.id, Wish.DONE, tries=row.tries + 1)
        case Refused():
            problem = dict(outcome.problem.raw)
            desk.store.outbox.settle(row.id, Wish.REFUSED, tries=row.tries + 1, problem=problem)
            desk.store.outbox.block_dependants(row.id)
            FOLLOWS[row.operation].refused(desk, row, outcome)
        case Unknown():
            _unknown(desk, row, outcome)


def _unknown(desk: Desk, row: OutboxRow, outcome: Unknown) -> None:
    """Waiting or unknown, with the time of the next try. A try that never reached a hub does not count (H-17)."""
    state = Wish.UNKNOWN if outcome.reached or row.state == Wish.UNKNOWN else Wish.QUEUED
    tries = row.tries + int(outcome.reached)
    problem = {"code": outcome.reason, "retry_after_s": outcome.retry_after_s}
    at = next_try(desk.tools.now(), tries, outcome.retry_after_s)
    desk.store.outbox.settle(row.id, state, tries=tries, next_at=at, problem=problem)
    FOLLOWS[row.operation].open(desk, row, state)


def is_old(row: OutboxRow, now: datetime) -> bool:
    """Whether the hub may have forgotten its key (H-35); a clock that was set far back makes it old too."""
    return row.created_at is not None and not timedelta(-1) < now - row.created_at < KEYS_LIVE
