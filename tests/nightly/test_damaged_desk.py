"""F9 and F10: a thousand flipped bytes, cut and swapped pages: told or harmless, and always a way on."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import time
from collections import Counter
from contextlib import closing

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.errors import DeskError, DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import back_up, find_backup, list_backups
from shipdesk.services.business_settings import set_setting
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk_health import look
from shipdesk.services.find_consignment import list_consignments
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.rescue_desk import salvage_desk
from shipdesk.services.restore_desk import restore_folder
from tests.builders import VIENTIANE, Clock, fixed_world, packed
from tests.page_rows import pages_changed, rows_with_pages

PAGE, HEADER = 4096, 100
FLIPS, CUTS, SWAPS = 1000, 200, 50
EARLY, COPIES = 5, 60
"""Shipments in the backup, and in the desk: what salvage takes from the backup is not what it could read."""
EACH = int(os.environ.get("SHIPDESK_EACH", "1"))
"""Of how many damaged files one is salvaged and gone back from."""
CHANGED = {"settings", "number_blocks", "print_jobs", "_sqlite_migrations"}
"""What salvage itself writes to: the outbox is held, lent numbers are spent."""
OWN_WORDS = ("LEFT OUT", "SALVAGED")


@pytest.fixture(scope="module")
def base(filled_desk, tmp_path_factory):
    root = shutil.copytree(filled_desk, tmp_path_factory.mktemp("whole") / "desk")
    desk = open_desk(root, fixed_world(Clock(), seed=2))
    set_setting(desk, "gs1_prefix", "8850001")
    packed(desk)
    freeze_papers(desk, VIENTIANE)
    copies(desk, range(EARLY))
    back_up(desk, "time")
    copies(desk, range(EARLY, COPIES))
    desk.store.close()
    return root


def copies(desk, numbers):
    for number in numbers:
        copy_consignment(desk, VIENTIANE, f"COPY-{number:03}")
        pack_consignment(desk, f"COPY-{number:03}")


def damages(content, dice):
    """Name and bytes of each damaged file."""
    for number in range(FLIPS):
        spoilt = bytearray(content)
        spoilt[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
        yield f"flip-{number}", bytes(spoilt)
    for number in range(CUTS):
        yield f"cut-{number}", content[: dice.randrange(1, len(content))]
    pages = len(content) // PAGE
    for number in range(SWAPS):
        one, other = (dice.randrange(1, pages) * PAGE for _ in range(2))
        spoilt = bytearray(content)
        spoilt[one : one + PAGE], spoilt[other : other + PAGE] = (
            content[other : other + PAGE],
            content[one : one + PAGE],
        )
        yield f"swap-{number}", bytes(spoilt)
    yield "empty", b""
    yield "zeros", bytes(len(content))


def judged(root):
    """What the program says of the file: `told` in words for a person, or `fine`; anything else fails the test."""
    try:
        desk = open_desk(root, fixed_world(Clock(), seed=3))
    except DeskUnusable:
        return "told"
    try:
        (desk.folder.backups / "checked.json").unlink(missing_ok=True)
        faults = look(desk, lambda: False).faults
        list_consignments(desk)
        return "told" if faults else "fine"
    except DeskError:
        return "told"
    finally:
        desk.store.close()


def issued_rows(path):
    with closing(sqlite3.connect(path)) as db:
        return [sorted(map(repr, db.execute(f"SELECT * FROM {table}"))) for table in ("issued", "issued_files")]


def clean(root):
    for old in root.glob("desk.sqlite3*"):
        old.unlink()


def test_f9_damage_is_told_or_harms_nothing(base, tmp_path):
    root = shutil.copytree(base, tmp_path / "desk")
    content = (base / "desk.sqlite3").read_bytes()
    before, verdicts, missed, longest = issued_rows(base / "desk.sqlite3"), Counter(), [], 0.0
    for name, spoilt in damages(content, random.Random(9)):
        clean(root)
        (root / "desk.sqlite3").write_bytes(spoilt)
        begun = time.monotonic()
        verdict = judged(root)
        longest = max(longest, time.monotonic() - begun)
        verdicts[name.partition("-")[0], verdict] += 1
        if verdict == "fine" and issued_rows(root / "desk.sqlite3") != before:
            missed.append(name)
    print(f"F9 {dict(verdicts)}, the longest look {longest:.2f} s")
    assert missed == [], "a changed paper that nobody told of"
    assert not any(what == "fine" for kind, what in verdicts if kind in ("cut", "empty", "zeros"))


def test_f9_a_flipped_bit_in_a_paper_is_told(base, tmp_path):
    root = shutil.copytree(base, tmp_path / "desk")
    papers, dice = sorted((root / "papers").rglob("*.pdf")), random.Random(99)
    for _ in range(100):
        paper = dice.choice(papers)
        whole = paper.read_bytes()
        spoilt = bytearray(whole)
        spoilt[dice.randrange(len(whole))] ^= 1 << dice.randrange(8)
        paper.write_bytes(spoilt)
        assert judged(root) == "told"
        paper.write_bytes(whole)


def test_f10_every_way_on_works(base, tmp_path):
    """Salvage against what can still be read: the rows whose own pages are whole, whether anything leads to them or
    not. Nothing comes of it that was not there, but what a flipped bit made of a row itself.
    """
    content, root = (base / "desk.sqlite3").read_bytes(), shutil.copytree(base, tmp_path / "desk")
    folder, whole = DeskFolder(root), rows_with_pages(base / "desk.sqlite3")
    backup = find_backup(folder, "latest")
    wanted, kept, files, made_up, longest = Counter(), Counter(), Counter(), Counter(), 0.0
    for number, (name, spoilt) in enumerate(damages(content, random.Random(10))):
        if number % EACH and "-" in name:
            continue
        clean(root)
        (root / "desk.sqlite3").write_bytes(spoilt)
        begun = time.process_time()
        there = salvaged(folder, spoilt)
        longest = max(longest, time.process_time() - begun)
        kind, gone = name.partition("-")[0], pages_changed(content, spoilt)
        files[kind] += 1
        for table, rows in whole.items():
            if table not in CHANGED:
                readable = {repr(row) for row, pages in rows if not pages & gone}
                wanted[kind] += len(readable)
                kept[kind] += len(readable & there.get(table, set()))
                made_up[kind] += len(foreign(there.get(table, set()), rows))
        restore_folder(folder, backup, Clock()(), Progress())
        for later in list_backups(folder)[:-1]:
            shutil.rmtree(later.folder)
        desk = open_desk(root, fixed_world(Clock(), seed=4))
        assert len(list_consignments(desk)) == EARLY + 1
        desk.store.close()
    print(f"F10 {dict(files)}: salvaged {dict(kept)} of {dict(wanted)} readable rows; all gone back from")
    print(f"F10 rows that were not there before: {dict(made_up)}; the longest salvage {longest:.2f} s of CPU")
    assert kept.total() >= 0.99 * wanted.total()
    assert not made_up["cut"] + made_up["swap"]


def foreign(found, rows):
    """Those that were not there, but for what salvage itself says: numbers left out, a note in the inbox."""
    return {row for row in found - {repr(row) for row, _ in rows} if not any(word in row for word in OWN_WORDS)}


def salvaged(folder, spoilt):
    """The rows of each table after salvage; nothing where there was nothing to be had. The damaged file is kept."""
    try:
        salvage_desk(folder, Clock()(), Progress())
    except DeskUnusable:
        assert (folder.root / "desk.sqlite3").read_bytes() == spoilt
        return {}
    open_desk(folder.root, fixed_world(Clock(), seed=3)).store.close()
    assert [path.read_bytes() for path in folder.root.glob("desk.sqlite3.damaged-*")] == [spoilt]
    with closing(sqlite3.connect(folder.root / "desk.sqlite3")) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: set(map(repr, db.execute(f'SELECT * FROM "{table}"'))) for table in tables}
