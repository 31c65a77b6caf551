"""The contract's operations over HTTP: each request becomes one of the embedded hub's, in a thread of its own."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar
from urllib.parse import parse_qs

from shipdesk.embedded_hub import EmbeddedHub
from shipdesk.embedded_hub.access import Access
from shipdesk.embedded_hub.exchange import BASE
from shipdesk.embedded_hub.refusal import FieldFault, Refusal
from shipdesk.embedded_hub.troubles import Delivery
from shipdesk.hub.port import HubRequest, HubResponse
from shipdesk.hub_server import line
from shipdesk.hub_server.identity import Asked, account_of
from shipdesk.hub_server.line import Receive, Scope, Send, TooLarge

T = TypeVar("T")
THREADS = 4
_LOG = logging.getLogger(__name__)
_LOOK_EVERY_S = 0.2
_CHALLENGE = (b"www-authenticate", b"Bearer")


class Workers:
    """The threads that the hub works in; each has its own connection to the database, closed at the end."""

    def __init__(self, hub: EmbeddedHub) -> None:
        self._hub = hub
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="hub")

    async def run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)

    def close(self) -> None:
        """Every thread closes its own connection: none goes on before all have come."""
        together = threading.Barrier(THREADS)

        def leave() -> None:
            self._hub.close()
            together.wait()

        for _ in range(THREADS):
            self._pool.submit(leave)
        self._pool.shutdown()


class Door:
    """An ASGI application for everything under `/v1`."""

    def __init__(self, hub: EmbeddedHub, access: Access, workers: Workers) -> None:
        self._hub, self._access, self._workers = hub, access, workers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        target = _target(scope)
        bare = HubRequest(scope["method"], target.removeprefix(BASE), _headers(scope))
        operation, _, _ = self._hub.facts.contract.find(bare.method, bare.path.partition("?")[0])
        limits = self._hub.facts.tariff["limits"]
        takes_bytes = operation is not None and operation.takes_bytes
        largest = limits["max_document_bytes" if takes_bytes else "max_json_bytes"]
        try:
            body = await line.body_of(scope, receive, largest)
        except TooLarge:
            refusal = Refusal("payload_too_large", FieldFault("too_long", limit=str(largest)))
            await line.refuse_unread(receive, send, self._hub.refused(refusal, bare))
            return
        request = HubRequest(bare.method, bare.path, bare.headers, body)
        delivery = await self._delivery(request, target)
        if delivery.trouble is None and delivery.response.status == 401:
            await line.send_response(send, delivery.response, _CHALLENGE)
            return
        await line.answer(scope, receive, send, delivery)

    async def _delivery(self, request: HubRequest, target: str) -> Delivery:
        """A poll of the feed that finds nothing looks again and again, as long as it was told to wait."""
        delivery, hub = await self._workers.run(lambda: self._ask(request, target))
        patience = _wait_of(request, self._hub.facts.longest_wait_s)
        if hub is None or patience == 0:
            return delivery
        until = asyncio.get_running_loop().time() + patience
        while _is_empty(delivery) and asyncio.get_running_loop().time() < until:
            await asyncio.sleep(_LOOK_EVERY_S)
            delivery = await self._workers.run(lambda hub=hub: hub.deliver(request, is_counted=False))  # type: ignore[misc]
        return delivery

    def _ask(self, request: HubRequest, target: str) -> tuple[Delivery, EmbeddedHub | None]:
        """A fault of the program is answered in the contract's form too; nothing was committed then."""
        try:
            return self._asked(request, target)
        except Exception:  # noqa: BLE001 - whoever asks gets an answer whatever fails; the log has the rest
            _LOG.exception("%s %s failed", request.method, request.path.partition("?")[0])
            return Delivery(self._hub.refused(Refusal("internal_error"), request)), None

    def _asked(self, request: HubRequest, target: str) -> tuple[Delivery, EmbeddedHub | None]:
        """The answer and the account's door; no door where nobody knows who asks."""
        contract = self._hub.facts.contract
        operation, _, _ = contract.find(request.method, request.path.partition("?")[0])
        if operation is None or not operation.scopes:
            return self._hub.deliver(request), None
        try:
            account = account_of(Asked(request, target), operation, self._access, self._hub.now())
        except Refusal as refusal:
            return Delivery(self._hub.refused(refusal, request)), None
        hub = self._hub.of_account(account)
        return hub.deliver(request), hub


def _target(scope: Scope) -> str:
    query = scope["query_string"].decode("latin-1")
    path = scope.get("raw_path", scope["path"].encode()).decode("latin-1")
    return f"{path}?{query}" if query else path


def _headers(scope: Scope) -> dict[str, str]:
    return {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}


def _wait_of(request: HubRequest, longest: int) -> int:
    path, _, query = request.path.partition("?")
    told = parse_qs(query).get("wait", ["0"])[-1]
    return min(int(told), longest) if path == "/feed" and told.isascii() and told.isdigit() else 0


def _is_empty(delivery: Delivery) -> bool:
    response: HubResponse = delivery.response
    return delivery.trouble is None and response.status == 200 and json.loads(response.body).get("items") == []
