"""Papers received from others: the list changed in place, a paper added from a file, shown and taken away again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shipdesk.services.print_issued import received_to_print
from shipdesk.services.queue_files import FileToPrint
from shipdesk.services.receive_paper import look_at, read_received, receive_paper, remove_received
from shipdesk.ui.editor_line_table import LineTable
from shipdesk.ui.editor_model import Edit, is_within, value_at
from shipdesk.ui.editor_prints import editor_prints
from shipdesk.ui.editor_received_columns import received_columns
from shipdesk.ui.editor_step import EditorContext, Shown
from shipdesk.ui.form import Mark
from shipdesk.ui.language import Retranslated
from shipdesk.ui.page_frame import ActionButton
from shipdesk.ui.paper_view import PaperView
from shipdesk.ui.receive_dialog import ReceiveDialog, ReceiveWish
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID

RECEIVED = "/desk/received_papers"
MOST_SHOWN = 3
"""Lines of the table in sight: the issued papers above keep their room."""


def _without_file() -> dict[str, str]:
    """A paper one has word of, and no file yet."""
    return {"document_type": "OTHER"}


class ReceivedPapers(Retranslated, QWidget):
    """A table with buttons; adding and taking away also work after booking, since many papers come only then."""

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: Shown | None = None
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self.adding, self.opening, self.removing = QAction(self), QAction(self), QAction(self)
        # In the order in which they are read, and Tab goes.
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.heading)
        buttons.addStretch(1)
        self.add_button = ActionButton(context.toolkit, self.adding, "new", parent=self)
        buttons.addWidget(self.add_button)
        for action, icon in ((self.opening, "papers"), (self.removing, "delete")):
            buttons.addWidget(ActionButton(context.toolkit, action, icon, parent=self))
        self.table = LineTable(context.toolkit, received_columns(context.toolkit), _without_file, self)
        self.table.most_shown = MOST_SHOWN
        self.table.words_to_add = lambda: self.tr("Note a paper without its file")
        self.table.remove.hide()
        self.table.changed.connect(lambda lines: context.edit([Edit(RECEIVED, lines)]))
        self.adding.triggered.connect(self.ask)
        self.opening.triggered.connect(self.open_file)
        self.removing.triggered.connect(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, GRID, 0)
        layout.setSpacing(GRID)
        layout.addLayout(buttons)
        layout.addWidget(self.table)
        self.table.table.selectionModel().currentChanged.connect(lambda *_: self._show_actions())
        self.retranslate()

    def actions_of_step(self) -> list[QAction]:
        return [self.adding, self.opening, self.removing]

    def show_shipment(self, shown: Shown) -> None:
        self._shown = shown
        self.table.set_lines(value_at(shown.members, RECEIVED) or [], shown.is_editable)
        self._show_actions()

    def set_marks(self, marks: dict[str, Mark]) -> None:
        inside = {at[len(RECEIVED) :]: mark for at, mark in marks.items() if is_within(at, RECEIVED)}
        self.table.set_marks({at: mark for at, mark in inside.items() if at})

    def typed(self) -> list[tuple[str, str]]:
        return [(f"{RECEIVED}{inside}", text) for inside, text in self.table.typed()]

    def type_in(self, pointer: str, text: str) -> None:
        if pointer.startswith(f"{RECEIVED}/"):
            self.table.type_in(pointer[len(RECEIVED) :], text)

    def go_to(self, pointer: str) -> bool:
        """Into the table, or to the button that adds a paper where there is none yet."""
        if not is_within(pointer, RECEIVED):
            return False
        if self.table.table.lines_model.lines:
            return self.table.enter(pointer[len(RECEIVED) :])
        self.add_button.setFocus()
        return True

    def ask(self) -> None:
        """For the file and what it is."""
        dialog = ReceiveDialog(self._context.toolkit, self)
        dialog.wished.connect(lambda wish: self.receive(wish, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def receive(self, wish: ReceiveWish, dialog: ReceiveDialog) -> None:
        """Keep the file; what is wrong with it is said in the dialog."""
        if self._shown is None:
            return
        desk, reference = self._context.desk, self._shown.stored.reference

        def keep(_: object) -> None:
            dialog.accept()
            self._context.act(
                lambda _: receive_paper(desk, reference, wish.file, wish.facts), (What.CONSIGNMENTS,),
                self.tr("Keeping the paper"), lambda _: None,
            )  # fmt: skip

        self._context.toolkit.tasks.run(lambda _: look_at(wish.file, wish.facts), keep, dialog.tell, owner=dialog)

    def open_file(self) -> None:
        """Show what was received, unchanged since."""
        line = self._line()
        file = line.get("file") if line else None
        if not isinstance(file, str):
            return
        desk, view = self._context.desk, ShowReceived(self._context, Path(file).name, self)
        view.finished.connect(view.deleteLater)
        if self._shown is not None and line is not None:
            reference, kind = self._shown.stored.reference, str(line["document_type"])
            view.print_as(lambda: received_to_print(desk, reference, kind, file))
        self._context.toolkit.tasks.run(
            lambda _: read_received(desk, file), view.show_content, self._context.tell_error,
            self.tr("Opening the paper"), view,
        )  # fmt: skip

    def remove(self) -> None:
        """Off the list; undo brings it back."""
        at = self.table.table.currentIndex().row()
        if self._shown is None or at < 0:
            return
        desk, reference = self._context.desk, self._shown.stored.reference
        self._context.act(
            lambda _: remove_received(desk, reference, at), (What.CONSIGNMENTS,), self.tr("Taking the paper away"),
            lambda _: None,
        )  # fmt: skip

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Received papers"))
        self.adding.setText(self.tr("Add a received paper…"))
        self.opening.setText(self.tr("Open"))
        self.removing.setText(self.tr("Remove"))
        self.table.table.setAccessibleName(self.heading.text())
        self.table.retranslate()

    def _line(self) -> dict[str, object] | None:
        lines, at = self.table.table.lines_model.lines, self.table.table.currentIndex().row()
        return dict(lines[at]) if 0 <= at < len(lines) else None

    def _show_actions(self) -> None:
        line = self._line()
        self.opening.setEnabled(bool(line and line.get("file")))
        self.removing.setEnabled(line is not None)


class ShowReceived(QDialog):
    """One received file."""

    def __init__(self, context: EditorContext, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.setWindowTitle(self.tr("Received paper"))
        self.resize(100 * GRID, 100 * GRID)
        self.view = PaperView(context.toolkit, self)
        self.view.failed.connect(context.tell_error)
        self.prints = editor_prints(context, self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.view)

    def print_as(self, find: Callable[[], FileToPrint]) -> None:
        """Through the print queue."""
        self.view.pdf.print_by(lambda: self.prints.print_files(lambda: [find()]))

    def show_content(self, content: bytes) -> None:
        self.open()
        self.view.show_file(self._name, content)
