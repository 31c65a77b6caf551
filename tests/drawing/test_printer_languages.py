"""Pictures as a printer's commands, and back without a dot lost."""

from __future__ import annotations

import binascii
import random
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from shipdesk.drawing import tspl, zpl
from shipdesk.drawing.bits import Bits, bits_of
from shipdesk.drawing.press_setup import PressSetup

PEERS = Path(__file__).resolve().parents[1] / "peers"


@st.composite
def pictures(draw) -> Bits:
    """Dots in runs and repeated rows, as labels have them, and in noise."""
    width, height = draw(st.integers(1, 70)), draw(st.integers(1, 24))
    noise = random.Random(draw(st.integers(0, 10_000)))
    stride = -(-width // 8)
    kinds = draw(
        st.lists(st.sampled_from(["white", "black", "same", "noise", "runs"]), min_size=height, max_size=height)
    )
    rows: list[bytes] = []
    for kind in kinds:
        fresh = {
            "white": bytes(stride),
            "black": b"\xff" * stride,
            "same": rows[-1] if rows else bytes(stride),
            "noise": noise.randbytes(stride),
            "runs": b"".join(noise.choice([b"\0\0\0", b"\xff\xff", b"\xf0"]) for _ in range(stride))[:stride],
        }[kind]
        mask = (0xFF << (stride * 8 - width)) & 0xFF
        rows.append(fresh[:-1] + bytes([fresh[-1] & mask]))
    return Bits(width, height, b"".join(rows))


@given(pictures(), st.booleans())
def test_zpl_gives_every_dot_back(bits, deflated):
    assert zpl.decode(zpl.encode(bits, PressSetup(), deflated=deflated)) == [bits]


@given(pictures())
def test_tspl_gives_every_dot_back(bits):
    (back,) = tspl.decode(tspl.encode(bits, PressSetup()))
    assert (back.height, back.rows) == (bits.height, bits.rows)


@given(pictures())
def test_a_picture_and_its_bits_are_the_same(bits):
    assert bits_of(bits.picture()) == bits


def test_wide_runs_of_every_length():
    for dots in (*range(4, 260, 4), 1676, 1680, 1684, 3352, 3356, 6000):
        row = ((1 << dots) - 1) << (6400 - dots) >> 40
        bits = Bits(6400, 1, row.to_bytes(800))
        assert zpl.decode(zpl.encode(bits, PressSetup())) == [bits]


def test_several_labels_stand_one_after_another():
    first, second = Bits(8, 1, b"\xaa"), Bits(16, 2, b"BITMAP 0,0,1,1,0,"[:4])
    for language in (zpl, tspl):
        both = language.encode(first, PressSetup()) + language.encode(second, PressSetup())
        assert language.decode(both) == [first, second]


def test_zpl_says_size_copies_and_darkness():
    commands = zpl.encode(Bits(812, 1218, bytes(102 * 1218)), PressSetup(copies=3, darkness=7))
    assert commands.startswith(b"~SD07\n^XA")
    assert b"^PW812^LL1218" in commands
    assert b"^PQ3,0,1,Y^XZ" in commands
    assert b"~SD" not in zpl.encode(Bits(8, 1, b"\0"), PressSetup())


def test_tspl_says_size_copies_and_darkness():
    commands = tspl.encode(Bits(812, 1218, bytes(102 * 1218)), PressSetup(203, 3, 7))
    assert commands.startswith(b"SIZE 101.60 mm,152.40 mm\r\n")
    assert b"\r\nDENSITY 7\r\n" in commands
    assert commands.endswith(b"PRINT 1,3\r\n")
    assert b"DENSITY" not in tspl.encode(Bits(8, 1, b"\0"), PressSetup())


def test_golden_run_lengths_and_deflated():
    """Recorded, and rendered back once by an independent renderer without a differing dot."""
    bits = Bits(16, 4, bytes.fromhex("00ff00ffffff8001"))
    graphic = re.search(rb"\^GFA,[^^]*", zpl.encode(bits, PressSetup()))
    assert graphic is not None
    assert graphic[0] == b"^GFA,8,8,2,00FF:JF8001"
    packed = re.search(rb":Z64:([^:]*):([0-9A-F]{4})", zpl.encode(bits, PressSetup(), deflated=True))
    assert packed is not None
    assert int(packed[2], 16) == binascii.crc_hqx(packed[1], 0)


@pytest.mark.parametrize("deflated", [False, True])
def test_an_independent_renderer_draws_the_same_dots(deflated):
    """zpl-renderer-js, which `python dev.py test` brings."""
    if shutil.which("node") is None or not (PEERS / "node_modules" / "zpl-renderer-js").is_dir():
        pytest.skip("node or tests/peers/node_modules is missing; `python dev.py test` brings them")
    noise = random.Random(5)
    rows = [noise.choice([bytes(100), noise.randbytes(100), b"\xff" * 100, b"\x0f" * 100]) for _ in range(300)]
    bits = Bits(800, 1200, b"".join(noise.choice(rows) for _ in range(1200)))
    command = ["node", "render-zpl.mjs", "100", "150", "8"]
    commands = zpl.encode(bits, PressSetup(), deflated=deflated)
    done = subprocess.run(command, cwd=PEERS, input=commands, capture_output=True, check=True)
    with Image.open(BytesIO(done.stdout)) as drawn:
        black = drawn.convert("L").point(lambda grey: 255 if grey >= 128 else 0).convert("1")
    assert black.size == (800, 1200)
    assert ImageChops.logical_xor(black, bits.picture()).histogram()[255] == 0
