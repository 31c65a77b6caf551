"""What the goods table has no room for: typed, saved, taken back, put back after a crash, and never on another line."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from shipdesk.ui.tab_order import move_cursor
from tests.ui.case_by_window import Person
from tests.ui.test_editor import (  # noqa: F401 - the desk and the editor are fixtures
    REFERENCE,
    consignment,
    desk,
    editor,
    filled,
    settle,
)


@pytest.fixture
def person(toolkit, qtbot, tmp_path):
    return Person(qtbot, toolkit, tmp_path)


@pytest.fixture
def goods(editor, person):  # noqa: F811
    editor.go_to("/items/1/gtin")
    person.settle()
    return editor.step


def field(goods, member):
    return goods.more.rows[f"/items/*{member}"].field


def test_danger_is_told_when_it_is_whole_and_goes_as_a_whole(editor, goods, desk, person):  # noqa: F811
    person.choose(field(goods, "/dangerous_goods/hazard_class"), "9")
    person.settle()
    assert consignment(desk).items[1].dangerous_goods is None
    assert goods.more.rows["/items/*/dangerous_goods/un_number"].mark is not None
    person.type_in(field(goods, "/dangerous_goods/un_number"), "3480")
    person.choose(field(goods, "/dangerous_goods/limited_quantity"), True)
    person.settle()
    danger = consignment(desk).items[1].dangerous_goods
    assert (danger.un_number, danger.hazard_class, danger.limited_quantity) == ("3480", "9", True)
    assert consignment(desk).items[0].dangerous_goods is None
    person.choose(field(goods, "/dangerous_goods/hazard_class"), None)
    person.settle()
    assert consignment(desk).items[1].dangerous_goods is None
    editor.past.keys.undo.trigger()
    person.settle()
    assert consignment(desk).items[1].dangerous_goods == danger


def test_a_licence_and_a_name_in_another_language(goods, desk, person):  # noqa: F811
    licences, names = field(goods, "/licences"), field(goods, "/descriptions")
    person.press(licences.add)
    person.put_cell(licences.table, 0, "/scheme", "TH_GAP_ORCHARD", "/items/1/licences/0/scheme")
    person.put_cell(licences.table, 0, "/value", "AC-1", "/items/1/licences/0/value")
    languages = [one.language for one in consignment(desk).items[1].descriptions]
    person.put_cell(names.table, languages.index("zh"), "/text", "烤椰子片", "/items/1/descriptions/1/text")
    person.settle()
    item = consignment(desk).items[1]
    assert [(one.scheme, one.value) for one in item.licences] == [("TH_GAP_ORCHARD", "AC-1")]
    assert item.description("zh") == "烤椰子片"
    assert [one.language for one in item.descriptions] == languages


def test_what_is_being_typed_counts_for_its_own_line(editor, goods, desk, person, qtbot):  # noqa: F811
    line = field(goods, "/gtin")
    before = consignment(desk).items[0].gtin
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "96385074")
    assert editor.steps["goods"].typed() == [("/items/1/gtin", "96385074")]
    editor.go_to("/items/0/gtin")
    person.settle()
    assert (consignment(desk).items[0].gtin, consignment(desk).items[1].gtin) == (before, "96385074")
    assert line.text() == (before or "")


def test_what_was_typed_before_a_crash_comes_back_to_its_line(editor, goods, desk, person):  # noqa: F811
    goods.type_in("/items/2/gtin", "96385074")
    person.settle()
    assert consignment(desk).items[2].gtin == "96385074"


def test_a_way_into_rows_that_were_out_of_sight_brings_them_into_sight(goods, editor, person):  # noqa: F811
    goods.more_button.setChecked(False)
    editor.go_to("/items/1/dangerous_goods")
    person.settle()
    row = goods.more.rows["/items/*/dangerous_goods/hazard_class"]
    assert row.isAncestorOf(QApplication.focusWidget())
    assert not row.visibleRegion().isEmpty()


def test_every_row_is_reached_by_tab(goods, editor):  # noqa: F811
    wanted = {at for at in goods.more.rows if at.startswith("/items/*")}
    goods.table.setFocus()
    reached = set()
    for _ in range(120):
        move_cursor(editor.window(), forward=True)
        focused = QApplication.focusWidget()
        reached |= {at for at, row in goods.more.rows.items() if focused is not None and row.isAncestorOf(focused)}
    assert wanted <= reached
