"""All papers and labels that lie at the hub, of whatever shipment: how they stand, and whether ours is the same."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.fetch_hub_files import fetch_missing
from shipdesk.services.papers_at_hub import PaperAtHub, Proof, fetch_paper, papers_at_hub, prove_all, read_paper
from shipdesk.store.hub_records import LABEL
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.hub_papers_tab import paper_word
from shipdesk.ui.hub_words import hub_look, hub_state_word, told_moment
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.paper_view import PaperView
from shipdesk.ui.tab_order import TabbedDialog, in_reading_order
from shipdesk.ui.table import Column
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

PROOF_LOOKS = {Proof.SAME: ("ok", "ok"), Proof.NOT_HERE: ("waiting", "muted")}


class HubFilesDialog(TabbedDialog):
    """The list at the left, the paper itself at the right."""

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self._proofs: Mapping[str, Proof] = {}
        self._latest, self._reading = Latest(toolkit.tasks, self), Latest(toolkit.tasks, self)
        self.setWindowTitle(self.tr("Papers and labels at the hub"))
        self.setModal(True)
        self.resize(150 * GRID, 80 * GRID)
        self.message = MessageBar(toolkit, self)
        empty = EmptyState(
            toolkit, "papers", lambda: self.tr("Nothing lies at the hub yet"),
            lambda: self.tr("Papers that you hand to the hub, and papers and labels that it issues, stand here."),
        )  # fmt: skip
        self.list = ListView(toolkit, "hub-files", self._columns(), lambda row: row.record.id, empty, parent=self)
        self.list.table.setAccessibleName(self.windowTitle())
        self.view = PaperView(toolkit, self)
        # A label that holds no more must not reach a printer from here (H-49): printing has its own places.
        self.view.pdf.print_action.setShortcut(QKeySequence())
        self.view.pdf.bar.removeAction(self.view.pdf.print_action)
        self.fetch, self.check = QPushButton(self.tr("Fetch what is not here"), self), QPushButton(self)
        self.check.setText(self.tr("Check the files"))
        self.check.setToolTip(self.tr("Each file that is kept here against its digest and the hub’s"))
        self.close_it = QPushButton(self.tr("Close"), self)
        for button in (self.fetch, self.check, self.close_it):
            button.setAutoDefault(False)
        self.fetch.clicked.connect(self.fetch_now)
        self.check.clicked.connect(self.check_now)
        self.close_it.clicked.connect(self.accept)
        self.list.selected.connect(lambda _: self._show_chosen())
        self.list.opened.connect(self._open)
        self.view.failed.connect(self._complain)
        self._lay_out()
        self._load()

    def fetch_now(self) -> None:
        desk = self._desk
        self._toolkit.tasks.write(
            lambda progress: fetch_missing(desk, progress), (What.HUB,), self._fetched, self._complain,
            self.tr("Fetching papers"), self,
        )  # fmt: skip

    def check_now(self) -> None:
        desk = self._desk
        self._toolkit.tasks.run(
            lambda progress: prove_all(desk, progress), self._checked, self._complain,
            self.tr("Checking the files"), self,
        )  # fmt: skip

    def _load(self) -> None:
        desk = self._desk
        self._latest.ask(lambda _: papers_at_hub(desk), self._take, self._complain)

    def _take(self, papers: list[PaperAtHub]) -> None:
        self.list.set_rows(papers)
        self.fetch.setEnabled(any(one.path is None and one.is_from_hub for one in papers))
        self.check.setEnabled(any(one.path is not None for one in papers))

    def _fetched(self, count: int) -> None:
        self.message.tell(Tone.OK, self.tr("{count} files came.").format(count=count))
        self._load()

    def _checked(self, proofs: dict[str, Proof]) -> None:
        self._proofs = proofs
        self.list.table.viewport().update()
        broken = sum(one not in PROOF_LOOKS for one in proofs.values())
        same = sum(one is Proof.SAME for one in proofs.values())
        if broken:
            words = self.tr("{count} files are not what they were. Do not use them; restore a backup.")
            self.message.tell(Tone.BLOCK, words.format(count=broken))
        else:
            self.message.tell(Tone.OK, self.tr("{count} files are the same as at the hub.").format(count=same))

    def _open(self, paper: PaperAtHub) -> None:
        """Enter: what is not here is fetched; what is here is looked at."""
        desk = self._desk
        if paper.path is None and paper.is_from_hub:

            def work(_: Progress) -> int:
                fetch_paper(desk, paper)
                return 1

            self._toolkit.tasks.write(work, (What.HUB,), lambda _: self._load(), self._complain, owner=self)
        elif paper.path is not None:
            self.view.setFocus()

    def _show_chosen(self) -> None:
        chosen, desk = self.list.chosen(), self._desk
        paper = chosen[0] if len(chosen) == 1 else None
        if paper is None or paper.path is None:
            self._reading.drop()
            self.view.clear()
            return
        name = paper.path.rpartition("/")[2]
        self._reading.ask(
            lambda _: read_paper(desk, paper), lambda content: self.view.show_file(name, content), self._unreadable
        )

    def _unreadable(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.view.clear()
            self._complain(error)

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.message.tell_error(error)

    def _columns(self) -> list[Column[PaperAtHub]]:
        toolkit = self._toolkit
        return [
            Column("shipment", lambda: self.tr("Shipment"), lambda row: row.reference or "", width=150),
            Column("paper", lambda: self.tr("Paper"), _kind_word, width=180, stretches=True),
            Column(
                "state", lambda: self.tr("State"), lambda row: str(row.record.state), text=hub_state_word,
                icon=lambda row: toolkit.icon(*hub_look(str(row.record.state))), width=120,
            ),
            Column("file", lambda: self.tr("File"), self._proof_word, icon=self._proof_icon, width=150),
            Column(
                "at", lambda: self.tr("Made"), lambda row: row.told("created_at"),
                text=lambda at: told_moment(toolkit, at), width=130,
            ),
        ]  # fmt: skip

    def _proof_icon(self, row: PaperAtHub) -> QIcon | None:
        proof = self._proofs.get(row.record.id)
        return None if proof is None else self._toolkit.icon(*PROOF_LOOKS.get(proof, ("block", "block")))

    def _proof_word(self, row: PaperAtHub) -> str:
        proof = self._proofs.get(row.record.id)
        if proof is None or (proof is Proof.NOT_HERE and row.path is not None):
            return self.tr("kept here") if row.path is not None else self.tr("not here yet")
        words = {
            Proof.SAME: self.tr("same as at the hub"),
            Proof.NOT_HERE: self.tr("not here yet"),
            Proof.GONE: self.tr("gone from the folder"),
            Proof.CHANGED: self.tr("changed on the disk"),
            Proof.OTHER_AT_HUB: self.tr("other than at the hub"),
        }
        return words[proof]

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.view)
        in_reading_order(split)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        buttons = QHBoxLayout()
        buttons.addWidget(self.fetch)
        buttons.addWidget(self.check)
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.message)
        layout.addWidget(split, 1)
        layout.addLayout(buttons)
        self.list.setFocus()


def _kind_word(row: PaperAtHub) -> str:
    if row.record.kind == LABEL:
        return QCoreApplication.translate("HubFilesDialog", "Label")
    return paper_word(row.told("document_type"))
