"""Pictures of the window from a fresh sample desk: `python -m shipdesk.app.shots DIR`.

One PNG for each page, language, light or dark, and scale: `shipments-th-dark-200.png`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from shipdesk import paths
from shipdesk.app.sample import fill
from shipdesk.app.shipped import shipped
from shipdesk.app.window import breakable, words_of
from shipdesk.app.wiring import World, open_desk
from shipdesk.database import seeded_bytes

MOMENT = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
SHIPMENT = "SAMPLE-KUNMING-001"
SCALES = (100, 200)


def main(arguments: list[str]) -> int:
    """Qt takes its scale from the environment at its start, so each scale has a process of its own."""
    folder = Path(arguments[0]).resolve()
    if len(arguments) > 1:
        return _take(folder, int(arguments[1]))
    folder.mkdir(parents=True, exist_ok=True)
    for scale in SCALES:
        command = [sys.executable, "-m", "shipdesk.app.shots", str(folder), str(scale)]
        variables = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale / 100)}
        status = subprocess.call(command, env=os.environ | variables)
        if status != 0:
            return status
    return 0


def _take(folder: Path, scale: int) -> int:
    from shipdesk.ui.pictures import take_pictures

    world = World(lambda: MOMENT, seeded_bytes("shots"))
    messages = shipped().messages
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        root = Path(temporary) / "desk"
        fill(root, world)
        desk = open_desk(root, world)
        taken = take_pictures(desk, paths.resources(), words_of(lambda: messages), breakable, folder, scale, SHIPMENT)
        desk.store.close()
    print(f"{len(taken)} pictures at {scale} % in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
