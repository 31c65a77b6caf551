"""A desk with one packed shipment, made once: every trial begins from it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from shipdesk.app.wiring import open_desk
from tests.builders import Clock, fixed_world, packed


@pytest.fixture(scope="session")
def packed_folder(filled_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = shutil.copytree(filled_desk, tmp_path_factory.mktemp("packed") / "desk")
    desk = open_desk(root, fixed_world(Clock()))
    packed(desk)
    desk.store.close()
    return root
