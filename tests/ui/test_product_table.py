"""The product table by keyboard: sort, change in place, filter, fill, paste, copy, undo, trash, columns."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from shipdesk.app.wiring import open_desk
from shipdesk.domain.product import Product
from shipdesk.errors import DeskError
from shipdesk.services.browse_catalogs import show_product
from shipdesk.ui.catalog_page import CatalogPage
from shipdesk.ui.product_layout import LEAST_NAME
from shipdesk.ui.rail import WIDTH as RAIL
from shipdesk.ui.tasks import What
from tests.builders import fixed_world

CONTROL, SHIFT, PLAIN = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier,
)  # fmt: skip
GOODS = (
    Product(sku="A", names={"en": "Mango", "th": "มะม่วง"}, brand="Sun", units_per_carton=24),
    Product(sku="B", names={"en": "Apple"}, brand="Moon", units_per_carton=6),
    Product(sku="C", names={"en": "Durian"}, units_per_carton=100),
    Product(sku="D", names={"en": "Banana", "th": "กล้วย"}, brand="Sun"),
)


@pytest.fixture
def desk(tmp_path):
    desk = open_desk(tmp_path / "desk", fixed_world())
    with desk.catalogs.open_or_create("products") as catalog:
        catalog.put_all(GOODS)
    yield desk
    desk.store.close()


@pytest.fixture
def make(toolkit, qtbot, desk):
    def build():
        page = CatalogPage(toolkit, desk, lambda _: None)
        qtbot.addWidget(page)
        page.resize(1100, 700)
        page.show()
        page.activateWindow()
        toolkit.changed.happened.connect(page.refresh)
        page.refresh(frozenset(What))
        qtbot.waitUntil(lambda: page.questions.is_answered)
        return page

    return build


@pytest.fixture
def page(make):
    return make()


@pytest.fixture
def shows(qtbot):
    """Waits until the column reads so from top to bottom."""

    def wait(page, column, *texts):
        model, at = page.list.model, place(page, column)

        def read():
            return [model.index(number, at).data() for number in range(model.rowCount())]

        qtbot.waitUntil(lambda: read() == list(texts))

    return wait


def place(page, column):
    return [one.key for one in page.list.model.columns].index(column)


def width_of_columns(page):
    return sum(page.list.table.columnWidth(at) for at in page.list.columns_in_sight())


def go_to(page, row, column):
    """The cursor into a cell, as arrows bring it there."""
    page.list.table.setFocus()
    page.list.table.setCurrentIndex(page.list.model.index(row, place(page, column)))


def with_cursor():
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def key(code, modifier=PLAIN):
    QTest.keyClick(with_cursor(), code, modifier)


def write(text):
    """Into whatever has the cursor; the first sign opens a cell's line."""
    for sign in text:
        QTest.keyClicks(with_cursor(), sign)


def header_menu(page, words):
    """Opens the menu of the cursor's column and presses an entry of it with Enter."""
    page.columns_action.trigger()
    menu = next(one for one in page.list.findChildren(QMenu) if one.isVisible())
    menu.setActiveAction(next(action for action in menu.actions() if action.text() == words))
    QTest.keyClick(menu, Qt.Key.Key_Return)


def product(desk, sku):
    return show_product(desk.catalogs, sku).product


def brands(desk):
    return [product(desk, one.sku).brand or "" for one in GOODS]


@pytest.mark.parametrize(
    ("column", "rising", "falling"),
    [
        ("sku", "ABCD", "DCBA"),
        ("name", "BDCA", "ACDB"),
        ("units_per_carton", "BACD", "CABD"),
    ],
)
def test_a_column_sorts_upwards_and_downwards(page, shows, column, rising, falling):
    go_to(page, 0, column)
    header_menu(page, "Sort upwards")
    shows(page, "sku", *rising)
    go_to(page, 0, column)
    header_menu(page, "Sort downwards")
    shows(page, "sku", *falling)
    assert page.list.table.horizontalHeader().sortIndicatorSection() == place(page, column)


