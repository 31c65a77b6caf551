"""Charges of the hub, and paying them. That something is paid is said by the hub alone (H-108)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from shipdesk.domain.money import Money
from shipdesk.errors import HubNotReached, WrongInput
from shipdesk.hub.calls import payments
from shipdesk.hub.moments import moment
from shipdesk.hub.port import Done, Outcome, Refused, Unknown
from shipdesk.identifiers import promptpay
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.hub_consignment import require, settled
from shipdesk.services.hub_money import money_of
from shipdesk.services.hub_pages import all_pages
from shipdesk.services.outbox_wishes import wish
from shipdesk.services.record_followers import keep
from shipdesk.services.send_to_hub import send_waiting
from shipdesk.store.hub_records import CHARGE, PAYMENT, HubRecord
from shipdesk.store.outbox import OutboxRow

METHODS = ("PROMPTPAY_QR", "BANK_TRANSFER", "CREDIT_ACCOUNT", "CARD_LINK")
DUE, SUCCEEDED = "DUE", "SUCCEEDED"
OPEN_PAYMENTS = frozenset({"AWAITING_PAYER", "PROCESSING"})
PAY, CANCEL = "createPayment", "cancelPayment"


@dataclass(frozen=True)
class Charge:
    """`amount` without and `tax` as told; `reference` is the desk's name of the shipment, where it knows it."""

    record: HubRecord
    reference: str | None
    amount: Money | None
    tax: Money | None

    @property
    def total(self) -> Money | None:
        if self.amount is None or self.tax is None:
            return self.amount
        return self.amount + self.tax


@dataclass(frozen=True)
class Payment:
    """`qr` is the PromptPay text, only where its checksum, its currency and its amount are this payment's."""

    record: HubRecord
    total: Money | None
    expires_at: datetime | None
    qr: str | None
    qr_fault: WrongInput | None = None

    @property
    def state(self) -> str:
        return str(self.record.state)


def charges(desk: Desk, reference: str | None = None) -> list[Charge]:
    """Read from the desk alone; of one shipment or of all at this hub."""
    if reference is None:
        found = desk.store.hub_records.of_kind(CHARGE, desk.hub_identity.environment, desk.hub_identity.account)
    else:
        id_ = find(desk, reference).consignment_id
        found = desk.store.hub_records.of_consignment(CHARGE, id_) if id_ else []
    names = desk.store.booked.references_of(one.consignment_id or "" for one in found)
    return [
        Charge(
            one, names.get(one.consignment_id or ""), money_of(one.body.get("amount")), money_of(one.body.get("tax"))
        )
        for one in found
    ]


def refresh_charges(desk: Desk, reference: str | None = None) -> Outcome:
    """Asks the hub for its charges and keeps them."""
    id_ = find(desk, reference).consignment_id if reference is not None else None
    if reference is not None and id_ is None:
        return Done(200, {"items": []})
    outcome = all_pages(desk, lambda cursor: payments.charges(consignment_id=id_, cursor=cursor))
    if isinstance(outcome, Done):
        with desk.store.atomic():
            keep(desk, CHARGE, outcome.body["items"])
    return outcome


def pay(desk: Desk, charge_ids: Sequence[str], method: str = METHODS[0], progress: Progress | None = None) -> Payment:
    """A payment for exactly these charges. Raises what the hub said, or that the wish waits."""
    if method not in METHODS:
        raise WrongInput("not_in_enum", "not_in_list", pointer="/method", value=method, choices=", ".join(METHODS))
    require(desk, PAY)
    chosen = _due(desk, charge_ids)
    total = _sum(chosen)
    effect = payments.pay(sorted(one.record.id for one in chosen), method, total)
    with desk.store.atomic():
        waiting = [row for row in _open_rows(desk, PAY) if row.body == effect.body]
        row = waiting[0] if waiting else wish(desk, effect)
    send_waiting(desk, progress or Progress())
    settled(desk, row)
    ids = sorted(one.record.id for one in chosen)
    found = [one for one in all_payments(desk) if sorted(one.record.body.get("charge_ids") or ()) == ids]
    if not found:
        raise WrongInput("not_found", "payment_unknown", payment="-")
    return found[-1]


