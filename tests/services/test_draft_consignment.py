"""New, edit and copy: what is filled in, what is refused, what stays frozen and what follows an edit."""

import json

import pytest

from shipdesk.errors import WrongInput
from shipdesk.services.book_consignment import cancel_consignment
from shipdesk.services.browse_catalogs import set_product_fields
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find, list_consignments, members_of
from shipdesk.services.manage_parties import set_party_fields
from shipdesk.services.pack_consignment import pack_consignment
from tests.builders import KUNMING, VIENTIANE, body, line, packed


def faults(desk, members):
    with pytest.raises(WrongInput) as caught:
        new_consignment(desk, members)
    assert list_consignments(desk) == [], "a refused consignment leaves nothing behind"
    return {(one.pointer, one.code) for one in caught.value.all}


def test_what_may_be_left_out_is_filled_in(desk):
    members = members_of(new_consignment(desk, body()))
    assert (members["mode"], members["service_code"]) == ("RAIL", "TH-CN-RAIL-LAOS-STD")
    assert members["freight_payer"] == "EXPORTER"
    assert members["customs"] == {"export_declarant": "EXPORTER", "preference_scheme": "NONE"}
    assert members["exporter"]["name_latin"] == "Sample Siam Foods Export Co., Ltd."
    first = members["items"][0]
    assert (first["line_no"], first["hs_tariff"], first["sku"]) == (1, "TH", "DF-001")
    assert [one["language"] for one in first["descriptions"]][:3] == ["en", "zh", "th"]
    assert first["net_weight_kg"] == "65"
    values = [one["line_value"]["amount"] for one in members["items"]]
    assert members["declared_value"] == {"amount": "55565.00", "currency": "THB"}
    assert f"{sum(map(float, values)):.2f}" == "55565.00"
    assert "handling_units" not in members


def test_chilled_goods_ask_for_a_refrigerated_service(desk):
    members = members_of(new_consignment(desk, body(items=[line("FF-001", "100")])))
    assert (members["temperature"], members["service_code"]) == ({"regime": "CHILLED"}, "TH-CN-RAIL-LAOS-REEFER")


def test_limits_are_added_to_the_class_that_follows_from_the_goods(desk):
    stored = new_consignment(desk, body(items=[line("FF-001", "650")], desk={"registrations": None}))
    assert members_of(stored)["temperature"] == {"regime": "CHILLED"}
    edited = edit_consignment(desk, stored.reference, {"temperature": {"min_c": "13", "max_c": "15"}})
    assert members_of(edited)["temperature"] == {"regime": "CHILLED", "min_c": "13", "max_c": "15"}


def test_the_buyer_pays_the_freight_under_f_terms(desk):
    assert members_of(new_consignment(desk, body(incoterm="FCA")))["freight_payer"] == "IMPORTER"


def test_what_is_given_stands_above_what_would_be_filled_in(desk):
    given = line("DF-001", "10", net_weight_kg="1.2", unit_price={"amount": "2.345", "currency": "THB"}, line_no=7)
    members = members_of(new_consignment(desk, body(items=[given], mode="ROAD", service_code="MY-OWN")))
    assert (members["mode"], members["service_code"]) == ("ROAD", "MY-OWN")
    item = members["items"][0]
    assert (item["line_no"], item["net_weight_kg"], item["line_value"]["amount"]) == (7, "1.2", "23.45")


def test_a_party_may_be_overridden_member_by_member(desk):
    consignee = {"party": "CN-KUNMING", "contact_name": "Wang", "address": {"postal_code": "650000"}}
    told = members_of(new_consignment(desk, body(consignee=consignee)))["consignee"]
    assert (told["contact_name"], told["address"]["postal_code"]) == ("Wang", "650000")
    assert told["address"]["latin"]["city"] == "Kunming"


def test_a_route_that_our_table_does_not_know_is_accepted(desk):
    members = body(route_id="TH-CN-AIR-NEW", mode="AIR")
    assert members_of(new_consignment(desk, members))["service_code"] == "TH-CN-AIR-NEW-STD"


def test_thai_digits_are_read_as_digits_everywhere(desk):
    item = members_of(new_consignment(desk, body(items=[line("DF-001", "๑๐")])))["items"][0]
    assert (item["quantity"], item["net_weight_kg"]) == ("10", "1")


