"""Bad input from outside: exit status, code and pointer as `commands.md` says, and nothing half-written."""

import pytest

from shipdesk.services.draft_consignment import new_consignment
from tests.builders import KUNMING, VIENTIANE, body, line
from tests.services.faults import HTML, dropped_after, dropped_before, no_connection, problem, says

DAMAGED = "sku,name_th\nA,ข้าวหอมมะลิ\n".encode() + b"B,\xff\n"


def consignments(shipdesk):
    return shipdesk("consignment", "list").told["consignments"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ([], 0),
        (["nonsense"], 2),
        (["consignment"], 2),
        (["consignment", "nonsense"], 2),
        (["consignment", "show"], 2),
        (["consignment", "show", "A", "B"], 2),
        (["consignment", "show", "--colour", "A"], 2),
        (["book"], 2),
        (["papers", "issue", "A"], 2),
        (["labels", "issue", "A", "--out", "x", "--format", "gif"], 2),
        (["papers", "issue", "A", "--out", "x", "--language", "fr"], 2),
        (["catalog", "import", "a.csv", "--map", "gtin"], 2),
        (["catalog", "set", "A"], 2),
        (["catalog", "set", "A", "name_en"], 2),
        (["catalog", "search", "x", "--limit", "0"], 2),
        (["sync", "--wait", "soon"], 2),
        (["--lang", "fr", "sync"], 2),
        (["demo"], 2),
    ],
)
def test_usage(shipdesk, words, status):
    if words:
        assert shipdesk.raw("--desk", shipdesk.folder, "--json", *words).exit_code == status
    assert shipdesk.raw("--help").exit_code == 0


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (DAMAGED, "encoding"),
        (b"name_en,price\nTea,1\n", "missing_header"),
        (b"", "not_a_table"),
        (b"\x00\x01\x02\x03", "not_a_table"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_whole(shipdesk, write, content, code):
    answer = shipdesk("catalog", "import", write("bad.csv", content), "--catalog", "new")
    assert (answer.status, answer.error[0]) == (1, code)
    assert [one["name"] for one in shipdesk("catalog", "list").told["catalogs"]] == ["products"]


def test_each_bad_row_is_named_with_its_line_and_field(shipdesk, write):
    rows = [
        "sku,name_en,net_weight_kg,unit_price,currency,hs_code",
        "OK,Tea,1,1,THB,090210",
        "NEG,Tea,-1,1,THB,090210",
        "CUR,Tea,1,1,XYZ,090210",
        "HS,Tea,1,1,THB,09021A",
        "EXP,Tea,1e9999,1,THB,090210",
        "TWICE,Tea,1,1,THB,090210",
        "TWICE,Tea,1,2,THB,090210",
    ]
    answer = shipdesk("catalog", "import", write("p.csv", "\n".join(rows).encode()), "--catalog", "new")
    found = {(one["row"], one["column"]) for one in answer.told["rejected"]}
    assert answer.status == 0
    assert found >= {
        (3, "net_weight_kg"),
        (4, "currency"),
        (5, "hs_code"),
        (6, "net_weight_kg"),
        (7, "sku"),
        (8, "sku"),
    }
    assert (answer.told["rows"], answer.told["added"]) == (7, 1)
    strict = shipdesk("catalog", "import", write("p.csv", "\n".join(rows).encode()), "--catalog", "never", "--strict")
    assert strict.status == 1
    assert strict.error[1].startswith("/row/")
    assert "never" not in [one["name"] for one in shipdesk("catalog", "list").told["catalogs"]]


@pytest.mark.parametrize("content", [DAMAGED, b"key,name_latin\nA,B\n", b""])
def test_a_table_of_parties_that_cannot_be_read(shipdesk, write, content):
    assert shipdesk("party", "import", write("bad.csv", content)).status == 1
    assert len(shipdesk("party", "list").told["parties"]) == 8


def test_a_bad_row_of_parties_is_rejected_by_itself(shipdesk, write):
    rows = (
        "key,roles,name_latin,country_code,latin_lines\nA,king,A Co,LA,1 Road\nB,,B Co,Laos,1 Road\nC,,C Co,LA,1 Road\n"
    )
    answer = shipdesk("party", "import", write("p.csv", rows.encode()))
    assert {(one["row"], one["column"]) for one in answer.told["rejected"]} == {(2, "roles"), (3, "country_code")}
    assert (answer.status, answer.told["added"]) == (0, 1)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "malformed_request"),
        (b"[]", "wrong_type"),
        (b"", "malformed_request"),
        (b'{"a": NaN}', "malformed_request"),
        (b'{"a": 1, "a": 2}', "duplicate"),
        (b"[" * 100_000, "malformed_request"),
        (b'{"a":' * 3000 + b"1" + b"}" * 3000, "malformed_request"),
        (b'{"a": ' + b"9" * 10_000 + b"}", "malformed_request"),
        ('{"a": "ก"}'.encode("cp874"), "encoding"),
        (b'{"consignee": {"party": "\\ud800"}}', "unprintable_text"),
    ],
)
def test_a_file_that_is_no_json_object(shipdesk, write, content, code):
    file = write("bad.json", content)
    assert (shipdesk("consignment", "new", file).status, shipdesk("consignment", "new", file).error[0]) == (1, code)
    assert consignments(shipdesk) == []


