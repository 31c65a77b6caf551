"""The page of the catalogs: search as one types, more rows at the end, the product form, export, use."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from shipdesk.app.wiring import open_desk
from shipdesk.domain.product import PRODUCT_FIELDS, Product
from shipdesk.errors import DeskError
from shipdesk.services.browse_catalogs import set_product_fields, show_product
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.catalog_page import CatalogPage
from shipdesk.ui.product_words import GROUPS, field_help, full_label
from shipdesk.ui.tasks import What
from tests.builders import sample_desk
from tests.ui.looks import clipped, nameless


@dataclass(frozen=True)
class Chosen(AskPath):
    """A user who always names the same path."""

    path: Path

    def to_save(self, parent, title, suggested, kinds):
        return self.path


@pytest.fixture
def desk(tmp_path):
    desk = sample_desk(tmp_path / "desk")
    yield desk
    desk.store.close()


@pytest.fixture
def used():
    return []


@pytest.fixture
def make(toolkit, qtbot, used, tmp_path):
    def build(desk):
        page = CatalogPage(toolkit, desk, used.append, Chosen(tmp_path / "out.csv"))
        qtbot.addWidget(page)
        page.resize(1100, 760)
        page.show()
        page.activateWindow()
        toolkit.changed.happened.connect(page.refresh)
        page.refresh(frozenset(What))
        qtbot.waitUntil(lambda: page.questions.is_answered)
        return page

    return build


def shown(page):
    rows = [page.list.model.row_at(number) for number in range(page.list.model.rowCount())]
    return [row.row["sku"] for row in rows if row is not None]


def open_product(page, qtbot, sku):
    page.show_product("products", sku)
    qtbot.waitUntil(lambda: page.detail.found is not None and page.detail.found.product.sku == sku)


def marked(page, field):
    return page.detail.form.rows[field].mark is not None


def change(page, field, text):
    page.detail.form.go_to(field)
    page.detail.form.field(field).set_value(text)
    page.search.setFocus()
    QApplication.processEvents()


def test_search_while_typing_finds_by_a_name_of_any_language(make, desk, qtbot):
    page = make(desk)
    everything = len(shown(page))
    thai = show_product(desk.catalogs, shown(page)[0]).product.names["th"]
    page.search.setText(thai)
    qtbot.waitUntil(lambda: 0 < len(shown(page)) < everything)
    assert page.list.model.row_at(0).row["name_th"] == thai
    page.search.setText("no such product")
    qtbot.waitUntil(lambda: not shown(page))
    assert page.empty.title.text() == "Nothing found"
    assert not page.empty.button.isVisible()
    page.search.clear()
    qtbot.waitUntil(lambda: len(shown(page)) == everything)


def test_a_field_that_is_left_is_saved(make, desk, qtbot):
    page = make(desk)
    sku = shown(page)[0]
    open_product(page, qtbot, sku)
    change(page, "brand", "New brand")
    change(page, "description_en", "Two\nlines")
    qtbot.waitUntil(lambda: show_product(desk.catalogs, sku).product.description_en == "Two lines")
    assert show_product(desk.catalogs, sku).product.brand == "New brand"


def test_a_wrong_value_stays_with_its_reason_until_it_is_mended(make, desk, qtbot):
    page = make(desk)
    first, second = shown(page)[:2]
    open_product(page, qtbot, first)
    change(page, "net_weight_kg", "-2")
    qtbot.waitUntil(lambda: marked(page, "net_weight_kg"))
    before = show_product(desk.catalogs, first).product
    assert before.net_weight.kg > 0
    open_product(page, qtbot, second)
    assert not marked(page, "net_weight_kg")
    assert page.frame.message.isVisible()
    page.frame.message.button.click()
    qtbot.waitUntil(lambda: page.detail.found.product.sku == first)
    assert page.detail.form.field("net_weight_kg").value() == "-2"
    assert marked(page, "net_weight_kg")
    change(page, "net_weight_kg", "2.5")
    qtbot.waitUntil(lambda: show_product(desk.catalogs, first).product.net_weight.kg == Decimal("2.5"))
    qtbot.waitUntil(lambda: not marked(page, "net_weight_kg"))


def test_a_price_waits_for_its_currency(make, desk, qtbot):
    with desk.catalogs.open("products") as catalog:
        catalog.put_all([Product(sku="BARE", names={"en": "Bare"})])
    page = make(desk)
    open_product(page, qtbot, "BARE")
    change(page, "unit_price", "12.50")
    qtbot.waitUntil(lambda: page.detail.form.rows["currency"].mark is not None)
    page.detail.form.field("currency").set_value("USD")
    page.detail.form.field("currency").edited.emit("USD")
    qtbot.waitUntil(lambda: show_product(desk.catalogs, "BARE").product.unit_price is not None)
    price = show_product(desk.catalogs, "BARE").product.unit_price
    assert (price.amount, price.currency) == (Decimal("12.50"), "USD")


def test_a_new_sku_leads_to_the_product_under_its_new_name(make, desk, qtbot):
    page = make(desk)
    old = shown(page)[3]
    open_product(page, qtbot, old)
    change(page, "sku", "RENAMED")
    qtbot.waitUntil(lambda: page.detail.found is not None and page.detail.found.product.sku == "RENAMED")
    with pytest.raises(DeskError):
        show_product(desk.catalogs, old)


def test_chosen_products_go_into_a_shipment(make, desk, qtbot, used):
    page = make(desk)
    assert not page.use_action.isEnabled()
    page.list.table.selectRow(2)
    page.use_action.trigger()
    qtbot.waitUntil(lambda: bool(used))
    assert [found.product.sku for found in used[0]] == [shown(page)[2]]


def test_export_writes_every_product(make, desk, qtbot, tmp_path):
    page = make(desk)
    page.files.export.trigger()
    qtbot.waitUntil(page.frame.message.isVisible)
    lines = (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("sku,gtin,name_en")
    assert len(lines) - 1 == len(shown(page))


def test_an_empty_desk_offers_the_import(make, qtbot, tmp_path):
    desk = open_desk(tmp_path / "empty")
    page = make(desk)
    assert page.empty.button.text() == "Import a spreadsheet"
    page.empty.button.click()
    assert page.wizard.isVisible()
    page.wizard.reject()
    desk.store.close()


def test_a_change_from_elsewhere_is_seen(make, desk, qtbot, toolkit):
    page = make(desk)
    sku = shown(page)[0]
    open_product(page, qtbot, sku)
    set_product_fields(desk.catalogs, sku, {"brand": "Elsewhere"})
    toolkit.changed.tell(What.CATALOG)
    qtbot.waitUntil(lambda: page.detail.form.field("brand").value() == "Elsewhere")


def test_every_field_of_a_product_has_its_place_and_its_words():
    fields = [field for group in GROUPS for field in group.fields]
    assert sorted(fields) == sorted(PRODUCT_FIELDS)
    assert all(full_label(field) and field_help(field) for field in fields)


@pytest.mark.parametrize("language", ["en", "th"])
def test_nothing_is_clipped_and_every_control_has_a_name(make, desk, qtbot, toolkit, language):
    page = make(desk)
    toolkit.languages.choose(language)
    open_product(page, qtbot, shown(page)[0])
    # What is told beside the fields comes a moment later.
    qtbot.waitUntil(lambda: page.detail.form.rows["hs_code"].mark is not None, timeout=20_000)
    qtbot.waitUntil(lambda: clipped(page) == [], timeout=20_000)
    assert nameless(page) == []


def test_each_missing_fact_is_one_press_from_its_field(make, desk, qtbot, toolkit):
    toolkit.session.setValue("completeness/country", "LA")
    page = make(desk)
    page.show_product("products", "SN-001")
    bars = page.detail.bars
    qtbot.waitUntil(lambda: "/" in bars.bars["LA"].text(), timeout=20_000)
    ways = [one for one in bars.below.findChildren(QPushButton) if "Lao FDD" in one.text()]
    ways[0].click()
    assert page.detail.form.field("lao_food_registration").hasFocus()
    assert "Laos" in bars.bars["LA"].accessibleName()
    qtbot.waitUntil(lambda: clipped(page.detail) == [], timeout=20_000)


def test_the_table_tells_how_complete_the_products_in_sight_are(make, desk, qtbot, toolkit):
    page = make(desk)
    column = [one.key for one in page.list.model.columns].index("complete")
    model = page.list.model
    qtbot.waitUntil(lambda: str(model.index(0, column).data()).startswith("CN "), timeout=20_000)
    assert not page.list.table.isColumnHidden(column)
    toolkit.session.setValue("completeness/country", "LA")
    qtbot.waitUntil(lambda: str(model.index(0, column).data()).startswith("LA "), timeout=20_000)


def test_a_product_typed_in_by_hand_stands_in_the_table_at_once(make, desk, qtbot):
    page = make(desk)
    page.making.action.trigger()
    dialog = page.making.dialog
    dialog.fields["sku"].set_value("ZZ-HAND")
    dialog.fields["name_en"].set_value("Made by hand")
    dialog.do_it()
    qtbot.waitUntil(
        lambda: page.detail.found is not None and page.detail.found.product.sku == "ZZ-HAND", timeout=20_000
    )
