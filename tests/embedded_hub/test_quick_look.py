"""The quick first look and the thorough one agree; the quick canonical form is RFC 8785's."""

import json
from typing import Any

import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shipdesk.embedded_hub.canonical import canonical_form
from shipdesk.embedded_hub.formats import keeps_to
from tests.embedded_hub.support import CONTRACT, booking
from tests.embedded_hub.test_anything import PLACES, spoiled, values

ODD = values | st.sampled_from(["2026-11-25", "2026-W48-3", "20261125", "2026-11-25T08:00:00+07:00", "a@b.co", True, 1])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=st.lists(st.tuples(st.sampled_from(PLACES), ODD), max_size=2))
def test_both_looks_agree_about_a_booking(changes):
    body = spoiled(changes)
    assert (CONTRACT.faults("ConsignmentCreate", body) == []) == (CONTRACT.looked_over("ConsignmentCreate", body) == [])


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ("ConsignmentPatch", {}),
        ("ConsignmentPatch", {"metadata": {"a": "b"}}),
        ("ConsignmentPatch", {"metadata": {"a" * 80: "b"}}),
        ("LabelRequest", {"ssccs": ["1", "1"]}),
        ("ClockRequest", {"advance_s": 3.0}),
        ("ClockRequest", {"advance_s": True}),
        ("NumberBlockRequest", {"kind": "SSCC", "quantity": 10, "more": 1}),
        ("ConsignmentCreate", booking()),
        ("ConsignmentCreate", None),
    ],
)
def test_both_looks_agree_about_other_bodies(schema, value):
    assert (CONTRACT.faults(schema, value) == []) == (CONTRACT.looked_over(schema, value) == [])


@given(value=values | st.dictionaries(st.text(max_size=4), values, max_size=4))
def test_h03_the_canonical_form_is_that_of_rfc_8785(value):
    assert canonical_form(value) == rfc8785.dumps(value)


def test_h03_names_that_utf_16_sorts_otherwise():
    value: Any = {"\U00010000": 1, "\uffff": 2, "a": "\u007f\n\u0001/é"}
    assert canonical_form(value) == rfc8785.dumps(value) != json.dumps(value, sort_keys=True).encode()


@pytest.mark.parametrize(
    ("name", "text", "holds"),
    [
        ("date", "2026-11-25", True),
        ("date", "20261125", False),
        ("date", "2026-W48-3", False),
        ("date", "2026-02-30", False),
        ("date-time", "2026-11-25T08:00:00.5+07:00", True),
        ("date-time", "2026-11-25 08:00:00Z", False),
        ("date-time", "2026-11-25T08:00:00", False),
        ("date-time", "2026-11-25T25:00:00Z", False),
        ("date-time", "0001-01-01T00:00:00+14:00", False),
    ],
)
def test_h79_dates_as_the_contract_writes_them(name, text, holds):
    assert keeps_to(name, text) is holds
