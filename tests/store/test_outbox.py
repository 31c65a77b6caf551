"""The outbox: rows byte for byte, in their order, counted, blocked and withdrawn as H-24 to H-29 say."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from shipdesk.store.outbox import OutboxRow
from tests.store.conftest import NOW


def row(name, **more):
    return OutboxRow(
        id=name,
        reference=more.pop("reference", "R1"),
        operation="createConsignment",
        method="POST",
        path="/consignments",
        body='{"name":"ข้าว"}'.encode(),
        idempotency_key=more.pop("key", f"key-{name}"),
        environment=more.pop("environment", "OFFLINE"),
        account=more.pop("account", "embedded"),
        **more,
    )


def put(store, *rows):
    for one in rows:
        store.outbox.add(one, NOW)


def test_a_row_comes_back_as_it_went_in(open_store):
    full = row("a", headers={"If-Match": '"1"'}, depends_on="z", next_at=NOW, problem={"code": "ปัญหา"}, tries=3)
    first = open_store()
    with first.atomic():
        put(first, full)
    assert open_store().outbox.get("a") == full


def test_rows_keep_the_order_of_their_wishes(store):
    put(store, row("c"), row("a"), row("b", reference="R2"))
    assert [one.id for one in store.outbox.all()] == ["c", "a", "b"]
    assert [one.id for one in store.outbox.of_reference("R1")] == ["c", "a"]


def test_a_key_is_used_once(store):
    put(store, row("a", key="k"))
    with pytest.raises(sqlite3.IntegrityError):
        put(store, row("b", key="k"))


def test_open_rows_are_those_of_this_hub_that_are_not_settled(store):
    put(store, *(row(state, state=state) for state in ("QUEUED", "SENDING", "UNKNOWN", "DONE", "REFUSED", "BLOCKED")))
    put(store, row("elsewhere", environment="PRODUCTION"), row("other account", account="b"))
    assert [one.id for one in store.outbox.open_rows("OFFLINE", "embedded")] == ["QUEUED", "SENDING", "UNKNOWN"]


def test_every_state_is_counted_also_at_nothing(store):
    put(store, row("a"), row("b"), row("c", state="DONE"))
    assert store.outbox.counts() == {
        "QUEUED": 2,
        "SENDING": 0,
        "UNKNOWN": 0,
        "DONE": 1,
        "REFUSED": 0,
        "BLOCKED": 0,
    }


def test_rows_found_sending_are_unknown_and_no_others(store):
    put(store, row("a", state="SENDING", tries=1), row("b"), row("c", state="DONE"))
    assert store.outbox.interrupted_become_unknown() == 1
    assert [(one.state, one.idempotency_key) for one in store.outbox.all()] == [
        ("UNKNOWN", "key-a"),
        ("QUEUED", "key-b"),
        ("DONE", "key-c"),
    ]


def test_settling_changes_the_state_and_nothing_of_the_wish(store):
    put(store, row("a"))
    store.outbox.settle("a", "UNKNOWN", tries=2, next_at=NOW + timedelta(seconds=8), problem={"code": "x"})
    expected = replace(row("a"), state="UNKNOWN", tries=2, next_at=NOW + timedelta(seconds=8), problem={"code": "x"})
    assert store.outbox.get("a") == expected


def test_a_refusal_blocks_what_waits_for_it_and_what_waits_for_that(store):
    put(
        store,
        row("a"),
        row("b", depends_on="a"),
        row("c", depends_on="b"),
        row("d", depends_on="a", state="DONE"),
        row("free", reference="R2"),
    )
    store.outbox.block_dependants("a")
    assert {one.id: one.state for one in store.outbox.all()} == {
        "a": "QUEUED",
        "b": "BLOCKED",
        "c": "BLOCKED",
        "d": "DONE",
        "free": "QUEUED",
    }


@pytest.mark.parametrize(("state", "tries", "left"), [("QUEUED", 0, 0), ("QUEUED", 1, 1), ("UNKNOWN", 1, 1)])
def test_only_what_was_never_sent_can_be_taken_away(store, state, tries, left):
    put(store, row("a", state=state, tries=tries))
    store.outbox.remove("a")
    assert len(store.outbox.all()) == left


def test_a_refusal_needs_a_look_until_the_same_is_wished_anew(store):
    put(store, row("a", state="REFUSED"), row("b", reference="other", state="REFUSED"))
    assert store.outbox.refused_for_good() == 2
    put(store, row("c", state="DONE"))
    assert store.outbox.refused_for_good() == 1
