"""Many issued papers in one ZIP file: the same papers give the same bytes."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from shipdesk.services.desk import Desk
from shipdesk.services.issued_files import read_issued, write_whole
from shipdesk.store.issued import Issued, IssuedFile

MADE_ON = (1980, 1, 1, 0, 0, 0)
"""The first day a ZIP file can say; the clock would make each copy differ."""
READABLE = 0o644 << 16
UNIX = 3


def zip_issued(desk: Desk, papers: Iterable[tuple[str, Issued]], path: Path) -> str:
    """Each shipment's files in a folder of its reference. Returns the SHA-256 of the ZIP file."""
    named: dict[str, IssuedFile] = {
        f"{reference.replace('/', '_')}/{file.name}": file for reference, one in papers for file in one.files
    }
    content = _packed((name, read_issued(desk, named[name])) for name in sorted(named))
    write_whole(path, content)
    return hashlib.sha256(content).hexdigest()


def _packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Not compressed again: PDFs already are, and each version of a compressor makes other bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, MADE_ON)
            entry.create_system, entry.external_attr = UNIX, READABLE
            archive.writestr(entry, content)
    return buffer.getvalue()
