"""Names of codes and words of the paper in English and in its second language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from shipdesk.documents.paper_data import Both
from shipdesk.reference import Reference, Wording
from shipdesk.reference.routes import Place
from shipdesk.reference.tables import Term

LOCAL_LANGUAGE = {"CN": "zh", "LA": "lo", "KH": "km", "MM": "my", "VN": "vi", "TH": "th"}
"""The language in which the table of places gives a place its local name."""


REGISTRATION = "registration."


@dataclass(frozen=True)
class Terms:
    """Reference and wording seen by one paper. `second` is None for a paper in English alone."""

    reference: Reference
    wording: Wording
    second: str | None

    def words(self, key: str) -> Both:
        """Of a registration whose scheme is the user's own word, that word."""
        if key.startswith(REGISTRATION) and key not in self.wording.by_language["en"]:
            return Both(key.removeprefix(REGISTRATION).replace("_", " "))
        second = self.wording.word(self.second, key) if self.second else None
        return Both(self.wording.word("en", key), second)

    def country(self, code: str) -> Both:
        return self._name(self.reference.countries, code, 1)

    def unit(self, code: str, count: Decimal | int) -> Both:
        return self._name(self.reference.units, code, count)

    def package(self, code: str, count: int) -> Both:
        return self._name(self.reference.package_types, code, count)

    def place(self, place_id: str) -> Both:
        """The place's name with its UN/LOCODE; an id that is in no table stands for itself."""
        place = self.reference.places.get(place_id)
        if place is None:
            return Both(place_id)
        named = Both(place.names["en"], self._local(place))
        sure = place.unlocode and not place.unlocode_to_verify
        return Both(f"{named.en} ({place.unlocode})" if sure else named.en, named.second)

    def _local(self, place: Place) -> str | None:
        if self.second == "th":
            return place.names.get("th")
        return place.names.get("local") if LOCAL_LANGUAGE.get(place.country) == self.second else None

    def _name(self, table: Mapping[str, Term], code: str, count: Decimal | int) -> Both:
        term = table.get(code)
        if term is None:
            return Both(code)
        return Both(term.name("en", count), term.name(self.second, count) if self.second else None)


def filled(wording: Wording, second: str | None, key: str, **values: object) -> Both:
    """Words with their placeholders filled, in both languages."""
    english = wording.word("en", key).format(**values)
    return Both(english, wording.word(second, key).format(**values) if second else None)
