"""H-13, H-16: done, refused, unknown."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.hub import Done, HubResponse, Refused, Unknown, classify


def answer(status, body=None, **headers):
    content = body if isinstance(body, bytes) else json.dumps(body if body is not None else {}).encode()
    return HubResponse(status, {name.replace("_", "-"): value for name, value in headers.items()}, content)


def problem(code="validation_failed", **more):
    return {"type": "x", "title": "T", "status": 400, "code": code, "request_id": "req_1", "retryable": False, **more}


def test_h13_2xx_is_done_with_everything_it_said():
    outcome = classify(
        answer(201, {"a": 1, "new_member": {"b": 2}}, etag='"4"', LOCATION="/v1/x", idempotency_replayed="true")
    )
    assert outcome == Done(201, {"a": 1, "new_member": {"b": 2}}, '"4"', "/v1/x", True)


@pytest.mark.parametrize("body", [b"", b'{"a": 1', b"<html>Welcome</html>", b"[]", b"\xff", b"[" * 100_000])
@pytest.mark.parametrize("status", [200, 201, 404, 422])
def test_h13_a_body_that_is_no_answer_proves_nothing(status, body):
    assert classify(answer(status, body)) == Unknown("hub_broken_answer")


@pytest.mark.parametrize("status", [400, 402, 403, 404, 405, 409, 410, 412, 413, 415, 422, 428])
def test_h13_4xx_is_refused(status):
    outcome = classify(answer(status, problem("state_conflict", existing="/v1/y", unheard_of=[1])))
    assert isinstance(outcome, Refused)
    assert (outcome.problem.status, outcome.problem.code, outcome.problem.existing) == (
        status,
        "state_conflict",
        "/v1/y",
    )
    assert outcome.problem.raw["unheard_of"] == [1]


@pytest.mark.parametrize(
    ("status", "code"),
    [(401, "token_expired"), (408, "x"), (409, "idempotency_in_progress"), (425, "x"), (429, "rate_limited")],
)
def test_h13_some_4xx_say_nothing_about_the_wish(status, code):
    outcome = classify(answer(status, problem(code), Retry_After="12"))
    assert isinstance(outcome, Unknown)
    assert outcome.retry_after_s == 12
    assert outcome.problem is not None
    assert outcome.problem.code == code


@pytest.mark.parametrize("status", [500, 502, 503, 504])
@pytest.mark.parametrize("body", [problem("internal_error", retryable=True), b"<h1>Bad gateway</h1>"])
def test_h13_5xx_is_unknown(status, body):
    outcome = classify(answer(status, body))
    assert isinstance(outcome, Unknown)
    assert outcome.reason == "hub_failed"


def test_h84_an_absent_feature_is_a_plain_no():
    assert isinstance(classify(answer(501, problem("not_supported"))), Refused)


@pytest.mark.parametrize("status", [100, 301, 302, 307, 308, 600, 999])
def test_other_statuses_are_unknown(status):
    assert isinstance(classify(answer(status, {"a": 1})), Unknown)


def test_h16_retryable_and_retry_after_are_kept():
    outcome = classify(answer(409, problem("capacity_full", retryable=True, retry_after_s=30)))
    assert isinstance(outcome, Refused)
    assert (outcome.problem.retryable, outcome.problem.retry_after_s) == (True, 30)


def test_h17_the_header_wins_over_the_body():
    outcome = classify(answer(503, problem("maintenance", retry_after_s=300), retry_after="7"))
    assert isinstance(outcome, Unknown)
    assert outcome.retry_after_s == 7


def test_a_retry_after_may_be_a_moment_of_the_hubs_clock():
    outcome = classify(
        answer(503, problem(), Retry_After="Wed, 21 Oct 2026 07:28:00 GMT", Date="Wed, 21 Oct 2026 07:27:15 GMT")
    )
    assert isinstance(outcome, Unknown)
    assert outcome.retry_after_s == 45


@pytest.mark.parametrize("header", ["soon", "-1", "Wed, 99 Oct 2026 07:28:00 GMT", "٣"])
def test_a_retry_after_that_is_neither_is_ignored(header):
    outcome = classify(answer(503, problem(), Retry_After=header))
    assert isinstance(outcome, Unknown)
    assert outcome.retry_after_s is None


def test_the_error_points_at_the_first_field():
    errors = [{"code": "required", "detail": "This is required.", "pointer": "/items"}, "nonsense"]
    outcome = classify(answer(422, problem(errors=errors)))
    assert isinstance(outcome, Refused)
    error = outcome.problem.error()
    assert (error.code, error.reason, error.pointer) == ("required", "hub_refused", "/items")
    assert error.exit_status == 4


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
problems = st.dictionaries(
    st.sampled_from(["code", "title", "detail", "retryable", "retry_after_s", "errors", "existing", "request_id"]),
    json_values,
)


@given(
    st.integers(100, 599),
    st.binary() | json_values.map(lambda v: json.dumps(v).encode()) | problems.map(lambda v: json.dumps(v).encode()),
)
def test_h81_whatever_comes_is_one_of_the_three(status, body):
    outcome = classify(HubResponse(status, {}, body))
    assert isinstance(outcome, Done | Refused | Unknown)
    if isinstance(outcome, Done):
        assert 200 <= status < 300 or status == 304
    if isinstance(outcome, Refused):
        assert 400 <= status <= 501
