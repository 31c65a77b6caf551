"""Last page of the first run: which hub, or later; and what to do first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from shipdesk.services.desk import Desk
from shipdesk.services.first_run import set_up_done
from shipdesk.ui.first_run_page import FirstRunPage
from shipdesk.ui.hub_connection_dialog import HubConnectionDialog
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class HubPage(FirstRunPage):
    """Going on without a word means later: the built-in hub needs no network."""

    def __init__(self, toolkit: Toolkit, desk: Desk) -> None:
        super().__init__(toolkit, desk)
        self.dialog: HubConnectionDialog | None = None
        self.standing, self.next_steps = WrappedLabel(toolkit, "", self), WrappedLabel(toolkit, "", self)
        self.connect_button = QPushButton(self)
        self.connect_button.setAutoDefault(False)
        self.connect_button.clicked.connect(self._open)
        row = QHBoxLayout()
        row.addWidget(self.connect_button)
        row.addStretch(1)
        self.inside.addWidget(self.standing)
        self.inside.addLayout(row)
        self.inside.addSpacing(2 * GRID)
        self.inside.addWidget(self.next_steps)
        self.inside.addStretch(1)
        self.setFinalPage(True)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("The hub"))
        self.words.setText(self.tr("The hub takes bookings and tells where the goods are. It can wait."))
        self.connect_button.setText(self.tr("&Connect to a hub now…"))
        self.next_steps.setText(
            self.tr("Next: bring in your product list, add your first buyer, make a shipment. Today shows the way.")
        )
        self._show_standing()

    def wanted(self) -> Callable[[Desk], object]:
        return set_up_done

    def _show_standing(self) -> None:
        identity = self.desk.hub_identity
        if identity.url is None:
            text = self.tr("Until you connect, the desk uses its built-in hub: it needs no network, its papers say "
                           "SPECIMEN, and nothing leaves this computer.")  # fmt: skip
        else:
            text = self.tr("Connected to {provider}.").format(provider=identity.provider)
        self.standing.setText(text)

    def _open(self) -> None:
        dialog = HubConnectionDialog(self.toolkit, self.desk, self.window())
        dialog.finished.connect(self._show_standing)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()
