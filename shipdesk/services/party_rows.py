"""A party of the address book as a row of a table, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from shipdesk.domain.codec import decode
from shipdesk.domain.party import ROLES, BookFacts, KnownParty, Party
from shipdesk.domain.texts import is_whole
from shipdesk.errors import WrongInput
from shipdesk.identifiers import phone
from shipdesk.reference.thai_places import match_thai_place

T = TypeVar("T")

HEADERS = (
    "key", "roles", "name_latin", "name_native", "native_language", "contact_name", "phone", "email", "country_code",
    "postal_code", "latin_lines", "native_lines", "district", "city", "province", "registrations", "subdistrict",
    "tax_branch", "contact_languages", "incoterm", "incoterm_place", "payment_terms", "currency", "price_list",
)  # fmt: skip
PLAIN = ("name_latin", "name_native", "native_language", "contact_name", "phone", "email")
PLACES = ("subdistrict", "district", "city", "province")
BOOK = ("tax_branch", "incoterm", "incoterm_place", "payment_terms", "currency", "price_list")
NATIVE_LANGUAGE = {"TH": "th", "CN": "zh", "LA": "lo", "KH": "km", "MM": "my", "VN": "vi"}


def party_from_row(cells: Mapping[str, str]) -> KnownParty:
    """A row under `HEADERS`; every fault of it in one `WrongInput`, pointing to `/<column>`."""
    for column, cell in cells.items():
        if not is_whole(cell):
            raise WrongInput("unprintable_text", "cell_broken_character", pointer=f"/{column}", value=repr(cell)[:200])
    faults: list[WrongInput] = []
    key = cells.get("key", "").strip()
    if not key:
        faults.append(WrongInput("required", "required", pointer="/key", field="key"))
    roles = tuple(role.strip() for role in cells.get("roles", "").replace(";", "|").split("|") if role.strip())
    choices = ", ".join(sorted(ROLES))
    faults += [
        WrongInput("not_in_enum", "not_in_list", pointer="/roles", value=role, choices=choices)
        for role in roles if role not in ROLES
    ]  # fmt: skip
    completed = _with_thai_places(cells)
    party = _gather(faults, lambda: _decoded(_members(completed)))
    book = _gather(faults, lambda: decode(BookFacts, _book(completed)))
    if faults or party is None or book is None:
        raise WrongInput.of_many(faults)
    return KnownParty(key, roles, party, book)


def _gather(faults: list[WrongInput], read: Callable[[], T]) -> T | None:
    try:
        return read()
    except WrongInput as fault:
        faults.extend(fault.all)
        return None


def row_of_party(known: KnownParty) -> dict[str, str]:
    """The party as a row under `HEADERS`."""
    party = known.party
    native = party.address.native
    row = {name: getattr(party, name) or "" for name in PLAIN}
    row |= {name: getattr(party.address.latin, name) or "" for name in PLACES}
    row |= {name: getattr(known.book, name) or "" for name in BOOK}
    return row | {
        "key": known.key,
        "roles": "|".join(known.roles),
        "country_code": party.address.country_code,
        "postal_code": party.address.postal_code or "",
        "latin_lines": "|".join(party.address.latin.lines),
        "native_lines": "" if native is None else "|".join(native.lines),
        "registrations": ";".join(f"{one.scheme}={one.value}" for one in party.registrations),
        "contact_languages": "|".join(known.book.contact_languages),
    }


def _members(cells: Mapping[str, str]) -> dict[str, Any]:
    country = cells.get("country_code", "").strip()
    members: dict[str, Any] = {name: cells[name].strip() for name in PLAIN if cells.get(name, "").strip()}
    if "phone" in members:
        members["phone"] = phone.as_dialled(members["phone"], country or None)
    latin = {"language": "en", "lines": _lines(cells, "latin_lines")}
    latin |= {name: cells[name].strip() for name in PLACES if cells.get(name, "").strip()}
    address: dict[str, Any] = {"country_code": country, "latin": latin}
    if cells.get("postal_code", "").strip():
        address["postal_code"] = cells["postal_code"].strip()
    if _lines(cells, "native_lines"):
        language = members.get("native_language") or NATIVE_LANGUAGE.get(country, "en")
        address["native"] = {"language": language, "lines": _lines(cells, "native_lines")}
    members["address"] = address
    members["registrations"] = _registrations(cells.get("registrations", ""))
    return members


def _book(cells: Mapping[str, str]) -> dict[str, Any]:
    members: dict[str, Any] = {name: cells[name].strip() for name in BOOK if cells.get(name, "").strip()}
    for name in ("incoterm", "currency"):
        if name in members:
            members[name] = members[name].upper()
    languages = _lines(cells, "contact_languages")
    return members | ({"contact_languages": languages} if languages else {})


def _with_thai_places(cells: Mapping[str, str]) -> Mapping[str, str]:
    """A Thai address that names one subdistrict beyond doubt gets what it leaves out of district, province, code."""
    if cells.get("country_code", "").strip() != "TH":
        return cells
    given = {name: cells.get(name, "").strip() for name in ("subdistrict", "district", "province", "postal_code")}
    found = match_thai_place(**given) if given["subdistrict"] else ()
    if len(found) != 1:
        return cells
    place = found[0]
    code = place.postal_codes[0] if len(place.postal_codes) == 1 else ""
    known = {"district": place.district.en, "province": place.province.en, "postal_code": code}
    return {**cells, **{name: given[name] or value for name, value in known.items()}}


def _registrations(cell: str) -> list[dict[str, str]]:
    registrations = []
    for part in filter(None, (part.strip() for part in cell.split(";"))):
        scheme, equals, value = part.partition("=")
        if not equals:
            raise WrongInput("pattern", "registration_form", pointer="/registrations", value=part)
        registrations.append({"scheme": scheme.strip(), "value": value.strip()})
    return registrations


def _lines(cells: Mapping[str, str], column: str) -> list[str]:
    return [line.strip() for line in cells.get(column, "").split("|") if line.strip()]


_COLUMN_OF = {
    "/address/country_code": "country_code",
    "/address/postal_code": "postal_code",
    "/address/latin/lines": "latin_lines",
    "/address/native/lines": "native_lines",
    "/address/native/language": "native_language",
    "/address/latin/district": "district",
    "/address/latin/city": "city",
    "/address/latin/province": "province",
    "/registrations": "registrations",
}


def _decoded(members: dict[str, Any]) -> Party:
    try:
        return decode(Party, members)
    except WrongInput as fault:
        for one in fault.all:
            inside = one.pointer or ""
            place = next((start for start in _COLUMN_OF if inside.startswith(start)), None)
            one.pointer = f"/{_COLUMN_OF[place]}" if place else inside
        raise
