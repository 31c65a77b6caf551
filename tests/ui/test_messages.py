"""A message says what happened, folds its details, can be copied and has one button that does something."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from shipdesk.errors import WrongInput
from shipdesk.ui.message_dialog import MessageDialog
from shipdesk.ui.messages import MessageBar, Remedy, Tone

FAULT = WrongInput("out_of_range", "date_out_of_range", pointer="/desk/valid_until", text="1/1/1999")


@pytest.fixture
def bar(toolkit, qtbot):
    bar = MessageBar(toolkit)
    qtbot.addWidget(bar)
    return bar


def test_an_error_is_told_in_the_catalogues_words_with_folded_details(bar, qtbot):
    bar.tell_error(FAULT)
    assert bar.isVisible()
    assert bar.text.text() == "en:date_out_of_range"
    assert not bar.details.isVisible()
    qtbot.mouseClick(bar.fold, Qt.MouseButton.LeftButton)
    assert bar.details.isVisible()
    assert "/desk/valid_until" in bar.details.text()


def test_copy_takes_sentence_and_details(bar, qtbot):
    bar.tell_error(FAULT)
    qtbot.mouseClick(bar.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "en:date_out_of_range", "out_of_range / date_out_of_range", "/desk/valid_until", "text = 1/1/1999",
    ]  # fmt: skip


def test_the_one_button_does_it_and_closes_the_message(bar, qtbot):
    done = []
    bar.tell(Tone.WARN, "Three labels are not printed.", Remedy("Print", lambda: done.append(1)))
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert not bar.isVisible()


def test_a_message_without_remedy_has_no_button(bar):
    bar.tell(Tone.OK, "Saved.")
    assert not bar.button.isVisible()
    assert not bar.fold.isVisible()


def test_an_error_that_is_seen_changes_its_language(bar, toolkit):
    bar.tell_error(FAULT)
    toolkit.languages.choose("th")
    QApplication.processEvents()
    assert bar.text.text() == "th:date_out_of_range"


def test_icon_buttons_have_names(bar):
    assert bar.copy_button.accessibleName()
    assert bar.close_button.accessibleName()


def test_the_dialog_acts_or_goes_back(toolkit, qtbot):
    done = []
    dialog = MessageDialog.of_error(toolkit, "The date", FAULT, Remedy("Go there", lambda: done.append(1)))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.details.isVisible()
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert done == []
    dialog.show()
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert done == [1]
