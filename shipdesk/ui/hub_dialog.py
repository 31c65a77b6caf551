"""One shipment at the hub: its papers, labels, quote, screening and changes, each in a tab."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from shipdesk.services.desk import Desk
from shipdesk.ui.hub_change_tab import HubChangeTab
from shipdesk.ui.hub_goods_tab import HubGoodsTab
from shipdesk.ui.hub_labels_tab import HubLabelsTab
from shipdesk.ui.hub_lacks_note import HubLacksNote
from shipdesk.ui.hub_papers_tab import HubPapersTab
from shipdesk.ui.hub_quote_tab import HubQuoteTab
from shipdesk.ui.hub_screening_tab import HubScreeningTab
from shipdesk.ui.hub_tab import HubTab
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.tab_order import TabbedDialog
from shipdesk.ui.tasks import was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

NEEDS = {
    HubPapersTab: "declareDocument",
    HubLabelsTab: "createLabels",
    HubQuoteTab: "createQuote",
    HubScreeningTab: "createScreening",
    HubChangeTab: "amendConsignment",
    HubGoodsTab: "amendConsignment",
}
"""What the hub must offer for a tab to be there at all (H-84)."""
BEFORE_BOOKING = (HubPapersTab, HubQuoteTab, HubScreeningTab)


class HubDialog(TabbedDialog):
    """Ctrl+PageUp and Ctrl+PageDown go from tab to tab."""

    def __init__(
        self, toolkit: Toolkit, desk: Desk, reference: str, *, is_booked: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("At the hub"))
        self.setModal(True)
        self.resize(120 * GRID, 76 * GRID)
        heading = QLabel(self.tr("{reference} at the hub").format(reference=reference), self)
        heading.setProperty("role", "title")
        self.message, self.lacks = MessageBar(toolkit, self), HubLacksNote(toolkit, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.windowTitle())
        # Qt makes the pages first, so that the cursor came to the tabs last.
        self.tabs.tabBar().lower()
        self._made: dict[type[HubTab], HubTab] = {}
        kinds = [kind for kind in NEEDS if is_booked or kind in BEFORE_BOOKING]
        for kind in kinds:
            tab = kind(toolkit, desk, reference, self)
            tab.failed.connect(self._complain)
            tab.told.connect(lambda words: self.message.tell(Tone.OK, words))
            self.tabs.addTab(tab, tab.title())
            self._made[kind] = tab
        toolkit.tasks.run(lambda _: self._absent(desk, kinds), self._hide, lambda _: None, owner=self)
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self, lambda step=step: self._turn(step))
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(heading)
        layout.addWidget(self.message)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.lacks)
        layout.addLayout(buttons)

    def tab(self, kind: type[HubTab]) -> HubTab:
        return self._made[kind]

    @staticmethod
    def _absent(desk: Desk, kinds: list[type[HubTab]]) -> list[type[HubTab]]:
        return [kind for kind in kinds if not desk.hub.offers(NEEDS[kind])]

    def _hide(self, absent: list[type[HubTab]]) -> None:
        for kind in absent:
            self.tabs.setTabVisible(self.tabs.indexOf(self._made[kind]), False)
        self.lacks.tell([NEEDS[kind] for kind in absent])

    def _turn(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.message.tell_error(error)
