"""Labels and what they are made from, for tests that need no desk."""

from __future__ import annotations

from datetime import date

from shipdesk import paths
from shipdesk.checks import Facts
from shipdesk.domain.consignment import Consignment
from shipdesk.labels import Carriage, LabelContext, LabelFacts
from shipdesk.reference import Reference, Wording
from shipdesk.services.label_facts import gathered
from shipdesk.typeset import load_typesetter

REFERENCE = Reference.load(paths.resources())
WORDING = Wording.load(paths.resources() / "wording")
TODAY = date(2026, 11, 24)
BOOKED = Carriage(service="TH-CN-RAIL-LAOS-STD", number="SD26110000017", issued_by_embedded_hub=True)


def tables() -> Facts:
    return Facts(
        pack=REFERENCE.rules,
        today=TODAY,
        knows_hs=lambda _: True,
        minor_units=REFERENCE.minor_units,
        equipment=REFERENCE.equipment,
        agreements=REFERENCE.agreements,
        routes=REFERENCE.routes,
    )


def facts_of(
    consignment: Consignment, carriage: Carriage = BOOKED, specimens: frozenset[str] = frozenset()
) -> LabelFacts:
    return gathered(consignment, REFERENCE, WORDING, tables(), carriage, specimens)


def label_context(*, training: bool = False) -> LabelContext:
    return LabelContext(load_typesetter(paths.resources()), WORDING, REFERENCE, training=training)
