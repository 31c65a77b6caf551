"""Any printer of Windows, without a window: pages drawn by its driver through GDI, in their true size."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from contextlib import suppress
from ctypes import c_int, c_int32, c_uint16, c_uint32, c_void_p, c_wchar_p
from typing import Any, Protocol

from PIL import Image

from shipdesk.drawing.raster import Pages, page_sizes
from shipdesk.drawing.units import MM_PER_INCH
from shipdesk.printing.outcome import Done, Outcome, Refused, Unknown
from shipdesk.printing.port import PrintLoad

PAPER_DPI = 300
PDF = ".pdf"
TOLERANCE_MM = 2.0
_DOTS_X, _DOTS_Y, _WIDTH, _HEIGHT, _OFFSET_X, _OFFSET_Y = 88, 90, 110, 111, 112, 113
"""Indices of GetDeviceCaps: dots per inch, the physical sheet, and where its printable part begins."""
_COPY, _BY_COLOUR = 0x00CC0020, 0
_BYTES_OF_PIXEL, _ROW_STEP = 3, 4
_LOCAL_AND_CONNECTED, _NAMES = 6, 4


class DocumentInfo(ctypes.Structure):
    """DOCINFOW."""

    _fields_ = (
        ("size", c_int), ("name", c_wchar_p), ("output", c_wchar_p), ("datatype", c_wchar_p), ("kind", c_uint32),
    )  # fmt: skip


class BitmapHead(ctypes.Structure):
    """BITMAPINFOHEADER."""

    _fields_ = (
        ("size", c_uint32), ("width", c_int32), ("height", c_int32), ("planes", c_uint16), ("bits", c_uint16),
        ("packing", c_uint32), ("bytes", c_uint32), ("across", c_int32), ("down", c_int32), ("used", c_uint32),
        ("important", c_uint32),
    )  # fmt: skip


class PrinterName(ctypes.Structure):
    """PRINTER_INFO_4W."""

    _fields_ = (("name", c_wchar_p), ("server", c_wchar_p), ("attributes", c_uint32))


class Gdi(Protocol):
    """The functions of gdi32 used here, as ctypes gives them."""

    CreateDCW: Any
    DeleteDC: Any
    GetDeviceCaps: Any
    StartDocW: Any
    StartPage: Any
    StretchDIBits: Any
    EndPage: Any
    EndDoc: Any
    AbortDoc: Any


def load_gdi() -> Gdi:
    """Windows' own library with its signatures; OSError elsewhere."""
    loader = getattr(ctypes, "WinDLL", None)
    if loader is None:
        raise OSError("gdi32 is Windows'")
    library: Gdi = loader("gdi32", use_last_error=True)
    library.CreateDCW.argtypes = (c_wchar_p, c_wchar_p, c_wchar_p, c_void_p)
    library.CreateDCW.restype = c_void_p
    library.GetDeviceCaps.argtypes = (c_void_p, c_int)
    library.StartDocW.argtypes = (c_void_p, ctypes.POINTER(DocumentInfo))
    library.StretchDIBits.argtypes = (
        c_void_p, *[c_int] * 8, ctypes.c_char_p, ctypes.POINTER(BitmapHead), c_uint32, c_uint32,
    )  # fmt: skip
    for name in ("DeleteDC", "StartPage", "EndPage", "EndDoc", "AbortDoc"):
        getattr(library, name).argtypes = (c_void_p,)
    return library


class WindowsPages:
    def __init__(self, gdi: Gdi | None = None) -> None:
        self._gdi = gdi

    def names(self) -> list[str]:
        """Every printer; none where Windows does not answer."""
        with suppress(OSError):
            return _names()
        return []

    def send(self, queue: str, load: PrintLoad) -> Outcome:
        try:
            gdi = self._gdi or load_gdi()
        except OSError as fault:
            return Refused("printer_not_reached", {"address": queue, "detail": str(fault)})
        context = gdi.CreateDCW("WINSPOOL", queue, None, None)
        if not context:
            return Refused("printer_not_reached", {"address": queue, "detail": "CreateDC"})
        try:
            return _Press(gdi, context, queue).print(load)
        finally:
            gdi.DeleteDC(context)


