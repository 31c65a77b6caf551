"""Windows' spooler, `lp`, a folder: what each says of a job."""

from __future__ import annotations

import ctypes
import os
import stat
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image

from shipdesk.domain.printer import read_printer
from shipdesk.drawing import PaperCanvas
from shipdesk.drawing.bits import Bits, bits_of, bits_of_png
from shipdesk.drawing.raster import page_sizes, picture
from shipdesk.printing import Done, PrintLoad, Refused, Unknown
from shipdesk.printing.choosing import printer_of, system_printers
from shipdesk.printing.line_printer import LinePages, LinePrinter
from shipdesk.printing.spooler import SpooledPrinter
from shipdesk.printing.windows_pages import WindowsPages

BITS = Bits(16, 2, b"\xf0\x0f\xff\x00")
LOAD = PrintLoad("SO/1 C1", b"^XA...^XZ" * 100, BITS, 203)


class Spooler:
    """Windows' functions, which take `chunk` bytes at a time and fail at `broken`."""

    def __init__(self, broken="", chunk=10_000):
        self.broken, self.chunk, self.calls, self.taken = broken, chunk, [], b""

    def __getattr__(self, name):
        def call(*arguments):
            self.calls.append(name)
            if name == self.broken:
                return 0
            if name == "StartDocPrinterW":
                self.document = arguments[2]._obj
            if name == "WritePrinter":
                _, buffer, length, written = arguments
                taken = min(length, self.chunk)
                self.taken += ctypes.string_at(buffer, taken)
                written._obj.value = taken
            return 1

        return call


@pytest.mark.parametrize("chunk", [10_000, 7])
def test_the_spooler_gets_every_byte_as_raw(chunk):
    spooler = Spooler(chunk=chunk)
    assert SpooledPrinter("TSC TE200", spooler).send(LOAD) == Done()
    assert spooler.taken == LOAD.data
    assert (spooler.document.document, spooler.document.datatype) == ("SO/1 C1", "RAW")
    assert spooler.calls[-3:] == ["EndPagePrinter", "EndDocPrinter", "ClosePrinter"]


