"""All issued papers and labels: see, print the same again, save a copy, issue anew where the data has changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QSplitter, QVBoxLayout, QWidget

from shipdesk.services.desk import Desk
from shipdesk.services.issued_files import read_issued
from shipdesk.services.list_issued import ListedIssue, Standing, list_issued
from shipdesk.services.paper_kinds import MANIFEST
from shipdesk.services.print_issued import is_of_a_roll
from shipdesk.store.issued import IssuedFile
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.language import Retranslated
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import Remedy
from shipdesk.ui.page_frame import PageFrame
from shipdesk.ui.paper_acts import PaperActs
from shipdesk.ui.paper_columns import paper_columns
from shipdesk.ui.paper_view import PaperView
from shipdesk.ui.print_acts import PrintActs
from shipdesk.ui.tab_order import in_reading_order
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class PapersPage(Retranslated, QWidget):
    """The list at the left, the paper itself at the right."""

    key = "papers"
    icon = "papers"
    shows = frozenset({What.PAPERS, What.CONSIGNMENTS, What.NEWS})

    def __init__(
        self, toolkit: Toolkit, desk: Desk, ask_path: AskPath | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._ask_path = toolkit, desk, ask_path or AskPath()
        self._listing, self._reading = Latest(toolkit.tasks, self), Latest(toolkit.tasks, self)
        self._shown: IssuedFile | None = None
        self._wanted: str | None = None
        self.folder_action, self.save_action, self.zip_action = (QAction(self) for _ in range(3))
        self.again_action, self.changed_action, self.print_action = (QAction(self) for _ in range(3))
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
        saving = [self.save_action, self.zip_action, self.folder_action]
        return [self.print_action, *saving, self.again_action, self.changed_action]

    def refresh(self, changed: frozenset[What]) -> None:
        desk = self._desk
        self._listing.ask(lambda progress: list_issued(desk, progress), self._take, self._complain)

    def print(self) -> None:
        """All of it through the print queue: labels of a roll once each, papers and sheets as they were issued."""
        rows = self.list.chosen()
        if rows:
            self.prints.print_issued([(row.reference, row.issued) for row in rows])

    def save_copy(self) -> None:
        """Of the chosen papers."""
        self.acts.save(self.list.chosen())

    def save_zip(self) -> None:
        """The chosen papers in one file."""
        if self.list.chosen():
            self.acts.save_zip(self.list.chosen())

    def issue_again(self) -> None:
        """One paper by itself; of several chosen ones the whole sets of their shipments."""
        rows = self.list.chosen()
        if len(rows) == 1:
            self.acts.issue_again(rows[0])
        elif rows:
            self.acts.issue_sets(list(dict.fromkeys(row.reference for row in rows if row.issued.family != MANIFEST)))

    def issue_changed(self) -> None:
        """The whole set of every shipment whose papers fell behind its data."""
        rows = [self.list.model.row_at(number) for number in range(self.list.model.rowCount())]
        behind = [row for row in rows if row.standing is Standing.DATA_CHANGED and row.issued.family != MANIFEST]
        if behind:
            self.acts.issue_sets(list(dict.fromkeys(row.reference for row in behind)))

    def open_folder(self) -> None:
        row = self._row()
        if row is not None:
            self._ask_path.show_folder((self._desk.folder.papers / row.issued.files[0].path).parent)

    def retranslate(self) -> None:
        self.print_action.setText(self.tr("Print"))
        self.save_action.setText(self.tr("Save a copy"))
        self.zip_action.setText(self.tr("Save as ZIP"))
        self.changed_action.setText(self.tr("Issue all that changed"))
        self.changed_action.setToolTip(self.tr("The whole set of every shipment whose data changed since"))
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
        self.zip_action.triggered.connect(self.save_zip)
        self.changed_action.triggered.connect(self.issue_changed)
        self.again_action.triggered.connect(self.issue_again)
        self.folder_action.triggered.connect(self.open_folder)
        self.list.set_actions(self.commands())
        self.list.selected.connect(lambda _: self._show())
        self.list.filter.textChanged.connect(lambda _: self._choose_one(None))
        self.list.opened.connect(lambda _: self.view.setFocus())
        self.files.activated.connect(lambda _: self._read())
        self.view.failed.connect(self._complain)

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
        in_reading_order(splitter)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([60 * GRID, 60 * GRID])
        splitter.setFocusProxy(self.list)
        actions = [
            (self.folder_action, "folder"), (self.save_action, "save"), (self.zip_action, "export"),
            (self.changed_action, "refresh"), (self.again_action, "refresh"), (self.print_action, "print"),
        ]  # fmt: skip
        self.frame = PageFrame(self._toolkit, self.title, splitter, actions, self)
        self.acts = PaperActs(self._toolkit, self._desk, self.frame.message, self._ask_path, self)
        self.acts.issued.connect(self._show_next)
        self.prints = PrintActs(self._toolkit, self._desk, self.frame.message, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.setFocusProxy(self.list)

    def _take(self, rows: list[ListedIssue]) -> None:
        self.list.set_rows(rows)
        wanted, self._wanted = self._wanted, None
        self._choose_one(wanted)
        self._enable()

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
        on_a_roll = row is not None and is_of_a_roll(self._desk, row.issued)
        self.print_action.setEnabled(row is not None and (on_a_roll or self.view.can_print))
        for action in (self.save_action, self.zip_action, self.again_action, self.folder_action):
            action.setEnabled(row is not None)
        rows = (self.list.model.row_at(number) for number in range(self.list.model.rowCount()))
        self.changed_action.setEnabled(any(one.standing is Standing.DATA_CHANGED for one in rows))

    def _show_next(self, id_: str) -> None:
        self._wanted = id_

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.frame.message.tell_error(error)
