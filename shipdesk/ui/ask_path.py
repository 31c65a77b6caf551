"""The system's own file dialogs, as values that a page is given and a test can replace."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class AskPath:
    """Each gives None where the user went back."""

    def to_open(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """A file that is there; `kinds` as Qt writes them: `Tables (*.csv)`."""
        from PySide6.QtWidgets import QFileDialog

        return _path(QFileDialog.getOpenFileName(parent, title, "", kinds)[0])

    def to_save(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        """A new file, or one that the dialog has asked about."""
        from PySide6.QtWidgets import QFileDialog

        return _path(QFileDialog.getSaveFileName(parent, title, suggested, kinds)[0])

    def folder(self, parent: QWidget, title: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        return _path(QFileDialog.getExistingDirectory(parent, title))

    def show_folder(self, folder: Path) -> None:
        """In the system's file manager."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _path(text: str) -> Path | None:
    return Path(text) if text else None
