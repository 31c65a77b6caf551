"""`shipdesk consignment value` and `consignment rates`: FOB and CIF with every step, and the rates they need."""

from __future__ import annotations

from typing import Any

import click

from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.border_value import Missing, Step, Value, border_value, fob_by_line, in_currency
from shipdesk.domain.codec import encode
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.exchange import UsedRate
from shipdesk.domain.money import Money
from shipdesk.domain.needed_rates import CUSTOMS_CURRENCY
from shipdesk.errors import DeskError, WrongInput
from shipdesk.services.find_consignment import find
from shipdesk.services.take_rates import take_rates


@click.command()
@click.argument("ref")
@pass_session
def value(session: Session, ref: str) -> None:
    """FOB and CIF: what was added and taken, by which rate, and what is missing."""
    session.run(
        lambda: {"reference": ref} | _value(session, find(session.desk, ref).consignment),
        {"reference": ref, "fob": None, "cif": None},
    )


@click.command()
@click.argument("ref")
@pass_session
def rates(session: Session, ref: str) -> None:
    """Take the rates that the consignment lacks from the desk's table."""
    empty: dict[str, Any] = {"reference": ref, "taken": [], "missing": [], "exchange_rates": []}
    try:
        stored, found = take_rates(session.desk, ref)
    except DeskError as error:
        session.answer(empty, error=error)
    members = {
        "reference": ref,
        "day": found.day.isoformat(),
        "taken": encode(found.taken),
        "missing": [{"from": one.start, "to": one.end, "needed": not one.is_optional} for one in found.missing],
        "exchange_rates": encode(stored.consignment.desk.exchange_rates),
    }
    if not found.needed:
        session.answer(members)
    first = found.needed[0]
    lacking = WrongInput(
        "not_found", "rate_not_in_table", pointer="/desk/exchange_rates", start=first.start, end=first.end,
        day=found.day.isoformat(),
    )  # fmt: skip
    session.answer(members, error=lacking)


def _value(session: Session, consignment: Consignment) -> dict[str, Any]:
    minor_units = session.desk.reference.minor_units
    worked_out = border_value(consignment, minor_units)
    fob, lines = worked_out.fob.money, fob_by_line(consignment, minor_units)
    customs = None if fob is None else in_currency(fob, CUSTOMS_CURRENCY, consignment, minor_units)
    return {
        "incoterm": consignment.incoterm,
        "fob": _members(worked_out.fob),
        "cif": _members(worked_out.cif),
        "fob_customs": None if customs is None else _money(customs.money) | {"rate": _rate(customs.rate)},
        "fob_by_line": [{"line_no": number, **_money(money)} for number, money in (lines or {}).items()],
        "assumed": [one.value for one in worked_out.assumed],
    }


def _members(one: Value) -> dict[str, Any]:
    money = one.money
    return {
        "amount": None if money is None else str(money),
        "currency": one.currency,
        "steps": [_step(step) for step in one.steps],
        "missing": [_missing(element) for element in one.missing],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "element": step.element,
        "why": step.why.value,
        **_money(step.money),
        "given": _money(step.given),
        "rate": _rate(step.rate),
        "pointer": step.pointer,
    }


def _missing(one: Missing) -> dict[str, Any]:
    rate = None if one.rate is None else {"from": one.rate.start, "to": one.rate.end}
    return {"element": one.element, "pointer": one.pointer, "rate": rate}


def _rate(used: UsedRate | None) -> dict[str, Any] | None:
    if used is None:
        return None
    stated: dict[str, Any] = encode(used.stated)
    return stated | {"inverse": used.is_inverse}


def _money(money: Money) -> dict[str, str]:
    return {"amount": str(money), "currency": money.currency}
