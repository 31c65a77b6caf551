"""The lines of a text file, none longer than the limit, with a look at the first ones."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import BinaryIO, TextIO

from shipdesk.errors import WrongInput
from shipdesk.sheets.limits import Limits


class Lines:
    """An iterator over the lines; `number` is the last one given."""

    def __init__(self, path: Path, file: BinaryIO, text: TextIO, limits: Limits) -> None:
        self._path, self._file, self._text, self._limits = path, file, text, limits
        self._looked_at: deque[str] = deque()
        self._size = max(1, path.stat().st_size)
        self._read = 0
        self.number = 0

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> str:
        line = self._looked_at.popleft() if self._looked_at else self._next()
        if not line:
            raise StopIteration
        self.number += 1
        if len(line) == self._limits.line:
            raise WrongInput("limit", "sheet_line_too_long", file=self._path.name, line=self.number)
        if "\0" in line:
            raise WrongInput("not_a_table", "sheet_nul", file=self._path.name, line=self.number)
        return line

    def share(self) -> float:
        """How much of the file has been read, from 0 to 1."""
        return min(1.0, self._file.tell() / self._size)

    def look(self, count: int) -> list[str]:
        """The first lines, which come again afterwards."""
        while len(self._looked_at) < count and (line := self._next()):
            self._looked_at.append(line)
        return list(self._looked_at)

    def _next(self) -> str:
        return self._text.readline(self._limits.line)
