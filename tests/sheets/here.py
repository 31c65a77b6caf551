"""Reads a table in this process, for tests of what is read rather than of where."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shipdesk.sheets import HowToRead, Limits, Pack, Sheet
from shipdesk.sheets.reading import open_packed
from shipdesk.sheets.table import unpack


@contextmanager
def open_here(path: Path, limits: Limits | None = None, how: HowToRead | None = None) -> Iterator[Sheet]:
    with open_packed(path, limits or Limits(), how or HowToRead()) as sheet:
        packs = (Pack(unpack(packed, len(sheet.headers)), share) for packed, share in sheet.packs)
        yield Sheet(sheet.name, sheet.headers, packs, sheet.read_as, sheet.worksheets)
