"""The company of a desk: a name is enough, an address makes it a party, nothing typed is lost or made up."""

from __future__ import annotations

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.errors import WrongInput
from shipdesk.services.first_run import is_new, set_up_done
from shipdesk.services.manage_parties import list_parties
from shipdesk.services.own_company import company_name, keep_company, unfinished_company
from tests.builders import fixed_world

WHOLE = {
    "name_latin": "Chan Sample Export Co., Ltd.",
    "name_native": "บริษัท จันท์ตัวอย่าง ส่งออก จำกัด",
    "tax_id": "0-1055-56001-23-4",
    "latin_lines": "99/1 Moo 2",
    "subdistrict": "พลับพลา",
    "postal_code": "22000",
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = open_desk(tmp_path_factory.mktemp("company") / "desk", fixed_world())
    yield desk
    desk.store.close()


@pytest.fixture
def empty(desk):
    """The same desk for every test, with nothing on it."""
    with desk.store.atomic():
        for known in desk.store.parties.all():
            desk.store.parties._connections.db.execute("DELETE FROM parties WHERE key = ?", [known.key])
        for key in ("company", "company_fields", "first_run"):
            desk.store.settings.clear(key)
    return desk


def test_a_name_alone_is_kept_and_is_no_party_yet(empty):
    kept = keep_company(empty, {"name_latin": " Chan Sample Export "})
    assert (kept.name, kept.party, kept.missing) == ("Chan Sample Export", None, ("latin_lines",))
    assert company_name(empty) == "Chan Sample Export"
    assert unfinished_company(empty)["name_latin"] == "Chan Sample Export"
    assert list_parties(empty) == []


def test_a_whole_company_stands_in_the_address_book_once_however_often_it_is_typed(empty):
    keep_company(empty, {"name_latin": WHOLE["name_latin"]})
    keep_company(empty, WHOLE)
    kept = keep_company(empty, WHOLE | {"phone": "02 123 4567"})
    (known,) = list_parties(empty)
    assert (kept.party, known.roles, kept.advice) == (known.key, ("exporter",), ())
    latin = known.party.address.latin
    assert (latin.subdistrict, latin.province) == ("Phlapphla", "Chanthaburi")
    assert known.party.registration("TH_TAX_ID") == "0105556001234"
    assert unfinished_company(empty) == {}


def test_thai_letters_in_the_first_field_are_the_thai_name(empty):
    kept = keep_company(empty, {"name_latin": WHOLE["name_native"], "latin_lines": "1 ถนนสุขุมวิท"})
    assert kept.missing == ("name_latin", "latin_lines")
    row = unfinished_company(empty)
    assert (row["name_native"], row["native_lines"]) == (WHOLE["name_native"], "1 ถนนสุขุมวิท")


def test_a_tax_number_that_looks_wrong_is_kept_and_told(empty):
    (advice,) = keep_company(empty, WHOLE | {"tax_id": "0105556001235"}).advice
    assert (advice.column, advice.fault.reason) == ("registrations", "th_tax_id_check_digit")


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [({}, "/name_latin"), ({"name_latin": "  "}, "/name_latin"), (WHOLE | {"email": "x"}, "/email")],
)
def test_what_cannot_be_a_company_is_refused_and_nothing_is_kept(empty, fields, pointer):
    with pytest.raises(WrongInput) as refused:
        keep_company(empty, fields)
    assert refused.value.pointer == pointer
    assert (company_name(empty), list_parties(empty)) == ("", [])


def test_a_desk_is_new_until_it_is_set_up_or_has_something_on_it(empty):
    assert is_new(empty)
    keep_company(empty, WHOLE)
    assert not is_new(empty)
    empty.store.parties._connections.db.execute("DELETE FROM parties")
    set_up_done(empty)
    assert not is_new(empty)
