"""Finds a Thai subdistrict by postal code or by name, in Thai or Roman letters."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from shipdesk.progress import Progress
from shipdesk.reference.thai_places import ThaiPlace, find_thai_places
from shipdesk.ui.picker import Choice, Picker
from shipdesk.ui.toolkit import Toolkit


class ThaiPlaceField(Picker):
    """`picked` carries the place; the field is empty again for the next search."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(toolkit, _search, parent)


def _search(text: str, _progress: Progress) -> list[Choice]:
    return [Choice(place, _roman(place), _listed(place)) for place in find_thai_places(text)]


def _roman(place: ThaiPlace) -> str:
    return f"{place.subdistrict.en}, {place.district.en}, {place.province.en}"


def _listed(place: ThaiPlace) -> str:
    thai = f"{place.subdistrict.th} {place.district.th} {place.province.th}"
    return f"{' '.join(place.postal_codes)} · {thai} · {_roman(place)}"
