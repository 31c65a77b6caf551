"""The Windows installer is compiled from a bundle's layout; what it says is there in each of its languages."""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter

import installer
import pytest

import shipdesk
from shipdesk.paths import resources

WINDOWS = resources() / "installers" / "windows"


@pytest.fixture
def layout(tmp_path):
    """The shape of a bundle: programs above, everything else in `_internal`, names of every kind."""
    root = tmp_path / "bundle"
    for name in (
        "shipdesk.exe",
        "shipdesk-cli.exe",
        "_internal/a$b/x.txt",
        "_internal/ข้อความ/ก 1.txt",
        "_internal/c.dll",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"MZ" + name.encode())
    return root


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not here")
def test_it_compiles_without_a_warning(layout, tmp_path):
    out = tmp_path / "ShipDesk-windows.exe"
    try:
        installer.make(layout, shipdesk.__version__, out, installer.QUICK)
    except subprocess.CalledProcessError as error:
        pytest.fail(f"{error.stdout}\n{error.stderr}")
    content = out.read_bytes()
    assert content.startswith(b"MZ")
    assert shipdesk.__version__.encode("utf-16-le") in content


def test_each_file_that_is_put_there_is_taken_away_and_nothing_else(layout):
    files = sorted(path for path in layout.rglob("*") if path.is_file())
    lines = list(installer._uninstalling(layout, files))
    deleted = [line for line in lines if line.startswith("Delete ")]
    assert len(deleted) == len(files)
    assert r'Delete "$INSTDIR\_internal\a$$b\x.txt"' in deleted
    folders = [line for line in lines if line.startswith("RMDir ")]
    assert folders[-1] == r'RMDir "$INSTDIR\_internal"'
    assert not any("/r" in line or "*" in line for line in lines)


def test_its_own_sentences_are_there_in_three_languages():
    said = (WINDOWS / "texts.nsh").read_text(encoding="utf-8")
    keys = Counter(re.findall(r"^LangString (\w+) \$\{LANG_(?:ENGLISH|THAI|SIMPCHINESE)\}", said, re.MULTILINE))
    assert set(keys.values()) == {3}
    used = set(re.findall(r"\$\(([A-Z_0-9]+)\)", (WINDOWS / "shipdesk.nsi").read_text(encoding="utf-8")))
    assert used == set(keys)


def test_the_desk_is_not_where_the_program_is_put():
    """Removing the program must not come near it."""
    script = (WINDOWS / "shipdesk.nsi").read_text(encoding="utf-8")
    assert not re.search(r"^\s*(RMDir|Delete)\b[^\n]*LOCALAPPDATA", script, re.MULTILINE)
    assert not re.search(r"^\s*RMDir /r", script, re.MULTILINE)


def test_the_manifest_of_the_program_asks_for_what_it_needs():
    root = ET.parse(WINDOWS / "shipdesk.manifest").getroot()
    told = {element.tag.rpartition("}")[2]: (element.text or "").strip() for element in root.iter()}
    assert (told["activeCodePage"], told["longPathAware"], told["dpiAwareness"]) == ("UTF-8", "true", "PerMonitorV2")
    level = next(one for one in root.iter() if one.tag.endswith("requestedExecutionLevel"))
    assert level.get("level") == "asInvoker"
