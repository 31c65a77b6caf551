"""Cells of an editable table while they are changed: a line, or the list of choices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from shipdesk.ui.editor_columns import Cell, EditColumn
from shipdesk.ui.icons import SMALL

Index = QModelIndex | QPersistentModelIndex


class ChoiceBox(QComboBox):
    """Arrows walk the choices and Enter takes one; `taken` tells a choice out of the opened list, which ends the cell.

    It is told once the list has closed: the table may take the cell away, and the list still works on the key until
    then.
    """

    taken = Signal(QComboBox)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._was_opened = False
        self.is_touched = False
        """Someone has walked the choices: what the table says meanwhile must not take that back."""
        self.activated.connect(self._activated)

    def showPopup(self) -> None:
        self._was_opened = True
        super().showPopup()

    def _activated(self) -> None:
        self.is_touched = True
        if self._was_opened:
            self._was_opened = False
            QTimer.singleShot(0, self, lambda: self.taken.emit(self))


class CellDelegate(QStyledItemDelegate):
    """Makes the widget of a cell, fills it, and gives back what was typed or chosen."""

    def __init__(self, columns: Sequence[EditColumn], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.decorationSize = QSize(SMALL, SMALL)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._columns[index.column()]
        if column.cell is Cell.CHOICE and column.options is not None:
            box = ChoiceBox(parent)
            for code, words in column.options():
                box.addItem(words, code)
            box.taken.connect(self._chosen)
            box.setAccessibleName(column.title())
            return box
        line = QLineEdit(parent)
        line.setAlignment(Qt.AlignmentFlag.AlignRight if column.cell is Cell.NUMBER else Qt.AlignmentFlag.AlignLeft)
        line.setAccessibleName(column.title())
        # The cell is lower than a field of a form; its own frame would cover the figures.
        line.setStyleSheet("QLineEdit { padding: 0 6px; min-height: 0; }")
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once, and again whenever the table is filled anew; what someone is typing or choosing stays."""
        if isinstance(editor, ChoiceBox) and not editor.is_touched:
            editor.setCurrentIndex(editor.findText(str(index.data() or "")))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            if editor.currentText() != str(index.data() or ""):
                model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)

    def _chosen(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, self.EndEditHint.NoHint)
