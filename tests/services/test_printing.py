"""The print queue against a machine with troubles: everything once, nothing twice but by a person's word."""

from __future__ import annotations

import random
import subprocess
import sys
import threading

import pytest

from shipdesk.drawing import zpl
from shipdesk.drawing.bars import read_picture
from shipdesk.errors import WrongInput
from shipdesk.printing.network import Patience
from shipdesk.progress import Progress
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.manage_printers import become_silent, get_printer, list_printers, put_printer, remove_printer
from shipdesk.services.print_again import cancel_prints, continue_printing, print_again
from shipdesk.services.print_log import LogWish, export_log, read_log
from shipdesk.services.queue_labels import PrintWish, file_labels, queue_labels
from shipdesk.services.send_prints import pause, send_prints
from shipdesk.sheets import open_sheet
from tests import builders
from tests.builders import VIENTIANE, body
from tests.printing.fake_printer import FakePrinter

CALM = Patience(connect=5, write=5, close=10, status=2)
QUICK = Patience(connect=2, write=1, close=0.5, status=0.2)
TROUBLES = ("well", "well", "mute", "paper-out", "cut-off", "late-cut", "silent", "slow")


@pytest.fixture
def machine():
    one = FakePrinter()
    yield one
    one.close()


def packed(desk, reference=VIENTIANE):
    """Six cartons: every label is drawn and read back."""
    return builders.packed(desk, reference, items=body("vientiane")["items"][:1])


def zebra(desk, machine, name="zebra", **members):
    address = f"127.0.0.1:{machine.port}"
    return put_printer(desk, {"name": name, "kind": "tcp", "address": address, "language": "zpl", **members})


def queue(desk, *references, **wish):
    return queue_labels(desk, references or (VIENTIANE,), PrintWish(**{"printer": "zebra", **wish}))


def send(desk, progress=None, patience=CALM):
    return send_prints(desk, "zebra", progress, patience)


def codes(machine):
    return [read_picture(bits.picture())[0][1] for printed in machine.printed for bits in zpl.decode(printed)]


def states(desk):
    return [job.state for job in reversed(read_log(desk))]


@pytest.fixture
def loaded(desk, machine):
    """A packed shipment with its labels queued."""
    packed(desk)
    zebra(desk, machine)
    return queue(desk)


def test_every_label_is_printed_once_in_order(desk, machine, loaded):
    assert loaded.added == len(loaded.jobs) > 3
    run = send(desk)
    assert (run.sent, run.stopped) == (loaded.added, None)
    assert codes(machine) == [job.codes[0].text for job in loaded.jobs]
    assert set(states(desk)) == {"SENT"}


def test_asked_again_nothing_is_printed_again(desk, machine, loaded):
    send(desk)
    again = queue(desk)
    assert (again.added, [job.id for job in again.jobs]) == (0, [job.id for job in loaded.jobs])
    assert send(desk).sent == 0
    assert len(machine.printed) == loaded.added


