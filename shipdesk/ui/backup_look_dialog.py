"""What a backup holds: the shipments as they were then, to be read before anybody goes back; nothing is changed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from shipdesk.backups import Backup
from shipdesk.domain.consignment import Item
from shipdesk.domain.totals import totals
from shipdesk.services.desk import Desk
from shipdesk.services.look_into_backup import shipment_then, shipments_then
from shipdesk.store.consignment_list import Listed
from shipdesk.store.consignments import ConsignmentSummary, StoredConsignment
from shipdesk.ui.backup_words import moment_word
from shipdesk.ui.chosen_row import choose_row
from shipdesk.ui.desk_words import state_word
from shipdesk.ui.editor_columns import grouped, weight_words
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.shipment_columns import country_words, figure, money, route_words
from shipdesk.ui.tab_order import TabbedDialog
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.tasks import Latest
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class BackupLookDialog(TabbedDialog):
    """The goods of the chosen shipment stand below."""

    def __init__(self, toolkit: Toolkit, desk: Desk, backup: Backup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._backup = toolkit, desk, backup
        self._latest = Latest(toolkit.tasks, self)
        self.setWindowTitle(self.tr("Look into a backup"))
        self.setModal(True)
        self.resize(112 * GRID, 76 * GRID)
        moment = moment_word(toolkit, backup.made_at)
        self.heading = QLabel(self.tr("Shipments as they were on {moment}").format(moment=moment), self)
        self.heading.setProperty("role", "title")
        self.message = MessageBar(toolkit, self)
        empty = EmptyState(
            toolkit, "shipments", lambda: self.tr("No shipments"), lambda: self.tr("The desk had none at that time."),
            parent=self,
        )  # fmt: skip
        self.list = ListView(toolkit, "backup-look", self._columns(), lambda one: one.reference, empty, parent=self)
        self.list.table.setAccessibleName(self.heading.text())
        self.list.selected.connect(self._chosen)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The shipment then"))
        self.back = QPushButton(self.tr("Close"), self)
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.reject)
        self._lay_out()
        toolkit.tasks.run(
            lambda _: shipments_then(desk, backup), self._fill, self.message.tell_error, self.tr("Looking"), self
        )

    def _fill(self, listed: Listed) -> None:
        self.list.set_rows(listed.rows)
        self.text.setVisible(bool(listed.rows))
        if listed.rows:
            choose_row(self.list.table, 0)
            self.list.table.setFocus()

    def _chosen(self, chosen: list[ConsignmentSummary]) -> None:
        if len(chosen) == 1:
            desk, backup, reference = self._desk, self._backup, chosen[0].reference
            self._latest.ask(lambda _: shipment_then(desk, backup, reference), self._show, self.message.tell_error)

    def _show(self, stored: StoredConsignment) -> None:
        made, sums = stored.consignment, totals(stored.consignment)
        words = self.tr("{packages} packages · gross {gross} kg").format(
            packages=sums.packages, gross=weight_words(sums.gross_weight_kg)
        )
        lines = [
            f"{made.exporter.name_latin} → {made.consignee.name_latin}", f"{made.incoterm} {made.incoterm_place}", "",
            *map(self._line, made.items), "", *([words] if sums.packages else []), money(sums.value),
        ]  # fmt: skip
        self.text.setPlainText("\n".join(lines))

    def _line(self, item: Item) -> str:
        term = self._desk.reference.units.get(item.unit_code)
        unit = term.name(self._toolkit.languages.code) if term else item.unit_code
        parts = (item.sku or "", item.english, f"{grouped(item.quantity)} {unit}", money(item.line_value))
        return f"{item.line_no}.  {'  ·  '.join(part for part in parts if part)}"

    def _columns(self) -> tuple[Column[ConsignmentSummary], ...]:
        reference, language = self._desk.reference, self._toolkit.languages.code

        def destination(one: ConsignmentSummary) -> str:
            return f"{country_words(reference, one.destination, language)} · {one.consignee}"

        return (
            Column("reference", lambda: self.tr("Reference"), lambda one: one.reference, width=200),
            Column("to", lambda: self.tr("To"), destination, width=200, stretches=True),
            Column(
                "route", lambda: self.tr("Route"), lambda one: route_words(reference, one.route_id, language), width=170
            ),
            Column("state", lambda: self.tr("State"), lambda one: one.state, state_word, width=120),
            Column(
                "packages", lambda: self.tr("Packages"), lambda one: one.packages or None, figure, Kind.FIGURE,
                width=100,
            ),
        )  # fmt: skip

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.heading)
        layout.addWidget(self.message)
        layout.addWidget(self.list, 3)
        layout.addWidget(self.text, 2)
        layout.addLayout(foot)
