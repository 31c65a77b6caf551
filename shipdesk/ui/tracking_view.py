"""The side panel of one shipment: how it stands, its numbers, and what the hub has told of its way."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta, timezone, tzinfo
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from shipdesk.hub.moments import moment
from shipdesk.services.desk import BANGKOK
from shipdesk.services.follow_tracking import Tracking
from shipdesk.ui.desk_words import business_step_word, state_look, state_word
from shipdesk.ui.hub_words import action_word, authority_word, customs_look, customs_word, told_moment, told_text
from shipdesk.ui.icons import NORMAL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class EventLine(Retranslated, QFrame):
    """One event: when, what, where."""

    def __init__(self, toolkit: Toolkit, event: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._event = toolkit, event
        self.setProperty("role", "card")
        self.when, self.what = QLabel(self), QLabel(self)
        self.where = WrappedLabel(toolkit, "", self)
        self.when.setProperty("role", "muted")
        self.what.setProperty("role", "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID + 4, GRID, GRID + 4, GRID)
        layout.setSpacing(GRID // 2)
        for widget in (self.when, self.what, self.where):
            layout.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        event = self._event
        self.when.setText(self._moment(event))
        word = business_step_word(str(event.get("bizStep", "other")))
        if event.get("errorDeclaration"):
            word = self.tr("{event} (withdrawn)").format(event=word)
        self.what.setText(word)
        self.where.setText(place_words(event, self._toolkit.languages.code))
        self.where.setVisible(bool(self.where.text()))

    def _moment(self, event: Mapping[str, Any]) -> str:
        """On the clock of the place where it happened, as the hub tells its offset."""
        told = str(event["eventTime"])
        at = moment(told)
        if at is None:
            return told
        local = at.astimezone(_zone(event.get("eventTimeZoneOffset")))
        return f"{self._toolkit.dates().long(local.date())} {local:%H:%M}"


def _zone(offset: Any) -> tzinfo:
    found = re.fullmatch(r"([+-])(\d{2}):(\d{2})", offset) if isinstance(offset, str) else None
    if found is None or int(found[2]) > 23:
        return BANGKOK
    ahead = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return timezone(ahead if found[1] == "+" else -ahead)


def place_words(event: Mapping[str, Any], language: str) -> str:
    """Where it happened, or what the hub says of it in the reader's language."""
    texts = {str(one.get("language", ""))[:2]: str(one.get("text", "")) for one in event.get("texts", ())}
    place = event.get("readPoint") or {}
    name = str(place.get("name") or place.get("id") or "")
    return "\n".join(part for part in (name, texts.get(language) or texts.get("en", "")) if part)


class CustomsLine(Retranslated, QFrame):
    """One message of customs: when, who, what, and what they wait for."""

    def __init__(self, toolkit: Toolkit, message: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._message = toolkit, message
        self.setProperty("role", "card")
        self.when, self.what, self.picture = QLabel(self), QLabel(self), QLabel(self)
        self.more = WrappedLabel(toolkit, "", self)
        self.when.setProperty("role", "muted")
        self.what.setProperty("role", "heading")
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.picture)
        head.addWidget(self.what, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID + 4, GRID, GRID + 4, GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.when)
        layout.addLayout(head)
        layout.addWidget(self.more)
        toolkit.theme.changed.connect(self.restyle)
        self.retranslate()

    def retranslate(self) -> None:
        told, toolkit = self._message, self._toolkit
        who = authority_word(str(told.get("authority")))
        self.when.setText(f"{told_moment(toolkit, told.get('occurred_at'))} · {who}")
        self.what.setText(customs_word(str(told.get("status"))))
        asked = action_word(str(told.get("action_required") or "NONE"))
        due = told_moment(toolkit, told.get("due_at"))
        lines = [
            told_text(told.get("texts"), toolkit.languages.code),
            self.tr("Declaration {number}").format(number=told["declaration_number"])
            if "declaration_number" in told
            else "",
            self.tr("To do: {what}").format(what=asked) if asked else "",
            self.tr("By {when}").format(when=due) if due else "",
        ]
        self.more.setText("\n".join(line for line in lines if line))
        self.more.setVisible(bool(self.more.text()))
        self.restyle()

    def restyle(self) -> None:
        look = customs_look(str(self._message.get("status")))
        self.picture.setPixmap(self._toolkit.picture(*look, NORMAL, self.devicePixelRatioF()))


