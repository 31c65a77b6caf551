"""The demo: the whole main job on a fresh desk, the same bytes in every run, and sums that agree."""

import hashlib
import json
import subprocess
import sys

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.cli import shapes
from shipdesk.services.find_consignment import find
from tests.builders import KUNMING, VIENTIANE


def demo(repository, out):
    command = [sys.executable, "-m", "shipdesk", "--json", "demo", "--out", str(out)]
    return subprocess.run(command, cwd=repository, capture_output=True, check=False, timeout=100)


@pytest.fixture(scope="module")
def runs(repository, tmp_path_factory):
    """Two runs in two places, in two processes."""
    outs = [tmp_path_factory.mktemp(name) for name in ("one", "two")]
    for out in outs:
        done = demo(repository, out)
        assert (done.returncode, done.stderr) == (0, b"")
        assert json.loads(done.stdout) == summary(out)
    return outs


def summary(out):
    return json.loads((out / "summary.json").read_text(encoding="utf-8"))


def test_two_runs_give_equal_bytes(runs):
    first, second = map(summary, runs)
    assert first["files"] == second["files"]
    assert first["consignments"] == second["consignments"]


def test_every_listed_file_is_there_with_its_digest_and_no_other(runs):
    for out in runs:
        listed = {one["path"]: one["sha256"] for one in summary(out)["files"]}
        found = {
            one.relative_to(out).as_posix(): hashlib.sha256(one.read_bytes()).hexdigest()
            for folder in ("papers", "labels")
            for one in (out / folder).rglob("*")
        }
        assert found == listed


def test_it_makes_what_it_should(runs):
    told = summary(runs[0])
    assert set(told) >= {"files", "consignments", "seconds"}
    made = {(one["reference"], one["kind"]) for one in told["files"]}
    assert made >= {
        (reference, kind)
        for reference in (KUNMING, VIENTIANE)
        for kind in ("commercial-invoice", "packing-list", "cover-sheet", "logistic-sscc")
    }
    assert [one["reference"] for one in told["consignments"]] == [KUNMING, VIENTIANE]
    assert all(one["consignment_number"] for one in told["consignments"])


def test_its_sums_are_those_that_the_desk_shows(runs):
    told = summary(runs[0])
    desk = open_desk(runs[0] / "desk")
    try:
        for one in told["consignments"]:
            shown = shapes.consignment(find(desk, one["reference"]))
            assert shown["totals"] == one["totals"]
            assert shown["consignment_number"] == one["consignment_number"]
            assert (shown["state"], shown["route_id"]) == ("ACCEPTED", ROUTES[one["reference"]])
            pages = [file["pages"] for file in told["files"] if label_of(file, one["reference"])]
            assert pages == [one["totals"]["packages"]], "one label for every carton"
    finally:
        desk.store.close()


ROUTES = {KUNMING: "TH-CN-RAIL-LAOS", VIENTIANE: "TH-LA-ROAD-VIENTIANE"}


def label_of(file, reference):
    return file["kind"] == "logistic-sscc" and file["reference"] == reference


def test_a_second_run_in_the_same_place_replaces_the_first(runs, repository):
    before = summary(runs[1])["files"]
    assert demo(repository, runs[1]).returncode == 0
    assert summary(runs[1])["files"] == before


def test_a_desk_that_is_no_demo_is_left_alone(repository, folder):
    before = (folder / "desk.sqlite3").read_bytes()
    done = demo(repository, folder.parent)
    assert (done.returncode, json.loads(done.stdout)["error"]["code"]) == (1, "exists")
    assert (folder / "desk.sqlite3").read_bytes() == before
