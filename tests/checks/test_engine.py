"""The engine: order, days that rules are judged by, what a block stops, silence, JSON, speed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from shipdesk.checks import Facts, Finding, Override, as_json, run, stopped_by, with_overrides
from shipdesk.checks.case import Case
from shipdesk.checks.engine import judging_day
from shipdesk.domain.consignment import Consignment, UnitContent
from shipdesk.domain.desk_object import DeskObject, Gates
from shipdesk.domain.money import Money
from shipdesk.domain.route_notice import KnownRouteNotice, RouteNotice
from shipdesk.reference.rule_tables import Closure
from shipdesk.reference.rules import RulePack
from tests.checks.conftest import remembering


def rules(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.rule for finding in findings}


def passed(finding: Finding) -> Override:
    return Override(
        key="1",
        rule=finding.rule,
        pointer=finding.pointer,
        found=finding.fingerprint,
        reason="The forwarder confirmed it is open.",
        who="Nok",
        made_at=datetime(2026, 11, 24, tzinfo=UTC),
    )


def planned(consignment: Consignment, departure: date | None, arrival: date | None) -> Consignment:
    desk = replace(consignment.desk, planned_departure=departure, planned_arrival=arrival)
    return replace(consignment, desk=desk)


@pytest.fixture(scope="module")
def durian(sound: Consignment) -> Consignment:
    """Fresh Thai durian for Phnom Penh by sea."""
    address = replace(sound.consignee.address, country_code="KH")
    return replace(
        sound,
        route_id="TH-KH-SEA-SIHANOUKVILLE",
        consignee=replace(sound.consignee, address=address),
        items=(replace(sound.items[0], hs_code="081060", production_date=None, expiry_date=None),),
    )


def by_land(durian: Consignment) -> Consignment:
    return replace(durian, route_id="TH-KH-ROAD-POIPET")


def test_a_sound_consignment_has_no_findings(sound: Consignment, facts: Facts) -> None:
    assert run(sound, facts) == ()


def test_findings_come_by_gravity_then_by_field_with_numbers_as_numbers(sound: Consignment, facts: Facts) -> None:
    lines = tuple(replace(sound.items[0], line_no=number, hs_code="999999") for number in range(1, 12))
    value = Money(Decimal("93500.00"), "THB")
    wrong = replace(sound, items=lines, declared_value=value, handling_units=(), goods=(), incoterm="CIF")
    wrong = replace(wrong, route_id="TH-CN-NEW")
    findings = run(wrong, facts)
    assert [one.severity for one in findings] == sorted(
        (one.severity for one in findings), key=["block", "warn", "info"].index
    )
    blocks = [one.pointer for one in findings if one.severity == "block"]
    assert blocks == [f"/items/{index}/hs_code" for index in range(11)]
    assert findings[-1].severity == "info"


@pytest.mark.parametrize(
    ("departure", "arrival", "banned"),
    [
        (date(2025, 7, 10), date(2025, 7, 15), False),
        (date(2025, 7, 10), date(2025, 7, 16), True),
        (date(2025, 7, 15), None, False),
        (date(2025, 7, 16), None, True),
        (None, date(2025, 7, 15), False),
        (None, None, True),
    ],
)
def test_the_cambodian_ban_is_judged_by_arrival_then_departure_then_today(
    durian: Consignment, facts: Facts, departure: date | None, arrival: date | None, banned: bool
) -> None:
    assert ("LAW-05" in rules(run(planned(durian, departure, arrival), facts))) == banned


@pytest.mark.parametrize(
    ("departure", "arrival", "closed"),
    [
        (date(2025, 6, 22), date(2025, 6, 25), False),
        (date(2025, 6, 23), date(2025, 6, 25), True),
        (None, date(2025, 6, 22), False),
        (None, None, True),
    ],
)
def test_a_gate_is_judged_by_departure_then_arrival_then_today(
    durian: Consignment, facts: Facts, departure: date | None, arrival: date | None, closed: bool
) -> None:
    assert ("RTE-01" in rules(run(planned(by_land(durian), departure, arrival), facts))) == closed


def test_a_gate_that_opened_again_is_no_fault(durian: Consignment, facts: Facts) -> None:
    closed = RouteNotice(
        kind="closed", place="KH-PPT", valid_from=date(2025, 6, 23), valid_to=date(2026, 12, 31), source="S20"
    )
    told = replace(facts, route_notices=(KnownRouteNotice("until", closed, is_own=False),))
    assert "RTE-01" in rules(run(planned(by_land(durian), date(2026, 12, 31), None), told))
    assert "RTE-01" not in rules(run(planned(by_land(durian), date(2027, 1, 1), None), told))


def test_a_gate_that_the_rule_tables_call_closed_is_closed_until_a_notice_lifts_it(
    sound: Consignment, facts: Facts
) -> None:
    closed = Closure("TH-NKI", date(2026, 12, 1), None, "S20")
    told = replace(facts, pack=replace(facts.pack, tables=replace(facts.pack.tables, closures=(closed,))))
    (finding,) = [one for one in run(sound, told) if one.rule == "RTE-01"]
    assert (finding.severity, finding.source, finding.to_verify) == ("block", "S20", True)
    opened = remembering(told, route_notices=[RouteNotice(kind="open", place="TH-NKI", source="Broker")])
    assert [one.severity for one in run(sound, opened) if one.rule == "RTE-01"] == ["info"]


def test_label_standards_are_judged_by_the_lines_own_production_date(sound: Consignment, facts: Facts) -> None:
    case = Case(sound, facts)
    assert judging_day("production", case, case.lines[0]) == date(2026, 10, 1)
    unmade = Case(replace(sound, items=(replace(sound.items[0], production_date=None),)), facts)
    assert judging_day("production", unmade, unmade.lines[0]) == date(2026, 12, 8)


def test_a_rule_out_of_force_on_its_day_is_silent(sound: Consignment, facts: Facts) -> None:
    wrong = replace(sound, items=(replace(sound.items[0], hs_code="999999"),))
    assert "HS-01" in rules(run(planned(wrong, None, date(2027, 12, 31)), facts))
    assert "HS-01" not in rules(run(planned(wrong, None, date(2028, 1, 1)), facts))


def test_a_rule_judged_by_production_holds_for_each_line_on_its_own(sound: Consignment, facts: Facts) -> None:
    rule = replace(facts.pack.rules["HS-01"], judged_on="production", valid_from=date(2026, 10, 2), valid_to=None)
    pack = replace(facts.pack, rules={"HS-01": rule})
    early = replace(sound.items[0], hs_code="999999")
    late = replace(early, line_no=2, production_date=date(2026, 10, 2))
    findings = run(replace(sound, items=(early, late)), replace(facts, pack=pack))
    assert [one.pointer for one in findings] == ["/items/1/hs_code"]


def test_a_block_stops_the_papers_that_print_the_value_and_booking(sound: Consignment, facts: Facts) -> None:
    wrong = replace(sound, items=(replace(sound.items[0], gtin="9521234000014"),))
    (finding,) = run(wrong, facts)
    assert finding.blocks == ("paper:commercial-invoice", "paper:packing-list", "labels", "booking")
    assert stopped_by([finding], "labels") == (finding,)
    assert stopped_by([finding], "manifest") == ()


def test_an_override_lets_pass_what_it_saw_and_asks_again_when_a_value_changed(
    sound: Consignment, facts: Facts
) -> None:
    shut = replace(sound, desk=replace(sound.desk, gates=Gates(exit="TH-ARY")))
    (finding,) = run(shut, facts)
    (let_pass,) = with_overrides([finding], [passed(finding)])
    assert (let_pass.is_block, let_pass.is_open_block) == (True, False)
    assert stopped_by([let_pass], "booking") == ()
    later = run(planned(shut, date(2026, 12, 2), date(2026, 12, 8)), facts)
    assert [one.is_open_block for one in with_overrides(later, [passed(finding)])] == [True]
    newer = replace(facts, pack=replace(facts.pack, version="2027.01.01"))
    assert [one.is_open_block for one in with_overrides(run(shut, newer), [passed(finding)])] == [False]
    withdrawn = replace(passed(finding), withdrawn_at=datetime(2026, 11, 25, tzinfo=UTC))
    assert with_overrides([finding], [withdrawn])[0].is_open_block


def test_a_rule_may_say_itself_what_it_stops(sound: Consignment, facts: Facts) -> None:
    rule = replace(facts.pack.rules["ID-01"], stops=("manifest",))
    pack = replace(facts.pack, rules={"ID-01": rule})
    wrong = replace(sound, items=(replace(sound.items[0], gtin="9521234000014"),))
    assert [one.blocks for one in run(wrong, replace(facts, pack=pack))] == [("manifest",)]


def test_warnings_and_infos_stop_nothing(sound: Consignment, facts: Facts) -> None:
    findings = run(replace(sound, incoterm="CIF", route_id="TH-CN-NEW"), facts)
    assert {one.severity for one in findings} == {"warn", "info"}
    assert {one.blocks for one in findings} == {()}


def test_rules_whose_fields_are_absent_stay_silent(sound: Consignment, facts: Facts) -> None:
    """A first draft: lines without prices, dates or cartons, an exporter without numbers, no desk object.

    What speaks is told by its absence: label, papers, signature.
    """
    item = replace(sound.items[0], unit_price=None, production_date=None, expiry_date=None)
    exporter = replace(sound.exporter, registrations=())
    draft = replace(sound, incoterm="FCA", items=(item,), exporter=exporter, handling_units=(), desk=DeskObject())
    assert rules(run(draft, facts)) == {"FOD-04", "DOC-05", "DOC-07", "RTE-02"}


def test_cartons_of_a_line_that_is_gone_do_not_stop_the_check(sound: Consignment, facts: Facts) -> None:
    stray = replace(sound.handling_units[0], contents=(UnitContent(line_no=9, quantity=Decimal(1)),))
    both = (UnitContent(line_no=1, quantity=Decimal(20)), UnitContent(line_no=9, quantity=Decimal(1)))
    mixed = replace(sound.handling_units[1], contents=both)
    units = (stray, mixed, *sound.handling_units[2:])
    assert run(replace(sound, handling_units=units), facts) == ()


def test_json_has_the_members_of_the_command_line(sound: Consignment, facts: Facts, pack: RulePack) -> None:
    shut = replace(sound, desk=replace(sound.desk, gates=Gates(exit="TH-ARY")))
    (finding,) = run(shut, facts)
    given = as_json(replace(finding, override=passed(finding)), pack, "th")
    assert given == {
        "rule": "RTE-01",
        "severity": "block",
        "message": given["message"],
        "remedy": given["remedy"],
        "pointer": "/desk/gates/exit",
        "values": {
            "place": "TH-ARY",
            "closed_from": "2025-06-23",
            "departure": "2026-12-01",
            "pack_version": pack.version,
        },
        "source": "S20",
        "to_verify": True,
        "blocks": ["paper:shipping-instruction", "paper:transit-data", "booking"],
        "overridden": True,
        "override_reason": "The forwarder confirmed it is open.",
        "can_override": True,
        "judged_on": "departure",
        "do": "way",
        "source_title": "Thai-Cambodian land border closed to cargo since June 2025",
        "grounds": pack.sources["S20"].said("th"),
        "links": ["https://laotiantimes.com/?p=113915"],
    }
    assert given["message"].startswith("ด่านอรัญประเทศ ปิดรับสินค้าตั้งแต่ 2025-06-23")


def test_two_hundred_sound_lines_in_a_thousand_cartons_have_no_findings(sound: Consignment, facts: Facts) -> None:
    lines = tuple(replace(sound.items[0], line_no=number) for number in range(1, 201))
    units = tuple(
        replace(
            sound.handling_units[0],
            client_unit_reference=f"C{carton}",
            contents=(UnitContent(line_no=(carton - 1) // 5 + 1, quantity=Decimal(20)),),
            marks=f"BKK-1 {carton}/1000",
        )
        for carton in range(1, 1001)
    )
    goods = tuple((number, sound.goods[0][1]) for number in range(1, 201))
    value = Money(Decimal("1700000.00"), "THB")
    labels = tuple(replace(sound.desk.label_data[0], line_no=number) for number in range(1, 201))
    long = replace(sound, items=lines, handling_units=units, goods=goods, declared_value=value)
    long = replace(long, desk=replace(sound.desk, label_data=labels))
    assert run(long, facts) == ()
