"""The paper chosen in the shipment editor: what it lacks above, and below it as it was issued or would be now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shipdesk.services.issued_files import read_issued
from shipdesk.services.keep_to_print import PREVIEW, keep_to_print
from shipdesk.services.paper_readiness import UNPACKED
from shipdesk.services.preview_paper import preview_paper
from shipdesk.services.shipment_papers import PaperOnFile
from shipdesk.store.issued import IssuedFile
from shipdesk.ui.editor_prints import editor_prints
from shipdesk.ui.editor_step import EditorContext, Shown
from shipdesk.ui.language import Retranslated
from shipdesk.ui.paper_facts import PaperFacts
from shipdesk.ui.pdf_view import PdfView
from shipdesk.ui.tasks import Latest
from shipdesk.ui.theme import GRID

PDF = ".pdf"


class PaperLook(Retranslated, QWidget):
    """`second` tells the language chosen for what would be issued, None for the usual one; `now` asks to see it."""

    def __init__(self, context: EditorContext, second: Callable[[], str | None], now: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._second = context, second
        self._shown: Shown | None = None
        self._paper: PaperOnFile | None = None
        self._seen: object = None
        self._reading = Latest(context.toolkit.tasks, self)
        self.now = now
        self.now.setCheckable(True)
        self.now.setEnabled(False)
        self.now.toggled.connect(lambda _: self.look_again())
        self.facts, self.view = PaperFacts(context.toolkit, context.desk, self), PdfView(context.toolkit, self)
        self.facts.wanted.connect(context.go)
        self.view.failed.connect(context.tell_error)
        self.prints = editor_prints(context, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.facts)
        column.addWidget(self.view, 1)
        self.retranslate()

    def show_shipment(self, shown: Shown) -> None:
        """Data may have changed: what would be issued is drawn anew when it is looked at."""
        self._shown = shown
        if isinstance(self._seen, tuple):
            self._seen = None

    def show_paper(self, paper: PaperOnFile | None) -> None:
        self._paper = paper
        self.facts.show_paper(paper)
        self.now.setEnabled(paper is not None and paper.issued is not None and not paper.is_label)
        self.look_again()

    def forget(self) -> None:
        """What was seen is no longer the last."""
        self._seen = None
        self.now.setChecked(False)

    def look_again(self) -> None:
        """The issued file, or what would be issued; nothing where a paper cannot be drawn before packing."""
        paper, shown = self._paper, self._shown
        if paper is None or shown is None or not self.isVisible():
            if paper is None:
                self._clear()
            return
        file = None if paper.issued is None else _pdf(paper)
        if file is not None and not self.now.isChecked():
            self.view.print_by(self._print)
            self._read(file)
        elif paper.is_label or any(one.pointer == UNPACKED for one in paper.missing):
            self._clear()
        else:
            self._draw(shown.stored.reference, paper)

    def retranslate(self) -> None:
        self.now.setText(self.tr("As it would be now"))
        self.now.setToolTip(self.tr("Look at the paper with today's data, before it is issued"))

    def _clear(self) -> None:
        self._seen = None
        self._reading.drop()
        self.view.clear()

    def _read(self, file: IssuedFile) -> None:
        if file == self._seen:
            return
        self._seen, desk = file, self._context.desk
        self._reading.ask(
            lambda _: read_issued(desk, file), lambda content: self.view.show_pdf(content, file.name),
            self._context.tell_error,
        )  # fmt: skip

    def _print(self) -> None:
        """What was issued, through the print queue."""
        if self._shown is not None and self._paper is not None and self._paper.issued is not None:
            self.prints.print_issued([(self._shown.stored.reference, self._paper.issued)])

    def _draw(self, reference: str, paper: PaperOnFile) -> None:
        language = self._second() or (paper.form if paper.issued is not None else None)
        wanted = (paper.kind, language)
        if wanted == self._seen:
            return
        self._seen, desk = wanted, self._context.desk
        self.view.print_by(None)
        self._reading.ask(
            lambda _: preview_paper(desk, reference, paper.kind, language),
            lambda content: self._show_preview(reference, paper.kind, content), self._unseen,
        )  # fmt: skip

    def _show_preview(self, reference: str, kind: str, content: bytes) -> None:
        """Printed it bears PREVIEW across, in the log too."""
        desk = self._context.desk
        self.view.print_by(
            lambda: self.prints.print_files(
                lambda: [keep_to_print(desk, reference, content, family=PREVIEW, kind=kind)]
            )
        )
        self.view.show_pdf(content, kind)

    def _unseen(self, error: Exception) -> None:
        self._clear()
        self._context.tell_error(error)


def _pdf(paper: PaperOnFile) -> IssuedFile | None:
    files = paper.issued.files if paper.issued is not None else ()
    return next((one for one in files if one.name.endswith(PDF)), None)
