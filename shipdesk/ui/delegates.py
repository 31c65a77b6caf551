"""Drawing of list rows: air for tone marks, and a button in a row where its column is one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from shipdesk.ui.icons import NORMAL
from shipdesk.ui.table import Kind, RowsModel
from shipdesk.ui.theme import GRID, Theme

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """`pressed` tells the row number of a button; the keyboard reaches the same through the page's action."""

    pressed = Signal(int)

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table
        self._lettering: tuple[QFont, QFont, QFontMetrics] | None = None
        table.setIconSize(QSize(NORMAL, NORMAL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not self._is_button(index):
            super().paint(painter, option, index)
            return
        text = str(index.data() or "")
        blank = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        blank.text = ""
        style = self._table.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, blank, painter, self._table)
        if text:
            self._paint_button(painter, option.rect, text)

    def editorEvent(self, event: QEvent, _model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        if not self._is_button(index) or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton and index.data():
            inside = self._button(option.rect, str(index.data())).contains(event.position())
            if inside:
                self.pressed.emit(index.row())
            return inside
        return False

    def _is_button(self, index: Index) -> bool:
        model = index.model()
        return isinstance(model, RowsModel) and model.columns[index.column()].kind is Kind.BUTTON

    def _bold(self) -> tuple[QFont, QFontMetrics]:
        """Made once: every button of every row asks."""
        plain = self._table.font()
        if self._lettering is None or self._lettering[0] != plain:
            font = QFont(plain)
            font.setBold(True)
            self._lettering = (plain, font, QFontMetrics(font))
        return self._lettering[1:]

    def _button(self, cell: QRect, text: str) -> QRectF:
        width = min(self._bold()[1].horizontalAdvance(text) + 3 * GRID, cell.width() - GRID)
        height = min(cell.height() - GRID, 4 * GRID)
        return QRectF(cell.left() + GRID // 2, cell.center().y() - height / 2 + 0.5, width, height)

    def _paint_button(self, painter: QPainter, cell: QRect, text: str) -> None:
        tokens = self._theme.tokens
        box = self._button(cell, text)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent), 1))
        painter.setBrush(QColor(tokens.base))
        painter.drawRoundedRect(box, 6, 6)
        font, metrics = self._bold()
        painter.setFont(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) - GRID)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()
