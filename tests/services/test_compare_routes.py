"""Comparing ways at a real desk: what former consignments' tracking and freight tell."""

from __future__ import annotations

from decimal import Decimal

import pytest

from shipdesk.errors import WrongInput
from shipdesk.services.compare_routes import compare_routes
from shipdesk.services.draft_consignment import new_consignment
from tests.builders import VIENTIANE, body, packed

ROAD = "TH-LA-ROAD-VIENTIANE"


def travelled(desk, reference, departed, arrived, *, planned="2026-11-05", withdrawn=False):
    """A former consignment that the hub told about: it left, it arrived in Laos."""
    packed(desk, reference, desk={"planned_departure": "2026-11-01", "planned_arrival": planned})
    consignment_id = f"con_{reference}"
    with desk.store.atomic():
        desk.store.consignments.set_hub_record(
            reference,
            state="DELIVERED",
            consignment_id=consignment_id,
            number=reference,
            etag=None,
            record="{}",
            now=desk.tools.now(),
        )
        for number, (step, day, country) in enumerate(
            [("departing", departed, "TH"), ("arriving", "2026-11-02", "TH"), ("delivering", arrived, "LA")]
        ):
            event = {
                "eventID": f"urn:uuid:{reference}-{number}",
                "recordTime": f"{day}T05:00:00Z",
                "eventTime": f"{day}T03:00:00Z",
                "consignment_id": consignment_id,
                "bizStep": step,
                "readPoint": {"name": "somewhere", "country_code": country},
            }
            if withdrawn:
                event["errorDeclaration"] = {"reason": "wrong"}
            desk.store.tracking.add_events([event])


def test_history_counts_what_the_hub_told_of_former_consignments_on_the_route(desk):
    travelled(desk, "OLD-1", "2026-11-01", "2026-11-03", planned="2026-11-02")
    travelled(desk, "OLD-2", "2026-11-01", "2026-11-07", planned="2026-11-05")
    travelled(desk, "OLD-3", "2026-11-01", "2026-11-30", withdrawn=True)
    new_consignment(desk, body("vientiane"))
    seen = {one.route.id: one.experience for one in compare_routes(desk, VIENTIANE).choices}
    road = seen.pop(ROAD)
    assert (road.sample, road.least_days, road.median_days, road.most_days) == (2, 2, Decimal(4), 6)
    assert (road.late_sample, road.median_days_late) == (2, Decimal("1.5"))
    assert set(seen.values()) == {None}


def test_a_consignment_does_not_learn_from_itself_nor_from_drafts(desk):
    travelled(desk, VIENTIANE, "2026-11-01", "2026-11-03")
    packed(desk, "DRAFT-1", desk={"charges": [{"code": "freight", "amount": "500.00", "currency": "THB"}]})
    (road,) = [one for one in compare_routes(desk, VIENTIANE).choices if one.route.id == ROAD]
    assert road.experience is None
    assert road.is_chosen
    assert road.cost is None or road.cost.is_entered


def test_freight_of_booked_consignments_is_scaled_by_weight(desk):
    charges = [{"code": "freight", "amount": "1000.00", "currency": "THB"}]
    packed(desk, "SENT-1", desk={"charges": charges})
    with desk.store.atomic():
        desk.store.consignments.set_state("SENT-1", "DELIVERED", desk.tools.now())
    packed(desk, VIENTIANE, desk={"charges": []})
    (road,) = [one for one in compare_routes(desk, VIENTIANE).choices if one.route.id == ROAD]
    assert (road.cost.freight.amount, road.cost.freight.currency, road.cost.sample) == (Decimal("1000.00"), "THB", 1)


def test_an_unknown_reference_is_refused(desk):
    with pytest.raises(WrongInput) as refused:
        compare_routes(desk, "NO-SUCH")
    assert refused.value.code == "not_found"
