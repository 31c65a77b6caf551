"""Where everything is: all shipments at the hub by state, the way of the chosen one, and what customs said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from shipdesk.progress import Progress
from shipdesk.services.customs_news import customs_messages
from shipdesk.services.desk import Desk
from shipdesk.services.follow_tracking import Tracking, track
from shipdesk.services.send_to_hub import SyncReport, sync
from shipdesk.services.tracking_board import OTHER, Board, BoardRow, column_of, read_board
from shipdesk.ui.desk_words import state_look, state_word
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.language import Retranslated
from shipdesk.ui.list_view import ListView
from shipdesk.ui.long_list import RestOfList, sought_of
from shipdesk.ui.messages import Tone
from shipdesk.ui.page_frame import PageFrame
from shipdesk.ui.state_chips import StateChips
from shipdesk.ui.tab_order import in_reading_order
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.tracking_columns import board_columns
from shipdesk.ui.tracking_view import TrackingView


@dataclass(frozen=True)
class Way:
    """What the side shows of one shipment."""

    tracking: Tracking
    number: str | None
    customs: list[dict[str, Any]]


def column_word(state: str) -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("TrackingPage", "Other") if state == OTHER else state_word(state)


class TrackingPage(Retranslated, QWidget):
    """The board above, one line for each shipment below, the timeline at the right."""

    key, icon = "tracking", "truck"
    shows = frozenset({What.CONSIGNMENTS, What.NEWS, What.OUTBOX, What.HUB})

    def __init__(self, toolkit: Toolkit, desk: Desk) -> None:
        super().__init__()
        self._toolkit, self._desk = toolkit, desk
        self._listing, self._reading = Latest(toolkit.tasks, self), Latest(toolkit.tasks, self)
        self._board = Board([], {})
        self.ask = QAction(self)
        self.ask.setShortcut(QKeySequence("F5"))
        self.ask.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.ask.triggered.connect(self.ask_now)
        empty = EmptyState(
            toolkit, "truck", lambda: self.tr("Nothing is on its way yet"),
            lambda: self.tr("Every booked shipment stands here with what the hub and customs tell of it."),
        )  # fmt: skip
        self.chips = StateChips(toolkit, column_word, state_look)
        self.list = ListView(
            toolkit, "tracking", board_columns(toolkit, desk.reference), lambda row: row.reference, empty
        )
        self.rest = RestOfList(self.list.filter, self.list)
        self.list.add_below(self.rest)
        self.view = TrackingView(toolkit)
        self.view.hide()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.view)
        in_reading_order(split)
        split.setStretchFactor(0, 1)
        split.setFocusProxy(self.list)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.chips)
        column.addWidget(split, 1)
        work.setFocusProxy(split)
        self.frame = PageFrame(toolkit, self.title, work, [(self.ask, "refresh")])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.setFocusProxy(self.frame)
        self.chips.chosen.connect(lambda _: self._show_chosen())
        self.list.selected.connect(self._read)
        self.list.opened.connect(lambda _: self.view.setFocus())
        self.rest.asked.connect(lambda: self.refresh(frozenset()))
        self.view.closed.connect(self._close_side)
        self.retranslate()

    @property
    def widget(self) -> QWidget:
        return self

    def title(self) -> str:
        return self.tr("Tracking")

    def help_text(self) -> str:
        return self.tr("Where every booked shipment is. Choose a state above, or a shipment to see its whole way.")

    def commands(self) -> list[QAction]:
        return [self.ask]

    def retranslate(self) -> None:
        self.ask.setText(self.tr("Ask the hub now"))
        self.list.model.layoutChanged.emit()

    def refresh(self, changed: frozenset[What]) -> None:
        desk = self._desk
        sought = sought_of(self.list.filter.text(), desk.reference, self._toolkit.languages.code)
        self._listing.ask(lambda _: read_board(desk, sought), self._show, self._complain)

    def follow(self, reference: str) -> None:
        """Choose one shipment, whatever the board was filtered by."""
        self.chips.state = ""
        self._show(self._board)
        self.list.choose(reference)

    def ask_now(self) -> None:
        """Send what waits and read the news, off the UI thread."""
        desk = self._desk

        def work(progress: Progress) -> SyncReport:
            return sync(desk, progress)

        def settled(report: SyncReport) -> None:
            self.ask.setEnabled(True)
            if not report.reached:
                words = self.tr("The hub was not reached. What is shown is what it told last.")
                self.frame.message.tell(Tone.WARN, words)

        def failed(error: Exception) -> None:
            self.ask.setEnabled(True)
            self._complain(error)

        self.ask.setEnabled(False)
        self.frame.message.hide()
        changes = (What.OUTBOX, What.CONSIGNMENTS, What.HUB)
        self._toolkit.tasks.write(work, changes, settled, failed, self.tr("Asking the hub"), self)

    def _show(self, board: Board) -> None:
        self._board = board
        self.chips.set_counts(board.counts)
        self.chips.setVisible(bool(board.rows))
        self.rest.tell(len(board.rows), board.total)
        self._show_chosen()

    def _show_chosen(self) -> None:
        state = self.chips.state
        self.list.set_rows(row for row in self._board.rows if not state or column_of(row.state) == state)
        self._read(self.list.chosen())

    def _read(self, chosen: list[BoardRow]) -> None:
        if len(chosen) != 1:
            self._reading.drop()
            return
        desk, row = self._desk, chosen[0]
        reference, number = row.reference, row.summary.consignment_number
        self._reading.ask(
            lambda _: Way(track(desk, reference), number, customs_messages(desk, reference)),
            self._show_way, self._complain,
        )  # fmt: skip

    def _show_way(self, way: Way) -> None:
        self.view.show_tracking(way.tracking, way.number, way.customs)
        self.view.show()

    def _close_side(self) -> None:
        self.view.hide()
        self.list.table.clearSelection()
        self.list.table.setFocus()

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.frame.message.tell_error(error)
