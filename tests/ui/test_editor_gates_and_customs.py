"""Gates, limits of temperature, the declarant, the broker and the stated value content have fields that save."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from shipdesk.services.draft_consignment import edit_consignment
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


def field(editor, pointer):  # noqa: F811
    return editor.step.form.rows[pointer].field


def test_gates_are_those_of_the_route_until_one_is_named(editor, desk, person):  # noqa: F811
    editor.enter("route")
    assert field(editor, "/desk/gates/exit").currentText() == "As the route says: Nong Khai (TH-NKI)"
    countries = {code[:2] for code in map(field(editor, "/desk/gates/entry").itemData, range(1, 5))}
    assert countries == {"CN"}
    person.put(field(editor, "/desk/gates/exit"), "TH-NPM")
    table = field(editor, "/desk/gates/transit")
    for _ in desk.reference.routes[consignment(desk).route_id].gates.transit:
        table.add.click()
    person.settle()
    route = desk.reference.routes[consignment(desk).route_id]
    assert consignment(desk).desk.gates.exit == "TH-NPM"
    assert consignment(desk).desk.gates.transit == route.gates.transit
    table.remove.click()
    person.settle()
    assert consignment(desk).desk.gates.transit == route.gates.transit[:-1]


def test_a_finding_about_a_gate_leads_to_it(editor, desk, person):  # noqa: F811
    edit_consignment(desk, REFERENCE, {"desk": {"gates": {"exit": "TH-NKI", "transit": ["LA-THG", "LA-BTN"]}}})
    editor.open(REFERENCE)
    person.settle()
    for pointer in ("/desk/gates/exit", "/desk/gates/transit/1", "/desk/gates/entry"):
        editor.enter("booking")
        editor.go_to(pointer)
        row = editor.steps["route"].form.row_of(pointer)
        assert row.isAncestorOf(QApplication.focusWidget())
    editor.go_to("/desk/gates/transit/1")
    assert editor.steps["route"].form.rows["/desk/gates/transit"].field.table.currentIndex().row() == 1


def test_limits_belong_to_a_class_of_temperature(editor, desk, person):  # noqa: F811
    editor.enter("route")
    assert consignment(desk).temperature is None
    limit = field(editor, "/temperature/min_c")
    assert not limit.isVisible()
    person.choose(field(editor, "/temperature/regime"), "CHILLED")
    assert limit.isVisible()
    person.put(limit, "-1.5")
    person.put(field(editor, "/temperature/max_c"), "4")
    person.settle()
    kept = consignment(desk).temperature
    assert (kept.regime, kept.min_c, kept.max_c) == ("CHILLED", Decimal("-1.5"), Decimal("4"))


def test_who_declares_and_the_broker(editor, desk, person):  # noqa: F811
    editor.enter("route")
    person.choose(field(editor, "/customs/export_declarant"), "BROKER")
    person.put(field(editor, "/customs/preference_document_number"), "E-1")
    editor.enter("parties")
    person.pick(editor.step.fields["customs/broker"].picker, "CN-BROKER")
    person.settle()
    customs = consignment(desk).customs
    assert (customs.export_declarant, customs.preference_document_number) == ("BROKER", "E-1")
    assert customs.broker == desk.store.parties.get("CN-BROKER").party


def test_the_value_content_that_was_looked_up_is_stated(editor, desk, person):  # noqa: F811
    editor.enter("terms")
    editor.step.border.open_origin.click()
    materials = editor.step.border.dialog.materials
    assert not materials.percent.isEnabled()
    person.choose(materials.agreement, "ACFTA")
    person.choose(materials.criterion, "RVC")
    person.put(materials.percent, "72.25")
    person.settle()
    (stated,) = consignment(desk).desk.origin
    assert (stated.criterion, stated.rvc_percent) == ("RVC", Decimal("72.25"))
    person.choose(materials.criterion, "WO")
    person.settle()
    assert consignment(desk).desk.origin[0].rvc_percent is None


def test_a_list_that_hangs_open_stays_while_a_save_is_answered(editor, person):  # noqa: F811
    editor.enter("route")
    box = field(editor, "/desk/gates/exit")
    item = box.model().item(2)
    person.choose(field(editor, "/temperature/regime"), "CHILLED")
    person.settle()
    assert box.model().item(2) is item, "the same options are not made anew"


def test_tab_into_a_table_stands_in_its_first_cell(editor, desk, person):  # noqa: F811
    editor.enter("goods")
    table = editor.step.table
    table.setFocus()
    assert QApplication.focusWidget() is table
    assert (table.currentIndex().row(), table.currentIndex().column()) == (0, 0)
