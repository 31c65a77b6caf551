"""The heading of a group of fields that opens and closes it: Space or Enter; it says how much of it is filled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from shipdesk.ui.icons import SMALL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.product_words import group_title
from shipdesk.ui.toolkit import Toolkit


class GroupHeading(Retranslated, QPushButton):
    """`chosen` is what someone wished; None where nobody has touched it."""

    def __init__(self, toolkit: Toolkit, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._key = toolkit, key
        self._filled, self._all = 0, 0
        self.chosen: bool | None = None
        self.setProperty("role", "group")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.clicked.connect(self._choose)
        self.toggled.connect(lambda _: self.restyle())
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def show_count(self, filled: int, whole: int) -> None:
        self._filled, self._all = filled, whole
        self.retranslate()

    def open_by_itself(self, is_open: bool) -> None:
        self.setChecked(is_open)

    def retranslate(self) -> None:
        title = group_title(self._key)
        self.setText(f"{title}  {self._filled}/{self._all}" if self._all else title)

    def restyle(self) -> None:
        picture = self._toolkit.picture(
            "down" if self.isChecked() else "right", "muted", SMALL, self.devicePixelRatioF()
        )
        self.setIcon(picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _choose(self, is_open: bool) -> None:
        self.chosen = is_open
