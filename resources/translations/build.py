"""Bring the window's translations up to date: texts out of the code into the .ts files, .ts files into .qm.

    python resources/translations/build.py          both steps, after texts or translations were changed

New texts stand in the .ts files as unfinished; write their translation there and run this again.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

HERE = Path(__file__).resolve().parent
CODE = HERE.parents[1] / "shipdesk" / "ui"
_TOOLS = Path(PySide6.__file__).parent


def tool(name: str) -> str:
    """A Qt tool of the installed PySide6; on Linux the tools lie in a folder of their own."""
    found = [path for folder in (_TOOLS, _TOOLS / "Qt" / "libexec") for path in folder.glob(f"{name}*")]
    programs = [path for path in found if path.suffix in ("", ".exe")]
    if not programs:
        raise FileNotFoundError(f"{name} is not part of the PySide6 in {_TOOLS}")
    return str(programs[0])


def update(translations: Path) -> None:
    """Take the texts out of the code; texts that are gone leave the file."""
    modules = sorted(str(path) for path in CODE.rglob("*.py"))
    command = [tool("lupdate"), "-silent", "-no-obsolete", "-locations", "none", *modules, "-ts", str(translations)]
    subprocess.run(command, check=True, cwd=CODE)


def release(translations: Path, compiled: Path) -> None:
    """Compile; an unfinished text is left out, so that it shows in English."""
    command = [tool("lrelease"), "-silent", str(translations), "-qm", str(compiled)]
    subprocess.run(command, check=True)


def main() -> int:
    for translations in sorted(HERE.glob("*.ts")):
        # qt_*.ts are the few texts of Qt's own menus that people meet; they don't stand in our code.
        if translations.name.startswith("shipdesk_"):
            update(translations)
        release(translations, translations.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
