"""Fields hold native values and say what they can't read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from shipdesk.domain.measures import plain
from shipdesk.errors import WrongInput
from shipdesk.ui.fields import DateField, DecimalField, read_decimal
from shipdesk.ui.month import Calendar
from tests.ui.looks import unnamed


def read(text: str) -> Decimal | None:
    return read_decimal(text, 3, Decimal(0), Decimal(1_000_000))


@given(some.decimals(0, 1_000_000, places=3))
def test_every_number_that_is_written_is_read_back(number):
    assert read(plain(number)) == read(f"{number:,}") == number


@pytest.mark.parametrize(("text", "number"), [("๑,๒๓๔.๕", "1234.5"), (" 7 ", "7"), ("0", "0"), ("1234567.5", None)])
def test_thai_figures_and_thousands(text, number):
    if number is None:
        with pytest.raises(WrongInput):
            read(text)
    else:
        assert read(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1e9999", "number_unreadable"), ("1,23", "number_unreadable"), ("NaN", "number_unreadable"),
        ("12 kg", "number_unreadable"), ("9" * 40, "number_unreadable"), ("1.2345", "number_too_fine"),
        ("-1", "number_too_small"), ("1000001", "number_too_large"),
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(text, reason):
    with pytest.raises(WrongInput) as refused:
        read(text)
    assert refused.value.reason == reason


def test_a_decimal_field_tells_its_value_once(qtbot, toolkit):
    field, told = DecimalField("kg"), []
    qtbot.addWidget(field)
    field.edited.connect(told.append)
    field.show()
    qtbot.keyClicks(field.line, "1,250.50")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert told == [Decimal("1250.5")]
    assert field.line.text() == "1250.5"
    assert field.unit.text() == "kg"


def test_a_decimal_field_keeps_what_it_cannot_read_and_says_so(qtbot, toolkit):
    field, faults = DecimalField("kg"), []
    qtbot.addWidget(field)
    field.faulted.connect(faults.append)
    field.set_value(Decimal(5))
    field.line.setText("5 boxes")
    field.line.editingFinished.emit()
    assert field.line.text() == "5 boxes"
    assert faults[0].reason == "number_unreadable"


def test_a_date_field_shows_the_era_of_the_language(qtbot, toolkit):
    field, told = DateField(toolkit), []
    qtbot.addWidget(field)
    field.edited.connect(told.append)
    qtbot.keyClicks(field.line, "24/11/69")
    field.line.editingFinished.emit()
    assert told == [date(2026, 11, 24)]
    assert (field.line.text(), field.long_form.text()) == ("24/11/2026", "24 Nov 2026")
    toolkit.languages.choose("th")
    QApplication.processEvents()
    assert (field.line.text(), field.long_form.text()) == ("24/11/2569", "24 พ.ย. 2569")


def test_the_calendar_heads_its_month_with_the_era(qtbot, toolkit):
    toolkit.languages.choose("th")
    calendar = Calendar(toolkit, date(2026, 12, 5))
    qtbot.addWidget(calendar)
    assert calendar.month.text() == "ธันวาคม 2569"
    calendar.days.showNextMonth()
    assert calendar.month.text() == "มกราคม 2570"
    with qtbot.waitSignal(calendar.picked) as told:
        calendar.days.clicked.emit(calendar.days.selectedDate())
    assert told.args == [date(2026, 12, 5)]


def with_the_cursor(field, qtbot):
    """Its calendar, once the cursor stands in it."""
    qtbot.waitUntil(lambda: field.findChild(Calendar) is not None)
    calendar = field.findChild(Calendar)
    qtbot.waitUntil(lambda: calendar.isActiveWindow() and calendar.focusWidget() is QApplication.focusWidget())
    return calendar


def test_a_day_is_chosen_by_keys_alone(qtbot, toolkit):
    field = DateField(toolkit)
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.set_value(date(2026, 11, 26))
    field.line.setFocus()
    qtbot.waitUntil(field.line.hasFocus)
    qtbot.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = with_the_cursor(field, qtbot)
    assert unnamed(calendar) == []
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    with qtbot.waitSignal(field.edited) as told:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert told.args == [date(2026, 11, 27)]
    qtbot.waitUntil(field.line.hasFocus)


def test_a_calendar_goes_by_esc_and_takes_nothing(qtbot, toolkit):
    field = DateField(toolkit)
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.pick()
    calendar = with_the_cursor(field, qtbot)
    with qtbot.waitSignal(calendar.destroyed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert field.value() is None
