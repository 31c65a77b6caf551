"""The rules in use: their version, each with its source, what own files change, and how to begin with some."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from shipdesk.errors import DeskError
from shipdesk.reference.rules import Rule, RulePack
from shipdesk.services.desk import Desk
from shipdesk.services.rule_packs import export_pack, validate_pack
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class RulesDialog(QDialog):
    """Own files lie in the desk's folder `rules` and count when the desk is opened the next time."""

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None, ask: AskPath | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._ask = toolkit, desk, ask or AskPath()
        self.setWindowTitle(self.tr("Rules"))
        self.setModal(True)
        self.resize(110 * GRID, 76 * GRID)
        self.message = MessageBar(toolkit, self)
        heading = QLabel(self.tr("Rules {version}").format(version=desk.rules.version), self)
        heading.setProperty("role", "heading")
        self.note = WrappedLabel(
            toolkit,
            self.tr(
                "Files of your own in the folder {folder} say only what differs: other limits and lists, a rule"
                " switched off or made milder with a reason. They count when ShipDesk is started the next time."
            ).format(folder=desk.folder.rules),
            self,
        )
        self.note.setProperty("role", "muted")
        self.changes = WrappedLabel(toolkit, self._changes(desk.rules), self)
        self.changes.setVisible(bool(desk.rules.own))
        self.table = QTableWidget(0, 5, self)
        self.table.setTabKeyNavigation(False)
        self._fill(desk.rules)
        self.copy = QPushButton(self.tr("Copy the shipped files…"), self)
        self.check = QPushButton(self.tr("Try my files"), self)
        self.close_it = QPushButton(self.tr("Close"), self)
        self.close_it.setDefault(True)
        self.copy.clicked.connect(self._choose_folder)
        self.check.clicked.connect(self.try_own)
        self.close_it.clicked.connect(self.accept)
        self._lay_out(heading)
        if desk.rules_fault is not None:
            self.message.tell_error(desk.rules_fault)

    def copy_to(self, folder: Path) -> None:
        desk = self._desk

        def copied(files: list[str]) -> None:
            show = Remedy(self.tr("Open the folder"), lambda: self._ask.show_folder(folder))
            self.message.tell(Tone.OK, self.tr("Files saved: {count}.").format(count=len(files)), show)

        self._toolkit.tasks.run(lambda _: export_pack(desk, folder), copied, self.message.tell_error, owner=self)

    def try_own(self) -> None:
        """As they lie in the folder now, without using them yet."""
        desk = self._desk

        def tried(pack: RulePack) -> None:
            words = self._changes(pack) or self.tr("Your files change nothing.")
            self.message.tell(Tone.OK, words)

        self._toolkit.tasks.run(lambda _: validate_pack(desk), tried, self._refused, owner=self)

    def _refused(self, error: Exception) -> None:
        place = getattr(error, "pointer", None)
        if isinstance(error, DeskError) and place:
            self.message.tell(Tone.BLOCK, f"{place}: {self._toolkit.words(error)}")
        else:
            self.message.tell_error(error)

    def _choose_folder(self) -> None:
        folder = self._ask.folder(self, self.tr("Copy the shipped files"))
        if folder is not None:
            self.copy_to(folder)

    def _changes(self, pack: RulePack) -> str:
        lines = (": ".join(part for part in (one.what, ", ".join(one.members), one.reason) if part) for one in pack.own)
        said = "\n".join(lines)
        return self.tr("Changed by your own files:\n{changes}").format(changes=said) if said else ""

    def _fill(self, pack: RulePack) -> None:
        headings = [self.tr("Rule"), self.tr("How grave"), self.tr("In force"), self.tr("Source"), self.tr("To verify")]
        self.table.setHorizontalHeaderLabels(headings)
        self.table.setAccessibleName(self.tr("Rules"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        rules = sorted(pack.rules.values(), key=lambda rule: rule.id)
        self.table.setRowCount(len(rules))
        for row, rule in enumerate(rules):
            for column, text in enumerate(self._cells(rule, pack)):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                self.table.setItem(row, column, cell)

    def _cells(self, rule: Rule, pack: RulePack) -> tuple[str, ...]:
        severities = {
            "block": self.tr("Stops the shipment"),
            "warn": self.tr("Look again"),
            "info": self.tr("Good to know"),
        }
        days = self._toolkit.dates()
        start, end = days.short(rule.valid_from), days.short(rule.valid_to)
        language = self._toolkit.languages.code
        title = rule.why.get(language) or pack.sources[rule.source].said(language)
        to_verify = self.tr("yes") if rule.to_verify else ""
        return rule.id, severities[rule.severity], f"{start} – {end}" if start or end else "", title, to_verify

    def _lay_out(self, heading: QLabel) -> None:
        buttons = QHBoxLayout()
        for button in (self.copy, self.check):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (heading, self.message, self.note, self.changes):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
