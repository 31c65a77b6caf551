"""The sample desk beside the user's own: made to look around in, taken away with one click.

It lies in the folder `sample` of the desk and is a whole desk of its own, so that nothing of it ever mixes with the
user's goods, numbers and papers. A window that works on it cannot take it away; it marks it, and the next start of the
user's own desk does it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from shipdesk.errors import WrongInput
from shipdesk.paths import DeskFolder
from shipdesk.services.business_settings import set_setting
from shipdesk.services.desk import Desk
from shipdesk.ui.program_ways import ProgramWays

MARK, GONE = "sample-desk", "sample-desk-gone"
KEPT = ("language", "era", "theme")
"""Settings of the user's own desk that its sample takes over."""


def is_sample(folder: DeskFolder) -> bool:
    return (folder.root / MARK).exists()


def make_sample(desk: Desk) -> Path:
    """The sample desk of this desk; one that is there already is left as it is."""
    from shipdesk.app.sample import fill
    from shipdesk.app.wiring import open_desk

    if is_sample(desk.folder):
        raise WrongInput("not_supported", "sample_of_sample", folder=desk.folder.root)
    folder = DeskFolder(desk.folder.sample)
    if is_sample(folder) and not (folder.root / GONE).exists():
        return folder.root
    # One that was left, or was never made whole.
    remove_sample(desk.folder)
    fill(folder.root)
    sample = open_desk(folder.root)
    try:
        for key in KEPT:
            value = desk.store.settings.get(key)
            if value is not None:
                set_setting(sample, key, value)
    finally:
        sample.store.close()
    (folder.root / MARK).touch()
    return folder.root


def remove_sample(folder: DeskFolder) -> bool:
    """Takes the sample of this desk away; False where there is none, or somebody still works on it."""
    if not folder.sample.is_dir():
        return False
    import shutil

    shutil.rmtree(folder.sample, ignore_errors=True)
    return not folder.sample.exists()


def tidy(folder: DeskFolder) -> None:
    """At the start of a desk: a sample that was left by its user goes now."""
    if (folder.sample / GONE).exists():
        remove_sample(folder)


def ways_of(desk: Desk) -> ProgramWays:
    """For the window of this desk."""

    def look_around() -> None:
        start_program(make_sample(desk))

    def leave_sample() -> None:
        (desk.folder.root / GONE).touch()
        start_program(desk.folder.root.parent)

    return ProgramWays(look_around, leave_sample if is_sample(desk.folder) else None)


def start_program(root: Path) -> None:
    """The program once more, in a process of its own, on another desk."""
    import subprocess

    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "shipdesk"]
    subprocess.Popen([*program, "--desk", str(root)], close_fds=True)
