"""`papers` on the command line: what is needed and missing, issued again, shown as it was, a whole set in one file."""

from __future__ import annotations

import hashlib
import json
import zipfile

import pypdfium2
import pytest

from tests.builders import VIENTIANE


@pytest.fixture
def packed(shipdesk, draft):
    draft()
    return shipdesk


def states(file):
    document = pypdfium2.PdfDocument(file.read_bytes())
    try:
        return json.loads(bytes(document.get_attachment(0).get_data()))
    finally:
        document.close()


def test_before_packing_the_list_says_what_comes_first(shipdesk, draft):
    draft(pack=False)
    listed = {one["kind"]: one for one in shipdesk("papers", "list", VIENTIANE).told["papers"]}
    assert listed["packing-list"]["ready"] is False
    assert "/handling_units" in {one["pointer"] for one in listed["packing-list"]["missing"]}
    assert listed["cover-sheet"]["missing"] == []


def test_a_paper_that_a_rule_stops_names_it(shipdesk, draft):
    draft(exporter={"party": "TH-SIAM", "registrations": [{"scheme": "TH_TAX_ID", "value": "0105556001235"}]})
    listed = {one["kind"]: one for one in shipdesk("papers", "list", VIENTIANE).told["papers"]}
    assert listed["commercial-invoice"]["blocked_by"] == ["PTY-05"]
    assert listed["commercial-invoice"]["ready"] is False


def test_the_cover_sheet_lists_the_set_with_its_hashes(packed, tmp_path):
    told = packed("papers", "issue", VIENTIANE, "--out", tmp_path).told
    *others, cover = told["files"]
    assert cover["kind"] == "cover-sheet"
    inside = states(tmp_path / cover["path"])
    assert [(one["kind"], one["revision"], one["pages"], one["sha256"]) for one in inside["set"]] == [
        (one["kind"], one["revision"], one["pages"], one["sha256"]) for one in others
    ]
    for one in others:
        assert hashlib.sha256((tmp_path / one["path"]).read_bytes()).hexdigest() == one["sha256"]


def test_a_cover_sheet_of_nothing_is_refused(packed, tmp_path):
    answer = packed("papers", "issue", VIENTIANE, "--out", tmp_path / "out", "--kind", "cover-sheet")
    assert (answer.status, answer.error[0]) == (1, "too_few_items")
    assert not (tmp_path / "out").exists()


def test_an_edit_supersedes_and_the_old_bytes_stay(packed, write, tmp_path):
    first = packed("papers", "issue", VIENTIANE, "--out", tmp_path).told["files"]
    packed("consignment", "edit", VIENTIANE, write("edit.json", {"desk": {"payment": {"terms": "Cash"}}}))
    assert all(one["superseded"] for one in packed("papers", "list", VIENTIANE).told["papers"])
    second = packed("papers", "issue", VIENTIANE, "--out", tmp_path).told["files"]
    assert {one["revision"] for one in second} == {2}
    out = tmp_path / "shown.pdf"
    for revision, issued in ((1, first), (2, second)):
        shown = packed("papers", "show", VIENTIANE, "commercial-invoice", "--revision", revision, "--out", out).told
        [invoice] = [one for one in issued if one["kind"] == "commercial-invoice"]
        assert (shown["revision"], shown["sha256"]) == (revision, invoice["sha256"])
        assert hashlib.sha256(out.read_bytes()).hexdigest() == invoice["sha256"]
    assert packed("papers", "show", VIENTIANE, "commercial-invoice", "--out", out).told["revision"] == 2


def test_what_was_never_issued_cannot_be_shown(packed, tmp_path):
    answer = packed("papers", "show", VIENTIANE, "packing-list", "--out", tmp_path / "x.pdf")
    assert (answer.status, answer.error[0]) == (1, "not_found")
    assert not (tmp_path / "x.pdf").exists()


def test_one_zip_file_of_a_set_has_the_same_bytes_twice(packed, tmp_path):
    first = packed("papers", "issue", VIENTIANE, "--zip", tmp_path / "a.zip").told
    second = packed("papers", "issue", VIENTIANE, "--zip", tmp_path / "b.zip", "--out", tmp_path / "out").told
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert first["zip"]["sha256"] == second["zip"]["sha256"]
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        held = {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
    assert held == {f"{VIENTIANE}/{one['path']}": one["sha256"] for one in first["files"]}
    assert list(held) == sorted(held)


def test_papers_that_agree_and_one_that_does_not(packed, write):
    agreed = packed("papers", "check", VIENTIANE)
    assert (agreed.status, agreed.told) == (0, {"reference": VIENTIANE, "findings": []})
    packed("consignment", "edit", VIENTIANE, write("edit.json", {"delivery_instructions": "999 CARTONS"}))
    answer = packed("papers", "check", VIENTIANE)
    assert answer.status == 3
    [finding] = answer.told["findings"]
    assert set(finding) >= {"field", "papers", "values", "pointer", "message", "remedy"}
    assert (finding["field"], finding["papers"]) == ("total.packages", ["typed-text", "packing-list"])
    assert finding["values"] == ["999 CARTONS", "14"]
    assert finding["pointer"] == "/delivery_instructions"
    issued = packed("papers", "issue", VIENTIANE, "--zip", "never.zip")
    assert (issued.status, issued.error[1]) == (3, "/delivery_instructions")


def test_a_preview_keeps_nothing(packed, tmp_path):
    out = tmp_path / "look.pdf"
    told = packed("papers", "preview", VIENTIANE, "commercial-invoice", "--out", out).told
    assert told["path"] == str(out)
    document = pypdfium2.PdfDocument(out.read_bytes())
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert "PREVIEW" in text
    assert packed("papers", "list", VIENTIANE).told["papers"][0]["revision"] is None
    assert packed("papers", "preview", VIENTIANE, "nonsense", "--out", out).status == 1
