"""Names of places, routes and holidays for the sentences of rules, a shorter name of the pack going first."""

from __future__ import annotations

from dataclasses import replace

from shipdesk.late import LateMapping
from shipdesk.reference.library import Reference
from shipdesk.reference.rules import LANGUAGES, RulePack


def with_place_names(pack: RulePack, reference: Reference) -> RulePack:
    """The pack that names what a finding's value `place`, `holiday`, `country` or `entry_country` gives as a code."""
    places = {place.id: place.names for place in reference.places.values()}
    routes = {route.id: route.names for route in reference.routes.values()}
    # The calendar is long: it is read with the first sentence that needs it.
    holidays = LateMapping(lambda: {one.id: one.names for one in reference.holidays.all})
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
