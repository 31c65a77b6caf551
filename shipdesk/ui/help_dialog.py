"""F1: what the field with the cursor wants, the page it stands on, and every key; beside the work, not over it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from shipdesk.ui.help_pages import FIRST, KEYS, help_page, title_of
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

_MARKS = re.compile(r"[#>\-\d.* ]*")
_KEY = int(Qt.ItemDataRole.UserRole)


class HelpDialog(Retranslated, QDialog):
    """`pages` are the keys of the window's pages; `actions` gives what has a shortcut just now."""

    def __init__(
        self,
        toolkit: Toolkit,
        folder: Path,
        pages: Sequence[str],
        actions: Callable[[], Sequence[QAction]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._folder, self._actions = toolkit, folder, actions
        self._keys = [FIRST, *pages, KEYS]
        self._field = ""
        self.setModal(False)
        self.resize(104 * GRID, 76 * GRID)
        self.list, self.text = QListWidget(self), QTextBrowser(self)
        self.list.setFixedWidth(26 * GRID)
        self.text.setOpenLinks(False)
        self.close_button = QPushButton(self)
        self.close_button.clicked.connect(self.accept)
        for key in self._keys:
            item = QListWidgetItem(self.list)
            item.setData(_KEY, key)
        self.list.currentItemChanged.connect(lambda *_: self._show())
        body, foot = QHBoxLayout(), QHBoxLayout()
        body.setSpacing(2 * GRID)
        body.addWidget(self.list)
        body.addWidget(self.text, 1)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(body, 1)
        layout.addLayout(foot)
        self.retranslate()

    def explain(self, page: str, field: str = "") -> None:
        """The page, and above it the words for the field with the cursor, if it has any."""
        self._field = field
        self.list.setCurrentRow(self._keys.index(page) if page in self._keys else 0)
        self._show()
        self.text.setFocus()

    def shown(self) -> str:
        """The key of the page that is read."""
        item: QListWidgetItem | None = self.list.currentItem()
        return str(item.data(_KEY)) if item is not None else FIRST

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Help"))
        self.close_button.setText(self.tr("Close"))
        self.list.setAccessibleName(self.tr("Pages of help"))
        self.text.setAccessibleName(self.tr("Help"))
        for row, key in enumerate(self._keys):
            title = self.tr("Keys") if key == KEYS else title_of(self._page(key))
            self.list.item(row).setText(title)
        self._show()

    def _page(self, key: str) -> str:
        return help_page(self._folder, key, self._toolkit.languages.code)

    def _show(self) -> None:
        key = self.shown()
        if key == KEYS:
            self.text.setMarkdown(self._sheet())
        else:
            # What is asked about stands first; the page's own words follow.
            asked = f"> {self._field}\n\n" if self._field else ""
            self.text.setMarkdown("\n".join(self._broken(line) for line in (asked + self._page(key)).split("\n")))

    def _broken(self, line: str) -> str:
        """What makes a heading or a list of a line stays at its beginning."""
        marks = _MARKS.match(line)
        begins = marks.end() if marks else 0
        return line[:begins] + self._toolkit.breaks(line[begins:])

    def _sheet(self) -> str:
        """From the actions themselves, so that it is never old."""
        native = QKeySequence.SequenceFormat.NativeText
        rows = {
            action.shortcut().toString(native): action.text().replace("&", "")
            for action in self._actions()
            if not action.shortcut().isEmpty() and action.text()
        }
        rows |= {
            "Enter": self.tr("Next field; open what is chosen"),
            "Ctrl+Enter": self.tr("Do what the main button says"),
            "Esc": self.tr("Back"),
            "Tab": self.tr("To the next place"),
            "Alt+1 … Alt+7": self.tr("A step of the shipment in the editor"),
            "Ctrl+Z, Ctrl+Y": self.tr("Take back, bring again"),
        }
        lines = [f"| {keys} | {words} |" for keys, words in rows.items()]
        title, key, what = self.tr("Keys"), self.tr("Key"), self.tr("What it does")
        head = [f"# {title}", "", f"| {key} | {what} |", "| :-- | :-- |"]
        return "\n".join([*head, *lines])