def test_a_file_that_is_not_there_or_a_folder(shipdesk, tmp_path):
    assert shipdesk("consignment", "new", tmp_path / "none.json").error == ("not_found", None)
    assert shipdesk("consignment", "new", tmp_path).status == 1
    assert shipdesk("catalog", "import", tmp_path / "none.csv").status == 1
    assert shipdesk("catalog", "import", tmp_path).status == 1
    assert shipdesk("catalog", "export", tmp_path).status == 1


@pytest.mark.parametrize(
    ("changes", "code", "pointer"),
    [
        ({"items": [line("DF-001", "1e9999")]}, "pattern", "/items/0/quantity"),
        ({"items": [line("DF-001", "1e99999999999")]}, "pattern", "/items/0/quantity"),
        ({"items": [line("DF-001", "10") | {"quantity": 10}]}, "wrong_type", "/items/0/quantity"),
        ({"items": [line("DF-001", "10", net_weight_kg="-1")]}, "out_of_range", "/items/0/net_weight_kg"),
        ({"items": [line("DF-001", "10", hs_code="0902AB")]}, "pattern", "/items/0/hs_code"),
        ({"items": [line("NOPE", "10")]}, "not_found", "/items/0/sku"),
        ({"consignee": {"party": "NOPE"}}, "not_found", "/consignee/party"),
        (
            {"consignee": {"party": "CN-KUNMING", "address": {"country_code": "US"}}},
            "not_served",
            "/consignee/address/country_code",
        ),
        ({"insured_value": {"amount": "1", "currency": "XYZ"}}, "not_in_enum", "/insured_value/currency"),
        ({"desk": {"a/b~c": 1}}, "unknown_field", "/desk/a~1b~0c"),
        ({"desk": {"invoice": {"date": "2569-12-01"}}}, "out_of_range", "/desk/invoice/date"),
    ],
)
def test_a_wrong_member_is_named_by_its_pointer(shipdesk, write, changes, code, pointer):
    answer = shipdesk("consignment", "new", write("c.json", body(**changes)))
    told = [(one["code"], one["pointer"]) for one in answer.told.get("errors", [answer.told["error"]])]
    assert (answer.status, (code, pointer) in told) == (1, True)
    assert consignments(shipdesk) == []


def test_all_faults_are_listed(shipdesk, write):
    answer = shipdesk("consignment", "new", write("c.json", body(incoterm="X", route_id=1, extra=1)))
    assert {one["pointer"] for one in answer.told["errors"]} >= {"/incoterm", "/route_id", "/extra"}


@pytest.mark.parametrize(
    "words",
    [
        ["consignment", "show", "NONE"],
        ["consignment", "pack", "NONE"],
        ["consignment", "check", "NONE"],
        ["consignment", "cancel", "NONE"],
        ["consignment", "copy", "NONE", "NEW"],
        ["papers", "list", "NONE"],
        ["papers", "issue", "NONE", "--out", "out"],
        ["labels", "issue", "NONE", "--out", "out"],
        ["book", "NONE"],
        ["track", "NONE"],
        ["party", "show", "NONE"],
        ["catalog", "show", "NONE"],
        ["catalog", "show", "DF-001", "--catalog", "none"],
        ["catalog", "search", "x", "--catalog", "none"],
        ["consignment", "show", "'; DROP TABLE consignments; --"],
    ],
)
def test_what_is_not_there(shipdesk, words):
    answer = shipdesk(*words)
    assert (answer.status, answer.error[0]) == (1, "not_found")