@pytest.mark.parametrize("quantity", ["1e9999", "1e99999999999", "1E+5", "Infinity", "-5", "0", "1,000", 10, 1.5, ""])
def test_a_quantity_that_is_none_is_told_at_its_place(desk, quantity):
    told = faults(desk, body(items=[line("DF-001", quantity)]))
    assert "/items/0/quantity" in {pointer for pointer, _ in told}


def test_a_quantity_beyond_all_measure_is_told_not_stumbled_over(desk):
    price = {"amount": "999999999999999.9999", "currency": "THB"}
    told = faults(desk, body(items=[line("DF-001", "999999999999999", unit_price=price)]))
    assert ("/items/0/net_weight_kg", "out_of_range") in told
    assert ("/items/0/line_value/amount", "out_of_range") in told


THB = {"currency": "THB"}


@pytest.mark.parametrize(
    ("changes", "pointer", "code"),
    [
        ({"consignee": {"party": "NOBODY"}}, "/consignee/party", "not_found"),
        ({"items": [line("NOTHING", "1")]}, "/items/0/sku", "not_found"),
        ({"items": [line("DF-001", "1") | {"catalog": "nope"}]}, "/items/0/catalog", "not_found"),
        ({"items": [line("DF-001", "1") | {"catalog": "../desk"}]}, "/items/0/catalog", "pattern"),
        ({"items": [{"quantity": "1"}]}, "/items/0/hs_code", "required"),
        ({"items": []}, "/items", "too_few_items"),
        ({"items": "DF-001"}, "/items", "wrong_type"),
        ({"items": [line("DF-001", "1", hs_code="20089X")]}, "/items/0/hs_code", "pattern"),
        ({"items": [line("DF-001", "1", net_weight_kg="-1")]}, "/items/0/net_weight_kg", "out_of_range"),
        ({"items": [line("DF-001", "1", line_no=2), line("DF-001", "1")]}, "/items/1/line_no", "duplicate"),
        ({"items": [line("DF-001", "1", production_date="2569-11-02")]}, "/items/0/production_date", "out_of_range"),
        ({"items": [line("DF-001", "1", colour="red")]}, "/items/0/colour", "unknown_field"),
        (
            {"items": [line("DF-001", "1", unit_price={"amount": "1", "currency": "XYZ"})]},
            "/items/0/unit_price/currency",
            "not_in_enum",
        ),
        (
            {"items": [line("DF-001", "1"), line("SN-001", "1", unit_price={"amount": "1", "currency": "CNY"})]},
            "/items/1/line_value/currency",
            "inconsistent_currency",
        ),
        (
            {"items": [line("DF-001", "1", line_value={"amount": "1.005"} | THB)]},
            "/items/0/line_value/amount",
            "pattern",
        ),
        ({"declared_value": {"amount": "55565.01"} | THB}, "/declared_value", "inconsistent_sum"),
        ({"insured_value": {"amount": "10.5", "currency": "VND"}}, "/insured_value/amount", "pattern"),
        ({"incoterm": "XXX"}, "/incoterm", "not_in_enum"),
        ({"client_reference": "A B"}, "/client_reference", "pattern"),
        ({"client_reference": "../x"}, "/client_reference", "pattern"),
        ({"route_id": 7}, "/route_id", "wrong_type"),
        ({"colour": "red"}, "/colour", "unknown_field"),
        ({"state": "ACCEPTED"}, "/state", "unknown_field"),
        ({"desk": {"colour": "red"}}, "/desk/colour", "unknown_field"),
        ({"desk": {"planned_departure": "2569-12-08"}}, "/desk/planned_departure", "out_of_range"),
        ({"desk": {"charges": [{"code": "tip", "amount": "1"} | THB]}}, "/desk/charges/0/code", "not_in_enum"),
        ({"desk": {"charges": [{"code": "other", "amount": "1.005"} | THB]}}, "/desk/charges/0/amount", "pattern"),
    ],
)
def test_what_is_refused_is_told_at_its_place(desk, changes, pointer, code):
    assert (pointer, code) in faults(desk, body(**changes))


