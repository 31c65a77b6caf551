"""What a screen reader is told from outside, over D-Bus: everything has a name, and Tab goes as one reads.

The other walk (`test_every_dialog`) asks Qt inside the process; here the whole way is gone that Orca goes. It needs
Debian's packages `xvfb dbus-daemon at-spi2-core python3-pyatspi`, which `dev.py nightly` names or installs.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.nightly.read_aloud import faults_of
from tests.nightly.screen_reader import LAUNCHERS

SYSTEM_PYTHON = "/usr/bin/python3"
LEAST_SCENES = 40

pytestmark = pytest.mark.timeout(3600)


def what_is_missing() -> str:
    programs = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    if not any(Path(one).exists() for one in LAUNCHERS):
        programs.append("at-spi2-core")
    asked = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(asked, capture_output=True, check=False).returncode:
        programs.append("python3-pyatspi")
    return ", ".join(programs)


@pytest.mark.parametrize("language", ["en", "th"])
def test_everything_is_told_by_name_and_in_order(repository, tmp_path, language):
    missing = what_is_missing()
    if missing:
        pytest.skip(f"missing: {missing}")
    reader = [SYSTEM_PYTHON, repository / "tests" / "nightly" / "screen_reader.py"]
    window = [sys.executable, "-m", "tests.nightly.window_read_aloud", tmp_path / "desk", language]
    told, wrong = tmp_path / "told", tmp_path / "wrong"
    with told.open("w", encoding="utf-8") as out, wrong.open("w", encoding="utf-8") as err:
        # Into files: a bus that outlives its session would hold a pipe open.
        done = subprocess.run(
            ["dbus-run-session", "--", *reader, *window], cwd=repository, stdout=out, stderr=err, check=False,
            timeout=3500,
        )  # fmt: skip
    scenes = [json.loads(line) for line in told.read_text(encoding="utf-8").splitlines() if line.startswith('{"scene"')]
    assert done.returncode == 0, wrong.read_text(encoding="utf-8", errors="replace")[-4000:]
    print(f"{language}: {len(scenes)} scenes, {sum(len(one['objects']) for one in scenes)} objects")
    assert len(scenes) >= LEAST_SCENES
    bad = {one["scene"]: faults_of(one) for one in scenes if faults_of(one)}
    assert bad == {}, json.dumps(bad, ensure_ascii=False, indent=1)
