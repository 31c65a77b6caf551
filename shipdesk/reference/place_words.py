"""Names of places, routes and holidays for the sentences of rules, a shorter name of the pack going first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from shipdesk.reference.library import Reference
from shipdesk.reference.rules import LANGUAGES, RulePack

Names = Mapping[str, Mapping[str, str]]


class _WhenAsked(Mapping[str, Mapping[str, str]]):
    """Names read with the first sentence that needs them: the calendar is long and off the start path."""

    def __init__(self, read: Callable[[], Names]) -> None:
        self._read = read

    @cached_property
    def _names(self) -> Names:
        return self._read()

    def __getitem__(self, code: str) -> Mapping[str, str]:
        return self._names[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def with_place_names(pack: RulePack, reference: Reference) -> RulePack:
    """The pack that names what a finding's value `place`, `holiday`, `country` or `entry_country` gives as a code."""
    places = {place.id: place.names for place in reference.places.values()}
    routes = {route.id: route.names for route in reference.routes.values()}
    holidays = _WhenAsked(lambda: {one.id: one.names for one in reference.holidays.all})
    all_countries = {
        code: {language: term.name(language) for language in LANGUAGES} for code, term in reference.countries.items()
    }
    countries = {**all_countries, **pack.words.get("country", {})}
    named = {
        "country": countries,
        "entry_country": countries,
        "place": {**routes, **places, **pack.words.get("place", {})},
        "holiday": holidays,
    }
    return replace(pack, words={**pack.words, **named})
