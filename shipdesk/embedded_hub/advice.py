"""Advice that binds nobody and leaves no trace: addresses and HS codes (H-23, H-109)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

from shipdesk.embedded_hub.answering import field_error
from shipdesk.embedded_hub.exchange import Answer, Exchange, to_text
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.embedded_hub.rules import ANY_BODY_RULES, faults_of

_MOST_CANDIDATES = 5
_SPACES = re.compile(r"\s+")
_TEXTS = ("subdistrict", "district", "city", "province")


def validate_address(exchange: Exchange) -> Answer:
    """What a careful clerk would see: spaces, the form of the postal code, whether we go there at all."""
    wish = _sound(exchange, "AddressValidationRequest")
    given = wish["address"]
    tidy = _tidied(given)
    changes = list(_changes(given, tidy, "/address"))
    faults = list(_postal_faults(exchange, tidy))
    is_served = given["country_code"] in exchange.facts.countries | {"TH"}
    verdict = "NOT_SERVED" if not is_served else "UNRESOLVED" if faults else "CORRECTED" if changes else "VALID"
    body = {
        "verdict": verdict,
        "deliverable": verdict in ("VALID", "CORRECTED"),
        "normalized": tidy,
        "candidates": [],
        "changes": changes,
        "warnings": [field_error(exchange.facts, fault, exchange.language) for fault in faults],
    }
    return Answer(200, body)


def advise_hs(exchange: Exchange) -> Answer:
    """Subheadings whose text holds the words of the English description."""
    if exchange.facts.hs is None:
        raise Refusal("not_supported")
    wish = _sound(exchange, "HsAdviceRequest")
    table = exchange.facts.hs()
    words = " ".join(entry["text"] for entry in wish["descriptions"] if entry["language"].startswith("en"))
    found = {one.code: one.text for one in table.search(words, _MOST_CANDIDATES)} if words.strip() else {}
    proposed = wish.get("proposed_hs_code", "")[:6]
    if table.is_known(proposed):
        found = {proposed: table.text(proposed)} | found
    candidates = [
        {
            "hs6": code,
            "title": text,
            "confidence": "MEDIUM" if code == proposed else "LOW",
            "notes": [exchange.facts.texts["advice"]["NOT_BINDING"][exchange.language]],
        }
        for code, text in list(found.items())[:_MOST_CANDIDATES]
    ]
    body = {
        "advice_id": hashlib.sha256(to_text(wish).encode()).hexdigest()[:32],
        "binding": False,
        "source_date": exchange.facts.tariff["hs_source_date"],
        "candidates": candidates,
    }
    return Answer(200, body)


def _sound(exchange: Exchange, schema: str) -> dict[str, Any]:
    facts, wish = exchange.facts, exchange.body
    faults = facts.contract.faults(schema, wish)
    refuse_if_any(faults + faults_of(ANY_BODY_RULES, wish, facts.minor_units, faults))
    sound: dict[str, Any] = wish
    return sound


def _tidied(address: Mapping[str, Any]) -> dict[str, Any]:
    """Single spaces, none at the ends, none in the postal code; words and letters stay as they are (H-78)."""
    tidy = dict(address)
    if "postal_code" in tidy:
        tidy["postal_code"] = _SPACES.sub("", tidy["postal_code"])
    for form in ("latin", "native"):
        if form in tidy:
            text = dict(tidy[form])
            text["lines"] = [_spaced(line) or line for line in text["lines"]]
            tidy[form] = text | {name: _spaced(text[name]) for name in _TEXTS if name in text}
    return tidy


def _spaced(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _changes(before: Any, after: Any, place: str) -> Iterator[dict[str, Any]]:
    if isinstance(before, dict):
        for name, value in before.items():
            yield from _changes(value, after[name], f"{place}/{name}")
    elif isinstance(before, list):
        for index, value in enumerate(before):
            yield from _changes(value, after[index], f"{place}/{index}")
    elif before != after:
        yield {"pointer": place, "from": before, "to": after}


def _postal_faults(exchange: Exchange, address: Mapping[str, Any]) -> Iterator[FieldFault]:
    form = exchange.facts.tariff["postal_codes"].get(address["country_code"])
    code = address.get("postal_code")
    if form is not None and code is not None and not re.fullmatch(form, code, re.ASCII):
        yield FieldFault("address_unresolved", pointer("address", "postal_code"), limit=form, rejected=code)
