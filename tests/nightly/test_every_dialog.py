"""Every page, step and dialog at 100, 150 and 200 %, in three languages: no word is clipped, no place of the cursor is
without a name for a screen reader, Tab goes in the order in which one reads.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

SCREENS = {"1": (1280, 800), "1.5": (1280, 720), "2": (960, 540)}
"""What common screens leave at each scale."""
LEAST_SCENES = 40

pytestmark = pytest.mark.timeout(3600)


@pytest.mark.parametrize("scale", SCREENS)
@pytest.mark.parametrize("language", ["th", "en", "zh"])
def test_everything_that_opens_is_whole_named_and_in_order(repository, tmp_path, language, scale):
    width, height = SCREENS[scale]
    command = [sys.executable, "-m", "tests.nightly.every_dialog", tmp_path / "desk", language, str(width), str(height)]
    variables = os.environ | {"QT_SCALE_FACTOR": scale, "PYTHONUTF8": "1", "PYTHONPATH": str(repository)}
    done = subprocess.run(
        command, cwd=repository, env=variables, capture_output=True, encoding="utf-8", check=False, timeout=3600
    )
    scenes = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert done.returncode == 0, done.stderr[-4000:]
    assert len(scenes) >= LEAST_SCENES
    bad = [one for one in scenes if one["faults"]]
    assert bad == [], json.dumps(bad, ensure_ascii=False, indent=1)
