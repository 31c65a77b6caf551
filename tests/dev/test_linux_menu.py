"""ShipDesk in Linux's menus: its line, its icons, a double-click on a sealed file, as the desktops' own tools see it.

`python dev.py release --rehearse` says by SHIPDESK_BUNDLE where its unpacked archive lies; else a stand-in for the
program is put into the archive's folders.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from shipdesk.paths import resources
from shipdesk.services.sealed_kind import kind_at_a_glance

NAME = "org.shipdesk.ShipDesk"
DESK, SHIPMENT = "application/vnd.shipdesk.desk+zip", "application/vnd.shipdesk.shipment+zip"
LINUX = resources() / "installers" / "linux"
SIDES = (16, 32, 48, 64, 128, 256)
STAND_IN = """#!/bin/sh
printf '%s\\n' "$@" > "$OPENED.part" && mv "$OPENED.part" "$OPENED"
"""
PATIENCE = 60
MEMBERS = {DESK: "000001-20261201T020000Z/backup.json", SHIPMENT: "consignment.json"}

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="menus of Linux")


def need(*programs: str) -> None:
    for one in programs:
        if shutil.which(one) is None:
            pytest.skip(f"{one} is not here")


def bundle(tmp_path: Path) -> Path:
    """In a folder whose name a menu could take for its own signs."""
    if "SHIPDESK_BUNDLE" in os.environ:
        return Path(os.environ["SHIPDESK_BUNDLE"])
    folder = tmp_path / """งาน "$HOME" & `ok` \\ it's"""
    share, pictures = folder / "_internal" / "share", folder / "_internal" / "resources" / "icons" / "program"
    share.mkdir(parents=True)
    pictures.mkdir(parents=True)
    for ending in ("desktop", "metainfo.xml", "mime.xml"):
        shutil.copy(LINUX / f"{NAME}.{ending}", share)
    shutil.copy(LINUX / "install-for-me.sh", share)
    for side in SIDES:
        shutil.copy(resources() / "icons" / "program" / f"shipdesk-{side}.png", pictures)
    (folder / "shipdesk").write_text(STAND_IN, encoding="utf-8")
    (folder / "shipdesk").chmod(0o755)
    return folder


def somebody(tmp_path: Path) -> Person:
    """With an empty home, who has put the bundle into the menu."""
    home = tmp_path / "home"
    (home / "share").mkdir(parents=True)
    places = {"HOME": home, "XDG_DATA_HOME": home / "share", "XDG_CONFIG_HOME": home / "config"}
    own = {name: str(place) for name, place in places.items()}
    own |= {"XDG_DATA_DIRS": "/usr/share", "XDG_CURRENT_DESKTOP": "", "OPENED": str(home / "opened")}
    own |= {"SHIPDESK_DESK": str(home / "desk"), "SHIPDESK_QUIT_WHEN_SHOWN": "1"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_", "GIO_"))}
    made = Person(home, kept | own, bundle(tmp_path))
    made.run("sh", made.script)
    return made


@pytest.fixture(scope="module")
def person(tmp_path_factory):
    return somebody(tmp_path_factory.mktemp("menu"))


class Person:
    def __init__(self, home: Path, variables: dict[str, str], bundle: Path) -> None:
        self.home, self._variables = home, variables
        self.script = str(bundle / "_internal" / "share" / "install-for-me.sh")

    def run(self, *words: str) -> str:
        done = subprocess.run(words, env=self._variables, cwd=self.home, capture_output=True, check=False, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def sealed(self, kind: str, name: str) -> Path:
        file = self.home / name
        with zipfile.ZipFile(file, "w") as archive, archive.open(MEMBERS[kind], "w", force_zip64=True) as member:
            member.write(b"{}")
        return file


def test_the_files_of_the_menu_are_as_the_standards_want():
    need("desktop-file-validate")
    done = subprocess.run(
        ["desktop-file-validate", LINUX / f"{NAME}.desktop"], capture_output=True, check=False, text=True
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_it_stands_in_the_menu_and_goes_without_a_trace(tmp_path):
    need("update-mime-database", "update-desktop-database")
    person = somebody(tmp_path)
    share = person.home / "share"
    assert (share / "applications" / f"{NAME}.desktop").is_file()
    icons = [share / "icons" / "hicolor" / f"{side}x{side}" / "apps" / f"{NAME}.png" for side in SIDES]
    assert [one for one in icons if not one.is_file()] == []
    assert (share / "mime" / "application" / "vnd.shipdesk.desk+zip.xml").is_file()
    person.run("sh", person.script, "--remove")
    left = [
        one for one in share.rglob("*") if one.is_file() and "shipdesk" in one.read_bytes().decode("latin1").lower()
    ]
    assert left == []
    assert not list(share.rglob("*hip*esk*"))


@pytest.mark.parametrize("kind", [DESK, SHIPMENT])
@pytest.mark.parametrize("name", [".shipdesk", ".shipdesk-shipment", "no ending"])
def test_desktop_and_program_take_a_file_for_the_same(person, kind, name):
    """By its ending; by what is in it where it has none that anybody knows."""
    need("gio", "update-mime-database")
    file = person.sealed(kind, f"ส่ง{name}")
    told = {".shipdesk": DESK, ".shipdesk-shipment": SHIPMENT}.get(name, kind)
    assert f"standard::content-type: {told}" in person.run("gio", "info", "-a", "standard::content-type", str(file))
    assert kind_at_a_glance(file) == {DESK: "desk", SHIPMENT: "consignment"}[told]


@pytest.mark.parametrize("kind", [DESK, SHIPMENT])
def test_a_double_click_opens_it(person, kind):
    need("gio", "xdg-mime", "update-mime-database", "update-desktop-database")
    assert f"{NAME}.desktop" in person.run("gio", "mime", kind)
    assert person.run("xdg-mime", "query", "default", kind).strip() == f"{NAME}.desktop"
    file, opened, desk = person.sealed(kind, "ส่ง ของ"), person.home / "opened", person.home / "desk"
    opened.unlink(missing_ok=True)
    person.run("gio", "open", str(file))
    is_real = "SHIPDESK_BUNDLE" in os.environ
    deadline = time.monotonic() + PATIENCE
    while not (desk / "desk.sqlite3" if is_real else opened).exists():
        assert time.monotonic() < deadline, "it was not opened"
        time.sleep(0.02)
    assert is_real or opened.read_text(encoding="utf-8") == f"{file}\n"
