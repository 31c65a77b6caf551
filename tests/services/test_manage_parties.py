"""The address book: a party typed in by hand."""

from __future__ import annotations

import pytest

from shipdesk.errors import WrongInput
from shipdesk.services.manage_parties import add_party, list_parties, set_party_fields, show_party
from shipdesk.services.party_rows import row_of_party

PAKSE = {"key": "LA-PAKSE", "roles": "consignee|buyer", "name_latin": "Pakse Trading", "country_code": "LA"}
PAKSE |= {"latin_lines": "Road 13|Ban Thaluang", "registrations": "LA_TIN=123456789000"}


def test_a_new_party_reads_back_as_it_was_typed(desk):
    known = add_party(desk, PAKSE)
    assert show_party(desk, "LA-PAKSE") == known
    assert {name: value for name, value in row_of_party(known).items() if value} == PAKSE


def test_a_key_that_is_taken_is_refused_and_the_first_stays(desk):
    first = add_party(desk, PAKSE)
    with pytest.raises(WrongInput) as caught:
        add_party(desk, PAKSE | {"name_latin": "Another"})
    assert (caught.value.code, caught.value.pointer) == ("exists", "/key")
    assert show_party(desk, "LA-PAKSE") == first


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"key": " "}, "/key"),
        ({"name_latin": ""}, "/name_latin"),
        ({"country_code": ""}, "/country_code"),
        ({"latin_lines": ""}, "/latin_lines"),
        ({"roles": "friend"}, "/roles"),
        ({"phone": "081-234"}, "/phone"),
        ({"registrations": "12345"}, "/registrations"),
        ({"colour": "blue"}, "/colour"),
        ({"name_latin": "Pak\udcff"}, "/name_latin"),
    ],
)
def test_what_is_missing_or_wrong_is_named_and_nothing_lands(desk, change, pointer):
    before = list_parties(desk)
    with pytest.raises(WrongInput) as caught:
        add_party(desk, PAKSE | change)
    assert pointer in [one.pointer for one in caught.value.all]
    assert list_parties(desk) == before


def test_the_key_itself_is_no_field_to_change(desk):
    add_party(desk, PAKSE)
    with pytest.raises(WrongInput) as caught:
        set_party_fields(desk, "LA-PAKSE", {"key": "LA-OTHER"})
    assert caught.value.pointer == "/key"
