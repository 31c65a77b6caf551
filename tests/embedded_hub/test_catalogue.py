"""Services, departures, quotes, and what this hub does not offer."""

from decimal import Decimal

import pytest

from tests.embedded_hub.support import CONTRACT, booking, codes, new_key, party

ADDRESS = party("x", "TH")["address"]
QUOTE = {
    "origin": ADDRESS,
    "destination": {**ADDRESS, "country_code": "CN"},
    "ready_at": "2026-11-25T08:00:00+07:00",
    "units": [
        {
            "count": 3,
            "package_type": "PX",
            "gross_weight_kg": "333.333",
            "length_cm": "120.0",
            "width_cm": "100.0",
            "height_cm": "50.0",
        }
    ],
    "goods": [{"hs_code": "081060", "origin_country": "TH"}],
    "declared_value": {"amount": "1000.00", "currency": "THB"},
    "incoterm": "CPT",
    "temperature": {"regime": "CHILLED"},
    "currency": "THB",
}


def test_health_and_capabilities_say_offline(desk):
    assert desk.get("/health").json()["environment"] == "OFFLINE"
    capabilities = desk.get("/capabilities").json()
    assert capabilities["environment"] == "OFFLINE"
    assert capabilities["auth_schemes"] == ["NONE"]


def test_h82_contract_version_is_told(desk):
    assert desk.get("/health").json()["contract_version"] == desk.get("/capabilities").json()["contract_version"]


def test_every_route_has_a_standard_and_a_cold_service(desk):
    services = {each["service_code"]: each for each in desk.get("/services").json()["items"]}
    assert {"TH-CN-RAIL-LAOS-STD", "TH-CN-RAIL-LAOS-REEFER"} <= services.keys()
    assert len(services) == 8
    legs = services["TH-CN-RAIL-LAOS-STD"]["routes"][0]["legs"]
    assert [leg["border_crossing"] for leg in legs] == [True, True]
    assert len(desk.get("/services?destination_country=CN").json()["items"]) == 2
    assert len(desk.get("/services?destination_country=VN&mode=AIR").json()["items"]) == 2
    assert desk.get("/services?origin_country=US").json()["items"] == []


def test_departures_are_the_same_whoever_asks_and_can_be_read_one_by_one(desk):
    page = desk.get("/departures?route_id=TH-CN-RAIL-LAOS&limit=200").json()
    assert len(page["items"]) == 16
    assert page["items"] == sorted(page["items"], key=lambda each: (each["departs_at"], each["service_code"]))
    for each in page["items"]:
        assert desk.get(f"/departures/{each['departure_id']}").json() == each
    desk.clock.advance(days=30)
    assert desk.get(f"/departures/{page['items'][0]['departure_id']}").json()["status"] == "ARRIVED"
    assert desk.get("/departures/dep_01K00000000000000000000001").status == 404
    assert desk.get("/departures/dep_nonsense").status == 404


def test_h93_departures_in_pages(desk):
    everything = desk.get("/departures?limit=200").json()["items"]
    walked, query = [], "limit=7"
    while query:
        page = desk.get(f"/departures?{query}").json()
        walked += page["items"]
        query = f"limit=7&cursor={page['next_cursor']}" if page["next_cursor"] else ""
    assert walked == everything


def test_a_departure_of_another_service_is_not_found(desk):
    other = desk.get("/departures?service_code=TH-LA-ROAD-VIENTIANE-STD").json()["items"][1]
    assert codes(desk.book(booking(departure_id=other["departure_id"]))) == {"/departure_id": "not_found"}


def test_a_quote_is_an_estimate_whose_sum_is_exact(desk):
    quote = desk.post("/quotes", QUOTE).json()
    assert quote["binding"] is False
    (option,) = quote["options"]
    assert option["service_code"] == "TH-CN-RAIL-LAOS-REEFER"
    assert option["chargeable_weight_kg"] == "999.999"
    assert sum(Decimal(line["amount"]["amount"]) for line in option["charges"]) == Decimal(option["total"]["amount"])
    assert (option["transit_hours_min"], option["transit_hours_max"]) == (72, 132)
    assert {each["reason"] for each in quote["declined"]} == {"TEMPERATURE_NOT_SERVED"}
    assert desk.get(f"/quotes/{quote['quote_id']}").json() == quote


def test_a_quote_can_be_booked_until_it_expires(desk):
    quote = desk.post("/quotes", QUOTE).json()
    wish = booking(quote_id=quote["quote_id"], quote_option_id="opt-1")
    assert codes(desk.book({**wish, "quote_option_id": "opt-9"})) == {"/quote_option_id": "not_found"}
    assert desk.book(wish).status == 201
    desk.clock.advance(hours=24)
    refused = desk.book({**wish, "client_reference": "LATE"})
    assert (refused.status, refused.json()["code"]) == (409, "quote_expired")


def test_a_quote_in_another_currency_is_not_served(desk):
    assert codes(desk.post("/quotes", {**QUOTE, "currency": "CNY"})) == {"/currency": "not_served"}


SANDBOX_ONLY = {"armFault", "advanceClock"}


@pytest.mark.parametrize("operation", CONTRACT.operations, ids=lambda operation: operation.id)
def test_every_operation_is_answered_but_what_a_sandbox_alone_offers(desk, operation):
    path = operation.path
    for name in operation.pattern.groupindex:
        path = path.replace(f"{{{name}}}", new_key())
    answer = desk.hub.handle(_request(operation.method, path))
    assert answer.status < 500 or answer.status == 501
    assert (answer.status == 501) == (operation.id in SANDBOX_ONLY)
    if answer.status == 501:
        assert answer.json()["code"] == "not_supported"


def test_what_is_not_in_the_contract(desk):
    assert desk.get("/nothing").status == 404
    assert desk.ask("DELETE", "/consignments").status == 405
    assert desk.get("/consignments/con_nonsense").status == 404


def _request(method, path):
    from shipdesk.hub.port import HubRequest

    return HubRequest(method, path)
