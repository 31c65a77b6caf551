"""The list where there are very many: the newest, the unfinished and what is searched, of nothing else."""

from __future__ import annotations

import pytest

from shipdesk.domain import states
from shipdesk.store.consignment_list import Sought
from tests.large_desk import large_desk

SHIPMENTS, MOST = 1_200, 50


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = large_desk(tmp_path_factory.mktemp("long") / "desk", SHIPMENTS)
    yield desk
    desk.store.close()


def test_the_newest_and_all_unfinished_are_there_in_their_order(desk):
    every = desk.store.consignments.all()
    listed = desk.store.consignment_list.read(most=MOST)
    assert listed.total == len(every) == SHIPMENTS + 1
    wanted = [one for at, one in enumerate(every) if at < MOST or one.state not in states.FINAL]
    assert list(listed.rows) == wanted
    assert len(wanted) < len(every)


@pytest.mark.parametrize(
    ("sought", "holds"),
    [
        ([Sought("ship-00041")], lambda one: one.reference.startswith("SHIP-00041")),
        (
            [Sought("buyer"), Sought("39")],
            lambda one: (
                "39" in f"{one.reference} {one.consignee} {one.consignment_number}" and "Buyer" in one.consignee
            ),
        ),
        ([Sought("ยกเลิก", states=("CANCELLED",))], lambda one: one.state == "CANCELLED"),
        ([Sought("ลาว", destinations=("LA",)), Sought("ship-000007")], lambda one: one.reference == "SHIP-000007"),
        ([Sought("%'_")], lambda one: False),
    ],
)
def test_what_is_searched_is_found_wherever_it_stands(desk, sought, holds):
    listed = desk.store.consignment_list
    wanted = {one.reference for one in desk.store.consignments.all() if holds(one)}
    found = {one.reference for one in listed.find(sought, SHIPMENTS)}
    assert found == wanted
    assert {one.reference for one in listed.read(sought, SHIPMENTS).rows} >= wanted
    newest = [one.reference for one in listed.find(sought, 3)]
    assert newest == [one.reference for one in listed.find(sought, SHIPMENTS)][:3]


def test_what_is_asked_by_name_or_state_is_found(desk):
    listed = desk.store.consignment_list
    assert [one.reference for one in listed.of(["SHIP-000007", "nowhere"])] == ["SHIP-000007"]
    assert not {one.state for one in listed.in_hand()} & states.FINAL
    assert {one.state for one in listed.in_hand({"CANCELLED"})} & states.FINAL == {"CANCELLED"}
    assert len(listed.references("SHIP-")) == SHIPMENTS
    assert not listed.is_empty()
    assert listed.at_the_hub()["HANDED_OVER"] == 500
