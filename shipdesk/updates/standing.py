"""Whether a notice that is truly ours may be shown: not expired, not older than one seen before, and newer than we are.

A mirror can keep an old notice and hand it out for ever, signature and all; the serial number, the expiry and what was
seen before are against that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from shipdesk.errors import WrongInput
from shipdesk.updates.notice import Notice, Version

LONGEST_LIFE = timedelta(days=92)
"""A notice is signed anew at least every quarter, so that one that was kept back is noticed."""
CLOCKS_DIFFER = timedelta(days=1)


@dataclass(frozen=True)
class Seen:
    """The newest notice that was ever taken, and the hash of its seal."""

    serial: int
    version: str
    sha256: str


def judge(notice: Notice, sha256: str, *, page_prefix: str, now: datetime, seen: Seen | None) -> None:
    """Raises `WrongInput` for a notice that must not be shown; whether it is news is another question."""
    if now >= notice.expires or notice.expires - notice.published > LONGEST_LIFE:
        raise WrongInput("pattern", "update_expired", until=f"{notice.expires:%Y-%m-%d}")
    if notice.published > now + CLOCKS_DIFFER:
        raise WrongInput("pattern", "update_from_the_future", published=f"{notice.published:%Y-%m-%d}")
    if not notice.page.startswith(page_prefix):
        raise WrongInput("pattern", "update_other_page", page=notice.page)
    if seen is not None and _goes_back(notice, sha256, seen):
        raise WrongInput("pattern", "update_goes_back", version=notice.version, seen=seen.version)


def is_news(notice: Notice, present: str) -> bool:
    return Version.of(notice.version) > Version.of(present)


def _goes_back(notice: Notice, sha256: str, seen: Seen) -> bool:
    if notice.serial == seen.serial:
        return sha256 != seen.sha256
    return notice.serial < seen.serial or Version.of(notice.version) < Version.of(seen.version)
