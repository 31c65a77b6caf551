"""Questions to karrio's REST API, and its refusals in the contract's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlencode

from shipdesk.errors import HubNotReached
from shipdesk.hub.calls.call import JSON, json_bytes
from shipdesk.hub.karrio import amounts
from shipdesk.hub.karrio.answers import Declined, fault, problem
from shipdesk.hub.port import HubRequest, HubResponse, Send

PAGE = 100
MOST_PAGES = 50
_CODES: Mapping[int, tuple[int, str]] = {
    400: (422, "validation_failed"),
    401: (401, "unauthenticated"),
    403: (403, "forbidden"),
    404: (404, "not_found"),
    409: (409, "state_conflict"),
    424: (422, "validation_failed"),
    429: (429, "rate_limited"),
}
"""424 is the carrier's own no, handed on."""
_PLACES = (
    ("recipient.country_code", "/consignee/address/country_code"),
    ("recipient.postal_code", "/consignee/address/postal_code"),
    ("recipient.company_name", "/consignee/name_latin"),
    ("recipient.person_name", "/consignee/contact_name"),
    ("recipient.phone_number", "/consignee/phone"),
    ("recipient.email", "/consignee/email"),
    ("recipient", "/consignee/address/latin"),
    ("shipper.country_code", "/exporter/address/country_code"),
    ("shipper.postal_code", "/exporter/address/postal_code"),
    ("shipper.company_name", "/exporter/name_latin"),
    ("shipper.person_name", "/exporter/contact_name"),
    ("shipper.phone_number", "/exporter/phone"),
    ("shipper.email", "/exporter/email"),
    ("shipper", "/exporter/address/latin"),
    ("customs.incoterm", "/incoterm"),
    ("reference", "/client_reference"),
)
_PARCEL = re.compile(r"parcels\.([0-9]+)")
_COMMODITY = re.compile(r"customs\.commodities\.([0-9]+)\.?([a-z_]*)")
_MEMBERS = {"title": "descriptions", "value_amount": "line_value", "value_currency": "line_value/currency"}


class Wire:
    """`key` is the wish's, written beside each question so that the log of exchanges knows what it was for."""

    def __init__(self, send: Send, now: Callable[[], datetime]) -> None:
        self._send = send
        self._now = now
        self._told_time: datetime | None = None

    @property
    def server_time(self) -> datetime:
        """By the server's latest answer; by this computer's clock where it tells none."""
        return self._told_time or self._now()

    def get(self, path: str, **query: str | int) -> Any:
        return self._told(self.ask("GET", f"{path}?{urlencode(query)}" if query else path))

    def all_of(self, path: str, **query: str) -> list[Mapping[str, Any]]:
        """Every page of a list. One that does not end, or is none, proves nothing."""
        found: list[Mapping[str, Any]] = []
        for number in range(MOST_PAGES):
            answer = self.get(path, **query, limit=PAGE, offset=number * PAGE)
            match answer:
                case {"results": list(results), "next": following}:
                    found += [one for one in results if isinstance(one, dict)]
                case _:
                    raise broken()
            if following is None:
                return found
        raise broken()

    def send(self, method: str, path: str, body: Mapping[str, Any] | None, key: str) -> Any:
        return self._told(self.ask(method, path, body, key))

    def file(self, path: str) -> bytes:
        return self._agreed(self.ask("GET", path)).body

    def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None, key: str | None = None) -> HubResponse:
        headers = {"Accept": "*/*"} | ({"Content-Type": JSON} if body is not None else {})
        headers |= {} if key is None else {"Idempotency-Key": key}
        answer = self._send(HubRequest(method, path, headers, b"" if body is None else json_bytes(body)))
        self._told_time = _moment(answer.header("Date"))
        return answer

    def _told(self, answer: HubResponse) -> Any:
        content = self._agreed(answer).body
        try:
            return amounts.read(content)
        except (ValueError, RecursionError) as error:
            raise broken() from error

    def _agreed(self, answer: HubResponse) -> HubResponse:
        """Raises `Declined` with what was said instead, `HubNotReached` where it was nothing of karrio's."""
        if 200 <= answer.status < 300:
            return answer
        headers = _passed_on(answer)
        if answer.status >= 500:
            raise Declined(problem(502, "upstream_unavailable", "karrio failed", headers))
        messages = _messages(answer)
        if answer.status not in _CODES or (messages is None and answer.status != 429):
            raise broken()
        status, code = _CODES[answer.status]
        errors = [fault("pattern", pointer_of(one), one) for one in messages or ()]
        detail = "; ".join(messages or ()) or code
        raise Declined(problem(status, code, detail, headers, errors=errors if status == 422 else []))


def broken() -> HubNotReached:
    """An answer that proves nothing about what was asked."""
    return HubNotReached("upstream_unavailable", "hub_broken_answer", connected="yes")


def pointer_of(message: str) -> str | None:
    """karrio names the place before a colon, in its own words; the booking's place is ours."""
    place = message.partition(":")[0]
    if unit := _PARCEL.match(place):
        return f"/handling_units/{unit[1]}"
    if line := _COMMODITY.match(place):
        member = _MEMBERS.get(line[2], line[2])
        return f"/items/{line[1]}/{member}".rstrip("/")
    return next((ours for theirs, ours in _PLACES if place == theirs or place.startswith(f"{theirs}.")), None)


def _messages(answer: HubResponse) -> list[str] | None:
    """karrio's own words, or a carrier's; None where the answer is not of its making."""
    try:
        content = amounts.read(answer.body)
    except (ValueError, RecursionError):
        return None
    listed = (content.get("errors") or content.get("messages")) if isinstance(content, dict) else None
    if not isinstance(listed, list):
        return None
    return [str(one.get("message") or one.get("code")) for one in listed if isinstance(one, dict)]


def _passed_on(answer: HubResponse) -> dict[str, str]:
    names = {"Retry-After": "Retry-After", "Date": "Date", "X-Request-ID": "Hub-Request-Id"}
    found = {ours: answer.header(theirs) for theirs, ours in names.items()}
    return {name: value for name, value in found.items() if value is not None}


def _moment(written: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(written) if written else None
    except ValueError:
        return None
