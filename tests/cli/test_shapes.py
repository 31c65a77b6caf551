"""Every verb's object, member by member, as `commands.md` promises it to programs outside."""

import re
from datetime import datetime

import pytest

from tests.builders import KUNMING, VIENTIANE, body, line
from tests.services.faults import no_connection

TEXT, WHOLE, LIST, OBJECT = str, int, list, dict
DECIMAL = re.compile(r"\d+(\.\d+)?")


def has(told, **members):
    """The members are there, and of their type."""
    for name, kind in members.items():
        assert name in told, name
        assert isinstance(told[name], kind), (name, told[name])


def is_money(value):
    has(value, amount=TEXT, currency=TEXT)
    assert DECIMAL.fullmatch(value["amount"])


def is_totals(value):
    assert set(value) == {"quantity", "packages", "cartons", "net_weight_kg", "gross_weight_kg", "volume_m3", "value"}
    has(value, packages=WHOLE, cartons=WHOLE)
    for name in ("quantity", "net_weight_kg", "gross_weight_kg", "volume_m3"):
        assert DECIMAL.fullmatch(value[name]), name
    assert re.fullmatch(r"\d+\.\d{6}", value["volume_m3"])
    is_money(value["value"])


@pytest.fixture
def packed(shipdesk, write):
    shipdesk("consignment", "new", write("c.json", body("vientiane")))
    assert shipdesk("consignment", "pack", VIENTIANE).status == 0
    return VIENTIANE


def test_catalog_import(shipdesk, write):
    file = write("p.csv", b"sku,name_en,colour,net_weight_kg\nA,Tea,red,1\nB,Rice,,-1\n")
    told = shipdesk("catalog", "import", file, "--catalog", "teas").told
    has(told, catalog=TEXT, rows=WHOLE, added=WHOLE, changed=WHOLE, unchanged=WHOLE, rejected=LIST, unmapped=LIST)
    assert (told["catalog"], told["rows"], told["added"], told["unmapped"]) == ("teas", 2, 1, ["colour"])
    rejected = told["rejected"][0]
    assert (rejected["row"], rejected["column"], rejected["code"]) == (3, "net_weight_kg", "out_of_range")
    assert rejected["message"]


def test_catalog_list_search_and_show(shipdesk):
    listed = shipdesk("catalog", "list").told["catalogs"]
    assert [(one["name"], one["products"], one["read_only"]) for one in listed] == [("products", 77, False)]
    told = shipdesk("catalog", "search", "mango", "--limit", "2").told
    has(told, hits=LIST, more=bool)
    for hit in told["hits"]:
        has(hit, catalog=TEXT, sku=TEXT, names=OBJECT)
        assert "gtin" in hit
    product = shipdesk("catalog", "show", "DF-001").told["product"]
    assert (product["sku"], product["hs_code"]) == ("DF-001", "200899")
    changed = shipdesk("catalog", "set", "DF-001", "name_en=Mango, dried", "fda_number=").told["product"]
    assert (changed["name_en"], changed["fda_number"]) == ("Mango, dried", None)


def test_catalog_export_comes_back_as_it_went(shipdesk, tmp_path):
    assert shipdesk("catalog", "export", tmp_path / "out.csv").told["products"] == 77
    again = shipdesk("catalog", "import", tmp_path / "out.csv").told
    assert (again["rows"], again["unchanged"], again["unmapped"]) == (77, 77, [])


def test_party_verbs(shipdesk, write):
    parties = shipdesk("party", "list").told["parties"]
    assert len(parties) == 8
    has(parties[0], key=TEXT, name_latin=TEXT, roles=LIST)
    has(shipdesk("party", "show", "CN-KUNMING").told, key=TEXT, roles=LIST, party=OBJECT)
    assert shipdesk("party", "set", "CN-KUNMING", "phone=+8612345678").told["party"]["phone"] == "+8612345678"
    fields = ["name_latin=Pakse Trading", "country_code=LA", "latin_lines=Road 13"]
    assert shipdesk("party", "add", "LA-PAKSE", *fields).told["key"] == "LA-PAKSE"
    again = shipdesk("party", "add", "LA-PAKSE", *fields)
    assert (again.status, again.error) == (1, ("exists", "/key"))
    table = "key,name_latin,country_code,latin_lines,registrations\nX,X Co,LA,1 Road|2 Lane,LA_TIN=123456789000\n"
    told = shipdesk("party", "import", write("x.csv", table.encode())).told
    assert (told["rows"], told["added"], told["rejected"]) == (1, 1, [])


