"""Section 11 and 12: charges, payments, screenings."""

from decimal import Decimal

import pytest

from shipdesk.identifiers import promptpay
from tests.embedded_hub.support import booking, cancel, codes, new_key, party


def code(answer) -> tuple[int, str]:
    return answer.status, answer.json()["code"]


def due(door) -> tuple[list[str], dict[str, str]]:
    charges = [one for one in door.items("/charges") if one["state"] == "DUE"]
    total = sum(Decimal(one[part]["amount"]) for one in charges for part in ("amount", "tax"))
    return [one["charge_id"] for one in charges], {"amount": str(total), "currency": "THB"}


def paying(door, method="PROMPTPAY_QR", **changes):
    ids, total = due(door)
    return door.post("/payments", {"charge_ids": ids, "method": method, "expected_total": total} | changes)


def charge_states(door) -> set[str]:
    return {one["state"] for one in door.items("/charges")}


def test_h105_the_total_is_the_one_that_was_shown(hub_door):
    hub_door.booked()
    wrong = paying(hub_door, expected_total={"amount": "1.00", "currency": "THB"})
    assert (wrong.status, codes(wrong)) == (422, {"/expected_total/amount": "inconsistent_sum"})
    foreign = paying(hub_door, expected_total={"amount": "1.00", "currency": "CNY"})
    assert codes(foreign) == {"/expected_total/currency": "inconsistent_currency"}
    assert charge_states(hub_door) == {"DUE"}


def test_h106_a_charge_is_in_one_living_payment(hub_door):
    hub_door.booked()
    ids, total = due(hub_door)
    first = paying(hub_door).json()
    second = paying(hub_door, charge_ids=ids, expected_total=total)
    assert (*code(second), second.json()["existing"]) == (409, "state_conflict", f"/v1/payments/{first['payment_id']}")
    path = f"/payments/{first['payment_id']}"
    assert hub_door.ask("POST", path + "/cancel", Idempotency_Key=first["payment_id"]).status == 400
    cancelled = hub_door.ask("POST", path + "/cancel", Idempotency_Key=new_key(), If_Match='"1"')
    assert (cancelled.status, cancelled.json()["state"]) == (200, "CANCELLED")
    assert paying(hub_door).status == 201


def test_h107_a_qr_code_is_for_one_payment_and_its_sum(hub_door):
    shown = hub_door.booked()
    payment = paying(hub_door).json()
    assert promptpay.is_valid(payment["qr_payload"])
    assert promptpay.amount_of(payment["qr_payload"]) == Decimal(payment["total"]["amount"])
    hub_door.clock.advance(minutes=15)
    assert hub_door.get(f"/payments/{payment['payment_id']}").json()["state"] == "EXPIRED"
    assert charge_states(hub_door) == {"DUE"}
    assert paying(hub_door).json()["qr_payload"] != payment["qr_payload"]
    assert hub_door.simulate("PAYMENT_SUCCEEDS", shown)
    assert charge_states(hub_door) == {"PAID"}


def test_h107_money_after_expiry_is_never_lost(hub_door):
    shown = hub_door.booked()
    payment = paying(hub_door, "BANK_TRANSFER").json()
    hub_door.clock.advance(days=4)
    assert hub_door.simulate("PAYMENT_SUCCEEDS", shown)
    late = hub_door.get(f"/payments/{payment['payment_id']}").json()
    assert (late["state"], charge_states(hub_door)) == ("SUCCEEDED", {"PAID"})
    receipt = hub_door.get(f"/documents/{late['receipt_document_id']}/content")
    assert receipt.body.startswith(b"%PDF-")
    cancel(hub_door, shown)
    assert charge_states(hub_door) == {"REFUND_PENDING"}


def test_a_payment_that_fails_leaves_its_charges_due(hub_door):
    shown = hub_door.booked()
    paying(hub_door, "CARD_LINK")
    assert hub_door.simulate("PAYMENT_FAILS", shown)
    assert charge_states(hub_door) == {"DUE"}
    assert paying(hub_door, "CREDIT_ACCOUNT").json()["state"] == "SUCCEEDED"


def screening(door, **changes):
    body = {
        "origin_country": "TH",
        "destination_country": "CN",
        "mode": "RAIL",
        "goods": [{"line_no": 1, "hs_code": "081060", "description": "Fresh durian"}],
        "parties": [
            {"name_latin": booking()[role]["name_latin"], "country_code": country}
            for role, country in (("exporter", "TH"), ("consignee", "CN"))
        ],
    } | changes
    answer = door.post("/screenings", body)
    assert answer.status == 201, answer.body
    assert door.get(f"/screenings/{answer.json()['screening_id']}").json() == answer.json()
    return answer.json()


def test_h109_the_code_of_the_exporter_stays(hub_door):
    assert hub_door.read(hub_door.booked())["items"][0]["hs_code"] == "08106000"


@pytest.mark.parametrize(
    ("name", "decision", "outcome"),
    [
        ("Specimen Denied Trading", "DENIED", (422, "screening_denied")),
        ("Specimen Review Trading", "REVIEW", (201, "ON_HOLD")),
        ("Kunming Jinguo Import Co., Ltd.", "ALLOWED", (201, "ACCEPTED")),
    ],
)
def test_h110_a_screening_decides(hub_door, name, decision, outcome):
    parties = [
        {"name_latin": booking()["exporter"]["name_latin"], "country_code": "TH"},
        {"name_latin": name, "country_code": "CN"},
    ]
    found = screening(hub_door, parties=parties)
    assert found["decision"] == decision
    answer = hub_door.book(booking(consignee=party(name, "CN"), screening_ids=[found["screening_id"]]))
    assert (answer.status, answer.json().get("code") or answer.json()["state"]) == outcome


def test_h110_goods_that_need_a_screening_are_not_booked_without(hub_door):
    items = [{**booking()["items"][0], "hs_code": "880621"}]
    assert code(hub_door.book(booking(items=items))) == (422, "screening_required")
    found = screening(hub_door, goods=[{"line_no": 1, "hs_code": "880621", "description": "Drone"}])
    hub_door.clock.advance(days=31)
    late = hub_door.book(booking(items=items, screening_ids=[found["screening_id"]]))
    assert code(late) == (422, "screening_required")


def test_h111_a_screening_covers_only_what_it_was_made_for(hub_door):
    found = screening(hub_door)["screening_id"]
    other = booking(consignee=party("Somebody Else", "CN"), screening_ids=[found])
    assert code(hub_door.book(other)) == (422, "screening_required")
    shown = hub_door.booked(screening_ids=[found])
    path = f"/consignments/{shown['consignment_id']}"
    refused = hub_door.patch(path, {"consignee": party("Somebody Else", "CN")}, '"1"')
    assert code(refused) == (422, "screening_required")
    assert hub_door.patch(path, {"screening_ids": []}, '"1"').status == 200
