"""A hub behind HTTP: the network's transport as a `Send`, with who asks put to each request."""

from __future__ import annotations

from shipdesk.hub.credentials import Credentials, Nobody
from shipdesk.hub.port import HubRequest, HubResponse, Send
from shipdesk.net import LARGEST_FILE, HttpTransport

_FILE_ENDING = "/content"
_RENEWABLE = ("token_expired", "clock_skew")


def http_send(transport: HttpTransport, credentials: Credentials | None = None) -> Send:
    """Over a transport to e.g. `https://hub.example/v1`. After 401 once more with new credentials, same key (H-96)."""
    who = credentials or Nobody()

    def once(request: HubRequest, headers: dict[str, str]) -> HubResponse:
        is_file = request.method == "GET" and request.path.partition("?")[0].endswith(_FILE_ENDING)
        signed = HubRequest(request.method, request.path, {**request.headers, **headers}, request.body)
        answer = transport(signed, largest=LARGEST_FILE) if is_file else transport(signed)
        return HubResponse(answer.status, answer.headers, answer.body)

    def send(request: HubRequest) -> HubResponse:
        used = dict(who.headers(request))
        answer = once(request, used)
        if answer.status == 401 and _may_be_renewed(answer) and who.renewed(used, answer):
            return once(request, dict(who.headers(request)))
        return answer

    return send


def _may_be_renewed(answer: HubResponse) -> bool:
    try:
        told = answer.json()
    except (ValueError, RecursionError):
        return False
    return isinstance(told, dict) and told.get("code") in _RENEWABLE
