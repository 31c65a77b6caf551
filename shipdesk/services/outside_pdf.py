"""A PDF from outside: locked, or able to act by itself? Found in its bytes; nothing of it is run or drawn."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from shipdesk.errors import WrongInput

ACTS = (b"JavaScript", b"JS", b"Launch", b"RichMedia", b"XFA", b"SubmitForm", b"ImportData")
"""Names of what makes a PDF do something by itself."""
MOST_INFLATED = 33_554_432
_NAME = re.compile(rb"/([A-Za-z0-9#]+)")
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
_BEFORE = 2_048


def refuse_if_unsafe(content: bytes, file: str) -> None:
    """Raises `WrongInput` naming what was found."""
    names = _names(_without_streams(content))
    if b"Encrypt" in names:
        raise WrongInput("document_rejected", "received_pdf_locked", pointer="/file", file=file)
    for part in _object_streams(content, file):
        names |= _names(part)
    acting = [name.decode() for name in ACTS if name in names]
    if acting:
        raise WrongInput("document_rejected", "received_pdf_acts", pointer="/file", file=file, what=", ".join(acting))


def _names(part: bytes) -> set[bytes]:
    """Names as they are meant: `/J#53` is `/JS`."""
    return {_HEX.sub(lambda found: bytes([int(found[1], 16)]), name) for name in _NAME.findall(part)}


def _without_streams(content: bytes) -> bytes:
    """What stands between the streams: pictures and text hold any bytes, also such as look like names."""
    parts, at = [], 0
    for start in _STREAM.finditer(content):
        if start.start() < at:
            continue
        parts.append(content[at : start.start()])
        end = content.find(b"endstream", start.end())
        at = len(content) if end < 0 else end
    parts.append(content[at:])
    return b"".join(parts)


def _object_streams(content: bytes, file: str) -> Iterator[bytes]:
    """Compressed objects, inflated up to a limit for all of them."""
    left = MOST_INFLATED
    for start in _STREAM.finditer(content):
        head = content[max(0, start.start() - _BEFORE) : start.start()].rpartition(b" obj")[2]
        if b"ObjStm" not in _names(head):
            continue
        inflating = zlib.decompressobj()
        try:
            part = inflating.decompress(content[start.end() :], left)
        except zlib.error:
            continue
        left -= len(part)
        if left <= 0 or inflating.unconsumed_tail:
            raise WrongInput("payload_too_large", "received_pdf_bomb", pointer="/file", file=file)
        yield part
