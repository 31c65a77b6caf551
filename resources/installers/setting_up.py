"""Brings a developer's machine to where a verb of `dev.py` can run, on the standard library alone.

`.venv` with the pinned packages, Debian's packages, and the programs that only tests and benches compare with.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
BUILD = HOME / "build"
VENV = HOME / ".venv"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
PIP = ("-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check")
STAMP = "installed.sha256"
"""In a folder that something was installed into: what was pinned then."""
DEBIAN = HOME / "resources" / "installers" / "linux" / "debian.toml"

PEERS = HOME / "tests" / "peers"
KARRIO = BUILD / "karrio"
BENCH_PEERS = BUILD / "bench-peers"
FUZZER = BUILD / "fuzzer"
LOCALES = Path("/usr/share/i18n/locales/th_TH")
"""What locales are made of; the tests under Wine make a Thai one."""
NIGHTLY_PACKAGES = ("tha", "lao", "khm", "mya", "vie", "chi-sim")
"""Debian's tesseract reads English; these are the other languages of our papers."""


READ_ALOUD = {
    "xvfb": "/usr/bin/Xvfb",
    "dbus-daemon": "/usr/bin/dbus-run-session",
    "at-spi2-core": "/usr/libexec/at-spi-bus-launcher",
    "python3-pyatspi": "/usr/lib/python3/dist-packages/pyatspi",
}
"""A screen, a bus and a screen reader's ear for the window, each with a file that it brings."""


def set_up(*wants: str) -> None:
    """Bring the machine and `.venv` to where the verb can run; end the program with a sentence where that fails.

    `wants` are names in the table of Debian's packages.
    """
    if sys.platform.startswith("linux"):
        bring_system_packages(missing_packages(listed("libraries", "qt", *wants), listed("programs", *wants)))
    pinned = (HOME / "requirements.txt", HOME / "pyproject.toml")
    if PYTHON.exists() and is_installed(VENV, *pinned):
        return
    if subprocess.call([str(PYTHON), "-c", ""], stderr=subprocess.DEVNULL) if PYTHON.exists() else True:
        print(f"Making .venv with Python {sys.version.split()[0]} ...", flush=True)
        run_or_end([sys.executable, "-m", "venv", "--clear", str(VENV)])
    print("Installing the pinned packages; the first time takes a minute or more ...", flush=True)
    run_or_end([str(PYTHON), *PIP, "--require-hashes", "-r", "requirements.txt"])
    run_or_end([str(PYTHON), *PIP, "--no-deps", "--no-build-isolation", "--editable", "."])
    note_installed(VENV, *pinned)


def bring_peers() -> None:
    """Install the pinned programs that tests compare with; without npm those tests skip with a reason."""
    npm, modules, lock = shutil.which("npm"), PEERS / "node_modules", PEERS / "package-lock.json"
    if npm is None or is_installed(modules, lock):
        return
    print("Installing the programs that tests compare with ...", flush=True)
    run_or_end([npm, "ci", "--prefix", str(PEERS), "--ignore-scripts", "--no-audit", "--no-fund", "--silent"])
    note_installed(modules, lock)


def bring_readers() -> None:
    """What reads our papers and tables as others do, where Debian's packages can be had; elsewhere its tests skip."""
    if not sys.platform.startswith("linux") or shutil.which("apt-get") is None:
        return
    program = shutil.which("tesseract")
    asks = [program, "--list-langs"] if program else ["true"]
    known = set(subprocess.run(asks, capture_output=True, text=True, check=False).stdout.split())
    missing = [f"tesseract-ocr-{name}" for name in NIGHTLY_PACKAGES if name.replace("-", "_") not in known]
    office = [] if shutil.which("soffice") else ["libreoffice-calc-nogui"]
    locales = [] if LOCALES.exists() else ["locales"]
    aloud = [package for package, file in READ_ALOUD.items() if not Path(file).exists()]
    bring_system_packages([*missing, *([] if program else ["tesseract-ocr"]), *office, *locales, *aloud])


