"""Pages of labels bound into the one file that the contract hands out."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO

from shipdesk.drawing.binding import bound_pages

_BLOCK = re.compile(rb"\^XA.*?\^XZ", re.DOTALL)
_UTF_8 = b"^CI28"
_LONG_AGO = (2000, 1, 1, 0, 0, 0)
"""The same labels give the same bytes, whenever they are drawn."""


@dataclass(frozen=True)
class LabelPage:
    """`place` orders the pages; `content` is a file of its own, or a PDF and the page in it."""

    place: tuple[int, int]
    ssccs: tuple[str, ...]
    kind: str
    content: bytes | tuple[bytes, int]


def split_zpl(commands: bytes) -> Iterator[bytes]:
    """One `^XA ... ^XZ` for each label, which says that its text is UTF-8 (H-55)."""
    for block in _BLOCK.findall(commands):
        yield block.replace(b"^XA", b"^XA" + _UTF_8, 1) + b"\n"


def bound(pages: Sequence[LabelPage], form: str) -> tuple[bytes, str, int]:
    """File, media type and number of pages."""
    plain = [page.content for page in pages if isinstance(page.content, bytes)]
    if form == "pdf":
        return _pdf(pages), "application/pdf", len(pages)
    if form == "zpl":
        return b"".join(plain), "application/zpl", len(pages)
    if len(pages) == 1:
        return plain[0], "image/png", 1
    return _archive(pages), "application/zip", len(pages)


def _pdf(pages: Sequence[LabelPage]) -> bytes:
    sources = [page.content for page in pages if not isinstance(page.content, bytes)]
    files = {id(pdf): pdf for pdf, _ in sources}
    if len(files) == 1 and [number for _, number in sources] == list(range(len(sources))):
        return sources[0][0]
    return bound_pages(sources)


def _archive(pages: Sequence[LabelPage]) -> bytes:
    buffer = BytesIO()
    with closing(zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED)) as archive:
        for number, page in enumerate(pages, start=1):
            if isinstance(page.content, bytes):
                entry = zipfile.ZipInfo(f"{number:03d}-{page.ssccs[0]}-{page.kind}.png", _LONG_AGO)
                archive.writestr(entry, page.content)
    return buffer.getvalue()
