"""Parties of a consignment as their boxes show them."""

from __future__ import annotations

from dataclasses import replace

from shipdesk.documents.paper_data import PartyText
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.party import Party, Registration
from shipdesk.domain.written_address import latin_lines, native_language, native_lines
from shipdesk.identifiers import th_tax_id

TAX_DIGITS, BRANCH_DIGITS = 13, 5
HEAD_OFFICE = "00000"


def parties(consignment: Consignment, terms: Terms) -> tuple[tuple[str, PartyText], ...]:
    """(role, text) in the order of the boxes; a party that is only the consignee again is left out."""
    given: list[tuple[str, Party | None, str]] = [
        ("exporter", consignment.exporter, "/exporter"),
        ("consignee", consignment.consignee, "/consignee"),
        ("buyer", consignment.desk.buyer, "/desk/buyer"),
        ("importer", consignment.importer_of_record, "/importer_of_record"),
        ("notify", consignment.notify_party, "/notify_party"),
    ]
    return tuple(
        (role, replace(party_text(party, pointer, terms), same_as_consignee=_again(role, party, consignment)))
        for role, party, pointer in given
        if party is not None and (role in ("exporter", "consignee", "notify") or party != consignment.consignee)
    )


def _again(role: str, party: Party, consignment: Consignment) -> bool:
    return role == "notify" and party == consignment.consignee


def party_text(party: Party, pointer: str, terms: Terms) -> PartyText:
    country = terms.country(party.address.country_code).en
    return PartyText(
        name=party.name_latin,
        lines=latin_lines(party.address, country),
        native_name=party.name_native,
        native_lines=native_lines(party.address),
        native_language=native_language(party),
        numbers=(*(_registration(one, terms) for one in party.registrations), *_reach(party, terms)),
        pointer=pointer,
    )


def _registration(one: Registration, terms: Terms) -> str:
    caption = terms.words(f"registration.{one.scheme}")
    value = _thai_tax_id(one.value, terms) if one.scheme == "TH_TAX_ID" else one.value
    return f"{caption.en} {value}"


def _thai_tax_id(number: str, terms: Terms) -> str:
    """Grouped as paper shows it; five more digits are the branch, 00000 the head office."""
    digits = "".join(character for character in number if character.isdecimal())
    tax_id, branch = digits[:TAX_DIGITS], digits[TAX_DIGITS:]
    if len(tax_id) < TAX_DIGITS or len(branch) not in (0, BRANCH_DIGITS):
        return number
    shown = th_tax_id.grouped(tax_id)
    if not branch:
        return shown
    office = terms.words("party.head_office").en
    branch_office = f"{terms.words('party.branch').en} {branch}"
    return f"{shown} ({office if branch == HEAD_OFFICE else branch_office})"


def _reach(party: Party, terms: Terms) -> tuple[str, ...]:
    ways = (("party.contact", party.contact_name), ("party.phone", party.phone), ("party.email", party.email))
    return tuple(f"{terms.words(caption).en} {value}" for caption, value in ways if value)