@pytest.mark.parametrize("country", ["TH", "US", "JP"])
def test_a_consignee_outside_the_five_countries_is_refused(desk, country):
    told = faults(desk, body(consignee={"party": "CN-KUNMING", "address": {"country_code": country}}))
    assert told == {("/consignee/address/country_code", "not_served")}


def test_faults_of_the_body_and_of_the_desk_object_are_told_together(desk):
    told = faults(desk, body(incoterm="XXX", colour=1, desk={"gates": {"exit": 5}, "colour": 1}))
    assert {"/incoterm", "/colour", "/desk/gates/exit", "/desk/colour"} <= {pointer for pointer, _ in told}


def test_a_reference_is_taken_once(desk):
    new_consignment(desk, body())
    with pytest.raises(WrongInput) as caught:
        new_consignment(desk, body("vientiane", client_reference=KUNMING))
    assert (caught.value.code, caught.value.pointer) == ("duplicate_client_reference", "/client_reference")


def test_a_product_edited_later_changes_no_consignment(desk):
    before = new_consignment(desk, body())
    set_product_fields(desk.catalogs, "DF-001", {"name_en": "Other", "unit_price": "1", "net_weight_kg": "9"})
    set_party_fields(desk, "CN-KUNMING", {"name_latin": "Other"})
    assert find(desk, KUNMING) == before
    edited = edit_consignment(desk, KUNMING, {"delivery_instructions": "Ring twice"})
    assert edited.consignment.items == before.consignment.items
    assert edited.consignment.goods == before.consignment.goods
    assert pack_consignment(desk, KUNMING).consignment.handling_units[0].gross_weight_kg.kg < 9


def test_a_line_named_anew_from_the_catalog_takes_the_product_of_today(desk):
    new_consignment(desk, body(items=[line("DF-001", "10")]))
    set_product_fields(desk.catalogs, "DF-001", {"net_weight_kg": "0.3", "gross_weight_kg": "0.32"})
    kept = edit_consignment(desk, KUNMING, {"items": [{"sku": "DF-001", "quantity": "20"}]})
    assert str(kept.consignment.items[0].net_weight_kg) == "2"
    fresh = edit_consignment(desk, KUNMING, {"items": [line("DF-001", "20")]})
    assert str(fresh.consignment.items[0].net_weight_kg) == "6"


def test_an_edit_takes_away_what_is_null_and_keeps_the_rest(desk):
    new_consignment(desk, body())
    edited = members_of(edit_consignment(desk, KUNMING, {"notify_party": None, "desk": {"payment": None}}))
    assert "notify_party" not in edited
    assert "payment" not in edited["desk"]
    assert edited["desk"]["invoice"]["number"] == "SINV-2026-1201"


def test_a_wrong_edit_changes_nothing(desk):
    before = new_consignment(desk, body())
    with pytest.raises(WrongInput) as caught:
        edit_consignment(desk, KUNMING, {"incoterm": "DAP", "items": [line("DF-001", "1e9999")]})
    assert caught.value.pointer == "/items/0/quantity"
    assert find(desk, KUNMING) == before


def test_the_reference_itself_is_not_edited(desk):
    new_consignment(desk, body())
    with pytest.raises(WrongInput) as caught:
        edit_consignment(desk, KUNMING, {"client_reference": "OTHER"})
    assert (caught.value.code, caught.value.pointer) == ("not_amendable", "/client_reference")


def test_what_follows_from_route_and_term_follows_their_edit(desk):
    packed(desk)
    edited = members_of(
        edit_consignment(
            desk, VIENTIANE, {"route_id": "TH-CN-RAIL-LAOS", "incoterm": "FCA", "consignee": {"party": "CN-KUNMING"}}
        )
    )
    assert (edited["mode"], edited["service_code"], edited["freight_payer"]) == (
        "RAIL",
        "TH-CN-RAIL-LAOS-STD",
        "IMPORTER",
    )


def test_what_the_user_gave_does_not_follow(desk):
    new_consignment(desk, body(freight_payer="THIRD_PARTY", service_code="MY-OWN"))
    edited = members_of(edit_consignment(desk, KUNMING, {"incoterm": "FCA", "route_id": "TH-LA-ROAD-VIENTIANE"}))
    assert (edited["freight_payer"], edited["service_code"]) == ("THIRD_PARTY", "MY-OWN")


