"""Containers, trucks, pallets and road limits: the figures the rules and the loader work with."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from shipdesk import paths
from shipdesk.reference import Reference
from shipdesk.reference.equipment import Equipment, Figure
from shipdesk.reference.equipment_file import read_equipment
from shipdesk.reference.rules import load_rule_pack

SHIPPED = paths.resources() / "tables" / "equipment.toml"


@pytest.fixture(scope="module")
def equipment() -> Equipment:
    return Reference.load(paths.resources()).equipment


@pytest.mark.parametrize(
    ("code", "size_type", "payload", "usable", "door_height"),
    [
        ("20DC", "22G1", "28200", ("28", "30"), "228"),
        ("40DC", "42G1", "26700", ("58", "60"), "228"),
        ("40HC", "45G1", "26500", ("68", "70"), "258"),
        ("40RH", "45R1", "29000", ("60", "65"), "250"),
    ],
)
def test_containers_have_the_trades_figures(
    equipment: Equipment, code: str, size_type: str, payload: str, usable: tuple[str, str], door_height: str
) -> None:
    container = equipment.container(size_type)
    assert container is not None
    assert (container.code, container.payload_kg.value) == (code, Decimal(payload))
    assert (container.usable_least_m3.value, container.usable_most_m3.value) == tuple(map(Decimal, usable))
    assert container.door_height_cm.value == Decimal(door_height)
    assert equipment.container(code.lower()) is container


def test_cargo_in_a_reefer_stays_under_its_load_line(equipment: Equipment) -> None:
    assert equipment.containers["40RH"].load_height_cm == 220
    assert equipment.containers["40HC"].load_height_cm == equipment.containers["40HC"].inner_height_cm.value


def test_an_unknown_size_has_no_load_space(equipment: Equipment) -> None:
    assert equipment.load_space("53FT") is None
    assert equipment.load_space(None) is None
    assert equipment.load_space("22w") is equipment.trucks["22W"]


def test_doors_pass_into_the_room_and_usable_volume_fits_it(equipment: Equipment) -> None:
    for space in (*equipment.containers.values(), *equipment.trucks.values()):
        assert space.door_width_cm.value <= space.inner_width_cm.value, space.code
        assert space.door_height_cm.value <= space.inner_height_cm.value, space.code
    for container in equipment.containers.values():
        room = container.inner_length_cm.value * container.inner_width_cm.value * container.inner_height_cm.value
        assert container.usable_most_m3.value * 1_000_000 <= room, container.code


def test_a_loaded_truck_is_within_its_axles_and_the_thai_road(equipment: Equipment) -> None:
    for truck in equipment.trucks.values():
        limit = equipment.road_limits["TH"].gross_of(truck.code)
        assert limit is not None
        assert truck.payload_kg.value + truck.tare_kg.value <= limit.value, truck.code
        assert truck.front_axle_empty_kg.value < truck.front_axle_kg.value, truck.code
        assert truck.rear_axle_empty_kg.value < truck.rear_axle_kg.value, truck.code
        assert truck.front_axle_cm.value < truck.rear_axle_cm.value, truck.code


def test_road_limits_are_all_to_verify(equipment: Equipment) -> None:
    thailand = equipment.road_limits["TH"]
    assert thailand.gross_of(None) == Figure(Decimal(50500), "th-road-weights", True)
    assert thailand.gross_of("10W") == Figure(Decimal(25000), "th-road-weights", True)
    for limit in equipment.road_limits.values():
        assert all(figure.to_verify for figure in (limit.gross_kg, limit.axle_kg) if figure is not None)


def test_every_source_is_one_of_the_rule_packs(equipment: Equipment) -> None:
    known = load_rule_pack(paths.resources() / "rules").sources
    assert equipment.sources <= known.keys()


def test_own_figures_take_the_place_of_shipped_ones(tmp_path: Path) -> None:
    own = tmp_path / "equipment.toml"
    own.write_text(
        '[containers.40HC]\npayload_kg = 24000.5\nsource = "trade-practice"\nto_verify = []\n'
        '[road_limits.LA]\ngross_kg = 49250\nsource = "la-road-weights"\n',
        encoding="utf-8",
    )
    equipment = read_equipment(SHIPPED, own)
    assert equipment.containers["40HC"].payload_kg == Figure(Decimal("24000.5"), "trade-practice", False)
    assert equipment.containers["40HC"].inner_length_cm.value == Decimal("1203.2")
    assert equipment.containers["20DC"].payload_kg.value == 28200
    gross = equipment.road_limits["LA"].gross_kg
    assert gross is not None
    assert gross.value == 49250


def test_without_a_file_of_ones_own_the_shipped_table_stands(tmp_path: Path, equipment: Equipment) -> None:
    assert read_equipment(SHIPPED, tmp_path / "equipment.toml") == equipment
