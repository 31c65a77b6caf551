"""What waits for the hub, what became of it, and the button that sends and receives."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from shipdesk.domain.states import Wish
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.hub_exchanges import exchanges_of
from shipdesk.services.mind_outbox import failed, retry_all, withdraw
from shipdesk.services.send_to_hub import SyncReport, send_waiting, sync
from shipdesk.store.exchanges import KeptExchange
from shipdesk.store.outbox import OutboxRow
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.language import Retranslated
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import Tone
from shipdesk.ui.outbox_rows import exchange_text, outbox_columns, reason_of, request_text
from shipdesk.ui.page_frame import PageFrame
from shipdesk.ui.tab_order import in_reading_order
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


def _try_again(desk: Desk, outbox_ids: Sequence[str]) -> None:
    retry_all(desk, outbox_ids)
    send_waiting(desk, Progress())


def _take_back(desk: Desk, outbox_ids: Sequence[str]) -> None:
    with desk.store.atomic():
        for outbox_id in outbox_ids:
            withdraw(desk, outbox_id)


def _may_be_taken_back(row: OutboxRow) -> bool:
    return (row.state == Wish.QUEUED and not row.tries) or row.state in (Wish.REFUSED, Wish.BLOCKED)


class WishDetails(Retranslated, QWidget):
    """Below the list: the reason of the chosen wish in full, and its request folded."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._row: OutboxRow | None = None
        self.reason = WrappedLabel(toolkit, "", self)
        self.fold = QPushButton(self)
        self.fold.setProperty("role", "link")
        self.fold.setCheckable(True)
        self.request = QPlainTextEdit(self)
        self.request.setReadOnly(True)
        self.request.setTabChangesFocus(True)
        self.request.setMinimumHeight(20 * GRID)
        self.request.hide()
        self.fold.toggled.connect(self._unfold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.reason)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.request, 1)
        toolkit.theme.changed.connect(self.restyle)
        self.retranslate()

    def show_row(self, row: OutboxRow | None) -> None:
        self._row = row
        self.setVisible(row is not None)
        self.request.setPlainText(request_text(row) if row is not None else "")
        self.retranslate()

    def show_exchanges(self, row: OutboxRow, kept: list[KeptExchange]) -> None:
        """Every try and its answer below the request, as long as this wish is the chosen one."""
        if self._row is not None and self._row.id == row.id:
            self._row = row
            self.request.setPlainText("\n\n".join([request_text(row), *map(exchange_text, kept)]))

    def retranslate(self) -> None:
        self.fold.setText(self.tr("Request and answers"))
        self.request.setAccessibleName(self.tr("Request and answers"))
        error = reason_of(self._row).error if self._row is not None else None
        self.reason.setText(self._toolkit.words(error) if error is not None else "")
        self.reason.setVisible(error is not None)
        self.restyle()

    def restyle(self) -> None:
        self.fold.setIcon(self._toolkit.icon("down" if self.fold.isChecked() else "right"))

    def _unfold(self, is_open: bool) -> None:
        self.request.setVisible(is_open)
        self.restyle()


