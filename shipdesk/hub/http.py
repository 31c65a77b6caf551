"""A hub behind HTTP: the network's transport as a `Send`."""

from __future__ import annotations

from shipdesk.hub.port import HubRequest, HubResponse, Send
from shipdesk.net import HttpTransport


def http_send(base_url: str, token: str | None = None) -> Send:
    """`base_url` with the version, e.g. `https://hub.example/v1`. For one thread; each makes its own."""
    transport = HttpTransport(base_url, token)

    def send(request: HubRequest) -> HubResponse:
        answer = transport(request)
        return HubResponse(answer.status, answer.headers, answer.body)

    return send
