"""Makes the Windows installer from a bundle: `python installer.py BUNDLE VERSION OUTFILE`; wants NSIS's `makensis`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = HERE.parents[2]
SLOW_AND_SMALL, QUICK = "lzma", "zlib"


def make(bundle: Path, version: str, outfile: Path, compressor: str = SLOW_AND_SMALL) -> None:
    """Raises `CalledProcessError` with what makensis said."""
    with tempfile.TemporaryDirectory(prefix="shipdesk-installer-") as lists:
        files = sorted(path for path in bundle.rglob("*") if path.is_file())
        _write(Path(lists) / "install.nsh", _installing(bundle, files))
        _write(Path(lists) / "uninstall.nsh", _uninstalling(bundle, files))
        told = {
            "BUNDLE": bundle.resolve(), "VERSION": version, "OUTFILE": outfile.resolve(), "LISTS": lists,
            "SIZE_KB": sum(path.stat().st_size for path in files) // 1024, "LICENSE": HOME / "LICENSE",
            "ICON": HOME / "resources" / "icons" / "program" / "shipdesk.ico", "PICTURES": HERE, "TEXTS": HERE,
            "COMPRESSOR": compressor,
        }  # fmt: skip
        words = [f"-D{name}={value}" for name, value in told.items()]
        command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, str(HERE / "shipdesk.nsi")]
        subprocess.run(command, check=True, capture_output=True, encoding="utf-8", errors="replace")


def _installing(bundle: Path, files: list[Path]) -> Iterator[str]:
    folder = None
    for file in files:
        if file.parent != folder:
            folder = file.parent
            yield f'SetOutPath "{_there(bundle, folder)}"'
        yield f'File "{file.resolve()}"'


def _uninstalling(bundle: Path, files: list[Path]) -> Iterator[str]:
    """Files, then folders from the deepest up; `RMDir` without more leaves a folder that is not empty."""
    yield from (f'Delete "{_there(bundle, file)}"' for file in files)
    folders = {folder for file in files for folder in file.relative_to(bundle).parents} - {Path()}
    for folder in sorted(folders, key=lambda one: (-len(one.parts), one)):
        yield f'RMDir "{_there(bundle, bundle / folder)}"'


def _there(bundle: Path, path: Path) -> str:
    inside = path.relative_to(bundle)
    return "\\".join(("$INSTDIR", *(_escaped(part) for part in inside.parts)))


def _escaped(text: str) -> str:
    """`$` begins a variable in NSIS."""
    return text.replace("$", "$$")


def _write(path: Path, lines: Iterator[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        make(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error.stdout}\n{error.stderr}")