def test_cartons_stay_while_the_goods_stay_and_go_when_they_change(desk):
    before = packed(desk)
    kept = edit_consignment(desk, VIENTIANE, {"delivery_instructions": "Ring twice"})
    assert (kept.state, kept.consignment.handling_units) == ("PACKED", before.consignment.handling_units)
    undone = edit_consignment(desk, VIENTIANE, {"items": [line("ND-002", "60")]})
    assert (undone.state, undone.consignment.handling_units) == ("DRAFT", ())
    assert str(undone.consignment.declared_value) == str(undone.consignment.items[0].line_value)


GIVEN_UNIT = {
    "client_unit_reference": "BOX",
    "package_type": "CT",
    "gross_weight_kg": "12",
    "length_cm": "40",
    "width_cm": "30",
    "height_cm": "20",
    "contents": [{"line_no": 1, "quantity": "60"}],
}


def test_units_taken_away_again_leave_the_packing_to_the_desk(desk):
    new_consignment(desk, body("vientiane", items=[line("ND-002", "60")], handling_units=[GIVEN_UNIT]))
    assert not edit_consignment(desk, VIENTIANE, {"handling_units": None}).units_given
    pack_consignment(desk, VIENTIANE)
    assert edit_consignment(desk, VIENTIANE, {"items": [line("ND-002", "120")]}).state == "DRAFT"


def test_units_that_do_not_hold_the_goods_are_refused(desk):
    told = faults(desk, body("vientiane", items=[line("ND-002", "61")], handling_units=[GIVEN_UNIT]))
    assert told == {("/handling_units", "inconsistent_sum")}


def test_an_sscc_with_a_wrong_check_digit_is_refused_at_its_place(desk):
    units = [GIVEN_UNIT | {"sscc": "395001234567890126"}]
    told = faults(desk, body("vientiane", items=[line("ND-002", "60")], handling_units=units))
    assert {pointer for pointer, _ in told} == {"/handling_units/0/sscc"}


COPIED_AWAY = {
    "departure_id": "dep_1",
    "ready_at": "2026-12-02T08:00:00+07:00",
    "customs": {"export_declaration_number": "A001-26", "preference_document_number": "E26-1"},
    "screening_ids": ["scr_1"],
}
FACTS_COPIED_AWAY = {
    "certificate": {"issued_on": "2026-12-01"},
    "received_papers": [{"document_type": "IMPORT_PERMIT", "number": "P-1"}],
    "transport_units": [{"kind": "truck", "plate": "70-1234", "seal_number": "S1"}],
    "exchange_rates": [{"from": "THB", "to": "CNY", "rate": "0.2", "date": "2026-12-01", "source": "BOT"}],
    "harvest": [{"line_no": 1, "date": "2026-11-28"}],
    "dangerous_goods": [{"line_no": 1, "packing_instruction": "Y344", "packing_date": "2026-11-30"}],
    "valid_until": "2026-12-31",
}


def test_a_copy_has_the_goods_and_parties_but_no_numbers_dates_and_tracking(desk):
    new_consignment(desk, body(**COPIED_AWAY, desk=FACTS_COPIED_AWAY))
    pack_consignment(desk, KUNMING)
    before, copied = find(desk, KUNMING), copy_consignment(desk, KUNMING, "COPY-1")
    assert (copied.state, copied.version, copied.consignment_id, copied.consignment_number) == ("DRAFT", 1, None, None)
    assert find(desk, "COPY-1") == copied
    assert find(desk, KUNMING) == before
    text = json.dumps(members_of(copied))
    for told in ("dep_1", "A001-26", "E26-1", "scr_1", "SINV-2026-1201", "KM-PO-26118", "P-1", "70-1234", "MG261102"):
        assert told not in text
    assert "2026-1" not in text.replace('"valid_until": "2028-06-30"', ""), "no date of this journey is left"
    assert "Y344" in text
    assert copied.consignment.handling_units == ()
    assert [one.quantity for one in copied.consignment.items] == [one.quantity for one in before.consignment.items]
    assert copied.consignment.goods == before.consignment.goods


