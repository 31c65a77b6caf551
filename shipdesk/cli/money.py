"""`shipdesk charges`, `pay`: what the hub charges, and paying it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from shipdesk.cli import hub_shapes
from shipdesk.cli.session import Session, pass_session
from shipdesk.errors import HubNotReached, WrongInput
from shipdesk.hub.port import Refused, Unknown
from shipdesk.services import pay_charges
from shipdesk.services.payment_picture import write_qr


@click.command()
@click.argument("ref", required=False)
@click.option("--offline", is_flag=True, help="Only what this desk was told before.")
@pass_session
def charges(session: Session, ref: str | None, offline: bool) -> None:
    """What the hub charges, for one consignment or for all."""

    def work() -> Mapping[str, Any]:
        if not offline:
            outcome = pay_charges.refresh_charges(session.desk, ref)
            if isinstance(outcome, Refused):
                raise outcome.problem.error()
            if isinstance(outcome, Unknown):
                raise HubNotReached("upstream_unavailable", outcome.reason)
        found = pay_charges.charges(session.desk, ref)
        due = [one for one in found if one.record.state == pay_charges.DUE]
        return {
            "charges": [hub_shapes.charge(one) for one in found],
            "due": hub_shapes.money(pay_charges.due_total(due)),
        }

    session.run(work, {"charges": [], "due": None})


@click.command()
@click.argument("charge_ids", nargs=-1, metavar="[CHARGE]...")
@click.option("--method", type=click.Choice(pay_charges.METHODS, case_sensitive=False), default="PROMPTPAY_QR")
@click.option("--payment", "payment_id", metavar="ID", help="How this payment stands at the hub.")
@click.option("--cancel", is_flag=True, help="Cancel the payment, where nobody has paid it.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the QR code as PNG.")
@pass_session
def pay(
    session: Session, charge_ids: tuple[str, ...], method: str, payment_id: str | None, cancel: bool, out: Path | None
) -> None:
    """Pay charges, look at a payment, or list them all. Only the hub says that something is paid."""

    def work() -> Mapping[str, Any]:
        if not charge_ids and payment_id is None:
            return {"payments": [hub_shapes.payment(one) for one in pay_charges.all_payments(session.desk)]}
        paid = _payment(session, charge_ids, method, payment_id, cancel)
        if paid.qr_fault is not None:
            raise paid.qr_fault
        return {"payment": hub_shapes.payment(paid), "file": None if out is None else write_qr(paid, out).name}

    session.run(work, {"payment": None, "file": None} if charge_ids or payment_id else {"payments": []})


def _payment(
    session: Session, charge_ids: tuple[str, ...], method: str, payment_id: str | None, cancel: bool
) -> pay_charges.Payment:
    if payment_id is None:
        return pay_charges.pay(session.desk, charge_ids, method)
    if charge_ids:
        raise WrongInput("inconsistent_state", "pay_or_look", pointer="/payment")
    act = pay_charges.cancel_payment if cancel else pay_charges.refresh_payment
    return act(session.desk, payment_id)
