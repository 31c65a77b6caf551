"""Files in the print queue: papers, sheets of labels, what a hub issued. As they are, once, originals counted."""

from __future__ import annotations

import hashlib
import os
import shutil

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.domain.print_job import PDF, PNG, TSPL, ZPL, Code
from shipdesk.drawing.raster import render
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.issue_labels import LabelWish, freeze_labels
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.issued_files import write_whole
from shipdesk.services.manage_printers import get_printer, put_printer, remove_printer
from shipdesk.services.print_again import cancel_prints, cancel_target, continue_printing, continue_target, print_again
from shipdesk.services.print_issued import files_of, queue_papers, queue_sheets
from shipdesk.services.print_log import LogWish, read_log
from shipdesk.services.print_target import find_target
from shipdesk.services.queue_files import FilePage, FileToPrint, FileWish, queue_files
from shipdesk.services.send_prints import send_prints
from tests import builders
from tests.builders import VIENTIANE, body
from tests.drawing.extraction import poppler_text

HUB_ZPL = (
    b"^XA^CI28^PW799^LL1199^FO20,20^A0N,30^FDtext of the hub^FS^XZ\r\n"
    b"~SD15\n^XA^CI28^PW799^LL1199^FO20,20^A0N,30^FDanother^FS^XZ"
)
INVOICE = "commercial-invoice"


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def zebra(desk, out):
    members = {"name": "zebra", "kind": "file", "address": str(out), "language": "zpl"}
    return put_printer(desk, members).profile.name


@pytest.fixture
def office(desk, out):
    members = {"name": "office", "kind": "file", "address": str(out), "medium": "A4", "dpi": 300}
    return put_printer(desk, members).profile.name


@pytest.fixture(scope="module")
def desk_with_papers(filled_desk, tmp_path_factory):
    """Six cartons and two papers: to be copied, never used."""
    root = shutil.copytree(filled_desk, tmp_path_factory.mktemp("papers") / "desk")
    desk = open_desk(root, builders.fixed_world())
    builders.packed(desk, VIENTIANE, items=body("vientiane")["items"][:1])
    freeze_papers(desk, VIENTIANE, kinds=[INVOICE, "packing-list"])
    desk.store.close()
    return root


@pytest.fixture
def folder(desk_with_papers, tmp_path):
    return shutil.copytree(desk_with_papers, tmp_path / "desk")


@pytest.fixture
def issued(desk):
    return desk.store.issued.of_consignment(desk.store.consignments.get(VIENTIANE).id)


def why(run):
    return (run.stopped or {}).get("reason")


def received(desk, content, media=ZPL, pages=(), **members):
    path = f"hub/label{len(content)}"
    write_whole(desk.folder.papers / path, content)
    facts = {"family": "label", "kind": "waybill", "reference": "SO-1", "label_id": "L-1", **members}
    return FileToPrint(path=path, sha256=hashlib.sha256(content).hexdigest(), media=media, pages=pages, **facts)


def test_commands_of_the_hub_leave_byte_for_byte(desk, zebra, out):
    file = received(desk, HUB_ZPL, pages=(FilePage("P1"), FilePage("P2")))
    queued = queue_files(desk, [file], FileWish(zebra))
    assert send_prints(desk, zebra).sent == queued.added == 2
    assert b"".join((out / f"SO-1 P{number}.zpl").read_bytes() for number in (1, 2)) == HUB_ZPL
    assert {job.subject.label_id for job in read_log(desk, LogWish(text="P2"))} == {"L-1"}
    assert queue_files(desk, [file], FileWish()).added == 0
    assert get_printer(desk, zebra).prints == ("waybill",)


def test_copies_of_commands_are_the_same_commands_again(desk, zebra, out):
    queue_files(desk, [received(desk, HUB_ZPL)], FileWish(zebra, copies=2))
    send_prints(desk, zebra)
    assert (out / "SO-1 waybill.zpl").read_bytes() == HUB_ZPL * 2


def test_a_file_that_was_changed_is_neither_queued_nor_sent(desk, zebra, out):
    file = received(desk, HUB_ZPL)
    queue_files(desk, [file], FileWish(zebra))
    (desk.folder.papers / file.path).write_bytes(HUB_ZPL + b" ")
    with pytest.raises(DeskUnusable) as fault:
        queue_files(desk, [file], FileWish(zebra))
    assert fault.value.reason == "issued_file_changed"
    assert why(send_prints(desk, zebra)) == "issued_file_changed"
    assert not out.exists()


@pytest.mark.parametrize(
    ("content", "media", "members", "reason"),
    [
        (HUB_ZPL.replace(b"^PW799", b"^PW600"), ZPL, {}, "label_not_on_this_medium"),
        (HUB_ZPL, ZPL, {"dpi": 300}, "print_other_dpi"),
        (b"SIZE 100 mm,150 mm\r\nPRINT 1\r\n", TSPL, {}, "print_other_language"),
        (b"no picture", PNG, {}, "print_file_unreadable"),
        (b"no paper", PDF, {"pages": (FilePage("P1"),)}, "print_file_unreadable"),
    ],
)
def test_what_the_printer_would_misprint_never_leaves(desk, zebra, out, content, media, members, reason):
    queue_files(desk, [received(desk, content, media, **members)], FileWish(zebra))
    run = send_prints(desk, zebra)
    assert (run.sent, why(run)) == (0, reason)
    assert not out.exists()


