"""Edits by pointer: the patch they make, what follows from them, and that a refusal drops nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.merge_patch import merge
from shipdesk.errors import WrongInput
from shipdesk.ui.editor_lines import added_line, described, described_in_english, without_line
from shipdesk.ui.editor_model import STEPS, Draft, Edit, applied, difference, field_of, step_of, value_at

MEMBERS = {
    "incoterm": "CPT",
    "freight_payer": "EXPORTER",
    "exporter": {"name_latin": "Siam", "phone": "+6620105501"},
    "items": [
        {"line_no": 1, "quantity": "2", "unit_price": {"amount": "3", "currency": "THB"},
         "line_value": {"amount": "6", "currency": "THB"}, "net_weight_kg": "1"},
        {"line_no": 3, "quantity": "5", "net_weight_kg": "4"},
    ],
    "desk": {"registrations": [{"line_no": 1}, {"line_no": 3}], "invoice": {"number": "I-1"}},
}  # fmt: skip

WITHOUT_NULL = st.recursive(
    st.integers() | st.text(max_size=3) | st.lists(st.integers(), max_size=2),
    lambda inner: st.dictionaries(st.text(max_size=2), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=2), WITHOUT_NULL), st.dictionaries(st.text(max_size=2), WITHOUT_NULL))
def test_the_difference_of_two_values_is_the_patch_between_them(before, after):
    assert merge(before, difference(before, after)) == after


def test_a_party_of_the_address_book_takes_the_place_of_the_whole_party():
    patch = difference(MEMBERS, applied(MEMBERS, [Edit("/exporter", {"party": "TH-1"})]))
    assert patch == {"exporter": {"name_latin": None, "phone": None, "party": "TH-1"}}


def test_an_emptied_object_goes_with_its_last_member():
    assert "invoice" not in applied(MEMBERS, [Edit("/desk/invoice/number", None)])["desk"]
    assert applied(MEMBERS, [Edit("/desk/signatory/name", None)]) == MEMBERS


def test_what_follows_from_a_value_is_left_to_the_desk():
    assert "freight_payer" not in applied(MEMBERS, [Edit("/incoterm", "FOB")])
    first = applied(MEMBERS, [Edit("/items/0/quantity", "7")], weighed={1})["items"][0]
    assert first == {"line_no": 1, "quantity": "7", "unit_price": {"amount": "3", "currency": "THB"}}
    assert applied(MEMBERS, [Edit("/items/1/quantity", "7")], weighed={1})["items"][1]["net_weight_kg"] == "4"


@pytest.mark.parametrize(("pointer", "step"), [
    ("/consignee/phone", "parties"), ("/items/2/hs_code", "goods"), ("/desk/origin/0", "terms"),
    ("/desk/invoice/number", "terms"), ("/handling_units/0", "packing"), ("/desk/planned_arrival", "route"),
    ("/customs/preference_scheme", "route"), ("/desk/received_papers", "papers"),
    ("", "booking"), ("/itemsX", "booking"),
])  # fmt: skip
def test_every_pointer_leads_to_a_step(pointer, step):
    assert step_of(pointer) == step
    assert step in STEPS


def test_a_worked_out_value_leads_to_the_field_it_comes_from():
    assert field_of("/declared_value/amount") == "/items"
    assert field_of("/incoterm") == "/incoterm"


def test_edits_are_seen_before_they_are_saved_and_the_later_one_counts():
    draft = Draft(dict(MEMBERS))
    draft.set("/incoterm_place", "Kunm")
    draft.set("/incoterm_place", "Kunming")
    assert draft.view()["incoterm_place"] == "Kunming"
    assert draft.take() == {"incoterm_place": "Kunming"}
    assert draft.take() is None, "one write at a time"
    draft.set("/incoterm", "FOB")
    draft.saved(MEMBERS | {"incoterm_place": "Kunming"}, frozenset())
    assert draft.take() == {"incoterm": "FOB", "freight_payer": None}


def test_an_edit_that_changes_nothing_is_not_sent():
    draft = Draft(dict(MEMBERS))
    draft.set("/incoterm", "CPT")
    draft.members.pop("freight_payer")
    assert draft.take() is None
    assert draft.is_saved


def test_a_refused_edit_is_kept_and_the_others_are_sent_without_it():
    draft = Draft(dict(MEMBERS))
    draft.set("/exporter/phone", "081")
    draft.set("/incoterm_place", "Kunming")
    draft.take()
    assert draft.failed([WrongInput("pattern", "pattern", pointer="/exporter/phone")])
    assert draft.take() == {"incoterm_place": "Kunming"}
    draft.saved(MEMBERS | {"incoterm_place": "Kunming"}, frozenset())
    assert not draft.is_saved
    assert draft.view()["exporter"]["phone"] == "081"
    draft.set("/exporter/contact_name", "Som")
    assert draft.take() == {"exporter": {"phone": "081", "contact_name": "Som"}}, "it is tried again with the next edit"


def test_a_remedy_typed_meanwhile_inside_a_refused_edit_goes_with_it():
    draft = Draft(MEMBERS)
    added = added_line(MEMBERS, "products", "HC-002")
    draft.set(added.pointer, added.value)
    draft.take()
    draft.set("/items/2/unit_price", {"amount": "240", "currency": "THB"})
    draft.failed([WrongInput("inconsistent_currency", "mixed_currencies", pointer="/items/2/line_value/currency")])
    assert draft.view()["items"][2]["unit_price"]["amount"] == "240"
    assert value_at(draft.take(), "/items/2/unit_price") == {"amount": "240", "currency": "THB"}
    assert draft.refused == []


def test_what_lies_beside_an_edit_is_left_as_it_was():
    before = repr(MEMBERS)
    after = applied(
        MEMBERS, [Edit("/items/0/quantity", "7"), Edit("/desk/invoice/number", None), Edit("/items/1", None)]
    )
    assert repr(MEMBERS) == before
    assert after["exporter"] is MEMBERS["exporter"]
    assert after["desk"] == {"registrations": [{"line_no": 1}, {"line_no": 3}]}


def test_a_fault_that_belongs_to_no_edit_refuses_them_all_and_drops_none():
    draft = Draft(dict(MEMBERS))
    draft.set("/incoterm_place", "Kunming")
    draft.take()
    assert not draft.failed([WrongInput("wrong_type", "wrong_type_object", pointer="/mode")])
    assert draft.take() is None
    assert draft.view()["incoterm_place"] == "Kunming"


def test_lines_come_with_a_fresh_number_and_go_with_what_is_said_of_them():
    items = added_line(MEMBERS, "fruit", "A-1").value
    assert items[2] == {"line_no": 4, "catalog": "fruit", "sku": "A-1", "quantity": "1"}
    after = applied(MEMBERS, without_line(MEMBERS, 0))
    assert [item["line_no"] for item in after["items"]] == [3]
    assert value_at(after, "/desk/registrations") == [{"line_no": 3}]
    both_gone = applied(after, without_line(after, 0))
    assert "registrations" not in both_gone["desk"]


def test_another_english_description_keeps_the_other_languages():
    item = {"descriptions": [{"language": "zh", "text": "芒果"}, {"language": "en", "text": "Mango"}]}
    assert described(item, "zh") == "芒果"
    assert described(item, "th") == "Mango"
    assert described_in_english(item, "Dried mango") == [
        {"language": "en", "text": "Dried mango"}, {"language": "zh", "text": "芒果"},
    ]  # fmt: skip
    assert described_in_english({}, None) is None