def all_payments(desk: Desk) -> list[Payment]:
    """In the order they were made."""
    found = desk.store.hub_records.of_kind(PAYMENT, desk.hub_identity.environment, desk.hub_identity.account)
    return [_payment(one) for one in sorted(found, key=lambda one: str(one.body.get("created_at")))]


def refresh_payment(desk: Desk, payment_id: str) -> Payment:
    """How the payment stands at the hub now; only the hub says that it is paid (H-108)."""
    outcome = desk.hub.ask(payments.payment(payment_id))
    if isinstance(outcome, Done) and outcome.body.get("payment_id") != payment_id:
        outcome = Unknown("hub_broken_answer")
    if isinstance(outcome, Refused):
        raise outcome.problem.error()
    if not isinstance(outcome, Done):
        raise HubNotReached("upstream_unavailable", outcome.reason)
    with desk.store.atomic():
        keep(desk, PAYMENT, [outcome.body], etag=outcome.etag)
    return find_payment(desk, payment_id)


def cancel_payment(desk: Desk, payment_id: str, progress: Progress | None = None) -> Payment:
    """A payment that nobody has paid; the hub decides."""
    present = refresh_payment(desk, payment_id)
    if present.state not in OPEN_PAYMENTS:
        raise WrongInput("state_conflict", "payment_settled", payment=payment_id, state=present.state)
    etag = present.record.etag or f'"{present.record.version}"'
    effect = payments.cancel(payment_id, etag)
    with desk.store.atomic():
        waiting = [row for row in _open_rows(desk, CANCEL) if row.path == effect.path]
        row = waiting[0] if waiting else wish(desk, effect)
    send_waiting(desk, progress or Progress())
    settled(desk, row)
    return find_payment(desk, payment_id)


def find_payment(desk: Desk, payment_id: str) -> Payment:
    record = desk.store.hub_records.get(PAYMENT, payment_id)
    if record is None:
        raise WrongInput("not_found", "payment_unknown", payment=payment_id)
    return _payment(record)


def due_total(chosen: Sequence[Charge]) -> Money | None:
    """With tax; None where there is nothing, or amounts of several currencies."""
    totals = [one.total for one in chosen if one.total is not None]
    if not totals or len({one.currency for one in totals}) > 1:
        return None
    return sum(totals[1:], totals[0])


def _due(desk: Desk, charge_ids: Sequence[str]) -> list[Charge]:
    known = {one.record.id: one for one in charges(desk)}
    wanted = list(dict.fromkeys(charge_ids))
    if not wanted:
        raise WrongInput("required", "needed_here", pointer="/charge_ids")
    for id_ in wanted:
        if id_ not in known:
            raise WrongInput("not_found", "charge_unknown", pointer="/charge_ids", charge=id_)
        if known[id_].record.state != DUE:
            raise WrongInput(
                "state_conflict", "charge_not_due", pointer="/charge_ids", charge=id_, state=known[id_].record.state
            )
    return [known[id_] for id_ in wanted]


def _sum(chosen: Sequence[Charge]) -> Money:
    total = due_total(chosen)
    if total is None:
        raise WrongInput("inconsistent_currency", "mixed_currencies", pointer="/charge_ids", first="-", second="-")
    return total


def _open_rows(desk: Desk, operation: str) -> list[OutboxRow]:
    return desk.store.outbox.open_at(desk.hub_identity.environment, desk.hub_identity.account, operation)


def _payment(record: HubRecord) -> Payment:
    total = money_of(record.body.get("total"))
    told = record.body.get("qr_payload")
    expires_at = moment(record.body.get("expires_at"))
    if not isinstance(told, str):
        return Payment(record, total, expires_at, None)
    try:
        return Payment(record, total, expires_at, _checked(told, total))
    except WrongInput as fault:
        return Payment(record, total, expires_at, None, fault)


def _checked(told: str, total: Money | None) -> str:
    """The checksum, and that it asks for this payment's amount in baht: a wrong code pays somebody else."""
    text = promptpay.validate(told, pointer="/qr_payload")
    asked: Decimal | None = promptpay.amount_of(text)
    in_baht = promptpay.is_in_baht(text) and total is not None and total.currency == "THB"
    if not in_baht or total is None or asked != total.amount:
        raise WrongInput("inconsistent_sum", "qr_of_other_amount", pointer="/qr_payload", asked=asked, total=total)
    return text
