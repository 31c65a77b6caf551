"""Which encoding a text file is in: its mark, what is valid, and else what reads most like words.

Windows-874 and GB18030 can both decode almost any bytes, so decoding proves nothing. Thai has a spelling that bytes
of Chinese break at once (vowel signs stand on consonants), and Chinese text stays within its common characters, which
pairs of Thai letters do not.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from shipdesk.errors import WrongInput

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_WORKBOOKS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""How XLSX and ODS (both zip archives) and the old XLS begin."""
_CHUNK = 1 << 16
_ENOUGH = 1 << 18
"""Bytes of text beyond ASCII that are looked at."""

_LETTERS = re.compile(r"[\x80-\U0010ffff]+")
_THAI_WORD = re.compile(
    "(?:[\u0e40-\u0e44]?[\u0e01-\u0e2e][\u0e31\u0e34-\u0e3a]?[\u0e47-\u0e4e]?[\u0e30\u0e32\u0e33\u0e45]?"
    "|[\u0e2f\u0e3f\u0e46\u0e4f-\u0e5b\u0e50-\u0e59\xa0\u2013-\u2026]|[\u0e24\u0e26]\u0e45?)+"
)
_COMMON_CHINESE = frozenset((*range(0xA1, 0xA4), *range(0xB0, 0xD8)))
"""First bytes, in GB 2312, of its signs and of the 3,755 characters that make up nearly all that is written."""
_WESTERN_LETTERS = re.compile("[À-ÖØ-öø-ÿŒœŠšŸŽž]")
_LIKELY = 0.6


def is_workbook(head: bytes) -> bool:
    """By its first bytes; what a file is called says nothing."""
    return head.startswith(_WORKBOOKS)


def encoding_of(path: Path, head: bytes) -> str:
    """What the file is most likely in; one that is no text, or in nothing known, is refused."""
    if not head:
        raise WrongInput("not_a_table", "sheet_empty", file=path.name)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    if b"\0" in head:
        return _unmarked_utf16(path, head)
    sample = _beyond_ascii(path)
    guessed = guess(sample)
    if guessed is None:
        raise broken_encoding(path, "utf-8")
    return guessed


def guess(sample: bytes) -> str | None:
    """The likeliest encoding of some lines of text; None where they read like nothing."""
    if _is_utf8(sample):
        return "utf-8"
    likely = {"cp874": _thai(sample), "gb18030": _chinese(sample), "cp1252": _western(sample)}
    best = max(likely, key=lambda name: likely[name])
    return best if likely[best] >= _LIKELY else None


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
                return _broken(path, encoding, line, byte)
            if not chunk:
                return WrongInput("encoding", "sheet_changed_while_read", file=path.name)
            read += len(chunk)


def _broken(path: Path, encoding: str, line: int, byte: int) -> WrongInput:
    reason = {"utf-8": "sheet_not_utf8", "utf-8-sig": "sheet_not_utf8"}.get(encoding, "sheet_not_in_encoding")
    if encoding.startswith("utf-16"):
        reason = "sheet_not_utf16"
    return WrongInput("encoding", reason, file=path.name, line=line, byte=byte, encoding=encoding)


def _unmarked_utf16(path: Path, head: bytes) -> str:
    """UTF-16 without its mark has a zero in every other byte of its separators and digits; anything else is no text."""
    for encoding, places in (("utf-16-le", (1, 0)), ("utf-16-be", (0, 1))):
        zeros, others = (head[place::2].count(0) for place in places)
        if zeros * 8 >= len(head) // 2 and not others and _reads(head[: len(head) & ~1].decode(encoding, "ignore")):
            return encoding
    raise WrongInput("not_a_table", "sheet_binary", file=path.name)


def _reads(text: str) -> bool:
    return all(char.isprintable() or char in "\t\r\n" for char in text)


def _beyond_ascii(path: Path) -> bytes:
    """The lines that hold more than ASCII, as far as is enough."""
    found: list[bytes] = []
    size = 0
    with path.open("rb") as file:
        while size < _ENOUGH and (chunk := file.read(_CHUNK)):
            if not chunk.isascii():
                chunk += file.readline(_CHUNK)
                lines = [line for line in chunk.splitlines(keepends=True) if not line.isascii()]
                found += lines
                size += sum(map(len, lines))
    return b"".join(found)


def _is_utf8(sample: bytes) -> bool:
    """Also with some damage, which is then named by its line rather than read as another language."""
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    right = sum(map(len, _LETTERS.findall(text))) - broken
    return broken == 0 or right >= 9 * broken


def _thai(sample: bytes) -> float:
    """The share of letters in runs spelt as Thai is."""
    text = sample.decode("cp874", "replace")
    runs = _LETTERS.findall(text)
    spelt = sum(len(match[0]) for run in runs for match in _THAI_WORD.finditer(run))
    return spelt / max(1, sum(map(len, runs)))


def _chinese(sample: bytes) -> float:
    """The share of characters beyond ASCII that are common Chinese ones or its punctuation."""
    try:
        text = sample.decode("gb18030")
    except UnicodeDecodeError:
        return 0.0
    beyond = "".join(_LETTERS.findall(text))
    common = sum(first in _COMMON_CHINESE for first in beyond.encode("gb2312", "ignore")[::2])
    return common / max(1, len(beyond))


def _western(sample: bytes) -> float:
    """The share of letters beyond ASCII that stand alone in a Latin word."""
    text = sample.decode("cp1252", "replace")
    runs = _LETTERS.findall(text)
    return sum(len(run) for run in runs if len(run) == 1 and _WESTERN_LETTERS.match(run)) / max(1, sum(map(len, runs)))
