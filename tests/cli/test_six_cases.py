"""Six real-life shipments prepared from nothing on the command line: no block, papers issued, booked."""

from __future__ import annotations

import pytest

from shipdesk.paths import resources
from tests.cases.prepared import FOLDER, NAMES, case


@pytest.fixture
def filled(shipdesk):
    """An empty desk after its catalog and address book were brought in."""
    goods = shipdesk("catalog", "import", resources() / "samples" / "products.csv")
    assert (goods.status, goods.told["rejected"]) == (0, [])
    for file in (resources() / "samples" / "parties.csv", FOLDER / "parties.csv"):
        parties = shipdesk("party", "import", file)
        assert (parties.status, parties.told["rejected"]) == (0, [])
    return shipdesk


@pytest.mark.parametrize("name", NAMES)
def test_a_case_comes_out_without_a_block(filled, tmp_path, name):
    reference = case(name)["client_reference"]
    made = filled("consignment", "new", FOLDER / f"{name}.json")
    assert made.status == 0, made.told
    packed = filled("consignment", "pack", reference)
    assert (packed.status, packed.told["state"]) == (0, "PACKED"), packed.told
    assert packed.told["totals"]["cartons"] == len(packed.told["handling_units"])
    checked = filled("consignment", "check", reference)
    blocks = [one for one in checked.told["findings"] if one["severity"] == "block"]
    assert (checked.status, blocks) == (0, [])
    papers = filled("papers", "issue", reference, "--out", tmp_path / "out")
    assert papers.status == 0, papers.told
    assert {one["kind"] for one in papers.told["files"]} >= {"commercial-invoice", "packing-list"}
    booked = filled("book", reference)
    assert booked.status == 0, booked.told
    assert filled("sync").status == 0
    assert filled("consignment", "show", reference).told["state"] == "ACCEPTED"
