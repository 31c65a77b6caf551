"""F41: whatever is logged, raised or crashes, no secret and nobody's number stands in a file that can be mailed."""

from __future__ import annotations

import json
import logging
import random
import string
import sys
import threading
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from shipdesk.app.log_files import FILES, LONGEST_LINE, LONGEST_SIEVED, MOST_BYTES, ROOT, log_folder, logging_to
from shipdesk.app.window import FaultHook, back_up_at_the_end
from shipdesk.app.wiring import open_desk
from shipdesk.paths import DeskFolder
from shipdesk.redaction import never_write, redacted
from shipdesk.services.back_up_desk import list_backups
from shipdesk.services.fault_reports import MOST_REPORTS, report_fault, reports_in, take_crash
from shipdesk.services.read_inbox import read_inbox
from shipdesk.services.support_bundle import make_bundle
from tests.builders import Clock, fixed_world

NOW = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
LEVELS = (logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL)


def seeded(count):
    """Secrets of every kind, and the sentence in which each would be written down."""
    dice = random.Random(41)

    def letters(length):
        return "".join(dice.choice(string.ascii_letters + string.digits) for _ in range(length)) + "7a"

    def figures(length):
        return "".join(dice.choice(string.digits[1:]) for _ in range(length))

    makers = (
        lambda: (secret := letters(40), f"Authorization: Bearer {secret}"),
        lambda: (secret := letters(30), f"the hub refused {secret}"),
        lambda: (secret := letters(12), json.dumps({"client_secret": secret, "grant_type": "client_credentials"})),
        lambda: (secret := letters(10), f"url?access_token={secret}&page=2"),
        lambda: (secret := letters(16), f"headers={{'Cookie': 'session={secret}'}}"),
        lambda: (secret := f"{letters(6)}@{letters(5)}.co.th".lower(), f"could not mail {secret}, try later"),
        lambda: (secret := f"+66 {figures(1)} {figures(4)} {figures(4)}", f"contact {secret} did not answer"),
        lambda: (secret := f"0{figures(2)}-{figures(3)}-{figures(4)}", f"call {secret}"),
        lambda: (secret := f"0{figures(12)}", f"tax id {secret} is no company's"),
        lambda: (secret := f"{figures(1)}-{figures(4)}-{figures(5)}-{figures(2)}-{figures(1)}", f"({secret})"),
        lambda: (secret := f"91{figures(6)}MA{figures(7)}X", f"USCC {secret}"),
        lambda: (secret := f"eyJ{letters(20)}.{letters(30)}.{letters(20)}", f"token is {secret}."),
        lambda: (secret := letters(9), f"https://user:{secret}@hub.example/v1"),
    )
    return [makers[number % len(makers)]() for number in range(count)]