def test_consignment_new_show_edit_and_copy(shipdesk, write):
    made = shipdesk("consignment", "new", write("c.json", body()))
    assert made.status == 0
    told = shipdesk("consignment", "show", KUNMING).told
    assert told == made.told
    has(told, client_reference=TEXT, reference=TEXT, items=LIST, desk=OBJECT, state=TEXT, totals=OBJECT)
    assert (told["state"], told["consignment_number"]) == ("DRAFT", None)
    is_totals(told["totals"])
    is_money(told["declared_value"])
    edited = shipdesk("consignment", "edit", KUNMING, write("p.json", {"incoterm_place": "Mohan"})).told
    assert edited["incoterm_place"] == "Mohan"
    copied = shipdesk("consignment", "copy", KUNMING, "KM/2").told
    assert (copied["reference"], copied["state"], "number" in copied["desk"]["invoice"]) == ("KM/2", "DRAFT", False)


def test_consignment_list(shipdesk, packed):
    listed = shipdesk("consignment", "list").told["consignments"]
    assert len(listed) == 1
    has(
        listed[0],
        reference=TEXT,
        state=TEXT,
        destination=TEXT,
        packages=WHOLE,
        gross_weight_kg=TEXT,
        planned_departure=TEXT,
    )
    assert (listed[0]["destination"], listed[0]["packages"], listed[0]["planned_departure"]) == ("LA", 14, "2026-12-09")


def test_consignment_pack(shipdesk, packed):
    told = shipdesk("consignment", "pack", VIENTIANE, "--again").told
    has(told, reference=TEXT, handling_units=LIST, totals=OBJECT)
    is_totals(told["totals"])
    for unit in told["handling_units"]:
        has(unit, client_unit_reference=TEXT, sscc=TEXT, package_type=TEXT, gross_weight_kg=TEXT, contents=LIST)
    assert len(told["handling_units"]) == told["totals"]["packages"]


def test_consignment_check(shipdesk, packed, write):
    shipdesk("consignment", "edit", VIENTIANE, write("e.json", {"incoterm": "FOB"}))
    answer = shipdesk("consignment", "check", VIENTIANE)
    has(answer.told, reference=TEXT, pack_version=TEXT, findings=LIST)
    assert answer.told["findings"]
    for one in answer.told["findings"]:
        has(one, rule=TEXT, severity=TEXT, message=TEXT, remedy=TEXT, values=OBJECT, blocks=LIST)
        has(one, to_verify=bool, overridden=bool)
        assert {"pointer", "source"} <= set(one)
        assert one["severity"] in ("block", "warn", "info")
    assert answer.status == 3 * any(one["severity"] == "block" for one in answer.told["findings"])


def test_consignment_cancel(shipdesk, packed):
    assert shipdesk("consignment", "cancel", VIENTIANE, "--reason", "DUPLICATE").told["state"] == "CANCELLED"


def test_kinds_of_label(shipdesk, packed, tmp_path):
    told = shipdesk("labels", "list", VIENTIANE).told
    assert told["reference"] == VIENTIANE
    by_kind = {one["kind"]: one for one in told["labels"]}
    for one in told["labels"]:
        has(one, kind=TEXT, sizes=LIST)
        assert one["needed"] == (one["why"] is not None) == (one["source"] is not None)
        if one["lack"] is not None:
            has(one["lack"], pointer=TEXT, message=TEXT)
    assert [kind for kind, one in by_kind.items() if one["needed"]] == ["logistic-sscc"]
    assert by_kind["pallet-sheet"]["lack"]["pointer"] == "/handling_units"
    answer = shipdesk(
        "labels", "issue", VIENTIANE, "--out", tmp_path, "--kind", "carton-mark", "--size", "A4_6UP", "--start", "5"
    )
    (file,) = answer.told["files"]
    assert (file["kind"], file["pages"], "A4_6UP-from5-203dpi" in file["path"]) == ("carton-mark", 3, True)
    refused = shipdesk("labels", "issue", VIENTIANE, "--out", tmp_path, "--size", "A4_24UP", "--kind", "logistic-sscc")
    assert (refused.status, refused.told["files"]) == (1, [])


