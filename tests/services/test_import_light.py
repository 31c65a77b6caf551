"""What a start must not load, and the names that stand in for what is loaded late."""

import subprocess
import sys

import pytest

from shipdesk import documents
from shipdesk.services.paper_kinds import PAPER_KINDS

HEAVY = ("reportlab", "zxingcpp", "uharfbuzz", "jsonschema", "requests", "PIL", "shipdesk.embedded_hub")


def test_the_paper_kinds_are_those_that_can_be_drawn():
    assert list(PAPER_KINDS) == list(documents.KINDS)


@pytest.mark.parametrize("module", ["shipdesk.app.main", "shipdesk.app.wiring"])
def test_a_start_loads_no_press_and_no_hub(module):
    code = f"import sys, {module}; print(' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
