"""The server's process: a socket that listens, connections that can be cut, an end on the first signal."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from shipdesk.hub_server.line import CUT, Receive, Scope, Send

LOOPBACK = "127.0.0.1"
_BACKLOG = 128
_LAST_ANSWERS_S = 3


class _CuttingProtocol(H11Protocol):
    """HTTP/1.1 whose application can cut the connection without an answer."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        inner = self.app

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            scope.setdefault("extensions", {})[CUT] = {"now": transport.abort}
            await inner(scope, receive, send)

        self.app = app


class _Server(uvicorn.Server):
    """Ends with status 0 when asked to end: the signal was obeyed and is not raised once more."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {one: signal.signal(one, self.handle_exit) for one in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)


def listen(port: int) -> socket.socket:
    """On loopback alone; port 0 is any free one. From here on connections wait, none is refused. Raises `OSError`."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            # There it would let two programs listen on one port; elsewhere it lets a restarted one have its port back.
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((LOOPBACK, port))
        listening.listen(_BACKLOG)
    except OSError:
        listening.close()
        raise
    return listening


def server_of(app: Any) -> uvicorn.Server:
    config = uvicorn.Config(
        app,
        http=_CuttingProtocol,
        interface="asgi3",
        ws="none",
        proxy_headers=False,
        lifespan="on",
        log_level="warning",
        access_log=False,
        date_header=False,
        server_header=False,
        timeout_graceful_shutdown=_LAST_ANSWERS_S,
    )
    return _Server(config)


def serve(app: Any, listening: socket.socket, ready: Callable[[], None] = lambda: None) -> None:
    """Until the process is told to end."""
    ready()
    server_of(app).run(sockets=[listening])
