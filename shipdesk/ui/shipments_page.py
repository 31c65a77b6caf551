"""The page of all shipments: each with its state and the one button of its next step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from shipdesk.domain import states
from shipdesk.services.customs_news import customs_messages
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.follow_tracking import Tracking, track
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.handing_over import HandingOver
from shipdesk.ui.language import Retranslated
from shipdesk.ui.list_view import ListView
from shipdesk.ui.long_list import RestOfList, sought_of
from shipdesk.ui.more_button import MoreAction
from shipdesk.ui.next_step import Step
from shipdesk.ui.page_frame import PageFrame
from shipdesk.ui.print_acts import PrintActs
from shipdesk.ui.shipment_acts import ShipmentActs
from shipdesk.ui.shipment_columns import shipment_columns
from shipdesk.ui.shipment_rows import KnownFacts, ShipmentRow, ShipmentRows, read_facts, read_rows
from shipdesk.ui.tab_order import in_reading_order
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.tracking_view import TrackingView


class Editor(Protocol):
    """What the page needs of the shipment editor, which is a widget as well."""

    @property
    def closed(self) -> SignalInstance: ...

    def open(self, reference: str) -> None: ...


class ShipmentsPage(Retranslated, QWidget):
    """The list, or in its place the editor of one shipment."""

    key, icon = "shipments", "shipments"
    shows = frozenset({What.CONSIGNMENTS, What.NEWS, What.PAPERS, What.SETTINGS, What.OUTBOX, What.MANIFESTS})

    def __init__(
        self,
        toolkit: Toolkit,
        desk: Desk,
        make_editor: Callable[[], tuple[QWidget, Editor]],
        ask_new: Callable[[Callable[[str], None]], None],
        show_papers: Callable[[str], None],
        show_manifest: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._toolkit, self._desk = toolkit, desk
        self._make_editor, self._ask_new, self._show_manifest = make_editor, ask_new, show_manifest
        self.editor: tuple[QWidget, Editor] | None = None
        self._facts, self._missed = KnownFacts(), frozenset[What]()
        self._rows, self._reading = Latest(toolkit.tasks, self), Latest(toolkit.tasks, self)
        self._make_actions()
        empty = EmptyState(
            toolkit, "shipments", lambda: self.tr("No shipment yet"),
            lambda: self.tr("A shipment takes its goods from your catalog and its buyer from your parties."), self.new,
        )  # fmt: skip
        self.list = ListView(
            toolkit, "shipments", shipment_columns(toolkit, desk.reference), lambda row: row.reference, empty
        )
        self.rest = RestOfList(self.list.filter, self.list)
        self.list.add_below(self.rest)
        self.tracking = TrackingView(toolkit)
        self.tracking.hide()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.tracking)
        in_reading_order(split)
        split.setStretchFactor(0, 1)
        split.setFocusProxy(self.list)
        self.frame = PageFrame(
            toolkit, self.title, split,
            [(self.copy, "copy"), (self.book, "book"), (self.more, "down"), (self.new, "new")],
        )  # fmt: skip
        self.acts = ShipmentActs(toolkit, desk, self.frame.message, self.open_editor, show_papers, self)
        self.prints = PrintActs(toolkit, desk, self.frame.message, self)
        self.handing.tell_in(self.frame.message)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.frame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self.setFocusProxy(self.frame)
        self._connect()
        self.retranslate()
        self._chosen_changed([])

    @property
    def widget(self) -> QWidget:
        return self

    def title(self) -> str:
        return self.tr("Shipments")

    def help_text(self) -> str:
        return self.tr("Enter opens a shipment, Ctrl+Enter does its next step. Choose several to book them together.")

    def commands(self) -> list[QAction]:
        return [] if self.stack.currentWidget() is not self.frame else [self.new, *self._row_actions, self.search]

    def refresh(self, changed: frozenset[What]) -> None:
        """The list at once; checks and printed papers follow, since they take their time."""
        desk, known = self._desk, self._facts
        sought = sought_of(self.list.filter.text(), desk.reference, self._toolkit.languages.code)
        self._missed |= changed
        # What is still being looked at is older than this change: its answer would count it as seen.
        self._reading.drop()
        self._rows.ask(lambda _: read_rows(desk, known, sought), self._show_rows, self._complain)

    def open_editor(self, reference: str) -> None:
        """Show one shipment in the editor."""
        if self.editor is None:
            self.editor = self._make_editor()
            self.stack.addWidget(self.editor[0])
            self.editor[1].closed.connect(self.close_editor)
        widget, editor = self.editor
        self.stack.setCurrentWidget(widget)
        self.setFocusProxy(widget)
        editor.open(reference)
        widget.setFocus()

    def close_editor(self) -> None:
        """Back to the list."""
        self.stack.setCurrentWidget(self.frame)
        self.setFocusProxy(self.frame)
        self.refresh(frozenset({What.CONSIGNMENTS}))
        self.list.table.setFocus()

    def start_new(self) -> None:
        """Ask for the first words of a new shipment and open it."""
        self._ask_new(self.open_editor)

    def follow(self, reference: str) -> None:
        """The way of one shipment, at the side."""
        desk = self._desk

        def work(_: object) -> tuple[Tracking, str | None, list[dict[str, Any]]]:
            number = find(desk, reference).consignment_number
            return track(desk, reference), number, customs_messages(desk, reference)

        def show(known: tuple[Tracking, str | None, list[dict[str, Any]]]) -> None:
            self.tracking.show_tracking(*known)
            self.tracking.show()

        self._toolkit.tasks.run(work, show, self._complain, owner=self)

    def do_step(self, row: ShipmentRow) -> None:
        """What the button of the row says."""
        acts, reference = self.acts, row.reference
        steps: dict[Step, Callable[[], None]] = {
            Step.COMPLETE: lambda: self.open_editor(reference),
            Step.PACK: lambda: acts.pack([reference]),
            Step.CHECK: lambda: acts.check([reference]),
            Step.PRINT: lambda: acts.issue([reference]),
            Step.BOOK: lambda: acts.book([reference]),
            Step.SEND: lambda: acts.book_now([reference]),
            Step.CLOSE_MANIFEST: lambda: self._show_manifest((row.facts and row.facts.open_manifest) or ""),
            Step.TRACK: lambda: self.follow(reference),
        }
        if row.step is not None:
            steps[row.step]()

    def retranslate(self) -> None:
        self.new.setText(self.tr("New shipment"))
        self.copy.setText(self.tr("Copy as new"))
        self.open.setText(self.tr("Open shipment"))
        self.step.setText(self.tr("Do the next step"))
        self.pack.setText(self.tr("Pack"))
        self.check.setText(self.tr("Check"))
        self.issue.setText(self.tr("Make papers and labels"))
        self.print_labels.setText(self.tr("Print labels…"))
        self.scan.setText(self.tr("Scan to verify…"))
        self.book.setText(self.tr("Book"))
        self.track.setText(self.tr("Track"))
        self.hub.setText(self.tr("At the hub…"))
        self.cancel.setText(self.tr("Cancel shipment"))
        self.reopen.setText(self.tr("Reopen shipment"))
        self.keep.setText(self.tr("Keep as template…"))
        self.rejected.setText(self.tr("Record a rejection…"))
        self.search.setText(self.tr("Search this list"))
        self.more.setText(self.tr("More"))
        self.handing.retranslate()

    def _make_actions(self) -> None:
        self.new, self.open, self.copy, self.step = QAction(self), QAction(self), QAction(self), QAction(self)
        self.pack, self.check, self.issue, self.book = QAction(self), QAction(self), QAction(self), QAction(self)
        self.track, self.cancel, self.search, self.rejected, self.keep = (QAction(self) for _ in range(5))
        self.print_labels, self.scan, self.hub, self.reopen = (QAction(self) for _ in range(4))
        self.handing = HandingOver(self._toolkit, self._desk, self.open_editor, self)
        self._row_actions = [
            self.step, self.open, self.pack, self.check, self.issue, self.print_labels, self.scan, self.book,
            self.track, self.hub, self.copy, self.keep, self.handing.send, self.handing.take,
            self.cancel, self.reopen, self.rejected,
        ]  # fmt: skip
        self.more = MoreAction(self._row_actions, self)
        for action, keys in (
            (self.new, "Ctrl+N"), (self.step, "Ctrl+Return"), (self.copy, "Ctrl+D"), (self.book, "Ctrl+B"),
            (self.issue, "Ctrl+P"), (self.hub, "Ctrl+H"), (self.print_labels, "Ctrl+Shift+P"),
        ):  # fmt: skip
            action.setShortcut(QKeySequence(keys))
        self.search.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))

    def _connect(self) -> None:
        self.frame.addActions([*self._row_actions, self.search])
        self.list.set_actions(self._row_actions)
        self.list.filter.setMaximumWidth(48 * GRID)
        self.new.triggered.connect(self.start_new)
        self.open.triggered.connect(lambda: self._with_one(lambda row: self.open_editor(row.reference)))
        self.copy.triggered.connect(lambda: self._with_one(self._copy))
        self.step.triggered.connect(lambda: self._with_one(self.do_step))
        self.pack.triggered.connect(lambda: self.acts.pack(self._references()))
        self.check.triggered.connect(lambda: self.acts.check(self._references()))
        self.issue.triggered.connect(lambda: self.acts.issue(self._references()))
        self.print_labels.triggered.connect(lambda: self.prints.print_labels(self._references()))
        self.scan.triggered.connect(lambda: self._with_one(lambda row: self.prints.scan(row.reference)))
        self.book.triggered.connect(lambda: self.acts.book(self._references()))
        self.track.triggered.connect(lambda: self._with_one(lambda row: self.follow(row.reference)))
        self.hub.triggered.connect(lambda: self._with_one(lambda row: self.acts.show_hub(row.reference)))
        self.keep.triggered.connect(lambda: self._with_one(self.acts.keep_as_template))
        self.cancel.triggered.connect(lambda: self._with_one(self.acts.cancel))
        self.reopen.triggered.connect(lambda: self.acts.reopen(self._references()))
        self.rejected.triggered.connect(lambda: self._with_one(lambda row: self.acts.record_rejection(row.reference)))
        self.search.triggered.connect(self._to_search)
        self.handing.send.triggered.connect(lambda: self._with_one(lambda row: self.handing.hand_over(row.reference)))
        self.list.opened.connect(lambda row: self.open_editor(row.reference))
        self.list.pressed.connect(self.do_step)
        self.list.selected.connect(self._chosen_changed)
        self.tracking.closed.connect(self._close_tracking)
        self.rest.asked.connect(lambda: self.refresh(frozenset()))

    def _copy(self, row: ShipmentRow) -> None:
        desk = self._desk
        self._toolkit.tasks.run(
            lambda _: frozenset(desk.store.consignment_list.references()),
            lambda taken: self.acts.copy(row.reference, taken), self._complain, owner=self,
        )  # fmt: skip

    def _with_one(self, act: Callable[[ShipmentRow], None]) -> None:
        chosen = self.list.chosen()
        if chosen:
            act(chosen[0])

    def _references(self) -> list[str]:
        return [row.reference for row in self.list.chosen()]

    def _show_rows(self, read: ShipmentRows) -> None:
        rows = read.rows
        self._set_rows(rows)
        self.rest.tell(len(rows), read.total)
        desk, known = self._desk, self._facts.holding(rows, self._missed)
        self._reading.ask(
            lambda progress: (rows, read_facts(desk, rows, known, progress)), self._show_facts, self._complain
        )

    def _show_facts(self, read: tuple[list[ShipmentRow], KnownFacts]) -> None:
        rows, self._facts = read
        self._missed = frozenset()
        self._set_rows([self._facts.on(row.summary) for row in rows])

    def _set_rows(self, rows: list[ShipmentRow]) -> None:
        self.list.set_rows(rows)
        self._chosen_changed(self.list.chosen())

    def _chosen_changed(self, chosen: list[ShipmentRow]) -> None:
        found = {row.state for row in chosen}
        one = len(chosen) == 1
        for action in (self.open, self.copy, self.keep, self.track, self.hub, self.rejected, self.handing.send):
            action.setEnabled(one)
        self.step.setEnabled(one and chosen[0].step is not None)
        self.pack.setEnabled(bool(chosen) and found <= states.EDITABLE)
        self.check.setEnabled(bool(chosen))
        self.issue.setEnabled(bool(chosen) and not found & {states.DRAFT, states.CANCELLED})
        self.print_labels.setEnabled(self.issue.isEnabled())
        self.scan.setEnabled(one and self.issue.isEnabled())
        self.book.setEnabled(bool(chosen) and found <= states.BOOKABLE)
        self.cancel.setEnabled(one and not found & states.FINAL)
        self.reopen.setEnabled(found == {states.CANCELLED})
        self.more.setEnabled(bool(chosen))

    def _to_search(self) -> None:
        self.list.filter.setFocus()

    def _close_tracking(self) -> None:
        self.tracking.hide()
        self.list.table.setFocus()

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.frame.message.tell_error(error)
