"""Everything a developer does, on the standard library alone: `python dev.py VERB`.

run         open the desk on a ready-made sample desk (with no screen: run the demo instead)
test        every check that CI runs; more words go to pytest (`test tests/domain -k carton`)
demo        the whole main job with no window, into demo-out
bench       the ratio tables
nightly     the long fault tests, and every property tried with a thousand examples
bundle      build the program with build.spec, try it, print its size and start time
release     what a maintainer does to publish; `release --rehearse` tries every step that can run here
shots DIR   a PNG of every page of the window

Each verb first makes `.venv` and installs the pinned requirements, where that has not been done yet.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import itertools
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

HOME = Path(__file__).resolve().parent
VENV = HOME / ".venv"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
STAMP = VENV / "installed.sha256"
PEERS = HOME / "tests" / "peers"
KARRIO = HOME / "build" / "karrio"
BENCH_PEERS = HOME / "build" / "bench-peers"
FUZZER = HOME / "build" / "fuzzer"
BUILD = HOME / "build"
SAMPLE_DESK = BUILD / "sample-desk"
DEMO = HOME / "demo-out"
WINDOWS_INSTALLER = HOME / "resources" / "installers" / "windows"

# Shared libraries that Qt wants on Linux, and the Debian package that brings each.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
TEST_PROGRAMS = {"pdftotext": "poppler-utils", "npm": "npm", "zbarimg": "zbar-tools", "makensis": "nsis"}
NIGHTLY_PROGRAMS = {"wine": "wine"}
LOCALES = Path("/usr/share/i18n/locales/th_TH")
"""What locales are made of; the tests under Wine make a Thai one."""
NIGHTLY_PACKAGES = ("tha", "lao", "khm", "mya", "vie", "chi-sim")
"""Debian's tesseract reads English; these are the other languages of our papers."""
BENCH_LIBRARIES = {"libpango-1.0.so.0": "libpango-1.0-0", "libpangoft2-1.0.so.0": "libpangoft2-1.0-0"}
BENCH_PROGRAMS = {"sqlite3": "sqlite3"}
BUNDLE_PROGRAMS = {"objdump": "binutils"}
RELEASE_PROGRAMS = {
    "makensis": "nsis", "osslsigncode": "osslsigncode", "openssl": "openssl", "wine": "wine", "Xvfb": "xvfb",
    "xdotool": "xdotool",
}  # fmt: skip

LARGEST_BUNDLE = 260e6 if sys.platform.startswith("linux") else 190e6
"""Linux's Qt carries an ICU of its own beside ours."""

OTHER_SYSTEMS = ("x86_64-pc-windows-msvc", "aarch64-apple-darwin", "x86_64-apple-darwin")
PYTHONS = ("3.11", "3.13")
NO_SOLUTION = 1
"""How uv ends where a package cannot be had; 2 is a registry that was not reached."""

