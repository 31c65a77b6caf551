"""`papers receive` as a program outside uses it."""

from tests.builders import VIENTIANE, body


def test_a_paper_is_received(shipdesk, write):
    shipdesk("consignment", "new", write("new.json", body("vientiane", desk={"received_papers": None})))
    file = write("report.pdf", b"%PDF-1.4 report")
    answer = shipdesk(
        "papers", "receive", VIENTIANE, file, "--type", "LAB_TEST_REPORT", "--number", "L-9", "--issued-on",
        "24/11/2569", "--subject", "BY2", "--lot", "A1", "--state", "packages=40",
    )  # fmt: skip
    assert answer.status == 0
    paper = answer.told["paper"]
    assert (paper["issued_on"], paper["lot_number"], paper["states"]) == ("2026-11-24", "A1", {"packages": 40})
    assert answer.told["sha256"] in paper["file"]
    shown = shipdesk("consignment", "show", VIENTIANE).told["desk"]["received_papers"]
    assert shown == [paper]
    listed = shipdesk("papers", "received", "list", VIENTIANE).told["papers"]
    assert listed == [{"number": 1, "paper": paper}]
    copy = file.with_name("copy.pdf")
    assert shipdesk("papers", "received", "show", VIENTIANE, "1", "--out", copy).told["paper"] == paper
    assert copy.read_bytes() == b"%PDF-1.4 report"
    assert shipdesk("papers", "received", "remove", VIENTIANE, "2").error == ("not_found", "/desk/received_papers/1")
    assert shipdesk("papers", "received", "remove", VIENTIANE, "1").told["removed"] == paper
    assert shipdesk("papers", "received", "list", VIENTIANE).told["papers"] == []


def test_what_is_wrong_is_told(shipdesk, write):
    shipdesk("consignment", "new", write("new.json", body("vientiane")))
    file = write("report.pdf", b"%PDF-1.4 report")
    assert shipdesk("papers", "receive", VIENTIANE, file, "--type", "NONSENSE").error == (
        "not_in_enum", "/document_type",
    )  # fmt: skip
    text = write("page.html", b"<html>")
    assert shipdesk("papers", "receive", VIENTIANE, text, "--type", "OTHER").error[0] == "not_supported"
    assert shipdesk("papers", "receive", VIENTIANE, "no-such.pdf", "--type", "OTHER").error[0] == "not_found"
