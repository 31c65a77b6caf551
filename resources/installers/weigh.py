"""Estimates what a bundle weighs on the systems we are not on, from their wheels and the bundle that was built here.

`python resources/installers/weigh.py BUNDLE` after `python dev.py test` or `release --rehearse` has resolved the
wheels. What is no machine code is the same everywhere and is weighed in the bundle; machine code is weighed in the
wheels of the other system, module by module as the bundle has them. Python's own library comes on top by its usual
size. It is an estimate: only a machine of that kind can weigh.
"""

from __future__ import annotations

import re
import struct
import subprocess
import sys
from collections import Counter
from pathlib import Path

import bundle_parts

HOME = Path(__file__).resolve().parents[2]
BUILD = HOME / "build"
NATIVE = re.compile(r"\.(pyd|dll|so|dylib)(\.[0-9.]+)?$")
SYSTEMS = {
    "x86_64-pc-windows-msvc": ("Windows x64", 17_000_000, 2),
    "aarch64-apple-darwin": ("macOS arm64", 14_000_000, 1),
    "x86_64-apple-darwin": ("macOS x86_64", 14_000_000, 1),
}
"""By uv's name: ours, Python with its modules and OpenSSL, and how many programs hold the packed modules."""
LARGEST = 190_000_000
CPU_OF = {"aarch64-apple-darwin": 0x0100000C, "x86_64-apple-darwin": 0x01000007}


def main(bundle: Path) -> int:
    inside = bundle / "_internal"
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    native = [path for path in files if NATIVE.search(path.name) or path.parent == bundle]
    packed = (bundle / "shipdesk").stat().st_size
    same_everywhere = sum(path.stat().st_size for path in files if path not in set(native))
    modules = {_module(path.relative_to(inside)) for path in native if path.parent != bundle}
    worst = 0
    for system, (name, python, programs) in SYSTEMS.items():
        parts = _weigh_wheels(_wheels(system), modules, CPU_OF.get(system))
        parts["everything that is no machine code"] = same_everywhere
        parts["Python"] = python
        parts["shipdesk" if programs == 1 else "shipdesk.exe, shipdesk-cli.exe"] = packed * programs
        total = sum(parts.values())
        print(f"== {name}: about {total / 1e6:.0f} MB (at most {LARGEST / 1e6:.0f}); every part over 5 MB:")
        for part, size in parts.most_common():
            if size > 5e6:
                print(f"   {size / 1e6:6.1f} MB  {part}")
        worst = max(worst, total)
    return 0 if worst <= LARGEST else 1


def _wheels(system: str) -> Path:
    """The wheels of that system, unpacked once."""
    target, wanted = BUILD / f"unpacked-{system}", BUILD / f"wheels-{system}-3.11.txt"
    if not target.exists():
        which = ["--python-platform", system, "--python-version", "3.11", "--only-binary", ":all:", "--no-deps"]
        into = ["--target", str(target), "--no-compile-bytecode", "--quiet", "-r", str(wanted)]
        subprocess.run([sys.executable, "-m", "uv", "pip", "install", *which, *into], check=True)
    return target


def _weigh_wheels(wheels: Path, modules: set[str], cpu: int | None) -> Counter[str]:
    parts: Counter[str] = Counter()
    for path in wheels.rglob("*"):
        place = path.relative_to(wheels)
        if path.is_symlink() or not path.is_file() or not _is_native(place):
            continue
        if bundle_parts.wanted(place.as_posix(), linux=False) and _is_in_use(place, modules):
            parts[place.parts[0]] += _slice(path, cpu)
    return parts


def _is_native(place: Path) -> bool:
    is_framework = ".framework/Versions/A/" in place.as_posix() and not place.suffix and "Resources" not in place.parts
    return bool(NATIVE.search(place.name)) or is_framework


def _is_in_use(place: Path, modules: set[str]) -> bool:
    """A module that the bundle has, or a library of a package that it has."""
    if place.parts[0] in bundle_parts.OF_LINUX_ALONE or place.parts[0] == "bin":
        return False
    if place.parts[0] == "PySide6":
        is_module = len(place.parts) == 2 and place.name.startswith("Qt") and place.suffix != ".dll"
        return _module(place) in modules if is_module else _is_of_qt(place)
    is_library = place.suffix in (".dll", ".dylib") and "avif" not in place.name
    return is_library or _module(place) in modules


def _is_of_qt(place: Path) -> bool:
    """Windows' own Qt asks for neither D-Bus nor OpenGL in libraries of their own."""
    is_asked_for = place.name not in ("Qt6DBus.dll", "Qt6OpenGL.dll")
    return is_asked_for and place.suffix != ".exe" and not {"qml", "metatypes", "resources"} & set(place.parts)


def _module(place: Path) -> str:
    return place.with_name(place.name.partition(".")[0]).as_posix()


def _slice(path: Path, cpu: int | None) -> int:
    """Of a file for two processors only one's share goes into a bundle."""
    with path.open("rb") as file:
        head = file.read(4096)
    if cpu is None or head[:4] != b"\xca\xfe\xba\xbe":
        return path.stat().st_size
    count = struct.unpack(">I", head[4:8])[0]
    shares = [struct.unpack(">5I", head[8 + 20 * n : 28 + 20 * n]) for n in range(count)]
    return next((size for kind, _, _, size, _ in shares if kind == cpu), path.stat().st_size)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
