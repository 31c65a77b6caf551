"""The door to the embedded hub: it opens at the first request, so that contract and schemas stay off the start path."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from shipdesk.hub.port import HubRequest, HubResponse, Send
from shipdesk.paths import DeskFolder
from shipdesk.reference import Reference

if TYPE_CHECKING:
    from shipdesk.embedded_hub import EmbeddedHub


def embedded_send(
    folder: DeskFolder, reference: Reference, now: Callable[[], datetime], random_bytes: Callable[[int], bytes]
) -> Send:
    """Safe from any thread; the hub is built once."""
    lock = threading.Lock()
    built: list[EmbeddedHub] = []

    def send(request: HubRequest) -> HubResponse:
        from shipdesk.app.embedded import embedded_hub

        with lock:
            if not built:
                built.append(embedded_hub(folder, reference, now, random_bytes))
        return built[0].handle(request)

    return send
