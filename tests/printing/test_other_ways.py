"""Windows' spooler, `lp`, a folder: what each says of a job."""

from __future__ import annotations

import ctypes
import os
import stat

import pytest

from shipdesk.domain.printer import read_printer
from shipdesk.drawing.bits import Bits, bits_of_png
from shipdesk.printing import Done, PrintLoad, Refused, Unknown
from shipdesk.printing.choosing import NoSystemPrinters, printer_of
from shipdesk.printing.line_printer import LinePrinter
from shipdesk.printing.spooler import SpooledPrinter

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


def line_program(folder, script):
    program = folder / "lp"
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
    printer = printer_of(profile(address=str(tmp_path / "out"), language=language), NoSystemPrinters())
    assert [printer.send(LOAD), printer.send(LOAD)] == [Done(), Done()]
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [f"SO_1 C1 (2){suffix}", f"SO_1 C1{suffix}"]
    assert (tmp_path / "out" / names[0]).read_bytes() == LOAD.data


def test_a_folder_without_a_language_keeps_pictures(tmp_path):
    assert printer_of(profile(address=str(tmp_path)), NoSystemPrinters()).send(LOAD) == Done()
    assert bits_of_png((tmp_path / "SO_1 C1.png").read_bytes()) == BITS


def test_a_folder_that_is_a_file_refuses(tmp_path):
    (tmp_path / "out").write_text("here")
    assert isinstance(printer_of(profile(address=str(tmp_path / "out")), NoSystemPrinters()).send(LOAD), Refused)


def test_without_a_window_a_system_printer_refuses():
    one = printer_of(read_printer({"name": "office", "kind": "system", "address": "HP"}), NoSystemPrinters())
    assert one.send(LOAD) == Refused("printer_needs_window", {"address": "HP"})
