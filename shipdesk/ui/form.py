"""Forms: labelled rows, a mark with words at a field that has a finding, the way from a pointer to its field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QWidget

from shipdesk.ui.clear_button import name_clear_button
from shipdesk.ui.icons import SMALL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import Tone, tone_word
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


@dataclass(frozen=True)
class Mark:
    """What is wrong with one field, in words."""

    tone: Tone
    text: str


class FieldRow(Retranslated, QWidget):
    """A field with its finding below it; the label stands in the form's first column."""

    def __init__(
        self, toolkit: Toolkit, field: QWidget, label: Callable[[], str], help_text: Callable[[], str] | None = None
    ) -> None:
        super().__init__()
        self._group_text: Callable[[], str] | None = None
        self._toolkit, self._label_text, self._help_text = toolkit, label, help_text
        self.field = field
        self.mark: Mark | None = None
        self.label = QLabel()
        self.label.setBuddy(field)
        self.picture, self.words = QLabel(self), WrappedLabel(toolkit, "", self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(GRID // 2)
        layout.setVerticalSpacing(GRID // 2)
        layout.addWidget(field, 0, 0, 1, 2)
        layout.addWidget(self.picture, 1, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1, 1)
        layout.setColumnStretch(1, 1)
        self._show_mark()
        toolkit.theme.changed.connect(self.restyle)
        self.retranslate()

    def tell_group(self, group: Callable[[], str]) -> None:
        """Of what the field is one, where a form has several of its name: read aloud before its label."""
        self._group_text = group
        self.retranslate()

    def set_mark(self, mark: Mark | None) -> None:
        """Show a finding at this field, or take it away."""
        if mark != self.mark:
            self.mark = mark
            self._show_mark()

    def show_fault(self, fault: Exception | None) -> None:
        """For a field's `faulted` signal: the catalogue's words for what it can't read."""
        self.set_mark(None if fault is None else Mark(Tone.BLOCK, self._toolkit.words(fault)))

    def _show_mark(self) -> None:
        mark = self.mark
        self.picture.setVisible(mark is not None)
        self.words.setVisible(mark is not None)
        self.words.setText(mark.text if mark else "")
        line = self.field.focusProxy() or self.field
        for widget, name in ((line, "finding"), (self.words, "kind")):
            widget.setProperty(name, mark.tone.value if mark else None)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        line.setAccessibleDescription(mark.text if mark else "")
        self.restyle()

    def retranslate(self) -> None:
        self.label.setText(self._label_text())
        line = self.field.focusProxy() or self.field
        words = [self._group_text()] if self._group_text is not None else []
        if isinstance(line, QLineEdit):
            name_clear_button(line)
        line.setAccessibleName(": ".join([*words, self._label_text().replace("&", "")]))
        if self._help_text is not None:
            line.setWhatsThis(self._help_text())

    def restyle(self) -> None:
        if self.mark is not None:
            tone = self.mark.tone
            self.picture.setPixmap(self._toolkit.picture(tone.icon, tone.value, SMALL, self.devicePixelRatioF()))
            self.picture.setAccessibleName(tone_word(tone))


class Form(QScrollArea):
    """Rows below one another; each knows the JSON pointer of its value."""

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self.rows: dict[str, FieldRow] = {}
        self._next_row = 0
        self._inside = QWidget(self)
        self._inside.setProperty("role", "scrolled")
        self._grid = QGridLayout(self._inside)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID + GRID // 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1000, 1)
        self._grid.setContentsMargins(0, 0, GRID, 0)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        # Its fields come into sight with the cursor; it would only be one more Tab on the way to them.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def add(
        self, pointer: str, field: QWidget, label: Callable[[], str], help_text: Callable[[], str] | None = None
    ) -> FieldRow:
        """A row for the value at `pointer`; a field that can't read its text marks the row itself."""
        row = FieldRow(self._toolkit, field, label, help_text)
        at, self._next_row = self._next_row, self._next_row + 1
        self.rows[pointer] = row
        row.label.setMinimumHeight(4 * GRID + 4)
        self._grid.addWidget(row.label, at, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(row, at, 1)
        if hasattr(field, "faulted"):
            field.faulted.connect(row.show_fault)
        line = field.focusProxy() or field
        if isinstance(line, QLineEdit):
            line.returnPressed.connect(self.focusNextChild)
        return row

    def add_across(self, widget: QWidget) -> None:
        """Something that is no field, over the whole width; it scrolls with the rows."""
        self._grid.addWidget(widget, self._next_row, 0, 1, 2)
        self._next_row += 1

    def row_of(self, pointer: str) -> FieldRow | None:
        """The row of `pointer`, or of the nearest value around it; of a whole group the first row in it."""
        around = pointer
        while around:
            if around in self.rows:
                return self.rows[around]
            around = around.rpartition("/")[0]
        inside = (row for at, row in self.rows.items() if pointer and at.startswith(f"{pointer}/"))
        return next(inside, None)

    def go_to(self, pointer: str) -> bool:
        """Put the cursor into the field of `pointer`; False where this form has none."""
        row = self.row_of(pointer)
        if row is None:
            return False
        self.ensureWidgetVisible(row, 0, 4 * GRID)
        # A form that was only now shown has no room for its rows yet.
        QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row, 0, 4 * GRID))
        around = next(at for at, one in self.rows.items() if one is row)
        if hasattr(row.field, "enter"):
            return bool(row.field.enter(pointer[len(around) :]))
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(line := row.field.focusProxy() or row.field, QLineEdit):
            line.selectAll()
        return True

    def set_marks(self, marks: dict[str, Mark]) -> None:
        """The findings of a check, by pointer; fields without one lose their mark."""
        wanted: dict[FieldRow, Mark] = {}
        for pointer, mark in marks.items():
            row = self.row_of(pointer)
            if row is not None and (row not in wanted or mark.tone is Tone.BLOCK):
                wanted[row] = mark
        for at, row in self.rows.items():
            row.set_mark(wanted.get(row))
            if hasattr(row.field, "set_marks"):
                inside = {pointer: mark for pointer, mark in marks.items() if pointer.startswith(f"{at}/")}
                row.field.set_marks({pointer[len(at) :]: mark for pointer, mark in inside.items()})


def side_by_side(*widgets: QWidget) -> QWidget:
    """Several short fields in one row of a form."""
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID)
    for widget in widgets:
        layout.addWidget(widget)
    box.setFocusProxy(widgets[0])
    return box
