"""F47 with its full number: thirty faults in slots while somebody types, and one in every dialog of the window."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.ui.conftest import dressed_app, icons, qtbot, toolkit  # noqa: F401 - fixtures
from tests.ui.test_editor import desk, filled  # noqa: F401 - fixtures
from tests.ui.test_faults_in_slots import fail_while_typing

LEAST_DIALOGS = 30


def test_f47_thirty_faults(toolkit, desk, qtbot, monkeypatch):  # noqa: F811
    fail_while_typing(toolkit, desk, qtbot, monkeypatch, 30)


@pytest.mark.timeout(3600)
def test_f47_a_fault_in_every_dialog(repository, tmp_path):
    command = [sys.executable, "-m", "tests.nightly.faulted_dialogs", tmp_path / "desk"]
    done = subprocess.run(command, cwd=repository, capture_output=True, encoding="utf-8", check=False, timeout=3600)
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert done.returncode == 0, done.stderr[-4000:]
    assert told.pop() == {"draft": True, "works": True}
    assert len(told) >= LEAST_DIALOGS
    assert [one for one in told if one["wrong"]] == []
    print(f"F47 a fault in each of {len(told)} dialogs: told once before it, one report, the dialog goes on")
