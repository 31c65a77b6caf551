"""About: the version, a look for a newer one when somebody presses the button, licences; and the quiet word below."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from shipdesk.app.wiring import open_desk
from shipdesk.paths import resources
from shipdesk.services.business_settings import set_setting
from shipdesk.services.look_for_update import look_for_update
from shipdesk.ui.about_dialog import AboutDialog
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.icons import program_icon
from shipdesk.ui.licences_dialog import LicencesDialog
from shipdesk.ui.tasks import What
from shipdesk.ui.update_watch import UpdateCell, UpdateWatch
from tests.builders import fixed_world
from tests.ui.conftest import PATIENCE_MS
from tests.ui.looks import clipped, nameless
from tests.updates.conftest import Place, sealed


@dataclass(frozen=True)
class Chosen(AskPath):
    """A person who chooses that file."""

    file: Path

    def to_open(self, parent, title, kinds):
        return self.file


@pytest.fixture
def place():
    return Place()


@pytest.fixture
def desk(tmp_path, place):
    opened = open_desk(tmp_path / "desk", fixed_world())
    yield replace(opened, updates=place)
    opened.store.close()


@pytest.fixture
def pages():
    """What was opened in the browser."""
    return []


@pytest.fixture
def shown(toolkit, desk, pages, qtbot):
    dialog = AboutDialog(toolkit, desk, open_it=pages.append)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_nothing_is_asked_until_the_button_is_pressed(shown, place, pages, qtbot):
    assert place.asked == 0
    with qtbot.waitSignal(shown.looked, timeout=PATIENCE_MS) as looked:
        shown.look_button.click()
    assert (place.asked, looked.args[0].version) == (1, "9.2.0")
    assert "9.2.0" in shown.message.text.text()
    shown.message.button.click()
    assert pages == ["https://updates.example/download"]


def test_a_notice_that_must_not_be_shown_is_told_as_such(shown, place, pages, qtbot):
    place.data = sealed(secret=bytes(32))
    shown.look_button.click()
    qtbot.waitUntil(lambda: "update_not_signed" in shown.message.text.text(), timeout=PATIENCE_MS)
    assert shown.look_button.isEnabled()
    assert pages == []


def test_a_downloaded_file_is_held_against_the_notice(toolkit, desk, place, pages, qtbot, tmp_path):
    file = tmp_path / "ShipDesk-9.2.0.exe"
    file.write_bytes(b"new program")
    of_it = {"name": file.name, "bytes": 11, "sha256": hashlib.sha256(b"new program").hexdigest()}
    place.data = sealed(downloads=[of_it])
    dialog = AboutDialog(toolkit, desk, look_for_update(desk), open_it=pages.append, ask_path=Chosen(file))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.check_button.click()
    qtbot.waitUntil(lambda: "is genuine" in dialog.message.text.text())
    file.write_bytes(b"bad program")
    dialog.check_button.click()
    qtbot.waitUntil(lambda: "update_file_differs" in dialog.message.text.text())
    dialog.message.button.click()
    assert pages == ["https://updates.example/download"]
    assert dialog.check_button.isEnabled()


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_nothing_is_clipped_or_nameless(shown, toolkit, desk, language):
    toolkit.languages.choose(language)
    for _ in range(5):
        QApplication.processEvents()
    assert clipped(shown) == []
    assert nameless(shown) == []


def test_licences_are_there_with_their_texts(toolkit, qtbot):
    dialog = LicencesDialog(toolkit)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.names.count() > 40, timeout=PATIENCE_MS)
    python = next(row for row in range(dialog.names.count()) if dialog.names.item(row).text() == "Python")
    dialog.names.setCurrentRow(python)
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in dialog.text.toPlainText()
    assert nameless(dialog) == []


def test_the_window_says_nothing_until_there_is_something_and_asks_only_with_leave(toolkit, desk, place, qtbot):
    cell, watch = UpdateCell(), UpdateWatch(toolkit, desk)
    qtbot.addWidget(cell)
    watch.found.connect(cell.show_notice)
    toolkit.changed.happened.connect(watch.allowed_changed)
    with qtbot.waitSignal(watch.found, timeout=PATIENCE_MS):
        watch.run()
    assert (place.asked, cell.isHidden()) == (0, True)
    set_setting(desk, "updates", "yes")
    with qtbot.waitSignal(watch.found, timeout=PATIENCE_MS):
        toolkit.changed.tell(What.SETTINGS)
    assert (place.asked, cell.isHidden()) == (1, False)
    assert "9.2.0" in cell.text()


def test_what_an_earlier_day_found_is_shown_without_asking(toolkit, desk, place, qtbot):
    look_for_update(desk)
    watch = UpdateWatch(toolkit, desk)
    with qtbot.waitSignal(watch.found, timeout=PATIENCE_MS) as found:
        watch.run()
    assert (found.args[0].version, place.asked) == ("9.2.0", 1)


def test_the_programs_own_icon_has_every_size(dressed_app):
    icon = program_icon(resources())
    assert isinstance(icon, QIcon)
    assert {size.width() for size in icon.availableSizes()} == {16, 32, 48, 64, 128, 256}
