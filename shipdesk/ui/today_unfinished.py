"""A card for what was typed and never became part of a shipment: go on with it, or throw it away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.services.desk import BANGKOK
from shipdesk.store.drafts import UnfinishedDraft
from shipdesk.ui.icons import NORMAL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class UnfinishedCard(Retranslated, QFrame):
    """`wanted` and `discarded` carry the draft."""

    wanted = Signal(object)
    discarded = Signal(object)

    def __init__(self, toolkit: Toolkit, draft: UnfinishedDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self.draft = toolkit, draft
        self.setProperty("role", "card")
        self.picture, self.name = QLabel(self), QLabel(self)
        self.name.setProperty("role", "heading")
        self.text = WrappedLabel(toolkit, "", self)
        self.text.setProperty("role", "muted")
        self.discard, self.go = QPushButton(self), QPushButton(self)
        self.discard.setProperty("role", "quiet")
        self.go.clicked.connect(lambda: self.wanted.emit(draft))
        self.discard.clicked.connect(lambda: self.discarded.emit(draft))
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(self.name)
        words.addWidget(self.text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID + 4, GRID)
        layout.setSpacing(GRID + 4)
        layout.addWidget(self.picture)
        layout.addLayout(words, 1)
        layout.addWidget(self.discard)
        layout.addWidget(self.go)
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        draft = self.draft
        named = str(draft.fields.get("reference") or "")
        self.name.setText(draft.reference or named or self.tr("New shipment"))
        moment = draft.saved_at.astimezone(BANGKOK)
        when = f"{self._toolkit.dates().long(moment.date())} {moment:%H:%M}"
        if draft.reference is None:
            text = self.tr("Begun and not made yet · {when}")
        else:
            text = self.tr("Fields typed and not saved: {count} · {when}")
        self.text.setText(text.format(when=when, count=len(draft.fields.get("entries", []))))
        self.go.setText(self.tr("Continue"))
        self.discard.setText(self.tr("Discard"))
        for button in (self.go, self.discard):
            button.setAccessibleName(f"{button.text()}: {self.name.text()}")

    def restyle(self) -> None:
        self.picture.setPixmap(self._toolkit.picture("draft", "warn", NORMAL, self.devicePixelRatioF()))
