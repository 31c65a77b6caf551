"""What the window's start must not read: each of these costs more than the window itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.builders import sample_desk

HEAVY = (
    "PIL", "click", "geothai", "icu4py", "jsonschema", "keyring", "openpyxl", "phonenumbers", "pypdfium2",
    "python_calamine", "rapidfuzz", "reportlab", "requests", "sqlite_utils", "starlette", "stdnum", "uharfbuzz",
    "zxingcpp", "shipdesk.checks", "shipdesk.cli", "shipdesk.documents", "shipdesk.drawing", "shipdesk.embedded_hub",
    "shipdesk.hub", "shipdesk.labels", "shipdesk.packing", "shipdesk.sheets", "shipdesk.domain.product",
    "shipdesk.reference.messages", "shipdesk.services.pasted_lines", "shipdesk.store.consignments",
    "shipdesk.store.schema", "shipdesk.updates", "subprocess", "uuid", "importlib.metadata", "platform",
    "shipdesk.backups.making", "shipdesk.backups.shelf", "shipdesk.services.read_inbox", "shipdesk.store.inbox",
    "shipdesk.ui.inbox_dialog", "shipdesk.ui.rescue_dialog", "shipdesk.ui.first_run_wizard",
    "shipdesk.services.back_up_desk", "shipdesk.ui.backups_dialog", "shipdesk.ui.settings_dialog",
    "shipdesk.ui.consignment_editor", "shipdesk.ui.form", "shipdesk.ui.list_view",
    "shipdesk.ui.parties_page", "shipdesk.ui.product_detail", "shipdesk.ui.shipments_page",
)  # fmt: skip
PROGRAM = """
import atexit, json, runpy, sys
def told():
    import builtins
    return [*sys.modules, *["the hook of PySide6"] * ("feature" in builtins.__import__.__name__)]
atexit.register(lambda: print(json.dumps(told()), file=sys.stderr))
sys.argv = ["shipdesk", "--desk", sys.argv[1]]
runpy.run_module("shipdesk", run_name="__main__")
"""


@pytest.fixture(scope="module")
def read_at_start(tmp_path_factory):
    """The modules of a process that showed the window with the page of the catalogs and closed it."""
    root = tmp_path_factory.mktemp("start") / "desk"
    sample_desk(root).store.close()
    (root / "window.ini").write_text("[window]\npage=catalog\n", encoding="utf-8")
    quits = os.environ | {"QT_QPA_PLATFORM": "offscreen", "SHIPDESK_QUIT_WHEN_SHOWN": "1"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(root)], env=quits, capture_output=True, check=True, timeout=110
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_the_window_was_really_there(read_at_start):
    assert {"shipdesk.ui.catalog_page", "shipdesk.ui.product_list", "PySide6.QtWidgets"} <= read_at_start


def test_no_module_is_searched_for_what_pyside_could_offer_it(read_at_start):
    assert "the hook of PySide6" not in read_at_start


@pytest.mark.parametrize("module", HEAVY)
def test_the_start_does_not_read(read_at_start, module):
    assert module not in read_at_start
