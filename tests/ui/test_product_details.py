"""Photos and lots of a product in the window: pasted, dropped, refused, kept with the keyboard alone."""

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage

from shipdesk.services.browse_catalogs import show_product
from shipdesk.services.product_lots import lots_of
from shipdesk.ui.lots_dialog import LotsDialog
from shipdesk.ui.new_product import NewProductDialog
from shipdesk.ui.photo_strip import PhotoStrip
from shipdesk.ui.product_form import ProductForm
from tests.builders import sample_desk
from tests.ui.looks import clipped, nameless


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = sample_desk(tmp_path_factory.mktemp("details") / "desk")
    yield desk
    desk.store.close()


@pytest.fixture
def strip(toolkit, qtbot, desk):
    strip = PhotoStrip(toolkit, desk)
    qtbot.addWidget(strip)
    strip.resize(480, 200)
    strip.show()
    return strip


def drop(strip, file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    where, copy = QPointF(5, 5), Qt.DropAction.CopyAction
    strip.dropEvent(QDropEvent(where, copy, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))


def test_a_photo_is_dropped_another_pasted_and_one_taken_away(strip, qtbot, tmp_path):
    strip.show_product("products", "SN-001")
    file = tmp_path / "one.png"
    Image.new("RGB", (50, 30), "red").save(file)
    drop(strip, file)
    qtbot.waitUntil(lambda: strip.photos.count() == 1, timeout=20_000)
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.green)
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(strip, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: strip.photos.count() == 2, timeout=20_000)
    told = []
    strip.told.connect(lambda *words: told.append(words))
    strip.photos.setCurrentRow(0)
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: strip.photos.count() == 1, timeout=20_000)
    assert "40 x 40" in strip.photos.item(0).toolTip()
    strip.show_product("products", "SN-004")
    told[0][2].do()
    strip.show_product("products", "SN-001")
    qtbot.waitUntil(lambda: strip.photos.count() == 2, timeout=20_000)
    assert "50 x 30" in strip.photos.item(1).toolTip()
    assert nameless(strip) == []


def test_a_drawing_is_refused_with_its_reason(strip, qtbot, tmp_path):
    told = []
    strip.failed.connect(told.append)
    strip.show_product("products", "SN-002")
    file = tmp_path / "drawing.png"
    file.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    drop(strip, file)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0].reason == "photo_is_drawing"
    assert strip.photos.count() == 0


def test_a_lot_by_keyboard(toolkit, qtbot, desk):
    dialog = LotsDialog(toolkit, desk, "products", "SN-003")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.keep_it()
    assert dialog.form.rows["/lot_number"].mark is not None
    for field, text in ((dialog.number, "L1"), (dialog.made.line, "1/11/2026"), (dialog.expires.line, "1/5/2027")):
        qtbot.keyClicks(field, text)
    assert dialog.keep.shortcut().toString() == "Ctrl+Return"
    dialog.keep.click()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 1, timeout=20_000)
    kept = lots_of(desk.catalogs, "SN-003").lots[0]
    assert (kept.number, str(kept.production_date), str(kept.expiry_date)) == ("L1", "2026-11-01", "2027-05-01")
    assert dialog.number.text() == ""
    dialog.table.selectRow(0)
    assert dialog.number.text() == "L1"
    assert clipped(dialog) == []
    assert nameless(dialog) == []
    dialog.take_away()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 0, timeout=20_000)
    qtbot.waitUntil(dialog.message.isVisible)
    dialog.message.button.click()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 1, timeout=20_000)
    assert lots_of(desk.catalogs, "SN-003").lots == (kept,)


def test_a_new_product_by_hand_says_what_is_missing_and_takes_a_code(toolkit, qtbot, desk):
    dialog = NewProductDialog(toolkit, desk, None)
    qtbot.addWidget(dialog)
    dialog.show()
    added = []
    dialog.added.connect(added.append)
    dialog.do_it()
    qtbot.waitUntil(lambda: dialog.form.rows["/sku"].mark is not None, timeout=20_000)
    dialog.fields["sku"].set_value("NEW-1")
    dialog.fields["name_th"].set_value("หมอนยางพารา")
    dialog.choose_code()
    dialog.chooser.chosen.emit("940490")
    dialog.chooser.reject()
    qtbot.waitUntil(lambda: clipped(dialog) == [], timeout=20_000)
    assert nameless(dialog) == []
    dialog.do_it()
    qtbot.waitUntil(lambda: bool(added), timeout=20_000)
    product = show_product(desk.catalogs, "NEW-1").product
    assert (product.hs_code, product.origin_country, dict(product.names)) == ("940490", "TH", {"th": "หมอนยางพารา"})


def test_groups_open_where_something_stands_and_by_the_way_to_a_field(toolkit, qtbot, desk):
    form = ProductForm(toolkit, desk.reference)
    qtbot.addWidget(form)
    form.resize(500, 600)
    form.show()
    form.show_row({"name_en": "x", "orchard": "AC 03"})
    is_open = {key: heading.isChecked() for key, heading in form.groups.items()}
    assert (is_open["names"], is_open["farm"], is_open["danger"], is_open["label_lo"]) == (True, True, False, False)
    assert not form.field("use_lo").isVisible()
    form.go_to("use_lo")
    assert form.field("use_lo").isVisible()
    heading = form.groups["names"]
    qtbot.keyClick(heading, Qt.Key.Key_Return)
    form.show_row({"name_en": "y"})
    assert not form.field("name_en").isVisible()
    assert "1/7" in heading.text()
