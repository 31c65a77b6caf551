"""Everything a developer does, on the standard library alone: `python dev.py VERB`.

run         open the desk on a ready-made sample desk (with no screen: run the demo instead)
test        every check that CI runs, the bundle's self-test among them; more words go to pytest, and leave the bundle
            out (`test tests/domain -k carton`)
demo        the whole main job with no window, into demo-out
bench       the ratio tables
nightly     the long fault tests, and every property tried with a thousand examples
bundle      build the program with build.spec, try it, print its size and start time
release     what a maintainer does to publish; `release --rehearse` tries every step that can run here
shots DIR   a PNG of every page of the window; `--compare` holds them against those kept, `--keep` keeps them anew

Each verb first makes `.venv` and installs the pinned requirements, where that has not been done yet.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

HOME = Path(__file__).resolve().parent
INSTALLERS = HOME / "resources" / "installers"
sys.path.insert(0, str(INSTALLERS))

import setting_up  # noqa: E402 - found by the line above

WINDOWS_INSTALLER = INSTALLERS / "windows"
SAMPLE_DESK = setting_up.BUILD / "sample-desk"
DEMO = HOME / "demo-out"
SHOTS = setting_up.BUILD / "shots"
WORKERS = str((os.cpu_count() or 1) + 1)
"""One more than processors: many tests wait for a window, a process or a disk."""


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
    setting_up.set_up("window")
    made = call("-m", "shipdesk.app.sample", str(SAMPLE_DESK))
    return made or call("-m", "shipdesk", "--desk", str(SAMPLE_DESK), *words)


def demo(words: list[str]) -> int:
    setting_up.set_up()
    shutil.rmtree(DEMO, ignore_errors=True)
    status = call("-m", "shipdesk", *words, "demo", "--out", str(DEMO))
    if status == 0:
        print(f"\nPapers, labels and summary.json lie in {DEMO.name}.")
    return status


def test(words: list[str]) -> int:
    """The bundle is built beside the lints, which leave a processor idle; not where only some tests are asked for."""
    setting_up.set_up("test", "bundle")
    setting_up.bring_peers()
    beside = {"wheels": begin(str(INSTALLERS / "wheels.py"))}
    if not words:
        beside["the bundle and its self-test"] = begin(str(INSTALLERS / "bundling.py"), "--without-starts")
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
    for name, process in beside.items():
        print(process.communicate()[0], end="", flush=True)
        if process.returncode != 0:
            print(f"== {name}: FAILED", flush=True)
            failed.append(name)
    status = call("-m", "pytest", "-n", WORKERS, "--dist", "worksteal", "-q", *words, QT_QPA_PLATFORM="offscreen")
    return status or (1 if failed else 0)


def nightly(words: list[str]) -> int:
    setting_up.set_up("test", "nightly")
    setting_up.bring_readers()
    setting_up.bring_peers()
    setting_up.bring_karrio()
    setting_up.bring_fuzzer()
    night = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(setting_up.FUZZER)}
    long = call("-m", "pytest", "tests/nightly", "--timeout", "3600", *words, **night)
    many = ("-m", "hypothesis", "--hypothesis-profile", "night", "--timeout", "3600")
    return call("-m", "pytest", *many, *words, QT_QPA_PLATFORM="offscreen") or long


def bench(words: list[str]) -> int:
    setting_up.set_up("bench")
    setting_up.bring_bench_peers()
    return call("-m", "tests.bench", *words, QT_QPA_PLATFORM="offscreen")


def shots(words: list[str]) -> int:
    verbs = {"--keep": "keep", "--compare": "compare"}
    verb = verbs.get(words[0]) if words else None
    folders = words[1:] if verb else words
    if len(folders) > 1 or not (folders or verb):
        print("Say into which folder: python dev.py shots DIR, or shots --compare|--keep [DIR]")
        return 2
    setting_up.set_up()
    folder = folders[0] if folders else str(SHOTS)
    if folder == str(SHOTS):
        shutil.rmtree(SHOTS, ignore_errors=True)
    status = call("-m", "shipdesk.app.shots", folder, QT_QPA_PLATFORM="offscreen")
    return status or (call("-m", "tests.kept_shots", verb, folder) if verb else 0)


def bundle(words: list[str]) -> int:
    setting_up.set_up("window", "bundle")
    return call(str(INSTALLERS / "bundling.py"), *words)


def release(words: list[str]) -> int:
    setting_up.set_up(*("window", "bundle", "release") if words[:1] == ["--rehearse"] else ())
    return call(str(INSTALLERS / "release.py"), *words, PYTHONPATH=str(WINDOWS_INSTALLER))


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


# ---------------------------------------------------------------- running


def has_screen() -> bool:
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def call(*arguments: str, **variables: str) -> int:
    """Run the `.venv`'s Python; its exit status."""
    return subprocess.call([str(setting_up.PYTHON), *arguments], env=setting_up.environment(**variables))


def begin(*arguments: str) -> subprocess.Popen[str]:
    """The same beside other work; what it says is kept for later."""
    return subprocess.Popen(
        [str(setting_up.PYTHON), *arguments],
        env=setting_up.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