@pytest.mark.parametrize(
    ("broken", "outcome"),
    [
        ("OpenPrinterW", Refused),
        ("StartDocPrinterW", Refused),
        ("StartPagePrinter", Unknown),
        ("WritePrinter", Unknown),
        ("EndPagePrinter", Unknown),
        ("EndDocPrinter", Unknown),
    ],
)
def test_a_spooler_that_fails(broken, outcome):
    spooler = Spooler(broken)
    assert isinstance(SpooledPrinter("TSC TE200", spooler).send(LOAD), outcome)
    assert ("ClosePrinter" in spooler.calls) == (broken != "OpenPrinterW")
    assert ("AbortPrinter" in spooler.calls) == (broken in ("StartPagePrinter", "WritePrinter"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has its own spooler")
def test_without_windows_the_spooler_refuses():
    assert isinstance(SpooledPrinter("TSC TE200").send(LOAD), Refused)


def line_program(folder, script, name="lp"):
    program = folder / name
    program.write_text("#!/bin/sh\n" + script)
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


@pytest.mark.skipif(os.name == "nt", reason="lp is not for Windows")
def test_lp_gets_the_commands_raw(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    line_program(tmp_path, f'printf "%s|" "$@" > {tmp_path}/words; /bin/cat > {tmp_path}/taken')
    assert LinePrinter("zebra").send(LOAD) == Done()
    assert (tmp_path / "taken").read_bytes() == LOAD.data
    assert (tmp_path / "words").read_text() == "-d|zebra|-o|raw|-t|SO/1 C1|-|"
    line_program(tmp_path, "echo no such queue >&2; exit 1")
    refused = LinePrinter("zebra").send(LOAD)
    assert isinstance(refused, Refused)
    assert refused.values["detail"] == "no such queue"
    line_program(tmp_path, "exec /bin/sleep 5")
    assert isinstance(LinePrinter("zebra", patience_seconds=0.1).send(LOAD), Unknown)


def test_without_lp_nothing_is_sent(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert LinePrinter("zebra").send(LOAD) == Refused("printer_no_lp")


def profile(**members):
    return read_printer({"name": "folder", "kind": "file", **members})


@pytest.mark.parametrize(("language", "suffix"), [("zpl", ".zpl"), ("zpl-z64", ".zpl"), ("tspl", ".tspl")])
def test_a_folder_keeps_every_print(tmp_path, language, suffix):
    printer = printer_of(profile(address=str(tmp_path / "out"), language=language), system_printers())
    assert [printer.send(LOAD), printer.send(LOAD)] == [Done(), Done()]
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [f"SO_1 C1 (2){suffix}", f"SO_1 C1{suffix}"]
    assert (tmp_path / "out" / names[0]).read_bytes() == LOAD.data


def test_a_folder_without_a_language_keeps_pictures(tmp_path):
    assert printer_of(profile(address=str(tmp_path)), system_printers()).send(LOAD) == Done()
    assert bits_of_png((tmp_path / "SO_1 C1.png").read_bytes()) == BITS


def test_a_folder_that_is_a_file_refuses(tmp_path):
    (tmp_path / "out").write_text("here")
    assert isinstance(printer_of(profile(address=str(tmp_path / "out")), system_printers()).send(LOAD), Refused)


A4 = PrintLoad("SO/1 invoice", b"", None, 300, 2, ".pdf")


@pytest.mark.skipif(os.name == "nt", reason="lp is not for Windows")
@pytest.mark.parametrize(("size", "medium"), [((210, 297), "A4"), ((297, 210), "A4"), ((100, 150), "Custom.100x150mm")])
def test_a_paper_goes_to_lp_as_it_is_in_its_true_size(tmp_path, monkeypatch, size, medium):
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    line_program(tmp_path, f'printf "%s|" "$@" > {tmp_path}/words; /bin/cat > {tmp_path}/taken')
    pdf = blank(*size)
    assert LinePages().send("office", replace(A4, data=pdf)) == Done()
    assert (tmp_path / "taken").read_bytes() == pdf
    words = (tmp_path / "words").read_text()
    assert words == f"-d|office|-n|2|-o|media={medium}|-o|print-scaling=none|-t|SO/1 invoice|-|"


@pytest.mark.skipif(os.name == "nt", reason="lp is not for Windows")
def test_dots_go_to_lp_on_a_page_of_their_size(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    line_program(tmp_path, f"/bin/cat > {tmp_path}/taken")
    label = bits_of(Image.effect_noise((799, 1199), 90).point(lambda grey: 255 * (grey > 128)).convert("1"))
    assert LinePages().send("office", PrintLoad("L", b"", label, 203)) == Done()
    pdf = (tmp_path / "taken").read_bytes()
    assert page_sizes(pdf)[0] == pytest.approx((100, 150), abs=0.1)
    assert bits_of(picture(pdf, 0, 203, "1")) == label
    assert LinePages().send("office", replace(A4, suffix=None)) == Refused("printer_language_of_system")


@pytest.mark.skipif(os.name == "nt", reason="lp is not for Windows")
def test_queues_of_the_system_have_names(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert LinePages().names() == []
    line_program(tmp_path, "echo office; echo zebra", "lpstat")
    assert LinePages().names() == ["office", "zebra"]


class Gdi:
    """Windows' functions for a sheet of A4 at 600 dpi with a margin of 100 dots; fails at `broken`."""

    def __init__(self, broken=""):
        self.told = {88: 600, 90: 600, 110: 4961, 111: 7016, 112: 100, 113: 120}
        self.broken, self.calls, self.places = broken, [], []

    def __getattr__(self, name):
        def call(*arguments):
            self.calls.append(name)
            if name == "GetDeviceCaps":
                return self.told[arguments[1]]
            if name == "StretchDIBits":
                self.places.append(arguments[1:5])
            return 0 if name == self.broken else 1

        return call


def test_windows_draws_every_page_in_its_true_size():
    gdi = Gdi()
    assert WindowsPages(gdi).send("HP", replace(A4, data=blank(210, 297, pages=2))) == Done()
    assert gdi.calls.count("StartPage") == gdi.calls.count("EndPage") == 2 * 2
    assert {place[:2] for place in gdi.places} == {(-100, -120)}
    assert gdi.places[0][2:] == pytest.approx((210 / 25.4 * 600, 297 / 25.4 * 600), abs=3)
    assert gdi.calls[-2:] == ["EndDoc", "DeleteDC"]


@pytest.mark.parametrize(
    ("broken", "outcome"),
    [
        ("CreateDCW", Refused),
        ("StartDocW", Refused),
        ("StartPage", Unknown),
        ("StretchDIBits", Unknown),
        ("EndPage", Unknown),
        ("EndDoc", Unknown),
    ],
)
def test_a_driver_that_fails(broken, outcome):
    gdi = Gdi(broken)
    assert isinstance(WindowsPages(gdi).send("HP", replace(A4, data=blank(210, 297))), outcome)
    assert ("DeleteDC" in gdi.calls) == (broken != "CreateDCW")
    assert ("AbortDoc" in gdi.calls) == (broken in ("StartPage", "StretchDIBits", "EndPage"))


def test_windows_cuts_nothing_off():
    refused = WindowsPages(Gdi()).send("HP", replace(A4, data=blank(297, 420)))
    assert refused == Refused("paper_not_on_this_medium", {"printer": "HP", "medium": "210 x 297", "size": "297 x 420"})


@pytest.mark.skipif(os.name == "nt", reason="Windows has its own GDI")
def test_without_windows_its_pages_refuse():
    assert isinstance(WindowsPages().send("HP", A4), Refused)
    assert WindowsPages().names() == []


def blank(width, height, pages=1):
    canvas = PaperCanvas(title="Blank", language="en", document_id="blank", date=date(2026, 1, 1))
    for _ in range(pages):
        canvas.add_page(width, height)
        canvas.rule(10, 10, 20, 10)
    return canvas.finish()
