"""The line to whoever asks: the body read within its limit, the answer sent, or mistreated as a sandbox was told."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from shipdesk.embedded_hub import troubles
from shipdesk.embedded_hub.troubles import Delivery
from shipdesk.hub.port import HubResponse

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

CUT = "shipdesk.cut"
"""The name of the extension by which the server cuts a connection."""
_LONGEST_SILENCE_S = 120.0
_LINGER_S = 2.0
_SETTLING_TURNS = 3


class TooLarge(Exception):
    """The body is larger than what is read of it."""


async def body_of(scope: Scope, receive: Receive, largest: int) -> bytes:
    """Raises `TooLarge` at the length announced, or as soon as more has come than the limit (H-102)."""
    announced = dict(scope["headers"]).get(b"content-length", b"")
    if announced.isdigit() and int(announced) > largest:
        raise TooLarge
    parts, length, more = [], 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            break
        parts.append(message.get("body", b""))
        length += len(parts[-1])
        if length > largest:
            raise TooLarge
        more = message.get("more_body", False)
    return b"".join(parts)


async def answer(scope: Scope, receive: Receive, send: Send, delivery: Delivery) -> None:
    if delivery.trouble is None:
        await send_response(send, delivery.response)
        return
    if delivery.trouble == troubles.HANGING:
        await _silence(receive, _LONGEST_SILENCE_S)
    elif delivery.trouble == troubles.TRUNCATED:
        await _send_half(send, delivery.response)
    await _cut(scope)


async def send_response(send: Send, response: HubResponse, *more: tuple[bytes, bytes]) -> None:
    await send({"type": "http.response.start", "status": response.status, "headers": [*_headers(response), *more]})
    await send({"type": "http.response.body", "body": response.body})


async def refuse_unread(receive: Receive, send: Send, response: HubResponse) -> None:
    """Answers at once, then takes what is still on its way for a moment: a line cut too early loses the answer."""
    headers = [*_headers(response), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": response.status, "headers": headers})
    await send({"type": "http.response.body", "body": response.body, "more_body": True})
    await _silence(receive, _LINGER_S)
    await send({"type": "http.response.body", "body": b""})


async def _send_half(send: Send, response: HubResponse) -> None:
    await send({"type": "http.response.start", "status": response.status, "headers": _headers(response)})
    half = response.body[: len(response.body) // 2]
    await send({"type": "http.response.body", "body": half, "more_body": True})


async def _silence(receive: Receive, seconds: float) -> None:
    """Until the other side has said all and gives up, or the time is over."""

    async def given_up() -> None:
        while (await receive())["type"] != "http.disconnect":
            continue

    try:
        await asyncio.wait_for(given_up(), seconds)
    except TimeoutError:
        return


async def _cut(scope: Scope) -> None:
    """No farewell: whoever asked sees a broken line. The server needs a moment to notice it too."""
    scope["extensions"][CUT]["now"]()
    for _ in range(_SETTLING_TURNS):
        await asyncio.sleep(0)


def _headers(response: HubResponse) -> list[tuple[bytes, bytes]]:
    headers = [(name.lower().encode(), value.encode("latin-1")) for name, value in response.headers.items()]
    return [*headers, (b"content-length", str(len(response.body)).encode())] if response.status != 304 else headers
