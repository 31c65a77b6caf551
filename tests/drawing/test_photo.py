"""Photos are kept upright, small and bare; what would hurt is refused with its reason before it is unpacked."""

import contextlib
import io
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from shipdesk.drawing.photo import LONGEST_EDGE, THUMBNAIL_EDGE, prepare_photo
from shipdesk.errors import WrongInput


def written(image, kind, **how):
    out = io.BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_that_claims(width, height, *more):
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_large_photo_becomes_a_small_jpeg(kind):
    photo = prepare_photo(written(Image.new("RGB", (2400, 1200), "green"), kind), "a.xyz")
    large, small = (Image.open(io.BytesIO(one)) for one in (photo.jpeg, photo.thumbnail))
    assert (large.format, large.size) == ("JPEG", (LONGEST_EDGE, LONGEST_EDGE // 2))
    assert (photo.width, photo.height) == large.size
    assert max(small.size) == THUMBNAIL_EDGE


def test_it_is_turned_upright_and_says_nothing_of_place_and_camera():
    notes = Image.Exif()
    notes[0x0112], notes[0x010F] = 6, "SecretCamera"
    notes.get_ifd(0x8825)[1] = "N"
    photo = prepare_photo(written(Image.new("RGB", (400, 200), "red"), "JPEG", exif=notes, comment=b"SecretNote"))
    assert (photo.width, photo.height) == (200, 400)
    assert len(Image.open(io.BytesIO(photo.jpeg)).getexif()) == 0
    assert b"Secret" not in photo.jpeg + photo.thumbnail


def test_what_was_transparent_is_white():
    photo = prepare_photo(written(Image.new("RGBA", (10, 10), (0, 0, 0, 0)), "PNG"))
    assert Image.open(io.BytesIO(photo.jpeg)).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("content", "reason"),
    [(png_that_claims(30_000, 30_000), "photo_too_many_pixels"),
     (png_that_claims(9_000, 9_000), "photo_too_many_pixels"),
     (png_that_claims(400, 400), "photo_broken"),
     (png_that_claims(40, 40, chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 90_000_000))), "photo_broken"),
     (b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/hostname'/></svg>", "photo_is_drawing"),
     (b"<?xml version='1.0'?><!DOCTYPE svg>", "photo_is_drawing"), (b"%PDF-1.7", "photo_is_document"),
     (b"", "photo_unknown_kind"), (b"MZ\x90\0 not a picture", "photo_unknown_kind"),
     (written(Image.effect_noise((300, 300), 9), "JPEG")[:5000], "photo_broken"),
     (written(Image.new("RGB", (20, 20)), "TIFF"), "photo_unknown_kind"),
     (b"\xff" * 40_000_001, "photo_file_too_large")],
    ids=range(12),
)  # fmt: skip
def test_what_is_no_photo_is_refused(content, reason):
    with pytest.raises(WrongInput) as caught:
        prepare_photo(content, "holiday.jpg")
    assert (caught.value.reason, caught.value.values["file"]) == (reason, "holiday.jpg")


def test_broken_notes_turn_nothing():
    content = written(Image.new("RGB", (40, 20)), "JPEG", exif=b"Exif\0\0II*\0" + b"\xff" * 60)
    assert prepare_photo(content).width == 40


@given(st.binary(max_size=300), st.integers(0, 600))
def test_damaged_bytes_are_refused_or_read_never_a_crash(noise, at):
    whole = written(Image.new("RGB", (32, 32), "blue"), "PNG")
    # Anything but a refusal fails the test.
    with contextlib.suppress(WrongInput):
        assert prepare_photo(whole[:at] + noise + whole[at + len(noise) :]).jpeg
