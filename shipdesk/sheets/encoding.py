"""Which encoding a file's first bytes announce, and where a file breaks the one it should have."""

from __future__ import annotations

import codecs
from pathlib import Path

from shipdesk.errors import WrongInput

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_WORKBOOKS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""How XLSX and ODS (both zip archives) and the old XLS begin."""
_CHUNK = 1 << 16


def is_workbook(head: bytes) -> bool:
    """By its first bytes; what a file is called says nothing."""
    return head.startswith(_WORKBOOKS)


def encoding_of(path: Path, head: bytes) -> str:
    """UTF-8 unless a byte order mark says UTF-16; a file that is no text is refused."""
    if not head:
        raise WrongInput("not_a_table", "sheet_empty", file=path.name)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    if b"\0" in head:
        raise WrongInput("not_a_table", "sheet_binary", file=path.name)
    return "utf-8"


def broken_encoding(path: Path, encoding: str) -> WrongInput:
    """The error that names the first line and byte of `path` that are not `encoding`."""
    decoder = codecs.getincrementaldecoder(encoding)()
    line, read = 1, 0
    with path.open("rb") as file:
        while True:
            chunk = file.read(_CHUNK)
            try:
                line += decoder.decode(chunk, final=not chunk).count("\n")
            except UnicodeDecodeError as error:
                before = len(error.object) - len(chunk)
                line += error.object[: error.start].decode(error.encoding, "replace").count("\n")
                byte = read - before + error.start + 1
                reason = "sheet_not_utf16" if encoding == "utf-16" else "sheet_not_utf8"
                return WrongInput("encoding", reason, file=path.name, line=line, byte=byte)
            if not chunk:
                return WrongInput("encoding", "sheet_changed_while_read", file=path.name)
            read += len(chunk)
