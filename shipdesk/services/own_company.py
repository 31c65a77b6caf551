"""The company whose desk this is: its name is enough to begin; with an address it stands in the address book too.

What is typed in the first run is kept at once, so that nobody types it twice: where it is not yet enough for a party
of the address book it waits beside it, under the names of the party table.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shipdesk.domain.party import KnownParty
from shipdesk.errors import WrongInput
from shipdesk.services.business_settings import get_setting, set_setting
from shipdesk.services.desk import Desk
from shipdesk.services.party_keys import proposed_key

if TYPE_CHECKING:
    from shipdesk.services.party_advice import Advice

HOME, ROLE, KEPT = "TH", "exporter", "company_fields"
TAX_ID = "tax_id"
FIELDS = (
    "name_latin", "name_native", TAX_ID, "latin_lines", "native_lines", "subdistrict", "district", "province",
    "postal_code", "contact_name", "phone", "email",
)  # fmt: skip
"""As in the party table; `tax_id` stands for its registration TH_TAX_ID."""
PLACE = ("subdistrict", "district", "province", "postal_code")
_THAI = re.compile("[\u0e00-\u0e7f]")


@dataclass(frozen=True)
class Company:
    """`party` is its key in the address book, None while `missing` fields keep it out of it."""

    name: str
    party: str | None
    missing: tuple[str, ...]
    advice: tuple[Advice, ...]


def keep_company(desk: Desk, fields: Mapping[str, str]) -> Company:
    """Raises `WrongInput` where there is no name, or where a field cannot be what it says it is."""
    from shipdesk.services.party_advice import advise

    typed = _in_its_script({name: fields[name].strip() for name in FIELDS if fields.get(name, "").strip()})
    name = typed.get("name_latin") or typed.get("name_native")
    if name is None:
        raise WrongInput("required", "company_without_name", pointer="/name_latin")
    known = _as_party(desk, typed)
    with desk.store.atomic():
        set_setting(desk, "company", name)
        if isinstance(known, KnownParty):
            desk.store.parties.put(known)
            desk.store.settings.clear(KEPT)
            return Company(name, known.key, (), advise(known, desk.reference))
        desk.store.settings.set(KEPT, json.dumps(typed, ensure_ascii=False))
    return Company(name, None, known, ())


def company_name(desk: Desk) -> str:
    """Nothing where nobody has said it yet."""
    return get_setting(desk, "company")


def unfinished_company(desk: Desk) -> dict[str, str]:
    """What is known of a company that lacks something for the address book, as a row of the party table.

    Nothing where an exporter stands in the book already.
    """
    text = desk.store.settings.get(KEPT)
    has_one = any(ROLE in known.roles for known in desk.store.parties.all())
    return {} if text is None or has_one else _row(json.loads(text))


def tax_id_advice(number: str) -> WrongInput | None:
    """What looks wrong with a Thai tax number, if anything; it is kept all the same."""
    from shipdesk.identifiers import th_tax_id

    if not number.strip():
        return None
    try:
        th_tax_id.validate(number)
    except WrongInput as fault:
        return fault
    return None


def _in_its_script(typed: dict[str, str]) -> dict[str, str]:
    """A name or an address in Thai letters is the Thai one, in whichever field it was typed."""
    for latin, native in (("name_latin", "name_native"), ("latin_lines", "native_lines")):
        if _THAI.search(typed.get(latin, "")) and native not in typed:
            typed[native] = typed.pop(latin)
    if _THAI.search(typed.get("subdistrict", "")):
        typed |= _roman_place(typed)
    return typed


def _roman_place(typed: Mapping[str, str]) -> dict[str, str]:
    """The place in English letters, where it is known beyond doubt."""
    from shipdesk.reference.thai_places import match_thai_place

    found = match_thai_place(**{name: typed.get(name, "") for name in PLACE})
    if len(found) != 1:
        return {}
    (place,) = found
    return {"subdistrict": place.subdistrict.en, "district": place.district.en, "province": place.province.en}


def _as_party(desk: Desk, typed: Mapping[str, str]) -> KnownParty | tuple[str, ...]:
    """The party, or the fields that it lacks; any other fault is raised."""
    from shipdesk.services.party_rows import party_from_row

    row = _row(typed)
    own = get_setting(desk, "company")
    same = next((one.key for one in desk.store.parties.all() if own and one.party.name_latin == own), None)
    taken = {one.key for one in desk.store.parties.all()}
    row["key"] = same or proposed_key(HOME, row.get("name_latin", ""), taken) or proposed_key(HOME, "company", taken)
    missing = tuple(name for name in ("name_latin", "latin_lines") if not row.get(name))
    try:
        known = party_from_row(row)
    except WrongInput as error:
        wrong = [one for one in error.all if (one.pointer or "/")[1:] not in missing]
        if wrong:
            raise WrongInput.of_many(wrong) from error
        return missing
    return known


def _row(typed: Mapping[str, str]) -> dict[str, str]:
    from shipdesk.identifiers import th_tax_id

    row = {name: value for name, value in typed.items() if name != TAX_ID}
    row |= {"roles": ROLE, "country_code": HOME}
    if "name_native" in row:
        row["native_language"] = "th"
    if TAX_ID in typed:
        row["registrations"] = f"TH_TAX_ID={th_tax_id.compact(typed[TAX_ID])}"
    return row
