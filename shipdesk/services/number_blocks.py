"""How many lent numbers are left, and asking for more in good time (H-32)."""

from __future__ import annotations

from datetime import datetime

from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk
from shipdesk.services.outbox_wishes import NUMBERS, wish_number_block
from shipdesk.store.outbox import OutboxRow

SSCC_KIND = "SSCC"
FEWEST_LEFT = 50
REFILL = 250
"""A fifth of it is the fewest that may be left."""


def refill_numbers(desk: Desk) -> bool:
    """Wishes for the next block, so that weeks offline find numbers; whether it did. Call where the hub answers."""
    if get_setting(desk, "gs1_prefix") or not desk.hub.offers(NUMBERS):
        return False
    lent = desk.store.numbers.has_blocks(desk.hub_identity.key, SSCC_KIND)
    if not lent or numbers_left(desk, desk.tools.now()) >= FEWEST_LEFT or waiting_block(desk) is not None:
        return False
    wish_number_block(desk, SSCC_KIND, REFILL)
    return True


def waiting_block(desk: Desk) -> OutboxRow | None:
    """A block already asked for: offline, each try to pack must not wish for another."""
    rows = desk.store.outbox.open_rows(desk.hub_identity.environment, desk.hub_identity.account)
    return next((row for row in rows if row.operation == NUMBERS), None)


def numbers_left(desk: Desk, now: datetime) -> int:
    blocks = desk.store.numbers.blocks(desk.hub_identity.key, SSCC_KIND, now)
    lent: set[int] = set()
    for block in blocks:
        used = desk.store.numbers.used_between(block.next, block.last)
        first = int(block.next[:17])
        lent |= set(range(first, first + block.remaining)) - {int(number[:17]) for number in used}
    return len(lent)