@pytest.mark.parametrize("cut", [LONGEST_LINE, LONGEST_SIEVED])
def test_no_half_of_a_secret_stands_where_a_long_line_was_cut(tmp_path, cut):
    secret = "Zk3" + "aB7cD9eF" * 5
    never_write(secret)
    with logging_to(tmp_path):
        for short_of in range(10, 120, 13):
            ROOT.error("%s", "y " * ((cut - short_of) // 2) + secret + " and more" * 9)
    assert "Zk3" not in (tmp_path / "shipdesk.log").read_text("utf-8")


class OddError(Exception):
    """Carries what it was given into the traceback."""


def test_100_seeded_secrets_in_no_file(tmp_path):
    secrets = seeded(100)
    folder = DeskFolder(tmp_path)
    with logging_to(folder.logs):
        for number, (_, sentence) in enumerate(secrets):
            ROOT.log(LEVELS[number % 4], "Told: %s", sentence)
            try:
                raise OddError(sentence)
            except OddError as error:
                logging.getLogger("shipdesk.net").exception("While asking")
                if number % 5 == 0:
                    report_fault(folder.logs, error, NOW)
    crash = folder.logs / "crash.log"
    crash.write_text("\n".join(sentence for _, sentence in secrets), encoding="utf-8")
    take_crash(folder.logs, crash, NOW)
    make_bundle(folder, tmp_path / "bundle.zip", NOW)
    with zipfile.ZipFile(tmp_path / "bundle.zip") as bundle:
        mailed = {name: bundle.read(name).decode() for name in bundle.namelist()}
    on_disk = {str(path): path.read_text(encoding="utf-8") for path in folder.logs.rglob("*.*") if path.is_file()}
    assert {"about.json", "desk.json", "logs/shipdesk.log"} <= mailed.keys()
    assert sum(text.count("While asking") for text in on_disk.values()) >= 100
    found = [(name, secret) for name, text in (mailed | on_disk).items() for secret, _ in secrets if secret in text]
    assert found == []


@pytest.mark.parametrize(
    "plain",
    [
        "2026-12-01T02:00:00 INFO shipdesk [MainThread] Ended",
        'File "/opt/shipdesk/ui/desk_window.py", line 312, in tell_fault',
        "request 01935f2e-7c1d-7000-8000-aabbccddeeff took 1.25 s",
        "sqlite3.OperationalError: no such column: planned_departure",
        "SD-2026-0012 is packed into 40 cartons, 612.500 kg",
        "PySide6-Essentials 6.11.3 on Linux 6.1.0-18-amd64",
    ],
)
def test_what_helps_to_find_a_fault_stays(plain):
    assert redacted(plain) == plain


def test_a_known_secret_is_taken_out_wherever_it_stands():
    never_write("plain words")
    assert redacted("it says plain words here") == "it says [secret] here"


def test_the_log_turns_over(tmp_path):
    assert FILES * MOST_BYTES == 10_000_000
    with logging_to(tmp_path, most_bytes=20_000):
        for _ in range(2_000):
            ROOT.info("A line of a hundred signs or so, which says something about what the program did just now")
    files = sorted(tmp_path.glob("shipdesk.log*"))
    assert len(files) == FILES
    assert all(path.stat().st_size <= 20_000 for path in files)


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path):
    (tmp_path / "logs").write_text("a file in the way", encoding="utf-8")
    folder = log_folder(tmp_path / "logs")
    assert folder.is_dir()
    with logging_to(tmp_path / "logs" / "below"):
        ROOT.error("nobody hears this")


def test_a_thread_that_ends_with_a_fault_is_in_the_log(tmp_path):
    def work():
        raise OddError("in a thread")

    with logging_to(tmp_path):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert "OddError: in a thread" in (tmp_path / "shipdesk.log").read_text(encoding="utf-8")


def test_a_fault_becomes_a_report_and_is_told(folder):
    clock = Clock()
    desk = open_desk(folder, fixed_world(clock))
    told = []
    hook = FaultHook(desk, desk.folder.logs)
    hook.listen(told.append)
    for number in range(MOST_REPORTS + 3):
        clock.forward(seconds=1)
        error = OddError(f"number {number}")
        hook(OddError, error, None)
    assert len(told) == MOST_REPORTS + 3
    reports = reports_in(desk.folder.logs)
    assert len(reports) == MOST_REPORTS
    newest = reports[0].read_text(encoding="utf-8")
    assert "OddError: number 22" in newest
    assert "ShipDesk: " in newest
    desk.store.close()


def test_the_end_makes_a_backup_and_tells_at_the_next_start_where_it_could_not(folder):
    desk = open_desk(folder, fixed_world(Clock()))
    hook = FaultHook(desk, desk.folder.logs)
    desk.folder.backups.write_bytes(b"no folder")
    back_up_at_the_end(desk, hook)
    assert [one.word for one in read_inbox(desk).notes] == ["FAILED"]
    desk.folder.backups.unlink()
    back_up_at_the_end(desk, hook)
    back_up_at_the_end(replace(desk, is_read_only=True), hook)
    assert [one.why for one in list_backups(desk.folder)] == ["exit"]
    desk.store.close()


def test_a_run_that_the_system_ended_is_told_at_the_next_start(folder):
    desk = open_desk(folder, fixed_world(Clock()))
    crash = desk.folder.logs / "crash.log"
    crash.write_text("", encoding="utf-8")
    assert take_crash(desk.folder.logs, crash, NOW) is None
    crash.write_text("Fatal Python error: Segmentation fault", encoding="utf-8")
    hook = FaultHook(desk, desk.folder.logs)
    hook.ended_badly = take_crash(desk.folder.logs, crash, NOW)
    told = []
    hook.listen(told.append)
    assert [error.reason for error in told] == ["ended_badly"]
    assert "Segmentation fault" in reports_in(desk.folder.logs)[0].read_text(encoding="utf-8")
    assert crash.read_bytes() == b""
    desk.store.close()


def test_the_support_file_tells_of_a_broken_desk_and_of_no_shipment(folder, tmp_path):
    (folder / "desk.sqlite3").write_bytes(b"\0" * 9000)
    names = make_bundle(DeskFolder(folder), tmp_path / "help.zip", NOW)
    assert "desk.json" in names
    with zipfile.ZipFile(tmp_path / "help.zip") as bundle:
        told = json.loads(bundle.read("desk.json"))
        whole = "".join(bundle.read(name).decode() for name in bundle.namelist())
    assert told["databases"]["desk.sqlite3"]["fault"] == "not_a_database"
    assert told["databases"]["catalog 1"]["rows"]["products"] == 77
    assert "SAMPLE-" not in whole


@pytest.mark.skipif(sys.platform == "win32", reason="there is no full disk to be had there")
def test_a_crash_that_finds_no_room_for_its_report_is_told_at_a_later_start(tmp_path):
    crash = tmp_path / "crash.log"
    crash.write_text("Fatal Python error: Aborted", encoding="utf-8")
    (tmp_path / "reports").symlink_to("/dev/full")
    with pytest.raises(OSError, match=r"exists|Not a directory|No space"):
        take_crash(tmp_path, crash, NOW)
    (tmp_path / "reports").unlink()
    assert take_crash(tmp_path, crash, NOW) is not None
