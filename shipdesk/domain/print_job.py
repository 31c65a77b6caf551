"""A print job: one label or paper, one printer, one try. Sent is not printed; nothing is sent twice by itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from shipdesk.errors import WrongInput

QUEUED, SENDING, SENT, FAILED, UNKNOWN, CANCELLED = "QUEUED", "SENDING", "SENT", "FAILED", "UNKNOWN", "CANCELLED"
STATES = (QUEUED, SENDING, SENT, FAILED, UNKNOWN, CANCELLED)
FIRST, AGAIN, REPLACEMENT, COPIED = "print", "again", "replace", "copy"
LONGEST_REASON = 300
PDF, PNG, ZPL, TSPL = "application/pdf", "image/png", "application/zpl", "application/tspl"
MEDIA = {PDF: ".pdf", PNG: ".png", ZPL: ".zpl", TSPL: ".tspl"}
"""Media types that can be printed, with the ending of their files."""
COPY = "COPY"
"""Stands across what is printed beyond the originals of a paper that has a fixed number of them."""


@dataclass(frozen=True)
class Code:
    """A bar code that must be read from the print."""

    format: str
    text: str


@dataclass(frozen=True)
class PrintSource:
    """The frozen file below the desk's papers, and the page of it (None: all of them).

    `dpi` is that of the print head a picture or commands were made for, where it is known.
    """

    path: str
    sha256: str
    page: int | None
    media: str = PDF
    dpi: int | None = None

    @property
    def is_drawn(self) -> bool:
        """False for a label that waits to be drawn."""
        return bool(self.path)


UNDRAWN = PrintSource("", "", None)


@dataclass(frozen=True)
class PrintSubject:
    """What is printed: `consignment` is the desk's own id, `unit` the handling unit's reference.

    `label_id` is the hub's, of a label that it issued.
    """

    family: str
    kind: str
    reference: str
    consignment: str
    unit: str
    number: int
    total: int
    label_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class PrintJob:
    """`place` is the label's number in its batch; `sha256` is of the bytes that went out, None before.

    `originals` is how many of a paper may go out without a mark, None where nobody counts; `mark` stands across it.
    `label` tells the label from every other, `version` is that of the consignment it was queued from.
    """

    id: str
    batch: str
    place: int
    request_key: str
    printer: str
    subject: PrintSubject
    source: PrintSource
    codes: tuple[Code, ...]
    copies: int
    who: str
    created_at: datetime
    verb: str = FIRST
    reason: str | None = None
    repeats: str | None = None
    originals: int | None = None
    mark: str | None = None
    label: str | None = None
    version: int | None = None
    state: str = QUEUED
    sha256: str | None = None
    problem: dict[str, str] | None = None
    settled_at: datetime | None = None


def request_key(*parts: object) -> str:
    """One key for one wish, whoever utters it: two windows and a held-down key make one job."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()


def require_reason(text: str | None) -> str:
    """A reason that says something."""
    reason = " ".join((text or "").split())
    if not reason:
        raise WrongInput("required", "reprint_reason_missing", pointer="/reason")
    if len(reason) > LONGEST_REASON:
        raise WrongInput("too_long", "text_too_long", pointer="/reason", limit=LONGEST_REASON, length=len(reason))
    return reason
