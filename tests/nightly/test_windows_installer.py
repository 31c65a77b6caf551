"""The Windows installer at work under Wine: for one user and for all, over an older version, and away again."""

from __future__ import annotations

import shutil
import subprocess
import time

import installer
import pytest

from tests.nightly.wine import start_wine

PER_USER = "users/*/AppData/Local/Programs/ShipDesk"
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\ShipDesk"
FILES = ("shipdesk.exe", "shipdesk-cli.exe", "_internal/a$b/x.txt", "_internal/ข้อความ/ก 1.txt")

pytestmark = pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not here")


def built(folder, version, files):
    bundle = folder / f"bundle-{version}"
    for name in files:
        (bundle / name).parent.mkdir(parents=True, exist_ok=True)
        (bundle / name).write_bytes(f"MZ {version} {name}".encode())
    out = folder / f"ShipDesk-{version}-windows.exe"
    installer.make(bundle, version, out, installer.QUICK)
    return out


@pytest.fixture(scope="module")
def setups(tmp_path_factory):
    folder = tmp_path_factory.mktemp("setups")
    return {
        "1.0.0": built(folder, "1.0.0", [*FILES, "_internal/old/gone.dll"]),
        "1.1.0": built(folder, "1.1.0", [*FILES, "_internal/new.dll"]),
    }


@pytest.fixture
def wine(tmp_path):
    made = start_wine(tmp_path / "wine")
    made.pretend("win10")
    yield made
    made.end()


def inside(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def one(wine, pattern):
    found = list(wine.drive.glob(pattern))
    assert len(found) == 1, found
    return found[0]


def gone(file):
    """The uninstaller goes on as a copy of itself after the first process has ended."""
    deadline = time.monotonic() + 120
    while file.exists():
        assert time.monotonic() < deadline, f"{file} is still there"
        time.sleep(0.2)


def test_for_one_user_updated_and_removed_with_the_desk_left_alone(wine, setups):
    assert wine.run(setups["1.0.0"], "/S", "/CurrentUser").returncode == 0
    program = one(wine, PER_USER)
    assert inside(program) == {*FILES, "_internal/old/gone.dll", "uninstall.exe"}
    told = wine.registry(f"HKCU\\{UNINSTALL}")
    assert "1.0.0" in told
    assert "uninstall.exe" in told
    assert one(wine, "users/*/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/ShipDesk/ShipDesk.lnk")
    assert 'shipdesk.exe" "%1"' in wine.registry(r"HKCU\Software\Classes\ShipDesk.Sealed").replace(r"\"", '"')
    desk = program.parents[1] / "ShipDesk"
    desk.mkdir()
    (desk / "desk.sqlite3").write_bytes(b"a year of papers")
    (program / "mine.txt").write_text("put here by the user", encoding="utf-8")

    assert wine.run(setups["1.1.0"], "/S", "/CurrentUser").returncode == 0
    assert inside(program) == {*FILES, "_internal/new.dll", "uninstall.exe", "mine.txt"}
    assert (program / "shipdesk.exe").read_bytes().startswith(b"MZ 1.1.0")
    assert "1.1.0" in wine.registry(f"HKCU\\{UNINSTALL}")

    assert wine.run(program / "uninstall.exe", "/S", "/CurrentUser").returncode == 0
    gone(program / "uninstall.exe")
    assert inside(program) == {"mine.txt"}
    assert (desk / "desk.sqlite3").read_bytes() == b"a year of papers"
    assert UNINSTALL not in wine.registry(f"HKCU\\{UNINSTALL}")
    assert "Sealed" not in wine.registry(r"HKCU\Software\Classes\ShipDesk.Sealed")
    assert not list(wine.drive.glob("users/*/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/ShipDesk"))


def test_for_all_users_into_a_folder_with_a_thai_name(wine, setups):
    assert wine.run(setups["1.1.0"], "/S", "/AllUsers").returncode == 0
    program = one(wine, "Program Files/ShipDesk")
    assert "shipdesk.exe" in inside(program)
    assert "1.1.0" in wine.registry(f"HKLM\\{UNINSTALL}")
    assert wine.run(program / "uninstall.exe", "/S", "/AllUsers").returncode == 0
    gone(program)
    assert wine.run(setups["1.1.0"], "/S", "/CurrentUser", "/D=C:\\งานส่งออก\\ShipDesk").returncode == 0
    assert inside(wine.drive / "งานส่งออก" / "ShipDesk") >= set(FILES)


@pytest.mark.parametrize("name", ["shipdesk.exe", "shipdesk-cli.exe"])
def test_a_program_that_runs_is_not_replaced(wine, setups, name):
    assert wine.run(setups["1.0.0"], "/S", "/CurrentUser").returncode == 0
    program = one(wine, PER_USER)
    shutil.copy(wine.drive / "windows/system32/cmd.exe", program / name)
    command = ["wine", str(program / name), "/c", "echo ready & pause"]
    with subprocess.Popen(command, env=wine.variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdout.readline().startswith(b"ready")
        assert wine.run(setups["1.1.0"], "/S", "/CurrentUser").returncode == 2
        assert "_internal/old/gone.dll" in inside(program)
        assert wine.run(program / "uninstall.exe", "/S", "/CurrentUser", f"_?={wine.windows(program)}").returncode == 2
        assert "_internal/old/gone.dll" in inside(program)
        running.communicate(b"\r\n")
    assert wine.run(setups["1.1.0"], "/S", "/CurrentUser").returncode == 0
    assert inside(program) == {*FILES, "_internal/new.dll", "uninstall.exe"}


def test_a_windows_that_is_too_old_is_refused_untouched(wine, setups):
    wine.pretend("win7")
    assert wine.run(setups["1.1.0"], "/S", "/CurrentUser").returncode == 2
    assert not list(wine.drive.glob(PER_USER))
