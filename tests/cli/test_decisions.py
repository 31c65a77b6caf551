"""Overrides, rejections and notices, as a program outside sees them."""

from __future__ import annotations

import pytest

from tests.builders import VIENTIANE, body

SHUT = {"desk": {"gates": {"exit": "TH-ARY", "entry": "LA-THG"}, "planned_departure": "2026-12-10"}}
REASON = "The forwarder confirmed on the phone that it is open."


@pytest.fixture
def blocked(shipdesk, write, repository):
    """A consignment to Vientiane by way of a gate that the pack says is closed."""
    samples = repository / "resources" / "samples"
    for words in (["catalog", "import", samples / "products.csv"], ["party", "import", samples / "parties.csv"]):
        assert shipdesk(*words).status == 0
    assert shipdesk("consignment", "new", write("c.json", body("vientiane", **SHUT))).status == 0
    assert shipdesk("consignment", "pack", VIENTIANE).status == 0
    return VIENTIANE


def found(shipdesk, reference, rule):
    answer = shipdesk("consignment", "check", reference)
    return answer.status, [one for one in answer.told["findings"] if one["rule"] == rule]


def test_an_override_with_a_reason_opens_the_way_to_booking_and_its_withdrawal_closes_it(shipdesk, blocked):
    assert found(shipdesk, blocked, "RTE-01")[0] == 3
    assert shipdesk("book", blocked).status == 3
    made = shipdesk("consignment", "override", blocked, "RTE-01", "--reason", REASON)
    assert (made.status, made.told["overrides"][0]["reason"]) == (0, REASON)
    status, (finding,) = found(shipdesk, blocked, "RTE-01")
    assert (status, finding["overridden"], finding["override_reason"]) == (0, True, REASON)
    assert "booking" in finding["blocks"]
    taken_back = shipdesk("consignment", "override", blocked, "RTE-01", "--withdraw")
    assert taken_back.told["overrides"][0]["withdrawn_at"]
    assert found(shipdesk, blocked, "RTE-01")[0] == 3
    assert shipdesk("consignment", "override", blocked, "RTE-01", "--reason", REASON).status == 0
    assert shipdesk("book", blocked).status == 0
    log = shipdesk("consignment", "overrides", blocked).told["overrides"]
    assert [one["withdrawn_at"] is None for one in log] == [False, True]
    assert {one["who"] for one in log} == {"desk"}


def test_a_changed_value_asks_again(shipdesk, blocked, write):
    shipdesk("consignment", "override", blocked, "RTE-01", "--reason", REASON)
    assert found(shipdesk, blocked, "RTE-01")[0] == 0
    shipdesk("consignment", "edit", blocked, write("p.json", {"desk": {"planned_departure": "2026-12-11"}}))
    status, (finding,) = found(shipdesk, blocked, "RTE-01")
    assert (status, finding["overridden"]) == (3, False)


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("RTE-01", "--reason", ""), ("too_short", "/reason")),
        (("RTE-01", "--reason", "   ok    "), ("too_short", "/reason")),
        (("HS-01", "--reason", REASON), ("not_found", None)),
        (("RTE-01", "--reason", REASON, "--pointer", "/desk/gates/entry"), ("not_found", "/desk/gates/entry")),
        (("RTE-01", "--withdraw"), ("not_found", None)),
    ],
)
def test_an_override_that_says_nothing_or_finds_nothing_is_refused(shipdesk, blocked, words, error):
    answer = shipdesk("consignment", "override", blocked, *words)
    assert (answer.status, answer.error) == (1, error)
    assert shipdesk("consignment", "overrides", blocked).told["overrides"] == []


def test_a_wrong_identifier_cannot_be_overridden(shipdesk, blocked, write):
    patch = {"consignee": {"registrations": [{"scheme": "GLN", "value": "9521234000007"}]}}
    assert shipdesk("consignment", "edit", blocked, write("p.json", patch)).status == 0
    answer = shipdesk("consignment", "override", blocked, "ID-01", "--reason", REASON)
    assert (answer.status, answer.told["error"]["code"]) == (1, "not_amendable")


def test_a_recorded_rejection_warns_the_next_shipment_of_the_same_goods(shipdesk, blocked, write):
    recorded = shipdesk("consignment", "rejection", "add", blocked, "--reason", "Labels were not in Lao.", "--line", 1)
    assert recorded.status == 0
    assert [one["sku"] for one in recorded.told["rejection"]["goods"]] == [body("vientiane")["items"][0]["sku"]]
    shipdesk("consignment", "copy", blocked, "NEXT-1")
    _, (finding,) = found(shipdesk, "NEXT-1", "MEM-01")
    assert "Labels were not in Lao." in finding["message"]
    assert "2026-12-01" in finding["message"]
    assert found(shipdesk, blocked, "MEM-01")[1] == []
    (listed,) = shipdesk("consignment", "rejection", "list", blocked).told["rejections"]
    assert shipdesk("consignment", "rejection", "list", "NEXT-1").told["rejections"] == []
    assert shipdesk("consignment", "rejection", "remove", listed["key"]).status == 0
    assert found(shipdesk, "NEXT-1", "MEM-01")[1] == []
    assert shipdesk("consignment", "rejection", "remove", listed["key"]).status == 1


