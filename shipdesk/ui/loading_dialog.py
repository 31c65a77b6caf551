"""The loading plan on the screen: for the container or truck one chooses, to print or to save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shipdesk.reference.equipment import Equipment
from shipdesk.services.desk import Desk
from shipdesk.services.keep_to_print import LOADING_PLAN, PLAN, keep_to_print
from shipdesk.services.loading_plan import DrawnPlan, SavedPlan, draw_loading, save_loading_plan
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.pdf_view import PdfView
from shipdesk.ui.print_acts import PrintActs
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class LoadingPlanDialog(QDialog):
    """Draws anew for each choice; nothing of the shipment is changed."""

    def __init__(
        self, toolkit: Toolkit, desk: Desk, reference: str, equipment: Equipment, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._reference, self._equipment = toolkit, desk, reference, equipment
        self.setWindowTitle(self.tr("Loading plan"))
        self.setModal(True)
        self.resize(140 * GRID, 100 * GRID)
        self.into = ChoiceField(self._spaces, self)
        self.into.setAccessibleName(self.tr("Load into"))
        self.into.setAccessibleDescription(self.tr("Load into"))
        self.into.set_value("")
        self.into.edited.connect(lambda _: self.draw())
        self.save, self.close_button = QPushButton(self.tr("Save a copy"), self), QPushButton(self.tr("Close"), self)
        self.message = MessageBar(toolkit, self)
        self.view = PdfView(toolkit, self)
        self.prints = PrintActs(toolkit, desk, self.message, self)
        self.view.failed.connect(self.message.tell_error)
        self.save.clicked.connect(self.choose_folder)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self.draw()

    def draw(self) -> None:
        """Off the UI thread; a wrong choice is told above the plan."""
        desk, reference, into = self._desk, self._reference, self.into.value() or None
        self.message.hide()
        self._toolkit.tasks.run(
            lambda progress: draw_loading(desk, reference, into=into, progress=progress),
            self._show, self.message.tell_error, self.tr("Drawing the loading plan"), self,
        )  # fmt: skip

    def choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Save copies in"))
        if folder:
            self.save_in(Path(folder))

    def save_in(self, folder: Path) -> None:
        desk, reference, into = self._desk, self._reference, self.into.value() or None

        def saved(plan: SavedPlan) -> None:
            self.message.tell(Tone.OK, self.tr("{file} saved in {folder}.").format(file=plan.path, folder=folder))

        self._toolkit.tasks.run(
            lambda progress: save_loading_plan(desk, reference, folder, into=into, progress=progress),
            saved, self.message.tell_error, self.tr("Saving copies"), self,
        )  # fmt: skip

    def _show(self, drawn: DrawnPlan) -> None:
        desk, reference, pdf = self._desk, self._reference, drawn.pdf
        self.view.print_by(
            lambda: self.prints.print_files(
                lambda: [keep_to_print(desk, reference, pdf, family=PLAN, kind=LOADING_PLAN)]
            )
        )
        self.view.show_pdf(drawn.pdf, self.tr("Loading plan"))
        if drawn.plan.left_out:
            self.message.tell(
                Tone.WARN, self.tr("{count} pieces do not fit; the last page says why.").format(
                    count=len(drawn.plan.left_out)
                ),
            )  # fmt: skip

    def _spaces(self) -> list[tuple[str, str]]:
        code = self._toolkit.languages.code
        spaces = [*self._equipment.containers.values(), *self._equipment.trucks.values()]
        return [("", self.tr("As the shipment says"))] + [(one.code, one.name(code)) for one in spaces]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.into)
        head.addStretch(1)
        head.addWidget(self.save)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(head)
        layout.addWidget(self.message)
        layout.addWidget(self.view, 1)
