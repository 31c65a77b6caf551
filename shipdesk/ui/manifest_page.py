"""All manifests: the time to their cut-off, what stands on each, and closing them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.find_departures import hub_time
from shipdesk.services.show_manifest import ListedManifest, ManifestView, list_manifests, show_manifest
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.language import Retranslated
from shipdesk.ui.list_view import ListView
from shipdesk.ui.manifest_acts import ManifestActs
from shipdesk.ui.manifest_columns import list_columns
from shipdesk.ui.manifest_view import ManifestDetails
from shipdesk.ui.more_button import MoreAction
from shipdesk.ui.page_frame import PageFrame
from shipdesk.ui.tab_order import in_reading_order
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

COUNT_DOWN_MS = 20_000
NOTHING = timedelta(0)


@dataclass(frozen=True)
class Known:
    """The list, and how much the hub's clock is ahead of ours (H-98)."""

    rows: list[ListedManifest]
    skew: timedelta


def read_manifests(desk: Desk, _: Progress) -> Known:
    return Known(list_manifests(desk), hub_time(desk) - desk.tools.now())


class ManifestPage(Retranslated, QWidget):
    """The list at the left, one manifest at the right; the primary button closes it."""

    key, icon = "manifests", "manifest"
    shows = frozenset({What.MANIFESTS, What.CONSIGNMENTS, What.NEWS, What.OUTBOX, What.PAPERS})

    def __init__(self, toolkit: Toolkit, desk: Desk, ask_path: AskPath | None = None) -> None:
        super().__init__()
        self._toolkit, self._desk = toolkit, desk
        self._listing, self._reading = Latest(toolkit.tasks, self), Latest(toolkit.tasks, self)
        self._skew, self._wanted = NOTHING, ""
        self._make_actions()
        empty = EmptyState(
            toolkit, "manifest", lambda: self.tr("No manifest yet"),
            lambda: self.tr("A manifest gathers the booked shipments of one departure. Close it before the cut-off."),
            self.new,
        )  # fmt: skip
        self.list = ListView(
            toolkit, "manifests", list_columns(toolkit, self.left), lambda row: row.manifest.name, empty
        )
        self.details = ManifestDetails(toolkit, desk.reference)
        self.details.hide()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.details)
        in_reading_order(split)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setSizes([44 * GRID, 76 * GRID])
        split.setFocusProxy(self.list)
        self.frame = PageFrame(
            toolkit, self.title, split,
            [
                (self.new, "new"), (self.add, "shipments"), (self.print, "print"), (self.more, "down"),
                (self.close_, "ok"),
            ],
        )  # fmt: skip
        self.acts = ManifestActs(toolkit, desk, self.frame.message, ask_path or AskPath(), self._want, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.setFocusProxy(self.frame)
        self._connect()
        self.retranslate()
        self._enable()

    @property
    def widget(self) -> QWidget:
        return self

    def title(self) -> str:
        return self.tr("Manifests")

    def help_text(self) -> str:
        return self.tr("Gather the booked shipments of one departure, then close the manifest before its cut-off.")

    def commands(self) -> list[QAction]:
        return [self.new, self.close_, self.add, self.remove, self.print, self.cancel]

    def refresh(self, changed: frozenset[What]) -> None:
        desk = self._desk
        self._listing.ask(lambda progress: read_manifests(desk, progress), self._take, self._complain)

    def show_manifest(self, name: str) -> None:
        """Choose one by its name, now or when it has been read."""
        self._want(name)
        self.list.choose(name)

    def left(self, cut_off_at: datetime | None) -> timedelta | None:
        """Until the cut-off, by the hub's clock."""
        return None if cut_off_at is None else cut_off_at - self._desk.tools.now() - self._skew

    def retranslate(self) -> None:
        self.new.setText(self.tr("New manifest"))
        self.add.setText(self.tr("Add shipments"))
        self.remove.setText(self.tr("Remove from the manifest"))
        self.print.setText(self.tr("Print"))
        self.cancel.setText(self.tr("Cancel the manifest"))
        self.more.setText(self.tr("More"))
        self.close_.setText(self.tr("Close manifest"))
        self.list.model.layoutChanged.emit()

    def _make_actions(self) -> None:
        self.new, self.add, self.remove = QAction(self), QAction(self), QAction(self)
        self.print, self.cancel, self.close_ = QAction(self), QAction(self), QAction(self)
        self.more = MoreAction([self.remove, self.cancel], self)
        self.new.setShortcut(QKeySequence.StandardKey.New)
        self.print.setShortcut(QKeySequence.StandardKey.Print)
        self.close_.setShortcut(QKeySequence("Ctrl+Return"))
        self.remove.setShortcut(QKeySequence.StandardKey.Delete)
        for action in (self.new, self.print, self.close_, self.remove):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addActions([self.remove, self.cancel])

    def _connect(self) -> None:
        self.new.triggered.connect(self.acts.new)
        self.add.triggered.connect(lambda: self._on_view(self.acts.add))
        self.print.triggered.connect(lambda: self._on_view(self.acts.print))
        self.close_.triggered.connect(lambda: self._on_view(self.acts.close))
        self.cancel.triggered.connect(lambda: self._on_view(self.acts.cancel))
        self.remove.triggered.connect(self._remove)
        self.list.set_actions([self.close_, self.print, self.cancel])
        self.details.list.set_actions([self.remove])
        self.list.selected.connect(lambda _: self._read())
        self.list.opened.connect(lambda _: self.details.list.table.setFocus())
        self.details.list.selected.connect(lambda _: self._enable())
        self._clock = QTimer(self)
        self._clock.setInterval(COUNT_DOWN_MS)
        self._clock.timeout.connect(self._count_down)
        self._clock.start()

    def _on_view(self, act: object) -> None:
        view = self.details.view
        if view is not None and callable(act):
            act(view)

    def _remove(self) -> None:
        view = self.details.view
        references = [row.reference for row in self.details.list.chosen() if row.is_included]
        if view is not None and references:
            self.acts.remove(view, references)

    def _want(self, name: str) -> None:
        self._wanted = name

    def _take(self, known: Known) -> None:
        self._skew = known.skew
        self.list.set_rows(known.rows)
        if self._wanted and self.list.model.number_of(self._wanted) is not None:
            self.list.choose(self._wanted)
            self._wanted = ""
        elif not self.list.chosen() and known.rows:
            self.list.choose(known.rows[0].manifest.name)
        self._read()

    def _read(self) -> None:
        chosen, desk = self.list.chosen(), self._desk
        if len(chosen) != 1:
            self._reading.drop()
            self._show(None)
            return
        name = chosen[0].manifest.name
        self._reading.ask(lambda _: show_manifest(desk, name), self._show, self._complain)

    def _show(self, view: ManifestView | None) -> None:
        self.details.show_view(view, self.left(view.manifest.cut_off_at) if view is not None else None)
        self._enable()

    def _count_down(self) -> None:
        self.list.model.layoutChanged.emit()
        view = self.details.view
        if view is not None:
            self.details.count_down(self.left(view.manifest.cut_off_at))
            self._enable()

    def _enable(self) -> None:
        view = self.details.view
        manifest = view.manifest if view is not None else None
        lines = [line for line in view.lines if line.is_included] if view is not None else []
        left = self.left(manifest.cut_off_at) if manifest is not None else None
        in_time = left is None or left > NOTHING
        is_open = manifest is not None and manifest.is_open
        is_over = manifest is None or manifest.state in ("CANCELLED", "REJECTED")
        self.add.setEnabled(is_open and in_time)
        self.remove.setEnabled(is_open and any(row.is_included for row in self.details.list.chosen()))
        self.close_.setEnabled(is_open and in_time and bool(lines))
        self.print.setEnabled(bool(lines))
        self.cancel.setEnabled(not is_over and (is_open or in_time))
        self.more.setEnabled(manifest is not None)

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.frame.message.tell_error(error)
