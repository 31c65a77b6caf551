"""The contract's operations over any transport; each gives an outcome and never raises for what the hub says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import quote, urlencode

from shipdesk.errors import HubNotReached
from shipdesk.hub.outcome import classify
from shipdesk.hub.port import HubRequest, Outcome, Send, Unknown

_JSON = "application/json"
_MERGE_PATCH = "application/merge-patch+json"


class HubClient:
    """`language` is the reader's: en, th or zh (the wire says zh-Hans)."""

    def __init__(self, send: Send, *, language: str = "en") -> None:
        self._send = send
        self._language = "zh-Hans" if language == "zh" else language

    def submit(
        self, method: str, path: str, body: bytes, key: str | None, headers: Mapping[str, str] | None = None
    ) -> Outcome:
        """Sends one wish as it is; the outbox uses this, so that a retry repeats the very same bytes and key."""
        all_headers = {
            "Accept": "application/json, application/problem+json",
            "Accept-Language": self._language,
        }
        if body:
            all_headers["Content-Type"] = _MERGE_PATCH if method == "PATCH" else _JSON
        if key is not None:
            all_headers["Idempotency-Key"] = f'"{key}"'
        all_headers.update(headers or {})
        try:
            response = self._send(HubRequest(method, path, all_headers, body))
        except HubNotReached as error:
            return Unknown(error.reason, reached=error.values.get("connected") == "yes")
        return classify(response)

    def create_consignment(self, body: bytes, key: str) -> Outcome:
        return self.submit("POST", "/consignments", body, key)

    def amend_consignment(self, consignment_id: str, etag: str, patch: bytes, key: str) -> Outcome:
        return self.submit("PATCH", f"/consignments/{quote(consignment_id)}", patch, key, {"If-Match": etag})

    def cancel_consignment(self, consignment_id: str, etag: str, key: str, reason: str) -> Outcome:
        path = f"/consignments/{quote(consignment_id)}/cancel"
        return self.submit("POST", path, _bytes({"reason": reason}), key, {"If-Match": etag})

    def create_number_block(self, kind: str, quantity: int, workstation: str, key: str) -> Outcome:
        body = {"kind": kind, "quantity": quantity, "workstation": workstation}
        return self.submit("POST", "/number-blocks", _bytes(body), key)

    def create_quote(self, body: bytes, key: str) -> Outcome:
        return self.submit("POST", "/quotes", body, key)

    def get_operation(self, key: str) -> Outcome:
        """What became of the wish with this key; refused as `not_found` when it never arrived."""
        return self._get(f"/operations/{quote(key)}")

    def find_by_reference(self, client_reference: str) -> Outcome:
        """A page with the consignment of that reference, or an empty one."""
        return self._get("/consignments", client_reference=client_reference)

    def get_consignment(self, consignment_id: str) -> Outcome:
        return self._get(f"/consignments/{quote(consignment_id)}")

    def handling_units(self, consignment_id: str, cursor: str | None = None) -> Outcome:
        return self._get(f"/consignments/{quote(consignment_id)}/handling-units", cursor=cursor)

    def tracking_events(self, consignment_id: str, cursor: str | None = None) -> Outcome:
        return self._get(f"/consignments/{quote(consignment_id)}/tracking-events", cursor=cursor)

    def read_feed(self, cursor: str | None = None) -> Outcome:
        """What changed after `cursor` (the last page's `next_after`), from the oldest item without it."""
        return self._get("/feed", after=cursor, limit="200")

    def services(self) -> Outcome:
        return self._get("/services")

    def departures(
        self, route_id: str | None = None, service_code: str | None = None, cursor: str | None = None
    ) -> Outcome:
        return self._get("/departures", route_id=route_id, service_code=service_code, cursor=cursor, limit="200")

    def get_departure(self, departure_id: str) -> Outcome:
        return self._get(f"/departures/{quote(departure_id)}")

    def get_manifest(self, manifest_id: str) -> Outcome:
        return self._get(f"/manifests/{quote(manifest_id)}")

    def find_manifest(self, client_reference: str) -> Outcome:
        """A page with the manifest of that name, or an empty one."""
        return self._get("/manifests", client_reference=client_reference)

    def capabilities(self) -> Outcome:
        return self._get("/capabilities")

    def health(self) -> Outcome:
        return self._get("/health")

    def _get(self, path: str, **query: str | None) -> Outcome:
        given = {name: value for name, value in query.items() if value is not None}
        return self.submit("GET", f"{path}?{urlencode(given)}" if given else path, b"", None)


def _bytes(body: Mapping[str, object]) -> bytes:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
