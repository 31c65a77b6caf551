"""Labels scanned at packing, and labels replaced: a void number is caught."""

from __future__ import annotations

import pytest

from shipdesk.errors import WrongInput
from shipdesk.services.calibrate_printer import calibrate, queue_calibration
from shipdesk.services.find_consignment import find
from shipdesk.services.manage_printers import get_printer, put_printer
from shipdesk.services.print_log import read_log
from shipdesk.services.queue_labels import PrintWish, queue_labels
from shipdesk.services.replace_label import replace_label
from shipdesk.services.scan_units import scan, scan_all, scan_standing
from shipdesk.services.send_prints import send_prints
from tests.builders import VIENTIANE
from tests.services.test_printing import packed


@pytest.fixture
def folder_printer(desk, tmp_path):
    out = tmp_path / "out"
    put_printer(desk, {"name": "folder", "kind": "file", "address": str(out), "language": "tspl"})
    return out


def ssccs(desk, reference=VIENTIANE):
    return [unit.sscc for unit in find(desk, reference).consignment.handling_units]


def test_scanning_a_shipment(desk):
    packed(desk)
    other = packed(desk, "OTHER").consignment.handling_units[0].sscc
    numbers = ssccs(desk)
    scans = scan_all(desk, VIENTIANE, [f"]C100{numbers[0]}\n", "\n", numbers[0], other, "hello", numbers[1]])
    assert [one.verdict for one in scans] == ["OK", "DOUBLE", "FOREIGN", "WRONG", "OK"]
    assert scans[2].other == "OTHER"
    standing = scan_standing(desk, VIENTIANE)
    assert (len(standing.scanned), len(standing.missing)) == (2, len(numbers) - 2)
    scan_all(desk, VIENTIANE, numbers)
    assert scan_standing(desk, VIENTIANE).missing == ()


def test_a_replaced_label_is_void_for_ever(desk, folder_printer):
    packed(desk)
    queued = queue_labels(desk, [VIENTIANE], PrintWish("folder"))
    send_prints(desk, "folder")
    old = ssccs(desk)
    with pytest.raises(WrongInput) as fault:
        replace_label(desk, queued.jobs[1].id, reason=None)
    assert fault.value.pointer == "/reason"
    fresh = replace_label(desk, queued.jobs[1].id, reason="torn")
    assert replace_label(desk, queued.jobs[1].id, reason="torn").id == fresh.id
    new = ssccs(desk)
    assert [a == b for a, b in zip(old, new, strict=True)].count(False) == 1
    assert fresh.codes[0].text == f"(00){new[1]}"
    assert (fresh.verb, fresh.reason, fresh.repeats) == ("replace", "torn", queued.jobs[1].id)
    send_prints(desk, "folder")
    assert [job.state for job in read_log(desk)] == ["SENT"] * (len(old) + 1)
    assert len(list(folder_printer.iterdir())) == len(old) + 1
    assert scan(desk, VIENTIANE, old[1]).verdict == "VOID"
    assert scan(desk, VIENTIANE, new[1]).verdict == "OK"
    assert desk.store.numbers.used(old[1]) is not None
    assert queue_labels(desk, [VIENTIANE], PrintWish("folder")).added == 0, "the replacement was printed"
    assert replace_label(desk, queued.jobs[1].id, reason="torn").id == fresh.id


def test_what_the_hub_knows_is_not_replaced(desk, folder_printer):
    packed(desk)
    queued = queue_labels(desk, [VIENTIANE], PrintWish("folder"))
    with desk.store.atomic():
        desk.store.consignments.set_state(VIENTIANE, "CONFIRMED", desk.tools.now())
    before = ssccs(desk)
    with pytest.raises(WrongInput) as fault:
        replace_label(desk, queued.jobs[0].id, reason="torn")
    assert fault.value.reason == "number_known_to_hub"
    assert ssccs(desk) == before


def test_calibration_goes_through_the_queue(desk, folder_printer):
    job = queue_calibration(desk, "folder", "k")
    assert queue_calibration(desk, "folder", "k").id == job.id
    assert send_prints(desk, "folder").sent == 1
    assert [path.name for path in folder_printer.iterdir()] == ["calibration.tspl"]
    known = calibrate(desk, "folder", {"left": "51.5", "top": "74.2"})
    assert known == get_printer(desk, "folder")
    assert (str(known.profile.offset_x_mm), str(known.profile.offset_y_mm)) == ("-1.5", "0.8")
    with pytest.raises(WrongInput) as fault:
        calibrate(desk, "folder", {"left": "51.5"})
    assert fault.value.pointer == "/top"
