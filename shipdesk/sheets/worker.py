"""The process that reads: takes one wish after another on its input, answers with frames on its output.

A frame is a kind, a share of the table read so far in millionths, a length, and that many bytes of
UTF-8: `H` headers (JSON), `R` a pack of rows, `E` the end, `F` a fault (JSON). It imports little, so that its start
costs little, and takes no more memory than it is allowed where the system can hold it to that.
"""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, BinaryIO

from shipdesk.errors import WrongInput
from shipdesk.sheets.how_to_read import HowToRead
from shipdesk.sheets.limits import Limits

if TYPE_CHECKING:
    from shipdesk.sheets.reading import Opener

FRAME = struct.Struct(">cII")
HEAD, ROWS, END, FAULT = b"H", b"R", b"E", b"F"
SHARE = 1_000_000
_ZIP = b"PK"
_LEAST_MEMORY, _OF_INFLATED = 192 << 20, 16
"""Bytes for any workbook, and for each byte that its archive holds."""
NO_OPENERS: Mapping[bytes, Opener] = MappingProxyType({})


def serve(openers: Mapping[bytes, Opener] = NO_OPENERS) -> None:
    """Reads until its input ends, which it does with the program that started it."""
    with os.fdopen(os.dup(0), "rb") as wishes, os.fdopen(os.dup(1), "wb") as answers:
        for line in wishes:
            wish = json.loads(line)
            _answer(
                Path(wish["path"]), Limits(**wish["limits"]), HowToRead(**wish["how"]), wish["first"], answers, openers
            )


def _answer(
    path: Path,
    limits: Limits,
    how: HowToRead,
    first: int | None,
    answers: BinaryIO,
    openers: Mapping[bytes, Opener],
) -> None:
    from shipdesk.sheets.reading import open_packed

    _hold_to(_memory_for(path, limits))
    try:
        with open_packed(path, limits, how, first, openers) as sheet:
            head = {"headers": sheet.headers, "read_as": asdict(sheet.read_as), "worksheets": sheet.worksheets}
            _send(answers, HEAD, head)
            for packed, share in sheet.packs:
                _send(answers, ROWS, packed, share)
        _send(answers, END, "")
    except WrongInput as fault:
        told = {"code": fault.code, "reason": fault.reason, "pointer": fault.pointer, "values": fault.values}
        _send(answers, FAULT, told)


def _memory_for(path: Path, limits: Limits) -> int:
    """What reading the file may take: a small workbook has no use for much, whatever place its last cell claims.

    Its cells stand in memory as a whole table, also those between two that are far apart.
    """
    with suppress(OSError), path.open("rb") as file:
        if file.read(len(_ZIP)) != _ZIP:
            return limits.memory
    from shipdesk.sheets.archive import says_it_inflates_to

    allowed = _taken() + _LEAST_MEMORY + _OF_INFLATED * says_it_inflates_to(path)
    return min(limits.memory, allowed) if _taken() else limits.memory


def _taken() -> int:
    """The address space of this process, where the system tells it."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return 0


def _hold_to(memory: int) -> None:
    """On POSIX; where the system knows no such limit, what a table may hold is the only bound."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        return


def _send(answers: BinaryIO, kind: bytes, content: str | dict[str, Any], share: float = 0.0) -> None:
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    data = text.encode("utf-8", "surrogatepass")
    answers.write(FRAME.pack(kind, int(share * SHARE), len(data)))
    answers.write(data)
    answers.flush()
