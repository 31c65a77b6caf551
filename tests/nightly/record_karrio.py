"""Record the walks before a real server: `python -m tests.nightly.record_karrio [WALK]...` after `dev.py nightly`."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from shipdesk.hub.http import http_send
from shipdesk.hub.karrio import ServerKey
from shipdesk.hub.port import Send
from shipdesk.net import HttpTransport
from tests.builders import Clock, fixed_world, sample_desk
from tests.hub import karrio_walks
from tests.hub.recorded import Recorder
from tests.nightly.karrio_server import KeyInHand, running

WALKS: dict[str, Callable[..., Any]] = {
    "book_and_cancel": karrio_walks.book_and_cancel,
    "lost_purchase": lambda desk, server: karrio_walks.lose_the_answer(desk, server, "/purchase"),
    "lost_draft": lambda desk, server: karrio_walks.lose_the_answer(
        desk, server, "/shipments", pause=lambda: time.sleep(karrio_walks.SETTLING.total_seconds())
    ),
    "be_refused": karrio_walks.be_refused,
    "follow": karrio_walks.follow,
}


def main(names: Sequence[str]) -> None:
    """Those of the walks, or all."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as server:
        for name in names or WALKS:
            walk = WALKS[name]
            send: Send = http_send(HttpTransport(server.address), ServerKey(KeyInHand(server.key)))
            recorder = Recorder(send)
            walk = partial(walk, on_its_way=server.follow) if name == "follow" else walk
            desk = sample_desk(Path(folder) / name, fixed_world(Clock(), 7))
            print(name, str(walk(desk, recorder))[:300])
            desk.store.close()
            recorder.keep(name)


if __name__ == "__main__":
    main(sys.argv[1:])
