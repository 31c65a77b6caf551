"""The bundled program on a screen of its own: a stranger comes to a printed label by keyboard alone.

`python dev.py bundle` builds it; `python dev.py release --rehearse` says by SHIPDESK_BUNDLE where its own lies.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

PATIENCE = 400
COMPANY = "Chan Sample Export"

pytestmark = [
    pytest.mark.skipif(shutil.which("Xvfb") is None or shutil.which("xdotool") is None, reason="no Xvfb or xdotool"),
    pytest.mark.timeout(1800),
]


@pytest.fixture
def program(repository):
    folder = Path(os.environ.get("SHIPDESK_BUNDLE", repository / "dist" / "shipdesk"))
    if not (folder / "shipdesk").exists():
        pytest.skip("no bundle has been built")
    return folder / "shipdesk"


@pytest.fixture
def screen():
    """An X server that chooses a free number and tells it, and does not begin anew when a client has left it alone."""
    read, write = os.pipe()
    command = ["Xvfb", "-noreset", "-displayfd", str(write), "-screen", "0", "1280x900x24"]
    server = subprocess.Popen(command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        yield f":{told.readline().strip()}"
    server.terminate()
    server.wait()


@pytest.fixture
def keyboard(program, screen, tmp_path):
    (tmp_path / "home").mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "PYTHON", "SHIPDESK"))}
    variables = kept | {"DISPLAY": screen, "HOME": str(tmp_path / "home")}
    running = subprocess.Popen([program, "--desk", tmp_path / "desk"], env=variables, stderr=subprocess.DEVNULL)

    def windows() -> list[str]:
        search = ["xdotool", "search", "--onlyvisible", "--class", "shipdesk"]
        return subprocess.run(search, env=variables, check=False, capture_output=True).stdout.decode().split()

    def press(*words: str) -> None:
        """To the window that came last; without a window manager nobody else gives it the keyboard."""
        assert running.poll() is None, "the program has ended"
        last = max(windows(), key=int)
        subprocess.run(["xdotool", "windowfocus", "--sync", last], env=variables, check=True, capture_output=True)
        subprocess.run(["xdotool", *words], env=variables, check=True, capture_output=True)

    press.windows = windows  # type: ignore[attr-defined]
    yield press
    running.kill()
    running.wait()


def kept(desk: Path) -> dict[str, str]:
    """The desk's settings as another process reads them."""
    with closing(sqlite3.connect(f"file:{desk / 'desk.sqlite3'}?mode=ro", uri=True)) as database:
        return dict(database.execute("SELECT key, value FROM settings"))


def until(is_so, act=lambda: None) -> None:
    """Acts again until it is so: a key that came before its field had the cursor is pressed once more."""
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline, "nothing happened"
        act()
        wait = time.monotonic() + 8
        while not is_so() and time.monotonic() < wait:
            time.sleep(0.2)


def test_from_nothing_to_a_printed_label(keyboard, tmp_path):
    desk = tmp_path / "desk"
    until(lambda: len(keyboard.windows()) > 1)
    until(lambda: "language" in kept(desk), lambda: keyboard("key", "ctrl+Return"))

    def name_the_company() -> None:
        keyboard("key", "ctrl+a")
        keyboard("type", COMPANY)
        keyboard("key", "ctrl+Return")

    until(lambda: kept(desk).get("company") == COMPANY, name_the_company)
    until((desk / "printed" / "test-label.png").exists, lambda: keyboard("key", "space"))
    until(lambda: "first_run" in kept(desk), lambda: keyboard("key", "ctrl+Return"))
    assert (desk / "printed" / "test-label.png").read_bytes().startswith(b"\x89PNG")
