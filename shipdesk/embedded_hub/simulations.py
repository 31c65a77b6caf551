"""The sandbox's scenarios: what the world would do to a consignment, done at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from shipdesk.embedded_hub import consignments, documents, odd_news, payments, switches, world
from shipdesk.embedded_hub.consignments import Record, find
from shipdesk.embedded_hub.customs import receive_message
from shipdesk.embedded_hub.declaring import reject
from shipdesk.embedded_hub.exchange import Answer, Exchange
from shipdesk.embedded_hub.feed import last_sequence
from shipdesk.embedded_hub.holds import hold, release_all
from shipdesk.embedded_hub.journey import take_step
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.embedded_hub.states import way
from shipdesk.embedded_hub.tracking import add_event

Scenario = Callable[[Exchange, Record], bool]
"""False: it cannot happen to this consignment as it is, and nothing happened."""

_STEP_INTO = {
    "HANDED_OVER": "receiving",
    "IN_TRANSIT": "departing",
    "AT_BORDER": "at_border",
    "ARRIVED": "arriving",
    "OUT_FOR_DELIVERY": "out_for_delivery",
    "DELIVERED": "delivering",
    "LOST": "losing",
}


def simulate(exchange: Exchange) -> Answer:
    wish = exchange.body
    refuse_if_any(exchange.facts.contract.faults("SimulationRequest", wish))
    try:
        record = find(exchange, wish["consignment_id"])
    except Refusal as refusal:
        raise Refusal("validation_failed", FieldFault("not_found", pointer("consignment_id"))) from refusal
    accepted = _SCENARIOS[wish["scenario"]](exchange, record)
    return Answer(200, {"accepted": accepted, "feed_sequence": last_sequence(exchange)})


def go_to(exchange: Exchange, record: Record, state: str) -> bool:
    """By the allowed steps only, those in between taken too (H-43)."""
    states = way(record.state, state)
    if not states:
        return record.state == state
    return all(_enter(exchange, record.consignment_id, one) for one in states)


def _enter(exchange: Exchange, consignment_id: str, state: str) -> bool:
    record = find(exchange, consignment_id)
    name = "over_border" if record.state == "AT_BORDER" and state == "IN_TRANSIT" else _STEP_INTO.get(state)
    if name is None:
        consignments.save_change(exchange, replace(record, state=state))
        return True
    event = take_step(exchange, consignment_id, name)
    if event is not None:
        add_event(exchange, name, event)
    return event is not None


def _accept(exchange: Exchange, record: Record) -> bool:
    if record.state == "ON_HOLD":
        release_all(exchange, record.consignment_id)
        return True
    return record.state == "ACCEPTED" or (record.state == "SUBMITTED" and go_to(exchange, record, "ACCEPTED"))


def _reject(exchange: Exchange, record: Record) -> bool:
    held = hold(exchange, record.consignment_id, "OTHER")
    return held.state == "ON_HOLD" and go_to(exchange, held, "REJECTED")


def _hold_document(exchange: Exchange, record: Record) -> bool:
    return hold(exchange, record.consignment_id, "DOCUMENT_MISSING", "COMMERCIAL_INVOICE").state == "ON_HOLD"


def _customs(code: str, exchange: Exchange, record: Record) -> bool:
    """From the authority of the country it stands at the border of, or from the Thai one before that."""
    is_abroad = record.state in ("AT_BORDER", "ARRIVED")
    country = record.body["consignee"]["address"]["country_code"] if is_abroad else "TH"
    authority = exchange.facts.journey["customs_authorities"].get(country, "TH_CUSTOMS")
    receive_message(exchange, record.consignment_id, authority, "IMPORT" if is_abroad else "EXPORT", code)
    if code == "E20" and record.state == "AT_BORDER":
        return go_to(exchange, record, "IN_TRANSIT")
    return True


def _payment(act: Callable[[Exchange, str], None], exchange: Exchange, record: Record) -> bool:
    payment_id = payments.last_of(exchange, record.consignment_id)
    if payment_id is None or payments.state_of(exchange, payment_id) not in (payments.AWAITING, payments.EXPIRED):
        return False
    act(exchange, payment_id)
    return True


def _reject_last_document(exchange: Exchange, record: Record) -> bool:
    states = (documents.RECEIVED, documents.ACCEPTED)
    held = documents.of_consignment(exchange, record.consignment_id, states)
    own = [document for document in held if document.origin == documents.CLIENT]
    if own:
        reject(exchange, own[-1], "ILLEGIBLE")
    return bool(own)


def _credit(is_used_up: bool, exchange: Exchange, _: Record) -> bool:
    act = switches.turn_on if is_used_up else switches.turn_off
    act(exchange, switches.NO_CREDIT)
    return True


def _into(state: str) -> Scenario:
    return lambda exchange, record: go_to(exchange, record, state)


_SCENARIOS: Mapping[str, Scenario] = MappingProxyType(
    {
        "ACCEPT": _accept,
        "REJECT": _reject,
        "HOLD_DOCUMENT": _hold_document,
        "RELEASE_HOLD": lambda exchange, record: record.state == "ON_HOLD" and _accept(exchange, record),
        "HAND_OVER": _into("HANDED_OVER"),
        "DEPART": _into("IN_TRANSIT"),
        "ARRIVE_BORDER": _into("AT_BORDER"),
        "CUSTOMS_RED_LINE": partial(_customs, "E11"),
        "CUSTOMS_RELEASE": partial(_customs, "E20"),
        "TEMPERATURE_EXCURSION": odd_news.temperature_excursion,
        "ARRIVE": _into("ARRIVED"),
        "DELIVER": _into("DELIVERED"),
        "LOSE": _into("LOST"),
        "DUPLICATE_LAST_EVENT": odd_news.duplicate_last_event,
        "OUT_OF_ORDER_EVENT": odd_news.out_of_order_event,
        "CORRECT_LAST_EVENT": odd_news.correct_last_event,
        "PAYMENT_SUCCEEDS": partial(_payment, payments.settle),
        "PAYMENT_FAILS": partial(_payment, payments.fail),
        "REJECT_LAST_DOCUMENT": _reject_last_document,
        "CREDIT_EXHAUST": partial(_credit, True),
        "CREDIT_RESTORE": partial(_credit, False),
        "CANCEL_DEPARTURE": world.cancel_departure,
        "SUSPEND_ROUTE": world.suspend_route,
        "REOPEN_ROUTE": world.reopen_route,
    }
)
