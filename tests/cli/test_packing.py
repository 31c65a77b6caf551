"""Packing from the command line: mixed cartons, pallets, containers, a hundred and thirteen cartons at once."""

from tests.builders import KUNMING, VIENTIANE, body, line


def draft(shipdesk, write, *lines):
    members = body("vientiane", items=list(lines))
    assert shipdesk("consignment", "new", write("c.json", members)).status == 0


def test_pack_on_pallets_and_into_a_container(shipdesk, write):
    draft(shipdesk, write, line("ND-002", "2405"))
    assert shipdesk("consignment", "pack", VIENTIANE).status == 0
    answer = shipdesk(
        "consignment", "pack", VIENTIANE, "--again", "--mixed", "--pallet", "1200x1000", "--into", "40hc", "--vgm"
    )
    assert answer.status == 0
    told = answer.told
    pallets = [one for one in told["handling_units"] if one["package_type"] == "PX"]
    assert pallets
    assert told["totals"]["packages"] == len(pallets)
    assert told["totals"]["cartons"] == len(told["handling_units"]) - len(pallets)
    assert [(one["size_type"], "vgm_kg" in one) for one in told["transport_units"]] == [("45G1", True)]
    assert told["plan"] == {"mixed": True, "pallet": "1200X1000", "into": "40HC", "vgm": True}
    assert told["ranges"][0]["cartons"].startswith("1-")
    loose = shipdesk("consignment", "pack", VIENTIANE, "--again", "--pallet", "none", "--into", "none").told
    assert {one["package_type"] for one in loose["handling_units"]} == {"CT"}


def test_a_hundred_and_thirteen_cartons_at_once(shipdesk, write):
    draft(shipdesk, write, line("ND-002", "60"), line("ND-002", "1356"))
    answer = shipdesk(
        "consignment", "cartons", "add", VIENTIANE,
        "--line", "2", "--count", "113", "--units", "12", "--size", "40x30x25", "--gross", "10.4",
    )  # fmt: skip
    assert answer.status == 0
    of_line_2 = [one for one in answer.told["handling_units"] if one["contents"][0]["line_no"] == 2]
    assert len(of_line_2) == 113
    assert (of_line_2[0]["gross_weight_kg"], of_line_2[0]["length_cm"]) == ("10.4", "40")
    assert [one["count"] for one in answer.told["ranges"]][-1] == 113
    number = answer.told["ranges"][-1]["cartons"]
    changed = shipdesk("consignment", "cartons", "change", VIENTIANE, number, "--gross", "10.9").told
    assert {one["gross_weight_kg"] for one in changed["handling_units"] if one["contents"][0]["line_no"] == 2} == {
        "10.9"
    }


def test_what_cannot_be_is_refused_with_its_reason(shipdesk, write):
    draft(shipdesk, write, line("ND-002", "60"))
    add = ("consignment", "cartons", "add", VIENTIANE, "--line", "1", "--count", "2", "--units", "12", "--gross", "9")
    assert shipdesk(*add, "--size", "40x30").error == ("pattern", "/size")
    assert shipdesk(*add, "--size", "40x30x0").status == 1
    for act in ((*add[2:], "--size", "40x30x30"), ("remove", VIENTIANE, "--line", "1")):
        unknown = tuple("99" if word == "1" else word for word in act)
        assert shipdesk("consignment", "cartons", *unknown).error == ("not_found", "/line")
    assert shipdesk("consignment", "pack", VIENTIANE, "--pallet", "ROUND").error == ("not_in_enum", "/pallet")
    assert shipdesk("consignment", "pack", VIENTIANE, "--into", "53FT").error == ("not_in_enum", "/into")
    assert shipdesk("consignment", "pack", KUNMING, "--mixed").error[0] == "not_found"
    assert shipdesk("consignment", "pack", VIENTIANE, "--into", "40HC", "--dunnage", "x").error[1] == "/dunnage"


def test_the_loading_plan_is_a_file_with_what_stands_where(shipdesk, write, tmp_path):
    draft(shipdesk, write, line("ND-002", "2405"))
    refused = shipdesk("consignment", "loading-plan", VIENTIANE, "--out", tmp_path / "out")
    assert (refused.status, refused.told["spaces"], (tmp_path / "out").exists()) == (1, [], False)
    shipdesk("consignment", "pack", VIENTIANE, "--pallet", "1200X1000", "--into", "40HC")
    told = shipdesk("consignment", "loading-plan", VIENTIANE, "--out", tmp_path / "out").told
    (file,) = told["files"]
    assert (tmp_path / "out" / file["path"]).read_bytes().startswith(b"%PDF")
    assert told["spaces"][0]["equipment"] == "40HC"
    assert told["spaces"][0]["units"] == [f"P{number}" for number in range(1, told["pallets"] + 1)]
    truck = shipdesk("consignment", "loading-plan", VIENTIANE, "--out", tmp_path / "out", "--into", "6w").told
    assert len(truck["spaces"][0]["axles"]) == 2
    assert shipdesk("consignment", "loading-plan", VIENTIANE, "--out", tmp_path, "--language", "xx").status == 1