def test_papers_and_labels(shipdesk, packed, tmp_path):
    told = shipdesk("papers", "issue", VIENTIANE, "--out", tmp_path / "p").told
    listed = shipdesk("papers", "list", VIENTIANE).told["papers"]
    assert [one["kind"] for one in told["files"]] == [one["kind"] for one in listed]
    assert listed[-1]["kind"] == "cover-sheet"
    told["files"] += shipdesk("labels", "issue", VIENTIANE, "--out", tmp_path / "p", "--format", "pdf").told["files"]
    for one in told["files"]:
        assert set(one) >= {"path", "kind", "reference", "sha256", "pages", "revision"}
        has(one, path=TEXT, kind=TEXT, pages=WHOLE, revision=WHOLE)
        assert (tmp_path / "p" / one["path"]).is_file()
    assert told["files"][-1]["pages"] == 14
    for one in listed:
        has(one, kind=TEXT, why=TEXT, form=TEXT, revision=WHOLE)
        assert (one["needed"], one["current"], one["superseded"], one["revision"]) == (True, True, False, 1)
        assert one["blocked_by"] == []
        assert one["ready"] == (one["missing"] == [])
        for each in one["missing"]:
            has(each, pointer=TEXT, message=TEXT)


def test_book_track_outbox_and_hub(shipdesk, packed):
    booking = shipdesk("book", VIENTIANE).told["bookings"][0]
    assert booking["reference"] == VIENTIANE
    has(booking, outbox=TEXT, consignment_id=TEXT, consignment_number=TEXT)
    assert (booking["outbox"], booking["problem"]) == ("DONE", None)
    shown = shipdesk("consignment", "show", VIENTIANE).told
    assert (shown["state"], shown["consignment_number"]) == ("ACCEPTED", booking["consignment_number"])
    synced = shipdesk("sync").told
    assert set(synced["outbox"]) == {"QUEUED", "SENDING", "UNKNOWN", "DONE", "REFUSED", "BLOCKED"}
    has(synced, feed_items=WHOLE)
    for row in shipdesk("outbox", "list").told["rows"]:
        has(row, id=TEXT, operation=TEXT, state=TEXT, tries=WHOLE, idempotency_key=TEXT)
        assert {"reference", "next_at", "problem"} <= set(row)
    tracked = shipdesk("track", VIENTIANE).told
    has(tracked, reference=TEXT, state=TEXT, events=LIST)
    assert tracked["events"]
    status = shipdesk("hub", "status").told
    assert (status["environment"], status["reachable"], status["queued"], status["unknown"]) == ("OFFLINE", True, 0, 0)
    has(status, provider=TEXT)


def test_the_next_try_of_a_waiting_wish_is_a_moment_with_its_offset(shipdesk, packed):
    shipdesk.door.always = no_connection
    assert shipdesk("book", VIENTIANE).status == 5
    row = shipdesk("outbox", "list").told["rows"][-1]
    assert row["state"] == "QUEUED"
    assert datetime.fromisoformat(row["next_at"]).utcoffset() is not None


def test_settings_verbs(shipdesk):
    assert shipdesk("settings", "list").told["settings"]["training"] == "yes"
    assert shipdesk("settings", "set", "gs1_prefix", "8850001").told == {"key": "gs1_prefix", "value": "8850001"}
    assert shipdesk("settings", "get", "gs1_prefix").told == {"key": "gs1_prefix", "value": "8850001"}


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_people_read_the_same_without_json(shipdesk, packed, language):
    for words in (
        ["consignment", "show", VIENTIANE],
        ["consignment", "list"],
        ["consignment", "check", VIENTIANE],
        ["catalog", "search", "mango"],
        ["party", "list"],
        ["outbox", "list"],
        ["settings", "list"],
    ):
        result = shipdesk.raw("--desk", shipdesk.folder, "--lang", language, *words)
        assert result.exit_code == 0, words
        assert result.stdout.strip(), words
    refused = shipdesk.raw("--desk", shipdesk.folder, "--lang", language, "consignment", "show", "NONE")
    assert (refused.exit_code, "NONE" in refused.stderr) == (1, True)


def test_the_sum_of_a_line_is_rounded_half_up_to_the_minor_unit(shipdesk, write):
    lines = [line("DF-001", "3", unit_price={"amount": "0.335", "currency": "THB"})]
    told = shipdesk("consignment", "new", write("c.json", body(items=lines))).told
    assert (told["items"][0]["line_value"]["amount"], told["declared_value"]["amount"]) == ("1.01", "1.01")
