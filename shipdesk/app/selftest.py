"""Every part once, for the packaged program: a desk, a booking, papers in seven languages, labels, a sheet."""

from __future__ import annotations

import importlib
import os
import pkgutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import shipdesk
from shipdesk import paths
from shipdesk.app.demo import CONSIGNMENTS, DEMO_MOMENT, load_samples
from shipdesk.app.selftest_parts import keep_a_photo, name_third_parties, reach_for_the_keyring, read_a_sheet
from shipdesk.app.shipped import shipped
from shipdesk.app.window import open_window
from shipdesk.app.wiring import World, open_desk
from shipdesk.database import seeded_bytes
from shipdesk.reference import Messages
from shipdesk.services.book_consignment import book
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.issue_labels import freeze_labels
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.read_json import read_json_object
from shipdesk.ui.run_window import QUIT_WHEN_SHOWN

SECOND_LANGUAGES = ("th", "zh", "vi", "lo", "km", "my")


def selftest() -> Mapping[str, Any]:
    """Raises whatever does not work; else says what was tried."""
    modules = _import_everything()
    messages = shipped().messages
    with tempfile.TemporaryDirectory(prefix="shipdesk-selftest-", ignore_cleanup_errors=True) as folder:
        root = Path(folder) / "desk"
        done = _try_a_desk(root)
        _try_the_window(root, messages)
    return {
        "ok": True,
        "version": shipdesk.__version__,
        "modules": modules,
        **done,
        "photo": keep_a_photo(),
        "keyring_modules": reach_for_the_keyring(),
        "third_parties": name_third_parties(),
        "window": "shown",
        "messages": len(messages.by_reason),
    }


def _import_everything() -> int:
    names = [one.name for one in pkgutil.walk_packages(shipdesk.__path__, "shipdesk.") if "__main__" not in one.name]
    for name in names:
        importlib.import_module(name)
    return len(names)


def _try_a_desk(root: Path) -> Mapping[str, int]:
    """The main job on a fresh desk; English with each of the six second languages makes seven."""
    desk = open_desk(root, World(lambda: DEMO_MOMENT, seeded_bytes("selftest")))
    try:
        load_samples(desk)
        file = paths.resources() / "samples" / CONSIGNMENTS[0]
        reference = new_consignment(desk, read_json_object(file)).reference
        pack_consignment(desk, reference)
        error = book(desk, reference).error()
        if error is not None:
            raise error
        issued = [one for language in SECOND_LANGUAGES for one in freeze_papers(desk, reference, language=language)]
        labels = sum(file.pages for one in freeze_labels(desk, reference) for file in one.files)
        rows = read_a_sheet(desk, root)
    finally:
        desk.store.close()
    return {"papers": len(issued), "labels": labels, "sheet_rows": rows}


def _try_the_window(root: Path, messages: Messages) -> None:
    """The real window over that desk, by the platform plugin that needs no screen, closed as soon as it is shown."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ[QUIT_WHEN_SHOWN] = "1"
    status = open_window(open_desk(root), lambda: messages)
    if status != 0:
        raise RuntimeError(f"the window ended with {status}")
