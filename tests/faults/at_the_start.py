"""A desk opened as the window opens it at the start; where it would ask a person, the fault is raised instead."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

from shipdesk.app.rescuing import opened_or_rescued
from shipdesk.app.shipped import shipped
from shipdesk.app.window import words_of
from shipdesk.errors import DeskError, DeskUnusable
from shipdesk.paths import DeskFolder, resources
from shipdesk.services.desk import Desk
from shipdesk.ui.door import Door


class NobodyThere(Door):
    """Whoever starts the program is asked nothing."""

    def __init__(self) -> None:
        super().__init__(resources(), words_of(lambda: shipped().messages), str)

    def tell(self, error: Exception) -> NoReturn:
        raise error

    def looks_at_copy(self, error: DeskError) -> NoReturn:
        raise error

    def rescue(self, folder: DeskFolder, fault: DeskUnusable) -> NoReturn:
        raise fault


def opened_at_the_start(root: Path) -> Desk:
    desk = opened_or_rescued(root, NobodyThere(), busy_seconds=5.0)
    assert desk is not None
    assert not desk.is_read_only
    return desk
