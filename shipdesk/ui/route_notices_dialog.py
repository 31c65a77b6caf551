"""Notices about gates and routes: the list, one's own to add, change and take away, and a file to bring in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.domain.route_notice import KnownRouteNotice
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.keep_route_notices import (
    all_route_notices,
    import_route_notices,
    put_back_route_notice,
    put_route_notices,
    remove_route_notice,
)
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.form import Mark
from shipdesk.ui.language import Retranslated
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.route_notice_form import RouteNoticeForm
from shipdesk.ui.route_notice_words import notice_columns
from shipdesk.ui.tab_order import TabbedDialog
from shipdesk.ui.taking_away import TakingAway
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class RouteNoticesDialog(Retranslated, TabbedDialog):
    """`changed` whenever a notice was added, changed or taken away."""

    changed = Signal()

    def __init__(
        self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None, ask_path: AskPath | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self._ask_path = ask_path or AskPath()
        self._key: str | None = None
        self.setModal(True)
        self.resize(112 * GRID, 84 * GRID)
        self.heading, self.hint = QLabel(self), WrappedLabel(toolkit, "", self)
        self.heading.setProperty("role", "title")
        self.hint.setProperty("role", "muted")
        self.message = MessageBar(toolkit, self)
        self.taking = TakingAway(toolkit, self.message, (What.SETTINGS,), self._read_anew, self)
        empty = EmptyState(
            toolkit, "info", lambda: self.tr("No notices"), lambda: self.tr("Add what you hear of a gate."), parent=self
        )
        self.list = ListView(
            toolkit, "route-notices", notice_columns(toolkit, desk), lambda row: row.key, empty, parent=self
        )
        self.form = RouteNoticeForm(toolkit, desk.reference)
        self.form.setParent(self)
        self.new, self.bring, self.remove, self.save = (QPushButton(self) for _ in range(4))
        self.close_button = QPushButton(self)
        self.save.setProperty("role", "primary")
        self._connect()
        self._lay_out()
        self.retranslate()
        self._show_buttons()
        self._read()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Notices about gates"))
        self.heading.setText(self.tr("Notices about gates"))
        self.hint.setText(
            self.tr("Your own notices go before those that came with the program. To lift a closure, add one that "
                    "says the gate is open.")
        )  # fmt: skip
        self.new.setText(self.tr("New notice"))
        self.save.setText(self.tr("Keep this notice"))
        self.remove.setText(self.tr("Take away"))
        self.bring.setText(self.tr("Import a file"))
        self.close_button.setText(self.tr("Close"))

    def import_file(self, file: Path) -> None:
        self._write(lambda _: import_route_notices(self._desk, file), self._kept)

    def _read(self) -> None:
        desk = self._desk
        self._toolkit.tasks.run(lambda _: all_route_notices(desk), self.list.set_rows, self._complain, owner=self)

    def _chosen(self, rows: list[KnownRouteNotice]) -> None:
        """One's own is changed under its key; one that came with the program is a pattern for one's own."""
        if rows:
            self._key = rows[0].key if rows[0].is_own else None
            self.form.show_notice(rows[0])
        self._show_buttons()

    def _start_new(self) -> None:
        self._key = None
        self.list.table.clearSelection()
        self.form.clear()
        self._show_buttons()
        self.form.kind.setFocus()

    def _keep(self) -> None:
        try:
            members = self.form.members()
        except WrongInput as fault:
            self._complain(fault)
            return
        given = members if self._key is None else members | {"key": self._key}
        key, desk = self._key, self._desk
        former = next((one for one in self.list.chosen() if one.key == key), None)
        self._write(lambda _: put_route_notices(desk, [given]), lambda _: self._kept_over(former))

    def _kept_over(self, former: KnownRouteNotice | None) -> None:
        self._kept(None)
        if former is not None:
            desk, words = self._desk, self.tr("The notice is kept.")
            self.taking.offer(words, lambda: put_back_route_notice(desk, former))

    def _take_away(self) -> None:
        key, desk = self._key, self._desk
        if key is not None:
            self.taking.take(
                self.tr("The notice"), lambda: remove_route_notice(desk, key),
                lambda known: put_back_route_notice(desk, known),
            )  # fmt: skip

    def _read_anew(self) -> None:
        self._start_new()
        self._read()
        self.changed.emit()

    def _kept(self, _: Any) -> None:
        self.message.hide()
        self._read_anew()

    def _bring(self) -> None:
        file = self._ask_path.to_open(self, self.tr("Import a file"), self.tr("Notices (*.json *.toml)"))
        if file is not None:
            self.import_file(file)

    def _write(self, work: Callable[[Progress], Any], then: Callable[[Any], None]) -> None:
        self._toolkit.tasks.write(work, (What.SETTINGS,), then, self._complain, owner=self)

    def _complain(self, error: Exception) -> None:
        """At the field where it has one, else above the list."""
        faults = error.all if isinstance(error, WrongInput) else ()
        marks = {one.pointer: Mark(Tone.BLOCK, self._toolkit.words(one)) for one in faults if one.pointer}
        self.form.set_marks(marks)
        if not marks or not any(self.form.row_of(pointer) for pointer in marks):
            self.message.tell_error(error)

    def _show_buttons(self) -> None:
        self.remove.setEnabled(self._key is not None)

    def _connect(self) -> None:
        self.list.selected.connect(self._chosen)
        self.new.clicked.connect(self._start_new)
        self.save.clicked.connect(self._keep)
        self.remove.clicked.connect(self._take_away)
        self.bring.clicked.connect(self._bring)
        self.close_button.clicked.connect(self.accept)
        for button in (self.new, self.save, self.remove, self.bring, self.close_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.new, self.bring, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.save, self.close_button):
            buttons.addWidget(button)
        self.form.setMinimumHeight(30 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID + GRID // 2)
        for widget in (self.heading, self.hint, self.message):
            column.addWidget(widget)
        column.addWidget(self.list, 3)
        column.addWidget(self.form, 2)
        column.addLayout(buttons)
