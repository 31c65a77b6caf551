"""The address book: bring parties in from a table, list, show and change them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shipdesk.domain.codec import decode
from shipdesk.domain.party import ROLES, KnownParty, Party
from shipdesk.domain.texts import is_whole
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.sheets import open_sheet

HEADERS = (
    "key", "roles", "name_latin", "name_native", "native_language", "contact_name", "phone", "email", "country_code",
    "postal_code", "latin_lines", "native_lines", "district", "city", "province", "registrations",
)  # fmt: skip
PLAIN = ("name_latin", "name_native", "native_language", "contact_name", "phone", "email")
PLACES = ("district", "city", "province")
NATIVE_LANGUAGE = {"TH": "th", "CN": "zh", "LA": "lo", "KH": "km", "MM": "my", "VN": "vi"}


@dataclass(frozen=True)
class RejectedParty:
    """One fault of a row; `row` as a spreadsheet shows it."""

    row: int
    column: str
    fault: WrongInput


@dataclass(frozen=True)
class PartyImport:
    rows: int
    added: int
    changed: int
    unchanged: int
    rejected: tuple[RejectedParty, ...]


def import_parties(desk: Desk, file: Path, progress: Progress) -> PartyImport:
    """Good rows land in one transaction; a bad row is rejected whole. A file that is no table raises `WrongInput`."""
    good: dict[str, KnownParty] = {}
    rejected: list[RejectedParty] = []
    rows = rejected_rows = 0
    with open_sheet(file) as sheet:
        _require_headers(sheet.headers, file)
        for row in sheet.rows:
            rows += 1
            progress.step(rows)
            try:
                known = party_from_row(dict(zip(sheet.headers, row.cells, strict=True)))
                if known.key in good:
                    raise WrongInput("duplicate", "party_key_twice", pointer="/key", key=known.key)
                good[known.key] = known
            except WrongInput as fault:
                rejected_rows += 1
                rejected.extend(RejectedParty(row.number, _column(one), one) for one in fault.all)
    added, changed = _land(desk, good)
    return PartyImport(rows, added, changed, len(good) - added - changed, tuple(rejected))


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
    try:
        party = _decoded(_members(cells))
    except WrongInput as fault:
        raise WrongInput.of_many([*faults, *fault.all]) from fault
    if faults:
        raise WrongInput.of_many(faults)
    return KnownParty(key, roles, party)


def list_parties(desk: Desk) -> list[KnownParty]:
    """By name."""
    return desk.store.parties.all()


def show_party(desk: Desk, key: str) -> KnownParty:
    known = desk.store.parties.get(key) if is_whole(key) else None
    if known is None:
        raise WrongInput("not_found", "party_unknown", key=key)
    return known


def add_party(desk: Desk, fields: Mapping[str, str]) -> KnownParty:
    """A new party from fields named as in `HEADERS`; its key must be free."""
    _require_known(fields, HEADERS)
    known = party_from_row(fields)
    with desk.store.atomic():
        if desk.store.parties.get(known.key) is not None:
            raise WrongInput("exists", "party_exists", pointer="/key", key=known.key)
        desk.store.parties.put(known)
    return known


def set_party_fields(desk: Desk, key: str, fields: Mapping[str, str]) -> KnownParty:
    """Changes fields named as in `HEADERS`; an empty value clears one."""
    _require_known(fields, HEADERS[1:])
    with desk.store.atomic():
        known = show_party(desk, key)
        changed = party_from_row(row_of_party(known) | dict(fields))
        desk.store.parties.put(changed)
    return changed


def row_of_party(known: KnownParty) -> dict[str, str]:
    """The party as a row under `HEADERS`."""
    party = known.party
    native = party.address.native
    row = {name: getattr(party, name) or "" for name in PLAIN}
    row |= {name: getattr(party.address.latin, name) or "" for name in PLACES}
    return row | {
        "key": known.key,
        "roles": "|".join(known.roles),
        "country_code": party.address.country_code,
        "postal_code": party.address.postal_code or "",
        "latin_lines": "|".join(party.address.latin.lines),
        "native_lines": "" if native is None else "|".join(native.lines),
        "registrations": ";".join(f"{one.scheme}={one.value}" for one in party.registrations),
    }


def _require_known(fields: Mapping[str, str], headers: Sequence[str]) -> None:
    for name in fields:
        if name not in headers:
            raise WrongInput("not_in_enum", "not_in_list", pointer=f"/{name}", value=name, choices=", ".join(headers))


def _land(desk: Desk, good: Mapping[str, KnownParty]) -> tuple[int, int]:
    added = changed = 0
    with desk.store.atomic():
        for known in good.values():
            before = desk.store.parties.get(known.key)
            if before == known:
                continue
            added += before is None
            changed += before is not None
            desk.store.parties.put(known)
    return added, changed


def _members(cells: Mapping[str, str]) -> dict[str, Any]:
    country = cells.get("country_code", "").strip()
    members: dict[str, Any] = {name: cells[name].strip() for name in PLAIN if cells.get(name, "").strip()}
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


def _column(fault: WrongInput) -> str:
    return (fault.pointer or "/").split("/")[1]


def _require_headers(headers: tuple[str, ...], file: Path) -> None:
    for needed in ("key", "name_latin", "country_code", "latin_lines"):
        if needed not in headers:
            raise WrongInput("missing_header", "header_missing", file=file.name, header=needed)
