"""Pictures as ZPL, the language of Zebra printers and their likes: `^GFA` in run lengths (ACS) or deflated (Z64).

for a label of its own:  zpl.encode(bits, PressSetup(copies=2, darkness=12))
"""

from __future__ import annotations

import binascii
import re
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator
from functools import cache

from shipdesk.drawing.bits import DOTS_IN_A_BYTE, Bits
from shipdesk.drawing.press_setup import PressSetup

DARKEST = 30
LONGEST_RUN = 419
"""`z` (400) and `Y` (19) together."""
_GRAPHIC = re.compile(rb"\^GFA,(\d+),(\d+),(\d+),([^^]*)\^FS")
_WIDTH = re.compile(rb"\^PW(\d+)")
_LENGTH = re.compile(rb"\^LL(\d+)")
_END = re.compile(rb"\^XZ\s*", re.IGNORECASE)
_REPEATED = re.compile(r"(.)\1{2,}")
_Z64 = b":Z64:"
_REST_WHITE, _SAME = ",", ":"
_ONES = {letter: number for number, letter in enumerate("GHIJKLMNOPQRSTUVWXY", 1)}
_TWENTIES = {letter: 20 * number for number, letter in enumerate("ghijklmnopqrstuvwxyz", 1)}
_COUNT_LETTERS = {number: letter for letter, number in (_ONES | _TWENTIES).items()}


def encode(bits: Bits, setup: PressSetup, *, deflated: bool = False) -> bytes:
    """One label: `~SD` where a darkness is wished, then `^XA` ... `^XZ` with the picture alone in it."""
    total = bits.stride * bits.height
    graphic = _deflated(bits.rows) if deflated else _run_lengths(bits).encode()
    darkness = b"" if setup.darkness is None else b"~SD%02d\n" % setup.darkness
    head = b"^XA^PON^LH0,0^LS0^LT0^PW%d^LL%d" % (bits.width, bits.height)
    return b"%s%s^FO0,0^GFA,%d,%d,%d,%s^FS^PQ%d,0,1,Y^XZ\n" % (
        darkness, head, len(graphic) if deflated else total, total, bits.stride, graphic, setup.copies,
    )  # fmt: skip


def decode(commands: bytes) -> list[Bits]:
    """The pictures of labels that `encode` wrote, in their order."""
    widths = [int(found) for found in _WIDTH.findall(commands)]
    graphics = _GRAPHIC.findall(commands)
    return [
        _picture(width, int(total), int(stride), data)
        for width, (_, total, stride, data) in zip(widths, graphics, strict=True)
    ]


def pages(commands: bytes) -> list[bytes]:
    """One piece for each label, whoever wrote it; put together they are the very same bytes."""
    ends = [found.end() for found in _END.finditer(commands)]
    starts = [0, *ends[:-1]]
    return [commands[start:end] for start, end in zip(starts, [*ends[:-1], len(commands)], strict=True)] if ends else []


def told_size(commands: bytes) -> tuple[int, int] | None:
    """Width and length in dots as `^PW` and `^LL` say them; None where one is missing."""
    wide, long = _WIDTH.findall(commands), _LENGTH.findall(commands)
    return (int(wide[-1]), int(long[-1])) if wide and long else None


def _picture(width: int, total: int, stride: int, data: bytes) -> Bits:
    rows = _inflated(data) if data.startswith(_Z64) else b"".join(_rows(data.decode("ascii"), stride))
    return Bits(width, total // stride, rows)


def _deflated(rows: bytes) -> bytes:
    packed = b64encode(zlib.compress(rows, 9))
    return b"%s%s:%04X" % (_Z64, packed, binascii.crc_hqx(packed, 0))


def _inflated(data: bytes) -> bytes:
    return zlib.decompress(b64decode(data[len(_Z64) :].rpartition(b":")[0]))


def _run_lengths(bits: Bits) -> str:
    """`!` for a black rest of the row is left out: not every machine knows it. Rows stand on lines while it is made."""
    figures, full = bits.rows.hex().upper(), 2 * bits.stride
    rows: list[str] = []
    former = None
    for start in range(0, len(figures), full):
        row = figures[start : start + full]
        rows.append(_SAME if row == former else _without_white_rest(row))
        former = row
    return _REPEATED.sub(lambda run: _run(run[0]), "\n".join(rows)).replace("\n", "")


def _without_white_rest(row: str) -> str:
    kept = row.rstrip("0")
    return kept + _REST_WHITE if len(kept) < len(row) else kept


@cache
def _run(repeated: str) -> str:
    """What stands two times or less stays as it is, and never comes here."""
    figure = repeated[0]
    whole, left = divmod(len(repeated), LONGEST_RUN)
    return f"zY{figure}" * whole + (_count(left) + figure if left else "")


def _count(times: int) -> str:
    return _COUNT_LETTERS.get(times - times % 20, "") + _COUNT_LETTERS.get(times % 20, "")


def _rows(text: str, stride: int) -> Iterator[bytes]:
    """Rows out of their run lengths."""
    row, former, times = "", b"", 0
    full = stride * DOTS_IN_A_BYTE // 4
    for sign in text:
        if sign in _ONES or sign in _TWENTIES:
            times += _ONES.get(sign, 0) + _TWENTIES.get(sign, 0)
            continue
        if sign == _SAME:
            yield former
            continue
        row = row.ljust(full, "0") if sign == _REST_WHITE else row + sign * (times or 1)
        times = 0
        while len(row) >= full:
            former, row = bytes.fromhex(row[:full]), row[full:]
            yield former
