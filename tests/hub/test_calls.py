"""Every operation of the contract has one call, and each call is what the contract asks for."""

import json
import re
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from urllib.parse import parse_qs

import pytest

from shipdesk.domain.money import Money
from shipdesk.hub.calls import (
    advice,
    catalogue,
    consignments,
    documents,
    labels,
    manifests,
    news,
    payments,
    quotes,
    sandbox,
    system,
    units,
)
from shipdesk.hub.calls.call import UNKEYED, Effect, Inquiry, json_bytes, without_nothing
from shipdesk.hub.capabilities import FEATURES
from shipdesk.hub.problems import REMEDIES, Remedy, remedy_of, retries_by_itself
from shipdesk.paths import resources
from shipdesk.reference import Messages

CONTRACT = json.loads((resources() / "hub" / "contract.json").read_text(encoding="utf-8"))
OPERATIONS = {
    operation["operationId"]: (method.upper(), path, operation)
    for path, methods in CONTRACT["paths"].items()
    for method, operation in methods.items()
}
THB = Money(Decimal("10.50"), "THB")
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=timezone(timedelta(hours=7)))
E = '"7"'

CALLS: list[Inquiry | Effect] = [
    system.health(),
    system.capabilities(),
    system.operation("0192f3a4-7c1e-7b52-9d0c-1f6a2b3c4d01"),
    catalogue.services(origin="TH", destination="CN", mode="RAIL", etag=E),
    catalogue.departures(route_id="R-1", service_code="S-1", since=NOON, before=NOON, cursor="c"),
    catalogue.departure("dep_1"),
    quotes.quote({"currency": "THB"}),
    quotes.given_quote("quo_1"),
    quotes.number_block("SSCC", 100, "PC-01"),
    consignments.create({"client_reference": "A"}),
    consignments.create_many([("k1", b'{"a":1}'), ("k2", b'{"b":2}')]),
    consignments.amend("con_1", E, {"ready_at": None}),
    consignments.cancel("con_1", E, "OTHER", note="n", accept_fee_up_to=THB),
    consignments.one("con_1", etag=E),
    consignments.by_reference("A/1"),
    consignments.listed(state="ACCEPTED", updated_since=NOON, cursor="c"),
    units.of_consignment("con_1", "c"),
    units.one("385012345000000012"),
    units.void("385012345000000012", E, "LABEL_DAMAGED", note="n", replacement={}),
    labels.create("con_1", {"format": "PDF"}),
    labels.of_consignment("con_1", "c"),
    labels.one("lbl_1"),
    labels.content("lbl_1", etag=E),
    documents.declare("con_1", {"sha256": "0"}),
    documents.of_consignment("con_1", "c"),
    documents.one("doc_1"),
    documents.put_content("doc_1", b"%PDF", "application/pdf"),
    documents.content("doc_1", etag=E),
    documents.withdraw("doc_1", E, "REPLACED"),
    manifests.create({"client_reference": "M"}),
    manifests.by_name("M"),
    manifests.listed("c"),
    manifests.one("man_1"),
    manifests.amend("man_1", E, add=["con_1"], remove=["con_2"], departure_id="dep_1"),
    manifests.close("man_1", E, {"expected_consignments": 1}),
    manifests.cancel("man_1", E, "OTHER", note="n", accept_fee_up_to=THB),
    news.customs_messages("con_1", "c"),
    news.tracking_events("con_1", "c"),
    news.feed("c", wait=5, types=["TRACKING_EVENT", "LABEL_CHANGED"]),
    advice.address({"country_code": "TH"}, "PICKUP"),
    advice.hs_code({"descriptions": []}),
    advice.screen({"goods": []}),
    advice.screening("scr_1"),
    payments.charges(consignment_id="con_1", updated_since=NOON, cursor="c"),
    payments.charge("chg_1"),
    payments.pay(["chg_1"], "PROMPTPAY_QR", THB),
    payments.payment("pay_1"),
    payments.cancel("pay_1", E),
    sandbox.simulate("con_1", "DELIVER"),
    sandbox.arm_fault("POST", "/consignments", "STATUS_500", 2),
    sandbox.advance_clock(60),
]


