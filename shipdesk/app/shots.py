"""Pictures of the window from a fresh sample desk: `python -m shipdesk.app.shots DIR`.

Two runs give the same pictures: the clock stands still and chance has a seed. One PNG for each page, language, light
or dark, and scale: `shipments-th-dark-200.png`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from shipdesk import paths
from shipdesk.app.sample import fill
from shipdesk.app.shipped import shipped
from shipdesk.app.window import breakable, words_of
from shipdesk.app.wiring import World, open_desk
from shipdesk.database import seeded_bytes

MOMENT = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
SHIPMENT = "SAMPLE-KUNMING-001"
SCALES = (100, 150, 200)


def main(arguments: list[str]) -> int:
    """Qt takes its scale from the environment at its start, so each scale has a process of its own."""
    folder = Path(arguments[0]).resolve()
    if len(arguments) > 1:
        take(folder, int(arguments[1]))
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    for scale in SCALES:
        command = [sys.executable, "-m", "shipdesk.app.shots", str(folder), str(scale)]
        variables = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale / 100)}
        status = subprocess.call(command, env=os.environ | variables)
        if status != 0:
            return status
    return 0


def take(folder: Path, scale: int, look: Callable[[str, Any], None] | None = None) -> None:
    """`look` is shown each scene before its picture is taken."""
    from shipdesk.ui.pictures import take_pictures

    world = World(lambda: MOMENT, seeded_bytes("shots"))
    messages = shipped().messages
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        root = Path(temporary) / "desk"
        fill(root, world)
        desk = open_desk(root, world)
        taken = take_pictures(
            desk, paths.resources(), words_of(lambda: messages), breakable, folder, scale, SHIPMENT, look
        )
        desk.store.close()
    print(f"{len(taken)} pictures at {scale} % in {folder}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
