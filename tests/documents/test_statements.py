"""What a paper says of itself stands on it."""

from __future__ import annotations

import json
import re

import pytest

from shipdesk import documents
from shipdesk.documents import KINDS
from tests.documents import samples
from tests.drawing.extraction import poppler_text

LANGUAGE = {"CN": "zh", "LA": "lo", "KH": "km", "MM": "my", "VN": "vi"}


def printed(pdf: bytes) -> str:
    """All text as poppler reads it, without blanks: a text may be wrapped anywhere."""
    return re.sub(r"\s+", "", poppler_text(pdf, "-raw"))


@pytest.mark.parametrize("country", sorted(LANGUAGE))
@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"findings-sheet"}))
def test_every_statement_is_printed_and_travels_inside(context, kind, country):
    consignment = samples.of_kind(kind, country)
    second = KINDS[kind].second or LANGUAGE[country]
    data = documents.paper_data_of(consignment, context.reference, context.wording, second=second, revision=1)
    statements = KINDS[kind].statements(data)
    rendered = documents.render(kind, data, context)
    text = printed(rendered.pdf)
    assert statements
    assert [one.field for one in statements if re.sub(r"\s+", "", one.shown) not in text] == []
    assert json.loads(rendered.attachment)["states"] == {
        one.field: {"value": one.value, "pointer": one.pointer} for one in statements
    }
