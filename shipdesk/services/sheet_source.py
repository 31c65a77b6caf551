"""Where products come from: a table in a file, with the layout that its headers tell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from shipdesk.progress import Progress
from shipdesk.reference.product_layouts import ProductLayout, product_layout_of
from shipdesk.services.laid_out_sheet import laid_out
from shipdesk.sheets import HowToRead, Sheet, open_sheet

FileMark = tuple[int, int]
"""Size and moment of the last change: enough to tell that a file is not the one that was looked at."""


@dataclass(frozen=True)
class Source:
    """A sheet, and the shop or program whose export it is, where that is known."""

    sheet: Sheet
    layout: ProductLayout | None


@contextmanager
def open_products(path: Path, how: HowToRead, progress: Progress, first: int | None = None) -> Iterator[Source]:
    """The products in the file at `path`; `WrongInput` where it is no table."""
    with open_sheet(path, how=how, progress=progress, first=first) as sheet:
        layout = product_layout_of(sheet.headers)
        yield Source(laid_out(sheet, layout) if layout else sheet, layout)


def mark_of(path: Path) -> FileMark | None:
    """None where there is no file; whoever opens it says so."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
