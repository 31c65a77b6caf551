"""The door: a request of the contract comes in, karrio is asked what it takes, the contract's answer goes out."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from shipdesk.hub.calls.call import moment
from shipdesk.hub.karrio.answers import Declined, declined, told
from shipdesk.hub.karrio.bookings import SETTLING, Bookings
from shipdesk.hub.karrio.carrier import TRACKING, Carrier, find_carrier
from shipdesk.hub.karrio.labels import Labels
from shipdesk.hub.karrio.offer import offer
from shipdesk.hub.karrio.trackers import tracking_of
from shipdesk.hub.karrio.wire import Wire
from shipdesk.hub.port import HubRequest, HubResponse, Send

Act = Callable[[HubRequest, str], HubResponse]


class KarrioProvider:
    """A `Send` over karrio's own. `account` names the carrier there; without it there must be one only."""

    def __init__(
        self, send: Send, now: Callable[[], datetime], account: str | None = None, settling: timedelta = SETTLING
    ) -> None:
        self._wire = Wire(send, now)
        self._account = account
        self._bookings, self._labels = Bookings(self._wire, settling), Labels(self._wire)
        self._carrier: Carrier | None = None
        self._lock = threading.Lock()
        self._ways: tuple[tuple[str, re.Pattern[str], Act], ...] = tuple(
            (method, re.compile(pattern), act)
            for method, pattern, act in (
                ("GET", "/health", self._health),
                ("GET", "/capabilities", self._capabilities),
                ("GET", "/operations/([^/]+)", self._operation),
                ("GET", "/consignments", self._listed),
                ("POST", "/consignments", self._create),
                ("GET", "/consignments/([^/]+)", self._one),
                ("POST", "/consignments/([^/]+)/cancel", self._cancel),
                ("GET", "/consignments/([^/]+)/labels", self._labels_of),
                ("POST", "/consignments/([^/]+)/labels", self._label_wished),
                ("GET", "/labels/([^/]+)", self._label),
                ("GET", "/labels/([^/]+)/content", self._label_content),
                ("GET", "/consignments/([^/]+)/tracking-events", self._tracking),
            )
        )

    def __call__(self, request: HubRequest) -> HubResponse:
        """Raises `HubNotReached` where karrio gave no answer, or one that proves nothing."""
        path = request.path.partition("?")[0]
        try:
            for method, pattern, act in self._ways:
                found = pattern.fullmatch(path)
                if found and method == request.method:
                    return act(request, unquote(found[1]) if found.groups() else "")
            raise declined(501, "not_supported", "karrio has nothing for this")
        except Declined as no:
            return no.answer

    def _health(self, _request: HubRequest, _id: str) -> HubResponse:
        known = self._wire.get("/")
        status = "OK" if isinstance(known, dict) and "VERSION" in known else "DOWN"
        return told({"status": status, "server_time": moment(self._wire.server_time)})

    def _capabilities(self, _request: HubRequest, _id: str) -> HubResponse:
        with self._lock:
            self._carrier = None
        return told(offer(self._wire, self._known_carrier()))

    def _operation(self, _request: HubRequest, key: str) -> HubResponse:
        return self._bookings.operation(key)

    def _create(self, request: HubRequest, _id: str) -> HubResponse:
        return self._bookings.create(self._known_carrier(), request.body, _key(request))

    def _listed(self, request: HubRequest, _id: str) -> HubResponse:
        wished = parse_qs(urlsplit(request.path).query).get("client_reference")
        if not wished:
            raise declined(501, "not_supported", "only by reference")
        return self._bookings.by_reference(wished[0])

    def _one(self, _request: HubRequest, id_: str) -> HubResponse:
        return self._bookings.one(id_)

    def _cancel(self, request: HubRequest, id_: str) -> HubResponse:
        return self._bookings.cancel(id_, request.header("If-Match"), _key(request))

    def _labels_of(self, _request: HubRequest, id_: str) -> HubResponse:
        return self._labels.of(self._bookings.read(id_))

    def _label_wished(self, request: HubRequest, id_: str) -> HubResponse:
        wish: Any = json.loads(request.body)
        return self._labels.wished(self._bookings.read(id_), wish)

    def _label(self, _request: HubRequest, id_: str) -> HubResponse:
        return self._labels.one(self._bookings.read(id_))

    def _label_content(self, _request: HubRequest, id_: str) -> HubResponse:
        return self._labels.content(self._bookings.read(id_))

    def _tracking(self, _request: HubRequest, id_: str) -> HubResponse:
        if TRACKING not in self._known_carrier().capabilities:
            raise declined(501, "not_supported", "this carrier tells no tracking")
        return tracking_of(self._wire, self._bookings.read(id_))

    def _known_carrier(self) -> Carrier:
        """Asked once in a start."""
        with self._lock:
            if self._carrier is None:
                self._carrier = find_carrier(self._wire, self._account)
            return self._carrier


def _key(request: HubRequest) -> str:
    return (request.header("Idempotency-Key") or "").strip('"')
