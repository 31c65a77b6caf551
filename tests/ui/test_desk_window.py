"""The whole window on a sample desk: its pages, the ways between them, the settings, and the end."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QPushButton

from shipdesk.errors import DeskUnusable
from shipdesk.services.business_settings import get_setting, set_setting
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.hand_over import hand_over
from shipdesk.ui.desk_window import DeskWindow
from shipdesk.ui.opened_files import OpenedFiles
from shipdesk.ui.preferences import Era
from shipdesk.ui.settings_dialog import SettingsDialog
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import Mode
from tests.builders import KUNMING, body, sample_desk
from tests.ui.looks import clipped, nameless, out_of_order, unnamed


@pytest.fixture
def desk(tmp_path):
    desk = sample_desk(tmp_path / "desk")
    new_consignment(desk, body("kunming"))
    yield desk
    desk.store.close()


@pytest.fixture
def opened(toolkit, desk, qtbot):
    opened = DeskWindow(toolkit, desk, Era("be"))
    qtbot.addWidget(opened.window)
    opened.window.resize(1280, 800)
    opened.window.show()
    opened.window.activateWindow()
    qtbot.waitUntil(lambda: not toolkit.tasks.running)
    return opened


def settle(toolkit, qtbot):
    qtbot.waitUntil(lambda: not toolkit.tasks.running, timeout=20000)
    for _ in range(5):  # a layout inside a layout asks its outer one for another round
        QApplication.processEvents()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a folder with an open file")
def test_a_desk_that_goes_away_is_told_above_everything_until_it_is_back(opened, desk, toolkit, qtbot, tmp_path):
    def change(theme):
        toolkit.tasks.run(lambda _: set_setting(desk, "theme", theme), lambda _: None, lambda _: None)
        settle(toolkit, qtbot)

    banner = opened.watch.gone
    opened.watch._look_for_it.setInterval(10)
    assert not banner.isVisible()
    (tmp_path / "desk").rename(tmp_path / "pulled")
    change("dark")
    qtbot.waitUntil(banner.isVisible)
    assert "gone" in banner.text.text()
    for language in LANGUAGES:
        toolkit.languages.choose(language)
        settle(toolkit, qtbot)
        assert clipped(banner) == []
    (tmp_path / "pulled").rename(tmp_path / "desk")
    qtbot.waitUntil(banner.isHidden)
    change("dark")
    assert get_setting(desk, "theme") == "dark"


LANGUAGES = ("en", "th", "zh")


def test_every_page_is_whole_and_named_in_every_language_also_on_a_small_screen(opened, toolkit, qtbot):
    """A window at its smallest is what twice the size leaves of a common screen."""
    smallest = opened.window.minimumSize()
    for key in opened.window.rail.buttons:
        opened.go_to(key)
        settle(toolkit, qtbot)
        for language in LANGUAGES:
            toolkit.languages.choose(language)
            for size in (QSize(1280, 800), smallest):
                opened.window.resize(size)
                qtbot.waitUntil(lambda: not clipped(opened.window))
        assert (nameless(opened.window), unnamed(opened.window)) == ([], []), key
        opened.window.resize(1280, 800)
        QApplication.processEvents()
        assert out_of_order(way_of_tab(opened)) == [], key


def way_of_tab(opened):
    """Every place of the cursor in its turn, once round."""
    opened.window.rail.buttons["today"].setFocus()
    seen = []
    while QApplication.focusWidget() not in seen:
        seen.append(QApplication.focusWidget())
        assert opened.window.focusNextPrevChild(True)
    return seen


def test_the_cursor_takes_the_view_along_on_a_small_screen(opened, toolkit, qtbot):
    opened.window.resize(opened.window.minimumSize())
    opened.go_to("papers")
    settle(toolkit, qtbot)
    for button in opened.window.page.widget.findChildren(QPushButton):
        if button.isEnabled() and button.isVisible():
            button.setFocus()
            qtbot.waitUntil(lambda button=button: not button.visibleRegion().isEmpty())


def test_a_sealed_file_that_the_system_hands_over_is_opened(opened, desk, dressed_app, qtbot, tmp_path):
    shipment, whole_desk = tmp_path / "to.shipdesk-shipment", tmp_path / "all.shipdesk"
    hand_over(desk, KUNMING, shipment)
    files = OpenedFiles(opened.open_file, opened)
    dressed_app.installEventFilter(files)
    QApplication.sendEvent(dressed_app, QFileOpenEvent(QUrl.fromLocalFile(str(shipment))))
    dressed_app.removeEventFilter(files)
    assert opened.window.page is opened.pages.shipments
    qtbot.waitUntil(lambda: KUNMING in opened.pages.shipments.frame.message.text.text())
    whole_desk.write_bytes(b"")
    opened.open_file(whole_desk)
    moving = opened.beginning.moving
    qtbot.waitUntil(lambda: moving.dialog is not None)
    assert "desk_not_empty" in moving.dialog.text.text()


def test_ctrl_digit_walks_the_rail(opened, qtbot):
    for number, key in enumerate(opened.window.rail.buttons, start=1):
        qtbot.keyClick(opened.window, Qt.Key(Qt.Key.Key_0 + number % 10), Qt.KeyboardModifier.ControlModifier)
        assert opened.window.page.key == key


def test_a_training_desk_says_so_above_everything(opened, desk, toolkit, qtbot):
    assert opened.watch.banner.isVisible()
    set_setting(desk, "training", "no")
    opened.watch.look()
    qtbot.waitUntil(lambda: not opened.watch.banner.isVisible())


def test_a_line_of_today_packs_its_shipment(opened, toolkit, qtbot):
    opened.go_to("today")
    qtbot.waitUntil(lambda: bool(opened.pages.today.cards()))
    card = opened.pages.today.cards()[0]
    assert card.line.reference == KUNMING
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)
    assert opened.window.page is opened.pages.shipments
    qtbot.waitUntil(lambda: "packed" in opened.pages.shipments.frame.message.text.text())


def test_the_palette_finds_shipments_products_parties_and_settings(opened, toolkit, qtbot):
    palette = opened.window.open_palette()
    finds = {"CN-KUNMING": "parties", "settings": "settings", "FF-001": "catalog", KUNMING: "shipments"}
    for text, icon in finds.items():
        palette.line.setText(text)
        qtbot.waitUntil(lambda icon=icon: icon in {hit.icon for hit in palette.hits()})
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.editor is not None and opened.editor.reference == KUNMING)


def test_settings_count_at_once_and_are_kept(opened, desk, toolkit, qtbot):
    opened.open_settings()
    dialog = opened.dialog
    assert isinstance(dialog, SettingsDialog)
    qtbot.waitUntil(lambda: dialog.fields["language"].value() == "th")
    dialog.fields["theme"].edited.emit("dark")
    qtbot.waitUntil(lambda: toolkit.theme.mode is Mode.DARK)
    assert get_setting(desk, "theme") == "dark"
    dialog.fields["gs1_prefix"].edited.emit("12")
    qtbot.waitUntil(lambda: dialog.form.rows["/gs1_prefix"].mark is not None)
    assert get_setting(desk, "gs1_prefix") == ""
    dialog.close()


def test_the_switches_of_the_status_line_are_kept_in_the_desk(opened, desk, toolkit, qtbot):
    opened.window.status.switch_theme()
    toolkit.languages.choose("zh")
    qtbot.waitUntil(lambda: (get_setting(desk, "theme"), get_setting(desk, "language")) == ("dark", "zh"))


def test_a_database_held_by_another_program_is_told_and_read_anew_when_it_is_free(opened, desk, toolkit, qtbot):
    told, read_anew = [], []
    toolkit.tasks.failed.connect(lambda error: told.append(error.reason))
    toolkit.changed.happened.connect(read_anew.append)

    def held(_):
        raise DeskUnusable("busy", "database_busy", file=desk.folder.database)

    toolkit.tasks.run(held, lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: told == ["database_busy"])
    qtbot.waitUntil(lambda: frozenset(What) in read_anew, timeout=30_000)