@pytest.mark.parametrize(("words", "pointer"), [(("--reason", "no"), "/reason"), (("--line", "99"), "/line")])
def test_a_rejection_needs_a_reason_and_lines_that_are_there(shipdesk, blocked, words, pointer):
    given = words if "--reason" in words else (*words, "--reason", "Labels were not in Lao.")
    answer = shipdesk("consignment", "rejection", "add", blocked, *given)
    assert (answer.status, answer.error[1]) == (1, pointer)


NOTICE = {"title": "Thanaleng full", "text": "Trucks wait two days.", "source": "Forwarder", "severity": "info"}


def test_notices_of_ones_own_become_findings_until_they_are_taken_away(shipdesk, blocked, write):
    toml = b'[[notices]]\nkey = "full"\ntitle = "Thanaleng full"\ntext = "Trucks wait two days."\n'
    toml += b'source = "Forwarder"\nseverity = "warn"\ngate = "LA-THG"\nvalid_to = 2026-12-31\n'
    assert shipdesk("checks", "notice", "add", write("n.toml", toml)).status == 0
    _, (finding,) = found(shipdesk, blocked, "NOTE-01")
    assert (finding["severity"], finding["source"]) == ("warn", "own-notice")
    assert "Trucks wait two days." in finding["message"]
    assert shipdesk("checks", "notice", "add", write("n.json", NOTICE | {"key": "full"})).status == 0
    assert [one["severity"] for one in shipdesk("checks", "notice", "list").told["notices"]] == ["info"]
    assert shipdesk("checks", "notice", "remove", "full").status == 0
    assert found(shipdesk, blocked, "NOTE-01")[1] == []
    assert shipdesk("checks", "notice", "remove", "full").error == ("not_found", None)


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"source": ""}, "/source"),
        ({"severity": "loud"}, "/severity"),
        ({"hs_prefixes": ["8A"]}, "/hs_prefixes/0"),
        ({"goods_class": "durians"}, "/goods_class"),
        ({"valid_from": "2026-12-02", "valid_to": "2026-12-01"}, "/valid_to"),
        ({"colour": "red"}, "/colour"),
    ],
)
def test_a_notice_that_is_not_whole_is_refused_with_its_field(shipdesk, write, changes, pointer):
    answer = shipdesk("checks", "notice", "add", write("n.json", NOTICE | changes))
    assert (answer.status, answer.error[1]) == (1, pointer)
    several = shipdesk("checks", "notice", "add", write("m.json", {"notices": [NOTICE, NOTICE | changes]}))
    assert several.error[1] == f"/notices/1{pointer}"
    assert shipdesk("checks", "notice", "list").told["notices"] == []


def test_a_notice_file_that_cannot_be_read_is_refused(shipdesk, write):
    assert shipdesk("checks", "notice", "add", write("n.toml", b"title =")).status == 1


def test_ones_own_rules_are_tried_used_and_told(shipdesk, blocked, folder, write, tmp_path):
    shipped = shipdesk("checks", "pack", "show").told
    assert shipped["changes"] == []
    exported = shipdesk("checks", "pack", "export", tmp_path / "copy")
    assert "tables.toml" in exported.told["files"]
    assert shipdesk("checks", "pack", "export", tmp_path / "copy").error[0] == "exists"
    own = folder / "rules"
    own.mkdir()
    own.joinpath("mine.toml").write_text('[RTE-01]\noff = true\nreason = "We drive there every day."\n')
    assert shipdesk("checks", "pack", "validate").told["changes"][0]["what"] == "RTE-01"
    assert found(shipdesk, blocked, "RTE-01") == (0, [])
    assert shipdesk("consignment", "check", blocked).told["pack_version"] == f"{shipped['pack_version']}+own"
    own.joinpath("mine.toml").write_text("[RTE-01]\noff = true\n")
    assert shipdesk("checks", "pack", "validate").error == ("required", "/RTE-01/reason")
    answer = shipdesk("consignment", "check", blocked)
    assert (answer.status, answer.told["pack_version"]) == (3, shipped["pack_version"])
    assert "mine.toml" in answer.told["own_rules_error"]["message"]


def test_the_findings_sheet_is_issued_whatever_is_found_packed_or_not(shipdesk, blocked, tmp_path):
    def sheet(reference, *more):
        words = ("papers", "issue", reference, "--kind", "findings-sheet", "--out", tmp_path / "out", *more)
        answer = shipdesk(*words)
        assert answer.status == 0
        return answer.told["files"][0]

    first = sheet(blocked)
    assert (first["kind"], first["revision"]) == ("findings-sheet", 1)
    assert (tmp_path / "out" / first["path"]).read_bytes().startswith(b"%PDF")
    assert sheet(blocked)["revision"] == 1
    shipdesk("consignment", "override", blocked, "RTE-01", "--reason", REASON)
    assert sheet(blocked)["revision"] == 2
    shipdesk("consignment", "copy", blocked, "BARE-1")
    assert sheet("BARE-1", "--language", "zh")["revision"] == 1
    kinds = {one["kind"] for one in shipdesk("papers", "list", blocked).told["papers"]}
    assert "findings-sheet" in kinds


def test_for_people_a_finding_is_what_fits_beside_one_another(shipdesk, blocked):
    told = shipdesk.raw("--desk", shipdesk.folder, "consignment", "check", blocked).output
    assert "RTE-01" in told
    assert "source_title" not in told