def test_settings_that_are_none(shipdesk):
    assert shipdesk("settings", "get", "colour").error == ("not_in_enum", "/key")
    assert shipdesk("settings", "set", "gs1_prefix", "12").error == ("pattern", "/gs1_prefix")
    assert shipdesk("settings", "set", "language", "xx").error == ("not_in_enum", "/language")


def test_editing_and_copying_what_cannot_be(shipdesk, draft, write):
    draft()
    assert shipdesk("consignment", "new", write("c.json", body("vientiane"))).error == (
        "duplicate_client_reference",
        "/client_reference",
    )
    edit = write("e.json", {"client_reference": "OTHER"})
    assert shipdesk("consignment", "edit", VIENTIANE, edit).error == ("not_amendable", "/client_reference")
    assert shipdesk("consignment", "copy", VIENTIANE, "a b").error == ("pattern", "/client_reference")
    assert shipdesk("consignment", "cancel", VIENTIANE, "--reason", "X").error == ("not_in_enum", "/reason")


def test_before_packing_nothing_is_booked_or_printed(shipdesk, draft, tmp_path):
    draft(pack=False)
    for words in (["book", VIENTIANE], ["papers", "issue", VIENTIANE], ["labels", "issue", VIENTIANE]):
        out = [] if words[0] == "book" else ["--out", tmp_path / "out"]
        answer = shipdesk(*words, *out)
        assert (answer.status, answer.error) == (1, ("inconsistent_state", "/handling_units"))
    assert shipdesk("outbox", "list").told["rows"] == []
    assert not (tmp_path / "out").exists()


def test_paper_and_label_kinds_that_this_program_does_not_make(shipdesk, draft, tmp_path):
    draft()
    for words in (["papers", "issue"], ["labels", "issue"]):
        answer = shipdesk(*words, VIENTIANE, "--out", tmp_path / "out", "--kind", "nonsense")
        assert answer.status == 1
        assert answer.told["files"] == []
    assert not (tmp_path / "out").exists()


WRONG_TAX_ID = {"party": "TH-SIAM", "registrations": [{"scheme": "TH_TAX_ID", "value": "0105556001235"}]}


def test_an_open_block_is_exit_3_and_the_findings_are_told(shipdesk, draft):
    draft(exporter=WRONG_TAX_ID)
    checked = shipdesk("consignment", "check", VIENTIANE)
    assert checked.status == 3
    blocks = [one for one in checked.told["findings"] if one["severity"] == "block"]
    assert checked.error[1] == blocks[0]["pointer"]
    booked = shipdesk("book", VIENTIANE)
    assert (booked.status, booked.told["bookings"][0]["outbox"]) == (3, None)
    assert [one["operation"] for one in shipdesk("outbox", "list").told["rows"]] == ["createNumberBlock"]


def test_over_500_units_are_refused_before_queueing(shipdesk, draft, tmp_path):
    draft(items=[line("ND-002", str(30 * 501))])
    answer = shipdesk("book", VIENTIANE)
    assert (answer.status, answer.error[1]) == (1, "/handling_units")
    assert answer.told["bookings"][0]["problem"]["pointer"] == "/handling_units"
    assert consignments(shipdesk)[0]["state"] == "PACKED"


REFUSED = problem(422, "validation_failed", errors=[{"pointer": "/items/0/hs_code", "code": "x", "detail": "No."}])


def test_refused_by_the_hub_is_exit_4(shipdesk, draft):
    draft()
    shipdesk.door.plan = [REFUSED]
    answer = shipdesk("book", VIENTIANE)
    assert (answer.status, answer.error) == (4, ("validation_failed", "/items/0/hs_code"))
    booking = answer.told["bookings"][0]
    assert (booking["outbox"], booking["problem"]["code"]) == ("REFUSED", "validation_failed")
    assert consignments(shipdesk)[0]["state"] == "REFUSED"
    assert shipdesk("sync").status == 0, "nothing was refused in this run"


