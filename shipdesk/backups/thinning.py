"""Which backups stay: the 12 newest, then one for each of 12 half hours, 14 days, 8 weeks and 12 months, within a limit
of room.

The half hours are those in which something was backed up: on a day of many papers the newest reach back an hour only.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from shipdesk.backups.lists import Backup
from shipdesk.backups.shelf import Shelf

NEWEST, HALF_HOURS, DAYS, WEEKS, MONTHS = 12, 12, 14, 8, 12
MOST_BYTES = 2 * 1000**3
SHARE_OF_FREE = 10
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


def worth_keeping(made: Sequence[tuple[int, datetime]]) -> frozenset[int]:
    """Of these numbers and moments, newest first, the numbers that stay."""
    kept = {number for number, _ in made[:NEWEST]}
    moments = [(number, moment.astimezone(THAILAND)) for number, moment in made]
    for most, period in ((HALF_HOURS, _half_hour), (DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        seen: dict[Hashable, int] = {}
        for number, moment in moments:
            seen.setdefault(period(moment), number)
        kept.update(list(seen.values())[:most])
    return frozenset(kept)


def thin(shelf: Shelf, limit: Limit) -> list[Backup]:
    """Removes what need not stay, and then the oldest until all fit; gives those that went for want of room.

    The newest always stays.
    """
    found = shelf.all()
    kept = worth_keeping([(one.number, one.made_at) for one in found])
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


_Period = Callable[[datetime], Hashable]


def _half_hour(moment: datetime) -> Hashable:
    return moment.date(), moment.hour, moment.minute // 30


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    return moment.year, moment.month
