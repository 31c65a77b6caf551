"""What follows from the hub's answers about labels, units, quotes, screenings and payments: its record is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from shipdesk.hub.port import Done
from shipdesk.services.desk import Desk
from shipdesk.services.following import Follow
from shipdesk.services.hub_record_shapes import is_whole
from shipdesk.services.record_followers import keep
from shipdesk.store import hub_records
from shipdesk.store.outbox import OutboxRow

LABELS, QUOTE, SCREENING = "createLabels", "createQuote", "createScreening"
PAYMENT, CANCEL_PAYMENT = "createPayment", "cancelPayment"


def kept(kind: str) -> Callable[[Desk, OutboxRow, Done], None]:
    """Stores the answer as a record of that kind, about the row's shipment."""

    def done(desk: Desk, row: OutboxRow, answer: Done) -> None:
        keep(desk, kind, [answer.body], etag=answer.etag, reference=row.reference)

    return done


def whole(kind: str) -> Callable[[OutboxRow, Done], bool]:
    """Whether the answer is a record of that kind."""
    return lambda _row, answer: is_whole(kind, answer.body)


FOLLOWS: Mapping[str, Follow] = MappingProxyType(
    {
        operation: Follow(whole(kind), kept(kind))
        for operation, kind in (
            (LABELS, hub_records.LABEL),
            (QUOTE, hub_records.QUOTE),
            (SCREENING, hub_records.SCREENING),
            (PAYMENT, hub_records.PAYMENT),
            (CANCEL_PAYMENT, hub_records.PAYMENT),
        )
    }
)
