"""One line of the page Today: icon, shipment, how it stands, and its button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.reference import Reference
from shipdesk.ui.desk_words import operation_word, state_look, state_word, step_word, wish_look, wish_word
from shipdesk.ui.icons import NORMAL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.manifest_words import left_tone, left_word, moment
from shipdesk.ui.next_step import Step
from shipdesk.ui.theme import GRID
from shipdesk.ui.today_lines import Need, TodayLine
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class TodayCard(Retranslated, QFrame):
    """`wanted` carries the line whose button was pressed."""

    wanted = Signal(object)

    def __init__(self, toolkit: Toolkit, reference: Reference, line: TodayLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._reference, self.line = toolkit, reference, line
        self.is_gone = False
        self.setProperty("role", "card")
        self.picture, self.name = QLabel(self), QLabel(self)
        self.text = WrappedLabel(toolkit, "", self)
        self.text.setProperty("role", "muted")
        self.name.setProperty("role", "heading")
        self.button = QPushButton(self)
        self.button.clicked.connect(lambda: self.wanted.emit(self.line))
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(self.name)
        words.addWidget(self.text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID + 4, GRID)
        layout.setSpacing(GRID + 4)
        layout.addWidget(self.picture)
        layout.addLayout(words, 1)
        layout.addWidget(self.button)
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        self.name.setText(self.line.reference or self.tr("Numbers for cartons"))
        self.text.setText(" · ".join(self._parts()))
        step = Step.CLOSE_MANIFEST if self.line.manifest is not None else self.line.step
        self.button.setText(step_word(step) or self.tr("Open the outbox"))
        self.button.setAccessibleName(f"{self.button.text()}: {self.name.text()}")

    def restyle(self) -> None:
        line = self.line
        if line.manifest is not None:
            name, colour = "manifest", left_tone(line.left)
        elif line.wish is not None:
            name, colour = wish_look(line.wish.state)
        elif line.need is Need.BLOCKED:
            name, colour = "block", "block"
        else:
            name, colour = state_look(line.row.state if line.row is not None else "")
        self.picture.setPixmap(self._toolkit.picture(name, colour, NORMAL, self.devicePixelRatioF()))

    def _parts(self) -> list[str]:
        """How it stands, who gets it, when it leaves."""
        line, parts = self.line, []
        if line.wish is not None:
            parts.append(f"{operation_word(line.wish.operation)}: {wish_word(line.wish.state)}")
        if line.manifest is not None:
            cut_off = moment(self._toolkit, line.manifest.cut_off_at)
            parts += [left_word(line.left), self.tr("cut-off {at}").format(at=cut_off)]
        if line.row is None:
            return parts
        facts, summary = line.row.facts, line.row.summary
        if line.wish is None:
            parts.append(state_word(line.row.state))
        if facts is not None and facts.blocks:
            parts.append(self.tr("{count} to put right").format(count=facts.blocks))
        country = self._reference.countries.get(summary.destination)
        place = country.name(self._toolkit.languages.code) if country else summary.destination
        parts.append(f"{summary.consignee}, {place}")
        if summary.planned_departure is not None:
            day = self._toolkit.dates().long(summary.planned_departure)
            is_past = summary.planned_departure < self._toolkit.today()
            parts.append((self.tr("was to leave {day}") if is_past else self.tr("leaves {day}")).format(day=day))
        return parts
