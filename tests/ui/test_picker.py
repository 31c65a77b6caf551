"""A picker offers what the search finds and never keeps free text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from shipdesk.errors import DeskUnusable
from shipdesk.ui.form import Form
from shipdesk.ui.picker import Choice, Picker

PARTIES = [
    Choice(n, name, f"{name} ({n})") for n, name in enumerate(["Kunming Fruit", "Vientiane Rice", "Kampot Pepper"])
]


def search(text, progress):
    progress.step(0)
    return [choice for choice in PARTIES if text.lower() in choice.text.lower()]


@pytest.fixture
def box(qtbot):
    box = QWidget()
    QVBoxLayout(box)
    qtbot.addWidget(box)
    return box


@pytest.fixture
def picker(toolkit, box):
    picker = Picker(toolkit, search)
    box.layout().addWidget(picker)
    box.layout().addWidget(QLineEdit())
    box.show()
    box.activateWindow()
    picker.setFocus()
    return picker


def test_typing_offers_matches_and_choosing_tells_the_value(picker, qtbot):
    qtbot.keyClicks(picker, "k")
    qtbot.waitUntil(lambda: [choice.value for choice in picker.offered()] == [0, 2])
    with qtbot.waitSignal(picker.picked) as told:
        picker._popup.clicked.emit(picker._matches.index(1, 0))
    assert told.args == [2]
    assert picker.text() == "Kampot Pepper"
    assert picker.choice == PARTIES[2]


def test_enter_before_the_list_is_there_takes_the_first_match_when_it_comes(picker, qtbot):
    with qtbot.waitSignal(picker.picked) as told:
        qtbot.keyClicks(picker, "vien")
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert told.args == [1]
    assert picker.text() == "Vientiane Rice"
    assert not picker._popup.isVisible()


def test_enter_before_a_list_of_nothing_takes_nothing_and_says_so(picker, qtbot):
    with qtbot.assertNotEmitted(picker.picked):
        qtbot.keyClicks(picker, "xyz")
        qtbot.keyClick(picker, Qt.Key.Key_Return)
        qtbot.waitUntil(picker._popup.isVisible)
    assert picker.offered() == []


def test_free_text_falls_back_to_the_choice_and_emptying_takes_it_away(picker, qtbot):
    picker.set_choice(PARTIES[0])
    picker.setText("Kunming Frui")
    picker.editingFinished.emit()
    assert picker.text() == "Kunming Fruit"
    picker.clear()
    with qtbot.waitSignal(picker.picked) as told:
        picker.editingFinished.emit()
    assert told.args == [None]
    assert picker.choice is None


def test_a_failing_search_is_told(toolkit, qtbot):
    fault = DeskUnusable("busy", "busy")

    def fails(text, progress):
        raise fault

    picker = Picker(toolkit, fails)
    qtbot.addWidget(picker)
    with qtbot.waitSignal(picker.failed) as told:
        qtbot.keyClicks(picker, "x")
    assert told.args == [fault]


def test_enter_takes_the_match_one_stands_on_and_only_then_leaves_the_field(toolkit, qtbot):
    form = Form(toolkit)
    qtbot.addWidget(form)
    picker, after = Picker(toolkit, search, form), QLineEdit(form)
    form.add("/party", picker, lambda: "Party")
    form.add("/after", after, lambda: "After")
    form.show()
    form.activateWindow()
    picker.setFocus()
    qtbot.keyClicks(picker, "kun")
    qtbot.waitUntil(picker._popup.isVisible)
    qtbot.keyClick(picker._popup, Qt.Key.Key_Down)
    qtbot.keyClick(picker._popup, Qt.Key.Key_Return)
    assert picker.choice is not None
    assert picker.hasFocus()
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert after.hasFocus()
