"""Tokens in the system's own keyring: Keychain, Credential Manager, Secret Service, KWallet. Never a file of ours.

A keyring that is missing, locked, denied or has lost the value is told to the user with what to do; the desk goes on
without a hub. A long secret is kept in pieces, because Windows takes 2,560 bytes of UTF-16 for one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from shipdesk.errors import SecretTrouble
from shipdesk.redaction import never_write

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "ShipDesk hub"
PIECE = 1_000
MOST_PIECES = 16
OF_THE_SYSTEM = (
    "keyring.backends.macOS",
    "keyring.backends.Windows",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
)
"""Other backends may write plain files."""


class Keyring:
    """`backend` is the system's best where none is given."""

    def __init__(self, backend: KeyringBackend | None = None) -> None:
        self._backend = backend

    def read(self, name: str) -> str | None:
        """None where nothing is kept under that name, or not all of it any more."""
        with _told_to_the_user():
            head = self._keyring.get_password(SERVICE, name)
            if head is None:
                return None
            count, _, digest = head.partition(":")
            if not count.isascii() or not count.isdigit():
                return None
            pieces = [self._keyring.get_password(SERVICE, _piece(name, number)) for number in range(int(count))]
        whole = "".join(piece or "" for piece in pieces)
        return whole if _digest(whole) == digest else None

    def write(self, name: str, secret: str) -> None:
        """The head comes last: a write that broke off leaves no half secret that looks whole."""
        pieces = [secret[start : start + PIECE] for start in range(0, len(secret), PIECE)]
        if len(pieces) > MOST_PIECES:
            raise SecretTrouble("too_long", "keyring_too_long", limit=PIECE * MOST_PIECES)
        with _told_to_the_user():
            for number, piece in enumerate(pieces):
                self._keyring.set_password(SERVICE, _piece(name, number), piece)
            self._keyring.set_password(SERVICE, name, f"{len(pieces)}:{_digest(secret)}")

    def forget(self, name: str) -> None:
        """The head first, then the pieces; what is not there is no trouble."""
        from keyring.errors import PasswordDeleteError

        with _told_to_the_user():
            for entry in (name, *(_piece(name, number) for number in range(MOST_PIECES))):
                try:
                    if self._keyring.get_password(SERVICE, entry) is not None:
                        self._keyring.delete_password(SERVICE, entry)
                except PasswordDeleteError:
                    continue

    @property
    def _keyring(self) -> KeyringBackend:
        if self._backend is None:
            self._backend = _best_of_the_system()
        return self._backend


class Vault:
    """One secret of the keyring, as a store of tokens."""

    def __init__(self, keyring: Keyring, name: str) -> None:
        self._keyring = keyring
        self._name = name

    def read(self) -> str | None:
        secret = self._keyring.read(self._name)
        if secret:
            never_write(secret)
        return secret

    def write(self, secret: str) -> None:
        never_write(secret)
        self._keyring.write(self._name, secret)

    def forget(self) -> None:
        self._keyring.forget(self._name)


def _best_of_the_system() -> KeyringBackend:
    from keyring.backend import get_all_keyring

    fit = [one for one in get_all_keyring() if type(one).__module__ in OF_THE_SYSTEM and one.priority > 0]
    if not fit:
        raise SecretTrouble("not_found", "keyring_missing")
    return max(fit, key=lambda one: one.priority)


@contextmanager
def _told_to_the_user() -> Iterator[None]:
    """Backends raise what their systems raise; all of it means that the secret is not kept."""
    from keyring import errors

    try:
        yield
    except SecretTrouble:
        raise
    except errors.NoKeyringError as error:
        raise SecretTrouble("not_found", "keyring_missing") from error
    except (errors.KeyringLocked, errors.InitError) as error:
        raise SecretTrouble("busy", "keyring_locked") from error
    except Exception as error:
        raise SecretTrouble("read_only", "keyring_denied", detail=type(error).__name__) from error


def _piece(name: str, number: int) -> str:
    return f"{name} #{number + 1}"


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()[:16]
