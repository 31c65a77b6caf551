"""How a table is read, as it was found out, for the user to see and to change: encoding, separator, sheet, headers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSpinBox, QWidget

from shipdesk.domain.written_numbers import NumberStyle
from shipdesk.services.look_at_sheet import SheetLook
from shipdesk.sheets import ENCODINGS, SEPARATORS, HowToRead
from shipdesk.ui.theme import GRID

MOST_HEADER_ROW = 100
NUMBERS = {NumberStyle.PLAIN: "1234.5", NumberStyle.POINT: "1,234.5", NumberStyle.COMMA: "1.234,5"}


def encoding_words(encoding: str) -> str:
    translate = QCoreApplication.translate
    return {
        "utf-8": "UTF-8",
        "utf-16": "UTF-16",
        "cp874": translate("ReadingBar", "Thai (Windows-874, TIS-620)"),
        "gb18030": translate("ReadingBar", "Chinese, simplified (GB18030)"),
        "big5": translate("ReadingBar", "Chinese, traditional (Big5)"),
        "cp1252": translate("ReadingBar", "Western (Windows-1252)"),
    }[encoding]


def separator_words(separator: str) -> str:
    translate = QCoreApplication.translate
    return {
        ",": translate("ReadingBar", "Comma"),
        ";": translate("ReadingBar", "Semicolon"),
        "\t": translate("ReadingBar", "Tab"),
        "|": translate("ReadingBar", "Vertical bar"),
    }[separator]


class _Box(QComboBox):
    """A few choices; the wheel scrolls the page and changes nothing."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def fill(self, choices: Sequence[tuple[str, object]], chosen: object) -> None:
        self.clear()
        for words, value in choices:
            self.addItem(words, value)
        self.setCurrentIndex(next((at for at, (_, value) in enumerate(choices) if value == chosen), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ReadingBar(QWidget):
    """`changed` tells that the table shall be read in another way; what does not concern its kind is hidden."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.encoding, self.separator = _Box(self.tr("Encoding"), self), _Box(self.tr("Separator"), self)
        self.sheet, self.numbers = _Box(self.tr("Worksheet"), self), _Box(self.tr("Numbers are written"), self)
        self.header_row = QSpinBox(self)
        self.header_row.setRange(1, MOST_HEADER_ROW)
        self.header_row.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.header_row.setAccessibleName(self.tr("Headers stand in row"))
        self.header_row.setKeyboardTracking(False)
        self._labels = {
            self.encoding: QLabel(self.tr("&Encoding"), self),
            self.separator: QLabel(self.tr("Se&parator"), self),
            self.sheet: QLabel(self.tr("&Worksheet"), self),
            self.header_row: QLabel(self.tr("&Headers in row"), self),
            self.numbers: QLabel(self.tr("&Numbers are written"), self),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        for at, (field, label) in enumerate(self._labels.items()):
            label.setBuddy(field)
            label.setProperty("role", "muted")
            grid.addWidget(label, 0, at)
            grid.addWidget(field, 1, at)
        grid.setColumnStretch(len(self._labels), 1)
        for box in (self.encoding, self.separator, self.sheet, self.numbers):
            box.activated.connect(self.changed)
        self.header_row.valueChanged.connect(self.changed)

    def show_look(self, look: SheetLook, style: NumberStyle | None) -> None:
        """What was found; nothing is told as changed."""
        read_as = look.read_as
        is_text = read_as.encoding is not None
        self.encoding.fill([(encoding_words(one), one) for one in ENCODINGS], read_as.encoding)
        self.separator.fill([(separator_words(one), one) for one in SEPARATORS], read_as.separator)
        self.sheet.fill([(one, one) for one in look.worksheets], read_as.sheet)
        as_found: list[tuple[str, object]] = [(self.tr("As the cells tell"), None)]
        self.numbers.fill([*as_found, *((words, one) for one, words in NUMBERS.items())], style)
        self.header_row.blockSignals(True)
        self.header_row.setValue(read_as.header_row or 1)
        self.header_row.blockSignals(False)
        self._show(self.encoding, is_there=is_text)
        self._show(self.separator, is_there=is_text)
        self._show(self.sheet, is_there=len(look.worksheets) > 1)

    def ask_encoding(self, how: HowToRead) -> None:
        """For a file that could not be read: only what helps."""
        self.encoding.fill([("", None), *((encoding_words(one), one) for one in ENCODINGS)], how.encoding)
        for field in self._labels:
            self._show(field, is_there=field is self.encoding)

    def how(self, now: HowToRead) -> HowToRead:
        """`now` with what stands here; what is hidden stays."""
        chosen = {
            name: box.currentData()
            for name, box in (("encoding", self.encoding), ("separator", self.separator), ("sheet", self.sheet))
            if not box.isHidden()
        }
        if not self.header_row.isHidden():
            chosen["header_row"] = self.header_row.value()
        return replace(now, **chosen)

    def style(self) -> NumberStyle | None:
        chosen = self.numbers.currentData()
        return NumberStyle(chosen) if chosen else None

    def _show(self, field: QWidget, *, is_there: bool) -> None:
        field.setVisible(is_there)
        self._labels[field].setVisible(is_there)
