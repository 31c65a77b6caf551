"""Labels, marks beside fields, and the way from a pointer to its field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from shipdesk.ui.fields import DecimalField
from shipdesk.ui.form import Form, Mark
from shipdesk.ui.messages import Tone


@pytest.fixture
def form(toolkit, qtbot):
    form = Form(toolkit)
    form.add("/consignee/name", QLineEdit(), lambda: "&Name", lambda: "The buyer's registered name")
    form.add("/items/0/gross_weight_kg", DecimalField("kg"), lambda: "Gross weight")
    form.add("/desk", QLineEdit(), lambda: "Desk")
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    form.activateWindow()
    return form


def test_labels_lead_to_fields_and_name_them(form):
    row = form.rows["/consignee/name"]
    assert row.label.buddy() is row.field
    assert row.field.accessibleName() == "Name"
    assert row.field.whatsThis() == "The buyer's registered name"
    assert form.rows["/items/0/gross_weight_kg"].field.line.accessibleName() == "Gross weight"


def test_a_pointer_leads_to_its_field_or_the_value_around_it(form):
    assert form.go_to("/items/0/gross_weight_kg")
    assert QApplication.focusWidget() is form.rows["/items/0/gross_weight_kg"].field.line
    assert form.go_to("/desk/planned_departure")
    assert QApplication.focusWidget() is form.rows["/desk"].field
    assert not form.go_to("/handling_units/3")


def test_a_mark_has_words_and_an_icon_and_is_told_to_screen_readers(form):
    form.set_marks({"/consignee/name": Mark(Tone.WARN, "Too short"), "/nowhere": Mark(Tone.BLOCK, "-")})
    row = form.rows["/consignee/name"]
    assert row.words.isVisible()
    assert row.words.text() == "Too short"
    assert not row.picture.pixmap().isNull()
    assert row.field.accessibleDescription() == "Too short"
    form.set_marks({})
    assert not row.words.isVisible()
    assert row.field.accessibleDescription() == ""


def test_the_gravest_of_two_marks_of_one_field_is_seen(form):
    form.set_marks({"/desk/a": Mark(Tone.BLOCK, "stop"), "/desk/b": Mark(Tone.WARN, "look")})
    assert form.rows["/desk"].mark == Mark(Tone.BLOCK, "stop")


def test_a_field_that_cannot_read_its_text_marks_its_row(form):
    row = form.rows["/items/0/gross_weight_kg"]
    row.field.line.setText("many")
    row.field.line.editingFinished.emit()
    assert row.mark == Mark(Tone.BLOCK, "en:number_unreadable")
    row.field.line.setText("7")
    row.field.line.editingFinished.emit()
    assert row.mark is None


def test_enter_goes_to_the_next_field(form, qtbot):
    form.go_to("/consignee/name")
    qtbot.keyClick(form.rows["/consignee/name"].field, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is form.rows["/items/0/gross_weight_kg"].field.line
