"""Parties as carriers and other papers name them: the same consignee everywhere, its numbers and telephones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Case
from shipdesk.checks.finding import WARN, Fault
from shipdesk.checks.received import stated
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.party import Party

LOCATION_NUMBER = "GLN"
SHORT_FORMS = {"company": "co", "limited": "ltd", "corporation": "corp", "incorporated": "inc"}
_WORD = re.compile(r"\w+")


def consignee_differs(case: Case) -> Iterator[Fault]:
    """Compared without capitals, points and the long forms of Co., Ltd.; a paper made out to order names nobody."""
    consignee = case.consignment.consignee
    ours = {_plain(name) for name in (consignee.name_latin, consignee.name_native) if name}
    for one in stated(case, "consignee_name", "papers_that_name_consignee"):
        if _plain(one.value) not in ours and not _to_order(case, one.value):
            values = one.named | {"stated": one.value, "name": consignee.name_latin}
            yield Fault(pointer=one.pointer, values=values)


def _plain(name: str) -> str:
    words = _WORD.findall(unicodedata.normalize("NFKC", name).casefold())
    return "".join(SHORT_FORMS.get(word, word) for word in words)


def _to_order(case: Case, name: str) -> bool:
    return name.casefold().strip().startswith(tuple(case.facts.listed("to_order_words")))


def consignee_to_order(case: Case) -> Iterator[Fault]:
    """Only a bill of lading can be made out to order: no paper by land, and no certificate of origin."""
    consignment = case.consignment
    if not _to_order(case, consignment.consignee.name_latin):
        return
    values = {"name": consignment.consignee.name_latin}
    if case.main_mode in case.facts.listed("land_and_air_modes"):
        transport = values | {"mode": case.main_mode}
        yield Fault(pointer="/consignee/name_latin", values=transport, message_key="transport")
    elif consignment.customs.preference_scheme in case.facts.listed("preferences_with_certificate"):
        yield Fault(pointer="/consignee/name_latin", values=values, message_key="certificate")


def codes_and_telephones_missing(case: Case) -> Iterator[Fault]:
    """A block for China only. The consignee's own number is judged by the rule of its country."""
    severity = None if case.destination == "CN" else WARN
    parties = (("consignee", case.consignment.consignee), ("notify_party", case.consignment.notify_party))
    for role, party in parties:
        if party is None:
            continue
        values = {"role": role, "name": party.name_latin}
        if not party.phone:
            yield Fault(pointer=f"/{role}/phone", values=values, message_key="phone", severity=severity)
        if role == "notify_party" and not _has_code(party):
            yield Fault(pointer=f"/{role}/registrations", values=values, message_key="code", severity=severity)


def _has_code(party: Party) -> bool:
    return any(one.scheme != LOCATION_NUMBER for one in party.registrations)


CASE_RULES: Mapping[str, CaseRule] = {
    "PTY-01": consignee_differs,
    "PTY-06": consignee_to_order,
    "PTY-07": codes_and_telephones_missing,
}