def test_two_windows_and_a_held_down_key_make_one_job(desk, machine, reopen):
    packed(desk)
    zebra(desk, machine)
    counts: list[int] = []

    def press(one):
        for _ in range(2):
            counts.append(queue(one).added)
            send(one)
        one.store.close()

    windows = [threading.Thread(target=press, args=(reopen(),)) for _ in range(2)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    assert sum(counts) == len(read_log(desk)) == len(codes(machine)) == len(set(codes(machine)))


def test_trouble_stops_the_printer_and_nothing_follows(desk, machine, loaded):
    machine.troubles = ["well", "cut-off"]
    run = send(desk)
    assert run.sent == 1
    assert states(desk)[:3] == ["SENT", "UNKNOWN", "QUEUED"]
    assert run.stopped is not None
    assert run.stopped["reason"] == "print_cut_off"
    assert send(desk).sent == 0
    continue_printing(desk, "zebra")
    send(desk)
    assert states(desk)[1] == "UNKNOWN"
    assert states(desk).count("SENT") == loaded.added - 1


def test_what_never_reached_the_printer_goes_out_once_one_says_continue(desk, machine, loaded):
    machine.troubles = ["paper-out"]
    assert send(desk).stopped["reason"] == "printer_paper_out"
    assert states(desk)[0] == "FAILED"
    continue_printing(desk, "zebra")
    assert send(desk).sent == loaded.added
    assert len(codes(machine)) == len(set(codes(machine))) == loaded.added


def test_a_jam_is_continued_from_a_label(desk, machine, loaded):
    machine.troubles = ["well", "well", "well", "late-cut"]
    send(desk)
    with pytest.raises(WrongInput) as fault:
        continue_printing(desk, "zebra", start=loaded.added + 1, reason="jam")
    assert fault.value.reason == "print_from"
    repeated = continue_printing(desk, "zebra", start=3, reason="jam")
    assert [(job.place, job.verb, job.reason) for job in repeated] == [(3, "again", "jam"), (4, "again", "jam")]
    send(desk)
    wanted = [job.codes[0].text for job in loaded.jobs]
    assert codes(machine) == wanted[:4] + wanted[2:]


def test_continue_further_on_cancels_what_lies_between(desk, machine, loaded):
    machine.troubles = ["late-cut"]
    send(desk)
    assert continue_printing(desk, "zebra", start=4, reason="they are there") == []
    send(desk)
    assert states(desk)[:4] == ["UNKNOWN", "CANCELLED", "CANCELLED", "SENT"]
    anew = queue(desk)
    assert anew.added == 2
    assert send(desk).sent == 2


def test_print_again_asks_a_reason_and_is_logged(desk, machine, loaded):
    send(desk)
    first = loaded.jobs[0]
    with pytest.raises(WrongInput) as fault:
        print_again(desk, first.id, reason="  ", key="k")
    assert fault.value.pointer == "/reason"
    once, twice = (print_again(desk, first.id, reason="smeared", key="k") for _ in range(2))
    other_window = print_again(desk, first.id, reason="torn", key="other")
    assert once.id == twice.id == other_window.id
    send(desk)
    later = print_again(desk, first.id, reason="lost", key="later")
    assert later.id != once.id
    assert print_again(desk, first.id, reason="smeared", key="k").id == later.id
    send(desk)
    assert codes(machine).count(first.codes[0].text) == 3
    logged = read_log(desk, LogWish(text="smeared"))
    assert [(job.verb, job.repeats, job.reason) for job in logged] == [("again", first.id, "smeared")]
    assert logged[0].sha256 == desk.store.print_jobs.get(first.id).sha256


def test_what_failed_and_was_printed_again_is_not_sent_by_continue_too(desk, machine, loaded):
    machine.troubles = ["paper-out"]
    send(desk)
    again = print_again(desk, loaded.jobs[0].id, reason="no roll", key="k")
    continue_printing(desk, "zebra")
    send(desk)
    assert codes(machine).count(again.codes[0].text) == 1
    assert states(desk)[0] == "CANCELLED"


def test_what_was_cancelled_and_printed_again_is_not_printed_by_a_later_wish(desk, machine, loaded):
    first = loaded.jobs[0]
    cancel_prints(desk, "id", first.id)
    again = print_again(desk, first.id, reason="after all", key="k")
    send(desk)
    assert queue(desk).added == 0
    assert send(desk).sent == 0
    cancelled = print_again(desk, again.id, reason="and again", key="l")
    cancel_prints(desk, "id", cancelled.id)
    assert queue(desk).added == 0
    assert codes(machine).count(first.codes[0].text) == 1


def test_cancel_pause_and_take_away(desk, machine, loaded):
    pause(desk, "zebra")
    assert send(desk).sent == 0
    with pytest.raises(WrongInput) as fault:
        remove_printer(desk, "zebra")
    assert fault.value.reason == "printer_has_jobs"
    assert cancel_prints(desk, "id", loaded.jobs[0].id) == 1
    with pytest.raises(WrongInput):
        cancel_prints(desk, "id", loaded.jobs[0].id)
    assert cancel_prints(desk, "batch", loaded.jobs[0].batch) == loaded.added - 1
    assert machine.printed == []
    remove_printer(desk, "zebra")
    assert list_printers(desk) == []
    assert len(read_log(desk)) == loaded.added


def test_a_cancelled_run_pauses_and_continues(desk, machine, loaded):
    progress = Progress(lambda done, total: progress.cancel() if done == 2 else None)
    run = send(desk, progress)
    assert (run.sent, run.stopped) == (3, {"reason": "print_paused"})
    continue_printing(desk, "zebra")
    assert send(desk).sent == loaded.added - 3


def test_a_silent_printer_does_not_make_every_label_unknown(desk, machine, loaded):
    machine.troubles = ["silent"] * (loaded.added + 1)
    assert send(desk, patience=QUICK).stopped["reason"] == "print_not_confirmed"
    become_silent(desk, "zebra")
    continue_printing(desk, "zebra")
    assert send(desk, patience=QUICK).sent == loaded.added - 1
    assert states(desk) == ["UNKNOWN", *["SENT"] * (loaded.added - 1)]
    assert len(machine.printed) == loaded.added


def test_labels_are_drawn_when_their_turn_comes(desk, machine, loaded):
    queued = loaded
    assert not any(job.source.is_drawn for job in queued.jobs)
    again = print_again(desk, queued.jobs[4].id, reason="asked while it waits", key="k")
    assert again.id == queued.jobs[4].id
    assert send(desk).sent == queued.added
    assert codes(machine) == [job.codes[0].text for job in queued.jobs]
    files = {job.source.path for job in read_log(desk)}
    assert len(files) == 3, "pieces of one, four and one"
    file_labels(desk, queued)
    (filed,) = desk.store.issued.of_consignment(queued.jobs[0].subject.consignment)
    assert (filed.family, filed.files[0].pages) == ("label", queued.added)


def test_what_changed_after_it_was_queued_is_not_drawn(desk, machine, loaded):
    edit_consignment(desk, VIENTIANE, {"consignee": {"name_latin": "Another Buyer Co., Ltd."}})
    run = send(desk)
    assert (run.stopped["reason"], machine.connections) == ("label_changed_since", 0)
    cancel_prints(desk, "printer", "zebra")
    continue_printing(desk, "zebra")
    anew = queue(desk)
    assert anew.added == loaded.added, "all of them bear the buyer's name"
    assert send(desk).sent == loaded.added


def test_a_label_is_drawn_for_what_lies_in_the_printer(desk, machine, loaded):
    zebra(desk, machine, medium="100x180")
    assert send(desk).stopped is None
    assert {bits.height for printed in machine.printed for bits in zpl.decode(printed)} == {1439}


@pytest.mark.parametrize("change", ["keys of another program", "no version", "other facts, same label"])
def test_another_version_of_the_program_knows_printed_labels_again(desk, machine, loaded, change):
    """As if members of the labels' data had come or gone since they were printed."""
    send(desk)
    sql = {
        "keys of another program": "UPDATE print_jobs SET request_key = id, label = 'other'",
        "no version": "UPDATE print_jobs SET request_key = id, label = NULL, version = NULL",
        "other facts, same label": "UPDATE print_jobs SET request_key = id, version = 0",
    }
    with desk.store.atomic():
        desk.store.print_jobs._connections.db.execute(sql[change])
    assert queue(desk).added == 0
    edit_consignment(desk, VIENTIANE, {"desk": {"payment": {"terms": "Cash"}}})
    assert queue(desk).added == 0
    edit_consignment(desk, VIENTIANE, {"consignee": {"name_latin": "Another Buyer Co., Ltd."}})
    assert queue(desk).added == loaded.added


@pytest.fixture
def jammed(desk, machine, loaded):
    """Two labels went out, the third and those behind it are drawn and wait."""
    machine.troubles = ["well", "well", "paper-out"]
    assert send(desk).sent == 2
    continue_printing(desk, "zebra")
    return next(job for job in read_log(desk) if job.place == 3)


def test_a_label_of_another_size_never_leaves(desk, machine, jammed):
    zebra(desk, machine, medium="76x130")
    assert send(desk).stopped["reason"] == "label_not_on_this_medium"
    assert (desk.store.print_jobs.get(jammed.id).state, len(machine.printed)) == ("FAILED", 2)


def test_what_was_drawn_and_changed_since_never_leaves(desk, machine, jammed):
    edit_consignment(desk, VIENTIANE, {"desk": {"payment": {"terms": "Cash"}}})
    edit_consignment(desk, VIENTIANE, {"consignee": {"name_latin": "Another Buyer Co., Ltd."}})
    assert send(desk).stopped["reason"] == "label_changed_since"
    assert len(machine.printed) == 2
    assert send_again(desk, jammed).state == "SENT", "the very same label, where somebody says so"


def send_again(desk, job):
    repeat = print_again(desk, job.id, reason="the old name is what the buyer asked for", key="k")
    continue_printing(desk, "zebra")
    send(desk)
    return desk.store.print_jobs.get(repeat.id)


def test_a_changed_file_never_leaves(desk, machine, jammed):
    file = desk.folder.papers / jammed.source.path
    file.write_bytes(file.read_bytes() + b" ")
    assert send(desk).stopped["reason"] == "issued_file_changed"
    assert len(machine.printed) == 2


def test_who_dies_while_sending_leaves_it_unknown(desk, machine, loaded, folder, clock):
    """A program of its own is killed between the first byte and the last; the next start sends nothing again."""
    machine.troubles = ["hang"]
    code = (
        "import sys; from tests.builders import fixed_world; from shipdesk.app.wiring import open_desk;"
        "from pathlib import Path; from shipdesk.services.send_prints import send_prints;"
        "send_prints(open_desk(Path(sys.argv[1]), fixed_world()), 'zebra')"
    )
    child = subprocess.Popen([sys.executable, "-c", code, str(folder)])
    while desk.store.print_jobs.get(loaded.jobs[0].id).state != "SENDING":
        assert child.poll() is None
    while machine.connections == 0:  # it writes SENDING before it connects; the trouble is the connection's
        assert child.poll() is None
    assert states(desk)[0] == "SENDING"
    child.kill()
    child.wait()
    assert states(desk)[:2] == ["UNKNOWN", "QUEUED"]
    assert desk.store.print_jobs.get(loaded.jobs[0].id).problem == {"reason": "print_interrupted"}
    assert send(desk, patience=Patience(connect=20, write=20, close=20, status=20)).stopped is None
    assert codes(machine) == [job.codes[0].text for job in loaded.jobs[1:]]


def test_the_printer_is_remembered_for_the_kind(desk, machine):
    packed(desk)
    with pytest.raises(WrongInput) as fault:
        queue(desk, printer=None)
    assert fault.value.reason == "printer_none"
    zebra(desk, machine)
    zebra(desk, machine, "other")
    with pytest.raises(WrongInput) as fault:
        queue(desk, printer=None)
    assert fault.value.reason == "printer_not_chosen"
    assert queue(desk).printer == queue(desk, printer=None).printer == "zebra"
    assert get_printer(desk, "zebra").prints == ("logistic-sscc",)


def test_several_shipments_sorted(desk, machine):
    zebra(desk, machine)
    for reference in ("B-1", "A-1"):
        packed(desk, reference)
    queued = queue(desk, "B-1", "A-1", sort="sku", start=2)
    assert [job.place for job in queued.jobs] == list(range(2, len(queued.jobs) + 2))
    assert {job.subject.reference for job in queued.jobs} == {"A-1", "B-1"}
    with pytest.raises(WrongInput) as fault:
        queue(desk, "A-1", start=10_000)
    assert fault.value.pointer == "/from"


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_log_as_a_table(desk, machine, loaded, tmp_path, suffix):
    send(desk)
    file = tmp_path / f"log{suffix}"
    jobs = read_log(desk)
    assert export_log(jobs, file) == loaded.added
    with open_sheet(file) as sheet:
        rows = [dict(zip(sheet.headers, row.cells, strict=True)) for row in sheet.rows]
    assert [row["codes"] for row in rows] == [job.codes[0].text for job in jobs]
    assert [row["sha256"] for row in rows] == [job.sha256 for job in jobs]
    assert {row["printer"] for row in rows} == {"zebra"}
    with pytest.raises(WrongInput):
        export_log(jobs, tmp_path / "log.pdf")


@pytest.mark.parametrize("text", ["zebra", "logistic", VIENTIANE, "%", "_", "\\"])
def test_the_log_is_searched(desk, loaded, text):
    found = read_log(desk, LogWish(text=text))
    assert len(found) == (0 if text in "%_\\" else loaded.added)


def faulted_jobs(desk, machine, seed, count):
    """Prints `count` faulted tries with somebody who only ever says continue; every label at most once."""
    chance = random.Random(seed)
    machine.troubles = [chance.choice(TROUBLES) for _ in range(count)]
    while machine.troubles:
        if send(desk, patience=QUICK).counts["QUEUED"] == 0 and not desk.store.print_jobs.counts("zebra")["FAILED"]:
            break
        continue_printing(desk, "zebra")
    printed = codes(machine)
    assert len(printed) == len(set(printed))
    return printed


def test_troubles_by_chance_never_print_twice(desk, machine):
    """24 faulted tries here, 500 at night."""
    zebra(desk, machine)
    references = [f"F-{number}" for number in range(4)]
    for reference in references:
        builders.packed(desk, reference)
    assert queue(desk, *references).added > 50
    assert faulted_jobs(desk, machine, 7, 24)


@pytest.mark.parametrize(
    ("kind", "medium"), [("logistic-sscc", "A6"), ("logistic-sscc", "76x130"), ("caution-mark", "L100X150")]
)
def test_every_kind_on_the_size_that_lies_in_the_printer(desk, tmp_path, kind, medium):
    packed(desk)
    members = {"name": "folder", "kind": "file", "address": str(tmp_path / "out"), "language": "zpl", "medium": medium}
    put_printer(desk, members)
    queued = queue_labels(desk, [VIENTIANE], PrintWish("folder", kind))
    assert send_prints(desk, "folder").sent == queued.added > 0
    for job in queued.jobs:
        wanted = [code.text for code in job.codes]
        file = tmp_path / "out" / f"{job.subject.reference} {job.subject.unit}.zpl"
        found = [text for bits in zpl.decode(file.read_bytes()) for _, text in read_picture(bits.picture())]
        assert sorted(found) == sorted(wanted)
