"""The panel at the right: what is wrong with a shipment, gravest first, each with its way to the field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from shipdesk.ui.icons import NORMAL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import Tone
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

WIDE, NARROW = (32 * GRID, 10_000), (24 * GRID, 26 * GRID)
"""Least and most width of the panel: with findings in it, and with none, when it gives its room to the work."""
_GRAVEST_FIRST = (Tone.BLOCK, Tone.WARN, Tone.INFO, Tone.OK)


@dataclass(frozen=True)
class ShownFinding:
    """One finding in the words of the language in use."""

    rule: str
    tone: Tone
    message: str
    remedy: str = ""
    pointer: str | None = None


class FindingCard(Retranslated, QFrame):
    """Icon and word of the severity, the sentence, the remedy, and a button to the field."""

    wanted = Signal(str)

    def __init__(self, toolkit: Toolkit, finding: ShownFinding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._finding = toolkit, finding
        self.setProperty("role", "card")
        self.picture, self.severity, self.rule = QLabel(self), QLabel(self), QLabel(finding.rule, self)
        self.message = WrappedLabel(toolkit, finding.message, self)
        self.remedy = WrappedLabel(toolkit, finding.remedy, self)
        self.go = QPushButton(self)
        self.severity.setProperty("kind", finding.tone.value)
        self.rule.setProperty("role", "muted")
        self.remedy.setProperty("role", "muted")
        self.remedy.setVisible(bool(finding.remedy))
        self.go.setProperty("role", "link")
        self.go.setVisible(finding.pointer is not None)
        self.go.clicked.connect(lambda: self.wanted.emit(finding.pointer or ""))
        self._lay_out()
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        words = {
            Tone.BLOCK: self.tr("Stops the shipment"),
            Tone.WARN: self.tr("Look again"),
            Tone.INFO: self.tr("Good to know"),
            Tone.OK: self.tr("In order"),
        }
        self.severity.setText(words[self._finding.tone])
        self.go.setText(self.tr("Go there"))

    def restyle(self) -> None:
        tone = self._finding.tone
        self.picture.setPixmap(self._toolkit.picture(tone.icon, tone.value, NORMAL, self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(GRID + 4, GRID, GRID + 4, GRID)
        layout.setHorizontalSpacing(GRID)
        layout.setVerticalSpacing(GRID // 2)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self.picture, 0, 0)
        layout.addWidget(self.severity, 0, 1, 1, 2)
        layout.addWidget(self.message, 1, 0, 1, 3)
        layout.addWidget(self.remedy, 2, 0, 1, 3)
        layout.addWidget(self.go, 3, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.rule, 3, 2, Qt.AlignmentFlag.AlignRight)


class FindingsPanel(Retranslated, QFrame):
    """`wanted` carries the pointer of the field that a finding leads to."""

    wanted = Signal(str)

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._findings: tuple[ShownFinding, ...] | None = None
        self.setProperty("role", "side")
        self._set_width(NARROW)
        self.title, self.counts = QLabel(self), WrappedLabel(toolkit, "", self)
        self.title.setProperty("role", "heading")
        self.counts.setProperty("role", "muted")
        self._cards = QWidget(self)
        self._cards.setProperty("role", "scrolled")
        self._column = QVBoxLayout(self._cards)
        self._column.setContentsMargins(0, 0, GRID, 0)
        self._column.setSpacing(GRID)
        self._column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._cards)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.counts)
        layout.addWidget(area, 1)
        self.retranslate()

    def set_findings(self, findings: Sequence[ShownFinding] | None) -> None:
        """None where nothing has been checked yet, which is not the same as nothing found."""
        self._findings = None if findings is None else tuple(
            sorted(findings, key=lambda finding: _GRAVEST_FIRST.index(finding.tone))
        )  # fmt: skip
        while self._column.count() > 1:
            place = self._column.takeAt(0)
            old = place.widget() if place is not None else None
            if old is not None:
                old.deleteLater()
        for number, finding in enumerate(self._findings or ()):
            card = FindingCard(self._toolkit, finding, self._cards)
            card.wanted.connect(self.wanted)
            self._column.insertWidget(number, card)
        if self._findings is not None:
            self._set_width(WIDE if self._findings else NARROW)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Findings"))
        self.counts.setText(self._summary())

    def _set_width(self, width: tuple[int, int]) -> None:
        self.setMinimumWidth(width[0])
        self.setMaximumWidth(width[1])

    def _summary(self) -> str:
        if self._findings is None:
            return self.tr("Not checked yet.")
        if not self._findings:
            return self.tr("Nothing stands in the way.")
        tones = [finding.tone for finding in self._findings]
        return self.tr("{stops} to put right, {warnings} to look at, {notes} to know").format(
            stops=tones.count(Tone.BLOCK), warnings=tones.count(Tone.WARN), notes=tones.count(Tone.INFO)
        )
