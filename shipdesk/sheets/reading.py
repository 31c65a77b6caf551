"""A table read strictly: a CSV file as a stream, or a sheet of a workbook; rows numbered as a spreadsheet does.

What may be guessed is told (`Sheet.read_as`); nothing is guessed that could change a value: a file that breaks its
encoding or its quotes is refused whole, with the line where it happens. Limits keep a hostile file from taking the
machine's memory; `reader.open_sheet` runs this in a process of its own.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from shipdesk.errors import WrongInput
from shipdesk.sheets.encoding import broken_encoding, encoding_of, is_workbook
from shipdesk.sheets.formulas import unprotect
from shipdesk.sheets.how_to_read import HowToRead
from shipdesk.sheets.limits import Limits
from shipdesk.sheets.lines import Lines
from shipdesk.sheets.packing import PackedSheet, packs
from shipdesk.sheets.separator import SEPARATOR_LINE, separator_of
from shipdesk.sheets.workbook import open_workbook

_HEAD = 4096
_FIRST_LINES = 20

Records = Iterator[tuple[int, list[str]]]
"""A row's number and its cells."""
Opener = Callable[[Path], AbstractContextManager[Records]]
"""Reads files of another kind, which are known by how they begin."""
_NONE: Mapping[bytes, Opener] = MappingProxyType({})


@contextmanager
def open_packed(
    path: Path, limits: Limits, wish: HowToRead, first: int | None = None, openers: Mapping[bytes, Opener] = _NONE
) -> Iterator[PackedSheet]:
    """The table in the file at `path`, or its `first` rows; `WrongInput` where it is none."""
    with _open_whole(path, limits, wish, openers) as sheet:
        yield sheet if first is None else sheet.only(first)


@contextmanager
def _open_whole(path: Path, limits: Limits, wish: HowToRead, openers: Mapping[bytes, Opener]) -> Iterator[PackedSheet]:
    with _open(path, limits) as file:
        head = file.read(_HEAD)
        if is_workbook(head):
            with open_workbook(path, head, limits, wish.sheet) as book:
                read_as = replace(wish, encoding=None, separator=None, sheet=book.sheet)
                yield _table(path, book.records, limits, read_as, book.share, book.worksheets)
            return
        opener = next((one for beginning, one in openers.items() if head.startswith(beginning)), None)
        if opener is not None:
            with opener(path) as records:
                yield _table(path, records, limits, HowToRead(), lambda: 0.5)
            return
        encoding = _known(wish.encoding, head) or encoding_of(path, head)
        file.seek(0)
        with io.TextIOWrapper(file, encoding=encoding, newline="") as text:
            try:
                yield _text_table(path, file, text, limits, wish)
            except UnicodeDecodeError as error:
                raise broken_encoding(path, encoding) from error


def _known(encoding: str | None, head: bytes) -> str | None:
    """A mark at the beginning is no part of the first header; UTF-16 without one begins with which byte?"""
    if encoding == "utf-16" and not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16-be" if head[0::2].count(0) > head[1::2].count(0) else "utf-16-le"
    return "utf-8-sig" if encoding == "utf-8" else encoding


def _open(path: Path, limits: Limits) -> BinaryIO:
    try:
        file = path.open("rb")
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise WrongInput("not_found", "file_not_found", file=path) from error
    except OSError as error:
        raise WrongInput("not_a_table", "file_not_readable", file=path, detail=error.strerror) from error
    if size > limits.bytes:
        file.close()
        raise WrongInput("limit", "sheet_too_large", file=path.name, limit=limits.bytes // (1 << 20))
    return file


def _text_table(path: Path, file: BinaryIO, text: io.TextIOWrapper, limits: Limits, wish: HowToRead) -> PackedSheet:
    lines = Lines(path, file, text, limits)
    first = lines.look(_FIRST_LINES)
    announced = SEPARATOR_LINE.fullmatch(first[0]) if first else None
    if announced:
        next(lines)
    separator = wish.separator or (announced[1] if announced else separator_of(first))
    encoding = text.encoding.removesuffix("-sig").removesuffix("-le").removesuffix("-be")
    read_as = replace(wish, encoding=encoding, separator=separator, sheet=None)
    return _table(path, _records(path, lines, separator, limits), limits, read_as, lines.share)


def _table(
    path: Path,
    records: Records,
    limits: Limits,
    read_as: HowToRead,
    share: Callable[[], float],
    worksheets: Sequence[str] = (),
) -> PackedSheet:
    first = list(islice(records, max(_FIRST_LINES, read_as.header_row or 0)))
    at = _header_at(first, read_as.header_row)
    number, header = first[at] if at < len(first) else (1, [""])
    headers = _headers(path, header)
    rest = chain(first[at + 1 :], records)
    read_as = replace(read_as, header_row=number)
    return PackedSheet(path.name, headers, packs(path, rest, number, limits, share), read_as, tuple(worksheets))


def _header_at(first: Sequence[tuple[int, list[str]]], wished: int | None) -> int:
    """The row the user named, else the first that fills half of the widest: titles above a table are narrow."""
    if wished is not None:
        return next((at for at, (number, _) in enumerate(first) if number >= wished), len(first))
    filled = [sum(1 for cell in cells if cell and not cell.isspace()) for _, cells in first]
    half = max(filled, default=0) / 2
    return next((at for at, count in enumerate(filled) if count and count >= half), len(first))


def _records(path: Path, lines: Lines, separator: str, limits: Limits) -> Records:
    reader = csv.reader(lines, delimiter=separator, strict=True)
    number = 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            if "field limit" in str(error):
                raise WrongInput(
                    "limit", "sheet_cell_too_long", file=path.name, row=number + 1, limit=limits.cell
                ) from error
            raise WrongInput("not_a_table", "sheet_broken_quotes", file=path.name, line=lines.number) from error
        if cells is None:
            return
        number += 1
        if len(cells) > limits.columns:
            raise WrongInput("limit", "sheet_too_many_columns", file=path.name, row=number, limit=limits.columns)
        yield number, cells


def _headers(path: Path, cells: list[str]) -> tuple[str, ...]:
    headers = tuple(" ".join(unprotect(cell).split()) for cell in cells)
    if not any(headers):
        raise WrongInput("missing_header", "sheet_without_header", file=path.name)
    seen: set[str] = set()
    for header in filter(None, headers):
        if header in seen:
            raise WrongInput("not_a_table", "sheet_duplicate_header", file=path.name, header=header)
        seen.add(header)
    return headers
