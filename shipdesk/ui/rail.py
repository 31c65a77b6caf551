"""The rail at the left: one button with icon and word for each page that exists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from shipdesk.ui.icons import NORMAL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.page import LatePage, Page
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

WIDTH = 22 * GRID


class Rail(Retranslated, QFrame):
    """`entered` carries the key of the page."""

    entered = Signal(str)

    def __init__(self, toolkit: Toolkit, pages: Sequence[Page | LatePage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setMinimumWidth(WIDTH)
        self._toolkit, self._pages = toolkit, tuple(pages)
        self.buttons: dict[str, QToolButton] = {}
        brand = QLabel("ShipDesk", self)
        brand.setObjectName("brand")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, 2 * GRID, GRID, GRID)
        layout.setSpacing(GRID // 2)
        brand.setContentsMargins(GRID + 4, 0, 0, GRID)
        layout.addWidget(brand)
        group = QButtonGroup(self)
        for number, page in enumerate(self._pages, start=1):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(NORMAL, NORMAL))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _=False, key=page.key: self.entered.emit(key))
            button.setToolTip(f"Ctrl+{number % 10}" if number <= 10 else "")
            group.addButton(button)
            layout.addWidget(button)
            self.buttons[page.key] = button
        layout.addStretch(1)
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def set_current(self, key: str) -> None:
        self.buttons[key].setChecked(True)

    def retranslate(self) -> None:
        for page in self._pages:
            # One space more than Qt leaves between icon and word.
            self.buttons[page.key].setText(f" {page.title()}")
            self.buttons[page.key].setAccessibleName(page.title())

    def restyle(self) -> None:
        for page in self._pages:
            self.buttons[page.key].setIcon(self._toolkit.switched_icon(page.icon, "text", "accent"))
