"""The steps along the top of an editor; every step can be entered at any time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QWidget

from shipdesk.ui.icons import SMALL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import Tone
from shipdesk.ui.toolkit import Toolkit


class StepBar(Retranslated, QFrame):
    """`entered` carries the key of the step; a step with findings carries the icon of the gravest."""

    entered = Signal(str)

    def __init__(
        self, toolkit: Toolkit, steps: Sequence[tuple[str, Callable[[], str]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("steps")
        self._toolkit = toolkit
        self._titles = dict(steps)
        self._tones: dict[str, Tone] = {}
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for key in self._titles:
            button = QToolButton(self)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(lambda _=False, key=key: self.entered.emit(key))
            group.addButton(button)
            layout.addWidget(button)
            self.buttons[key] = button
        layout.addStretch(1)
        toolkit.theme.changed.connect(self.restyle)
        self.retranslate()

    def set_current(self, key: str) -> None:
        self.buttons[key].setChecked(True)

    def set_tones(self, tones: dict[str, Tone]) -> None:
        """The gravest finding of each step; a step without one has none."""
        self._tones = dict(tones)
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        worries = {
            Tone.BLOCK: self.tr("stops the shipment"),
            Tone.WARN: self.tr("look again"),
            Tone.INFO: self.tr("good to know"),
            Tone.OK: self.tr("in order"),
        }
        for key, button in self.buttons.items():
            title = self._titles[key]()
            button.setText(title)
            tone = self._tones.get(key)
            button.setAccessibleName(f"{title}: {worries[tone]}" if tone else title)
            button.setToolTip(worries[tone] if tone else "")

    def restyle(self) -> None:
        for key, button in self.buttons.items():
            tone = self._tones.get(key)
            button.setIcon(self._toolkit.icon(tone.icon, tone.value) if tone else QIcon())
            button.setToolButtonStyle(
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon if tone else Qt.ToolButtonStyle.ToolButtonTextOnly
            )
            button.setIconSize(QSize(SMALL, SMALL))
