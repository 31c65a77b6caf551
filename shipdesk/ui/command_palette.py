"""Ctrl+K: one line that finds commands, products, parties and shipments; Enter opens, Esc gives back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from shipdesk.ui.page import Hit, Provider
from shipdesk.ui.table import folded
from shipdesk.ui.tasks import Latest
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

TYPING_PAUSE_MS = 60
MOST_COMMANDS = 12
_HIT = int(Qt.ItemDataRole.UserRole)


def command_hits(commands: Sequence[QAction], text: str) -> list[Hit]:
    """The enabled commands in which every typed word stands."""
    words = folded(text).split()
    hits = []
    for action in commands:
        title = action.text().replace("&", "")
        if action.isEnabled() and title and all(word in folded(title) for word in words):
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            hits.append(Hit(title, keys, "command", action.trigger))
    return hits[:MOST_COMMANDS]


class HitDelegate(QStyledItemDelegate):
    """The title at the left, its detail (keys, SKU, country) muted at the right."""

    def __init__(self, toolkit: Toolkit, parent: QObject) -> None:
        super().__init__(parent)
        self._toolkit = toolkit

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(QColor(self._toolkit.theme.tokens.muted))
        place = option.rect.adjusted(GRID, 0, -2 * GRID, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data(_HIT).detail)
        painter.restore()


class CommandPalette(QDialog):
    """Commands answer at once, the providers from their own threads."""

    def __init__(
        self, toolkit: Toolkit, commands: Callable[[], Sequence[QAction]], providers: Sequence[Provider] = (),
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        # No popup: of those, nobody who listens to the program by AT-SPI is told.
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self._toolkit, self._commands = toolkit, commands
        self._providers = tuple(providers)
        self._searches = [Latest(toolkit.tasks, self) for _ in self._providers]
        self._answers: list[list[Hit]] = [[] for _ in self._providers]
        self.line, self.list, self.hint = QLineEdit(self), QListWidget(self), QLabel(self)
        self.hint.setProperty("role", "muted")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self.list.setItemDelegate(HitDelegate(toolkit, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setIconSize(QSize(20, 20))
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        for widget in (self.line, self.list, self.hint):
            layout.addWidget(widget)
        self.resize(80 * GRID, 52 * GRID)
        self.setWindowTitle(self.tr("Find a command, product, party or shipment"))
        self.line.setPlaceholderText(self.windowTitle())
        self.line.setAccessibleName(self.windowTitle())
        self.list.setAccessibleName(self.tr("Answers"))
        self.hint.setText(self.tr("Enter opens, Esc goes back"))
        self._show()

    def event(self, event: QEvent) -> bool:
        """It goes as soon as one looks elsewhere."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.close()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the cursor stays in the line."""
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in moves:
                self.list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def hits(self) -> list[Hit]:
        """What the list offers now, from top to bottom."""
        return [self.list.item(row).data(_HIT) for row in range(self.list.count())]

    def _typed(self) -> None:
        self._show()
        self._pause.start()

    def _ask(self) -> None:
        text = self.line.text().strip()
        for number in range(len(self._providers)):
            if text:
                self._ask_one(number, text)
            else:
                self._searches[number].drop()
                self._take(number, [])

    def _ask_one(self, number: int, text: str) -> None:
        provider = self._providers[number]
        # A search that fails offers nothing; its page tells why when it is opened.
        self._searches[number].ask(
            lambda progress: provider(text, progress),
            lambda hits: self._take(number, hits),
            lambda _: self._take(number, []),
        )

    def _take(self, number: int, hits: list[Hit]) -> None:
        self._answers[number] = hits
        self._show()

    def _show(self) -> None:
        hits = command_hits(self._commands(), self.line.text())
        for answer in self._answers:
            hits += answer
        self.list.clear()
        for hit in hits:
            item = QListWidgetItem(self._toolkit.icon(hit.icon), hit.title)
            item.setData(_HIT, hit)
            item.setSizeHint(QSize(0, 4 * GRID + 4))
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            hit: Hit = item.data(_HIT)
            self.accept()
            hit.open()
