"""Names and numbers of a party in this shipment: out of sight until asked for, and mended where a finding leads."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from shipdesk.ui.form import Mark
from shipdesk.ui.messages import Tone
from tests.ui.case_by_window import Person
from tests.ui.test_editor import (  # noqa: F401 - the desk and the editor are fixtures
    REFERENCE,
    consignment,
    desk,
    editor,
    filled,
    settle,
)


@pytest.fixture
def person(toolkit, qtbot, tmp_path):
    return Person(qtbot, toolkit, tmp_path)


def test_a_number_is_mended_in_the_shipment_and_the_address_book_stays(editor, desk, person):  # noqa: F811
    step, at = editor.steps["parties"], "/consignee/registrations"
    assert not step.form.rows[at].isVisible()
    before = consignment(desk).consignee
    known = desk.store.parties.named(before.name_latin)
    editor.go_to(f"{at}/0/value")
    table = step.form.rows[at].field.table
    assert QApplication.focusWidget() is table
    person.put_cell(table, 0, "/value", "91440300MA5F2K8L7P", f"{at}/0/value")
    step.type_in("/consignee/name_native", "昆明样品")
    person.settle()
    after = consignment(desk).consignee
    assert (after.registrations[0].value, after.name_native) == ("91440300MA5F2K8L7P", "昆明样品")
    assert after.registrations[1:] == before.registrations[1:]
    assert desk.store.parties.named(before.name_latin) == known


def test_a_mark_on_a_detail_out_of_sight_stands_at_its_party(editor):  # noqa: F811
    step = editor.steps["parties"]
    step.set_marks({"/consignee/registrations/0/value": Mark(Tone.WARN, "odd")})
    assert step.form.rows["/consignee"].mark == Mark(Tone.WARN, "odd")
    step.fields["consignee"].more.setChecked(True)
    assert step.form.rows["/consignee"].mark is None
    assert step.form.rows["/consignee/registrations"].mark == Mark(Tone.WARN, "odd")
