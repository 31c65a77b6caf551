"""The panel at the right: what is wrong with a shipment, grouped by what to do, each with its way to the field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from shipdesk.ui.finding_card import FindingCard
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import Tone
from shipdesk.ui.shown_finding import ShownFinding
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

W = TypeVar("W", bound=QWidget)
__all__ = ["FindingCard", "FindingsPanel", "ShownFinding"]

WIDE, NARROW = (36 * GRID, 10_000), (24 * GRID, 26 * GRID)
"""Least and most width of the panel: with findings in it, and with none, when it gives its room to the work."""
MOST_OF_A_RULE = 8
_GRAVEST_FIRST = (Tone.BLOCK, Tone.WARN, Tone.INFO, Tone.OK)


class FindingsPanel(Retranslated, QFrame):
    """`wanted` carries the pointer of the field that a finding leads to; the other wishes carry the finding."""

    wanted = Signal(str)
    override_wanted = Signal(object)
    take_back_wanted = Signal(object)

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._findings: tuple[ShownFinding, ...] | None = None
        self._rules = ""
        self.setProperty("role", "side")
        self._set_width(NARROW)
        self.title, self.counts = QLabel(self), WrappedLabel(toolkit, "", self)
        self.title.setProperty("role", "heading")
        self.counts.setProperty("role", "muted")
        self.fault, self.version = WrappedLabel(toolkit, "", self), WrappedLabel(toolkit, "", self)
        self.fault.setProperty("kind", "warn")
        self.fault.hide()
        self.version.setProperty("role", "muted")
        self.more = QToolButton(self)
        self.more.hide()
        self.more.clicked.connect(self._open_menu)
        self._menu = QMenu(self.more)
        self.fold = QPushButton(self)
        self.fold.setProperty("role", "quiet")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._show_passed)
        self._cards = QWidget(self)
        self._cards.setProperty("role", "scrolled")
        self._column = QVBoxLayout(self._cards)
        toolkit.theme.changed.connect(self.restyle)
        self._lay_out()
        self.retranslate()

    @property
    def cards(self) -> list[FindingCard]:
        """From the top to the bottom, folded ones too."""
        return [widget for widget in self._shown if isinstance(widget, FindingCard)]

    @property
    def groups(self) -> list[str]:
        """The headings from the top to the bottom."""
        return [widget.text() for widget in self._shown if isinstance(widget, WrappedLabel)]

    @property
    def _shown(self) -> list[QWidget | None]:
        places = (self._column.itemAt(place) for place in range(self._column.count()))
        return [place.widget() for place in places if place is not None]

    def add_menu(self, actions: Sequence[QAction]) -> None:
        """What else can be done about findings."""
        self._menu.addActions(list(actions))
        self.more.show()

    def _open_menu(self) -> None:
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def set_rules(self, version: str, fault: str = "") -> None:
        """Which rules judged; `fault` says why the user's own were not among them."""
        self._rules = version
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.retranslate()

    def set_findings(self, findings: Sequence[ShownFinding] | None) -> None:
        """None where nothing has been checked yet, which is not the same as nothing found."""
        findings = None if findings is None else tuple(findings)
        if findings == self._findings:
            return
        self._findings = findings
        known = self._empty()
        for heading, group in _grouped(one for one in findings or () if one.let_pass is None):
            self._add_group(heading, group, known)
        passed = [one for one in findings or () if one.let_pass is not None]
        self._add(self.fold).setVisible(bool(passed))
        for one in passed:
            self._add_card(one, known).setVisible(self.fold.isChecked())
        for card in known.values():
            card.hide()
            card.deleteLater()
        if findings is not None:
            self._set_width(WIDE if findings else NARROW)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Findings"))
        self.counts.setText(self._summary())
        self.version.setText(self.tr("Rules {version}").format(version=self._rules))
        self.version.setVisible(bool(self._rules))
        self.more.setAccessibleName(self.tr("More about findings"))
        self.more.setToolTip(self.more.accessibleName())
        passed = sum(one.let_pass is not None for one in self._findings or ())
        self.fold.setText(self.tr("Let pass with a reason: {count}").format(count=passed))
        self.restyle()

    def restyle(self) -> None:
        self.more.setIcon(self._toolkit.icon("down"))
        self.fold.setIcon(self._toolkit.icon("down" if self.fold.isChecked() else "right", "accent"))

    def _step(self, card: FindingCard, step: int) -> None:
        """Up and down go from card to card."""
        cards = [one for one in self.cards if one.isVisible()]
        at = cards.index(card) + step
        if 0 <= at < len(cards):
            cards[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(cards[at])

    def _add_group(self, heading: str, group: Sequence[ShownFinding], known: dict[ShownFinding, FindingCard]) -> None:
        if heading:
            words = self._add(WrappedLabel(self._toolkit, f"{heading} ({len(group)})", self._cards))
            words.setProperty("role", "heading")
        of_rule = Counter(finding.rule for finding in group)
        shown: Counter[str] = Counter()
        for finding in group:
            shown[finding.rule] += 1
            if shown[finding.rule] <= MOST_OF_A_RULE:
                self._add_card(finding, known)
            elif shown[finding.rule] == of_rule[finding.rule]:
                self._add_rest(finding.rule, of_rule[finding.rule] - MOST_OF_A_RULE)

    def _add_rest(self, rule: str, count: int) -> None:
        """A mistake in two hundred lines is one thing to understand; the table of lines marks them all."""
        words = self.tr("{count} more of {rule}: the fields are marked.").format(count=count, rule=rule)
        self._add(WrappedLabel(self._toolkit, words, self._cards)).setProperty("role", "muted")

    def _add_card(self, finding: ShownFinding, known: dict[ShownFinding, FindingCard]) -> FindingCard:
        """The card that is there already, where the finding is the same: typing must not make all of them anew."""
        card = known.pop(finding, None)
        if card is None:
            card = FindingCard(self._toolkit, finding, self._cards)
            card.wanted.connect(self.wanted)
            card.stepped.connect(partial(self._step, card))
            card.override_wanted.connect(self.override_wanted)
            card.take_back_wanted.connect(self.take_back_wanted)
        card.show()
        return self._add(card)

    def _add(self, widget: W) -> W:
        self._column.insertWidget(self._column.count() - 1, widget)
        return widget

    def _empty(self) -> dict[ShownFinding, FindingCard]:
        """Takes everything out and gives back the cards."""
        cards = {}
        while self._column.count() > 1:
            place = self._column.takeAt(0)
            old = place.widget() if place is not None else None
            if isinstance(old, FindingCard):
                cards[old.finding] = old
            elif old is not None and old is not self.fold:
                old.hide()
                old.deleteLater()
        return cards

    def _show_passed(self, is_open: bool) -> None:
        for card in self.cards:
            if card.finding.let_pass is not None:
                card.setVisible(is_open)
        self.restyle()

    def _set_width(self, width: tuple[int, int]) -> None:
        self.setMinimumWidth(width[0])
        self.setMaximumWidth(width[1])

    def _summary(self) -> str:
        if self._findings is None:
            return self.tr("Not checked yet.")
        tones = [finding.tone for finding in self._findings if finding.let_pass is None]
        if not tones:
            return self.tr("Nothing stands in the way.")
        return self.tr("{stops} to put right, {warnings} to look at, {notes} to know").format(
            stops=tones.count(Tone.BLOCK), warnings=tones.count(Tone.WARN), notes=tones.count(Tone.INFO)
        )

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, GRID, 0)
        self._column.setSpacing(GRID)
        self._column.addStretch(1)
        self.fold.setParent(self._cards)
        self.fold.hide()
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        # Its cards take the cursor themselves and come into sight with it.
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._cards)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.counts)
        layout.addWidget(self.fault)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.version)


def _grouped(findings: Iterable[ShownFinding]) -> list[tuple[str, list[ShownFinding]]]:
    """The group with the gravest finding first; within it the gravest first."""
    groups: dict[str, list[ShownFinding]] = {}
    for finding in sorted(findings, key=lambda one: _GRAVEST_FIRST.index(one.tone)):
        groups.setdefault(finding.group, []).append(finding)
    return list(groups.items())
