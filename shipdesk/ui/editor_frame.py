"""How the shipment editor is laid out: the work at the left, the findings at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from shipdesk.ui.theme import GRID


def lay_out_editor(editor: QWidget, above: Sequence[QWidget], work: QWidget, side: QWidget) -> None:
    """`above` stands in rows over the work; the line between work and side can be moved."""
    left = QWidget(editor)
    column = QVBoxLayout(left)
    column.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    column.setSpacing(GRID + GRID // 2)
    for widget in above:
        column.addWidget(widget)
    column.addWidget(work, 1)
    split = QSplitter(Qt.Orientation.Horizontal, editor)
    split.setChildrenCollapsible(False)
    split.addWidget(left)
    split.addWidget(side)
    split.setStretchFactor(0, 1)
    layout = QVBoxLayout(editor)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(split)
