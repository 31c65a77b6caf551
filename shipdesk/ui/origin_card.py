"""One trade agreement as the origin dialog shows it: whether it serves, by which criterion, why, and the proof."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.checks.origin_choice import NO_AGREEMENT, Offer
from shipdesk.services.choose_origin import spoken
from shipdesk.services.desk import Desk
from shipdesk.ui.icons import NORMAL
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class OriginCard(QFrame):
    """Made anew for every comparison."""

    def __init__(
        self, toolkit: Toolkit, desk: Desk, offer: Offer, scheme: str, is_editable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self.offer = toolkit, offer
        self.is_in_use = offer.scheme == scheme
        self.setProperty("role", "card")
        self.setMinimumWidth(30 * GRID)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._column.setSpacing(GRID)
        self._heading(self.title())
        self._standing()
        if offer.criterion is not None:
            self._words(self.tr("Criterion: {criterion}").format(criterion=offer.criterion), None)
        self.use = self._button(is_editable)
        self._column.addWidget(self.use)
        language = toolkit.languages.code
        self._part(self.tr("Why"), spoken(desk, offer.reasons, language))
        self._part(self.tr("Proof"), spoken(desk, offer.proof, language))
        self._column.addStretch(1)

    def title(self) -> str:
        if self.offer.name == NO_AGREEMENT:
            return self.tr("No preference")
        return (
            self.offer.name if self.offer.form in (None, self.offer.name) else f"{self.offer.name} · {self.offer.form}"
        )

    def standing(self) -> str:
        """In one word, which the icon only repeats."""
        if not self.offer.usable:
            return self.tr("Does not serve")
        if self.offer.to_verify:
            return self.tr("Serves, to verify")
        return self.tr("Serves")

    def _button(self, is_editable: bool) -> QPushButton:
        button = QPushButton(self.tr("In use") if self.is_in_use else self.tr("Use this"), self)
        button.setEnabled(self.offer.usable and is_editable and not self.is_in_use)
        button.setAccessibleName(f"{button.text()}: {self.title()}")
        button.setAutoDefault(False)
        if self.offer.recommended:
            button.setProperty("role", "primary")
        return button

    def _standing(self) -> None:
        offer = self.offer
        icon, colour = ("ok", "ok") if offer.usable else ("block", "muted")
        if offer.usable and offer.to_verify:
            icon, colour = "warning", "warn"
        picture, text = QLabel(self), self.standing()
        picture.setPixmap(self._toolkit.picture(icon, colour, NORMAL, self.devicePixelRatioF()))
        if offer.recommended:
            text = self.tr("{standing} · proposed").format(standing=text)
        if offer.certificate_needed is False and offer.form is not None and offer.usable:
            text = self.tr("{standing} · no certificate needed").format(standing=text)
        row = QGridLayout()
        row.setHorizontalSpacing(GRID)
        row.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(WrappedLabel(self._toolkit, text, self), 0, 1)
        row.setColumnStretch(1, 1)
        self._column.addLayout(row)

    def _part(self, title: str, sentences: list[str]) -> None:
        if not sentences:
            return
        self._heading(title)
        for sentence in sentences:
            self._words(sentence, None)

    def _heading(self, text: str) -> None:
        label = QLabel(text, self)
        label.setProperty("role", "heading")
        self._column.addWidget(label)

    def _words(self, text: str, role: str | None) -> None:
        label = WrappedLabel(self._toolkit, text, self)
        label.setProperty("role", role)
        self._column.addWidget(label)
