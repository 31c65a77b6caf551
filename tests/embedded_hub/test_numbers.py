"""H-30 and H-31: numbers are given out and used once."""

import pytest

from shipdesk.identifiers import sscc
from tests.embedded_hub.support import Desk, booking, codes, new_key


def block(desk, kind="SSCC", quantity=10, **more):
    response = desk.post("/number-blocks", {"kind": kind, "quantity": quantity, **more})
    assert response.status == 201, response.body
    return response.json()


def with_ssccs(reference, *numbers):
    body = booking(client_reference=reference)
    for unit, number in zip(body["handling_units"], numbers, strict=False):
        unit["sscc"] = number
    return body


def test_a_block_is_a_run_of_valid_demonstration_ssccs(desk):
    given = block(desk, quantity=10, workstation="PC-01")
    assert sscc.is_valid(given["first"])
    assert sscc.is_valid(given["last"])
    assert given["first"][1:8] == "9521234"
    assert int(given["last"][:-1]) - int(given["first"][:-1]) == 9
    assert (given["quantity"], given["used"], given["workstation"]) == (10, 0, "PC-01")


def test_blocks_and_assigned_numbers_never_overlap(desk, tmp_path):
    other = Desk(tmp_path / "embedded-hub.sqlite3", desk.clock, account="acc-other")
    first, second = block(desk), block(other)
    assigned = [each["sscc"] for each in desk.booked()["ssccs"]]
    taken = [range(int(each["first"][:-1]), int(each["last"][:-1]) + 1) for each in (first, second)]
    numbers = [number for run in taken for number in run] + [int(number[:-1]) for number in assigned]
    assert len(set(numbers)) == 22


def test_h31_first_use_binds(desk):
    number = block(desk)["first"]
    shown = desk.book(with_ssccs("A", number)).json()
    assert shown["ssccs"][0]["sscc"] == number
    units = desk.get(f"/consignments/{shown['consignment_id']}/handling-units").json()["items"]
    assert [unit["sscc_source"] for unit in units] == ["NUMBER_BLOCK", "HUB"]
    refused = desk.book(with_ssccs("B", number))
    assert (refused.status, refused.json()["code"]) == (409, "number_already_used")


def test_h31_a_number_outside_any_block_of_the_account_is_unknown(desk, tmp_path):
    other = Desk(tmp_path / "embedded-hub.sqlite3", desk.clock, account="acc-other")
    refused = desk.book(with_ssccs("A", block(other)["first"]))
    assert codes(refused) == {"/handling_units/0/sscc": "not_found"}


def test_h31_an_expired_block_is_exhausted(desk):
    given = block(desk)
    desk.clock.advance(days=365)
    refused = desk.book(with_ssccs("A", given["last"]))
    assert (refused.status, refused.json()["code"]) == (409, "number_block_exhausted")


def test_an_sscc_of_the_exporters_own_prefix_is_the_clients(desk):
    shown = desk.book(with_ssccs("A", "388500091000000019")).json()
    assert desk.get("/handling-units/388500091000000019").json()["sscc_source"] == "CLIENT"
    assert shown["ssccs"][0]["sscc"] == "388500091000000019"


def test_h31_consignment_numbers_come_from_a_block_and_bind(desk):
    given = block(desk, "CONSIGNMENT_NUMBER", 3)
    assert (given["first"], given["last"]) == ("SD-HUB-2611-000001", "SD-HUB-2611-000003")
    shown = desk.booked(consignment_number=given["last"])
    assert shown["consignment_number"] == given["last"]
    assert desk.booked(client_reference="B")["consignment_number"] == "SD-HUB-2611-000004"
    again = desk.book(booking(client_reference="C", consignment_number=given["last"]))
    assert again.json()["code"] == "number_already_used"
    made_up = desk.book(booking(client_reference="D", consignment_number="SD-HUB-2612-000001"))
    assert codes(made_up) == {"/consignment_number": "not_found"}


@pytest.mark.parametrize("wish", [{"kind": "SSCC", "quantity": 0}, {"kind": "X", "quantity": 1}, {"kind": "SSCC"}, []])
def test_a_wrong_wish_for_numbers(desk, wish):
    assert desk.post("/number-blocks", wish).status == 422


def test_h04_a_repeated_wish_for_numbers_gives_the_same_block(desk):
    key, wish = new_key(), {"kind": "SSCC", "quantity": 50}
    assert desk.post("/number-blocks", wish, key).body == desk.post("/number-blocks", wish, key).body
    assert block(desk)["first"][8:17] == "000000051"
