"""`shipdesk consignment origin`: the trade agreements side by side, and the one that shall count."""

from __future__ import annotations

from typing import Any

import click

from shipdesk.checks.origin_choice import Offer
from shipdesk.checks.origin_tests import shown_percent
from shipdesk.cli.session import Session, pass_session
from shipdesk.services.choose_origin import offers_of, spoken, use_agreement
from shipdesk.services.find_consignment import find


@click.command()
@click.argument("ref")
@click.option("--use", "chosen", metavar="NAME", help="Write this one into the consignment: ACFTA, ATIGA, RCEP, none.")
@pass_session
def origin(session: Session, ref: str, chosen: str | None) -> None:
    """Which agreement serves, under which criterion, why or why not, and the proof it needs."""

    def work() -> dict[str, Any]:
        stored = find(session.desk, ref) if chosen is None else use_agreement(session.desk, ref, chosen)
        offers = offers_of(session.desk, stored.consignment)
        return {
            "reference": ref,
            "preference_scheme": stored.consignment.customs.preference_scheme,
            "agreements": [_members(session, one) for one in offers],
        }

    session.run(work, {"reference": ref, "agreements": []})


def _members(session: Session, offer: Offer) -> dict[str, Any]:
    return {
        "name": offer.name,
        "usable": offer.usable,
        "criterion": offer.criterion,
        "reasons": spoken(session.desk, offer.reasons, session.language),
        "proof": spoken(session.desk, offer.proof, session.language),
        "recommended": offer.recommended,
        "to_verify": offer.to_verify,
        "scheme": offer.scheme,
        "certificate_needed": offer.certificate_needed,
        "lines": [
            {
                "line_no": line.line_no,
                "criterion": line.criterion,
                "rvc_percent": None if line.percent is None else shown_percent(line.percent),
            }
            for line in offer.lines
        ],
    }
