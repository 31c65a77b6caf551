"""What every test stands on: no screen, no user's desk, the same random values each time."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

REPOSITORY = Path(__file__).resolve().parent.parent
LONGEST = ("test_case_by_keyboard", "test_killed_while_booking", "test_close_manifest", "test_six_cases_by_window")
"""Begun first: at the end one of them would keep one worker busy and the others waiting."""

os.environ["QT_QPA_PLATFORM"] = "offscreen"

# Fixed examples and no deadline: a busy machine must not turn a right program red.
settings.register_profile(
    "desk", deadline=None, derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
# By night (`python dev.py nightly`) more of them, and other ones each time.
settings.register_profile("night", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("desk")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.stem not in LONGEST)


def pytest_collection_finish() -> None:
    """What was read to find the tests stays to the end: no look for garbage need walk through it after each test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def no_users_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing a test forgets to say may land in the desk of the person who runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SHIPDESK_DESK", str(tmp_path_factory.mktemp("desk")))
        yield


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def shared() -> Path:
    """The papers and real data that lie beside the repository; a test that needs them skips without."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder shared does not lie beside the repository")
    return folder


@pytest.fixture(scope="session")
def filled_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a desk with the sample goods and address book: to be copied, never used."""
    from tests.builders import sample_desk

    root = tmp_path_factory.mktemp("filled") / "desk"
    sample_desk(root).store.close()
    return root


@pytest.fixture(scope="session")
def packed_folder(filled_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with one packed shipment: every trial of a fault begins from it."""
    from shipdesk.app.wiring import open_desk
    from tests.builders import Clock, fixed_world, packed

    root = shutil.copytree(filled_desk, tmp_path_factory.mktemp("packed") / "desk")
    desk = open_desk(root, fixed_world(Clock()))
    packed(desk)
    desk.store.close()
    return root


@pytest.fixture
def folder(filled_desk: Path, tmp_path: Path) -> Path:
    """A filled desk folder of the test's own."""
    return shutil.copytree(filled_desk, tmp_path / "desk")