def test_a_kind_of_file_that_nobody_prints_is_refused(desk, zebra):
    with pytest.raises(WrongInput) as fault:
        queue_files(desk, [received(desk, b"PK", "application/zip")], FileWish(zebra))
    assert fault.value.pointer == "/media_type"


def test_pages_of_a_hub_are_read_before_they_leave(desk, issued, zebra, out):
    """As PDF and as picture; another code than the one named stops it."""
    (labels,) = freeze_labels(desk, VIENTIANE, LabelWish(("logistic-sscc",), "pdf"))
    pdf = (desk.folder.papers / labels.files[0].path).read_bytes()
    page = files_of(desk, VIENTIANE, labels)[0].pages[0]
    picture = render(pdf, 0, 203, "1")
    files = [received(desk, pdf, PDF, (page,)), received(desk, picture, PNG, (page,), dpi=203)]
    queue_files(desk, files, FileWish(zebra))
    assert send_prints(desk, zebra).sent == 2
    first, second = sorted(out.iterdir())
    assert first.read_bytes() == second.read_bytes()
    wrong = FilePage("P9", (Code("GS1-128", "(00)000000000000000000"),))
    queue_files(desk, [received(desk, picture + b" ", PNG, (wrong,))], FileWish(zebra))
    assert why(send_prints(desk, zebra)) == "print_reads_otherwise"


def test_a_paper_goes_out_as_it_was_issued(desk, issued, office, out):
    queued = queue_papers(desk, [VIENTIANE], FileWish(office))
    assert [job.copies for job in queued.jobs] == [3, 3], "as many as it says it is issued in"
    assert send_prints(desk, office).sent == len(issued) == 2
    for one in issued:
        printed = (out / f"{VIENTIANE} {one.kind}.pdf").read_bytes()
        assert hashlib.sha256(printed).hexdigest() == one.files[0].sha256
    again = queue_papers(desk, [VIENTIANE])
    assert (again.added, {job.subject.kind for job in again.before}) == (0, {INVOICE, "packing-list"})


def ascii_words(text):
    """Lines of other scripts part at other places where a large word lies across them."""
    return {word for word in text.split() if word.isascii()}


def words(file):
    return poppler_text(file.read_bytes())


def test_beyond_its_originals_a_paper_bears_copy(desk, issued, office, out):
    first = queue_papers(desk, [VIENTIANE], FileWish(office, copies=2), kinds=[INVOICE]).jobs[0]
    send_prints(desk, office)
    with pytest.raises(WrongInput) as fault:
        print_again(desk, first.id, reason="for the bank", key="k")
    assert (fault.value.reason, fault.value.values["left"]) == ("print_originals_left", "1")
    third = queue_papers(desk, [VIENTIANE], FileWish(copies=1, reason="for the bank"), kinds=[INVOICE]).jobs[0]
    beyond = queue_papers(desk, [VIENTIANE], FileWish(copies=1, reason="smeared"), kinds=[INVOICE]).jobs[0]
    assert beyond.id == third.id, "asked again while it waits, it is the same job"
    send_prints(desk, office)
    copy = print_again(desk, first.id, reason="lost", key="later")
    send_prints(desk, office)
    assert [(job.mark, job.verb) for job in read_log(desk)] == [("COPY", "again"), (None, "again"), (None, "print")]
    assert copy.originals == 3
    name = f"{VIENTIANE} {INVOICE}"
    original, marked = words(out / f"{name}.pdf"), words(out / f"{name} (3).pdf")
    assert "COPY" not in original
    assert ascii_words(original) < ascii_words(marked)
    assert "COPY" in marked


def test_a_paper_that_never_reached_the_printer_is_still_an_original(desk, issued, office, out):
    out.write_text("in the way")
    job = queue_papers(desk, [VIENTIANE], FileWish(office), kinds=[INVOICE]).jobs[0]
    assert why(send_prints(desk, office)) == "printer_not_reached"
    again = print_again(desk, job.id, reason="printer was off", key="k")
    assert (again.mark, again.copies) == (None, 3)


def test_which_paper_is_printed(desk, issued, office):
    with pytest.raises(WrongInput) as fault:
        queue_papers(desk, [VIENTIANE], kinds=["cover-sheet"])
    assert fault.value.reason == "paper_never_issued"
    edit_consignment(desk, VIENTIANE, {"desk": {"payment": {"terms": "Cash"}}})
    with pytest.raises(WrongInput) as fault:
        queue_papers(desk, [VIENTIANE])
    assert fault.value.reason == "print_out_of_date"
    assert queue_papers(desk, [VIENTIANE], kinds=[INVOICE], revision=1).added == 1
    builders.packed(desk, "BARE-1")
    with pytest.raises(WrongInput) as fault:
        queue_papers(desk, ["BARE-1"])
    assert fault.value.reason == "papers_never_issued"


