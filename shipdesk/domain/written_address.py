"""An address as it is written on paper, in its Latin form and in its own script."""

from __future__ import annotations

from shipdesk.domain.party import Address, AddressText, Party

EAST_ASIAN = ("zh", "ja", "ko")
"""Languages that write the widest place first and without blanks between."""


def latin_lines(address: Address, country: str) -> tuple[str, ...]:
    """Street lines, then the places from narrow to wide with the postal code and the country's name."""
    *lines, last = _street_first(address.latin, address.postal_code)
    return (*lines, f"{last}, {country}")


def native_lines(address: Address) -> tuple[str, ...]:
    """The address in its own script; nothing where only the Latin form is known."""
    if address.native is None:
        return ()
    if address.native.language.split("-")[0] in EAST_ASIAN:
        return _widest_first(address.native, address.postal_code)
    return _street_first(address.native, address.postal_code)


def native_language(party: Party) -> str:
    """The language of the party's own script: of its name, else of its address, else English."""
    if party.native_language:
        return party.native_language.split("-")[0]
    return party.address.native.language.split("-")[0] if party.address.native else "en"


def _places(text: AddressText) -> list[str]:
    named = [text.subdistrict, text.district, text.city, text.province]
    return list(dict.fromkeys(place for place in named if place))


def _street_first(text: AddressText, postal_code: str | None) -> tuple[str, ...]:
    known = None if _holds(text, postal_code) else postal_code
    *lines, last = [*text.lines, *filter(None, [", ".join(_places(text))])]
    return (*lines, f"{last} {known}" if known else last)


def _widest_first(text: AddressText, postal_code: str | None) -> tuple[str, ...]:
    together = "".join([*reversed(_places(text)), *text.lines])
    return (together,) if postal_code is None or _holds(text, postal_code) else (f"{together} {postal_code}",)


def _holds(text: AddressText, postal_code: str | None) -> bool:
    """Whether the postal code was written into the lines already."""
    return postal_code is not None and any(postal_code in line for line in (*text.lines, *_places(text)))
