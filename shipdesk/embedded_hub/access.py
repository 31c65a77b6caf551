"""Who may ask a served hub: tokens, machines with a secret, sign-ins that wait for a person, signatures seen before.

Of tokens and device codes only digests are kept. A machine's secret is kept as it is: signatures are made of it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from shipdesk.database import Database, atomic
from shipdesk.embedded_hub.moments import read, written

ACCESS, REFRESH = "ACCESS", "REFRESH"
PENDING, APPROVED, DENIED, UNKNOWN, EXPIRED = "PENDING", "APPROVED", "DENIED", "UNKNOWN", "EXPIRED"
NONCE_LIFE = timedelta(seconds=600)
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""Of the code that a person types: no vowels, so that it is never a word."""


@dataclass(frozen=True)
class Grant:
    """What a token stands for."""

    account: str
    scopes: frozenset[str]
    has_expired: bool = False


@dataclass(frozen=True)
class Client:
    """A machine that signs in by itself."""

    client_id: str
    account: str
    secret: str


class Access:
    """Over the connection of the calling thread."""

    def __init__(
        self, connection: Callable[[], Database], now: Callable[[], datetime], random_bytes: Callable[[int], bytes]
    ) -> None:
        self._connection, self._now, self._random_bytes = connection, now, random_bytes

    def issue(self, kind: str, account: str, scopes: Iterable[str], life: timedelta) -> str:
        """A new token; this is the only time that it can be read."""
        token = self._secret()
        with atomic(self._connection()) as db:
            db.execute("DELETE FROM tokens WHERE expires_at < ?", [written(self._now() - timedelta(days=30))])
            db.execute(
                "INSERT INTO tokens VALUES (?, ?, ?, ?, ?)",
                [_digest(token), kind, account, " ".join(sorted(scopes)), written(self._now() + life)],
            )
        return token

    def grant_of(self, token: str, kind: str = ACCESS) -> Grant | None:
        row = (
            self._connection()
            .execute(
                "SELECT account, scopes, expires_at FROM tokens WHERE digest = ? AND kind = ?", [_digest(token), kind]
            )
            .fetchone()
        )
        return Grant(row[0], frozenset(row[1].split()), read(row[2]) <= self._now()) if row else None

    def use_up(self, token: str) -> Grant | None:
        """What a refresh token stands for; it can be used once."""
        with atomic(self._connection()) as db:
            grant = self.grant_of(token, REFRESH)
            db.execute("DELETE FROM tokens WHERE digest = ?", [_digest(token)])
        return None if grant is None or grant.has_expired else grant

    def machine_of(self, account: str) -> Client:
        """The account's machine, made when it has none."""
        client_id = f"{account}-machine"
        with atomic(self._connection()) as db:
            db.execute("INSERT OR IGNORE INTO clients VALUES (?, ?, ?)", [client_id, account, self._secret()])
        client = self.client(client_id)
        if client is None:
            raise KeyError(client_id)
        return client

    def client(self, client_id: str) -> Client | None:
        row = (
            self._connection()
            .execute("SELECT client_id, account, secret FROM clients WHERE client_id = ?", [client_id])
            .fetchone()
        )
        return Client(*row) if row else None

    def begin_sign_in(self, scopes: Iterable[str], life: timedelta) -> tuple[str, str]:
        """Device code and the code that a person types."""
        device_code = self._secret()
        letters = "".join(_LETTERS[byte % len(_LETTERS)] for byte in self._random_bytes(8))
        user_code = f"{letters[:4]}-{letters[4:]}"
        with atomic(self._connection()) as db:
            db.execute(
                "INSERT INTO sign_ins VALUES (?, ?, ?, ?, NULL, ?)",
                [
                    _digest(device_code),
                    user_code,
                    " ".join(sorted(scopes)),
                    PENDING,
                    written(self._now() + life),
                ],
            )
        return device_code, user_code

    def decide(self, user_code: str, state: str, account: str) -> bool:
        """What the person said; False where nobody asked, or long ago."""
        with atomic(self._connection()) as db:
            decided = db.execute(
                "UPDATE sign_ins SET state = ?, account = ? WHERE user_code = ? AND state = ? AND expires_at > ?",
                [state, account, user_code.strip().upper(), PENDING, written(self._now())],
            )
        return decided.rowcount == 1

    def redeem(self, device_code: str) -> tuple[str, Grant | None]:
        """How the sign-in stands; an approved one can be redeemed once."""
        with atomic(self._connection()) as db:
            row = db.execute(
                "SELECT state, account, scopes, expires_at FROM sign_ins WHERE device_digest = ?",
                [_digest(device_code)],
            ).fetchone()
            if row is None:
                return UNKNOWN, None
            state, account, scopes, expires_at = row
            if state == PENDING:
                return (EXPIRED if read(expires_at) <= self._now() else PENDING), None
            db.execute("DELETE FROM sign_ins WHERE device_digest = ?", [_digest(device_code)])
        return state, Grant(account, frozenset(scopes.split())) if state == APPROVED else None

    def is_new(self, nonce: str) -> bool:
        """A nonce is used once within ten minutes (H-99)."""
        with atomic(self._connection()) as db:
            db.execute("DELETE FROM nonces WHERE seen_at < ?", [written(self._now() - NONCE_LIFE)])
            kept = db.execute("INSERT OR IGNORE INTO nonces VALUES (?, ?)", [nonce, written(self._now())])
        return kept.rowcount == 1

    def _secret(self) -> str:
        return base64.urlsafe_b64encode(self._random_bytes(30)).decode()


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
