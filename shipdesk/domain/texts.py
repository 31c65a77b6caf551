"""The same text in several languages: an immutable, hashable mapping of language code to text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

LANGUAGES = ("en", "th", "zh", "vi", "lo", "km", "my")
"""The languages a product may be named in, in the order of the catalog's columns."""


def is_whole(text: str) -> bool:
    """False where half a character stands in it, as in a name that a terminal gave in another encoding."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


class Texts(Mapping[str, str]):
    """Texts by language; empty ones are left out, so a missing language is simply absent."""

    __slots__ = ("_by_language",)

    def __init__(self, by_language: Mapping[str, str] | None = None) -> None:
        given = by_language or {}
        self._by_language = {language: text for language, text in given.items() if text}

    def __getitem__(self, language: str) -> str:
        return self._by_language[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_language)

    def __len__(self) -> int:
        return len(self._by_language)

    def __hash__(self) -> int:
        return hash(frozenset(self._by_language.items()))

    def __repr__(self) -> str:
        return f"Texts({self._by_language!r})"
