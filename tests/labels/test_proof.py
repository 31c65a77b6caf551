"""Every pair of kind and size, drawn for a printer and read back by two independent readers; all scripts in turn."""

from __future__ import annotations

import pytest

from shipdesk.labels import LabelContext
from tests.labels.made import label_context
from tests.labels.proving import Case, prove, some_cases


@pytest.fixture(scope="module")
def context() -> LabelContext:
    return label_context()


@pytest.mark.parametrize("case", some_cases(), ids=str)
def test_the_label_is_as_large_as_it_says_and_reads(case: Case, context: LabelContext):
    assert prove(case, context) >= 0
