"""The first run: language and era, the company, a printer, the hub or later. Only the company's name is needed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget, QWizard, QWizardPage

from shipdesk.services.desk import Desk
from shipdesk.ui.first_run_company import CompanyPage
from shipdesk.ui.first_run_hub import HubPage
from shipdesk.ui.first_run_printer import PrinterPage
from shipdesk.ui.first_run_start import StartPage
from shipdesk.ui.language import Retranslated
from shipdesk.ui.tab_order import move_cursor
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class FirstRunWizard(Retranslated, QWizard):
    """Each page keeps what was typed when one goes on; who leaves half-way is asked again at the next start."""

    wants_sample = Signal()
    era_chosen = Signal(str)

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        # Enter goes from field to field; Ctrl+Enter goes on.
        self.setOption(QWizard.WizardOption.NoDefaultButton)
        self.setModal(True)
        self.start, self.company = StartPage(toolkit, desk), CompanyPage(toolkit, desk)
        self.printer, self.hub = PrinterPage(toolkit, desk), HubPage(toolkit, desk)
        for page in (self.start, self.company, self.printer, self.hub):
            self.addPage(page)
        self.start.wants_sample.connect(self.wants_sample)
        self.start.era_chosen.connect(self.era_chosen)
        self.currentIdChanged.connect(lambda _: QTimer.singleShot(0, self, self._begin_page))
        QShortcut(QKeySequence("Ctrl+Return"), self, self.go_on)
        QShortcut(QKeySequence("Ctrl+Enter"), self, self.go_on)
        self.resize(96 * GRID, 72 * GRID)
        buttons = QWizard.WizardButton
        for which in (buttons.BackButton, buttons.NextButton, buttons.FinishButton, buttons.CancelButton):
            # Tab comes to them after the page, as one reads.
            self.button(which).raise_()
        self.retranslate()

    def go_on(self) -> None:
        """Ctrl+Enter: what the main button of the page does."""
        buttons = QWizard.WizardButton
        self.button(buttons.FinishButton if self.nextId() == -1 else buttons.NextButton).click()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name for it
        return move_cursor(self, forward=next)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Set up your desk"))
        button = QWizard.WizardButton
        for which, words in {
            button.BackButton: self.tr("&Back"), button.NextButton: self.tr("&Next"),
            button.FinishButton: self.tr("&Ready"), button.CancelButton: self.tr("Not now"),
        }.items():  # fmt: skip
            self.setButtonText(which, words)
        for which in (button.NextButton, button.FinishButton):
            main = self.button(which)
            main.setToolTip("Ctrl+Enter")
            main.setProperty("role", "primary")
            main.style().polish(main)

    def _begin_page(self) -> None:
        """The cursor stands where the page's work begins."""
        page: QWizardPage | None = self.currentPage()  # Qt answers None where its stubs promise a page
        place: QWidget | None = None if page is None else page.focusProxy()
        (place or self.button(QWizard.WizardButton.FinishButton)).setFocus()
