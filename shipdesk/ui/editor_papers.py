"""Papers: the set the shipment needs, what is ready and what is missing, the paper itself, issuing and copies."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.issue_everything import issue_everything
from shipdesk.services.issue_labels import LabelsMade, LabelWish, NotMade, make_labels
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.shipment_papers import PaperOnFile, SetLook, look_at_set
from shipdesk.store.issued import Issued
from shipdesk.ui.chosen_row import choose_row
from shipdesk.ui.disagreement_list import DisagreementList
from shipdesk.ui.editor_paper_copies import PaperCopies
from shipdesk.ui.editor_paper_look import PaperLook
from shipdesk.ui.editor_paper_rows import paper_rows
from shipdesk.ui.editor_received import ReceivedPapers
from shipdesk.ui.editor_step import EditorStep, Shown
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.form import Mark
from shipdesk.ui.label_words import lacks_told
from shipdesk.ui.labels_dialog import LabelsDialog
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.other_papers import OtherPapers
from shipdesk.ui.page_frame import button_row
from shipdesk.ui.paper_words import second_languages
from shipdesk.ui.pdf_view import PdfView
from shipdesk.ui.tab_order import in_reading_order
from shipdesk.ui.tasks import Latest, What
from shipdesk.ui.theme import GRID


class PapersStep(EditorStep):
    key = "papers"

    def build(self) -> None:
        self.form.hide()
        self.issuing, self.issuing_chosen, self.labelling = QAction(self), QAction(self), QAction(self)
        self.as_now, self.others = QAction(self), OtherPapers(self)
        self.copies = PaperCopies(self.context, lambda: self._reference, self._issued_ones, self)
        self._papers: tuple[PaperOnFile, ...] = ()
        self._choose_next: tuple[str, str] | None = None
        self._is_behind = False
        self._listing = Latest(self.toolkit.tasks, self)
        # In the order in which they are read, and Tab goes.
        self._rows = self._make_rows()
        empty = EmptyState(
            self.toolkit, "papers", lambda: self.tr("No papers yet"),
            lambda: self.tr("Issued papers are frozen; when the shipment changes, issue them again."),
            self.issuing, self,
        )  # fmt: skip
        self.list = ListView(
            self.toolkit, "editor-papers", paper_rows(self.toolkit), lambda paper: (paper.kind, paper.form), empty,
            with_filter=False, parent=self,
        )  # fmt: skip
        self.disagreements = DisagreementList(self.toolkit, self.desk, self)
        self.look = PaperLook(self.context, self._second, self.as_now, self)
        self._connect()
        self._lay_out()
        self.setFocusProxy(self.list)

    @property
    def view(self) -> PdfView:
        """The paper in sight."""
        return self.look.view

    def title(self) -> str:
        return self.tr("Papers")

    def actions_of_step(self) -> list[QAction]:
        own = [self.issuing, self.issuing_chosen, self.others, self.labelling]
        return [*own, self.copies.saving, self.copies.zipping, self.as_now, *self.received.actions_of_step()]

    def show_shipment(self, shown: Shown) -> None:
        super().show_shipment(shown)
        self.received.show_shipment(shown)
        self.look.show_shipment(shown)
        self._is_behind = True
        if self.isVisible():
            self._look()

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
        language = self._second()
        words = self.tr("Issuing papers and labels")
        self._issue(words, lambda desk, ref, progress: issue_everything(desk, ref, language, progress))

    def issue_papers(self) -> None:
        """The whole set, frozen."""
        self._issue_kinds(())

    def issue_chosen(self) -> None:
        kinds = [paper.kind for paper in self.list.chosen() if not paper.is_label]
        if kinds:
            self._issue_kinds(kinds)

    def _issue_kinds(self, kinds: Sequence[str]) -> None:
        language = self._second()

        def work(desk: Desk, reference: str, progress: Progress) -> LabelsMade:
            return LabelsMade(tuple(freeze_papers(desk, reference, kinds=kinds, language=language, progress=progress)))

        self._issue(self.tr("Issuing papers"), work)

    def choose_labels(self) -> None:
        """Kinds, size and file come first."""
        if self.shown is not None:
            reference = self.shown.stored.reference
            dialog = LabelsDialog(self.toolkit, self.desk, reference, self.issue_labels, self)
            dialog.to_print = lambda wish: self.look.prints.print_as(reference, wish)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def issue_labels(self, wish: LabelWish) -> None:
        """Labels as chosen, frozen."""
        self._issue(self.tr("Making labels"), lambda desk, ref, progress: make_labels(desk, ref, wish, progress))

    def retranslate(self) -> None:
        self.issuing.setText(self.tr("Issue papers"))
        self.issuing.setToolTip(self.tr("Issue every paper that this shipment needs"))
        self.issuing_chosen.setText(self.tr("Issue the chosen papers alone"))
        self.others.setText(self.tr("Another paper…"))
        self.others.setToolTip(self.tr("Issue a paper that this shipment does not need"))
        self.labelling.setText(self.tr("Labels…"))
        self.labelling.setToolTip(self.tr("Choose labels, their size and file"))
        self.copies.retranslate()
        self.language_words.setText(self.tr("Beside English"))
        self.language.setAccessibleName(self.tr("Second language of the papers"))
        self.language.setItemText(0, self.tr("as usual there"))
        for place, word in enumerate(second_languages().values(), start=1):
            self.language.setItemText(place, word)
        self.list.empty.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Papers are judged only when their step is in sight, and opened when it has its width."""
        super().showEvent(event)
        if self._is_behind:
            self._look()
        QTimer.singleShot(0, self, self._look_at_chosen)

    def _look(self) -> None:
        if self.shown is None:
            return
        self._is_behind = False
        desk, reference = self.desk, self.shown.stored.reference
        self._listing.ask(lambda _: look_at_set(desk, reference), self._take, self.context.tell_error)

    @property
    def _reference(self) -> str | None:
        return self.shown.stored.reference if self.shown is not None else None

    def _second(self) -> str | None:
        """None: of each paper the language that is read where it goes."""
        code: str | None = self.language.currentData()
        return code

    def _issued_ones(self) -> list[Issued]:
        """The chosen ones, or all."""
        return [paper.issued for paper in self.list.chosen() or self._papers if paper.issued is not None]

    def _issue(self, words: str, work: Callable[[Desk, str, Progress], LabelsMade]) -> None:
        if self.shown is None:
            return
        desk, reference = self.desk, self.shown.stored.reference
        self.context.act(
            lambda progress: work(desk, reference, progress), (What.PAPERS, What.OUTBOX), words, self._issued
        )

    def _issued(self, made: LabelsMade) -> None:
        self.look.forget()
        if made.issued:
            self._choose_next = (made.issued[0].kind, made.issued[0].form)
        if made.not_made:
            self._tell_lacks(made.not_made)

    def _tell_lacks(self, lacks: Sequence[NotMade]) -> None:
        """Each kind that could not be made with its reason, and the way to the first."""
        pointer = lacks[0].reason.pointer
        remedy = Remedy(self.tr("Go there"), lambda: self.context.go(pointer)) if pointer else None
        self.context.tell(Tone.WARN, lacks_told(self.toolkit, lacks), remedy)

    def _take(self, found: SetLook) -> None:
        self._papers = found.papers
        self.disagreements.show_found(found.disagreements)
        self.copies.enable(there_are=any(paper.issued is not None for paper in self._papers))
        self.list.set_rows(self._papers)
        self.others.offer({paper.kind for paper in self._papers})
        wanted, self._choose_next = self._choose_next, None
        if wanted is not None:
            self.list.table.clearSelection()
            self.list.choose(wanted)
        elif self._papers and not self.list.chosen():
            choose_row(self.list.table, 0)
        self._look_at_chosen()

    def _look_at_chosen(self) -> None:
        chosen = self.list.chosen()
        self.issuing_chosen.setEnabled(any(not paper.is_label for paper in chosen))
        if self.isVisible():
            self.look.show_paper(chosen[0] if len(chosen) == 1 else None)

    def _connect(self) -> None:
        self.language.addItem("", None)
        for code in second_languages():
            self.language.addItem("", code)
        self.issuing.triggered.connect(self.issue_papers)
        self.issuing_chosen.triggered.connect(self.issue_chosen)
        self.others.chosen.connect(lambda kind: self._issue_kinds([kind]))
        self.labelling.triggered.connect(self.choose_labels)
        self.issuing_chosen.setEnabled(False)
        self.list.selected.connect(lambda _: self._look_at_chosen())
        self.list.set_actions([self.issuing_chosen, self.copies.saving, self.copies.zipping])
        self.language.currentIndexChanged.connect(lambda _: self.look.look_again())
        self.disagreements.wanted.connect(self.context.go)

    def _make_rows(self) -> tuple[QHBoxLayout, QHBoxLayout]:
        """Two short ones: in Thai, one of all would be wider than a small window."""
        first = button_row(
            self.toolkit, self, (self.issuing, "papers"), (self.others, "new"), (self.labelling, "label")
        )
        self.language, self.language_words = QComboBox(self), QLabel(self)
        self.language_words.setBuddy(self.language)
        first.addWidget(self.language_words)
        first.addWidget(self.language)
        second = button_row(
            self.toolkit, self, (self.copies.saving, "save"), (self.copies.zipping, "export"), (self.as_now, "today")
        )
        return first, second

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, GRID, 0)
        column.addWidget(self.disagreements)
        column.addWidget(self.list, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(self.look)
        in_reading_order(split)
        split.setSizes([60 * GRID, 72 * GRID])
        split.setStretchFactor(1, 1)
        # Made last: Tab goes through the halves of the splitter when they are put into it.
        self.received = ReceivedPapers(self.context, self)
        for row in self._rows:
            self.column.addLayout(row)
        self.column.addWidget(split, 1)
        self.column.addWidget(self.received)
