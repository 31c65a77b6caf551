"""Cartons counted out by hand go with their line: those of a former product would weigh and measure a new one wrong."""

from __future__ import annotations

from dataclasses import replace

from shipdesk.domain.consignment import Consignment
from shipdesk.services.desk import Desk


def forget_cartons_of_lost_lines(desk: Desk, consignment_id: str, before: Consignment, after: Consignment) -> None:
    """A line is lost where its number is gone or stands for another product. Call inside `store.atomic()`."""
    if before.items == after.items:
        return
    was, now = ({item.line_no: item.sku for item in one.items} for one in (before, after))
    plan = desk.store.packing_plans.of(consignment_id)
    kept = tuple(one for one in plan.by_hand if one.line_no in now and now[one.line_no] == was.get(one.line_no))
    if kept != plan.by_hand:
        desk.store.packing_plans.put(consignment_id, replace(plan, by_hand=kept))
