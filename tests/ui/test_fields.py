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
from shipdesk.ui.month import CalendarPopup


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
    popup = CalendarPopup(toolkit, date(2026, 12, 5))
    assert popup.month.text() == "ธันวาคม 2569"
    popup.days.showNextMonth()
    assert popup.month.text() == "มกราคม 2570"
    with qtbot.waitSignal(popup.picked) as told:
        popup.days.clicked.emit(popup.days.selectedDate())
    assert told.args == [date(2026, 12, 5)]
