"""What the main window knows of a page; pages know nothing of the main window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from shipdesk.progress import Progress
from shipdesk.ui.tasks import What


class Page(Protocol):
    """One page of the rail. It is filled when it is first seen and again when something it shows has changed."""

    key: str
    icon: str
    shows: frozenset[What]

    @property
    def widget(self) -> QWidget: ...

    def title(self) -> str:
        """The word on the rail, in the language in use."""

    def refresh(self, changed: frozenset[What]) -> None:
        """Read again; `changed` is everything that the page has missed, never empty after the first time."""

    def commands(self) -> list[QAction]:
        """The page's actions; the palette offers them too."""

    def help_text(self) -> str:
        """What F1 says where no field has words of its own."""


@dataclass(frozen=True)
class Hit:
    """One answer of the palette."""

    title: str
    detail: str
    icon: str
    open: Callable[[], None]


Provider = Callable[[str, Progress], list[Hit]]
"""Answers a typed text with hits, best first; runs off the UI thread."""


class LatePage:
    """A page that is built, and its code read, only when someone goes to it; the rail needs no more than its name."""

    def __init__(self, key: str, icon: str, title: Callable[[], str], build: Callable[[], Page]) -> None:
        self.key, self.icon, self.title = key, icon, title
        self._build = build
        self._page: Page | None = None

    @property
    def is_made(self) -> bool:
        return self._page is not None

    def made(self) -> Page:
        """The page itself, always the same."""
        if self._page is None:
            self._page = self._build()
        return self._page


def made(page: Page | LatePage) -> Page:
    return page.made() if isinstance(page, LatePage) else page
