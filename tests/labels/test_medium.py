"""Labels on sheets: where they stand, and that one can begin on a sheet already used."""

from __future__ import annotations

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.errors import WrongInput
from shipdesk.labels import KINDS, render
from shipdesk.labels.medium import spots
from tests.documents import samples
from tests.labels.made import REFERENCE, facts_of

SHEETS = sorted(code for code, size in REFERENCE.label_sizes.items() if size.per_sheet > 1)


@given(st.sampled_from(SHEETS), st.integers(1, 60), st.data(), st.sampled_from([203, 300, 600]))
def test_labels_fill_sheets_in_order_and_never_touch(code, count, data, dpi):
    size = REFERENCE.label_sizes[code]
    start = data.draw(st.integers(1, size.per_sheet))
    found = list(spots(size, count, start, dpi))
    assert len(found) == len({(spot.sheet, spot.x, spot.y) for spot in found}) == count
    assert [(spot.sheet, spot.y, spot.x) for spot in found] == sorted((spot.sheet, spot.y, spot.x) for spot in found)
    assert found[-1].sheet == (start - 1 + count - 1) // size.per_sheet
    dot = 25.4 / dpi
    for spot in found:
        assert abs(spot.x / dot - round(spot.x / dot)) < 1e-6
        assert -dot <= spot.x <= float(size.sheet_width_mm - size.width_mm) + dot
        assert -dot <= spot.y <= float(size.sheet_height_mm - size.height_mm) + dot


@pytest.mark.parametrize("start", [0, 5])
def test_a_start_off_the_sheet_is_refused(start):
    with pytest.raises(WrongInput) as fault:
        list(spots(REFERENCE.label_sizes["A4_4UP"], 1, start, 203))
    assert (fault.value.reason, fault.value.pointer) == ("label_start", "/start")


def test_four_on_a_sheet_begin_at_the_third_place(context):
    consignment = samples.consignment("LA", ("50",))
    labels = KINDS["logistic-sscc"].labels(facts_of(consignment))
    (file,) = render("logistic-sscc", labels, context, size="A4_4UP", start=3)
    document = pypdfium2.PdfDocument(file.data)
    assert len(document) == file.pages == 2
    assert document[0].get_size() == pytest.approx((210 / 25.4 * 72, 297 / 25.4 * 72), abs=0.01)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    ssccs = [f"(00) {unit.sscc}" for unit in consignment.handling_units]
    assert [[sscc in text for sscc in ssccs] for text in texts] == [[True, True, False], [False, False, True]]