def test_a_paper_is_for_sheets_of_its_size(desk, issued, zebra, office):
    assert queue_papers(desk, [VIENTIANE], kinds=[INVOICE]).printers == (office,), "a label printer is none for papers"
    queue_papers(desk, [VIENTIANE], FileWish(zebra), kinds=["packing-list"])
    assert why(send_prints(desk, zebra)) == "paper_needs_pages"
    put_printer(desk, {"name": "small", "kind": "system", "address": "nowhere", "medium": "A5"})
    queue_papers(desk, [VIENTIANE], FileWish("small", reason="x"), kinds=[INVOICE])
    assert cancel_prints(desk, "printer", office) == 1
    queue_papers(desk, [VIENTIANE], FileWish("small"), kinds=[INVOICE])
    assert why(send_prints(desk, "small")) == "paper_not_on_this_medium"


def test_sheets_of_labels_are_read_and_continued_by_sheets(desk, issued, office, out):
    sheet = LabelWish(("logistic-sscc",), size="A4_4UP", start=3)
    queued = queue_sheets(desk, [VIENTIANE], sheet, FileWish(office))
    assert [len(job.codes) for job in queued.jobs] == [2, 4]
    assert send_prints(desk, office).sent == 2
    assert len(list(out.iterdir())) == 2
    assert queue_sheets(desk, [VIENTIANE], sheet).added == 0
    again = continue_printing(desk, office, start=2, reason="jam")
    assert [job.place for job in again] == [2]
    labels = desk.store.issued.latest(issued[0].consignment, "label", "logistic-sscc", "A4_4UP-from3-300dpi-pdf")
    edit_consignment(desk, VIENTIANE, {"desk": {"payment": {"terms": "Cash"}}})
    with pytest.raises(WrongInput) as fault:
        files_of(desk, VIENTIANE, labels)
    assert fault.value.reason == "print_out_of_date"


def test_a_job_a_batch_and_a_printer_are_found_by_one_word(desk, zebra):
    jobs = queue_files(desk, [received(desk, HUB_ZPL, pages=(FilePage("1"), FilePage("2")))], FileWish(zebra)).jobs
    found = [find_target(desk, word) for word in (jobs[0].id, jobs[0].batch, zebra)]
    assert [(one.where, one.printers) for one in found] == [(one, (zebra,)) for one in ("job", "batch", "printer")]
    for word, where in (("nothing", None), ("nothing", "job"), ("nothing", "printer"), (zebra, "batch")):
        with pytest.raises(WrongInput):
            find_target(desk, word, where)
    assert cancel_target(desk, found[0]) == 1
    assert cancel_target(desk, found[1]) == 1
    assert continue_target(desk, found[1]) == []


def test_an_earlier_batch_is_continued_by_its_id(desk, zebra):
    first = queue_files(desk, [received(desk, HUB_ZPL, pages=(FilePage("1"), FilePage("2")))], FileWish(zebra)).jobs
    queue_files(desk, [received(desk, HUB_ZPL + b"\n")], FileWish(zebra))
    send_prints(desk, zebra)
    again = continue_target(desk, find_target(desk, first[0].batch), start=2, reason="lost")
    assert [(job.batch, job.place, job.repeats) for job in again] == [(first[0].batch, 2, first[1].id)]


@pytest.mark.skipif(os.name == "nt", reason="lp is not for Windows")
def test_a_queue_that_was_taken_away_and_one_that_cancels(desk, issued, tmp_path, monkeypatch):
    """Removed between preview and print nothing is lost; cancelled in the spooler nothing goes out by itself again."""
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    program = tmp_path / "lp"
    put_printer(desk, {"name": "hp", "kind": "system", "address": "HP", "medium": "A4", "dpi": 300})
    program.write_text("#!/bin/sh\necho The printer or class does not exist. >&2; exit 1")
    program.chmod(0o755)
    queue_papers(desk, [VIENTIANE], FileWish("hp"), kinds=[INVOICE])
    assert why(send_prints(desk, "hp")) == "printer_not_reached"
    program.write_text(f"#!/bin/sh\n/bin/cat >> {tmp_path}/taken")
    continue_printing(desk, "hp")
    assert send_prints(desk, "hp").sent == 1
    taken = (tmp_path / "taken").read_bytes()
    assert hashlib.sha256(taken).hexdigest() == issued[0].files[0].sha256
    assert queue_papers(desk, [VIENTIANE], kinds=[INVOICE]).added == 0
    assert send_prints(desk, "hp").sent == 0
    assert (tmp_path / "taken").read_bytes() == taken
    remove_printer(desk, "hp")
    with pytest.raises(WrongInput) as fault:
        queue_papers(desk, [VIENTIANE], FileWish("hp"), kinds=["packing-list"])
    assert fault.value.reason == "printer_unknown"
    assert len(read_log(desk)) == 1
