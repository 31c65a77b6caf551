"""A day at the printer from the command line: add, print, jam, continue, print again, find it in the log."""

from __future__ import annotations

import json
import os

import pytest

from shipdesk.cli.main import build
from tests.builders import VIENTIANE, body
from tests.cli.conftest import Answer
from tests.printing.fake_printer import FakePrinter
from tests.printing.test_other_ways import line_program


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
    assert shipdesk("labels", "print", packed, "--size", "A6").error == ("not_supported", "/size")
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


@pytest.mark.skipif(os.name == "nt", reason="Windows has its own queues")
def test_queues_of_the_system(shipdesk, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert shipdesk("printer", "queues").told == {"queues": []}
    line_program(tmp_path, "echo office; echo zebra", "lpstat")
    shipdesk("printer", "add", "packing room", "--kind", "lp", "--address", "zebra", "--language", "zpl")
    told = shipdesk("printer", "queues").told["queues"]
    assert told == [{"name": "office", "printers": []}, {"name": "zebra", "printers": ["packing room"]}]


def test_papers_and_sheets_go_through_the_same_queue(shipdesk, packed, tmp_path):
    out = tmp_path / "out"
    shipdesk("printer", "add", "office", "--kind", "file", "--address", out, "--medium", "A4", "--dpi", "300")
    assert shipdesk("papers", "print", packed).error == ("not_found", None)
    kinds = ("--kind", "commercial-invoice", "--kind", "packing-list")
    files = shipdesk("papers", "issue", packed, "--out", tmp_path, *kinds).told["files"]
    first = shipdesk("papers", "print", packed, "--printer", "office")
    assert (first.status, first.told["added"], first.told["before"]) == (0, 2, [])
    assert [job["sha256"] for job in first.told["jobs"]] == [file["sha256"] for file in files]
    quiet = shipdesk("papers", "print", packed, "--kind", "packing-list")
    assert (quiet.told["added"], quiet.told["sent"], len(quiet.told["before"])) == (0, 0, 1)
    again = shipdesk("papers", "print", packed, "--kind", "packing-list", "--reason", "lost", "--copies", "1")
    assert [(job["verb"], job["mark"], job["copies"]) for job in again.told["jobs"]] == [("again", "COPY", 1)]
    sheets = shipdesk("labels", "print", packed, "--printer", "office", "--sheet", "A4_4UP", "--start", "2")
    assert [len(job["codes"]) for job in sheets.told["jobs"]] == [3, 3]
    assert shipdesk("labels", "print", packed, "--sheet", "A4_9UP").error[0] == "not_supported"
    batch = sheets.told["jobs"][0]["batch"]
    from_two = shipdesk("print", "continue", batch, "--from", "2")
    assert [job["place"] for job in from_two.told["jobs"]] == [2]
    assert from_two.told["again"] == 1
    assert shipdesk("print", "pause", batch).told["printer"]["name"] == "office"


def test_previews_and_loading_plans_stand_in_the_log(shipdesk, packed, tmp_path):
    office = ("--kind", "file", "--address", tmp_path / "out", "--medium", "A4", "--dpi", "300")
    shipdesk("printer", "add", "office", *office)
    look = ("papers", "preview", packed, "packing-list", "--out", tmp_path / "look.pdf")
    assert "jobs" not in shipdesk(*look).told
    told = shipdesk(*look, "--printer", "office")
    assert (told.status, told.told["path"], told.told["added"]) == (0, str(tmp_path / "look.pdf"), 1)
    plan = ("consignment", "loading-plan", packed, "--out", tmp_path, "--printer", "office")
    assert shipdesk(*plan).told["jobs"][0]["sha256"] == shipdesk(*plan).told["files"][0]["sha256"]
    assert shipdesk(*plan, "--reason", "for the driver").told["sent"] == 1
    assert shipdesk(*plan, "--printer", "nobody").error[0] == "not_found"
    kinds = [(job["kind"], job["reason"]) for job in shipdesk("print", "list").told["jobs"]]
    assert kinds == [("loading-plan", "for the driver"), ("loading-plan", None), ("packing-list", None)]
    assert (tmp_path / "look.pdf").read_bytes() in [file.read_bytes() for file in (tmp_path / "out").iterdir()]


def test_copy_as_new(shipdesk, packed, tmp_path):
    out = str(tmp_path / "out")
    shipdesk("printer", "add", "folder", "--kind", "file", "--address", out, "--language", "zpl")
    jobs = shipdesk("labels", "print", packed).told["jobs"]
    copied = shipdesk("print", "copy", jobs[0]["id"], "MORE-1")
    assert (copied.status, copied.told["added"], copied.told["reference"]) == (0, len(jobs), "MORE-1")
    assert {job["verb"] for job in copied.told["jobs"]} == {"copy"}
    numbers = {code for job in (*jobs, *copied.told["jobs"]) for code in job["codes"]}
    assert len(numbers) == 2 * len({code for job in jobs for code in job["codes"]})
    assert shipdesk("print", "copy", jobs[0]["id"], "MORE-1").error[0] == "duplicate_client_reference"
    page = shipdesk("printer", "calibrate", "folder").told["jobs"][0]
    assert shipdesk("print", "copy", page["id"], "MORE-2").error[0] == "not_supported"


def test_pause(shipdesk, machine, packed):
    add(shipdesk, machine)
    assert shipdesk("print", "pause", "zebra").told["printer"]["stopped"]["code"] == "print_paused"
    assert shipdesk("labels", "print", packed, "--from", "2", "--sort", "sku").status == 5
    assert machine.printed == []


def test_calibrate_replace_and_scan(shipdesk, packed, tmp_path):
    out = str(tmp_path / "out")
    shipdesk("printer", "add", "folder", "--kind", "file", "--address", out, "--language", "zpl")
    assert shipdesk("printer", "calibrate", "folder").told["jobs"][0]["kind"] == "calibration"
    right = shipdesk("printer", "calibrate", "folder", "--left", "50.5", "--top", "74").told["printer"]
    assert (right["offset_x_mm"], right["offset_y_mm"]) == ("-0.5", "1")
    assert shipdesk("printer", "calibrate", "folder", "--left", "50.5").error == ("required", "/top")
    assert shipdesk("printer", "calibrate", "nobody").error[0] == "not_found"
    jobs = shipdesk("labels", "print", packed).told["jobs"]
    replaced = shipdesk("print", "replace", jobs[0]["id"], "--reason", "torn").told["jobs"][0]
    assert (replaced["verb"], replaced["repeats"]) == ("replace", jobs[0]["id"])
    assert shipdesk("print", "replace", jobs[0]["id"]).error == ("required", "/reason")
    codes = [replaced["codes"][0], *(job["codes"][0] for job in jobs[1:])]
    whole = scanned(shipdesk, packed, codes)
    assert (whole.status, whole.told["complete"]) == (0, True)
    bad = scanned(shipdesk, packed, [codes[0], jobs[0]["codes"][0], "x"])
    assert (bad.status, bad.error) == (1, ("duplicate", "/row/1"))
    assert bad.told["counts"] == {"OK": 0, "DOUBLE": 1, "FOREIGN": 0, "VOID": 1, "WRONG": 1}


def scanned(shipdesk, reference, codes):
    words = ["--desk", str(shipdesk.folder), "--json", "scan", reference]
    result = shipdesk.runner.invoke(build(shipdesk.program), words, input="\n".join(codes))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    told = json.loads(result.stdout)
    return Answer(result.exit_code, told, result.stderr)