class _Press:
    """One printer while it gets one document."""

    def __init__(self, gdi: Gdi, context: int, queue: str) -> None:
        self._gdi, self._context, self._queue = gdi, context, queue

    def print(self, load: PrintLoad) -> Outcome:
        refusal = self._too_small(load)
        if refusal is not None:
            return refusal
        info = DocumentInfo(ctypes.sizeof(DocumentInfo), load.title, None, None, 0)
        if self._gdi.StartDocW(self._context, ctypes.byref(info)) <= 0:
            return Refused("printer_not_reached", {"address": self._queue, "detail": "StartDoc"})
        for _ in range(load.copies):
            for picture, dpi in _pictures(load):
                if not self._page(picture, dpi):
                    self._gdi.AbortDoc(self._context)
                    return self._unknown("StartPage")
        return Done() if self._gdi.EndDoc(self._context) > 0 else self._unknown("EndDoc")

    def _page(self, picture: Image.Image, dpi: int) -> bool:
        gdi, context = self._gdi, self._context
        return gdi.StartPage(context) > 0 and self._draw(picture, dpi) and gdi.EndPage(context) > 0

    def _draw(self, picture: Image.Image, dpi: int) -> bool:
        """Its corner on that of the sheet, whatever margin the driver keeps free."""
        stride = -(-picture.width * _BYTES_OF_PIXEL // _ROW_STEP) * _ROW_STEP
        rows = picture.convert("RGB").tobytes("raw", "BGR", stride, -1)
        head = BitmapHead(
            ctypes.sizeof(BitmapHead), picture.width, picture.height, 1, 8 * _BYTES_OF_PIXEL, 0, len(rows), 0, 0, 0, 0
        )
        wide = round(picture.width / dpi * self._told(_DOTS_X))
        tall = round(picture.height / dpi * self._told(_DOTS_Y))
        place = (-self._told(_OFFSET_X), -self._told(_OFFSET_Y), wide, tall, 0, 0, picture.width, picture.height)
        drawn = self._gdi.StretchDIBits(self._context, *place, rows, ctypes.byref(head), _BY_COLOUR, _COPY)
        return bool(drawn)

    def _too_small(self, load: PrintLoad) -> Refused | None:
        """Windows gives the sheet that the driver is set to: what is larger would be cut off."""
        sheet = (
            self._told(_WIDTH) / self._told(_DOTS_X) * MM_PER_INCH,
            self._told(_HEIGHT) / self._told(_DOTS_Y) * MM_PER_INCH,
        )
        page = max(_sizes(load))
        if all(side <= room + TOLERANCE_MM for side, room in zip(page, sheet, strict=True)):
            return None
        told, medium = (" x ".join(f"{side:.0f}" for side in sides) for sides in (page, sheet))
        return Refused("paper_not_on_this_medium", {"printer": self._queue, "medium": medium, "size": told})

    def _told(self, index: int) -> int:
        return int(self._gdi.GetDeviceCaps(self._context, index))

    def _unknown(self, detail: str) -> Unknown:
        return Unknown("print_cut_off", {"address": self._queue, "detail": detail})


def _pictures(load: PrintLoad) -> Iterator[tuple[Image.Image, int]]:
    if load.picture is not None:
        yield load.picture.picture(), load.dpi
        return
    with Pages(load.data) as pages:
        for number in range(len(pages)):
            yield pages.picture(number, PAPER_DPI), PAPER_DPI


def _sizes(load: PrintLoad) -> Iterable[tuple[float, float]]:
    if load.picture is None:
        return page_sizes(load.data)
    return [(load.picture.width / load.dpi * MM_PER_INCH, load.picture.height / load.dpi * MM_PER_INCH)]


def _names() -> list[str]:
    loader = getattr(ctypes, "WinDLL", None)
    if loader is None:
        return []
    enumerate_printers = loader("winspool.drv").EnumPrintersW
    size, count = c_uint32(0), c_uint32(0)
    told = (ctypes.byref(size), ctypes.byref(count))
    enumerate_printers(_LOCAL_AND_CONNECTED, None, _NAMES, None, 0, *told)
    buffer = ctypes.create_string_buffer(max(size.value, 1))
    if not enumerate_printers(_LOCAL_AND_CONNECTED, None, _NAMES, buffer, size, *told):
        return []
    found = ctypes.cast(buffer, ctypes.POINTER(PrinterName))
    return [str(found[at].name) for at in range(count.value)]
