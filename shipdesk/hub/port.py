"""What goes to a hub and what comes back, in plain values.

Every transport is a `Send`: the embedded hub's `handle`, the network's, or another provider's in the contract's
clothes. It raises `HubNotReached` when no answer came; everything else is an answer.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from shipdesk.errors import RefusedByHub
from shipdesk.hub.problems import Remedy, remedy_of

Json = Mapping[str, Any]


@dataclass(frozen=True)
class HubRequest:
    """`path` as in the contract's paths, without the server's `/v1`, with its query: `/consignments?limit=5`."""

    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    def header(self, name: str) -> str | None:
        return _header(self.headers, name)


@dataclass(frozen=True)
class HubResponse:
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    def header(self, name: str) -> str | None:
        return _header(self.headers, name)

    def json(self) -> Any:
        """The body's JSON; `ValueError` if it is none."""
        return json.loads(self.body)


Send = Callable[[HubRequest], HubResponse]


@dataclass(frozen=True)
class FieldFault:
    """One FieldError: what is wrong (`code`) and where: a pointer into the body, a parameter or a header."""

    code: str
    detail: str
    pointer: str | None = None
    parameter: str | None = None
    header: str | None = None


@dataclass(frozen=True)
class Problem:
    """Why the hub said no. `raw` keeps the whole answer, also members that this program does not know."""

    code: str
    status: int
    title: str
    detail: str | None
    request_id: str
    retryable: bool
    retry_after_s: int | None
    errors: tuple[FieldFault, ...]
    existing: str | None
    current_etag: str | None
    raw: Json

    def error(self) -> RefusedByHub:
        """The same as an error of the desk, pointing at the first field."""
        if self.code == "not_supported":
            return RefusedByHub(self.code, "hub_has_not_this", request_id=self.request_id)
        first = self.errors[0] if self.errors else None
        return RefusedByHub(
            first.code if first else self.code,
            "hub_refused",
            pointer=first.pointer if first else None,
            detail=first.detail if first else self.detail or self.title,
            request_id=self.request_id,
        )

    @property
    def remedy(self) -> Remedy:
        """What to do about it; the key of a sentence."""
        return remedy_of(self.code)


@dataclass(frozen=True)
class Done:
    """The wish was fulfilled. `body` keeps members that this program does not know.

    A label's or paper's bytes are in `content`, with their `media_type`; its `body` is empty.
    """

    status: int
    body: Json
    etag: str | None = None
    location: str | None = None
    replayed: bool = False
    content: bytes = b""
    media_type: str | None = None

    @property
    def is_unchanged(self) -> bool:
        """The copy at hand is still the hub's (304)."""
        return self.status == 304


@dataclass(frozen=True)
class Refused:
    """The hub said no and nothing happened. Tried again by itself only where `problem.retryable`."""

    problem: Problem


@dataclass(frozen=True)
class Unknown:
    """No answer, or one that proves nothing: the same wish is sent again with the same key, or looked up.

    `reason` is the key of a sentence. `reached` is False when there was no connection at all: such a try does not
    count. `problem` is there when the hub itself asked to come back later.
    """

    reason: str
    reached: bool = True
    retry_after_s: int | None = None
    problem: Problem | None = None


Outcome = Done | Refused | Unknown


def _header(headers: Mapping[str, str], name: str) -> str | None:
    wanted = name.lower()
    return next((value for key, value in headers.items() if key.lower() == wanted), None)
