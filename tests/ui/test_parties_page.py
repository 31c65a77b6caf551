"""The address book: fields that keep themselves, and a table with faults in it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from shipdesk.services.back_up_desk import list_backups
from shipdesk.services.manage_parties import list_parties, set_party_fields, show_party
from shipdesk.services.party_keys import proposed_key
from shipdesk.ui.line_field import LineField
from shipdesk.ui.parties_page import PartiesPage
from shipdesk.ui.tasks import What
from tests.builders import sample_desk
from tests.ui.looks import clipped, nameless

KUNMING = "CN-KUNMING"


@pytest.fixture
def desk(tmp_path):
    desk = sample_desk(tmp_path / "desk")
    yield desk
    desk.store.close()


@pytest.fixture
def page(toolkit, desk, qtbot):
    page = PartiesPage(toolkit, desk)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.activateWindow()
    toolkit.changed.happened.connect(page.refresh)
    page.refresh(frozenset(What))
    qtbot.waitUntil(lambda: page.list.model.total == 8)
    page.list.choose(KUNMING)
    return page


def change(page, name, text):
    field = page.form.fields[name]
    assert isinstance(field, LineField)
    field.setFocus()
    field.setText(text)
    page.list.table.setFocus()
    QApplication.processEvents()


def test_a_field_that_is_left_is_kept(page, desk, qtbot):
    change(page, "contact_name", "Li Na")
    qtbot.waitUntil(lambda: show_party(desk, KUNMING).party.contact_name == "Li Na")
    assert page.form.form.rows["/contact_name"].mark is None


def test_a_role_and_an_address_line_are_kept(page, desk, qtbot):
    page.form.fields["roles"].boxes["buyer"].click()
    qtbot.waitUntil(lambda: set(show_party(desk, KUNMING).roles) == {"consignee", "buyer"})
    lines = page.form.fields["latin_lines"]
    lines.setFocus()
    lines.setPlainText("Building 3\n\n No. 1 Caiyun Road ")
    page.list.table.setFocus()
    qtbot.waitUntil(lambda: show_party(desk, KUNMING).party.address.latin.lines == ("Building 3", "No. 1 Caiyun Road"))


def test_what_cannot_be_kept_is_said_at_its_field(page, desk, qtbot):
    before = show_party(desk, KUNMING)
    change(page, "phone", "081-234")
    qtbot.waitUntil(lambda: page.form.form.rows["/phone"].mark is not None)
    assert show_party(desk, KUNMING) == before


def test_bad_rows_of_a_table_are_named_and_good_ones_land(page, desk, qtbot, tmp_path):
    table = tmp_path / "parties.csv"
    table.write_text(
        "key,roles,name_latin,country_code,latin_lines\n"
        "LA-NEW,consignee,Pakse Trading,LA,Road 13\n"
        "LA-BAD,friend,Nobody,LA,Road 13\n",
        encoding="utf-8",
    )
    page.bring_in(table)
    qtbot.waitUntil(page.frame.message.isVisible)
    text = page.frame.message.text.text()
    assert "2 rows read: 1 new" in text
    assert "Row 3, roles: en:not_in_list" in text
    qtbot.waitUntil(lambda: page.list.model.total == 9)
    assert [one.why for one in list_backups(desk.folder)] == ["import"]


def test_a_file_that_is_no_table_is_told(page, qtbot, tmp_path):
    page.bring_in(tmp_path / "nowhere.csv")
    qtbot.waitUntil(page.frame.message.isVisible)
    assert page.frame.message.text.text().startswith("en:")


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_nothing_is_clipped_or_nameless(page, toolkit, qtbot, language):
    toolkit.languages.choose(language)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert nameless(page) == []


def test_a_party_typed_in_by_hand_is_the_chosen_one(page, desk, qtbot):
    page.new.trigger()
    form = page.dialog.fields
    qtbot.keyClicks(form.fields["name_latin"], "Pakse Trading")
    form.fields["country_code"].set_value("LA")
    form.fields["latin_lines"].setPlainText("Road 13")
    page.dialog.add_it()
    qtbot.waitUntil(lambda: page.list.model.total == 9)
    qtbot.waitUntil(lambda: [known.key for known in page.list.chosen()] == ["LA-PAKSE"])
    assert page.form.fields["name_latin"].value() == "Pakse Trading"


def test_what_a_new_party_lacks_is_said_at_its_fields(page, desk, qtbot):
    page.new.trigger()
    dialog = page.dialog
    dialog.add_it()
    rows = dialog.fields.form.rows
    qtbot.waitUntil(lambda: rows["/key"].mark is not None)
    qtbot.keyClicks(dialog.fields.fields["key"], KUNMING)
    dialog.add_it()
    qtbot.waitUntil(lambda: rows["/name_latin"].mark is not None)
    assert rows["/latin_lines"].mark is not None
    assert len(list_parties(desk)) == 8
    dialog.reject()


def test_a_proposed_key_is_free():
    assert proposed_key("LA", "Vientiane Sample", frozenset({"LA-VIENTIANE"})) == "LA-VIENTIANE-2"
    assert proposed_key("CN", "昆明", frozenset()) == ""


def test_the_hub_says_what_it_thinks_of_an_address(page, desk, qtbot):
    page.ask_hub.trigger()
    qtbot.waitUntil(page.frame.message.isVisible)
    assert "right as it is" in page.frame.message.text.text()
    set_party_fields(desk, KUNMING, {"postal_code": "12"})
    page.ask_hub.trigger()
    qtbot.waitUntil(lambda: "does not find" in page.frame.message.text.text())
    assert show_party(desk, KUNMING).party.address.postal_code == "12", "nothing is changed by asking"
