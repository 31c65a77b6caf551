"""Builds the bundle with what is set up, tries it, and says what it weighs and how fast it starts.

`python dev.py bundle` sets up first and then runs this; a rehearsal of a release runs it in a checkout of its own.
`python dev.py test` runs it beside other checks, WITHOUT_STARTS: on a busy machine they would tell nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
FOLDER = HOME / "dist" / "shipdesk"
PROGRAM = FOLDER / ("shipdesk-cli.exe" if sys.platform == "win32" else "shipdesk")
LARGEST = 260e6 if sys.platform.startswith("linux") else 190e6
"""Linux's Qt carries an ICU of its own beside ours."""
STARTS, WITHOUT_STARTS = 5, "--without-starts"
BARE_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""


def main(words: Sequence[str]) -> int:
    os.chdir(HOME)
    started = time.monotonic()
    paths = ("--distpath", "dist", "--workpath", "build/pyinstaller")
    own = [word for word in words if word != WITHOUT_STARTS]
    build = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *paths, *own, "build.spec"]
    if subprocess.call(build) != 0:
        return 1
    print(f"== built in {time.monotonic() - started:.0f} s")
    total = print_sizes(FOLDER)
    started = time.monotonic()
    status = subprocess.call([str(PROGRAM), "--selftest"], env=without_screen())
    print(f"== selftest: {'passed' if status == 0 else 'FAILED'} in {time.monotonic() - started:.1f} s")
    if total > LARGEST:
        print(f"== too large: more than {LARGEST / 1e6:.0f} MB")
        return 1
    return status or (0 if WITHOUT_STARTS in words else print_start_times())


def print_sizes(folder: Path) -> int:
    """The bytes of all files."""
    files = {path: path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()}
    print(f"== size: {sum(files.values()) / 1e6:.0f} MB in {len(files)} files; every part over 5 MB:")
    parts: dict[Path, int] = {}
    for path, size in files.items():
        part = Path(*path.relative_to(folder).parts[:2])
        parts[part] = parts.get(part, 0) + size
    for part, size in sorted(parts.items(), key=lambda pair: -pair[1]):
        if size > 5e6:
            print(f"   {size / 1e6:6.1f} MB  {part.as_posix()}")
    return sum(files.values())


def print_start_times() -> int:
    """From the call to the end of a program that leaves as soon as its window is shown; the best of five, in turn."""
    variables = without_screen(SHIPDESK_QUIT_WHEN_SHOWN="1")
    desk = ["--desk", str(HOME / "build" / "start-desk")]
    ways = {
        "bundle": [str(PROGRAM), *desk],
        "python -m shipdesk": [sys.executable, "-m", "shipdesk", *desk],
        "bare PySide6 window": [sys.executable, "-c", BARE_WINDOW],
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(STARTS):
        for name, command in ways.items():
            started = time.monotonic()
            status = subprocess.call(command, env=variables, timeout=60)
            times[name].append(time.monotonic() - started)
            if status != 0:
                print(f"== start: the {name} ended with status {status}")
                return 1
    best = {name: min(taken) for name, taken in times.items()}
    told = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in best.items())
    ratio = best["bundle"] / best["python -m shipdesk"]
    print(f"== start until the window is shown: {told}; bundle / python {ratio:.2f} (at most 1.25)")
    return 0


def without_screen(**variables: str) -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", **variables}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
