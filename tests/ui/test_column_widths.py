"""A dragged column stays as it is; all others are as wide as their titles, and one takes what is left."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QTableView

from shipdesk.ui.column_widths import ColumnWidths


@dataclass(frozen=True)
class Narrow:
    width: int
    stretches: bool = False


def titled(owner, *titles):
    model = QStandardItemModel(1, len(titles), owner)
    model.setHorizontalHeaderLabels(titles)
    return model


@pytest.fixture
def table(qtbot, dressed_app):
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(titled(table, "SKU", "A title that is longer than its column", "Name"))
    table.resize(900, 200)
    table.show()
    return table


def test_widths(table):
    widths, header = (
        ColumnWidths(table, [Narrow(60), Narrow(20), Narrow(100, stretches=True)]),
        table.horizontalHeader(),
    )
    widths.fit()
    assert header.sectionSize(1) >= header.sectionSizeHint(1) > 20
    assert sum(header.sectionSize(number) for number in range(3)) == table.viewport().width()
    header.resizeSection(0, 133)
    table.resize(1000, 200)
    widths.fit()
    assert header.sectionSize(0) == 133
    assert sum(header.sectionSize(number) for number in range(3)) == table.viewport().width()
    table.model().setHeaderData(1, Qt.Orientation.Horizontal, "B")
    widths.fit()
    assert header.sectionSize(1) == max(header.minimumSectionSize(), header.sectionSizeHint(1))
