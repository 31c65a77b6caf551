"""Marks on papers: the cartons' own, as one range, said once also where they stand on pallets."""

from shipdesk import paths
from shipdesk.documents import paper_data_of
from shipdesk.reference import Reference, Wording
from tests.domain.test_packing import CARTON, shipment
from tests.packing.test_units import palletized


def test_marks_of_cartons_on_pallets_are_one_range():
    ship, _ = palletized(shipment((str(113 * 20), CARTON)))
    reference = Reference.load(paths.resources())
    wording = Wording.load(paths.resources() / "wording")
    data = paper_data_of(ship, reference, wording, second=None, revision=1)
    assert data.marks == ("R-1 1–113/113",)
    assert [(row.first, row.last, row.parent) for row in data.packed[:2]] == [(1, 50, "P1"), (51, 100, "P2")]
    assert sum(row.count for row in data.packed) == 113
    assert [(one.reference, one.inside) for one in data.pallets] == [("P1", 50), ("P2", 50), ("P3", 13)]
