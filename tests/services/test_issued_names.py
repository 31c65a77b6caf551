"""References that people type are never paths: two hundred hostile ones, each refused or kept inside the folder."""

from __future__ import annotations

import re
from itertools import product
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from shipdesk.domain.consignment import REFERENCE
from shipdesk.errors import WrongInput
from shipdesk.printing.folder import FolderPrinter
from shipdesk.printing.outcome import Done
from shipdesk.printing.port import PrintLoad
from shipdesk.services.issued_files import Made, Subject, folder_name

DEVICES = ("con", "PRN", "aux", "nul", "COM1", "lpt9", "CON.x", "nul.tar.gz")
TRAVELS = (
    "..", "../..", "..\\..", "/etc/passwd", "C:\\x", "\\\\server\\share", "a/../../b", "./a", "~root", "$HOME",
    "%TEMP%",
)  # fmt: skip
SIGNS = (
    "a:stream", "a::$DATA", "a?b", "a*b", "a<b", 'a"b', "a|b", "a\nb", "a\0b", "a\u202eb", "ปลา", "ａ", "a b", "a;b",
)  # fmt: skip
ENDS = ("", ".", "..", " ", "/", "/..", "\\", ":")
LONG = tuple(letter * count for letter, count in product("aก", (64, 65, 120, 300)))
HOSTILE = sorted({f"{name}{end}" for name in (*DEVICES, *TRAVELS, *SIGNS, *LONG) for end in ENDS})
DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)


def is_taken(reference):
    try:
        return REFERENCE.read(reference, "/client_reference") == reference
    except WrongInput:
        return False


TAKEN = [one for one in HOSTILE if is_taken(one)]


def test_there_are_two_hundred_and_most_are_refused():
    assert len(HOSTILE) >= 200
    assert 0 < len(TAKEN) < len(HOSTILE) / 4


@pytest.mark.parametrize("reference", TAKEN)
def test_what_is_taken_becomes_one_plain_name(reference):
    subject = Subject("paper", "commercial-invoice", "zh")
    folder = folder_name(reference, "0198c0de-0000-7000-8000-00000000abcd")
    for name in (folder, subject.file_name(reference, 1, Made("C0001", ".pdf", b"", 1))):
        for flavour in (PurePosixPath, PureWindowsPath):
            assert flavour(name).parts == (name,)
        assert name not in (".", "..")
        assert not re.search(r'[<>:"|?*\\/\x00-\x1f]', name)
        assert not name.endswith((".", " "))
        assert len(name.encode()) <= 120
        assert not DEVICE.fullmatch(name.partition(".")[0])


def test_prints_that_land_in_a_folder_stay_in_it(tmp_path):
    printer = FolderPrinter(tmp_path / "out", ".zpl")
    for title in HOSTILE:
        assert printer.send(PrintLoad(f"{title[:60]} C1", b"^XA^XZ", None, 203)) == Done()
    assert [one.name for one in tmp_path.iterdir()] == ["out"]
    files = [one.name for one in (tmp_path / "out").iterdir()]
    assert len(files) == len(HOSTILE)
    assert not [name for name in files if DEVICE.fullmatch(name.partition(".")[0])]
