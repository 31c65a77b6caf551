"""A name made of what somebody typed is one plain name on Windows too, whatever was typed."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shipdesk.paths import plain_name

DEVICES = (
    "CON",
    "prn",
    "AUX",
    "nul",
    "CONIN$",
    "conout$",
    *(f"{port}{n}" for port in ("COM", "lpt") for n in "0189¹²³"),
)


@given(st.text(min_size=1))
@example("C:")
@example("C:x")
@example("\\\\server\\share\\x")
@example("..\\..\\x")
@example("a/b\\c")
@example("x:stream")
@example("CON .txt")
@example("ปลา.pdf")
def test_it_is_never_a_way_a_drive_or_a_stream(text):
    name = plain_name(text)
    for flavour in (PureWindowsPath, PurePosixPath):
        path = flavour(name)
        assert path.drive == path.root == ""
        assert path.parts == ((name,) if name else ())
    assert not set(name) & set('<>:"|?*\\/\0')
    assert not name.endswith((".", " "))


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("ending", ["", ".pdf", ".tar.gz", " .txt", "."])
def test_it_is_never_a_device(device, ending):
    assert plain_name(device + ending).startswith(f"_{device}")


@pytest.mark.parametrize("innocent", ["CONTRACT", "com10", "nullo.txt", "x.con", "LPT", "ก"])
def test_an_innocent_name_stays(innocent):
    assert plain_name(innocent) == innocent
