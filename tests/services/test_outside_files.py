"""F35: what comes from outside is refused with its reason before anything opens or draws it."""

import zlib
from io import BytesIO

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from shipdesk.errors import WrongInput
from shipdesk.services.outside_files import inspect


def png(width=40, height=30, *, extra=b""):
    buffer = BytesIO()
    Image.new("L", (40, 30)).save(buffer, "PNG")
    content = buffer.getvalue()
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return content[:16] + head + content[24:33] + extra + content[33:]


def chunk(name, data):
    return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")


def jpeg(*, extra=b"", size=None):
    buffer = BytesIO()
    Image.new("L", (40, 30)).save(buffer, "JPEG")
    content = buffer.getvalue()
    at = content.index(b"\xff\xc0")
    if size is not None:
        content = content[: at + 5] + size[1].to_bytes(2, "big") + size[0].to_bytes(2, "big") + content[at + 9 :]
    return content[:2] + extra + content[2:]


def pdf(added=b""):
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 72, "Phytosanitary certificate /JavaScript (no action, only its name)")
    canvas.save()
    return buffer.getvalue() + added


def packed_objects(text):
    packed = zlib.compress(text)
    return b"9 0 obj <</Type/ObjStm/Filter/FlateDecode/Length %d>> stream\n%s\nendstream endobj" % (len(packed), packed)


@pytest.mark.parametrize(
    ("content", "name", "ending"),
    [
        (png(), "scan.png", ".png"), (jpeg(), "scan.JPEG", ".jpg"), (jpeg(), "scan", ".jpg"), (pdf(), "a.pdf", ".pdf"),
        (png(), "phyto.2026.11", ".png"), (pdf(packed_objects(b"<</Type/Page/Names 5 0 R>>")), "b.pdf", ".pdf"),
        (jpeg(extra=b"\xff\xe1" + (60_000).to_bytes(2, "big") + b"Exif" + b"\0" * 59_994), "phone.jpg", ".jpg"),
    ],
)  # fmt: skip
def test_papers_as_people_have_them_are_taken_in(content, name, ending):
    assert inspect(content, name) == ending


BOMB = packed_objects(b"0" * 40_000_000)
HIDDEN = b"".join(b"\xff\xe1" + (65_000).to_bytes(2, "big") + b"Exif" + b"\0" * 64_994 for _ in range(17))


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (png(30_000, 30_000), "big.png", "received_picture_giant"),
        (png(1, 4_000_000_000), "thin.png", "received_picture_giant"),
        (png(0, 10), "none.png", "received_picture_giant"),
        (jpeg(size=(65_000, 65_000)), "big.jpg", "received_picture_giant"),
        (png(extra=chunk(b"zTXt", b"x" * 1_100_000)), "stuffed.png", "received_picture_stuffed"),
        (jpeg(extra=HIDDEN), "stuffed.jpg", "received_picture_stuffed"),
        (jpeg()[:20], "cut.jpg", "received_file_broken"),
        (jpeg(extra=b"\xff\xe1\x00\x00"), "loop.jpg", "received_file_broken"),
        (b"\x89PNG\r\n\x1a\n" + b"\xff" * 40, "broken.png", "received_file_broken"),
        (pdf(b"9 0 obj <</S/JavaScript/JS(app.alert(1))>> endobj"), "acts.pdf", "received_pdf_acts"),
        (pdf(b"9 0 obj <</S/J#61vaScript/#4aS(x)>> endobj"), "hides.pdf", "received_pdf_acts"),
        (pdf(b"9 0 obj <</S/Launch/F(calc.exe)>> endobj"), "starts.pdf", "received_pdf_acts"),
        (pdf(packed_objects(b"<</S/JavaScript/JS(x)>>")), "packed.pdf", "received_pdf_acts"),
        (pdf(b"trailer <</Encrypt 9 0 R>>"), "locked.pdf", "received_pdf_locked"),
        (pdf(BOMB), "bomb.pdf", "received_pdf_bomb"),
        (png(), "invoice.pdf", "received_file_named_wrong"),
        (pdf(), "photo.jpg", "received_file_named_wrong"),
        (pdf(), "page.svg", "received_file_named_wrong"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><a href='http://x'/></svg>", "mark.svg", "received_file_kind"),
        (b"MZ\x90\x00", "invoice.pdf", "received_file_kind"),
        (b"", "empty.pdf", "received_file_kind"),
        (b"%PDF-1.7" + b" " * 21_000_000, "heavy.pdf", "received_file_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_unsafe_is_refused_with_its_reason(content, name, reason):
    with pytest.raises(WrongInput) as refused:
        inspect(content, name)
    assert (refused.value.reason, refused.value.pointer, refused.value.values["file"]) == (reason, "/file", name)
