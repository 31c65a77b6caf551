"""The way to notices of new versions: one question over TLS, to the pinned address, that says nothing of the user."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from shipdesk.errors import HubNotReached

if TYPE_CHECKING:
    from shipdesk.updates import Source

FOUND = 200


@dataclass(frozen=True)
class _Question:
    path: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=lambda: {"User-Agent": "ShipDesk", "Accept": "application/json"})
    body: bytes = b""


class UpdateDoor:
    """The desk's `UpdateDoor`; its file and the network's library are read when they are first needed."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def source(self) -> Source:
        from shipdesk.updates import load_source

        return load_source(self._file)

    def fetch(self) -> bytes:
        from shipdesk.net import HttpTransport, origin_of
        from shipdesk.updates import LARGEST_NOTICE

        address = self.source.address
        transport = HttpTransport(origin_of(address))
        try:
            answer = transport(_Question(urlsplit(address).path), largest=LARGEST_NOTICE)
        except HubNotReached as error:
            raise HubNotReached(error.code, "update_not_reached", address=address) from error
        finally:
            transport.close()
        if answer.status != FOUND:
            raise HubNotReached("upstream_unavailable", "update_not_reached", address=address)
        return answer.body
