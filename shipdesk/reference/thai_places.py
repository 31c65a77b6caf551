"""Every Thai subdistrict with its district, province and postal codes, in Thai and in Roman letters.

The table is geothai's (official codes and the Royal Institute's romanisation); it is loaded when first asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geothai.types import Subdistrict

MOST_FOUND = 30


@dataclass(frozen=True)
class PlaceName:
    th: str
    en: str


@dataclass(frozen=True)
class ThaiPlace:
    """One subdistrict (tambon, khwaeng) and what it lies in."""

    subdistrict: PlaceName
    district: PlaceName
    province: PlaceName
    postal_codes: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        return self.subdistrict.en, self.district.en, self.province.en


def find_thai_places(query: str, most: int = MOST_FOUND) -> tuple[ThaiPlace, ...]:
    """By postal code, or by the name of a subdistrict, district or province in either script."""
    import geothai

    wanted = query.strip()
    if wanted.isdecimal() and wanted.isascii():
        return _places(geothai.by_postal_code(wanted), most)
    if not wanted:
        return ()
    found: list[Subdistrict] = []
    for hit in geothai.search(wanted):
        found.extend(_inside(hit.area))
        if len(found) >= most:
            break
    return _places(found, most)


def thai_province(code: str) -> PlaceName | None:
    """By its ISO 3166-2 code, TH-22."""
    import geothai

    found = geothai.province(code.removeprefix("TH-"))
    return None if found is None else PlaceName(found.name_th, found.name_en)


def match_thai_place(
    subdistrict: str = "", district: str = "", province: str = "", postal_code: str = ""
) -> tuple[ThaiPlace, ...]:
    """Every place that fits all the names given, in Thai or Roman letters; short forms such as ต. are read."""
    import geothai

    if not (subdistrict or district or postal_code):
        return ()
    fitting = geothai.match(subdistrict, district=district, province=province, postal_code=postal_code)
    return _places((one.subdistrict for one in fitting), len(fitting))


def _inside(area: object) -> list[Subdistrict]:
    import geothai
    from geothai.types import District, Province, Subdistrict

    if isinstance(area, Subdistrict):
        return [area]
    if isinstance(area, District):
        return list(geothai.subdistricts(area.code))
    if isinstance(area, Province):
        return [one for district in geothai.districts(area.code) for one in geothai.subdistricts(district.code)]
    return []


def _places(subdistricts: Iterable[Subdistrict], most: int) -> tuple[ThaiPlace, ...]:
    import geothai

    places: dict[str, ThaiPlace] = {}
    for one in subdistricts:
        district, province = geothai.district(one.district_code), geothai.province(one.province_code)
        if district is None or province is None or one.code in places:
            continue
        places[one.code] = ThaiPlace(
            PlaceName(one.name_th, one.name_en),
            PlaceName(district.name_th, district.name_en),
            PlaceName(province.name_th, province.name_en),
            tuple(one.postal_codes),
        )
        if len(places) >= most:
            break
    return tuple(places.values())
