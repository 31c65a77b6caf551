"""`route` and `consignment route`, as a program outside sees them."""

from __future__ import annotations

import pytest

from tests.builders import VIENTIANE, body

OPEN_AGAIN = {
    "kind": "open",
    "place": "TH-ARY",
    "valid_from": "2026-11-01",
    "source": "Forwarder, by telephone on 2026-11-20",
}


@pytest.fixture
def by_a_closed_gate(shipdesk, write, repository):
    samples = repository / "resources" / "samples"
    for words in (["catalog", "import", samples / "products.csv"], ["party", "import", samples / "parties.csv"]):
        assert shipdesk(*words).status == 0
    shut = {"desk": {"gates": {"exit": "TH-ARY", "entry": "LA-THG"}, "planned_departure": "2026-12-10"}}
    assert shipdesk("consignment", "new", write("c.json", body("vientiane", **shut))).status == 0
    return VIENTIANE


def gate_findings(shipdesk, reference):
    answer = shipdesk("consignment", "check", reference)
    return [one for one in answer.told["findings"] if one["rule"] == "RTE-01"]


def test_a_notice_of_ones_own_lifts_a_closure_and_its_removal_closes_again(shipdesk, by_a_closed_gate, write):
    (closed,) = gate_findings(shipdesk, by_a_closed_gate)
    assert (closed["severity"], closed["to_verify"]) == ("block", True)
    added = shipdesk("route", "notice", "add", write("n.json", OPEN_AGAIN)).told
    assert (added["added"], added["changed"], added["unchanged"]) == (1, 0, 0)
    (lifted,) = gate_findings(shipdesk, by_a_closed_gate)
    assert lifted["severity"] == "info"
    assert OPEN_AGAIN["source"] in lifted["message"]
    key = added["notices"][0]["key"]
    removed = shipdesk("route", "notice", "remove", key).told
    assert (removed["key"], removed["removed"]) == (key, True)
    assert removed["notice"].items() >= OPEN_AGAIN.items(), "what adds it again"
    assert gate_findings(shipdesk, by_a_closed_gate) == [closed]


@pytest.mark.parametrize("words", [("route",), ("consignment", "route")])
def test_the_same_file_twice_changes_nothing_and_the_list_has_own_before_shipped(shipdesk, write, words):
    file = write("n.json", {"notices": [OPEN_AGAIN, OPEN_AGAIN | {"place": "KH-PPT", "key": "poipet"}]})
    assert shipdesk(*words, "notice", "add", file).told["added"] == 2
    again = shipdesk(*words, "notice", "add", file).told
    assert (again["added"], again["changed"], again["unchanged"]) == (0, 0, 2)
    listed = shipdesk(*words, "notice", "list").told["notices"]
    assert [one["own"] for one in listed[:3]] == [True, True, False]
    assert listed[1]["key"] == "poipet"
    changed = write("m.json", OPEN_AGAIN | {"place": "KH-PPT", "key": "poipet", "valid_to": "2026-12-31"})
    assert shipdesk(*words, "notice", "add", changed).told["changed"] == 1


def test_a_toml_file_reads_like_json(shipdesk, write):
    text = '[[notices]]\nkind = "closed"\ncountry = "LA"\nmodes = ["ROAD"]\nvalid_from = 2026-12-01\nsource = "Radio"\n'
    (told,) = shipdesk("route", "notice", "add", write("n.toml", text.encode())).told["notices"]
    assert (told["country"], told["modes"], told["valid_from"]) == ("LA", ["ROAD"], "2026-12-01")