WORKERS = str((os.cpu_count() or 1) + 1)
"""One more than processors: many tests wait for a window, a process or a disk."""

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
    verb = VERBS.get(words[0]) if words else None
    if verb is None:
        print(__doc__)
        return 0 if words and words[0] in ("-h", "--help", "help") else 2
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is exactly who must read this sentence
        print(f"ShipDesk needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 1
    os.chdir(HOME)
    return verb(list(words[1:]))


# ---------------------------------------------------------------- the verbs


def run(words: list[str]) -> int:
    if not has_screen():
        print("There is no screen here (no DISPLAY, no WAYLAND_DISPLAY), so the demo runs instead of the window.")
        return demo([])
    set_up(WINDOW_LIBRARIES)
    made = call("-m", "shipdesk.app.sample", str(SAMPLE_DESK))
    return made or call("-m", "shipdesk", "--desk", str(SAMPLE_DESK), *words)


def demo(words: list[str]) -> int:
    set_up()
    shutil.rmtree(DEMO, ignore_errors=True)
    status = call("-m", "shipdesk", *words, "demo", "--out", str(DEMO))
    if status == 0:
        print(f"\nPapers, labels and summary.json lie in {DEMO.name}.")
    return status


def test(words: list[str]) -> int:
    set_up(programs=TEST_PROGRAMS)
    bring_peers()
    asked = ask_for_wheels()
    steps: dict[str, list[str]] = {
        "ruff check": ["-m", "ruff", "check", "--output-format", "concise"],
        "ruff format": ["-m", "ruff", "format", "--check", "--output-format", "concise"],
        "import-linter": ["-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-logo"],
        "mypy": ["-m", "mypy"],
    }
    failed = []
    for name, arguments in steps.items():
        started = time.monotonic()
        status = call(*arguments, QT_QPA_PLATFORM="offscreen")
        print(f"== {name}: {'passed' if status == 0 else 'FAILED'} in {time.monotonic() - started:.1f} s", flush=True)
        if status != 0:
            failed.append(name)
    if failed:
        print(f"== failed before the tests: {', '.join(failed)}", flush=True)
    if not wheels_are_there(asked):
        failed.append("wheels")
    status = call("-m", "pytest", "-n", WORKERS, "--dist", "worksteal", "-q", *words, QT_QPA_PLATFORM="offscreen")
    return status or (1 if failed else 0)


def nightly(words: list[str]) -> int:
    set_up(programs={**TEST_PROGRAMS, **NIGHTLY_PROGRAMS})
    bring_readers()
    bring_peers()
    bring_karrio()
    bring_fuzzer()
    night = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(FUZZER)}
    long = call("-m", "pytest", "tests/nightly", "--timeout", "3600", *words, **night)
    many = ("-m", "hypothesis", "--hypothesis-profile", "night", "--timeout", "3600")
    return call("-m", "pytest", *many, *words, QT_QPA_PLATFORM="offscreen") or long


def bench(words: list[str]) -> int:
    set_up(BENCH_LIBRARIES, BENCH_PROGRAMS)
    bring_bench_peers()
    return call("-m", "tests.bench", *words, QT_QPA_PLATFORM="offscreen")


def shots(words: list[str]) -> int:
    if len(words) != 1:
        print("Say into which folder: python dev.py shots DIR")
        return 2
    set_up()
    return call("-m", "shipdesk.app.shots", words[0], QT_QPA_PLATFORM="offscreen")


def bundle(words: list[str]) -> int:
    set_up(WINDOW_LIBRARIES, BUNDLE_PROGRAMS)
    return build_and_try(words)


def build_and_try(words: list[str]) -> int:
    """With what is set up; the rehearsal of a release does it in a checkout of its own."""
    started = time.monotonic()
    paths = ("--distpath", "dist", "--workpath", "build/pyinstaller")
    if call("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *paths, *words, "build.spec") != 0:
        return 1
    print(f"== built in {time.monotonic() - started:.0f} s")
    folder = HOME / "dist" / "shipdesk"
    total = print_sizes(folder)
    program = str(folder / ("shipdesk-cli.exe" if WINDOWS else "shipdesk"))
    started = time.monotonic()
    status = subprocess.call([program, "--selftest"], env=environment(QT_QPA_PLATFORM="offscreen"))
    print(f"== selftest: {'passed' if status == 0 else 'FAILED'} in {time.monotonic() - started:.1f} s")
    if total > LARGEST_BUNDLE:
        print(f"== too large: more than {LARGEST_BUNDLE / 1e6:.0f} MB")
        return 1
    return status or print_start_times(program)


def release(words: list[str]) -> int:
    rehearses = words[:1] == ["--rehearse"]
    set_up(WINDOW_LIBRARIES if rehearses else None, {**BUNDLE_PROGRAMS, **RELEASE_PROGRAMS} if rehearses else None)
    return call(str(HOME / "resources" / "installers" / "release.py"), *words, PYTHONPATH=str(WINDOWS_INSTALLER))


VERBS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "demo": demo,
    "bench": bench,
    "nightly": nightly,
    "bundle": bundle,
    "release": release,
    "shots": shots,
}


# ---------------------------------------------------------------- packages of the systems we are not on


