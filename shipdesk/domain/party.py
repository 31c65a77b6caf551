"""Parties: exporter, consignee, notify party, importer of record, manufacturer, broker (openapi: Party)."""

from __future__ import annotations

from dataclasses import dataclass, field

from shipdesk.domain.codec import Nested, many, optional, required
from shipdesk.domain.codes import INCOTERMS, REGISTRATION_SCHEMES
from shipdesk.domain.shapes import Number, Text

COUNTRY = Text(2, 2, "[A-Z]{2}")
LANGUAGE = Text(20, 2, "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, kw_only=True)
class Registration:
    """A number under which an authority knows a party or a product."""

    scheme: str = required(Text(choices=REGISTRATION_SCHEMES))
    value: str = required(Text(60))


@dataclass(frozen=True, kw_only=True)
class AddressText:
    """One written form of an address."""

    language: str = required(LANGUAGE)
    lines: tuple[str, ...] = many(Text(70), 1, 3)
    subdistrict: str | None = optional(Text(70))
    district: str | None = optional(Text(70))
    city: str | None = optional(Text(70))
    province: str | None = optional(Text(70))


@dataclass(frozen=True, kw_only=True)
class Address:
    """A place to deliver to, in Latin script always and in the local script where known."""

    country_code: str = required(COUNTRY)
    postal_code: str | None = optional(Text(12))
    latin: AddressText = required(Nested(AddressText))
    native: AddressText | None = optional(Nested(AddressText))
    latitude: str | None = optional(Number(negative=True))
    longitude: str | None = optional(Number(negative=True))


@dataclass(frozen=True, kw_only=True)
class Party:
    """Who sends, receives, imports or is told."""

    name_latin: str = required(Text(120))
    name_native: str | None = optional(Text(120))
    native_language: str | None = optional(LANGUAGE)
    contact_name: str | None = optional(Text(80))
    phone: str | None = optional(Text(16, 1, r"\+[1-9][0-9]{6,14}"))
    email: str | None = optional(Text(120, 3, r"[^@\s]+@[^@\s]+"))
    registrations: tuple[Registration, ...] = many(Nested(Registration), 0, 20)
    address: Address = required(Nested(Address))

    def registration(self, scheme: str) -> str | None:
        """The first number of that scheme, or None."""
        return next((one.value for one in self.registrations if one.scheme == scheme), None)


@dataclass(frozen=True, kw_only=True)
class BookFacts:
    """What the address book knows of a party beside what papers and hub are told: its usual terms, its languages."""

    tax_branch: str | None = optional(Text(5, 5, "[0-9]{5}"))
    """Branch at the Thai Revenue Department; 00000 is the head office."""
    contact_languages: tuple[str, ...] = many(LANGUAGE, 0, 5)
    incoterm: str | None = optional(Text(choices=INCOTERMS))
    incoterm_place: str | None = optional(Text(80))
    payment_terms: str | None = optional(Text(200))
    currency: str | None = optional(Text(3, 3, "[A-Z]{3}"))
    price_list: str | None = optional(Text(60))


@dataclass(frozen=True)
class KnownParty:
    """A party of the address book under its own key, with the roles it plays."""

    key: str
    roles: tuple[str, ...]
    party: Party
    book: BookFacts = field(default_factory=BookFacts)


ROLES = frozenset({"exporter", "consignee", "notify", "importer", "manufacturer", "broker", "buyer"})
