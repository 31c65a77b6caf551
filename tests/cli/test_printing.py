"""A day at the printer from the command line: add, print, jam, continue, print again, find it in the log."""

from __future__ import annotations

import pytest

from tests.builders import VIENTIANE, body
from tests.printing.fake_printer import FakePrinter


@pytest.fixture
def machine():
    one = FakePrinter()
    yield one
    one.close()


@pytest.fixture
def packed(shipdesk, write):
    file = write("one.json", body("vientiane", client_reference=VIENTIANE, items=body("vientiane")["items"][:1]))
    assert shipdesk("consignment", "new", file).status == 0
    assert shipdesk("consignment", "pack", VIENTIANE).status == 0
    return VIENTIANE


def add(shipdesk, machine, name="zebra"):
    address = f"127.0.0.1:{machine.port}"
    return shipdesk("printer", "add", name, "--kind", "tcp", "--address", address, "--language", "zpl")


def test_a_day_at_the_printer(shipdesk, machine, packed, tmp_path):
    assert add(shipdesk, machine).told["printer"]["stopped"] is None
    machine.troubles = ["well", "well", "late-cut"]
    jammed = shipdesk("labels", "print", packed, "--printer", "zebra")
    assert jammed.status == 5
    assert jammed.error == ("busy", None)
    assert [job["state"] for job in jammed.told["jobs"]][:4] == ["SENT", "SENT", "UNKNOWN", "QUEUED"]
    (listed,) = shipdesk("printer", "list").told["printers"]
    assert listed["stopped"]["code"] == "print_cut_off"
    assert listed["prints"] == ["logistic-sscc"]
    went_on = shipdesk("print", "continue", "zebra", "--from", "3")
    assert (went_on.status, went_on.told["again"]) == (0, 1)
    assert {job["state"] for job in went_on.told["jobs"]} == {"SENT"}
    labels = len(jammed.told["jobs"])
    assert len(machine.printed) == labels + 1
    quiet = shipdesk("labels", "print", packed)
    assert (quiet.status, quiet.told["added"], quiet.told["sent"]) == (0, 0, 0)
    again = shipdesk("print", "again", quiet.told["jobs"][0]["id"], "--reason", "smeared")
    assert [job["verb"] for job in again.told["jobs"]] == ["again"]
    log = shipdesk("print", "list", "--find", "smeared", "--out", tmp_path / "log.xlsx")
    assert (log.told["rows"], log.told["jobs"][0]["reason"]) == (1, "smeared")
    assert len(shipdesk("print", "list").told["jobs"]) == labels + 2


def test_what_is_refused(shipdesk, machine, packed):
    assert shipdesk("labels", "print", packed).error == ("not_found", "/printer")
    assert shipdesk("printer", "add", "x", "--kind", "tcp", "--address", "h").error == ("required", "/language")
    assert shipdesk("labels", "print", packed, "--printer", "nobody").error[0] == "not_found"
    add(shipdesk, machine)
    assert shipdesk("print", "again", "nothing", "--reason", "x").error[0] == "not_found"
    assert shipdesk("print", "continue", "nobody").error[0] == "not_found"
    machine.close()
    gone = shipdesk("labels", "print", packed)
    assert gone.status == 5
    assert gone.told["jobs"][0]["problem"]["code"] == "printer_not_reached"
    job = gone.told["jobs"][0]["id"]
    assert shipdesk("print", "again", job).error == ("required", "/reason")
    assert shipdesk("print", "cancel", job).told["cancelled"] == 1
    assert shipdesk("print", "cancel", job).error[0] == "state_conflict"
    assert shipdesk("print", "cancel", "zebra", "--of", "printer").told["cancelled"] == len(gone.told["jobs"]) - 1
    assert shipdesk("printer", "remove", "zebra").status == 0
    assert shipdesk("printer", "remove", "zebra").error[0] == "not_found"


def test_pause(shipdesk, machine, packed):
    add(shipdesk, machine)
    assert shipdesk("print", "pause", "zebra").told["printer"]["stopped"]["code"] == "print_paused"
    assert shipdesk("labels", "print", packed, "--from", "2", "--sort", "sku").status == 5
    assert machine.printed == []