def ask_for_wheels() -> dict[str, subprocess.Popen[str]]:
    """Begins to resolve what the product needs as each system would, from wheels alone; nothing is installed."""
    BUILD.mkdir(exist_ok=True)
    resolve = ["-m", "uv", "pip", "compile", "--quiet", "pyproject.toml", "--extra", "server", "--only-binary", ":all:"]
    pinned = ["--constraint", "requirements.txt", "--no-header", "--no-annotate"]
    asked = {}
    for system, python in itertools.product(OTHER_SYSTEMS, PYTHONS):
        out = BUILD / f"wheels-{system}-{python}.txt"
        which = ["--python-platform", system, "--python-version", python, "--output-file", str(out)]
        asked[f"{system}, Python {python}"] = subprocess.Popen(
            [str(PYTHON), *resolve, *pinned, *which], env=environment(UV_PYTHON_DOWNLOADS="never"),
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip
    return asked


def wheels_are_there(asked: dict[str, subprocess.Popen[str]]) -> bool:
    """Without a network nobody can tell: that is said, and does not fail the check of everything else."""
    verdicts = []
    for name, process in asked.items():
        _, said = process.communicate()
        verdict = {0: "there", NO_SOLUTION: "LACKING"}.get(process.returncode, "not known, no registry answered")
        verdicts.append(verdict)
        print(f"== wheels for {name}: {verdict}", flush=True)
        if process.returncode != 0:
            print(said[:2000], flush=True)
    return "LACKING" not in verdicts


# ---------------------------------------------------------------- what the bundle weighs and how fast it starts


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


def print_start_times(program: str) -> int:
    """From the call to the end of a program that leaves as soon as its window is shown; the best of five, in turn."""
    variables = environment(QT_QPA_PLATFORM="offscreen", SHIPDESK_QUIT_WHEN_SHOWN="1")
    desk = ["--desk", str(HOME / "build" / "start-desk")]
    ways = {
        "bundle": [program, *desk],
        "python -m shipdesk": [str(PYTHON), "-m", "shipdesk", *desk],
        "bare PySide6 window": [str(PYTHON), "-c", BARE_WINDOW],
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(5):
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


# ---------------------------------------------------------------- setting up


def set_up(libraries: dict[str, str] | None = None, programs: dict[str, str] | None = None) -> None:
    """Bring the machine and `.venv` to where the verb can run; end the program with a sentence where that fails."""
    if sys.platform.startswith("linux"):
        bring_system_packages(missing_packages({**QT_LIBRARIES, **(libraries or {})}, programs or {}))
    wanted = hashlib.sha256(
        (HOME / "requirements.txt").read_bytes() + (HOME / "pyproject.toml").read_bytes()
    ).hexdigest()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text().strip() == wanted:
        return
    if subprocess.call([str(PYTHON), "-c", ""], stderr=subprocess.DEVNULL) if PYTHON.exists() else True:
        print(f"Making .venv with Python {sys.version.split()[0]} ...", flush=True)
        run_or_end([sys.executable, "-m", "venv", "--clear", str(VENV)])
    print("Installing the pinned packages; the first time takes a minute or more ...", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check"]
    run_or_end([*pip, "--require-hashes", "-r", "requirements.txt"])
    run_or_end([*pip, "--no-deps", "--no-build-isolation", "--editable", "."])
    STAMP.write_text(wanted + "\n")


def bring_peers() -> None:
    """Install the pinned programs that tests compare with; without npm those tests skip with a reason."""
    npm = shutil.which("npm")
    lock, stamp = PEERS / "package-lock.json", PEERS / "node_modules" / "installed.sha256"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if npm is None or (stamp.exists() and stamp.read_text().strip() == wanted):
        return
    print("Installing the programs that tests compare with ...", flush=True)
    run_or_end([npm, "ci", "--prefix", str(PEERS), "--ignore-scripts", "--no-audit", "--no-fund", "--silent"])
    stamp.write_text(wanted + "\n")


def bring_readers() -> None:
    """What reads our papers and tables as others do, where Debian's packages can be had; elsewhere its tests skip."""
    if not sys.platform.startswith("linux") or shutil.which("apt-get") is None:
        return
    program = shutil.which("tesseract")
    listed = [program, "--list-langs"] if program else ["true"]
    known = set(subprocess.run(listed, capture_output=True, text=True, check=False).stdout.split())
    missing = [f"tesseract-ocr-{name}" for name in NIGHTLY_PACKAGES if name.replace("-", "_") not in known]
    office = [] if shutil.which("soffice") else ["libreoffice-calc-nogui"]
    locales = [] if LOCALES.exists() else ["locales"]
    bring_system_packages([*missing, *([] if program else ["tesseract-ocr"]), *office, *locales])


def bring_karrio() -> None:
    """The second provider's own server, in an environment of its own; where it cannot be had its tests skip."""
    pinned, stamp = HOME / "tests" / "nightly" / "karrio.txt", KARRIO / "installed.sha256"
    wanted = hashlib.sha256(pinned.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="utf-8").strip() == wanted:
        return
    print("Installing karrio's server, which the desk is tried against ...", flush=True)
    made = subprocess.call([sys.executable, "-m", "venv", "--clear", str(KARRIO)])
    python = str(KARRIO / ("Scripts/python.exe" if WINDOWS else "bin/python"))
    pip = [python, "-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check"]
    if made or subprocess.call([*pip, "--require-hashes", "-r", str(pinned)], env=environment()):
        print("== karrio's server could not be installed; its tests are left out")
        shutil.rmtree(KARRIO, ignore_errors=True)
        return
    stamp.write_text(wanted + "\n", encoding="utf-8")


def bring_fuzzer() -> None:
    """What throws bytes at our parsers all night, where it can be had for this Python; elsewhere its tests skip."""
    pinned, stamp = HOME / "tests" / "nightly" / "fuzzer.txt", FUZZER / "installed.sha256"
    wanted = hashlib.sha256(pinned.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text().strip() == wanted:
        return
    print("Installing what fuzzes our parsers, if it can be had here ...", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check", "--upgrade"]
    target = ["--target", str(FUZZER), "--only-binary", ":all:", "--require-hashes", "-r", str(pinned)]
    if subprocess.call([*pip, *target], env=environment(), stderr=subprocess.DEVNULL) == 0:
        stamp.write_text(wanted + "\n")


def bring_bench_peers() -> None:
    """What only the bench compares with, in an environment of its own, so that none of it comes near the product."""
    pinned, stamp = HOME / "tests" / "bench" / "peers.txt", BENCH_PEERS / "installed.sha256"
    wanted = hashlib.sha256(pinned.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text().strip() == wanted:
        return
    print("Installing what the bench compares with ...", flush=True)
    run_or_end([sys.executable, "-m", "venv", "--clear", str(BENCH_PEERS)])
    python = str(BENCH_PEERS / ("Scripts/python.exe" if WINDOWS else "bin/python"))
    pip = [python, "-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check"]
    run_or_end([*pip, "--require-hashes", "-r", str(pinned)])
    stamp.write_text(wanted + "\n")


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


def has_screen() -> bool:
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_or_end(command: list[str], *, quiet: bool = False) -> None:
    out = subprocess.DEVNULL if quiet else None
    child = environment(DEBIAN_FRONTEND="noninteractive")
    status = subprocess.call(command, env=child, stdin=subprocess.DEVNULL, stdout=out)
    if status != 0:
        print(f"This failed with status {status}; what it said stands above:\n\n    {' '.join(command)}\n")
        sys.exit(1)


def call(*arguments: str, **variables: str) -> int:
    """Run the `.venv`'s Python; its exit status."""
    return subprocess.call([str(PYTHON), *arguments], env=environment(**variables))


def environment(**variables: str) -> dict[str, str]:
    """This program's own, with UTF-8 everywhere: a Windows console would refuse Thai otherwise."""
    return {**os.environ, "PYTHONUTF8": "1", **variables}


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