def test_what_is_typed_into_a_cell_is_kept_and_enter_goes_to_the_one_below(page, desk, qtbot):
    go_to(page, 0, "brand")
    write("Star")
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: product(desk, "A").brand == "Star")
    assert page.list.table.currentIndex().row() == 1
    key(Qt.Key.Key_F2)
    write("x")
    key(Qt.Key.Key_Escape)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    write("Last")
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: product(desk, "C").brand == "Last")
    assert product(desk, "B").brand == "Moon"


def test_a_refused_cell_keeps_what_was_typed_and_says_why_until_it_is_mended(page, desk, qtbot):
    go_to(page, 0, "units_per_carton")
    write("many")
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(page.frame.message.isVisible)
    cell = page.list.model.index(0, place(page, "units_per_carton"))
    assert cell.data() == "many"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) != "many"
    assert product(desk, "A").units_per_carton == 24
    go_to(page, 0, "units_per_carton")
    write("12")
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: product(desk, "A").units_per_carton == 12)
    assert page.list.model.refused_at(cell) is None


def test_filters_stand_as_chips_and_each_is_taken_away_with_a_press(page, shows, qtbot):
    go_to(page, 0, "brand")
    key(Qt.Key.Key_F, CONTROL | SHIFT)
    qtbot.waitUntil(page.filter_dialog.value.hasFocus)
    assert page.filter_dialog.field.currentData() == "brand"
    write("sun")
    key(Qt.Key.Key_Return)
    shows(page, "sku", "A", "D")
    go_to(page, 0, "name")
    page.filter_action.trigger()
    qtbot.waitUntil(page.filter_dialog.value.hasFocus)
    write("an")
    key(Qt.Key.Key_Return)
    assert [chip.text() for chip in page.filters.chips] == ["Brand contains “sun”", "Name (English) contains “an”"]
    shows(page, "name", "Mango", "Banana")
    page.filters.chips[0].setFocus()
    QTest.keyClick(page.filters.chips[0], Qt.Key.Key_Space)
    assert [chip.text() for chip in page.filters.chips] == ["Name (English) contains “an”"]
    assert page.focusWidget() is page.filters.chips[0]
    QTest.keyClick(page.filters.chips[0], Qt.Key.Key_Space)
    assert page.focusWidget() is page.list.table
    shows(page, "sku", "A", "B", "C", "D")
    assert not page.filters.isVisible()


@pytest.mark.parametrize("whole_rows", [False, True])
def test_control_enter_fills_the_cells_of_the_column_in_the_chosen_rows(page, desk, qtbot, whole_rows):
    go_to(page, 1, "brand")
    key(Qt.Key.Key_Down, SHIFT)
    if whole_rows:
        key(Qt.Key.Key_Space, SHIFT)
    write("Star")
    key(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: brands(desk) == ["Sun", "Star", "Star", "Sun"])
    assert product(desk, "B").units_per_carton == 6


def test_filling_names_never_writes_another_language(page, desk, qtbot, toolkit):
    toolkit.languages.choose("th")
    QApplication.processEvents()
    go_to(page, 1, "name")
    key(Qt.Key.Key_Up, SHIFT)
    key(Qt.Key.Key_F2)
    with_cursor().insert("ผลไม้")
    key(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: product(desk, "A").names["th"] == "ผลไม้")
    assert product(desk, "B").names == {"en": "Apple", "th": "ผลไม้"}
    assert product(desk, "A").names["en"] == "Mango"


def test_delete_empties_the_chosen_cells_and_undo_and_redo_go_back_and_forth(page, desk, qtbot):
    go_to(page, 0, "brand")
    key(Qt.Key.Key_Down, SHIFT)
    key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: brands(desk) == ["", "", "", "Sun"])
    key(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: brands(desk) == ["Sun", "Moon", "", "Sun"])
    qtbot.waitUntil(lambda: "Undone" in page.frame.message.text.text())
    for code, modifier in ((Qt.Key.Key_Y, CONTROL), (Qt.Key.Key_Z, CONTROL), (Qt.Key.Key_Z, CONTROL | SHIFT)):
        before = brands(desk)
        key(code, modifier)
        qtbot.waitUntil(lambda before=before: brands(desk) != before)
    assert brands(desk) == ["", "", "", "Sun"]


