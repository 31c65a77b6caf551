"""Where a secret stands: in every file, every member of an archive in it and every cell of a database, unpacked."""

from __future__ import annotations

import io
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

DEEPEST = 4


def places_with(secret: bytes, root: Path) -> list[str]:
    files = [one for one in root.rglob("*") if one.is_file()]
    assert files, f"nothing to look at in {root}"
    return [place for one in files for place, content in _all_in(one.name, one.read_bytes()) if secret in content]


def _all_in(name: str, content: bytes, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    yield name, content
    if depth == DEEPEST:
        return
    for inner, part in _parts(content):
        yield from _all_in(f"{name}!{inner}", part, depth + 1)


def _parts(content: bytes) -> Iterator[tuple[str, bytes]]:
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from [(one, archive.read(one)) for one in archive.namelist()]
    elif content.startswith(b"SQLite format 3"):
        yield from _cells(content)
    elif content[:1] == b"\x78":
        try:
            yield "unpacked", zlib.decompress(content)
        except zlib.error:
            return


def _cells(content: bytes) -> Iterator[tuple[str, bytes]]:
    with closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(content)
        db.text_factory = bytes
        tables = db.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE%'").fetchall()
        for table in [name.decode() for (name,) in tables]:
            for row in db.execute(f'SELECT * FROM "{table}"'):
                yield from [(table, bytes(cell)) for cell in row if isinstance(cell, bytes)]
