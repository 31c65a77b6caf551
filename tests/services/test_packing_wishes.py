"""Mixed cartons, pallets, containers and cartons by hand: kept with the shipment, numbered once, told where not."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.packing_plan import HandCartons, PackingPlan
from shipdesk.errors import WrongInput
from shipdesk.services.business_settings import set_setting
from shipdesk.services.change_cartons import CartonChange, add_cartons, change_cartons, remove_cartons
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.pack_consignment import pack_consignment, packing_plan
from tests.builders import VIENTIANE, body, line, packed

ON_PALLETS = PackingPlan(mixed=True, pallet="1200X1000", into="40HC", vgm=True)
PREFIX = "8850001"


def cartons_of(stored):
    return [one for one in stored.consignment.handling_units if one.package_type != "PX"]


def pallets_of(stored):
    return [one for one in stored.consignment.handling_units if one.package_type == "PX"]


def counted(line_no=1, count=113, units="12"):
    return HandCartons(
        line_no=line_no, count=count, units=Decimal(units), gross_kg=Weight(Decimal("10.4")),
        length_cm=Length(Decimal(40)), width_cm=Length(Decimal(30)), height_cm=Length(Decimal(25)),
    )  # fmt: skip


def draft(desk, *lines, reference=VIENTIANE):
    return new_consignment(desk, body("vientiane", client_reference=reference, items=list(lines)))


def test_pallets_get_their_own_numbers_and_the_container_its_tare_and_vgm(desk):
    draft(desk, line("ND-002", "2400"))
    stored = pack_consignment(desk, VIENTIANE, plan=ON_PALLETS)
    units = stored.consignment.handling_units
    assert pallets_of(stored)
    assert len({one.sscc for one in units}) == len(units)
    assert all(one.sscc for one in pallets_of(stored))
    (container,) = stored.consignment.desk.transport_units
    assert (container.kind, container.size_type) == ("container", "45G1")
    cargo = sum(one.gross_weight_kg.kg for one in stored.consignment.outermost_units)
    assert container.vgm_kg.kg == cargo + container.tare_kg.kg


def test_the_wish_is_kept_and_holds_when_goods_change(desk):
    draft(desk, line("ND-002", "2400"))
    pack_consignment(desk, VIENTIANE, plan=ON_PALLETS)
    edit_consignment(desk, VIENTIANE, {"items": [line("ND-002", "1200")]})
    assert packing_plan(desk, VIENTIANE) == ON_PALLETS
    assert pallets_of(pack_consignment(desk, VIENTIANE))


def test_a_copy_is_packed_in_the_same_way(desk):
    draft(desk, line("ND-002", "2400"))
    pack_consignment(desk, VIENTIANE, plan=ON_PALLETS)
    copy_consignment(desk, VIENTIANE, "COPY-1")
    assert packing_plan(desk, "COPY-1") == ON_PALLETS
    assert pallets_of(pack_consignment(desk, "COPY-1"))


def test_a_packed_shipment_is_packed_in_another_way_only_again(desk):
    packed(desk)
    with pytest.raises(WrongInput) as caught:
        pack_consignment(desk, VIENTIANE, plan=ON_PALLETS)
    assert caught.value.reason == "packed_already"
    assert pallets_of(pack_consignment(desk, VIENTIANE, plan=ON_PALLETS, again=True))
    assert not pallets_of(pack_consignment(desk, VIENTIANE, plan=PackingPlan(), again=True))


@pytest.mark.parametrize(
    ("plan", "reason"),
    [(PackingPlan(pallet="9X9"), "pallet_unknown"), (PackingPlan(into="53FT"), "load_space_unknown")],
)
def test_equipment_that_is_not_in_the_table_is_refused_and_nothing_is_kept(desk, plan, reason):
    draft(desk, line("ND-002", "2400"))
    with pytest.raises(WrongInput) as caught:
        pack_consignment(desk, VIENTIANE, plan=plan)
    assert caught.value.reason == reason
    assert (find(desk, VIENTIANE).state, packing_plan(desk, VIENTIANE)) == ("DRAFT", PackingPlan())


def test_a_hundred_and_thirteen_cartons_are_added_at_once(desk):
    draft(desk, line("ND-002", "60"), line("ND-002", str(113 * 12)))
    stored = add_cartons(desk, VIENTIANE, counted(line_no=2))
    assert stored.state == "PACKED"
    mine = [one for one in cartons_of(stored) if one.contents[0].line_no == 2]
    assert len(mine) == 113
    assert {str(one.gross_weight_kg) for one in mine} == {"10.4"}
    assert len({one.sscc for one in stored.consignment.handling_units}) == len(stored.consignment.handling_units)
    gone = remove_cartons(desk, VIENTIANE, 2)
    assert len(cartons_of(gone)) < 113
    assert packing_plan(desk, VIENTIANE).by_hand == ()


def test_a_line_without_carton_data_waits_for_its_own_cartons(desk):
    bare = {"descriptions": [{"language": "en", "text": "Bamboo lamp, hand made"}], "hs_code": "940591",
            "origin_country": "TH", "unit_code": "H87", "net_weight_kg": "700",
            "line_value": {"amount": "100.00", "currency": "THB"}}  # fmt: skip
    draft(desk, bare | {"quantity": "1356"}, bare | {"quantity": "24"})
    waiting = add_cartons(desk, VIENTIANE, counted(line_no=1))
    assert (waiting.state, waiting.consignment.handling_units) == ("DRAFT", ())
    stored = add_cartons(desk, VIENTIANE, counted(line_no=2, count=2))
    assert (stored.state, len(cartons_of(stored))) == ("PACKED", 115)


@pytest.mark.parametrize(
    ("cartons", "reason"),
    [
        (counted(line_no=7), "cartons_of_unknown_line"),
        (counted(count=200), "cartons_hold_more_than_line"),
    ],
)
def test_cartons_that_cannot_be_are_refused_and_forgotten(desk, cartons, reason):
    draft(desk, line("ND-002", "60"))
    with pytest.raises(WrongInput) as caught:
        add_cartons(desk, VIENTIANE, cartons)
    assert caught.value.reason == reason
    assert packing_plan(desk, VIENTIANE) == PackingPlan()


def test_weights_of_a_range_are_put_right_and_the_pallet_follows(desk):
    draft(desk, line("ND-002", "2400"))
    before = pack_consignment(desk, VIENTIANE, plan=ON_PALLETS)
    was = pallets_of(before)[0].gross_weight_kg
    first = cartons_of(before)[0].gross_weight_kg
    heavier = Weight(first.kg + 1)
    stored = change_cartons(desk, VIENTIANE, "1-3", CartonChange(gross_kg=heavier))
    assert [one.gross_weight_kg for one in cartons_of(stored)[:4]] == [heavier] * 3 + [first]
    assert pallets_of(stored)[0].gross_weight_kg.kg == was.kg + 3
    assert stored.units_given
    assert [one.sscc for one in stored.consignment.handling_units] == [
        one.sscc for one in before.consignment.handling_units
    ]


@pytest.mark.parametrize("written", ["0", "1-", "200", "x", "1-4-6", "", "2-1", "9" * 5000])
def test_a_range_that_names_no_carton_is_refused(desk, written):
    packed(desk)
    with pytest.raises(WrongInput) as caught:
        change_cartons(desk, VIENTIANE, written, CartonChange(gross_kg=Weight(Decimal(1))))
    assert caught.value.reason == "carton_range_unreadable"


def test_marks_follow_the_template_of_the_business(desk):
    set_setting(desk, "marks_template", "{initials} / {reference} / {destination} / MADE IN THAILAND / C/NO. {n}/{N}")
    draft(desk, line("ND-002", "120"))
    stored = pack_consignment(desk, VIENTIANE)
    marks = [one.marks for one in cartons_of(stored)]
    assert marks[0].endswith(f"MADE IN THAILAND / C/NO. 1/{len(marks)}")
    assert VIENTIANE in marks[0]
    with pytest.raises(WrongInput) as caught:
        set_setting(desk, "marks_template", "{reference}")
    assert caught.value.reason == "setting_marks_template"


@given(st.lists(st.sampled_from(["again", "pallets", "loose", "change"]), min_size=2, max_size=5))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_number_is_ever_used_twice_however_often_it_is_packed(desk, steps):
    set_setting(desk, "gs1_prefix", PREFIX)
    reference = f"S{len(desk.store.consignments.all())}"
    stored = pack_consignment(desk, draft(desk, line("ND-002", "600"), reference=reference).reference)
    seen = {}
    for step in steps:
        if step == "change":
            stored = change_cartons(desk, reference, "1", CartonChange(gross_kg=Weight(Decimal("9.9"))))
            continue
        for unit in stored.consignment.handling_units:
            assert unit.sscc not in seen
            seen[unit.sscc] = unit.client_unit_reference
        plan = {"pallets": ON_PALLETS, "loose": PackingPlan()}.get(step)
        stored = pack_consignment(desk, reference, again=True, plan=plan)
    used = desk.store.numbers.of_consignment(stored.id)
    assert {one.sscc for one in stored.consignment.handling_units} <= set(used)
    assert not {one.sscc for one in stored.consignment.handling_units} & set(seen)


def test_cartons_by_hand_go_with_their_line(desk):
    draft(desk, line("ND-002", "24"), line("ND-001", "24"))
    add_cartons(desk, VIENTIANE, counted(line_no=2, count=2))
    edit_consignment(desk, VIENTIANE, {"items": [line("ND-002", "24")]})
    assert packing_plan(desk, VIENTIANE).by_hand == ()
    edit_consignment(desk, VIENTIANE, {"items": [line("ND-002", "24"), line("DF-001", "24")]})
    add_cartons(desk, VIENTIANE, counted(line_no=1, count=1))
    edit_consignment(desk, VIENTIANE, {"items": [line("DF-001", "24"), line("ND-002", "24")]})
    assert packing_plan(desk, VIENTIANE).by_hand == ()


def test_a_change_that_changes_nothing_leaves_the_cartons_the_desks_own(desk):
    before = packed(desk)
    assert change_cartons(desk, VIENTIANE, "1", CartonChange()) == before
