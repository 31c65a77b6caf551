"""The facts that the rules need, gathered from the desk's tables."""

from __future__ import annotations

from dataclasses import replace

from shipdesk.checks import Facts
from shipdesk.domain.consignment import Consignment
from shipdesk.services.check_history import history_of
from shipdesk.services.desk import Desk
from shipdesk.services.equipment import equipment_of
from shipdesk.services.keep_route_notices import all_route_notices


def facts_of(desk: Desk, consignment: Consignment) -> Facts:
    """Tables, today, and what the desk remembers that touches this consignment."""
    return replace(tables_of(desk), history=history_of(desk, consignment))


def tables_of(desk: Desk) -> Facts:
    """Tables and today, the same for every consignment."""
    return Facts(
        pack=desk.rules,
        today=desk.tools.today(),
        knows_hs=desk.reference.hs.is_known,
        minor_units=desk.reference.minor_units,
        equipment=equipment_of(desk),
        route_notices=all_route_notices(desk),
        agreements=desk.reference.agreements,
        routes=desk.reference.routes,
        fruit_protocol=desk.reference.fruit_protocol,
        cannot_print=desk.reference.letters.missing_in,
        holidays=desk.reference.holidays,
    )
