"""Raw printing over TCP, by custom to port 9100: one connection for one label, and never a second try.

Where the printer tells how it is (ZPL `~HS`, TSPL `ESC ! ?`) it is asked before: what has no paper or an open head gets
nothing. Asked again after, its answer proves that it has read everything before the question.
"""

from __future__ import annotations

import contextlib
import socket
from dataclasses import dataclass

from shipdesk.printing.outcome import Done, Outcome, Refused, Unknown
from shipdesk.printing.port import PrintLoad
from shipdesk.printing.status import status_language

_CHUNK = 8192


@dataclass(frozen=True)
class Patience:
    """Seconds: for a connection, for progress while writing, for the printer to close, for word of its state."""

    connect: float = 5.0
    write: float = 20.0
    close: float = 6.0
    status: float = 0.7


class NetworkPrinter:
    """One for a run over many labels: a printer that once says nothing of its state is not asked again in it.

    A `silent` one is never asked: what it has let in to the last byte, with nothing broken afterwards, is taken.
    """

    def __init__(
        self, host: str, port: int, language: str, patience: Patience | None = None, *, silent: bool = False
    ) -> None:
        self._address = (host, port)
        self._status = status_language(language)
        self._patience = patience or Patience()
        self._silent = silent
        self._tells = not silent

    def send(self, load: PrintLoad) -> Outcome:
        try:
            connection = socket.create_connection(self._address, self._patience.connect)
        except OSError as fault:
            return Refused("printer_not_reached", {"address": self._told_address(), "detail": _detail(fault)})
        with connection:
            return self._refusal(connection) or self._write(connection, load.data)

    def _refusal(self, connection: socket.socket) -> Refused | None:
        """Why this printer can print nothing now, where it says so."""
        if not self._tells:
            return None
        answer = self._ask(connection, self._patience.status)
        if answer is None:
            self._tells = False
            return None
        trouble = self._status.trouble(answer)
        return None if trouble is None else Refused(trouble, {"address": self._told_address()})

    def _write(self, connection: socket.socket, data: bytes) -> Outcome:
        written = 0
        connection.settimeout(self._patience.write)
        try:
            while written < len(data):
                written += connection.send(data[written : written + _CHUNK])
        except OSError as fault:
            values = {"address": self._told_address(), "detail": _detail(fault)}
            return Unknown("print_cut_off", values) if written else Refused("printer_not_reached", values)
        if self._tells and self._ask(connection, self._patience.close) is not None:
            return Done()
        is_short = self._tells or self._silent
        return self._closed(connection, self._patience.status if is_short else self._patience.close)

    def _closed(self, connection: socket.socket, seconds: float) -> Outcome:
        """Done where the printer closes after us; a reset or silence leaves it open whether it printed."""
        values = {"address": self._told_address()}
        connection.settimeout(seconds)
        try:
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(_CHUNK):
                pass
        except TimeoutError:
            return Done() if self._silent else Unknown("print_not_confirmed", values)
        except OSError as fault:
            return Unknown("print_cut_off", values | {"detail": _detail(fault)})
        return Done()

    def _ask(self, connection: socket.socket, seconds: float) -> bytes | None:
        """The printer's answer; None where it gives none in time. A broken connection shows at the next step."""
        answer = b""
        connection.settimeout(seconds)
        with contextlib.suppress(OSError):
            connection.sendall(self._status.question)
            while not self._status.is_whole(answer):
                part = connection.recv(_CHUNK)
                if not part:
                    return None
                answer += part
            return answer
        return None

    def _told_address(self) -> str:
        host, port = self._address
        return f"{host}:{port}"


def _detail(fault: OSError) -> str:
    return fault.strerror or str(fault) or type(fault).__name__
