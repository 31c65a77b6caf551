"""Received papers: kept by content, never by name; what they state; dates of either era; hostile names and files."""

import hashlib
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.written_day import read_day
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.services.book_consignment import book, cancel_consignment
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.read_json import MOST_BYTES
from shipdesk.services.receive_paper import read_received, receive_paper, remove_received
from shipdesk.services.received_facts import facts_of, state_value
from tests.builders import MOMENT, VIENTIANE, body, packed
from tests.services.test_outside_files import jpeg, png

PDF = b"%PDF-1.7\nsmall"
REPORT = {"document_type": "LAB_TEST_REPORT", "number": "L-1"}
TODAY = MOMENT.date()
HOSTILE = (
    "../../etc/passwd.pdf", "CON.pdf", "a:b.pdf", "x" * 200 + ".pdf", "trailing..pdf", "เอกสาร ทดสอบ.pdf", "$(rm).pdf",
    "new\nline.pdf", "<b>bold</b>.pdf", "..pdf",
)  # fmt: skip


@pytest.fixture
def shipment(desk):
    return new_consignment(desk, body("vientiane", desk={"received_papers": None}))


def put(folder, name, content=PDF):
    file = folder / name.replace("/", "_")
    file.write_bytes(content)
    return file


def test_the_file_is_kept_with_its_hash_and_what_it_states(desk, shipment, tmp_path):
    facts = facts_of(
        REPORT | {"issued_on": "24/11/2569", "valid_until": "24/11/70", "issuer": None, "subject": "BY2"},
        ["packages=๔๐", "net_weight_kg=19.20", "hs_codes=0810.60, 200899", "latest_shipment=5/12/69"],
        TODAY,
    )
    received = receive_paper(desk, VIENTIANE, put(tmp_path, "report.pdf"), facts)
    paper = find(desk, VIENTIANE).consignment.desk.received_papers[received.place]
    assert (paper.issued_on.isoformat(), paper.valid_until.isoformat()) == ("2026-11-24", "2027-11-24")
    assert (paper.states.packages, paper.states.hs_codes) == (40, ("081060", "200899"))
    assert paper.states.latest_shipment.isoformat() == "2026-12-05"
    assert paper.file is not None
    assert hashlib.sha256(PDF).hexdigest() in paper.file
    assert read_received(desk, paper.file) == PDF
    (desk.folder.papers / paper.file).write_bytes(PDF + b"!")
    with pytest.raises(DeskUnusable) as changed:
        read_received(desk, paper.file)
    assert changed.value.reason == "issued_file_changed"


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be made there")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_outside(desk, shipment, tmp_path, name):
    before = {one for one in desk.folder.root.rglob("*") if one.is_file()}
    received = receive_paper(desk, VIENTIANE, put(tmp_path, name), REPORT)
    (made,) = {one for one in desk.folder.root.rglob("*") if one.is_file()} - before
    assert made.is_relative_to(desk.folder.papers)
    assert made.name == f"received-{received.sha256}.pdf"


@pytest.mark.parametrize("file", ["../desk.sqlite3", "/etc/hostname", "C:\\x", "no/such.pdf"])
def test_a_path_in_the_data_leads_to_no_other_file(desk, file):
    with pytest.raises(DeskUnusable):
        read_received(desk, file)


def test_content_decides_and_size_has_a_limit(desk, shipment, tmp_path):
    for content, name in ((jpeg(), "scan.jpeg"), (png(), "scan")):
        receive_paper(desk, VIENTIANE, put(tmp_path, name, content), REPORT)
    refused = {}
    for name, wrong in {"page.html": b"<html>", "fake.pdf": b"MZ%PDF-", "empty.pdf": b"", "big.pdf": b"%PDF-"}.items():
        file = put(tmp_path, name, wrong)
        if name == "big.pdf":
            with file.open("r+b") as big:
                big.truncate(MOST_BYTES + 1)
        with pytest.raises(WrongInput) as error:
            receive_paper(desk, VIENTIANE, file, REPORT)
        refused[name] = error.value.reason
    assert refused == {
        "page.html": "received_file_kind", "fake.pdf": "received_file_kind", "empty.pdf": "received_file_kind",
        "big.pdf": "file_too_large",
    }  # fmt: skip
    assert len(find(desk, VIENTIANE).consignment.desk.received_papers) == 2


def test_papers_come_also_after_booking_but_not_to_what_is_cancelled(desk, tmp_path):
    packed(desk)
    assert book(desk, VIENTIANE).error() is None
    had = len(find(desk, VIENTIANE).consignment.desk.received_papers)
    state = find(desk, VIENTIANE).state
    receive_paper(desk, VIENTIANE, put(tmp_path, "phyto.pdf"), {"document_type": "PHYTOSANITARY_CERTIFICATE"})
    after = find(desk, VIENTIANE)
    assert (len(after.consignment.desk.received_papers), after.state) == (had + 1, state)
    new_consignment(desk, body("vientiane", client_reference="SD-2"))
    cancel_consignment(desk, "SD-2", "DATA_ERROR")
    with pytest.raises(WrongInput) as refused:
        receive_paper(desk, "SD-2", put(tmp_path, "late.pdf"), REPORT)
    assert refused.value.reason == "cancelled_stays"


def test_a_paper_is_taken_off_the_list(desk, shipment, tmp_path):
    receive_paper(desk, VIENTIANE, put(tmp_path, "one.pdf"), REPORT)
    receive_paper(desk, VIENTIANE, put(tmp_path, "two.pdf"), REPORT | {"number": "L-2"})
    assert [one.number for one in remove_received(desk, VIENTIANE, 0).consignment.desk.received_papers] == ["L-2"]
    with pytest.raises(WrongInput):
        remove_received(desk, VIENTIANE, 1)


@given(st.dates(TODAY.replace(year=2010), TODAY.replace(year=2030)))
def test_either_era_is_read(day):
    buddhist = day.year + 543
    for text in (day.isoformat(), f"{day.day}/{day.month}/{buddhist}", f"{day.day}/{day.month}/{buddhist % 100:02}"):
        assert read_day(text, TODAY) == day


@pytest.mark.parametrize(("pair", "pointer"), [
    ("packages", "/states"), ("colour=red", "/states/colour"), ("latest_shipment=someday", "/states/latest_shipment"),
])  # fmt: skip
def test_a_wrong_state_is_told_with_its_place(pair, pointer):
    with pytest.raises(WrongInput) as wrong:
        facts_of(REPORT, [pair], TODAY)
    assert wrong.value.pointer == pointer
    assert state_value("marks", " SIAM \n 1/40 ", TODAY) == "SIAM 1/40"
