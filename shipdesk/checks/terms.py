"""Incoterms 2020: the modes they are for, the named place, the costs they put on the seller."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Case
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import CaseRule

_EDITION = re.compile(r"incoterms?\W*(?:\(r\))?\W*([0-9]{4})", re.IGNORECASE)


def sea_term_without_ship(case: Case) -> Iterator[Fault]:
    term, mode = case.consignment.incoterm, case.main_mode
    if term in case.facts.listed("sea_terms") and mode in case.facts.listed("land_and_air_modes"):
        values = {"incoterm": term, "mode": mode, "better": case.facts.tables.any_mode_terms[term]}
        yield Fault(pointer="/incoterm", values=values)


def term_incomplete(case: Case) -> Iterator[Fault]:
    """A place that names nothing, or an edition that is not 2020."""
    term, place = case.consignment.incoterm, case.consignment.incoterm_place
    edition = _EDITION.search(place)
    values = {"incoterm": term, "place": place}
    if edition is not None and edition[1] in case.facts.listed("old_incoterm_editions"):
        yield Fault(pointer="/incoterm_place", values=values | {"edition": edition[1]}, message_key="edition")
        return
    named = _EDITION.sub("", place).strip(" ,;()®")
    nothing = not any(character.isalpha() for character in named)
    if nothing or named.casefold() in case.facts.listed("no_place") or named.upper() == term:
        yield Fault(pointer="/incoterm_place", values=values, message_key="place")


def cost_element_missing(case: Case) -> Iterator[Fault]:
    """What the seller pays under the term must stand among the charges: customs ask for it."""
    term = case.consignment.incoterm
    given = {charge.code for charge in case.desk.charges if charge.amount > 0}
    for cost in ("freight", "insurance"):
        if term in case.facts.listed(f"{cost}_by_seller") and cost not in given:
            yield Fault(pointer="/desk/charges", values={"incoterm": term}, message_key=cost)


def duty_paid_by_seller(case: Case) -> Iterator[Fault]:
    if case.consignment.incoterm == "DDP" and case.destination in case.facts.listed("duty_paid_not_possible"):
        yield Fault(pointer="/incoterm", values={"country": case.destination})


def ship_term_with_container(case: Case) -> Iterator[Fault]:
    """A container is handed over at the terminal, days before it is on board; without a ship another rule speaks."""
    term, mode = case.consignment.incoterm, case.main_mode
    if term not in case.facts.listed("terms_on_board") or mode in case.facts.listed("land_and_air_modes"):
        return
    if any(unit.kind == "container" for unit in case.desk.transport_units):
        yield Fault(pointer="/incoterm", values={"incoterm": term, "better": case.facts.tables.any_mode_terms[term]})


def ex_works_with_certificate(case: Case) -> Iterator[Fault]:
    """The applicant of a certificate must be the exporter of record, which the seller is not under EXW."""
    scheme = case.consignment.customs.preference_scheme
    if case.consignment.incoterm == "EXW" and scheme in case.facts.listed("preferential_certificates"):
        yield Fault(pointer="/incoterm", values={"scheme": scheme})


CASE_RULES: Mapping[str, CaseRule] = {
    "INC-01": sea_term_without_ship,
    "INC-02": ship_term_with_container,
    "INC-03": term_incomplete,
    "INC-04": ex_works_with_certificate,
    "INC-05": cost_element_missing,
    "INC-06": duty_paid_by_seller,
}
