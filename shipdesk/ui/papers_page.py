"""All issued papers and labels: see, print the same again, save a copy, issue anew where the data has changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QSplitter, QVBoxLayout, QWidget

from shipdesk.services.desk import BANGKOK, Desk
from shipdesk.services.issued_files import hand_out, read_issued, write_whole
from shipdesk.services.list_issued import ListedIssue, issue_again, list_issued
from shipdesk.store.issued import Issued, IssuedFile
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.language import Retranslated
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.page_frame import PageFrame
from shipdesk.ui.paper_view import PaperView
from shipdesk.ui.paper_words import STANDING_LOOKS, form_word, kind_word, standing_word
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


def paper_columns(toolkit: Toolkit, desk: Desk) -> tuple[Column[ListedIssue], ...]:
    def moment(value: datetime) -> str:
        return f"{toolkit.dates().short(value.date())} {value:%H:%M}"

    def form(row: ListedIssue) -> str:
        return form_word(row.issued, desk.reference)

    def kind(row: ListedIssue) -> str:
        return kind_word(row.issued)

    translate = QCoreApplication.translate
    return (
        Column[ListedIssue]("kind", lambda: translate("PaperList", "Paper"), kind, width=150),
        Column[ListedIssue]("reference", lambda: translate("PaperList", "Shipment"), _reference, width=170),
        Column[ListedIssue](
            "standing", lambda: translate("PaperList", "State"), lambda row: standing_word(row.standing),
            icon=lambda row: toolkit.icon(*STANDING_LOOKS[row.standing]), width=150,
        ),
        Column[ListedIssue]("form", lambda: translate("PaperList", "Form"), form, width=160),
        Column[ListedIssue](
            "revision", lambda: translate("PaperList", "Revision"), lambda row: row.issued.revision, kind=Kind.FIGURE,
            width=90,
        ),
        Column[ListedIssue]("issued", lambda: translate("PaperList", "Issued"), _moment, moment, width=150),
    )  # fmt: skip


def _reference(row: ListedIssue) -> str:
    return row.reference


def _moment(row: ListedIssue) -> datetime:
    return datetime.fromisoformat(row.issued.issued_at).astimezone(BANGKOK)


class PapersPage(Retranslated, QWidget):
    """The list at the left, the paper itself at the right."""

    key = "papers"
    icon = "papers"
    shows = frozenset({What.PAPERS, What.CONSIGNMENTS})

    def __init__(
        self, toolkit: Toolkit, desk: Desk, ask_path: AskPath | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._ask_path = toolkit, desk, ask_path or AskPath()
        self._listing, self._reading = Latest(toolkit.tasks, self), Latest(toolkit.tasks, self)
        self._shown: IssuedFile | None = None
        self._wanted: str | None = None
        self.folder_action, self.save_action, self.again_action, self.print_action = (QAction(self) for _ in range(4))
        empty = EmptyState(
            toolkit, "papers", lambda: self.tr("No papers yet"),
            lambda: self.tr("Pack and check a shipment; its invoice, packing list and labels then stand here."),
        )  # fmt: skip
        self.list = ListView(
            toolkit, "papers", paper_columns(toolkit, desk), lambda row: row.issued.id, empty, parent=self
        )
        self.files, self.view = QComboBox(self), PaperView(toolkit, self)
        self._set_up()
        self._lay_out()
        self.retranslate()
        self._enable()

    @property
    def widget(self) -> QWidget:
        return self

    def title(self) -> str:
        return self.tr("Papers")

    def help_text(self) -> str:
        return self.tr("What was issued never changes. Issue again where the data of the shipment has changed since.")

    def commands(self) -> list[QAction]:
        return [self.print_action, self.save_action, self.again_action, self.folder_action]

    def refresh(self, changed: frozenset[What]) -> None:
        desk = self._desk
        self._listing.ask(lambda progress: list_issued(desk, progress), self._take, self._complain)

    def print(self) -> None:
        self.view.print()

    def save_copy(self) -> None:
        """One file under a name of the user's, several into a folder."""
        row, desk = self._row(), self._desk
        if row is None:
            return
        if len(row.issued.files) > 1:
            folder = self._ask_path.folder(self, self.tr("Save copies in a folder"))
            if folder is not None:
                self._save(lambda: len(hand_out(desk, row.reference, row.issued, folder)), folder)
            return
        file = row.issued.files[0]
        kinds = f"*{Path(file.name).suffix}"
        path = self._ask_path.to_save(self, self.tr("Save a copy"), file.name, kinds)
        if path is not None:
            self._save(lambda: _copy(desk, file, path), path.parent)

    def issue_again(self) -> None:
        """From today's data; the former one stays as it is."""
        row, desk = self._row(), self._desk
        if row is not None:
            self._toolkit.tasks.write(
                lambda progress: issue_again(desk, row, progress), {What.PAPERS}, lambda new: self._issued(row, new),
                self._complain, self.tr("Issuing"), self,
            )  # fmt: skip

    def open_folder(self) -> None:
        row = self._row()
        if row is not None:
            self._ask_path.show_folder((self._desk.folder.papers / row.issued.files[0].path).parent)

    def retranslate(self) -> None:
        self.print_action.setText(self.tr("Print"))
        self.save_action.setText(self.tr("Save a copy"))
        self.again_action.setText(self.tr("Issue again"))
        self.folder_action.setText(self.tr("Open folder"))
        self.files.setAccessibleName(self.tr("File of this paper"))
        # The words of the rows are in the language they were asked in.
        self.list.model.layoutChanged.emit()

    def _set_up(self) -> None:
        self.print_action.setShortcut(QKeySequence.StandardKey.Print)
        self.print_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        # The page's own button prints; two shortcuts of one key would both be dead.
        self.view.pdf.print_action.setShortcut(QKeySequence())
        self.view.pdf.bar.removeAction(self.view.pdf.print_action)
        self.print_action.triggered.connect(self.print)
        self.save_action.triggered.connect(self.save_copy)
        self.again_action.triggered.connect(self.issue_again)
        self.folder_action.triggered.connect(self.open_folder)
        self.list.set_actions(self.commands())
        self.list.selected.connect(lambda _: self._show())
        self.list.filter.textChanged.connect(lambda _: self._choose_one(None))
        self.list.opened.connect(lambda _: self.view.setFocus())
        self.files.activated.connect(lambda _: self._read())
        self.view.failed.connect(self._complain)
        self.view.printed.connect(self._printed)

    def _lay_out(self) -> None:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(GRID, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.files)
        column.addWidget(self.view, 1)
        side.setMinimumWidth(44 * GRID)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.list)
        splitter.addWidget(side)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([60 * GRID, 60 * GRID])
        splitter.setFocusProxy(self.list)
        actions = [
            (self.folder_action, "folder"), (self.save_action, "save"), (self.again_action, "refresh"),
            (self.print_action, "print"),
        ]  # fmt: skip
        self.frame = PageFrame(self._toolkit, self.title, splitter, actions, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.setFocusProxy(self.list)

    def _take(self, rows: list[ListedIssue]) -> None:
        self.list.set_rows(rows)
        wanted, self._wanted = self._wanted, None
        self._choose_one(wanted)

    def _choose_one(self, wanted: str | None) -> None:
        """The paper named, else what was chosen before, else the first of the list."""
        if wanted is None and not self.list.chosen() and self.list.model.rowCount():
            wanted = self.list.model.row_at(0).issued.id
        if wanted is not None:
            self.list.choose(wanted)
        self._show()

    def _row(self) -> ListedIssue | None:
        return next(iter(self.list.chosen()), None)

    def _show(self) -> None:
        row = self._row()
        files = row.issued.files if row else ()
        if [self.files.itemData(at) for at in range(self.files.count())] != list(files):
            self.files.clear()
            for file in files:
                self.files.addItem(file.name, file)
        self.files.setVisible(len(files) > 1)
        self._read()

    def _read(self) -> None:
        file, desk = self.files.currentData(), self._desk
        if file == self._shown:
            return
        self._shown = file
        if file is None:
            self._reading.drop()
            self.view.clear()
            self._enable()
            return
        self._reading.ask(
            lambda _: read_issued(desk, file), lambda content: self._showed(file, content), self._unreadable
        )

    def _showed(self, file: IssuedFile, content: bytes) -> None:
        self.view.show_file(file.name, content)
        self._enable()

    def _unreadable(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.view.clear()
            self._enable()
            self.frame.message.tell_error(error, Remedy(self.tr("Issue again"), self.issue_again))

    def _enable(self) -> None:
        row = self._row()
        self.print_action.setEnabled(row is not None and self.view.can_print)
        for action in (self.save_action, self.again_action, self.folder_action):
            action.setEnabled(row is not None)

    def _issued(self, row: ListedIssue, new: Issued) -> None:
        self._wanted = new.id
        if new.id == row.issued.id:
            text = self.tr("Nothing has changed since: this is the paper as it was issued.")
            self.frame.message.tell(Tone.INFO, text)
        else:
            text = self.tr("Revision {revision} of {paper} is issued.")
            self.frame.message.tell(Tone.OK, text.format(revision=new.revision, paper=kind_word(new)))

    def _save(self, write: Callable[[], int], folder: Path) -> None:
        def saved(count: int) -> None:
            show = Remedy(self.tr("Open the folder"), lambda: self._ask_path.show_folder(folder))
            self.frame.message.tell(Tone.OK, self.tr("Files saved: {count}.").format(count=count), show)

        self._toolkit.tasks.run(lambda _: write(), saved, self._complain, self.tr("Saving"), self)

    def _printed(self, pages: int) -> None:
        self.frame.message.tell(Tone.OK, self.tr("Pages sent to the printer: {count}.").format(count=pages))

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.frame.message.tell_error(error)


def _copy(desk: Desk, file: IssuedFile, path: Path) -> int:
    write_whole(path, read_issued(desk, file))
    return 1
