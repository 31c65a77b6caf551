"""The self-test of the program as it lies in a checkout; `python dev.py bundle` asks the same of the bundled one."""

from __future__ import annotations

import json
import subprocess
import sys


def test_every_part_works_once(repository):
    done = subprocess.run(
        [sys.executable, "-m", "shipdesk", "--json", "--selftest"], cwd=repository, capture_output=True, check=False
    )
    said = json.loads(done.stdout.decode("utf-8"))
    assert (done.returncode, said["ok"], said["window"]) == (0, True, "shown"), done.stderr
    assert said["sheet_rows"] > 0
    assert said["papers"] > 40
    assert said["third_parties"] > 40
