"""What a notice of a new version says: which, since when, until when it counts, where it is, and how its files read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from shipdesk.domain.codec import Nested, many, required, words
from shipdesk.domain.shapes import Integer, Moment, Text


class Version(NamedTuple):
    """Three numbers, compared as numbers: 1.10.0 is newer than 1.9.0."""

    major: int
    minor: int
    patch: int

    @classmethod
    def of(cls, text: str) -> Version:
        return cls(*(int(part) for part in text.split(".")))

    def __str__(self) -> str:
        return ".".join(str(part) for part in self)


VERSION = Text(20, 5, r"(0|[1-9][0-9]{0,4})\.(0|[1-9][0-9]{0,4})\.(0|[1-9][0-9]{0,4})")


@dataclass(frozen=True)
class Download:
    """One file of the release, by name; whoever has fetched it can hold it against this."""

    name: str = required(Text(120, 1, r"[A-Za-z0-9._-]+"))
    bytes: int = required(Integer(1, 10**10))
    sha256: str = required(Text(64, 64, "[0-9a-f]{64}"))


@dataclass(frozen=True)
class Notice:
    serial: int = required(Integer(1, 10**9))
    """Grows with every notice signed, whatever it says: an old one that comes again is known by it."""
    version: str = required(VERSION)
    published: datetime = required(Moment())
    expires: datetime = required(Moment())
    page: str = required(Text(300, 1, r"https://[\x21-\x7e]+"))
    """Where a person downloads it."""
    news: tuple[tuple[str, str], ...] = words()
    """In a sentence or two, by language: en, th, zh."""
    downloads: tuple[Download, ...] = many(Nested(Download), most=20)

    def news_in(self, language: str) -> str:
        told = dict(self.news)
        return told.get(language) or told.get("en", "")
