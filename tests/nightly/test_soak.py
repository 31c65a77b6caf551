"""F48: hours under a hand that presses at random: nothing fails, memory and open handles stay.

SHIPDESK_SOAK_HOURS says how many (the full number is 8), SHIPDESK_SOAK_SEED which hand.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

HOURS = float(os.environ.get("SHIPDESK_SOAK_HOURS", "0.5"))
SEED = os.environ.get("SHIPDESK_SOAK_SEED", "48")
WARM = 0.25
"""So much of the time, and at most an hour, passes before memory is judged: the system keeps what was once needed."""
MOST_GROWTH, MOST_HANDLES = 1.10, 20

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="memory and handles are read as Linux tells them"),
    pytest.mark.timeout(HOURS * 3600 + 1800),
]


def test_f48_nothing_fails_and_nothing_grows(repository, tmp_path):
    proxy = "http://127.0.0.1:9"  # nobody: what is typed into the hub's dialog must not be looked for anywhere
    quiet = {"HTTPS_PROXY": proxy, "HTTP_PROXY": proxy, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    command = [sys.executable, "-m", "tests.nightly.soak", str(tmp_path / "desk"), str(HOURS), SEED]
    done = subprocess.run(
        command, cwd=repository, env=os.environ | quiet | {"PYTHONUTF8": "1", "PYTHONPATH": str(repository)},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert told[-1].get("ended"), done.stderr[-8000:]
    looks = [one for one in told if "rss_mb" in one]
    warm = min(HOURS * WARM, 1.0) * 3600
    first, last = next(one for one in looks if one["seconds"] >= warm), looks[-1]
    print(f"\n{HOURS} h, hand {SEED}, {last['actions']} actions: {told[-1]['counts']}\n  {first}\n  {last}")
    faults = [one for one in told if "fault" in one]
    assert faults == [], json.dumps(faults[:3], ensure_ascii=False, indent=1)
    assert last["rss_mb"] < first["rss_mb"] * MOST_GROWTH
    assert last["handles"] < first["handles"] + MOST_HANDLES
