"""Paste and copy of the goods table: a look first, one edit, one undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from shipdesk.ui.paste_dialog import PasteDialog
from tests.ui.test_editor import consignment, desk, editor, filled, settle  # noqa: F401 - fixtures

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_rows_are_looked_at_added_and_taken_back(editor, desk, qtbot):  # noqa: F811
    editor.enter("goods")
    step = editor.steps["goods"]
    had = [item.sku for item in consignment(desk).items]
    QGuiApplication.clipboard().setText("SC-002\t๑๒\t9.50\nNO-SUCH\t3\nDF-001\t1,000")
    step.table.setFocus()
    qtbot.keyClick(step.table, Qt.Key.Key_V, CONTROL)
    settle(editor, qtbot)
    (dialog,) = editor.findChildren(PasteDialog)
    assert [dialog.list.model.index(row, 4).data() for row in range(3)] == ["New", "en:product_in_no_catalog", "New"]
    dialog.add.click()
    settle(editor, qtbot)
    items = consignment(desk).items
    assert [item.sku for item in items] == [*had, "SC-002", "DF-001"]
    assert [str(item.quantity) for item in items[-2:]] == ["12", "1000"]
    assert str(items[-2].unit_price.amount) == "9.5"
    editor.past.keys.undo.trigger()
    settle(editor, qtbot)
    assert [item.sku for item in consignment(desk).items] == had


def test_the_table_is_copied_as_a_spreadsheet_reads_it(editor, desk, qtbot):  # noqa: F811
    editor.enter("goods")
    table = editor.steps["goods"].table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().split("\n")]
    assert rows[0][1] == "SKU"
    assert [row[1] for row in rows[1:]] == [item.sku for item in consignment(desk).items]
    assert {len(row) for row in rows} == {len(table.lines_model.columns)}
