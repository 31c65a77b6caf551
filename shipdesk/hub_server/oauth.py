"""Tokens for people (device flow, RFC 8628) and for machines (client credentials), and new ones for old."""

from __future__ import annotations

import hmac
import html
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl

from shipdesk.embedded_hub.access import ACCESS, APPROVED, DENIED, EXPIRED, PENDING, REFRESH, Access, Grant

TOKEN, DEVICE_AUTHORIZATION, DEVICE = "/oauth2/token", "/oauth2/device_authorization", "/oauth2/device"
ACCESS_LIFE, REFRESH_LIFE, SIGN_IN_LIFE = timedelta(hours=1), timedelta(days=90), timedelta(minutes=15)
_INTERVAL_S = 1
_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_WAITING = {
    PENDING: "authorization_pending",
    DENIED: "access_denied",
    EXPIRED: "expired_token",
}


class OAuthError(Exception):
    """RFC 6749, section 5.2."""

    def __init__(self, code: str, status: int = 400) -> None:
        super().__init__(code)
        self.code = code
        self.status = status


@dataclass(frozen=True)
class OAuth:
    """`accounts` are those of this hub; a person who signs in gets the first."""

    access: Access
    scopes: frozenset[str]
    accounts: tuple[str, ...]

    def token(self, body: bytes) -> Mapping[str, Any]:
        form = form_of(body)
        grant_type = form.get("grant_type")
        if grant_type == "client_credentials":
            return self._tokens(self._machine(form), with_refresh=False)
        if grant_type == _DEVICE_GRANT:
            return self._tokens(self._signed_in(form), with_refresh=True)
        if grant_type == "refresh_token":
            grant = self.access.use_up(form.get("refresh_token", ""))
            if grant is None:
                raise OAuthError("invalid_grant")
            return self._tokens(grant, with_refresh=True)
        raise OAuthError("unsupported_grant_type" if grant_type else "invalid_request")

    def authorize_device(self, body: bytes, prefix: str) -> Mapping[str, Any]:
        form = form_of(body)
        if not form.get("client_id"):
            raise OAuthError("invalid_request")
        device_code, user_code = self.access.begin_sign_in(self._asked_scopes(form), SIGN_IN_LIFE)
        return {
            "device_code": device_code,
            "user_code": user_code,
            "verification_uri": prefix + DEVICE,
            "verification_uri_complete": f"{prefix}{DEVICE}?user_code={user_code}",
            "expires_in": int(SIGN_IN_LIFE.total_seconds()),
            "interval": _INTERVAL_S,
        }

    def decide(self, body: bytes) -> bool:
        """What the person pressed on the page."""
        form = form_of(body)
        state = DENIED if form.get("decision") == "deny" else APPROVED
        return self.access.decide(form.get("user_code", ""), state, self.accounts[0])

    def _machine(self, form: Mapping[str, str]) -> Grant:
        client = self.access.client(form.get("client_id", ""))
        if client is None or not hmac.compare_digest(client.secret, form.get("client_secret", "")):
            raise OAuthError("invalid_client", 401)
        return Grant(client.account, self._asked_scopes(form))

    def _signed_in(self, form: Mapping[str, str]) -> Grant:
        state, grant = self.access.redeem(form.get("device_code", ""))
        if grant is None:
            raise OAuthError(_WAITING.get(state, "invalid_grant"))
        return grant

    def _asked_scopes(self, form: Mapping[str, str]) -> frozenset[str]:
        asked = frozenset(form.get("scope", "").split()) or self.scopes
        if not asked <= self.scopes:
            raise OAuthError("invalid_scope")
        return asked

    def _tokens(self, grant: Grant, *, with_refresh: bool) -> dict[str, Any]:
        tokens = {
            "access_token": self.access.issue(ACCESS, grant.account, grant.scopes, ACCESS_LIFE),
            "token_type": "Bearer",
            "expires_in": int(ACCESS_LIFE.total_seconds()),
            "scope": " ".join(sorted(grant.scopes)),
        }
        if with_refresh:
            tokens["refresh_token"] = self.access.issue(REFRESH, grant.account, grant.scopes, REFRESH_LIFE)
        return tokens


def form_of(body: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=20))
    except (UnicodeDecodeError, ValueError) as error:
        raise OAuthError("invalid_request") from error


def page(user_code: str) -> str:
    """Where a person lets a desk in."""
    return _PAGE.format(
        body=f'<form method="post"><p><label>Code <input name="user_code" value="{html.escape(user_code)}"></label></p>'
        '<p><button name="decision" value="allow">Let this desk in</button>'
        ' <button name="decision" value="deny">Refuse</button></p></form>'
    )


def done_page(*, is_known: bool) -> str:
    told = "Done. Go back to your desk." if is_known else "Nobody asked with this code."
    return _PAGE.format(body=f"<p>{told}</p>")


_PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>ShipDesk hub</title>'
    "<body><h1>ShipDesk hub (specimen)</h1>{body}</body></html>"
)
