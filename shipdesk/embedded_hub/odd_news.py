"""News as they come in real life: twice, late, wrong and corrected (H-86, H-88, H-90)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from shipdesk.embedded_hub import tracking
from shipdesk.embedded_hub.consignments import Record, publish_change
from shipdesk.embedded_hub.exchange import Exchange
from shipdesk.embedded_hub.feed import repeat_last
from shipdesk.embedded_hub.moments import read, written

_TOO_WARM = "18.4"


def temperature_excursion(exchange: Exchange, record: Record) -> bool:
    event = tracking.new_event(exchange, record.consignment_id, record.state, "excursion")
    report = {"type": "Temperature", "value": _TOO_WARM, "uom": "CEL", "time": exchange.at, "device_id": "SPECIMEN-1"}
    tracking.add_event(exchange, "excursion", {**event, "sensorReports": [report]})
    return True


def duplicate_last_event(exchange: Exchange, record: Record) -> bool:
    """The same item once more, with a sequence of its own."""
    return repeat_last(exchange, "TRACKING_EVENT", record.consignment_id)


def out_of_order_event(exchange: Exchange, record: Record) -> bool:
    """An event from before the last one, and a hint at a version that is history."""
    last = tracking.last_event(exchange, record.consignment_id)
    if last is None:
        return False
    before = read(last["eventTime"]) - timedelta(minutes=30)
    event = tracking.new_event(exchange, record.consignment_id, record.state, "late_news")
    tracking.add_event(exchange, "late_news", {**event, "eventTime": written(before)})
    publish_change(exchange, replace(record, version=max(1, record.version - 1)), record.state)
    return True


def correct_last_event(exchange: Exchange, record: Record) -> bool:
    """The event again with what is wrong about it, then the right one; nothing is deleted."""
    last = tracking.last_event(exchange, record.consignment_id)
    if last is None:
        return False
    right_time = written(read(last["eventTime"]) - timedelta(minutes=10))
    corrected = {
        **last,
        "eventID": f"urn:uuid:{exchange.new_uuid()}",
        "eventTime": right_time,
        "recordTime": exchange.at,
    }
    corrected.pop("errorDeclaration", None)
    declaration = {
        "declarationTime": exchange.at,
        "reason": "incorrect_data",
        "correctiveEventIDs": [corrected["eventID"]],
    }
    tracking.add_event(exchange, "declaration", {**last, "recordTime": exchange.at, "errorDeclaration": declaration})
    tracking.add_event(exchange, "correction", corrected)
    return True
