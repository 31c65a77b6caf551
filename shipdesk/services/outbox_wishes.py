"""Write wishes into the outbox; sending them is `send_to_hub`'s work.

A wish is written in the transaction of the change it belongs to, with the key it keeps for ever (H-11, H-24).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from shipdesk.domain import states
from shipdesk.domain.codec import encode
from shipdesk.domain.consignment import Consignment, HandlingUnit, UnitContent
from shipdesk.domain.money import Money
from shipdesk.domain.states import Wish
from shipdesk.errors import WrongInput
from shipdesk.hub.calls import consignments, quotes
from shipdesk.hub.calls.call import Effect
from shipdesk.services.desk import Desk
from shipdesk.services.save_consignment import set_state
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.outbox import OutboxRow

CREATE, CANCEL, NUMBERS = "createConsignment", "cancelConsignment", "createNumberBlock"
MOST_UNITS, MOST_ITEMS, MOST_CONTENTS = 500, 200, 200
CHINESE_ON_THE_WIRE = "zh-Hans"


def wish_booking(desk: Desk, stored: StoredConsignment) -> OutboxRow:
    """QUEUED: the consignment's state and the wish, in the caller's transaction."""
    row = wish(desk, consignments.create(booking_body(stored.consignment)), reference=stored.reference)
    set_state(desk, stored, states.QUEUED, desk.tools.now())
    return row


def wish_cancellation(
    desk: Desk, stored: StoredConsignment, reason: str, accept_fee_up_to: Money | None = None
) -> OutboxRow:
    """Asks the hub to cancel what it has booked; the state follows its answer. A higher fee refuses it (H-45)."""
    effect = consignments.cancel(
        stored.consignment_id or "", stored.etag or "", reason, accept_fee_up_to=accept_fee_up_to
    )
    return wish(desk, effect, reference=stored.reference)


def wish_number_block(desk: Desk, kind: str, quantity: int) -> OutboxRow:
    """A block of numbers, in a transaction of its own."""
    with desk.store.atomic():
        return wish(desk, quotes.number_block(kind, quantity))


def wish(
    desk: Desk,
    effect: Effect,
    *,
    reference: str | None = None,
    manifest: str | None = None,
    depends_on: str | None = None,
) -> OutboxRow:
    """Puts any effect into the outbox, bound to this desk's hub, under a key of its own that it keeps for ever.

    In the caller's transaction, together with the change it belongs to. `reference` is the consignment it is about,
    `manifest` the manifest's name; wishes of one of them are sent in their order. What follows from the answer stands
    in `follows.FOLLOWS`.
    """
    if reference is not None and effect.operation != CREATE:
        refuse_other_hub(desk, reference)
    row = OutboxRow(
        id=desk.tools.new_id(),
        reference=reference,
        operation=effect.operation,
        method=effect.method,
        path=effect.path,
        headers=dict(effect.headers),
        body=effect.body,
        idempotency_key=desk.tools.new_key(),
        depends_on=depends_on,
        environment=desk.hub_identity.environment,
        account=desk.hub_identity.account,
        state=Wish.QUEUED,
        manifest=manifest,
    )
    desk.store.outbox.add(row, desk.tools.now())
    return row


def refuse_other_hub(desk: Desk, reference: str) -> None:
    """What is booked at one hub cannot be asked of another (H-36)."""
    booked_at = desk.store.booked.hub_of(reference)
    if booked_at is not None and booked_at != desk.hub_identity.key:
        raise WrongInput("state_conflict", "booked_at_other_hub", reference=reference, hub=booked_at)


def booking_body(consignment: Consignment) -> dict[str, Any]:
    """The contract's ConsignmentBody: outermost units only, Chinese as zh-Hans. Over the hub's limits: `WrongInput`."""
    units = _told_to_the_hub(consignment)
    if len(units) > MOST_UNITS:
        raise WrongInput(
            "too_many_items", "too_many_units", pointer="/handling_units", count=len(units), limit=MOST_UNITS
        )
    if len(consignment.items) > MOST_ITEMS:
        count = len(consignment.items)
        raise WrongInput("too_many_items", "too_many_lines", pointer="/items", count=count, limit=MOST_ITEMS)
    body: dict[str, Any] = _on_the_wire(encode(replace(consignment, handling_units=units)))
    return body


def _told_to_the_hub(consignment: Consignment) -> tuple[HandlingUnit, ...]:
    inside: dict[str, list[HandlingUnit]] = {}
    for unit in consignment.handling_units:
        if unit.parent_unit_reference is not None:
            inside.setdefault(unit.parent_unit_reference, []).append(unit)
    return tuple(_with_its_contents(unit, inside) for unit in consignment.outermost_units)


def _with_its_contents(unit: HandlingUnit, inside: dict[str, list[HandlingUnit]]) -> HandlingUnit:
    """A pallet says what its cartons hold and how many they are."""
    children = inside.get(unit.client_unit_reference, [])
    if not children:
        return unit
    leaves = [_with_its_contents(child, inside) for child in children]
    sums: dict[int, Any] = {}
    for leaf in leaves:
        for content in leaf.contents:
            sums[content.line_no] = sums.get(content.line_no, 0) + content.quantity
    contents = tuple(UnitContent(line_no=line, quantity=quantity) for line, quantity in sorted(sums.items()))
    return replace(unit, contents=contents or unit.contents, inner_packages=unit.inner_packages or len(children))


def _on_the_wire(value: Any, member: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _on_the_wire(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_on_the_wire(inner, member) for inner in value]
    if member in ("language", "native_language") and value == "zh":
        return CHINESE_ON_THE_WIRE
    return value
