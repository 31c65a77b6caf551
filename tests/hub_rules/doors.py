"""The two doors to one hub: the function call, and HTTP on loopback. A rule holds at both."""

from __future__ import annotations

import http.client
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

from shipdesk.database import seeded_bytes
from shipdesk.embedded_hub.access import ACCESS, Access
from shipdesk.embedded_hub.quota import Quota
from shipdesk.hub.port import HubRequest, HubResponse
from shipdesk.hub_server import HubApp, listen, server_of
from tests.embedded_hub.support import Clock, Desk

SERVED: dict[str, Any] = {
    "environment": "SANDBOX",
    "auth_schemes": ("OAUTH2_DEVICE", "OAUTH2_CLIENT_CREDENTIALS", "HMAC_SHA256"),
}
"""What `hub serve` tells its hub."""


class Line:
    """One server for all tests; each test puts its own hub behind it."""

    def __init__(self) -> None:
        self.app: HubApp | None = None
        self._listening = listen(0)
        self.port: int = self._listening.getsockname()[1]
        self._server = server_of(self._current)
        self._server.config.lifespan = "off"
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._listening]})
        self._thread.start()

    async def _current(self, scope: Any, receive: Any, send: Any) -> None:
        assert self.app is not None
        await self.app(scope, receive, send)

    def close(self) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._listening.close()


class Door(Desk):
    """The embedded hub, and what a test asks of either door."""

    def other(self, account: str) -> Door:
        """Another account of the same hub."""
        return Door(self.path, self.clock, account)

    def at_once(self, requests: list[HubRequest]) -> list[HubResponse]:
        """All of them in parallel."""
        with ThreadPoolExecutor(len(requests)) as pool:
            return list(pool.map(self.alone, requests))

    def alone(self, request: HubRequest) -> HubResponse:
        """Over a connection of its own."""
        try:
            return self.hub.handle(request)
        finally:
            self.hub.close()

    def simulate(self, scenario: str, shown: dict[str, Any]) -> bool:
        wish = {"consignment_id": shown["consignment_id"], "scenario": scenario}
        answer = self.ask("POST", "/sandbox/simulations", wish)
        assert answer.status == 200, answer.body
        accepted: bool = answer.json()["accepted"]
        return accepted

    def read(self, shown: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = self.get(f"/consignments/{shown['consignment_id']}").json()
        return found

    def items(self, path: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.get(path).json()["items"]
        return found


class HttpDoor(Door):
    """The same hub as `hub serve` puts it on the network."""

    def __init__(
        self,
        line: Line,
        path: Path,
        clock: Clock | None = None,
        account: str = "acc-desk",
        quota: Quota | None = None,
        longest_wait_s: int = 25,
    ) -> None:
        super().__init__(path, clock, account, quota=quota, longest_wait_s=longest_wait_s, **SERVED)
        self.line = line
        self.access = Access(lambda: self.hub.db, self.clock, seeded_bytes(account))
        self.token = self.access.issue(ACCESS, account, self.hub.facts.contract.scopes, timedelta(days=10_000))
        self.app = HubApp(self.hub, self.access, (account,))
        self.line.app = self.app
        self._connection = http.client.HTTPConnection("127.0.0.1", line.port, timeout=60)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.line.port}/v1"

    def send(self, request: HubRequest) -> HubResponse:
        return self.send_as(request, {"Authorization": f"Bearer {self.token}"})

    def send_as(self, request: HubRequest, headers: dict[str, str]) -> HubResponse:
        self.line.app = self.app
        self._connection.request(
            request.method, "/v1" + request.path, request.body or None, {**headers, **request.headers}
        )
        answer = self._connection.getresponse()
        return HubResponse(answer.status, dict(answer.getheaders()), answer.read())

    def alone(self, request: HubRequest) -> HubResponse:
        with closing(http.client.HTTPConnection("127.0.0.1", self.line.port, timeout=60)) as connection:
            headers = {"Authorization": f"Bearer {self.token}", **request.headers}
            connection.request(request.method, "/v1" + request.path, request.body or None, headers)
            answer = connection.getresponse()
            return HubResponse(answer.status, dict(answer.getheaders()), answer.read())

    def other(self, account: str) -> HttpDoor:
        return HttpDoor(self.line, self.path, self.clock, account)

    def close(self) -> None:
        self._connection.close()
        self.app.close()
        super().close()
