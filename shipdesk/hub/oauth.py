"""Signing in at a hub: device flow for people (RFC 8628), client credentials for machines, renewal for both."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlencode

from shipdesk.errors import HubNotReached, RefusedByHub
from shipdesk.hub.port import HubRequest, HubResponse, Send

CLIENT_ID = "shipdesk"
DEVICE_PATH, TOKEN_PATH = "/oauth2/device_authorization", "/oauth2/token"
SCOPES = (
    "advice:use billing:read billing:write catalogue:read consignments:read consignments:write documents:read"
    " documents:write events:read manifests:write quotes:write"
)
_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_FORM = "application/x-www-form-urlencoded"
_SLOWER_BY = 5
_LONGEST_INTERVAL = 60


@dataclass(frozen=True)
class Tokens:
    """`refresh` or `client_secret` renews it; a plain bearer token has neither."""

    access: str
    refresh: str | None = None
    client_id: str = CLIENT_ID
    client_secret: str | None = None

    def __repr__(self) -> str:
        """Never into a log or a traceback."""
        return f"Tokens(client_id={self.client_id!r})"


@dataclass(frozen=True)
class Invitation:
    """What the person enters, and where; `interval` seconds between two questions whether it was done."""

    device_code: str
    user_code: str
    address: str
    address_with_code: str | None
    expires_in: int
    interval: int


class TokenEndpoint:
    """The sign-in beside the hub's API. `send` puts paths behind the origin of the hub's address."""

    def __init__(self, send: Send, client_id: str = CLIENT_ID) -> None:
        self._send = send
        self._client_id = client_id

    def invite(self) -> Invitation:
        """Begins a sign-in of a person. Raises `RefusedByHub` or `HubNotReached`."""
        told = self._ask(DEVICE_PATH, {"client_id": self._client_id, "scope": SCOPES})
        match told:
            case {"device_code": str(device), "user_code": str(user), "verification_uri": str(address)}:
                whole = told.get("verification_uri_complete")
                return Invitation(
                    device_code=device,
                    user_code=user,
                    address=address,
                    address_with_code=whole if isinstance(whole, str) else None,
                    expires_in=_seconds(told.get("expires_in"), 600),
                    interval=_seconds(told.get("interval"), _SLOWER_BY),
                )
        raise _broken()

    def wait_for(self, invitation: Invitation, pause: Callable[[float], None]) -> Tokens:
        """Asks until the person has said yes or no, or the time is up; `pause` sleeps and may raise `Cancelled`."""
        interval, waited = invitation.interval, 0
        form = {"grant_type": _DEVICE_GRANT, "device_code": invitation.device_code, "client_id": self._client_id}
        while waited < invitation.expires_in:
            pause(interval)
            waited += interval
            told = self._ask(TOKEN_PATH, form, patient=True)
            if "error" not in told:
                return self._tokens(told, None)
            if told["error"] == "slow_down":
                interval = min(interval + _SLOWER_BY, _LONGEST_INTERVAL)
        raise RefusedByHub("unauthenticated", "sign_in_expired")

    def for_machine(self, client_id: str, client_secret: str) -> Tokens:
        """Client credentials; the secret is kept with the token, to get the next one."""
        form = {
            "grant_type": "client_credentials",
            "client_id": client_id,
            "client_secret": client_secret,
            "scope": SCOPES,
        }
        return self._tokens(self._ask(TOKEN_PATH, form), Tokens("", None, client_id, client_secret))

    def renewed(self, tokens: Tokens) -> Tokens | None:
        """None where it cannot be renewed: the person must sign in again. An unreached hub raises `HubNotReached`."""
        try:
            if tokens.client_secret is not None:
                return self.for_machine(tokens.client_id, tokens.client_secret)
            if tokens.refresh is None:
                return None
            form = {"grant_type": "refresh_token", "refresh_token": tokens.refresh, "client_id": tokens.client_id}
            return self._tokens(self._ask(TOKEN_PATH, form), tokens)
        except RefusedByHub:
            return None

    def _tokens(self, told: Mapping[str, Any], former: Tokens | None) -> Tokens:
        access, refresh = told.get("access_token"), told.get("refresh_token")
        if not isinstance(access, str) or not access.isascii() or not access.isprintable():
            raise _broken()
        return Tokens(
            access=access,
            refresh=refresh if isinstance(refresh, str) else former.refresh if former else None,
            client_id=former.client_id if former else self._client_id,
            client_secret=former.client_secret if former else None,
        )

    def _ask(self, path: str, form: Mapping[str, str], *, patient: bool = False) -> Mapping[str, Any]:
        headers = {"Accept": "application/json", "Content-Type": _FORM}
        answer = self._send(HubRequest("POST", path, headers, urlencode(form).encode()))
        told = _object(answer)
        if answer.status == 200 and "error" not in told:
            return told
        error = told.get("error")
        if patient and error in ("authorization_pending", "slow_down"):
            return told
        if not isinstance(error, str):
            raise _broken()
        reason = "sign_in_expired" if error == "expired_token" else "sign_in_refused"
        raise RefusedByHub("unauthenticated", reason, detail=str(told.get("error_description") or error)[:200])


def tokens_text(tokens: Tokens) -> str:
    """As it is kept in the keyring."""
    return json.dumps({name: value for name, value in asdict(tokens).items() if value is not None})


def read_tokens(text: str | None) -> Tokens | None:
    """From the keyring; anything but our own form is a bare token."""
    if not text:
        return None
    try:
        kept = json.loads(text)
        return Tokens(**kept)
    except (ValueError, TypeError):
        return Tokens(text)


def _object(answer: HubResponse) -> Mapping[str, Any]:
    try:
        told = answer.json()
    except (ValueError, RecursionError):
        raise _broken() from None
    if not isinstance(told, dict):
        raise _broken()
    return told


def _seconds(told: Any, default: int) -> int:
    return told if isinstance(told, int) and not isinstance(told, bool) and 0 < told <= 86_400 else default


def _broken() -> HubNotReached:
    return HubNotReached("upstream_unavailable", "hub_no_sign_in_here", connected="yes")