class OutboxPage(Retranslated, QWidget):
    """Newest wish first."""

    key, icon = "outbox", "outbox"
    shows = frozenset({What.OUTBOX})

    def __init__(self, toolkit: Toolkit, desk: Desk) -> None:
        super().__init__()
        self._toolkit, self._desk = toolkit, desk
        self._latest, self._reading = Latest(toolkit.tasks, self), Latest(toolkit.tasks, self)
        self.send = QAction(self)
        self.send.setShortcut(QKeySequence("F5"))
        self.send.triggered.connect(self.send_now)
        empty = EmptyState(
            toolkit, "outbox", lambda: self.tr("The outbox is empty"),
            lambda: self.tr("Bookings and cancellations stand here until the hub has answered, and after."),
        )  # fmt: skip
        self.list = ListView(toolkit, "outbox", outbox_columns(toolkit), lambda row: row.id, empty)
        self.details = WishDetails(toolkit)
        self.details.hide()
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.details)
        in_reading_order(split)
        split.setStretchFactor(0, 1)
        split.setFocusProxy(self.list)
        self.retry, self.withdraw = QAction(self), QAction(self)
        self.retry.triggered.connect(lambda: self._on_chosen(_try_again))
        self.withdraw.triggered.connect(lambda: self._on_chosen(_take_back))
        self.list.set_actions([self.retry, self.withdraw])
        self.files = QAction(self)
        self.files.triggered.connect(self.open_files)
        self.dialog: QDialog | None = None
        self.only_failed = QAction(self)
        self.only_failed.setCheckable(True)
        self.only_failed.toggled.connect(lambda _: self.refresh(self.shows))
        self.frame = PageFrame(
            toolkit, self.title, split,
            [
                (self.files, "papers"), (self.only_failed, "filter"), (self.withdraw, "delete"), (self.retry, "redo"),
                (self.send, "refresh"),
            ],
        )  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.setFocusProxy(self.frame)
        self.list.selected.connect(self._chosen_changed)
        self.list.opened.connect(lambda _: self.details.fold.toggle())
        self.retranslate()
        self._chosen_changed([])

    @property
    def widget(self) -> QWidget:
        return self

    def title(self) -> str:
        return self.tr("Outbox")

    def help_text(self) -> str:
        return self.tr("Every wish to the hub and its answer. Nothing is ever sent twice. F5 sends and receives now.")

    def commands(self) -> list[QAction]:
        return [self.send, self.retry, self.withdraw, self.only_failed, self.files]

    def retranslate(self) -> None:
        self.send.setText(self.tr("Send now"))
        self.retry.setText(self.tr("Try again now"))
        self.retry.setToolTip(self.tr("The very same wish once more; the hub takes it only once"))
        self.files.setText(self.tr("Papers at the hub…"))
        self.files.setToolTip(self.tr("All papers and labels that lie at the hub, and whether ours are the same"))
        self.only_failed.setText(self.tr("Only what failed"))
        self.only_failed.setToolTip(self.tr("What the hub refused and nobody wished anew, and what waits for it"))
        self.withdraw.setText(self.tr("Take back"))
        self.withdraw.setToolTip(self.tr("A wish that never went out, or one that the hub refused"))
        self.send.setToolTip(self.tr("Send what waits and read the hub’s news"))

    def refresh(self, changed: frozenset[What]) -> None:
        desk, only_failed = self._desk, self.only_failed.isChecked()
        self._latest.ask(
            lambda _: (failed(desk) if only_failed else desk.store.outbox.all())[::-1], self._show, self._complain
        )

    def open_files(self) -> None:
        """What lies at the hub, of all shipments."""
        from shipdesk.ui.hub_files_dialog import HubFilesDialog

        dialog = HubFilesDialog(self._toolkit, self._desk, self)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def send_now(self) -> None:
        """Send what waits and read the hub's feed, with progress and cancel in the status line."""
        desk = self._desk

        def work(progress: Progress) -> SyncReport:
            return sync(desk, progress)

        def settled(report: SyncReport) -> None:
            self.send.setEnabled(True)
            self._tell(report)

        def failed(error: Exception) -> None:
            self.send.setEnabled(True)
            self._complain(error)
            # A cancelled run may have sent some of it.
            self._toolkit.changed.tell(What.OUTBOX, What.CONSIGNMENTS)

        self.send.setEnabled(False)
        self.frame.message.hide()
        changes = (What.OUTBOX, What.NEWS, What.MANIFESTS, What.HUB)
        self._toolkit.tasks.write(work, changes, settled, failed, self.tr("Sending to the hub"), self)

    def _tell(self, report: SyncReport) -> None:
        waiting = sum(report.outbox[state] for state in Wish.OPEN)
        if report.refused:
            # Only these are offered for correction; everything else went through (H-73).
            self.only_failed.setChecked(True)
            text = self.tr("The hub refused {count}. Choose it in the list to read why.").format(count=report.refused)
            self.frame.message.tell(Tone.BLOCK, text)
        elif waiting or not report.reached:
            text = self.tr("The hub was not reached; {count} still wait. They stay here and are sent later.")
            self.frame.message.tell(Tone.WARN, text.format(count=waiting))
        else:
            text = self.tr("Everything is sent. {count} news from the hub.").format(count=report.feed_items)
            self.frame.message.tell(Tone.OK, text)

    def _show(self, rows: list[OutboxRow]) -> None:
        self.list.set_rows(rows)
        self._chosen_changed(self.list.chosen())

    def _chosen_changed(self, chosen: list[OutboxRow]) -> None:
        one = chosen[0] if len(chosen) == 1 else None
        self.details.show_row(one)
        if one is not None:
            desk, row = self._desk, one
            self._reading.ask(
                lambda _: exchanges_of(desk, row.id),
                lambda kept: self.details.show_exchanges(row, kept),
                lambda _: None,
            )
        self.retry.setEnabled(bool(chosen) and all(row.state not in (Wish.DONE, Wish.SENDING) for row in chosen))
        self.withdraw.setEnabled(bool(chosen) and all(map(_may_be_taken_back, chosen)))

    def _on_chosen(self, act: Callable[[Desk, Sequence[str]], object]) -> None:
        desk, ids = self._desk, [row.id for row in self.list.chosen()]
        if not ids:
            return
        self.frame.message.hide()
        changes = (What.OUTBOX, What.CONSIGNMENTS, What.MANIFESTS, What.HUB)
        busy = self.tr("Sending to the hub")
        self._toolkit.tasks.write(lambda _: act(desk, ids), changes, lambda _: None, self._complain, busy, self)

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.frame.message.tell_error(error)
