"""Identifiers for rows and wishes: UUIDv7 (RFC 9562) and ULID, from a given clock and a given source of randomness."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RANDOM_BYTES = 10


def uuid7(now: datetime, randomness: bytes) -> str:
    """UUIDv7 text: 48 bits of time in milliseconds, 74 of the 80 bits of `randomness`."""
    import uuid

    bits = _milliseconds(now) << 80 | int.from_bytes(randomness[:_RANDOM_BYTES])
    bits = bits & ~(0xF << 76) | 0x7 << 76
    bits = bits & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=bits))


def ulid(now: datetime, randomness: bytes) -> str:
    """ULID text, 26 characters: 48 bits of time in milliseconds, then 80 bits of `randomness`."""
    bits = _milliseconds(now) << 80 | int.from_bytes(randomness[:_RANDOM_BYTES])
    return "".join(_CROCKFORD[bits >> shift & 31] for shift in range(125, -1, -5))


class Ids:
    """Makes identifiers; `now` must give a time with its zone. Safe for several threads if its sources are."""

    def __init__(self, now: Callable[[], datetime], random_bytes: Callable[[int], bytes]) -> None:
        self._now = now
        self._random_bytes = random_bytes

    def uuid7(self) -> str:
        return uuid7(self._now(), self._random_bytes(_RANDOM_BYTES))

    def ulid(self) -> str:
        return ulid(self._now(), self._random_bytes(_RANDOM_BYTES))


def seeded_bytes(seed: str) -> Callable[[int], bytes]:
    """A source that gives the same bytes in every run; for samples and tests, never for real wishes."""
    import hashlib

    counter = 0
    lock = threading.Lock()

    def take(count: int) -> bytes:
        nonlocal counter
        taken = b""
        with lock:
            while len(taken) < count:
                taken += hashlib.sha256(f"{seed}:{counter}".encode()).digest()
                counter += 1
        return taken[:count]

    return take


def _milliseconds(now: datetime) -> int:
    return int(now.timestamp() * 1000)
