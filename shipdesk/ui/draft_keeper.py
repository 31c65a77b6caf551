"""Keeps what is typed and not saved: on disk within a second of a keystroke, soon after a field is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from shipdesk.services.desk import Desk
from shipdesk.services.unfinished_drafts import keep_draft
from shipdesk.ui.toolkit import Toolkit

TYPING_MS, LEFT_MS = 500, 150
"""From a keystroke to the write, and from leaving a field; a value that can be saved is saved before the latter."""


class DraftKeeper(QObject):
    """`fields` gives what stands in the widget's fields and is not saved; nothing takes the draft away."""

    def __init__(self, toolkit: Toolkit, desk: Desk, widget: QWidget, fields: Callable[[], Mapping[str, Any]]) -> None:
        super().__init__(widget)
        self._toolkit, self._desk, self._widget, self._fields = toolkit, desk, widget, fields
        self._key: str | None = None
        self._reference: str | None = None
        self._written: Mapping[str, Any] = {}
        self._is_writing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.write)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)

    def begin(self, key: str | None, reference: str | None = None, written: Mapping[str, Any] | None = None) -> None:
        """Whose fields these are from now on, and what the draft has already; None for nobody's."""
        self._timer.stop()
        self._key, self._reference, self._written = key, reference, written or {}

    @property
    def has_written(self) -> bool:
        """Whether there is a draft on the disk."""
        return bool(self._written)

    def touch(self, within_ms: int = TYPING_MS) -> None:
        """Something changed: write before so much time has passed, however fast one types on."""
        if self._key is not None and (not self._timer.isActive() or self._timer.remainingTime() > within_ms):
            self._timer.start(within_ms)

    def write(self) -> None:
        """What there is now, off the UI thread; one write at a time, and behind nobody else's work."""
        fields = self._fields() if self._key is not None else self._written
        if fields == self._written:
            return
        if self._is_writing:
            self.touch(LEFT_MS)
            return
        self._is_writing, self._written = True, fields
        desk, key, reference = self._desk, str(self._key), self._reference
        self._toolkit.tasks.run(
            lambda _: keep_draft(desk, key, fields, reference), lambda _: self._done(), self._failed, owner=self,
            aside=True,
        )  # fmt: skip

    def write_now(self) -> None:
        """On this thread: before the program ends."""
        self._timer.stop()
        if self._key is not None:
            keep_draft(self._desk, self._key, self._fields(), self._reference)

    def _done(self) -> None:
        self._is_writing = False

    def _failed(self, _error: Exception) -> None:
        """The save of the shipment itself tells of a full disk; the draft is tried again with the next keystroke."""
        self._is_writing, self._written = False, {"": ""}
        self.touch()

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if not shiboken6.isValid(self._widget):
            # The cursor also leaves a field that goes together with its window.
            return
        if isinstance(old, QLineEdit) and self._widget.isAncestorOf(old):
            old.textEdited.disconnect(self._typed)
            self.touch(LEFT_MS)
        if isinstance(new, QLineEdit) and self._widget.isAncestorOf(new):
            new.textEdited.connect(self._typed)

    def _typed(self) -> None:
        self.touch()