def test_cells_of_a_spreadsheet_are_laid_from_the_first_chosen_cell_on(page, desk, qtbot):
    go_to(page, 1, "units_per_carton")
    QGuiApplication.clipboard().setText("12\tSun\r\n48\tRain\r\n")
    key(Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: brands(desk) == ["Sun", "Sun", "Rain", "Sun"])
    assert [product(desk, sku).units_per_carton for sku in "BC"] == [12, 48]


@pytest.mark.parametrize(
    ("row", "column", "text"),
    [
        (1, "units_per_carton", "12\tSun\nnone\tRain\n"),  # a wrong value
        (3, "brand", "One\nTwo\n"),  # more rows than there are
        (0, "units_per_carton", "1\tproducts\n"),  # over a column that can't be changed
        (0, "catalog", "products"),
    ],
)
def test_a_paste_that_does_not_fit_changes_nothing_and_says_so(page, desk, qtbot, row, column, text):
    page.list.layout_of_columns.show_column(place(page, "catalog"), True)
    go_to(page, row, column)
    QGuiApplication.clipboard().setText(text)
    key(Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(page.frame.message.isVisible)
    assert [product(desk, one.sku) for one in GOODS] == list(GOODS)


def test_one_pasted_cell_fills_all_chosen_ones(page, desk, qtbot):
    go_to(page, 0, "brand")
    key(Qt.Key.Key_Down, SHIFT)
    key(Qt.Key.Key_Down, SHIFT)
    QGuiApplication.clipboard().setText("Star")
    key(Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: brands(desk) == ["Star", "Star", "Star", "Sun"])


def test_cells_are_copied_for_a_spreadsheet(page, qtbot):
    QGuiApplication.clipboard().clear()
    go_to(page, 0, "units_per_carton")
    key(Qt.Key.Key_Down, SHIFT)
    key(Qt.Key.Key_Right, SHIFT)
    key(Qt.Key.Key_C, CONTROL)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "24\tSun\n6\tMoon\n")


def test_rows_that_were_never_in_sight_are_copied_too(desk, make, qtbot):
    with desk.catalogs.open("products") as catalog:
        catalog.put_all([Product(sku=f"N{number:03}", names={"en": "Nut"}) for number in range(250)])
    page = make()
    go_to(page, 0, "sku")
    key(Qt.Key.Key_A, CONTROL)
    key(Qt.Key.Key_C, CONTROL)
    wanted = [*"ABCD", *(f"N{number:03}" for number in range(250))]

    def copied():
        return [line.split("\t")[0] for line in QGuiApplication.clipboard().text().splitlines()]

    qtbot.waitUntil(lambda: copied() == wanted)


def test_deleted_products_come_back_from_the_trash(page, desk, qtbot, shows):
    go_to(page, 1, "sku")
    key(Qt.Key.Key_Down, SHIFT)
    key(Qt.Key.Key_Delete, CONTROL)
    shows(page, "sku", "A", "D")
    with pytest.raises(DeskError):
        product(desk, "B")
    page.trash_action.trigger()
    trash = page.trash
    qtbot.waitUntil(trash.bring_back.isEnabled)
    trash.list.table.setFocus()
    qtbot.waitUntil(trash.list.table.hasFocus)
    key(Qt.Key.Key_A, CONTROL)
    trash.bring_back.setFocus()
    key(Qt.Key.Key_Space)
    shows(page, "sku", "A", "B", "C", "D")
    assert product(desk, "C") == GOODS[2]
    key(Qt.Key.Key_Escape)


def test_all_may_be_deleted_and_undo_brings_them_back(page, qtbot, shows):
    go_to(page, 0, "sku")
    key(Qt.Key.Key_A, CONTROL)
    key(Qt.Key.Key_Delete, CONTROL)
    shows(page, "sku")
    key(Qt.Key.Key_Z, CONTROL)
    shows(page, "sku", "A", "B", "C", "D")


