"""What cancelling a booked consignment costs now, as the hub last told (H-44, H-45)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from shipdesk.domain.money import Money
from shipdesk.hub.moments import moment
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.hub_money import money_of


@dataclass(frozen=True)
class CancellationTerms:
    """`fee` is None where cancelling is free now or the hub told nothing; the hub's own clock decides in the end."""

    fee: Money | None
    free_until: datetime | None
    allowed_until: str | None


def cancellation_terms(desk: Desk, reference: str, now: datetime) -> CancellationTerms:
    """`now` by the hub's clock where it is known."""
    stored = find(desk, reference)
    record = json.loads(stored.hub_record) if stored.hub_record else {}
    policy = record.get("void_policy")
    if not isinstance(policy, dict):
        return CancellationTerms(None, None, None)
    free_until, fee = moment(policy.get("free_until")), money_of(policy.get("fee"))
    is_free = (free_until is not None and now < free_until) or fee is None or not fee.amount
    allowed = policy.get("allowed_until")
    return CancellationTerms(None if is_free else fee, free_until, allowed if isinstance(allowed, str) else None)
