"""Pictures of every page at one scale, and what of each has less room than it needs, one line of JSON for each.

`python -m tests.nightly.shots_whole DIR SCALE`; Qt takes its scale from the environment.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from shipdesk.app.shots import take
from tests.ui.looks import clipped, cut_heads

MOST_ROUNDS = 5
"""A layout inside a layout asks its outer one for another round: what is put right by then is no fault."""


def tell(name: str, scene: QWidget) -> None:
    found = [*clipped(scene), *cut_heads(scene)]
    for _ in range(MOST_ROUNDS):
        if not found:
            break
        QApplication.processEvents()
        found = [*clipped(scene), *cut_heads(scene)]
    print(json.dumps({"picture": name, "cut": found}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    take(Path(sys.argv[1]), int(sys.argv[2]), tell)
