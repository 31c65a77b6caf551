"""What drawing labels needs, loaded once."""

from __future__ import annotations

import pytest

from shipdesk.labels import LabelContext
from tests.labels.made import label_context


@pytest.fixture(scope="session")
def context() -> LabelContext:
    return label_context()
