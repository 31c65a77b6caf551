"""The frame: pages, keys, the palette, the status line, and what is remembered of a session."""

from __future__ import annotations

import gc
import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from shipdesk.ui.command_palette import CommandPalette
from shipdesk.ui.page import Hit
from shipdesk.ui.status import HubState
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import Mode
from shipdesk.ui.window import EVERYTHING, MainWindow


class PlainPage:
    """A page with one field, that writes down what it was told."""

    def __init__(self, key: str, *shows: What) -> None:
        self.key, self.icon, self.shows = key, "papers", frozenset(shows)
        self.widget = QWidget()
        self.field = QLineEdit()
        QVBoxLayout(self.widget).addWidget(self.field)
        self.widget.setFocusProxy(self.field)
        self.refreshed: list[frozenset[What]] = []
        self.action = QAction(f"Do {key}")

    def title(self) -> str:
        return self.key.title()

    def refresh(self, changed: frozenset[What]) -> None:
        self.refreshed.append(changed)

    def commands(self) -> list[QAction]:
        return [self.action]

    def help_text(self) -> str:
        return f"About {self.key}"


@pytest.fixture
def pages(toolkit):
    return [PlainPage("shipments", What.CONSIGNMENTS), PlainPage("catalog", What.CATALOG)]


@pytest.fixture
def window(toolkit, qtbot, pages):
    window = MainWindow(toolkit, pages, [lambda text, _: [Hit(f"Found {text}", "SKU", "catalog", lambda: None)]])
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


def test_a_page_is_filled_when_seen_and_again_only_for_what_it_shows(window, toolkit, pages):
    shipments, catalog = pages
    assert (shipments.refreshed, catalog.refreshed) == ([EVERYTHING], [])
    window.go_to("catalog")
    assert catalog.refreshed == [EVERYTHING]
    toolkit.changed.tell(What.CONSIGNMENTS)
    toolkit.changed.tell(What.CONSIGNMENTS, What.OUTBOX)
    assert len(shipments.refreshed) == len(catalog.refreshed) == 1
    window.go_to("shipments")
    assert shipments.refreshed[1:] == [frozenset({What.CONSIGNMENTS})]
    window.go_to("catalog")
    assert len(catalog.refreshed) == 1


def test_ctrl_digit_goes_to_a_page_and_the_cursor_with_it(window, qtbot, pages):
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.page is pages[1]
    assert QApplication.focusWidget() is pages[1].field
    assert window.rail.buttons["catalog"].isChecked()


def test_f1_explains_the_field_or_else_the_page(window, pages):
    pages[0].field.setFocus()
    assert window.help_text() == "About shipments"
    pages[0].field.setWhatsThis("The buyer's order number")
    assert window.help_text() == "The buyer's order number"


def test_the_palette_offers_commands_at_once_and_then_what_is_found(window, toolkit, qtbot, pages):
    palette = window.open_palette()
    assert [hit.title for hit in palette.hits()][:2] == ["Do shipments", "Go to Shipments"]
    qtbot.keyClicks(palette.line, "go cat")
    assert [hit.title for hit in palette.hits()] == ["Go to Catalog"]
    qtbot.waitUntil(lambda: [hit.title for hit in palette.hits()] == ["Go to Catalog", "Found go cat"])
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    qtbot.keyClick(palette.line, Qt.Key.Key_Up)
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.page is pages[1]


def test_the_palette_goes_when_one_looks_elsewhere(window, qtbot):
    palette = window.open_palette()
    qtbot.waitUntil(palette.isActiveWindow)
    window.activateWindow()
    qtbot.waitUntil(lambda: not isValid(palette))


def test_a_disabled_command_is_not_offered(toolkit, qtbot):
    action = QAction("Book")
    action.setEnabled(False)
    palette = CommandPalette(toolkit, lambda: [action])
    qtbot.addWidget(palette)
    assert palette.hits() == []


def test_everything_is_relabelled_at_a_change_of_language(window, toolkit):
    toolkit.languages.choose("th")
    QApplication.processEvents()
    assert "ไปที่ Shipments" in [action.text() for action in window.commands()]
    assert window.status.theme.accessibleName() == "สว่างหรือมืด"


def test_the_status_line_says_how_the_hub_stands_in_words(window):
    window.status.hub.set_state(HubState(is_embedded=False, is_reachable=False, waiting=2, needs_a_look=1))
    assert window.status.hub.text.text() == "Hub not reached · 2 waiting · 1 need a look"
    window.status.hub.set_state(HubState(is_embedded=False))
    assert window.status.hub.text.text() == "Hub online · 0 waiting"


def test_a_long_task_is_shown_with_its_progress_and_can_be_cancelled(window, toolkit, qtbot):
    gate, seen = threading.Event(), []

    def work(progress):
        progress.step(3, 10)
        gate.wait(5)
        progress.step(4, 10)

    toolkit.tasks.run(work, seen.append, seen.append, "Reading the catalog")
    assert not window.status.task.isVisible()
    qtbot.waitUntil(window.status.task.isVisible)
    assert window.status.task.text.text() == "Reading the catalog"
    assert (window.status.task.bar.value(), window.status.task.bar.maximum()) == (3, 10)
    qtbot.mouseClick(window.status.task.cancel, Qt.MouseButton.LeftButton)
    gate.set()
    qtbot.waitUntil(lambda: not window.status.task.isVisible())
    assert type(seen[0]).__name__ == "Cancelled"


def test_a_session_remembers_page_language_colours_and_size(window, toolkit, qtbot):
    window.go_to("catalog")
    window.resize(800, 600)
    window.status.switch_theme()
    window.close()
    assert toolkit.session.value("window/colours") == Mode.DARK.value
    assert toolkit.session.value("window/language") == "en"
    again = MainWindow(toolkit, [PlainPage("shipments"), PlainPage("catalog")])
    qtbot.addWidget(again)
    assert again.page.key == "catalog"
    assert (again.width(), again.height()) == (800, 600)


def test_a_page_that_is_gone_from_the_session_is_no_trouble(toolkit, qtbot):
    toolkit.session.setValue("window/page", "reports")
    window = MainWindow(toolkit, [PlainPage("shipments")])
    qtbot.addWidget(window)
    assert window.page.key == "shipments"


def test_every_button_has_a_word_or_a_name(window):
    buttons = [
        button for button in window.findChildren(QAbstractButton) if button.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(buttons) >= 4
    assert [button for button in buttons if not (button.text().strip() or button.accessibleName())] == []


def test_tab_goes_from_rail_to_page(window, pages, qtbot):
    window.rail.buttons["catalog"].setFocus()
    qtbot.keyClick(window.rail.buttons["catalog"], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is pages[0].field


def test_qt_calls_do_not_use_up_none(qapp, qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    gc.collect()
    before = sys.getrefcount(None)
    for number in range(5000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 500
