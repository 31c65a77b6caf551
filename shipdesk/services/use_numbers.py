"""SSCCs for handling units: from the exporter's own GS1 prefix, else from a block the hub lent; never twice.

An SSCC is used up in the transaction that writes it into a unit, before anything is printed (H-30), and stays
used for ever, also when the unit is packed anew or the consignment is cancelled.
"""

from __future__ import annotations

from datetime import datetime
from itertools import islice

from shipdesk.domain.consignment import HandlingUnit
from shipdesk.domain.states import Wish
from shipdesk.errors import HubNotReached, RefusedByHub, WrongInput
from shipdesk.identifiers import sscc as sscc_number
from shipdesk.progress import Progress
from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk
from shipdesk.services.number_blocks import SSCC_KIND, numbers_left, waiting_block
from shipdesk.services.outbox_wishes import NUMBERS, wish_number_block
from shipdesk.services.send_to_hub import send_waiting
from shipdesk.store.numbers import UsedSscc

PREFIX, BLOCK = "PREFIX", "BLOCK"
MOST_IN_A_BLOCK = 1000
LEAST_IN_A_BLOCK = 50


def number_units(desk: Desk, consignment: str, units: tuple[HandlingUnit, ...], now: datetime) -> dict[str, str]:
    """An SSCC for each unit that has none, by unit reference; uses them up. Call inside `store.atomic()`."""
    bare = [unit.client_unit_reference for unit in units if unit.sscc is None]
    prefix = get_setting(desk, "gs1_prefix")
    numbers = _from_prefix(desk, prefix, len(bare)) if prefix else _from_blocks(desk, len(bare), now)
    source = PREFIX if prefix else BLOCK
    desk.store.numbers.use(
        (UsedSscc(number, source, consignment, unit) for number, unit in zip(numbers, bare, strict=True)), now
    )
    return dict(zip(bare, numbers, strict=True))


def have_numbers_for(desk: Desk, count: int) -> None:
    """Asks the hub for number blocks until `count` are there. Call outside any transaction; may raise HubNotReached,
    or `RefusedByHub` where the provider lends none.
    """
    if get_setting(desk, "gs1_prefix"):
        return
    while (missing := count - numbers_left(desk, desk.tools.now())) > 0:
        if not desk.hub.offers(NUMBERS):
            raise RefusedByHub("not_supported", "hub_lacks_numbers")
        quantity = min(MOST_IN_A_BLOCK, max(LEAST_IN_A_BLOCK, missing))
        wish = waiting_block(desk) or wish_number_block(desk, SSCC_KIND, quantity)
        send_waiting(desk, Progress())
        settled = desk.store.outbox.get(wish.id)
        if settled is None or settled.state != Wish.DONE:
            raise HubNotReached("upstream_unavailable", "numbers_wait", missing=missing)


def specimen_numbers(desk: Desk, consignment: str) -> frozenset[str]:
    """The SSCCs of a consignment that came from a block: labels with them carry SPECIMEN."""
    used = desk.store.numbers.of_consignment(consignment)
    return frozenset(number for number, one in used.items() if one.source == BLOCK)


def _from_prefix(desk: Desk, prefix: str, count: int) -> list[str]:
    extension = get_setting(desk, "sscc_extension_digit")
    start = extension + prefix
    digits = 17 - len(start)
    highest = desk.store.numbers.highest_serial(start)
    first = 1 if highest is None else int(highest[len(start) : 17]) + 1
    given = desk.store.numbers.given(start)
    serials = (sscc_number.build(int(extension), prefix, serial) for serial in range(first, 10**digits))
    numbers = list(islice((number for number in serials if number not in given), count))
    if len(numbers) < count:
        raise WrongInput("number_block_exhausted", "prefix_exhausted", prefix=prefix)
    return numbers


def _from_blocks(desk: Desk, count: int, now: datetime) -> list[str]:
    numbers: list[str] = []
    for block in desk.store.numbers.blocks(desk.hub_identity.key, SSCC_KIND, now):
        used = desk.store.numbers.used_between(block.next, block.last) | set(numbers)
        first, steps = int(block.next[:17]), 0
        while steps < block.remaining and len(numbers) < count:
            number = _with_check_digit(first + steps)
            steps += 1
            if number not in used:
                numbers.append(number)
        desk.store.numbers.advance_block(block.block_id, _with_check_digit(first + steps), block.remaining - steps)
    if len(numbers) < count:
        raise WrongInput("number_block_exhausted", "blocks_exhausted", missing=count - len(numbers))
    return numbers


def _with_check_digit(first_seventeen: int) -> str:
    digits = f"{first_seventeen:017d}"
    return digits + sscc_number.check_digit(digits)
