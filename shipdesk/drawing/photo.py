"""A photo made fit to keep: turned upright, at most 1,600 pixels, white behind, and nothing in it but the picture.

What comes in is read as a picture whatever its name says, never opened by another program, and refused before it is
unpacked where it would take too much room. What goes out is a plain JPEG without place, camera or other notes.
"""

from __future__ import annotations

import io
import struct
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

from shipdesk.errors import WrongInput

LONGEST_EDGE, THUMBNAIL_EDGE = 1600, 240
QUALITY = 85
MOST_BYTES = 40_000_000
MOST_PIXELS = 40_000_000
"""About a second to unpack; a camera's JPEG may have more, since it is unpacked at a fraction of its size."""
MOST_PIXELS_JPEG = 110_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_DRAWINGS = (b"<svg", b"<?xml", b"<!doctype")
_PDF = b"%PDF"
_NOTES_UNREADABLE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)


@dataclass(frozen=True)
class Photo:
    """Both are JPEGs; the size is that of the large one."""

    jpeg: bytes
    thumbnail: bytes
    width: int
    height: int


def prepare_photo(content: bytes, name: str = "") -> Photo:
    """The photo in `content`; `WrongInput` says why it is none that can be kept. `name` is only told."""
    if len(content) > MOST_BYTES:
        raise _refused("too_long", "photo_file_too_large", name, most=MOST_BYTES // 1_000_000)
    head = content[:1024].lstrip().lower()
    if head.startswith(_DRAWINGS) or b"<svg" in head:
        raise _refused("pattern", "photo_is_drawing", name)
    if content.startswith(_PDF):
        raise _refused("pattern", "photo_is_document", name)
    try:
        return _prepared(content, name)
    except WrongInput:
        raise
    except Image.DecompressionBombError:
        raise _refused("too_long", "photo_too_many_pixels", name, most=MOST_PIXELS // 1_000_000) from None
    except UnidentifiedImageError:
        raise _refused("pattern", "photo_unknown_kind", name) from None
    except Exception as error:
        # A decoder meets a damaged or hostile file in many ways; for the user it is one.
        raise _refused("pattern", "photo_broken", name) from error


def _prepared(content: bytes, name: str) -> Photo:
    with warnings.catch_warnings():
        # Our own limits stand below Pillow's.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(content), formats=FORMATS) as opened:
            _require_bearable(opened, name)
            if opened.format == "JPEG":
                opened.draft("RGB", (LONGEST_EDGE, LONGEST_EDGE))
            opened.seek(0)
            upright = _upright(opened)
            upright.thumbnail((LONGEST_EDGE, LONGEST_EDGE))
            flat = _flat(upright)
    small = flat.copy()
    small.thumbnail((THUMBNAIL_EDGE, THUMBNAIL_EDGE))
    return Photo(_jpeg(flat), _jpeg(small), flat.width, flat.height)


def _require_bearable(image: Image.Image, name: str) -> None:
    pixels, most = image.width * image.height, MOST_PIXELS_JPEG if image.format == "JPEG" else MOST_PIXELS
    if pixels > most:
        raise _refused("too_long", "photo_too_many_pixels", name, most=most // 1_000_000)


def _upright(image: Image.Image) -> Image.Image:
    """As the camera was held; notes that can't be read turn nothing."""
    try:
        return ImageOps.exif_transpose(image)
    except _NOTES_UNREADABLE:
        return image.copy()


def _flat(image: Image.Image) -> Image.Image:
    """White where it was transparent, in plain colours, without the notes that came along."""
    plain = image.convert("RGBA")
    flat = Image.new("RGB", plain.size, "white")
    flat.paste(plain, mask=plain.getchannel("A"))
    return flat


def _jpeg(image: Image.Image) -> bytes:
    written = io.BytesIO()
    image.save(written, "JPEG", quality=QUALITY, optimize=True)
    return written.getvalue()


def _refused(code: str, reason: str, name: str, **values: object) -> WrongInput:
    shown = name[:60] or "?"
    return WrongInput(code, reason, pointer="/photo", file=shown, **{key: str(value) for key, value in values.items()})
