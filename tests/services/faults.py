"""What can go wrong between the desk and a hub. Each takes the request and the way to the hub."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from shipdesk.errors import HubNotReached
from shipdesk.hub.port import HubRequest, HubResponse, Send

Fault = Callable[[HubRequest, Send], HubResponse]


def no_connection(_request: HubRequest, _hub: Send) -> HubResponse:
    raise HubNotReached("upstream_unavailable", "hub_no_connection")


def dropped_before(_request: HubRequest, _hub: Send) -> HubResponse:
    """The request got lost on its way; the sender can't tell it from `dropped_after`."""
    raise HubNotReached("upstream_unavailable", "hub_no_answer", connected="yes")


def dropped_after(request: HubRequest, hub: Send) -> HubResponse:
    """The hub did it, its answer got lost."""
    hub(request)
    raise HubNotReached("upstream_unavailable", "hub_no_answer", connected="yes")


def truncated(request: HubRequest, hub: Send) -> HubResponse:
    answer = hub(request)
    return HubResponse(answer.status, answer.headers, answer.body[: len(answer.body) // 2])


def says(status: int, content: object = None, /, does: bool = False, **headers: str) -> Fault:
    """Answers that, having done what was asked or not; bytes go as they are, anything else as JSON."""
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    named: Mapping[str, str] = {name.replace("_", "-"): value for name, value in headers.items()}

    def fault(request: HubRequest, hub: Send) -> HubResponse:
        if does:
            hub(request)
        return HubResponse(status, named, raw)

    return fault


def problem(status: int, code: str, /, does: bool = False, **members: object) -> Fault:
    headers = {"Retry-After": str(members["retry_after_s"])} if "retry_after_s" in members else {}
    return says(status, {"code": code, "title": code, "status": status} | members, does=does, **headers)


HTML = b"<!doctype html><html><body>Welcome to the hotel's network</body></html>"