def test_a_refusal_while_syncing_is_exit_4(shipdesk, draft):
    draft()
    shipdesk.door.always = no_connection
    shipdesk("book", VIENTIANE)
    shipdesk.door.always, shipdesk.door.plan = None, [REFUSED]
    assert shipdesk("sync").status == 4


@pytest.mark.parametrize(
    ("fault", "outbox"),
    [(no_connection, "QUEUED"), (dropped_before, "UNKNOWN"), (dropped_after, "UNKNOWN"), (says(200, HTML), "UNKNOWN")],
)
def test_a_hub_that_is_not_reached_is_exit_5_and_the_wish_waits(shipdesk, draft, fault, outbox):
    draft()
    shipdesk.door.always = fault
    answer = shipdesk("book", VIENTIANE)
    assert (answer.status, answer.told["bookings"][0]["outbox"]) == (5, outbox)
    assert consignments(shipdesk)[0]["state"] == outbox
    synced = shipdesk("sync")
    assert (synced.status, synced.told["outbox"][outbox]) == (5, 1)
    assert shipdesk("hub", "status").told["reachable"] is False
    assert shipdesk("consignment", "edit", VIENTIANE, shipdesk.folder / "x").status == 1
    shipdesk.door.always = None
    assert shipdesk("sync").status == 0
    assert consignments(shipdesk)[0]["state"] == "ACCEPTED"
    assert shipdesk("book", VIENTIANE).status == 0


def test_sync_waits_as_long_as_it_is_told(shipdesk, draft):
    draft()
    shipdesk.door.always = no_connection
    shipdesk("book", VIENTIANE)
    shipdesk.door.always, shipdesk.door.plan = None, [no_connection, no_connection]
    assert shipdesk("sync", "--wait", "5").status == 0


def test_of_several_the_worst_decides_and_the_others_are_done(shipdesk, draft):
    for reference in ("A", "B", "C"):
        draft(client_reference=reference)
    draft(client_reference="D", exporter=WRONG_TAX_ID)
    answer = shipdesk("book", "NONE", "A", "D")
    assert (answer.status, [one["outbox"] for one in answer.told["bookings"]]) == (3, [None, "DONE", None])
    shipdesk.door.plan = [REFUSED]
    assert shipdesk("book", "B", "D", "NONE").status == 4
    shipdesk.door.plan = [REFUSED]
    shipdesk.door.always = no_connection
    assert shipdesk("book", "B", "C", "D", "NONE").status == 5


def test_what_is_booked_is_no_longer_edited(shipdesk, draft, write):
    draft()
    shipdesk("book", VIENTIANE)
    before = shipdesk("consignment", "show", VIENTIANE).told
    edit = write("e.json", {"delivery_instructions": "x"})
    assert shipdesk("consignment", "edit", VIENTIANE, edit).error[0] == "state_conflict"
    assert shipdesk("consignment", "pack", VIENTIANE, "--again").error[0] == "state_conflict"
    assert shipdesk("consignment", "show", VIENTIANE).told == before


def test_a_slash_in_a_reference_is_an_underscore_in_a_file_name(shipdesk, draft, tmp_path):
    draft(client_reference="A/../B")
    answer = shipdesk("papers", "issue", "A/../B", "--out", tmp_path / "out", "--kind", "packing-list")
    assert answer.told["files"][0]["path"].startswith("A_.._B-packing-list")
    assert [one.name for one in (tmp_path / "out").iterdir()] == [answer.told["files"][0]["path"]]


def test_a_character_that_no_font_has_is_told_before_printing(shipdesk, draft, tmp_path):
    draft(incoterm_place="Vientiane \U0001f9ff")
    answer = shipdesk("papers", "issue", VIENTIANE, "--out", tmp_path / "out")
    assert (answer.status, answer.error[0]) == (1, "unprintable_text")
    assert not (tmp_path / "out").exists()


def test_the_desk_itself_gives_what_the_command_line_gives(shipdesk, write):
    """The command line adds nothing and keeps nothing back."""
    desk = shipdesk.program.open_desk(shipdesk.folder)
    try:
        new_consignment(desk, body())
    finally:
        desk.store.close()
    assert shipdesk("consignment", "show", KUNMING).told["state"] == "DRAFT"
