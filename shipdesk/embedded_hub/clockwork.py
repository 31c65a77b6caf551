"""What the clock alone brings about: journeys go on, payments and uploads expire."""

from __future__ import annotations

from shipdesk.embedded_hub.declaring import let_uploads_expire
from shipdesk.embedded_hub.exchange import Exchange
from shipdesk.embedded_hub.journey import let_due_steps_happen
from shipdesk.embedded_hub.payments import let_payments_expire

_ANYTHING_DUE = """
SELECT EXISTS (SELECT 1 FROM tracking_events WHERE event IS NULL AND due_at <= :at)
    OR EXISTS (SELECT 1 FROM payments WHERE state = 'AWAITING_PAYER' AND expires_at <= :at)
    OR EXISTS (SELECT 1 FROM documents WHERE state = 'AWAITING_CONTENT' AND upload_expires_at <= :at)
"""


def is_behind(exchange: Exchange) -> bool:
    """Asked before every read: whether anything, of whatever account, is due by this account's clock."""
    return bool(exchange.db.execute(_ANYTHING_DUE, {"at": exchange.at}).fetchone()[0])


def catch_up(exchange: Exchange) -> None:
    """Asked before every write too: most of them find nothing due."""
    if not is_behind(exchange):
        return
    let_uploads_expire(exchange)
    let_payments_expire(exchange)
    let_due_steps_happen(exchange)
