"""Files from outside, judged before they are taken in (F35): by their content alone, without drawing or opening them.

Refused are pictures whose size no paper has, pictures stuffed with hidden data, PDFs that can act by themselves or
are locked, and files whose name says another kind than their content.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from shipdesk.errors import WrongInput
from shipdesk.services import outside_pdf

PDF, JPEG, PNG = ".pdf", ".jpg", ".png"
KINDS = ((b"%PDF-", PDF), (b"\xff\xd8\xff", JPEG), (b"\x89PNG\r\n\x1a\n", PNG))
"""How files begin that are taken in."""
MEDIA_TYPES = {PDF: "application/pdf", JPEG: "image/jpeg", PNG: "image/png"}
SPELLINGS = {PDF: (PDF,), JPEG: (JPEG, ".jpeg", ".jpe", ".jfif"), PNG: (PNG,)}
KNOWN = frozenset(ending for endings in SPELLINGS.values() for ending in endings) | {".svg", ".xml", ".html", ".exe"}
MOST_BYTES = 20_971_520
"""What the hub takes at most."""
MOST_DOTS = 60_000_000
"""An A3 page scanned at 600 dots per inch has seventy million; at 400, thirty."""
MOST_SIDE = 20_000
MOST_HIDDEN = 1_048_576
"""Text, colour and camera data beside the picture."""


def inspect(content: bytes, name: str) -> str:
    """The file's true ending. Raises `WrongInput` with the reason why it is not taken in."""
    ending = next((ending for start, ending in KINDS if content.startswith(start)), None)
    if ending is None:
        raise WrongInput("not_supported", "received_file_kind", pointer="/file", file=name[:80])
    if len(content) > MOST_BYTES:
        limit = MOST_BYTES // 1_048_576
        raise WrongInput("payload_too_large", "received_file_large", pointer="/file", file=name[:80], limit=limit)
    typed = PurePath(name).suffix.lower()
    if typed in KNOWN and typed not in SPELLINGS[ending]:
        raise WrongInput(
            "unsupported_media_type", "received_file_named_wrong", pointer="/file", file=name[:80], typed=typed,
            kind=ending,
        )  # fmt: skip
    if ending == PDF:
        outside_pdf.refuse_if_unsafe(content, name[:80])
    else:
        _refuse_odd_picture(content, ending, name[:80])
    return ending


def _refuse_odd_picture(content: bytes, ending: str, name: str) -> None:
    try:
        width, height, hidden = _png(content) if ending == PNG else _jpeg(content)
    except (IndexError, ValueError):
        raise WrongInput("pattern", "received_file_broken", pointer="/file", file=name) from None
    if not (0 < width <= MOST_SIDE and 0 < height <= MOST_SIDE and width * height <= MOST_DOTS):
        raise WrongInput(
            "payload_too_large", "received_picture_giant", pointer="/file", file=name, width=width, height=height
        )
    if hidden > MOST_HIDDEN:
        raise WrongInput("payload_too_large", "received_picture_stuffed", pointer="/file", file=name)


def _png(content: bytes) -> tuple[int, int, int]:
    """Width, height, and bytes of everything but the picture."""
    chunks = list(_png_chunks(content))
    head, size, start = chunks[0]
    if head != b"IHDR" or size != 13:
        raise ValueError(head)
    width, height = (int.from_bytes(content[at : at + 4], "big") for at in (start, start + 4))
    hidden = sum(size for name, size, _ in chunks if name not in (b"IHDR", b"PLTE", b"IDAT", b"IEND"))
    return width, height, hidden


def _png_chunks(content: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Name, length and place of each chunk up to the end mark."""
    at = 8
    while at + 12 <= len(content):
        size, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        if at + 12 + size > len(content):
            raise ValueError(name)
        yield name, size, at + 8
        if name == b"IEND":
            return
        at += 12 + size


def _jpeg(content: bytes) -> tuple[int, int, int]:
    at, hidden = 2, 0
    while True:
        marker, at = _next_marker(content, at)
        size = int.from_bytes(content[at : at + 2], "big")
        if size < 2 or at + size > len(content):
            raise ValueError(marker)
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = (int.from_bytes(content[place : place + 2], "big") for place in (at + 3, at + 5))
            return width, height, hidden
        if 0xE0 <= marker <= 0xEF or marker == 0xFE:
            hidden += size
        at += size


def _next_marker(content: bytes, at: int) -> tuple[int, int]:
    if content[at] != 0xFF:
        raise ValueError(at)
    while content[at] == 0xFF:
        at += 1
    return content[at], at + 1
