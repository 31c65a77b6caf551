"""Every page and step in three languages, light and dark, at 100, 150 and 200 %: no word is cut, each looks as kept.

Where one looks otherwise on purpose, `python dev.py shots --keep` keeps it anew.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from shipdesk.app.shots import SCALES
from tests import kept_shots

pytestmark = pytest.mark.timeout(3600)


@pytest.mark.parametrize("scale", SCALES)
def test_every_picture_is_whole_and_as_it_was_kept(repository, tmp_path, scale):
    command = [sys.executable, "-m", "tests.nightly.shots_whole", tmp_path, str(scale)]
    variables = os.environ | {"QT_SCALE_FACTOR": str(scale / 100), "PYTHONUTF8": "1", "PYTHONPATH": str(repository)}
    done = subprocess.run(
        command, cwd=repository, env=variables, capture_output=True, encoding="utf-8", check=False, timeout=3500
    )
    assert done.returncode == 0, done.stderr[-4000:]
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    cut = {one["picture"]: one["cut"] for one in told if one["cut"]}
    assert cut == {}, json.dumps(cut, ensure_ascii=False, indent=1)
    kept = {name: tiles for name, tiles in kept_shots.read_kept().items() if name.endswith(f"-{scale}")}
    assert len(told) == len(kept)
    assert kept_shots.compare(kept, kept_shots.taken(tmp_path)) == []