def test_a_copy_keeps_units_that_were_given_but_not_their_numbers(desk):
    unit = GIVEN_UNIT | {"sscc": "395001234567890125", "seal_number": "S9"}
    new_consignment(desk, body("vientiane", items=[line("ND-002", "60")], handling_units=[unit]))
    copied = copy_consignment(desk, VIENTIANE, "COPY-1").consignment.handling_units[0]
    assert (copied.client_unit_reference, copied.sscc, copied.seal_number) == ("BOX", None, None)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("NONE", "COPY-1", "not_found"), (KUNMING, KUNMING, "duplicate_client_reference"), (KUNMING, "a b", "pattern")],
)
def test_copies_that_cannot_be(desk, old, new, code):
    new_consignment(desk, body())
    with pytest.raises(WrongInput) as caught:
        copy_consignment(desk, old, new)
    assert caught.value.code == code


def test_what_was_said_of_a_line_goes_with_it(desk):
    said = {"harvest": [{"line_no": 1}, {"line_no": 2}], "no_commercial_value": [1, 2]}
    made = new_consignment(desk, body(items=[line("DF-001", "1"), line("DF-002", "1")], desk=said))
    edit_consignment(desk, made.reference, {"items": [line("DF-001", "1")]})
    edited = edit_consignment(desk, made.reference, {"items": [line("DF-001", "1"), line("DF-003", "1")]})
    facts = edited.consignment.desk
    assert ([one.line_no for one in facts.harvest], facts.no_commercial_value) == ([1], (1,))


def test_a_route_that_no_table_knows_keeps_the_mode_it_had(desk):
    made = new_consignment(desk, body(items=[line("DF-001", "1")]))
    edited = edit_consignment(desk, made.reference, {"route_id": "TH-CN-NEW"}).consignment
    assert (edited.route_id, edited.mode) == ("TH-CN-NEW", "RAIL")


def test_another_product_under_the_same_number_does_not_inherit_what_was_said_of_the_former_one(desk):
    said = {
        "label_data": [{"line_no": 1, "language": "zh", "storage": "cool"}],
        "registrations": [{"line_no": number, "scheme": "GACC", "value": f"R-{number}"} for number in (1, 2)],
        "no_commercial_value": [1, 2],
    }  # fmt: skip
    items = [line("DF-001", "1"), line("DF-002", "1")]
    made = new_consignment(desk, body(items=items, desk=said))
    former, own = ({"line_no": 1, "language": "zh", "storage": words} for words in ("cool", "dry"))
    typed = {"label_data": [former, own]}
    patch = {"items": [line("DF-003", "1"), items[1]], "desk": typed}
    facts = edit_consignment(desk, made.reference, patch).consignment.desk
    assert [one.storage for one in facts.label_data] == ["dry"]
    assert [(one.line_no, one.value) for one in facts.registrations] == [(2, "R-2")]
    assert facts.no_commercial_value == (2,)
    facts = edit_consignment(desk, made.reference, {"items": [line("DF-003", "9"), items[1]]}).consignment.desk
    assert [one.storage for one in facts.label_data] == ["dry"], "the same product stays what it is"


def test_gates_go_with_their_route_unless_the_same_edit_names_some(desk):
    made = new_consignment(desk, body(desk={"gates": {"exit": "TH-NPM"}, "invoice": {"number": "I-1"}}))
    other = next(one for one in desk.reference.routes if one != made.consignment.route_id)
    named = edit_consignment(desk, made.reference, {"route_id": other, "desk": {"gates": {"exit": "TH-NKI"}}})
    assert named.consignment.desk.gates.exit == "TH-NKI"
    kept = edit_consignment(desk, made.reference, {"route_id": other, "incoterm_place": "Mohan"})
    assert kept.consignment.desk.gates.exit == "TH-NKI", "it is the same route"
    back = edit_consignment(desk, made.reference, {"route_id": made.consignment.route_id}).consignment.desk
    assert (back.gates, back.invoice.number) == (None, "I-1")


def test_a_cancelled_consignment_says_what_happened_to_it_and_what_to_do(desk):
    made = new_consignment(desk, body())
    cancel_consignment(desk, made.reference)
    with pytest.raises(WrongInput) as refused:
        edit_consignment(desk, made.reference, {"incoterm_place": "Mohan"})
    assert (refused.value.code, refused.value.reason) == ("state_conflict", "cancelled_stays")
    with pytest.raises(WrongInput) as refused:
        pack_consignment(desk, made.reference)
    assert refused.value.reason == "cancelled_stays"
