"""The columns of the tracking board."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shipdesk.reference import Reference
from shipdesk.services.tracking_board import BoardRow
from shipdesk.ui.desk_words import business_step_word, state_look, state_word
from shipdesk.ui.hub_words import action_word, customs_look, customs_word, told_moment
from shipdesk.ui.table import Column
from shipdesk.ui.toolkit import Toolkit


def board_columns(toolkit: Toolkit, reference: Reference) -> tuple[Column[BoardRow], ...]:
    """State, shipment, buyer, the last event, and customs."""
    translate = QCoreApplication.translate

    def buyer(row: BoardRow) -> str:
        country = reference.countries.get(row.summary.destination)
        name = country.name(toolkit.languages.code) if country else row.summary.destination
        return f"{row.summary.consignee} · {name}"

    def happened(row: BoardRow) -> str:
        if row.last is None:
            return ""
        place = row.last.get("readPoint")
        name = str(place.get("name") or "") if isinstance(place, dict) else ""
        word = business_step_word(str(row.last.get("bizStep")))
        return f"{word} · {name}" if name else word

    def customs(row: BoardRow) -> str:
        if row.customs is None:
            return ""
        asked = action_word(str(row.customs.get("action_required") or "NONE"))
        word = customs_word(str(row.customs.get("status")))
        return f"{word} · {asked}" if asked else word

    return (
        Column[BoardRow](
            "state", lambda: translate("TrackingColumns", "State"), lambda row: row.state, text=state_word,
            icon=lambda row: toolkit.icon(*state_look(row.state)), width=126,
        ),
        Column[BoardRow](
            "reference", lambda: translate("TrackingColumns", "Shipment"), lambda row: row.reference, width=196
        ),
        Column[BoardRow](
            "at", lambda: translate("TrackingColumns", "Last news"),
            lambda row: None if row.last is None else row.last.get("eventTime"),
            text=lambda at: told_moment(toolkit, at), width=136,
        ),
        Column[BoardRow](
            "event", lambda: translate("TrackingColumns", "What and where"), happened, width=150, stretches=True
        ),
        Column[BoardRow](
            "customs", lambda: translate("TrackingColumns", "Customs"), customs,
            icon=lambda row: None
            if row.customs is None
            else toolkit.icon(*customs_look(str(row.customs.get("status")))),
            width=160, stretches=True,
        ),
        Column[BoardRow](
            "buyer", lambda: translate("TrackingColumns", "To"), buyer, width=170, stretches=True
        ),
    )  # fmt: skip
