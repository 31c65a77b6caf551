"""Papers: what is issued and whether it still fits the shipment, the paper itself, printing, copies in a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.issue_labels import freeze_labels
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.issued_files import hand_out, read_issued
from shipdesk.services.shipment_papers import PaperOnFile, papers_on_file
from shipdesk.store.issued import Issued
from shipdesk.ui.editor_received import ReceivedPapers
from shipdesk.ui.editor_step import EditorStep, Shown
from shipdesk.ui.editor_words import papers
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.form import Mark
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import Tone
from shipdesk.ui.page_frame import ActionButton
from shipdesk.ui.pdf_view import PdfView
from shipdesk.ui.table import Column
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID

PDF = ".pdf"


class PapersStep(EditorStep):
    key = "papers"

    def build(self) -> None:
        self.form.hide()
        self.issuing, self.labelling, self.saving = QAction(self), QAction(self), QAction(self)
        self.issuing.triggered.connect(self.issue_papers)
        self.labelling.triggered.connect(self.issue_labels)
        self.saving.triggered.connect(self.ask_for_folder)
        self.saving.setEnabled(False)
        self._papers: tuple[PaperOnFile, ...] = ()
        self._shown_file = ""
        empty = EmptyState(
            self.toolkit, "papers", lambda: self.tr("No paper issued yet"),
            lambda: self.tr("Issued papers are frozen; when the shipment changes, issue them again."),
            self.issuing, self,
        )  # fmt: skip
        self.list = ListView(
            self.toolkit, "editor-papers", self._columns(), lambda paper: (paper.kind, paper.form), empty,
            with_filter=False, parent=self,
        )  # fmt: skip
        self.view = PdfView(self.toolkit, self)
        self.received = ReceivedPapers(self.context, self)
        self.list.selected.connect(self._preview)
        self.list.set_actions([self.saving])
        self.view.failed.connect(self.context.tell_error)
        self._lay_out()
        self.setFocusProxy(self.list)

    def title(self) -> str:
        return self.tr("Papers")

    def actions_of_step(self) -> list[QAction]:
        return [self.issuing, self.labelling, self.saving, *self.received.actions_of_step()]

    def show_shipment(self, shown: Shown) -> None:
        super().show_shipment(shown)
        self.received.show_shipment(shown)
        desk, reference = self.desk, shown.stored.reference
        self.toolkit.tasks.run(
            lambda _: papers_on_file(desk, reference), self._list, self.context.tell_error, owner=self
        )

    def set_marks(self, marks: dict[str, Mark]) -> None:
        """Findings about papers of our own stand in the panel."""
        self.received.set_marks(marks)

    def typed(self) -> list[tuple[str, str]]:
        return self.received.typed()

    def type_in(self, pointer: str, text: str) -> None:
        self.received.type_in(pointer, text)

    def go_to(self, pointer: str) -> bool:
        if not self.received.go_to(pointer):
            self.list.setFocus()
        return True

    def do_main(self) -> None:
        """Everything that a shipment is sent off with."""

        def both(desk: Desk, reference: str, progress: Progress) -> list[Issued]:
            return [*freeze_papers(desk, reference, progress=progress), *freeze_labels(desk, reference, None, progress)]

        self._issue(self.tr("Issuing papers and labels"), both)

    def issue_papers(self) -> None:
        """Invoice and packing list, frozen."""

        def work(desk: Desk, reference: str, progress: Progress) -> list[Issued]:
            return freeze_papers(desk, reference, progress=progress)

        self._issue(self.tr("Issuing papers"), work)

    def issue_labels(self) -> None:
        """One label for every carton, frozen."""

        def work(desk: Desk, reference: str, progress: Progress) -> list[Issued]:
            return freeze_labels(desk, reference, None, progress)

        self._issue(self.tr("Making labels"), work)

    def ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Save copies in"))
        if folder:
            self.save_copies(Path(folder))

    def save_copies(self, folder: Path) -> None:
        """Copies of the chosen papers, or of all."""
        issued = [paper.issued for paper in self.list.chosen() or self._papers if paper.issued is not None]
        if self.shown is None or not issued:
            return
        desk, reference = self.desk, self.shown.stored.reference
        self.toolkit.tasks.run(
            lambda _: [copy for one in issued for copy in hand_out(desk, reference, one, folder)],
            lambda copies: self.context.tell(
                Tone.OK, self.tr("{count} files saved in {folder}.").format(count=len(copies), folder=folder), None
            ),
            self.context.tell_error, self.tr("Saving copies"), self,
        )  # fmt: skip

    def retranslate(self) -> None:
        self.issuing.setText(self.tr("Issue papers"))
        self.labelling.setText(self.tr("Labels"))
        self.labelling.setToolTip(self.tr("Make one label for every carton"))
        self.saving.setText(self.tr("Save copies…"))
        self.list.empty.retranslate()

    def _issue(self, words: str, work: Callable[[Desk, str, Progress], Sequence[Issued]]) -> None:
        if self.shown is None:
            return
        desk, reference = self.desk, self.shown.stored.reference
        self.context.act(
            lambda progress: work(desk, reference, progress), (What.PAPERS, What.OUTBOX), words, self._issued
        )

    def _issued(self, issued: Sequence[Issued]) -> None:
        self._shown_file = ""
        if issued:
            self._choose_next = (issued[0].kind, issued[0].form)

    def _list(self, found: Sequence[PaperOnFile]) -> None:
        self._papers = tuple(found)
        has_any = any(paper.issued is not None for paper in found)
        self.list.set_rows(found if has_any else ())
        self.saving.setEnabled(has_any)
        wanted, self._choose_next = self._choose_next, None
        if wanted is not None:
            self.list.table.clearSelection()
            self.list.choose(wanted)
        elif has_any and not self.list.chosen():
            self.list.table.selectRow(0)

    _choose_next: tuple[str, str] | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """A paper is opened only when its step is in sight: it fits itself to the width it has then."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self._preview(self.list.chosen()))

    def _preview(self, chosen: list[PaperOnFile]) -> None:
        if not self.isVisible():
            return
        issued = chosen[0].issued if len(chosen) == 1 else None
        file = next((one for one in issued.files if one.name.endswith(PDF)), None) if issued else None
        if file is None:
            self._shown_file = ""
            self.view.clear()
        elif file.name != self._shown_file:
            self._shown_file = file.name
            desk = self.desk
            self.toolkit.tasks.run(
                lambda _: read_issued(desk, file), lambda content: self.view.show_pdf(content, file.name),
                self.context.tell_error, self.tr("Opening the paper"), self,
            )  # fmt: skip

    def _columns(self) -> list[Column[PaperOnFile]]:
        return [
            Column(
                "kind", lambda: self.tr("Paper"), lambda paper: papers().get(paper.kind, paper.kind),
                width=130, stretches=True,
            ),
            Column(
                "standing", lambda: self.tr("Standing"), self._standing,
                icon=lambda paper: self.toolkit.icon(*_look(paper)), width=150,
            ),
            Column("revision", lambda: self.tr("Issue"), lambda paper: paper.revision, width=60),
            Column("form", lambda: self.tr("Form"), lambda paper: paper.form, width=60),
        ]  # fmt: skip

    def _standing(self, paper: PaperOnFile) -> str:
        if paper.issued is None:
            return self.tr("Not issued")
        return self.tr("Up to date") if paper.is_current else self.tr("Shipment has changed")

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for action, icon in ((self.issuing, "papers"), (self.labelling, "label"), (self.saving, "save")):
            buttons.addWidget(ActionButton(self.toolkit, action, icon, parent=self))
        buttons.addStretch(1)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, GRID, 0)
        column.addWidget(self.list, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(self.view)
        split.setSizes([52 * GRID, 68 * GRID])
        split.setStretchFactor(1, 1)
        self.column.addLayout(buttons)
        self.column.addWidget(split, 1)
        self.column.addWidget(self.received)


def _look(paper: PaperOnFile) -> tuple[str, str]:
    if paper.issued is None:
        return "waiting", "muted"
    return ("ok", "ok") if paper.is_current else ("warning", "warn")
