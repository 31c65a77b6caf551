"""How complete a product is, one bar for each destination; below the chosen one what is missing, each a way to it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from shipdesk.checks import Finding
from shipdesk.domain.codes import DESTINATIONS_IN_ORDER
from shipdesk.services.desk import Desk
from shipdesk.services.product_completeness import Completeness, Need, in_words
from shipdesk.ui.completeness_cells import CHOSEN
from shipdesk.ui.language import Retranslated
from shipdesk.ui.product_words import full_label
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

BAR_HEIGHT = 3


class CountryBar(QPushButton):
    """A destination with how much of what it asks is there, in figures and as a bar."""

    def __init__(self, toolkit: Toolkit, country: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self.country = toolkit, country
        self._share, self._tone = 0.0, "line"
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("role", "country")
        self.setText(country)

    def show_completeness(self, one: Completeness | None) -> None:
        if one is None:
            self._share, self._tone = 0.0, "line"
            self.setText(self.country)
        else:
            self._share = one.done / len(one.needs)
            self._tone = "block" if one.barred else "warn" if one.missing else "ok"
            self.setText(f"{self.country} {one.done}/{len(one.needs)}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, whole = QPainter(self), QRect(6, self.height() - BAR_HEIGHT - 2, self.width() - 12, BAR_HEIGHT)
        painter.fillRect(whole, QColor(self._toolkit.theme.tokens.line))
        whole.setWidth(round(whole.width() * self._share))
        painter.fillRect(whole, QColor(getattr(self._toolkit.theme.tokens, self._tone)))
        painter.end()


class CompletenessBars(Retranslated, QWidget):
    """`wanted` tells the field that somebody wants to go to."""

    wanted = Signal(str)
    country_chosen = Signal()

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self._told: Mapping[str, Completeness] = {}
        self.bars = {country: CountryBar(toolkit, country, self) for country in DESTINATIONS_IN_ORDER}
        self._group = QButtonGroup(self)
        self.below = QScrollArea(self)
        self.below.setWidgetResizable(True)
        self.below.setFrameShape(QScrollArea.Shape.NoFrame)
        self.below.setMaximumHeight(20 * GRID)
        # The buttons in it come into sight with the cursor; it would only be one more Tab on the way to them.
        self.below.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = QHBoxLayout()
        line.setSpacing(0)
        for bar in self.bars.values():
            self._group.addButton(bar)
            bar.clicked.connect(self._choose)
            line.addWidget(bar)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(line)
        layout.addWidget(self.below)
        self.below.hide()
        self._group.setExclusive(False)
        chosen = str(toolkit.session.value(CHOSEN, ""))
        if chosen in self.bars:
            self.bars[chosen].setChecked(True)
        toolkit.theme.changed.connect(self.update)
        self.retranslate()

    def show_completeness(self, told: Mapping[str, Completeness]) -> None:
        """By destination; empty while it is not known."""
        self._told = told
        for country, bar in self.bars.items():
            bar.show_completeness(told.get(country))
        self.retranslate()

    def retranslate(self) -> None:
        for country, bar in self.bars.items():
            name = self._desk.reference.countries[country].name(self._toolkit.languages.code)
            one = self._told.get(country)
            words = self.tr("{country}: {done} of {all} facts are there")
            said = name if one is None else words.format(country=name, done=one.done, all=len(one.needs))
            bar.setToolTip(said)
            bar.setAccessibleName(said)
        self._show_below()

    def _choose(self) -> None:
        """One destination at a time, or none: a second press closes it."""
        pressed = self.sender()
        for bar in self.bars.values():
            if bar is not pressed:
                bar.setChecked(False)
        chosen = next((country for country, bar in self.bars.items() if bar.isChecked()), "")
        self._toolkit.session.setValue(CHOSEN, chosen)
        self.country_chosen.emit()
        self._show_below()

    def _show_below(self) -> None:
        chosen = next((self._told.get(country) for country, bar in self.bars.items() if bar.isChecked()), None)
        self.below.setVisible(chosen is not None)
        if chosen is None:
            return
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(0)
        for finding in chosen.barred:
            layout.addWidget(self._words(self._said(finding), "block"))
        for need in chosen.missing:
            layout.addWidget(self._way_to(need))
        if not chosen.missing and not chosen.barred:
            layout.addWidget(self._words(self.tr("The product has every fact that this destination asks for."), "ok"))
        if chosen.shipment:
            papers = " · ".join(self._said(finding) for finding in chosen.shipment)
            layout.addWidget(self._words(self.tr("With each shipment: {papers}").format(papers=papers), "info"))
        layout.addStretch(1)
        self.below.setWidget(inside)

    def _way_to(self, need: Need) -> QPushButton:
        button = QPushButton(self.tr("Missing: {field}").format(field=full_label(need.field)))
        button.setProperty("role", "link")
        button.setAutoDefault(True)
        if need.finding is not None:
            button.setToolTip(f"{need.rule}: {self._desk.rules.grounds(need.finding, self._toolkit.languages.code)}")
        button.clicked.connect(lambda: self.wanted.emit(need.field))
        return button

    def _words(self, text: str, kind: str) -> QLabel:
        label = WrappedLabel(self._toolkit, text)
        label.setProperty("kind", kind)
        return label

    def _said(self, finding: Finding) -> str:
        return in_words(finding, self._desk.rules, self._toolkit.languages.code)
