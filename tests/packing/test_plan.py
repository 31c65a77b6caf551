"""The loading plan: every carton on it once, the same bytes each time, what does not fit with its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shipdesk import paths
from shipdesk.domain.packing import pack
from shipdesk.drawing import raster
from shipdesk.packing.loading import transport_units
from shipdesk.packing.plan import loading_plan, wished_space
from shipdesk.packing.plan_paper import draw_plan
from shipdesk.packing.sheet import Press
from shipdesk.packing.views import drawing_order
from shipdesk.reference import Wording
from shipdesk.typeset import load_typesetter
from tests.domain.test_packing import CARTON, cm, shipment
from tests.packing.test_units import EQUIPMENT, palletized

HIGH_CUBE = EQUIPMENT.containers["40HC"]


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(load_typesetter(paths.resources()), Wording.load(paths.resources() / "wording"), "th")


def names_on(plan):
    inside = [one for pallet in plan.pallets for one in pallet.load.placed]
    return sorted(plan.names[one.piece.key] for one in inside)


def test_pallets_built_alike_are_drawn_once():
    ship, _ = palletized(shipment((str(250 * 20), CARTON)))
    plan = loading_plan(ship, EQUIPMENT, HIGH_CUBE)
    assert [len(one.pallets) for one in plan.pallets] == [5]
    assert names_on(plan) == sorted(str(number) for number in range(1, 51))
    (space,) = plan.spaces
    assert plan.written(list(space.load.placed)) == "P1, P2, P3, P4, P5"
    assert [one.piece.key for _, wall in space.walls() for one in wall] == [
        one.piece.key for one in space.load.placed
    ]  # fmt: skip


def test_loose_cartons_are_written_as_ranges_and_drawn_far_to_near():
    ship = shipment((str(113 * 20), CARTON))
    ship = replace(ship, handling_units=pack(ship))
    plan = loading_plan(ship, EQUIPMENT, EQUIPMENT.trucks["6W"])
    (space,) = plan.spaces
    assert plan.written(list(space.load.placed)) == "1-113"
    assert space.axles is not None
    drawn = list(drawing_order(space.load.placed))
    assert sorted(one.piece.key for one in drawn) == sorted(one.piece.key for one in space.load.placed)
    for index, one in enumerate(drawn):
        assert not any(
            later.x + later.length <= one.x and later.y + later.width <= one.y for later in drawn[index + 1 :]
        ), "nothing is drawn over what stands before it"


def test_the_plan_takes_the_container_the_consignment_names():
    ship, _ = palletized(shipment(("400", CARTON)))
    assert wished_space(ship, EQUIPMENT) is None
    plan = loading_plan(ship, EQUIPMENT, HIGH_CUBE)
    units = transport_units([], [one.loaded for one in plan.spaces])
    assert wished_space(replace(ship, desk=replace(ship.desk, transport_units=units)), EQUIPMENT) is HIGH_CUBE


def test_the_same_plan_is_the_same_pdf(press):
    tall = replace(CARTON, carton_height=cm(260))
    ship, _ = palletized(shipment((str(60 * 20), CARTON), ("20", tall)))
    plan = loading_plan(ship, EQUIPMENT, HIGH_CUBE)
    assert [one.reason for one in plan.left_out] == ["too_tall_for_door"]
    first = draw_plan(plan, press)
    assert first == draw_plan(loading_plan(ship, EQUIPMENT, HIGH_CUBE), press)
    assert first.pages == 5, "the container, its order, two kinds of pallet, what is left out"
    assert raster.render(first.pdf, 0, 50) != raster.render(first.pdf, 2, 50)


@pytest.mark.parametrize("second", [None, "zh", "lo", "km", "my", "vi"])
def test_every_language_can_be_drawn(press, second):
    ship, _ = palletized(shipment(("45", CARTON)))
    plan = loading_plan(ship, EQUIPMENT, EQUIPMENT.trucks["22W"])
    assert draw_plan(plan, replace(press, second=second)).pages == 3
