"""The program itself, started as a user starts it: streams, exit status, and desks it must not touch."""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys

import pytest

from tests.builders import VIENTIANE, body

POSIX_ONLY = pytest.mark.skipif(os.name == "nt", reason="file rights of POSIX")


@pytest.fixture
def start(repository):
    def run(*words, **more):
        command = [sys.executable, "-m", "shipdesk", *map(str, words)]
        return subprocess.run(command, cwd=repository, capture_output=True, check=False, timeout=60, **more)

    return run


def told(done):
    return json.loads(done.stdout.decode("utf-8"))


def digests(folder):
    return {
        str(one.relative_to(folder)): hashlib.sha256(one.read_bytes()).hexdigest()
        for one in sorted(folder.rglob("*"))
        if one.is_file()
    }


def test_the_main_job_from_outside(start, tmp_path, repository):
    samples, desk = repository / "resources" / "samples", tmp_path / "โต๊ะ งาน"
    (tmp_path / "c.json").write_text(json.dumps(body("vientiane"), ensure_ascii=False), encoding="utf-8")
    for words in (
        ["catalog", "import", samples / "products.csv"],
        ["party", "import", samples / "parties.csv"],
        ["consignment", "new", tmp_path / "c.json"],
        ["consignment", "pack", VIENTIANE],
        ["book", VIENTIANE],
        ["labels", "issue", VIENTIANE, "--out", tmp_path / "out"],
    ):
        done = start("--desk", desk, "--json", *words)
        assert (done.returncode, done.stderr) == (0, b""), words
        assert isinstance(told(done), dict)
    found = start("--desk", desk, "--json", "catalog", "search", "ทุเรียน")
    assert "ทุเรียน" in found.stdout.decode("utf-8")


def test_streams_that_know_ascii_only_still_get_every_script(start, folder):
    ascii_only = os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = start("--desk", folder, "--json", "catalog", "show", "FF-001", env=ascii_only)
    assert told(done)["product"]["name_lo"] == "ທຸລຽນສົດ ໝອນທອງ"
    refused = start("--desk", folder, "--lang", "th", "consignment", "show", "NONE", env=ascii_only)
    assert refused.returncode == 1
    assert "ไม่มี" in refused.stderr.decode("utf-8")


def test_usage_is_exit_2_and_says_nothing_on_stdout(start, folder):
    done = start("--desk", folder, "--json", "consignment", "shov")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"shov" in done.stderr


@POSIX_ONLY
@pytest.mark.parametrize("words", [["consignment", "show"], ["party", "show"], ["track"], ["book"]])
def test_a_name_typed_in_another_encoding_is_simply_not_there(start, folder, words):
    done = start("--desk", folder, "--json", *words, "B\udcff")
    assert (done.returncode, told(done)["error"]["code"], done.stderr) == (1, "not_found", b"")


def test_a_desk_of_a_newer_program_is_refused_and_left_as_it_was(start, folder):
    with sqlite3.connect(folder / "desk.sqlite3") as db:
        db.execute("PRAGMA user_version = 4711")
    db.close()
    before = digests(folder)
    for words in (["consignment", "list"], ["sync"], ["settings", "set", "era", "ce"], ["catalog", "list"]):
        done = start("--desk", folder, "--json", *words)
        assert (done.returncode, told(done)["error"]["code"]) == (1, "newer_desk"), words
    assert digests(folder) == before


def test_a_file_that_is_no_desk_is_refused_and_left_as_it_was(start, tmp_path, folder):
    (tmp_path / "file").write_text("mine")
    done = start("--desk", tmp_path / "file", "--json", "consignment", "list")
    assert (done.returncode, told(done)["error"]["code"]) == (1, "read_only")
    (folder / "desk.sqlite3").write_bytes(b"no database " * 1000)
    before = digests(folder)
    done = start("--desk", folder, "--json", "consignment", "list")
    assert (done.returncode, told(done)["error"]["code"]) == (1, "not_a_table")
    assert digests(folder) == before


WITHOUT_RIGHTS = """
import contextlib, io, os, sys
from shipdesk.app.main import main

with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main(["--desk", sys.argv[1], "settings", "set", "era", "be"])
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main(["--desk", sys.argv[1], "--json", "settings", "set", "era", "none"])
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
main(["--desk", sys.argv[2], "--json", "settings", "set", "era", "ce"])
"""
"""Root may write anywhere, so the program gives root's rights away once it and its words for faults were read."""


@POSIX_ONLY
@pytest.mark.parametrize("place", [".", "inside"])
def test_a_read_only_desk_is_told_and_left_as_it_was(repository, folder, tmp_path, place):
    _open_the_way_to(tmp_path)
    for one in (folder, *folder.rglob("*")):
        one.chmod(0o555 if one.is_dir() else 0o444)
    before = digests(folder)
    command = [sys.executable, "-c", WITHOUT_RIGHTS, str(tmp_path / "other"), str(folder / place)]
    done = subprocess.run(command, cwd=repository, capture_output=True, check=False, timeout=60)
    for one in (folder, *folder.rglob("*")):
        one.chmod(0o755)
    assert (done.returncode, told(done)["error"]["code"], done.stderr) == (1, "read_only", b"")
    assert digests(folder) == before


def _open_the_way_to(folder):
    """pytest's folders are their owner's alone."""
    for one in (folder, *list(folder.parents)[:3]):
        if one.stat().st_uid == os.geteuid() and one.name:
            one.chmod(one.stat().st_mode | 0o055)


def test_a_catalog_of_a_newer_program_takes_only_itself_out(start, folder):
    shutil.copy(folder / "catalogs" / "products.sqlite3", folder / "catalogs" / "newer.sqlite3")
    with sqlite3.connect(folder / "catalogs" / "newer.sqlite3") as db:
        db.execute("PRAGMA user_version = 4711")
    db.close()
    before = digests(folder / "catalogs")
    done = start("--desk", folder, "--json", "catalog", "show", "DF-001", "--catalog", "newer")
    assert (done.returncode, told(done)["error"]["code"]) == (1, "newer_desk")
    done = start("--desk", folder, "--json", "catalog", "show", "DF-001", "--catalog", "products")
    assert (done.returncode, told(done)["product"]["sku"]) == (0, "DF-001")
    assert digests(folder / "catalogs") == before
