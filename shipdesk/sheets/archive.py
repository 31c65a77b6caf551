"""A workbook's zip archive, looked through before anything believes it: what it says of itself, then what is in it.

Every entry is inflated once, in pieces that are counted and dropped, so that sizes that lie are found out before a
parser is given the file. No workbook program writes a document type; whatever holds one is a trick with entities.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from pathlib import Path

from shipdesk.errors import WrongInput
from shipdesk.sheets.limits import Limits

_MOST_ENTRIES = 2_000
_SMALL = 1 << 20
"""Below this many bytes a ratio says nothing."""
_PIECE = 1 << 20
_OVERLAP = 20
_MARKUP = (".xml", ".rels", ".vml")
_EXTENT = re.compile(rb'<dimension ref="(?:[A-Z]+[0-9]+:)?([A-Z]{1,3})([0-9]{1,7})"')
_ABSURD = 10
"""Of a sheet that says it has so many times more cells than are read, no cell is."""
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError,
    OverflowError,
)  # fmt: skip
"""What `zipfile` raises over damage; a name that is no UTF-8 is a `ValueError`."""
_DOCTYPES = tuple(
    word.encode(encoding) for word in ("<!DOCTYPE", "<!ENTITY") for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)


def says_it_inflates_to(path: Path) -> int:
    """What an archive says of itself, in bytes; nothing of one that cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            return sum(entry.file_size for entry in archive.infolist())
    except _UNREADABLE:
        return 0


def refuse_hostile(path: Path, limits: Limits) -> None:
    """`WrongInput` for an archive that is locked, damaged, too large, or holds what no workbook holds."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            _refuse_by_directory(path, entries, limits)
            _refuse_by_content(path, archive, entries, limits)
    except _UNREADABLE as error:
        raise WrongInput("not_a_table", "workbook_unreadable", file=path.name, detail=str(error)[:120]) from error


def _refuse_by_directory(path: Path, entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise WrongInput("not_a_table", "workbook_locked", file=path.name)
    names = [entry.filename for entry in entries]
    if len(set(map(str.casefold, names))) < len(names) or any(map(_leads_out, names)):
        raise WrongInput("not_a_table", "workbook_hostile", file=path.name)
    inflated = sum(entry.file_size for entry in entries)
    if len(entries) > _MOST_ENTRIES or _is_too_large(path, inflated, limits):
        raise _too_large(path, limits)


def _leads_out(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0]


def _refuse_by_content(path: Path, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    inflated = 0
    for entry in entries:
        # What follows its declared size is not read by `zipfile`; a parser might, so the true size is counted here.
        entry.file_size = limits.inflated
        entry.CRC = None  # type: ignore[assignment]  # the parser judges it; only the size matters here
        is_markup = entry.filename.lower().endswith(_MARKUP)
        tail = b""
        with archive.open(entry) as content:
            while piece := content.read(_PIECE):
                inflated += len(piece)
                if _is_too_large(path, inflated, limits):
                    raise _too_large(path, limits)
                if not tail:
                    _refuse_extent(path, piece, limits)
                if is_markup and any(word in tail + piece for word in _DOCTYPES):
                    raise WrongInput("not_a_table", "workbook_hostile", file=path.name)
                if is_markup and len(piece) == _PIECE > limits.cell and b"<" not in piece:
                    raise WrongInput("limit", "workbook_cell_too_long", file=path.name, limit=limits.cell)
                tail = piece[-_OVERLAP:]


def _refuse_extent(path: Path, beginning: bytes, limits: Limits) -> None:
    said = _EXTENT.search(beginning)
    if said is None:
        return
    columns = 0
    for letter in said[1]:
        columns = columns * 26 + letter - ord("@")
    if columns * int(said[2]) > _ABSURD * limits.cells:
        raise WrongInput("limit", "sheet_too_many_cells", file=path.name, limit=limits.cells)


def _is_too_large(path: Path, inflated: int, limits: Limits) -> bool:
    is_bomb = inflated > _SMALL and inflated > path.stat().st_size * limits.ratio
    return inflated > limits.inflated or is_bomb


def _too_large(path: Path, limits: Limits) -> WrongInput:
    return WrongInput("limit", "workbook_too_large", file=path.name, limit=limits.inflated >> 20)