def parameters(operation, place):
    named = [CONTRACT["components"]["parameters"][one["$ref"].rsplit("/", 1)[1]] for one in operation["parameters"]]
    return {one["name"]: one.get("required", False) for one in named if one["in"] == place}


def test_every_operation_has_its_call():
    assert {call.operation for call in CALLS} == set(OPERATIONS)
    assert len(OPERATIONS) == 49


@pytest.mark.parametrize("call", CALLS, ids=lambda call: f"{call.operation} {call.path}")
def test_a_call_is_what_the_contract_asks_for(call):
    method, template, operation = OPERATIONS[call.operation]
    path, _, query = call.path.partition("?")
    assert call.method == method
    assert re.fullmatch(re.sub(r"\{[^}]+\}", "[^/]+", template), path)
    assert set(parse_qs(query)) <= set(parameters(operation, "query"))
    needed = {name for name, required in parameters(operation, "header").items() if required}
    is_keyed = not isinstance(call, Inquiry) and call.operation not in UNKEYED
    assert needed - set(call.headers) == ({"Idempotency-Key"} if is_keyed else set())
    assert set(call.headers) - {"Accept", "Content-Type"} <= set(parameters(operation, "header"))
    forms = operation.get("requestBody", {}).get("content", {})
    assert (call.headers.get("Content-Type") in forms) if forms else not call.body
    for kinds in operation["responses"].values():
        assert all(kind in call.headers["Accept"] for kind in kinds.get("content", {}))


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.operation)
def test_what_changes_something_is_an_effect(call):
    """H-01, H-23: keys for what has an effect, none for what only asks or computes."""
    _, _, operation = OPERATIONS[call.operation]
    is_effect = "Idempotency-Key" in parameters(operation, "header") or call.operation in UNKEYED
    assert isinstance(call, Inquiry) != is_effect


def test_what_stands_in_a_path_never_leads_out_of_it():
    assert consignments.one("../x?y#z/é").path == "/consignments/..%2Fx%3Fy%23z%2F%C3%A9"
    assert consignments.by_reference("A/B&c=d").path == "/consignments?client_reference=A%2FB%26c%3Dd"


def test_h75_amounts_are_decimal_strings_and_h79_moments_are_utc():
    assert json.loads(payments.pay(["c"], "CARD_LINK", THB).body)["expected_total"] == {
        "amount": "10.50",
        "currency": "THB",
    }
    assert "updated_since=2026-11-23T05%3A00%3A00Z" in consignments.listed(updated_since=NOON).path


def test_h72_the_items_of_a_batch_are_the_bytes_sent_singly():
    body = json_bytes({"client_reference": "ก", "gross": "1.0"})
    batch = consignments.create_many([("k1", body), ("k2", b"{}")]).body
    assert body in batch
    assert json.loads(batch) == {
        "items": [
            {"idempotency_key": "k1", "consignment": {"client_reference": "ก", "gross": "1.0"}},
            {"idempotency_key": "k2", "consignment": {}},
        ]
    }


def test_h78_text_goes_out_as_it_is():
    text = "น้ำปลา 广州 ខ្មែរ é"
    assert json_bytes({"a": text}) == f'{{"a":"{text}"}}'.encode()
    assert without_nothing(a=None, b="") == {"b": ""}


def test_every_error_code_of_the_contract_has_its_remedy_and_every_remedy_its_sentence():
    codes = CONTRACT["components"]["schemas"]["ErrorCode"]["enum"]
    assert set(REMEDIES) == set(codes)
    assert set(Remedy) <= set(Messages.load(resources() / "messages").by_reason)
    assert remedy_of("of_a_later_contract") is Remedy.CORRECT
    assert retries_by_itself("maintenance")
    assert not retries_by_itself("validation_failed")


def test_features_and_operations_are_the_contracts():
    assert set(FEATURES) <= set(OPERATIONS)
    assert set(FEATURES.values()) <= set(CONTRACT["components"]["schemas"]["FeatureName"]["enum"])
