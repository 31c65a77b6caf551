"""Names of places and routes for the sentences of rules, a shorter name of the pack going first."""

from __future__ import annotations

from dataclasses import replace

from shipdesk.reference.library import Reference
from shipdesk.reference.rules import RulePack


def with_place_names(pack: RulePack, reference: Reference) -> RulePack:
    """The pack that says a place or route by its name wherever a finding's value is called `place`."""
    places = {place.id: place.names for place in reference.places.values()}
    routes = {route.id: route.names for route in reference.routes.values()}
    return replace(pack, words={**pack.words, "place": {**routes, **places, **pack.words.get("place", {})}})
