"""The card of one finding: what is wrong, what to do, what it stops, its source, and the way to the field."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from shipdesk.ui.icons import NORMAL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import Tone
from shipdesk.ui.shown_finding import ShownFinding
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FindingCard(Retranslated, QFrame):
    """Enter on the card leads to the field, like its first button; up and down are `stepped`."""

    wanted = Signal(str)
    override_wanted = Signal(object)
    take_back_wanted = Signal(object)
    stepped = Signal(int)

    def __init__(self, toolkit: Toolkit, finding: ShownFinding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self.finding = toolkit, finding
        self.setProperty("role", "card")
        self.picture, self.severity, self.rule = QLabel(self), QLabel(self), QLabel(finding.rule, self)
        self.message = WrappedLabel(toolkit, finding.message, self)
        self.remedy, self.reason, self.stops, self.verify = (WrappedLabel(toolkit, "", self) for _ in range(4))
        self.source = QLabel(self)
        self.go, self.override = QPushButton(self), QPushButton(self)
        self._dress()
        self._lay_out()
        toolkit.theme.changed.connect(self.restyle)
        self.retranslate()

    def retranslate(self) -> None:
        finding = self.finding
        words = {
            Tone.BLOCK: self.tr("Stops the shipment"),
            Tone.WARN: self.tr("Look again"),
            Tone.INFO: self.tr("Good to know"),
            Tone.OK: self.tr("In order"),
        }
        severity = self.tr("Let pass") if finding.let_pass else words[finding.tone]
        self.severity.setText(severity)
        self.remedy.setText("" if finding.let_pass else finding.remedy)
        self.reason.setText(self.tr("Reason: {reason}").format(reason=finding.let_pass or ""))
        self.stops.setText(self.tr("Stops: {what}").format(what=", ".join(finding.stops)))
        self.verify.setText(self.tr("To verify before you rely on it."))
        self.go.setText(self.tr("Go there"))
        self.override.setText(self.tr("Take back") if finding.let_pass else self.tr("Let it pass…"))
        self.setAccessibleName(f"{severity}: {finding.message}")
        self.restyle()

    def restyle(self) -> None:
        tone = Tone.OK if self.finding.let_pass else self.finding.tone
        self.picture.setPixmap(self._toolkit.picture(tone.icon, tone.value, NORMAL, self.devicePixelRatioF()))
        self.source.setText(self._source_text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.finding.pointer is not None:
            self.wanted.emit(self.finding.pointer)
        elif step is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def _source_text(self) -> str:
        """The title leads to the first page it was read on, numbers to the others."""
        finding, colour = self.finding, self._toolkit.theme.tokens.accent
        said = escape(self._toolkit.breaks(finding.source))
        if not finding.links:
            return self.tr("Source: {source}").format(source=said)
        anchor = f'<a style="color: {colour}" href="{{}}">{{}}</a>'
        linked = [anchor.format(escape(finding.links[0]), said)]
        linked += [anchor.format(escape(link), number) for number, link in enumerate(finding.links[1:], start=2)]
        return self.tr("Source: {source}").format(source=" · ".join(linked))

    def _dress(self) -> None:
        finding = self.finding
        self.severity.setProperty("kind", (Tone.OK if finding.let_pass else finding.tone).value)
        for muted in (self.rule, self.remedy, self.source):
            muted.setProperty("role", "muted")
        for button in (self.go, self.override):
            button.setProperty("role", "link")
        self.stops.setProperty("kind", "block")
        self.verify.setProperty("kind", "warn")
        self.source.setTextFormat(Qt.TextFormat.RichText)
        self.source.setWordWrap(True)
        self.source.setOpenExternalLinks(True)
        self.source.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.source.setFocusPolicy(Qt.FocusPolicy.StrongFocus if finding.links else Qt.FocusPolicy.NoFocus)
        shown = (
            (self.remedy, bool(finding.remedy) and not finding.let_pass),
            (self.reason, bool(finding.let_pass)),
            (self.stops, bool(finding.stops) and not finding.let_pass),
            (self.verify, finding.to_verify),
            (self.source, bool(finding.source)),
            (self.go, finding.pointer is not None),
            (self.override, finding.can_override or bool(finding.let_pass)),
        )
        for widget, is_shown in shown:
            widget.setVisible(is_shown)
        self.go.clicked.connect(lambda: self.wanted.emit(finding.pointer or ""))
        wish = self.take_back_wanted if finding.let_pass else self.override_wanted
        self.override.clicked.connect(lambda: wish.emit(finding))
        if finding.pointer is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(GRID + 4, GRID, GRID + 4, GRID)
        layout.setHorizontalSpacing(GRID)
        layout.setVerticalSpacing(GRID // 2)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self.picture, 0, 0)
        layout.addWidget(self.severity, 0, 1)
        layout.addWidget(self.rule, 0, 2, Qt.AlignmentFlag.AlignRight)
        parts = (self.message, self.remedy, self.reason, self.stops, self.verify, self.source)
        for row, part in enumerate(parts, start=1):
            layout.addWidget(part, row, 0, 1, 3)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        buttons.addWidget(self.go)
        buttons.addWidget(self.override)
        buttons.addStretch(1)
        layout.addLayout(buttons, len(parts) + 1, 0, 1, 3)