def test_order_width_and_choice_of_columns_are_kept(page, make):
    header = page.list.table.horizontalHeader()
    header.moveSection(header.visualIndex(place(page, "brand")), 1)
    header.resizeSection(place(page, "brand"), 233)
    go_to(page, 0, "gtin")
    header_menu(page, "Hide this column")
    go_to(page, 0, "sku")
    header_menu(page, "Name (English)")
    page.list.retranslate()
    kept = make().list.table
    assert kept.horizontalHeader().visualIndex(place(page, "brand")) == 1
    assert kept.columnWidth(place(page, "brand")) == 233
    assert kept.isColumnHidden(place(page, "gtin"))
    assert not kept.isColumnHidden(place(page, "name_en"))


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_the_columns_to_begin_with_fit_a_window_of_1280_and_none_is_cut_beside_a_product(
    page, toolkit, qtbot, language
):
    toolkit.languages.choose(language)
    page.resize(1280 - RAIL, 700)
    table, header = page.list.table, page.list.table.horizontalHeader()
    qtbot.waitUntil(lambda: 0 < width_of_columns(page) <= table.viewport().width())
    assert table.columnWidth(place(page, "name")) >= LEAST_NAME
    columns = page.list.columns_in_sight()
    page.list.choose_row(0)
    qtbot.waitUntil(page.detail.isVisible)
    width = table.viewport().width
    qtbot.waitUntil(lambda: table.columnWidth(place(page, "name")) > LEAST_NAME)
    assert page.list.columns_in_sight() == columns
    starts = [header.sectionViewportPosition(at) for at in columns]
    cut = [at for at, start in zip(columns, starts, strict=True) if start < width() < start + table.columnWidth(at)]
    assert cut == []
    assert [page.list.model.columns[at].key for at in columns[:4]] == ["sku", "name", "gtin", "unit_price"]


def test_what_a_language_needed_is_no_choice_of_the_user(page, make, toolkit, qtbot):
    table = page.list.table
    table.horizontalHeader().resizeSection(place(page, "brand"), 233)
    narrow = table.columnWidth(place(page, "complete"))
    toolkit.languages.choose("th")
    qtbot.waitUntil(lambda: table.columnWidth(place(page, "complete")) > narrow)
    toolkit.languages.choose("en")
    kept = make().list.table
    assert kept.columnWidth(place(page, "complete")) == narrow
    assert kept.columnWidth(place(page, "brand")) == 233


def test_the_catalog_is_named_where_there_are_several(page, desk, qtbot):
    at = place(page, "catalog")
    assert page.list.table.isColumnHidden(at)
    desk.catalogs.open_or_create("more").close()
    page.refresh(frozenset(What))
    qtbot.waitUntil(lambda: not page.list.table.isColumnHidden(at))


def test_the_cursor_leaves_a_column_that_is_hidden(page):
    go_to(page, 0, "brand")
    page.list.layout_of_columns.show_column(place(page, "brand"), False)
    current = page.list.table.currentIndex()
    assert (current.row(), page.list.table.isColumnHidden(current.column())) == (0, False)


def test_a_price_is_read_with_its_currency_and_changed_without(page, desk, qtbot):
    desk.catalogs.open("products").set_fields("A", {"unit_price": "45", "currency": "THB"})
    page.refresh(frozenset(What))
    index = page.list.model.index(0, place(page, "unit_price"))
    qtbot.waitUntil(lambda: index.data() == "45 THB")
    assert index.data(Qt.ItemDataRole.EditRole) == "45"


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_no_header_is_cut_off(page, toolkit, language):
    toolkit.languages.choose(language)
    QApplication.processEvents()
    header = page.list.table.horizontalHeader()
    cut = [
        page.list.model.columns[at].title()
        for at in page.list.columns_in_sight()
        if header.sectionSize(at) < header.sectionSizeHint(at)
    ]
    assert cut == []
