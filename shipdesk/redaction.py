"""Takes secrets and people out of text that may be mailed: tokens, passwords, addresses, telephone and tax numbers.

What is taken out is told by its kind, so that whoever reads a log still sees that something stood there.
"""

from __future__ import annotations

import re
import threading
from functools import partial

_WORDS = "token|secret|passw(?:or)?d|passphrase|api[_-]?key|credential|signature|cookie|authorization"
_NAMES = rf"[\w-]{{0,40}}(?:{_WORDS})[\w-]{{0,40}}"
_HEADER = r"(?i)\b(authorization|proxy-authorization|cookie|set-cookie)([\"']?\s*[:=]\s*)[^\n\r]+"

_MIXED = r"(?=[\w+~-]{0,100}[0-9])(?=[\w+~-]{0,100}[A-Za-z])"
_LONG_AND_MIXED = rf"(?<![\w/.+~-]){_MIXED}[A-Za-z0-9_+~-]{{24,}}={{0,2}}(?![\w/.-])"

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(_HEADER), r"\1\2[secret]"),
    (re.compile(r"(?i)\b(bearer|basic|digest|token)\s+[A-Za-z0-9._~+/=-]{6,}"), r"\1 [secret]"),
    (re.compile(r"\beyJ[\w-]{4,}\.[\w-]+\.?[\w-]*"), "[secret]"),
    (re.compile(rf"(?i)\b({_NAMES})([\"']?\s*[:=]\s*)([\"'])(?:(?!\3).)*\3"), r"\1\2\3[secret]\3"),
    (re.compile(rf"(?i)\b({_NAMES})([\"']?\s*[:=]\s*)[^\s\"',;&)}}\]]+"), r"\1\2[secret]"),
    (re.compile(r"(?i)\b([a-z][a-z0-9+.-]{0,20}://)[^/\s:@]{1,200}:[^/\s@]{1,200}@"), r"\1[secret]@"),
    (re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"), "[e-mail]"),
    (re.compile(r"(?<![0-9A-Za-z])(?=[0-9A-Z]{18}(?![0-9A-Za-z]))(?=[0-9A-Z]*[0-9])[0-9A-Z]{18}"), "[number]"),
    (re.compile(r"(?<![0-9A-Za-z_./:-])\+?[0-9](?:[ ().-]{0,2}[0-9]){8,17}(?![0-9A-Za-z_])"), "[number]"),
    (re.compile(_LONG_AND_MIXED), "[secret]"),
)
"""In this order: what a name announces first, then what a secret looks like by itself. Every repetition has an end, so
that a long line takes no longer than its length asks.
"""

_KEPT = re.compile(r"\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\Z")
"""Keys of rows and requests: with them a fault is found at the hub, and nothing can be done with them."""

_known: set[str] = set()
_lock = threading.Lock()
SHORTEST_KNOWN = 6


def never_write(secret: str) -> None:
    """This very text is taken out from now on, whatever stands around it."""
    if len(secret) >= SHORTEST_KNOWN:
        with _lock:
            _known.add(secret)


def redacted(text: str) -> str:
    """The text as it may be written down."""
    with _lock:
        known = sorted(_known, key=len, reverse=True)
    for secret in known:
        text = text.replace(secret, "[secret]")
    for pattern, told in _RULES:
        text = pattern.sub(partial(_told, told), text)
    return text


def _told(told: str, match: re.Match[str]) -> str:
    return match.group() if _KEPT.match(match.group()) else match.expand(told)
