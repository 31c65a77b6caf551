"""The side panel of one shipment: how it stands, its numbers, and what the hub has told of its way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from shipdesk.services.follow_tracking import Tracking
from shipdesk.ui.desk_words import business_step_word, state_look, state_word
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
        self.when.setText(self._moment(str(event["eventTime"])))
        word = business_step_word(str(event["bizStep"]))
        if event.get("errorDeclaration"):
            word = self.tr("{event} (withdrawn)").format(event=word)
        self.what.setText(word)
        self.where.setText(place_words(event, self._toolkit.languages.code))
        self.where.setVisible(bool(self.where.text()))

    def _moment(self, written: str) -> str:
        """The hub's moment as it was told: its own day and clock."""
        day, _, clock = written.partition("T")
        return f"{self._toolkit.dates().long(date.fromisoformat(day))} {clock[:5]}"


def place_words(event: Mapping[str, Any], language: str) -> str:
    """Where it happened, or what the hub says of it in the reader's language."""
    texts = {str(one.get("language", ""))[:2]: str(one.get("text", "")) for one in event.get("texts", ())}
    place = event.get("readPoint") or {}
    name = str(place.get("name") or place.get("id") or "")
    return "\n".join(part for part in (name, texts.get(language) or texts.get("en", "")) if part)


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
        self.title, self.number, self.state = QLabel(self), QLabel(self), QLabel(self)
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

    def show_tracking(self, tracking: Tracking, number: str | None) -> None:
        """What is known now; the newest event first."""
        self._tracking, self._number = tracking, number
        while self._column.count() > 1:
            place = self._column.takeAt(0)
            old = place.widget() if place is not None else None
            if old is not None:
                old.deleteLater()
        for at, event in enumerate(reversed(tracking.events)):
            self._column.insertWidget(at, EventLine(self._toolkit, event, self._events))
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
