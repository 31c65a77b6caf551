"""The smallest library for Windows: it has no code, and hands each call on to a function of another library.

Packages written in Rust ask `bcryptprimitives.dll` for random bytes, which Wine 8 lacks; what it does is there under
another name.
"""

from __future__ import annotations

import struct

RANDOM = ("bcryptprimitives.dll", "ProcessPrng", "advapi32.SystemFunction036")
"""File, function and who does it."""

_SECTION, _IN_FILE = 0x1000, 0x200
_DIRECTORY = struct.Struct("<IIHHIIIIIII")
_COFF = struct.Struct("<HHIIIHH")
_OPTIONAL = struct.Struct("<HBBIIIIIQIIHHHHHHIIIIHHQQQQII")
_X64, _IS_A_DLL, _PE32_PLUS, _MAY_MOVE = 0x8664, 0x2022, 0x20B, 0x0140
_DIRECTORIES = 16


def forwarding_dll(file: str, function: str, to: str) -> bytes:
    """A 64-bit library called `file`, whose `function` is `library.function` of another."""
    exports = _exports(file, function, to)
    padded = exports.ljust(_IN_FILE, b"\0")
    section = struct.pack("<8sIIIIIIHHI", b".edata", len(exports), _SECTION, _IN_FILE, _IN_FILE, 0, 0, 0, 0, 0x40000040)
    headers = _dos() + b"PE\0\0" + _coff() + _optional(len(exports)) + section
    return headers.ljust(_IN_FILE, b"\0") + padded


def _exports(file: str, function: str, to: str) -> bytes:
    """One function, found by its name; an address inside this very table names the function that does it."""
    tables = _SECTION + _DIRECTORY.size
    functions, names, ordinals, words = tables, tables + 4, tables + 8, tables + 10
    texts = [text.encode("ascii") + b"\0" for text in (file, function, to)]
    file_at, function_at, to_at = words, words + len(texts[0]), words + len(texts[0]) + len(texts[1])
    directory = _DIRECTORY.pack(0, 0, 0, 0, file_at, 1, 1, 1, functions, names, ordinals)
    return directory + struct.pack("<IIH", to_at, function_at, 0) + b"".join(texts)


def _dos() -> bytes:
    return b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40)


def _coff() -> bytes:
    return _COFF.pack(_X64, 1, 0, 0, 0, _OPTIONAL.size + 8 * _DIRECTORIES, _IS_A_DLL)


def _optional(size: int) -> bytes:
    image, base = 2 * _SECTION, 0x180000000
    linker, no_code = (14, 0), (0, _IN_FILE, 0, 0, _SECTION)
    aligned, systems = (_SECTION, _IN_FILE), (6, 0, 0, 0, 6, 0, 0)
    sizes, console = (image, _IN_FILE, 0), 3
    memory = (0x100000, 0x1000, 0x100000, 0x1000)
    fixed = _OPTIONAL.pack(
        _PE32_PLUS, *linker, *no_code, base, *aligned, *systems, *sizes, console, _MAY_MOVE, *memory, 0, _DIRECTORIES
    )
    return fixed + struct.pack("<II", _SECTION, size) + bytes(8 * (_DIRECTORIES - 1))
