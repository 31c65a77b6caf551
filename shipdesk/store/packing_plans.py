"""How each consignment shall be packed, as its people asked for it."""

from __future__ import annotations

import json

from shipdesk.domain.codec import decode, encode
from shipdesk.domain.packing_plan import NO_PLAN, PackingPlan
from shipdesk.store.connection import Connections


class PackingPlanTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def of(self, consignment: str) -> PackingPlan:
        """The plan kept for the consignment's id, else one that asks for nothing."""
        row = self._connections.db.execute(
            "SELECT plan FROM packing_plans WHERE consignment = ?", [consignment]
        ).fetchone()
        return NO_PLAN if row is None else decode(PackingPlan, json.loads(row[0]))

    def put(self, consignment: str, plan: PackingPlan) -> None:
        self._connections.db.execute(
            "INSERT INTO packing_plans (consignment, plan) VALUES (?, ?)"
            " ON CONFLICT (consignment) DO UPDATE SET plan = excluded.plan",
            [consignment, json.dumps(encode(plan), ensure_ascii=False)],
        )
