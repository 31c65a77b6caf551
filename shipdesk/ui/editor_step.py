"""What the steps of the shipment editor share: what they are given, what they show, and the form they stand in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.editor_fields import Bound, BoundField, Shows
from shipdesk.ui.editor_line_table import BoundLines, LineTable
from shipdesk.ui.editor_model import Edit, field_of
from shipdesk.ui.form import FieldRow, Form, Mark
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

T = TypeVar("T")
Tell = Callable[[Tone, str, Remedy | None], None]


class Act(Protocol):
    """A write through a service: work, what it changes, the words while it runs, what follows.

    What reaches beyond this shipment cannot be taken back here (`can_undo`): undoing it would be half of it.
    """

    def __call__(
        self,
        work: Callable[[Progress], Any],
        changes: Sequence[What],
        words: str,
        then: Callable[[Any], None],
        *,
        can_undo: bool = True,
    ) -> None: ...


@dataclass(frozen=True)
class Shown:
    """One look at the shipment: as the desk has it, and as the person means it before everything is saved."""

    stored: StoredConsignment
    members: Mapping[str, Any]
    is_editable: bool


@dataclass(frozen=True)
class EditorContext:
    """The editor as its steps know it."""

    toolkit: Toolkit
    desk: Desk
    edit: Callable[[Sequence[Edit]], None]
    go: Callable[[str], None]
    """To the field of a pointer."""
    tell: Tell
    tell_error: Callable[[Exception], None]
    destination: Callable[[], str]
    """The country of the shipment in sight."""
    act: Act

    @property
    def language(self) -> str:
        return self.toolkit.languages.code


class EditorStep(Retranslated, QWidget):
    """One step. A step with a form builds it in `build`; others override what they show."""

    key = ""

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.toolkit, self.desk = context, context.toolkit, context.desk
        self.shown: Shown | None = None
        self.bounds: list[Shows] = []
        self.form = Form(self.toolkit, self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2 * GRID)
        self.build()
        if self.focusProxy() is None and self.form.rows:
            self.setFocusProxy(next(iter(self.form.rows.values())).field)
        self.retranslate()

    def build(self) -> None:
        """Make the widgets; the form fills the step where nothing else is put into `column`."""
        self.column.addWidget(self.form, 1)

    def do_main(self) -> None:
        """What the editor's primary button asks of this step; most steps have nothing of the kind."""

    def title(self) -> str:
        """The word on the step bar."""
        return self.key

    def actions_of_step(self) -> list[QAction]:
        """What the palette offers while this step is seen."""
        return []

    def show_shipment(self, shown: Shown) -> None:
        """Fill the fields, except the one that is being typed in."""
        self.shown = shown
        for bound in self.bounds:
            bound.show(shown.members, shown.is_editable)

    def set_marks(self, marks: dict[str, Mark]) -> None:
        self.form.set_marks({field_of(pointer): mark for pointer, mark in marks.items()})

    def go_to(self, pointer: str) -> bool:
        """Put the cursor into the field of `pointer`."""
        return self.form.go_to(field_of(pointer))

    def retranslate(self) -> None:
        """Words that change with the language; rows of the form see to themselves."""

    def typed(self) -> list[tuple[str, str]]:
        """Pointers and texts of what stands in fields and is not told yet."""
        return [one for bound in self.bounds for one in bound.typed()]

    def type_in(self, pointer: str, text: str) -> None:
        """As if someone typed it there: saved where it can be, else marked."""
        for bound in self.bounds:
            if bound.type_in(pointer, text):
                return

    def row(
        self, pointer: str, field: BoundField, label: Callable[[], str], help_text: Callable[[], str] | None = None
    ) -> FieldRow:
        """A row of the form whose field saves itself."""
        row = self.form.add(pointer, field, label, help_text)
        self.bounds.append(Bound(pointer, field, self.send))
        return row

    def lines_row(
        self, pointer: str, table: LineTable, label: Callable[[], str], help_text: Callable[[], str] | None = None
    ) -> FieldRow:
        """A row of the form with a small table of lines that saves itself."""
        row = self.form.add(pointer, table, label, help_text)
        self.bounds.append(BoundLines(pointer, table, self.send))
        return row

    def send(self, pointer: str, value: Any) -> None:
        """What a field of this step tells."""
        self.context.edit([Edit(pointer, value)])
