"""Six real-life shipments prepared from nothing on the command line: no block, papers issued, booked."""

from __future__ import annotations

import pytest

from shipdesk.paths import resources
from tests.cases.prepared import FOLDER, NAMES, case
from tests.documents.conftest import page_texts

OF_PLANTS_AND_FOOD = {
    "kunming-durian-rail": ("phytosanitary-data", "china-fruit-list"),
    "ho-chi-minh-rice-sea": ("phytosanitary-data",),
    "shenzhen-snacks-sea": ("china-food-label-data",),
}


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
    kinds = {one["kind"] for one in papers.told["files"]}
    assert kinds >= {"commercial-invoice", "packing-list", *OF_PLANTS_AND_FOOD.get(name, ())}
    booked = filled("book", reference)
    assert booked.status == 0, booked.told
    assert filled("sync").status == 0
    assert filled("consignment", "show", reference).told["state"] == "ACCEPTED"


def test_papers_have_the_language_of_their_readers(filled, tmp_path):
    """The fruit list is in Chinese whatever is asked for; the phytosanitary data in Thai unless another is."""
    reference = case("kunming-durian-rail")["client_reference"]
    assert filled("consignment", "new", FOLDER / "kunming-durian-rail.json").status == 0
    assert filled("consignment", "pack", reference).status == 0
    kinds = ("--kind", "phytosanitary-data", "--kind", "china-fruit-list")
    for asked, titles in (
        ((), {"ข้อมูลคำขอใบรับรองสุขอนามัยพืช", "输华水果清单"}),
        (("--language", "my"), {"ပိုးမွှားရောဂါကင်းရှင်းကြောင်း", "输华水果清单"}),
    ):
        out = tmp_path / "-".join(("out", *asked))
        told = filled("papers", "issue", reference, "--out", out, *kinds, *asked).told
        printed = " ".join(text for one in told["files"] for text in page_texts((out / one["path"]).read_bytes()))
        assert {title for title in titles if title not in printed} == set()