def bring_karrio() -> None:
    """The second provider's own server; where it cannot be had its tests skip."""
    bring_environment(
        KARRIO, HOME / "tests" / "nightly" / "karrio.txt", "karrio's server, which the desk is tried against"
    )


def bring_bench_peers() -> None:
    """What only the bench compares with; what cannot be had is left out of the tables, and said."""
    bring_environment(BENCH_PEERS, HOME / "tests" / "bench" / "peers.txt", "what the bench compares with")


def bring_environment(folder: Path, pinned: Path, what: str) -> None:
    """Of its own, so that none of it comes near the product."""
    if is_installed(folder, pinned):
        return
    print(f"Installing {what} ...", flush=True)
    made = subprocess.call([sys.executable, "-m", "venv", "--clear", str(folder)])
    python = str(folder / ("Scripts/python.exe" if WINDOWS else "bin/python"))
    if made or subprocess.call([python, *PIP, "--require-hashes", "-r", str(pinned)], env=environment()):
        print("== it could not be installed; what needs it is left out")
        shutil.rmtree(folder, ignore_errors=True)
        return
    note_installed(folder, pinned)


def bring_fuzzer() -> None:
    """What throws bytes at our parsers all night, where it can be had for this Python; elsewhere its tests skip."""
    pinned = HOME / "tests" / "nightly" / "fuzzer.txt"
    if is_installed(FUZZER, pinned):
        return
    print("Installing what fuzzes our parsers, if it can be had here ...", flush=True)
    target = ["--upgrade", "--target", str(FUZZER), "--only-binary", ":all:", "--require-hashes", "-r", str(pinned)]
    if subprocess.call([str(PYTHON), *PIP, *target], env=environment(), stderr=subprocess.DEVNULL) == 0:
        note_installed(FUZZER, pinned)


def is_installed(folder: Path, *pinned: Path) -> bool:
    """As these files pin it now."""
    stamp = folder / STAMP
    return stamp.exists() and stamp.read_text(encoding="utf-8").strip() == fingerprint(pinned)


def note_installed(folder: Path, *pinned: Path) -> None:
    (folder / STAMP).write_text(fingerprint(pinned) + "\n", encoding="utf-8")


def fingerprint(files: Iterable[Path]) -> str:
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def listed(kind: str, *wants: str) -> dict[str, str]:
    import tomllib

    table = tomllib.loads(DEBIAN.read_text(encoding="utf-8"))[kind]
    return {name: package for want in wants for name, package in table.get(want, {}).items()}


def missing_packages(libraries: dict[str, str], programs: dict[str, str]) -> list[str]:
    missing = [package for library, package in libraries.items() if not loads(library)]
    missing += [package for program, package in programs.items() if shutil.which(program) is None]
    if not PYTHON.exists() and importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    return missing


def bring_system_packages(packages: list[str]) -> None:
    if not packages:
        return
    line = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    apt = shutil.which("apt-get") is not None
    if not apt or sys.platform == "win32" or os.geteuid() != 0:
        print("Some system packages are missing. On Debian and Ubuntu this line brings them:\n")
        print(f"    {'sudo ' if apt else ''}{' '.join(line)}\n")
        sys.exit(1)
    print(f"Bringing missing system packages: {' '.join(line)}", flush=True)
    run_or_end(["apt-get", "update", "-qq"])
    run_or_end(["apt-get", "-qq", *line[1:]], quiet=True)


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def run_or_end(command: list[str], *, quiet: bool = False) -> None:
    out = subprocess.DEVNULL if quiet else None
    child = environment(DEBIAN_FRONTEND="noninteractive")
    status = subprocess.call(command, env=child, stdin=subprocess.DEVNULL, stdout=out)
    if status != 0:
        print(f"This failed with status {status}; what it said stands above:\n\n    {' '.join(command)}\n")
        sys.exit(1)


def environment(**variables: str) -> dict[str, str]:
    """This program's own, with UTF-8 everywhere: a Windows console would refuse Thai otherwise.

    What Python compiles is kept: tests start the program hundreds of times, and each time would compile it all anew.
    """
    ours = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**ours, "PYTHONUTF8": "1", **variables}
