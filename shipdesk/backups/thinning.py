"""Which backups stay: the 12 newest, then one for each of 14 days, 8 weeks and 12 months, within a limit of room.

One that was made in haste, after something that others were told, does not count once another follows it: on a day of
many papers the newest reach back as far as on any other.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from itertools import pairwise

from shipdesk.backups.lists import SOON, Backup
from shipdesk.backups.shelf import Shelf

NEWEST, DAYS, WEEKS, MONTHS = 12, 14, 8, 12
MOST_BYTES = 2 * 1000**3
SHARE_OF_FREE = 10
HALF_HOUR = timedelta(minutes=30)
THAILAND = timezone(timedelta(hours=7))


@dataclass(frozen=True)
class Limit:
    """`most` bytes for all backups of a shelf together."""

    most: int

    @classmethod
    def of(cls, shelf: Shelf) -> Limit:
        """2 GB, or a tenth of what would be free without these backups, whichever is less."""
        free = shutil.disk_usage(shelf.root).free + shelf.bytes_used()
        return cls(min(MOST_BYTES, free // SHARE_OF_FREE))


def lasting(found: Sequence[Backup]) -> list[Backup]:
    """Of these, newest first, all but those made in haste that another follows within half an hour."""
    followed = (
        earlier.name
        for later, earlier in pairwise(found)
        if earlier.why == SOON and timedelta() <= later.made_at - earlier.made_at < HALF_HOUR
    )
    passing = frozenset(followed)
    return [one for one in found if one.name not in passing]


def worth_keeping(made: Sequence[tuple[int, datetime]]) -> frozenset[int]:
    """Of these numbers and moments, newest first, the numbers that stay."""
    kept = {number for number, _ in made[:NEWEST]}
    days = [(number, moment.astimezone(THAILAND).date()) for number, moment in made]
    for most, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        seen: dict[Hashable, int] = {}
        for number, day in days:
            seen.setdefault(period(day), number)
        kept.update(list(seen.values())[:most])
    return frozenset(kept)


def thin(shelf: Shelf, limit: Limit) -> list[Backup]:
    """Removes what need not stay, and then the oldest until all fit; gives those that went for want of room.

    The newest always stays.
    """
    found = shelf.all()
    kept = worth_keeping([(one.number, one.made_at) for one in lasting(found)])
    for one in found:
        if one.number not in kept:
            shelf.remove(one)
    shelf.sweep()
    return drop_oldest(shelf, limit.most)


def drop_oldest(shelf: Shelf, most: int) -> list[Backup]:
    """Until at most so many bytes are used. While a list can't be read nothing goes: hardly any room would be won."""
    dropped: list[Backup] = []
    if shelf.unread():
        return dropped
    for one in list(reversed(shelf.all()))[:-1]:
        if shelf.bytes_used() <= most:
            break
        shelf.remove(one)
        shelf.sweep()
        dropped.append(one)
    return dropped


_Period = Callable[[date], Hashable]


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month
