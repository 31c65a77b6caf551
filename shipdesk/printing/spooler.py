"""Raw commands to Windows' spooler: a document of datatype RAW, which no driver touches."""

from __future__ import annotations

import ctypes
from ctypes import c_int, c_uint32, c_void_p, c_wchar_p
from typing import Any, Protocol

from shipdesk.printing.outcome import Done, Outcome, Refused, Unknown
from shipdesk.printing.port import PrintLoad

RAW = "RAW"


class DocInfo(ctypes.Structure):
    """DOC_INFO_1W."""

    _fields_ = (("document", c_wchar_p), ("output", c_wchar_p), ("datatype", c_wchar_p))


class Winspool(Protocol):
    """The functions of winspool.drv used here, as ctypes gives them."""

    OpenPrinterW: Any
    StartDocPrinterW: Any
    StartPagePrinter: Any
    WritePrinter: Any
    EndPagePrinter: Any
    EndDocPrinter: Any
    AbortPrinter: Any
    ClosePrinter: Any


def load_winspool() -> Winspool:
    """Windows' own library with its signatures; OSError elsewhere."""
    loader = getattr(ctypes, "WinDLL", None)
    if loader is None:
        raise OSError("winspool.drv is Windows'")
    library: Winspool = loader("winspool.drv", use_last_error=True)
    library.OpenPrinterW.argtypes = (c_wchar_p, ctypes.POINTER(c_void_p), c_void_p)
    library.StartDocPrinterW.argtypes = (c_void_p, c_uint32, ctypes.POINTER(DocInfo))
    library.StartDocPrinterW.restype = c_uint32
    library.WritePrinter.argtypes = (c_void_p, c_void_p, c_uint32, ctypes.POINTER(c_uint32))
    for name in ("StartPagePrinter", "EndPagePrinter", "EndDocPrinter", "AbortPrinter", "ClosePrinter"):
        getattr(library, name).argtypes = (c_void_p,)
        getattr(library, name).restype = c_int
    return library


class SpooledPrinter:
    def __init__(self, queue: str, winspool: Winspool | None = None) -> None:
        self._queue = queue
        self._winspool = winspool

    def send(self, load: PrintLoad) -> Outcome:
        try:
            spooler = self._winspool or load_winspool()
        except OSError as fault:
            return self._refused(str(fault))
        handle = c_void_p()
        if not spooler.OpenPrinterW(self._queue, ctypes.byref(handle), None):
            return self._refused(_last_error())
        try:
            return self._spool(spooler, handle, load)
        finally:
            spooler.ClosePrinter(handle)

    def _spool(self, spooler: Winspool, handle: c_void_p, load: PrintLoad) -> Outcome:
        if not spooler.StartDocPrinterW(handle, 1, ctypes.byref(DocInfo(load.title, None, RAW))):
            return self._refused(_last_error())
        if spooler.StartPagePrinter(handle) and _written_whole(spooler, handle, load.data):
            ended = spooler.EndPagePrinter(handle) and spooler.EndDocPrinter(handle)
            return Done() if ended else self._unknown(_last_error())
        detail = _last_error()
        spooler.AbortPrinter(handle)
        return self._unknown(detail)

    def _refused(self, detail: str) -> Refused:
        return Refused("printer_not_reached", {"address": self._queue, "detail": detail})

    def _unknown(self, detail: str) -> Unknown:
        """The spooler may have begun to pass on what it had."""
        return Unknown("print_cut_off", {"address": self._queue, "detail": detail})


def _written_whole(spooler: Winspool, handle: c_void_p, data: bytes) -> bool:
    taken = 0
    while taken < len(data):
        now = c_uint32(0)
        rest = data[taken:]
        buffer = ctypes.create_string_buffer(rest, len(rest))
        if not spooler.WritePrinter(handle, buffer, len(rest), ctypes.byref(now)) or not now.value:
            return False
        taken += now.value
    return True


def _last_error() -> str:
    """Windows' own sentence, where there is one."""
    number = getattr(ctypes, "get_last_error", lambda: 0)()
    told = getattr(ctypes, "FormatError", None)
    return told(number).strip() if told is not None and number else f"Windows {number}"