@pytest.mark.parametrize(
    ("change", "code", "pointer"),
    [
        ({"kind": "shut"}, "not_in_enum", "/notices/0/kind"),
        ({"source": None}, "required", "/notices/0/source"),
        ({"place": None}, "required", "/notices/0/place"),
        ({"country": "LA"}, "required", "/notices/0/place"),
        ({"place": "TH-XXX"}, "not_in_enum", "/notices/0/place"),
        ({"place": None, "route_id": "TH-CN-NOWHERE"}, "not_in_enum", "/notices/0/route_id"),
        ({"kind": "forbidden_goods"}, "required", "/notices/0/goods"),
        ({"kind": "forbidden_goods", "goods": ["toys"]}, "not_in_enum", "/notices/0/goods/0"),
        ({"goods": ["fresh_fruit"]}, "inconsistent_state", "/notices/0/goods"),
        ({"valid_to": "2026-10-31"}, "out_of_range", "/notices/0/valid_to"),
        ({"valid_from": "2569-11-01"}, "out_of_range", "/notices/0/valid_from"),
        ({"gate": "TH-NKI"}, "unknown_field", "/notices/0/gate"),
        ({"key": 7}, "pattern", "/notices/0/key"),
    ],
)
def test_a_notice_that_makes_no_sense_is_refused_with_its_place_and_nothing_lands(
    shipdesk, write, change, code, pointer
):
    good = OPEN_AGAIN | {"place": "KH-PPT"}
    answer = shipdesk("route", "notice", "add", write("n.json", {"notices": [OPEN_AGAIN | change, good]}))
    assert (answer.status, answer.error) == (1, (code, pointer))
    assert not [one for one in shipdesk("route", "notice", "list").told["notices"] if one["own"]]


@pytest.mark.parametrize(("key", "code"), [("no-such-key", "not_found"), ("kh-land-TH-ARY", "read_only")])
def test_only_ones_own_notices_can_be_taken_away(shipdesk, key, code):
    answer = shipdesk("route", "notice", "remove", key)
    assert (answer.status, answer.error[0], answer.told["removed"]) == (1, code, False)


MEMBERS = {"route_id", "allowed", "reasons", "days_min", "days_max", "transit_papers"}


@pytest.mark.parametrize("words", [("route",), ("consignment", "route")])
def test_the_comparison_has_the_promised_members_for_every_way(shipdesk, by_a_closed_gate, words):
    answer = shipdesk(*words, "compare", by_a_closed_gate)
    assert (answer.status, answer.told["reference"]) == (0, by_a_closed_gate)
    for one in answer.told["routes"]:
        assert one.keys() >= MEMBERS
        assert one["allowed"] == (not one["reasons"])
        assert 0 < one["days_min"] <= one["days_max"]
    (chosen,) = [one for one in answer.told["routes"] if one["chosen"]]
    assert chosen["route_id"] == "TH-LA-ROAD-VIENTIANE"
    assert chosen["allowed"] is True


def test_a_forbidden_way_says_why_in_the_language_asked_for(shipdesk, by_a_closed_gate, write):
    closing = {"kind": "closed", "place": "TH-MDH", "source": "สายด่วน 1166", "valid_from": "2026-12-01"}
    shipdesk("route", "notice", "add", write("n.json", closing))
    told = {}
    for language in ("en", "th"):
        answer = shipdesk("--lang", language, "route", "compare", by_a_closed_gate)
        (one,) = [one for one in answer.told["routes"] if one["route_id"] == "TH-LA-ROAD-SAVANNAKHET"]
        assert not one["allowed"]
        told[language] = one["reasons"][0]
    assert "closed to cargo" in told["en"]
    assert "ปิดรับสินค้า" in told["th"]


def test_an_unknown_reference_gives_the_empty_comparison_and_the_error(shipdesk):
    answer = shipdesk("route", "compare", "NO-SUCH")
    assert (answer.status, answer.error[0], answer.told["routes"]) == (1, "not_found", [])


@pytest.mark.parametrize("words", [("route",), ("consignment", "route")])
def test_the_latest_days_have_their_promised_members(shipdesk, by_a_closed_gate, words):
    answer = shipdesk(*words, "dates", by_a_closed_gate)
    assert (answer.status, answer.told["reference"]) == (0, by_a_closed_gate)
    days = [one["latest"] for one in answer.told["dates"]]
    assert days == sorted(days)
    assert all(one.keys() >= {"what", "latest", "why", "source", "to_verify"} for one in answer.told["dates"])
    assert "2026-12-10" in days


def test_the_holidays_around_the_journey_are_told_with_their_source(shipdesk, by_a_closed_gate):
    told = shipdesk("--lang", "th", "route", "holidays", by_a_closed_gate).told["holidays"]
    constitution = next(one for one in told if one["first"] == "2026-12-10")
    assert (constitution["country"], constitution["name"], constitution["to_verify"]) == ("TH", "วันรัฐธรรมนูญ", False)
    assert {one["country"] for one in told} == {"TH", "LA"}
    assert all(one["source"] for one in told)
