"""How a label printer says that it cannot print: the answers to ZPL's `~HS` and TSPL's `ESC ! ?`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

PAPER_OUT, RIBBON_OUT, HEAD_OPEN, PAUSED, JAM = (
    "printer_paper_out", "printer_ribbon_out", "printer_head_open", "printer_paused", "printer_jam",
)  # fmt: skip
_ZPL_LINES = 3
_TSPL_BITS = ((0x01, HEAD_OPEN), (0x02, JAM), (0x04, PAPER_OUT), (0x08, RIBBON_OUT), (0x10, PAUSED))


@dataclass(frozen=True)
class StatusLanguage:
    """`trouble` gives the reason why nothing can be printed, or None; what it cannot read is no trouble."""

    question: bytes
    is_whole: Callable[[bytes], bool]
    trouble: Callable[[bytes], str | None]


def status_language(language: str) -> StatusLanguage:
    return _TSPL if language == "tspl" else _ZPL


def _zpl_trouble(answer: bytes) -> str | None:
    """First string: paper out is its 2nd field, pause the 3rd; second string: head up the 3rd, ribbon out the 4th."""
    strings = [line.strip(b"\x02\x03\r\n").split(b",") for line in re.findall(rb"\x02[^\x03]*\x03", answer)]
    fields = [(0, 1, PAPER_OUT), (1, 2, HEAD_OPEN), (1, 3, RIBBON_OUT), (0, 2, PAUSED)]
    for line, place, reason in fields:
        if line < len(strings) and place < len(strings[line]) and strings[line][place] == b"1":
            return reason
    return None


def _tspl_trouble(answer: bytes) -> str | None:
    return next((reason for bit, reason in _TSPL_BITS if answer[0] & bit), None)


_ZPL = StatusLanguage(b"~HS", lambda answer: answer.count(b"\x03") >= _ZPL_LINES, _zpl_trouble)
_TSPL = StatusLanguage(b"\x1b!?", lambda answer: len(answer) > 0, _tspl_trouble)
