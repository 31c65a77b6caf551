"""What went to the hub and what came back, for the user and for support: secrets left out, people's data masked."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shipdesk.errors import HubNotReached
from shipdesk.hub.port import HubRequest, HubResponse, Send

MASK = "•••"
LONGEST_WISH, LONGEST_READING = 100_000, 20_000
"""Bodies over that are kept as their size only: pages of a feed are many and say little about one wish."""
MOST_KEPT_IN_MEMORY = 500
_PERSONAL = frozenset(
    "name_latin name_native contact_name consignee_name_latin phone email lines latitude longitude value"
    " note vehicle_plate qr_payload bank_reference pay_url"
    " company_name person_name phone_number address_line1 address_line2 federal_tax_id shipdesk_booking".split()
)
"""The second line is karrio's."""
_SECRET = frozenset("access_token refresh_token device_code client_secret user_code token".split())


@dataclass(frozen=True)
class Exchange:
    """`key` is the wish's Idempotency-Key, if it was one; `status` is None where no answer came (`fault` says why)."""

    at: datetime
    method: str
    path: str
    key: str | None
    status: int | None
    fault: str | None
    request_id: str | None
    milliseconds: int
    request: str
    answer: str


def exchange(
    request: HubRequest, answer: HubResponse | None, fault: str | None, at: datetime, milliseconds: int
) -> Exchange:
    """One exchange as it is kept. Headers are left out: nothing but the key matters, and they hold the token."""
    key = request.header("Idempotency-Key")
    longest = LONGEST_READING if request.method == "GET" else LONGEST_WISH
    return Exchange(
        at=at,
        method=request.method,
        path=request.path,
        key=key.strip('"') if key else None,
        status=None if answer is None else answer.status,
        fault=fault,
        request_id=None if answer is None else answer.header("Hub-Request-Id"),
        milliseconds=milliseconds,
        request=masked(request.body, request.header("Content-Type"), longest),
        answer="" if answer is None else masked(answer.body, answer.header("Content-Type"), longest),
    )


class Exchanges:
    """The latest, until somebody takes them away to keep them."""

    def __init__(self) -> None:
        self._latest: deque[Exchange] = deque(maxlen=MOST_KEPT_IN_MEMORY)

    def add(self, one: Exchange) -> None:
        self._latest.append(one)

    def take(self) -> list[Exchange]:
        """Those since the last time, oldest first."""
        taken = []
        while self._latest:
            try:
                taken.append(self._latest.popleft())
            except IndexError:
                break
        return taken


def noted(send: Send, exchanges: Exchanges, now: Callable[[], datetime]) -> Send:
    """The same way to a hub, with each exchange kept; also one that brought no answer."""

    def note(request: HubRequest) -> HubResponse:
        began, at = time.perf_counter(), now()
        answer, fault = None, None
        try:
            answer = send(request)
        except HubNotReached as error:
            fault = error.reason
            raise
        finally:
            milliseconds = round((time.perf_counter() - began) * 1000)
            exchanges.add(exchange(request, answer, fault, at, milliseconds))
        return answer

    return note


def masked(body: bytes, content_type: str | None, longest: int = LONGEST_WISH) -> str:
    """JSON with people's data masked; of anything else only its size and kind."""
    if not body:
        return ""
    if len(body) <= longest and "json" in (content_type or "json"):
        try:
            return json.dumps(_masked(json.loads(body)), ensure_ascii=False, separators=(",", ":"))
        except (ValueError, RecursionError):
            pass
    return f"<{len(body)} bytes, {(content_type or 'unknown')[:60]}>"


def _masked(value: Any, member: str = "") -> Any:
    if member in _SECRET or (member in _PERSONAL and not isinstance(value, dict)):
        return MASK
    if isinstance(value, dict):
        return {name: _masked(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_masked(inner, member) for inner in value]
    return value