def timeline(events: Sequence[Mapping[str, Any]], customs: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Events and messages, the newest first. An event that was withdrawn is shown once, as withdrawn."""
    withdrawn = {event["eventID"] for event in events if event.get("errorDeclaration")}
    shown: dict[str, Mapping[str, Any]] = {}
    for event in events:
        known = shown.get(str(event["eventID"]))
        if known is None or event.get("errorDeclaration") or event["eventID"] not in withdrawn:
            shown[str(event["eventID"])] = event
    told = [(moment(event.get("eventTime")), event) for event in shown.values()]
    told += [(moment(message.get("occurred_at")), message) for message in customs]
    dated = [(at, place, one) for place, (at, one) in enumerate(told) if at is not None]
    dated.sort(key=lambda line: line[:2], reverse=True)
    return [one for at, one in told if at is None] + [one for _, _, one in dated]


class TrackingView(Retranslated, QFrame):
    """`closed` when the reader is done with it (Esc, or its cross)."""

    closed = Signal()

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._tracking: Tracking | None = None
        self._number: str | None = None
        self.setProperty("role", "side")
        self.setMinimumWidth(34 * GRID)
        self.title, self.state = QLabel(self), QLabel(self)
        self.number = WrappedLabel(toolkit, "", self)
        self.picture, self.close_button = QLabel(self), QToolButton(self)
        self.note = WrappedLabel(toolkit, "", self)
        self.title.setProperty("role", "heading")
        self.number.setProperty("role", "muted")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note.setProperty("role", "muted")
        self.close_button.clicked.connect(self.closed)
        self._events = QWidget(self)
        self._events.setProperty("role", "scrolled")
        self._column = QVBoxLayout(self._events)
        self._column.setContentsMargins(0, 0, GRID, 0)
        self._column.setSpacing(GRID)
        self._column.addStretch(1)
        self._lay_out()
        self.setFocusProxy(self.close_button)
        toolkit.theme.changed.connect(self.restyle)
        self.retranslate()

    def show_tracking(self, tracking: Tracking, number: str | None, customs: Sequence[Mapping[str, Any]] = ()) -> None:
        """What is known now; the newest first."""
        self._tracking, self._number = tracking, number
        while self._column.count() > 1:
            place = self._column.takeAt(0)
            old = place.widget() if place is not None else None
            if old is not None:
                old.deleteLater()
        for at, told in enumerate(timeline(tracking.events, customs)):
            line = EventLine if "eventID" in told else CustomsLine
            self._column.insertWidget(at, line(self._toolkit, told, self._events))
        self.retranslate()

    def retranslate(self) -> None:
        self.close_button.setToolTip(self.tr("Close tracking"))
        self.close_button.setAccessibleName(self.tr("Close tracking"))
        tracking = self._tracking
        self.title.setText(tracking.reference if tracking else self.tr("Tracking"))
        self.state.setText(state_word(tracking.state) if tracking else "")
        number = self.tr("Consignment number {number}").format(number=self._number) if self._number else ""
        self.number.setText(number)
        self.number.setVisible(bool(number))
        self.note.setText(self._note())
        self.note.setVisible(bool(self.note.text()))
        self.restyle()

    def restyle(self) -> None:
        self.close_button.setIcon(self._toolkit.icon("close"))
        if self._tracking is not None:
            name, colour = state_look(self._tracking.state)
            self.picture.setPixmap(self._toolkit.picture(name, colour, NORMAL, self.devicePixelRatioF()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _note(self) -> str:
        if self._tracking is None or self._tracking.events:
            return ""
        if self._number is None:
            return self.tr("Tracking begins when the shipment is booked.")
        return self.tr("The hub has told nothing yet. Send and receive in the outbox to ask again.")

    def _lay_out(self) -> None:
        head, standing = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        standing.setSpacing(GRID)
        standing.addWidget(self.picture)
        standing.addWidget(self.state, 1)
        self._area = area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._events)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addLayout(standing)
        layout.addWidget(self.number)
        layout.addWidget(self.note)
        layout.addWidget(area, 1)
