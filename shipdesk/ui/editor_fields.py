"""Fields that belong to one JSON pointer: shown from the shipment, sent when they are left or after a pause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Protocol, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from shipdesk.domain.codec import encode
from shipdesk.errors import WrongInput
from shipdesk.ui.editor_model import value_at
from shipdesk.ui.fields import DateField, DecimalField
from shipdesk.ui.fonts import FAMILIES, families_for
from shipdesk.ui.language import Retranslated
from shipdesk.ui.moment_field import MomentField
from shipdesk.ui.theme import GRID

PAUSE_MS = 800
Options = Callable[[], Iterable[tuple[str | None, str]]]
"""Codes with the words a person reads; None stands for nothing chosen."""


class TextField(QLineEdit):
    """Plain words; `edited` tells the new text, None for nothing."""

    edited = Signal(object)

    def __init__(self, longest: int = 200, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._families = FAMILIES
        self.setMaxLength(longest)
        self.textChanged.connect(self._fit_script)
        self.editingFinished.connect(lambda: self.edited.emit(self.value()))

    def value(self) -> str | None:
        return self.text().strip() or None

    def set_value(self, value: str | None) -> None:
        if value != self.value():
            self.setText(value or "")
            self.setCursorPosition(0)

    def _fit_script(self, text: str) -> None:
        """Lao and Burmese stand in the middle of the field as Latin does."""
        families = families_for(text)
        if families != self._families:
            self._families = families
            font = self.font()
            font.setFamilies(list(families))
            self.setFont(font)


class ChoiceField(Retranslated, QComboBox):
    """One of a few codes, in words; the wheel turns it only where the keyboard is."""

    edited = Signal(object)

    def __init__(self, options: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._listed: list[tuple[str | None, str]] = []
        self._value: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumWidth(20 * GRID)
        self.activated.connect(self._chosen)
        self.retranslate()

    def value(self) -> str | None:
        return self._value

    def set_value(self, value: str | None) -> None:
        """A code that is none of the options stands in the list as it is."""
        self._value = value
        self.retranslate()

    def retranslate(self) -> None:
        """The same options are left alone: somebody may have the list open while a save is answered."""
        options = list(self._options())
        if self._value not in [code for code, _ in options]:
            options.insert(0, (self._value, self._value or ""))
        at = [code for code, _ in options].index(self._value)
        self.blockSignals(True)
        if options != self._listed:
            self._listed = options
            self.clear()
            for code, words in options:
                self.addItem(words, code)
        if at != self.currentIndex():
            self.setCurrentIndex(at)
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _chosen(self, at: int) -> None:
        code = self.itemData(at)
        if code != self._value:
            self._value = code
            self.edited.emit(code)


class Shows(Protocol):
    """Whatever shows a part of the shipment."""

    def show(self, members: Mapping[str, Any], is_editable: bool) -> None: ...

    def typed(self) -> list[tuple[str, str]]:
        """Pointers and texts that stand in fields and are not told yet."""
        ...

    def type_in(self, pointer: str, text: str) -> bool:
        """As if someone typed `text` and left the field; False where the pointer is not of here."""
        ...


class _Field(Protocol):
    def value(self) -> Any: ...

    def set_value(self, value: Any) -> None: ...


BoundField = TextField | ChoiceField | DecimalField | DateField | MomentField


class Bound(QObject):
    """Ties a field to the value at a pointer; `send` gets the pointer and the new JSON."""

    def __init__(self, pointer: str, field: BoundField, send: Callable[[str, Any], None]) -> None:
        super().__init__(field)
        self.pointer, self.field = pointer, field
        self._send, self._last = send, None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._after_pause)
        field.edited.connect(self._tell)
        self._line = field.focusProxy() or field
        if isinstance(self._line, QLineEdit):
            self._line.textEdited.connect(lambda _: self._pause.start())

    def show(self, members: Mapping[str, Any], is_editable: bool) -> None:
        """Show the value, unless someone is typing here."""
        self._set_editable(is_editable)
        if isinstance(self._line, QLineEdit) and self._line.hasFocus() and self._line.isModified():
            return
        value = value_at(members, self.pointer)
        self._last = value
        cast("_Field", self.field).set_value(self._native(value))

    def typed(self) -> list[tuple[str, str]]:
        if not isinstance(self._line, QLineEdit) or self._line.isReadOnly():
            return []
        try:
            value = cast("_Field", self.field).value()
        except WrongInput:
            return [(self.pointer, self._line.text())]
        json = None if value is None else encode(value)
        return [] if json == self._last else [(self.pointer, self._line.text())]

    def type_in(self, pointer: str, text: str) -> bool:
        if pointer != self.pointer or not isinstance(self._line, QLineEdit):
            return False
        self._line.setText(text)
        self._line.setModified(True)
        self._line.editingFinished.emit()
        return True

    def leave(self) -> None:
        """What is typed counts now, and the field is free for another value."""
        if isinstance(self._line, QLineEdit) and self._line.isModified():
            self._line.editingFinished.emit()
            self._line.setModified(False)

    def _native(self, value: Any) -> Any:
        if value is None:
            return None
        if isinstance(self.field, DecimalField):
            return Decimal(value)
        if isinstance(self.field, MomentField):
            return datetime.fromisoformat(value)
        return date.fromisoformat(value) if isinstance(self.field, DateField) else value

    def _set_editable(self, is_editable: bool) -> None:
        if isinstance(self._line, QLineEdit):
            self._line.setReadOnly(not is_editable)
            for action in self._line.actions():
                action.setEnabled(is_editable)
        else:
            self.field.setEnabled(is_editable)

    def _after_pause(self) -> None:
        try:
            value = cast("_Field", self.field).value()
        except WrongInput:
            # Half a number is no fault while someone types; leaving the field says so.
            return
        self._tell(value)

    def _tell(self, value: Any) -> None:
        self._pause.stop()
        json = None if value is None else encode(value)
        if json != self._last:
            self._last = json
            self._send(self.pointer, json)
