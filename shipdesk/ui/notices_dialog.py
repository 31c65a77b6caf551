"""The user's own notices: which there are, write one, change one, take one away."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from shipdesk.domain.notice import KnownNotice
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.keep_notices import KEY, list_notices, put_back_notice, put_notices, remove_notice
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.notice_form import NoticeForm
from shipdesk.ui.taking_away import TakingAway
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class NoticesDialog(QDialog):
    """What is done here is kept at once; shipments are checked by it from then on."""

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self._wanted: str | None = None
        self.setWindowTitle(self.tr("Your own notices"))
        self.setModal(True)
        self.resize(108 * GRID, 80 * GRID)
        self.message = MessageBar(toolkit, self)
        self.taking = TakingAway(toolkit, self.message, (What.CONSIGNMENTS,), self._refresh, self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Your own notices"))
        self.list.setMaximumWidth(32 * GRID)
        self._area, self.form = QScrollArea(self), NoticeForm(toolkit, desk, self)
        self.new = QPushButton(self.tr("New notice"), self)
        self.remove = QPushButton(self.tr("Take away"), self)
        self.remove.setEnabled(False)
        self.close_it = QPushButton(self.tr("Close"), self)
        self.keep = QPushButton(self.tr("Keep"), self)
        self.keep.setProperty("role", "primary")
        self.keep.setShortcut("Ctrl+Return")
        self.keep.setDefault(True)
        for button in (self.new, self.remove, self.close_it):
            # Enter in a field keeps the notice; it never begins another one over it.
            button.setAutoDefault(False)
        self.new.clicked.connect(self._begin)
        self.remove.clicked.connect(self._remove)
        self.close_it.clicked.connect(self.accept)
        self.keep.clicked.connect(self._keep)
        self.list.itemSelectionChanged.connect(self._show)
        self._lay_out()
        self._refresh()

    def _begin(self) -> None:
        self.list.clearSelection()
        self.form.show_notice(None)
        self.form.title.setFocus()

    def _keep(self) -> None:
        desk, chosen = self._desk, self._chosen()
        try:
            members: dict[str, Any] = self.form.members()
        except WrongInput as fault:
            self.message.tell_error(fault)
            return
        if chosen is not None:
            members[KEY] = chosen.key
        self._toolkit.tasks.write(
            lambda _: put_notices(desk, [members]),
            (What.CONSIGNMENTS,),
            lambda kept: self._kept(kept, chosen),
            self.message.tell_error,
            owner=self,
        )

    def _kept(self, kept: list[KnownNotice], former: KnownNotice | None) -> None:
        self._wanted = kept[0].key
        words, desk = self.tr("The notice is kept. It counts from the next check on."), self._desk
        if former is None or former == kept[0]:
            self.message.tell(Tone.OK, words)
        else:
            self.taking.offer(words, lambda: put_back_notice(desk, former))
        self._refresh()

    def _remove(self) -> None:
        desk, chosen = self._desk, self._chosen()
        if chosen is not None:
            self.taking.take(
                chosen.notice.title, lambda: remove_notice(desk, chosen.key), lambda known: put_back_notice(desk, known)
            )

    def _refresh(self) -> None:
        desk = self._desk
        self._toolkit.tasks.run(lambda _: list_notices(desk), self._fill, self.message.tell_error, owner=self)

    def _fill(self, notices: list[KnownNotice]) -> None:
        wanted, self._wanted = self._wanted, None
        self.list.clear()
        for known in notices:
            row = QListWidgetItem(known.notice.title, self.list)
            row.setData(Qt.ItemDataRole.UserRole, known)
        keys = [known.key for known in notices]
        self.list.setCurrentRow(keys.index(wanted) if wanted in keys else 0 if keys else -1)
        self._show()
        if not keys and self.message.isHidden():
            words = self.tr("No notice of your own yet. Write down here what an office, a broker or a buyer told you.")
            self.message.tell(Tone.INFO, words)
            self.form.title.setFocus()

    def _chosen(self) -> KnownNotice | None:
        chosen = self.list.selectedItems()
        known: KnownNotice | None = chosen[0].data(Qt.ItemDataRole.UserRole) if chosen else None
        return known

    def _show(self) -> None:
        chosen = self._chosen()
        self.remove.setEnabled(chosen is not None)
        self.form.show_notice(None if chosen is None else chosen.notice)

    def _lay_out(self) -> None:
        area = self._area
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.form)
        self.form.setProperty("role", "scrolled")
        middle = QHBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addWidget(self.list)
        middle.addWidget(area, 1)
        buttons = QHBoxLayout()
        for button in (self.new, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.close_it, self.keep):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.message)
        layout.addLayout(middle, 1)
        layout.addLayout(buttons)
