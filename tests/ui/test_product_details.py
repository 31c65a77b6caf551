"""Photos and lots of a product in the window: pasted, dropped, refused, kept with the keyboard alone."""

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage

from shipdesk.services.product_lots import lots_of
from shipdesk.ui.lots_dialog import LotsDialog
from shipdesk.ui.photo_strip import PhotoStrip
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
    strip.photos.setCurrentRow(0)
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: strip.photos.count() == 1, timeout=20_000)
    assert "40 x 40" in strip.photos.item(0).toolTip()
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
