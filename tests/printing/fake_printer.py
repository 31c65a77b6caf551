"""A label printer on a loopback socket, with the troubles that real ones have."""

from __future__ import annotations

import contextlib
import re
import socket
import struct
import sys
import threading
import time

STATUS = b"~HS"
LINGER = "hh" if sys.platform == "win32" else "ii"
READY = b"\x02030,0,0,1245,000,0,0,0,000,0,0,0\x03\r\n\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n"
PAPER_OUT = READY.replace(b"030,0,0", b"030,1,0")
LABEL = re.compile(rb"\^XA.*?\^XZ", re.DOTALL)


class FakePrinter:
    """Speaks ZPL. `troubles` holds one word for each coming connection, then it is well.

    well (closes after the sender), mute (well, but tells nothing of its state), paper-out, hang (reads nothing
    of it), cut-off (resets in the middle), late-cut (reads all, then resets), slow (reads in small bits),
    silent (reads all, never closes), gone (its port is closed).
    """

    def __init__(self) -> None:
        self.troubles: list[str] = []
        self.printed: list[bytes] = []
        self.connections = 0
        self._open: list[socket.socket] = []
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=16)
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Gone: a connection is refused from now on."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for one in self._open:
            one.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            trouble = self.troubles.pop(0) if self.troubles else "well"
            with contextlib.suppress(OSError):
                self._meet(connection, trouble)

    def _meet(self, connection: socket.socket, trouble: str) -> None:
        if trouble == "hang":
            self._open.append(connection)
            return
        received = self._read(connection, trouble)
        self.printed += LABEL.findall(received)
        if trouble == "silent":
            self._open.append(connection)
            return
        if trouble in ("cut-off", "late-cut"):
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(LINGER, 1, 0))
        connection.close()

    def _read(self, connection: socket.socket, trouble: str) -> bytes:
        received = b""
        connection.settimeout(5)
        while part := connection.recv(1024 if trouble == "slow" else 65536):
            received += part
            if part.endswith(STATUS) and trouble in ("well", "paper-out", "slow"):
                connection.sendall(PAPER_OUT if trouble == "paper-out" else READY)
            if trouble == "slow":
                time.sleep(0.008)  # on Windows two of these at the least
            if trouble == "cut-off" and len(received) > 500:
                break
            if trouble in ("late-cut", "silent") and b"^XZ" in received:
                break
        return received
