"""A printer that stands ready on the loopback."""

from __future__ import annotations

import pytest

from tests.printing.fake_printer import FakePrinter


@pytest.fixture
def machine():
    one = FakePrinter()
    yield one
    one.close()
