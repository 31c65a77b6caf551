"""A table read strictly: a CSV file as a stream, or the first sheet of a workbook; rows numbered as a spreadsheet does.

Nothing is guessed that could change a value: a file that breaks its encoding or its quotes is refused whole,
with the line where it happens. Limits keep a hostile file from taking the machine's memory.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from shipdesk.errors import WrongInput
from shipdesk.sheets.encoding import broken_encoding, encoding_of, is_workbook
from shipdesk.sheets.formulas import unprotect
from shipdesk.sheets.limits import Limits
from shipdesk.sheets.workbook import open_records

SEPARATORS = (",", ";", "\t")
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\r?\n?', re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')
_HEAD = 4096


@dataclass(frozen=True)
class SheetRow:
    """One record: its number in the spreadsheet (header = 1), its cells, and cells beyond the last header."""

    number: int
    cells: tuple[str, ...]
    surplus: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A table being read. `rows` can be walked once; cells stand under `headers`, one each."""

    name: str
    headers: tuple[str, ...]
    rows: Iterator[SheetRow]


@contextmanager
def open_sheet(path: Path, limits: Limits | None = None) -> Iterator[Sheet]:
    """The table in the file at `path`; `WrongInput` (encoding, not_a_table, missing_header, limit) if it is none."""
    bounds = limits or Limits()
    with _open(path, bounds) as file:
        head = file.read(_HEAD)
        if is_workbook(head):
            with open_records(path, head, bounds) as records:
                yield _table(path, records, bounds)
            return
        encoding = encoding_of(path, head)
        file.seek(0)
        with io.TextIOWrapper(file, encoding=encoding, newline="") as text:
            try:
                yield _sheet(path, text, bounds)
            except UnicodeDecodeError as error:
                raise broken_encoding(path, encoding) from error


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


def _sheet(path: Path, text: io.TextIOWrapper, limits: Limits) -> Sheet:
    lines = _Lines(path, text, limits)
    first = lines.peek()
    announced = _SEPARATOR_LINE.fullmatch(first)
    if announced:
        next(lines)
    separator = announced[1] if announced else _separator(first)
    return _table(path, _records(path, lines, separator, limits), limits)


def _table(path: Path, records: Iterator[tuple[int, list[str]]], limits: Limits) -> Sheet:
    number, header = next(((number, cells) for number, cells in records if _filled(cells)), (1, []))
    headers = _headers(path, header)
    return Sheet(path.name, headers, _rows(path, records, len(headers), number, limits))


class _Lines:
    """The file's lines, each no longer than the limit and free of NUL, with a look at the first."""

    def __init__(self, path: Path, text: io.TextIOWrapper, limits: Limits) -> None:
        self._path, self._text, self._limits = path, text, limits
        self._peeked: str | None = None
        self.number = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line, self._peeked = self._peeked, None
        line = self._read() if line is None else line
        if not line:
            raise StopIteration
        return line

    def peek(self) -> str:
        self._peeked = self._read()
        return self._peeked

    def _read(self) -> str:
        line = self._text.readline(self._limits.line)
        self.number += 1
        if len(line) == self._limits.line:
            raise WrongInput("limit", "sheet_line_too_long", file=self._path.name, line=self.number)
        if "\0" in line:
            raise WrongInput("not_a_table", "sheet_nul", file=self._path.name, line=self.number)
        return line


def _separator(header_line: str) -> str:
    bare = _QUOTED.sub("", header_line)
    return max(SEPARATORS, key=bare.count)


def _records(path: Path, lines: _Lines, separator: str, limits: Limits) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(lines, delimiter=separator, strict=True)
    number = 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            if "field limit" in str(error):
                raise _cell_too_long(path, number + 1, limits) from error
            raise WrongInput("not_a_table", "sheet_broken_quotes", file=path.name, line=lines.number) from error
        if cells is None:
            return
        number += 1
        if len(cells) > limits.columns:
            raise WrongInput("limit", "sheet_too_many_columns", file=path.name, row=number, limit=limits.columns)
        yield number, cells


def _rows(
    path: Path, records: Iterator[tuple[int, list[str]]], width: int, header_number: int, limits: Limits
) -> Iterator[SheetRow]:
    for number, record in records:
        if number - header_number > limits.rows:
            raise WrongInput("limit", "sheet_too_many_rows", file=path.name, limit=limits.rows)
        if not _filled(record):
            continue
        if max(map(len, record)) > limits.cell:
            raise _cell_too_long(path, number, limits)
        cells = [unprotect(cell) if cell[:1] == "'" else cell for cell in record]
        missing = ("",) * (width - len(cells))
        surplus = tuple(cells[width:]) if _filled(cells[width:]) else ()
        yield SheetRow(number, (*cells[:width], *missing), surplus)


def _filled(cells: list[str]) -> bool:
    return any(cell and not cell.isspace() for cell in cells)


def _cell_too_long(path: Path, row: int, limits: Limits) -> WrongInput:
    return WrongInput("limit", "sheet_cell_too_long", file=path.name, row=row, limit=limits.cell)


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
