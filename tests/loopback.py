"""Real servers on loopback whose answers a test makes."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from shipdesk.hub.port import HubRequest, HubResponse


@contextmanager
def serving(
    handle: Callable[[HubRequest], HubResponse], context: ssl.SSLContext | None = None, prefix: str = "/v1"
) -> Iterator[Any]:
    """A real server whose answers `handle(request)` makes; what it was asked is kept in `server.asked`.

    `prefix` is the part of its paths that a hub's address ends with.
    """

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self):
            length = int(self.headers.get("Content-Length") or 0)
            path = self.path.removeprefix(prefix)
            request = HubRequest(self.command, path, dict(self.headers.items()), self.rfile.read(length))
            server.asked.append(request)  # type: ignore[attr-defined]
            response = handle(request)
            self.send_response_only(response.status)
            for name, value in response.headers.items():
                self.send_header(name, value)
            if "Content-Length" not in response.headers:
                self.send_header("Content-Length", str(len(response.body)))
            self.end_headers()
            self.wfile.write(response.body)
            self.close_connection = "Content-Length" in response.headers

        do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = answer  # noqa: N815

        def log_message(self, *_):
            """Silence."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    server.asked = []  # type: ignore[attr-defined]
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def address(server: Any) -> str:
    return f"http://127.0.0.1:{server.server_port}/v1"
