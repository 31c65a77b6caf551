"""H-06 and H-07: many at once, and killed in between."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.embedded_hub.support import Desk, booking, new_key

REPOSITORY = Path(__file__).parents[2]


def test_h06_parallel_equal_posts_make_one_resource(tmp_path):
    desk, key = Desk(tmp_path / "hub.sqlite3"), new_key()

    def post(_: int) -> tuple[int, str, bytes]:
        response = desk.book(key=key)
        return response.status, response.header("Idempotency-Replayed") or "", response.body

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(post, range(20)))
    assert {status for status, _, _ in answers} == {201}
    assert len({body for _, _, body in answers}) == 1
    assert sorted(replayed for _, replayed, _ in answers) == [""] + ["true"] * 19
    assert len(desk.get("/consignments").json()["items"]) == 1


def test_h06_parallel_different_wishes_all_land(tmp_path):
    desk = Desk(tmp_path / "hub.sqlite3")

    def post(number: int) -> str:
        return str(desk.booked(client_reference=f"P-{number}")["consignment_number"])

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(post, range(24)))
    assert len(set(numbers)) == 24
    sequences = [item["sequence"] for item in desk.feed()["items"]]
    assert sequences == sorted(sequences)


def test_h06_a_hub_that_is_busy_says_come_back(tmp_path, monkeypatch):
    from shipdesk.database import opening

    usual = opening.open_database.__kwdefaults__ or {}
    monkeypatch.setattr(opening.open_database, "__kwdefaults__", {**usual, "busy_seconds": 0.05})
    one, two = Desk(tmp_path / "hub.sqlite3"), Desk(tmp_path / "hub.sqlite3")
    one.get("/feed"), two.get("/feed")
    one.hub.db.execute("BEGIN IMMEDIATE")
    key = new_key()
    busy = two.book(key=key)
    assert (busy.status, busy.json()["retryable"], busy.header("Retry-After")) == (503, True, "1")
    one.hub.db.rollback()
    assert two.book(key=key).status == 201


def test_h07_killed_at_any_point_the_same_key_gives_one_resource(tmp_path):
    """The first kills come before, in and after the booking; what counts is one resource and no half of one."""
    path = tmp_path / "hub.sqlite3"
    Desk(path).get("/health")
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    survived = 0
    for number in range(10):
        key, reference = new_key(), f"KILL-{number}"
        command = [sys.executable, str(Path(__file__).with_name("crash_child.py")), str(path), key, reference]
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True, cwd=REPOSITORY
        )
        assert child.stdin is not None
        assert child.stdout is not None
        with child:
            assert child.stdout.readline() == "ready\n"
            child.stdin.write("go\n")
            child.stdin.flush()
            time.sleep(0.001 * number)
            child.kill()
        desk = Desk(path)
        survived += desk.get(f"/operations/{key}").status == 200
        retried = desk.book(booking(client_reference=reference), key)
        assert retried.status == 201
        assert desk.book(booking(client_reference=reference), key).body == retried.body
        found = desk.get(f"/consignments?client_reference={reference}").json()["items"]
        assert [each["consignment_id"] for each in found] == [retried.json()["consignment_id"]]
        events = [
            item["state"]
            for item in desk.get("/feed?limit=200").json()["items"]
            if item["consignment_id"] == found[0]["consignment_id"] and item["type"] == "CONSIGNMENT_CHANGED"
        ]
        assert events == ["SUBMITTED", "ACCEPTED"]
        desk.hub.close()
    assert survived < 10, "no kill came early enough to show anything"
