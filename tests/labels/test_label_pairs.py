"""Which kind of label comes in which size: the table is whole, and every pair is drawn and read."""

from __future__ import annotations

import tomllib

import pytest

from shipdesk import paths
from shipdesk.labels import KINDS
from shipdesk.reference.tables import LabelSize
from tests.labels.made import REFERENCE

MESSAGES = tomllib.loads((paths.resources() / "messages" / "parts" / "labels.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_size_is_made_or_refused_with_a_reason(kind):
    sizes = REFERENCE.label_pairs[kind]
    assert sizes.pairs.keys() | sizes.refused.keys() == REFERENCE.label_sizes.keys()
    assert not sizes.pairs.keys() & sizes.refused.keys()
    for reason in sizes.refused.values():
        assert set(MESSAGES[reason]) == {"en", "th", "zh"}


def test_sizes_are_the_contracts_and_sheets_fit_their_paper():
    assert {"L100X150", "L100X180", "L76X130", "A6", "A5", "A4", "A4_4UP"} < REFERENCE.label_sizes.keys()
    for size in REFERENCE.label_sizes.values():
        assert _is_on_its_sheet(size), size.code


def _is_on_its_sheet(size: LabelSize) -> bool:
    return size.columns * size.width_mm <= size.sheet_width_mm and size.rows * size.height_mm <= size.sheet_height_mm
