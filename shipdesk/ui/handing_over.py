"""A shipment to another desk as a sealed file, and one from another desk: made, or merged with what is here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.desk import Desk
from shipdesk.services.hand_over import ENDING, TakenIn, hand_over, take_in
from shipdesk.services.sealed_file import Seal
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.conflict_dialog import ConflictDialog, ConflictWords
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.tasks import What
from shipdesk.ui.toolkit import Toolkit


class HandingOver(QObject):
    """Two actions; `open_shipment` is the way to what came."""

    def __init__(
        self,
        toolkit: Toolkit,
        desk: Desk,
        open_shipment: Callable[[str], None],
        window: QWidget,
        ask_path: AskPath | None = None,
    ) -> None:
        super().__init__(window)
        self._toolkit, self._desk, self._window = toolkit, desk, window
        self._message = MessageBar(toolkit, window)
        self._open_shipment, self._ask_path = open_shipment, ask_path or AskPath()
        self.send, self.take = QAction(self), QAction(self)
        self.take.triggered.connect(self.take_in)
        self.dialog: ConflictDialog | None = None

    def tell_in(self, message: MessageBar) -> None:
        """Where the outcome is told; the page's bar is made after its actions."""
        self._message.deleteLater()
        self._message = message

    def retranslate(self) -> None:
        self.send.setText(self.tr("Send to another desk…"))
        self.take.setText(self.tr("Take in from another desk…"))

    def hand_over(self, reference: str) -> None:
        """It leaves the house as a file, so the person says where to."""
        name = f"{reference.replace('/', '_')}{ENDING}"
        file = self._ask_path.to_save(self._window, self.tr("Send to another desk"), name, self._kinds())
        if file is None:
            return
        desk = self._desk
        self._toolkit.tasks.run(
            lambda _: hand_over(desk, reference, file), lambda seal: self._sent(reference, file, seal),
            self._message.tell_error, owner=self,
        )  # fmt: skip

    def take_in(self) -> None:
        file = self._ask_path.to_open(self._window, self.tr("Take in from another desk"), self._kinds())
        if file is not None:
            self._take(file, {})

    def take_file(self, file: Path) -> None:
        """One that somebody has opened in the system."""
        self._take(file, {})

    def _kinds(self) -> str:
        return self.tr("Shipments of ShipDesk") + f" (*{ENDING})"

    def _sent(self, reference: str, file: Path, seal: Seal) -> None:
        words = self.tr("{reference} lies in {file}, sealed {seal}. What comes back is merged field by field.")
        words = words.format(reference=reference, file=file.name, seal=seal.short)
        show = Remedy(self.tr("Show the folder"), lambda: self._ask_path.show_folder(file.parent))
        self._message.tell(Tone.OK, words, show)

    def _take(self, file: Path, decided: Mapping[str, str]) -> None:
        desk = self._desk

        def work(progress: Progress) -> TakenIn:
            back_up(desk, "import", progress)
            return take_in(desk, file, decided)

        self._toolkit.tasks.write(
            work, (What.CONSIGNMENTS,), lambda came: self._came(file, came),
            self._message.tell_error, self.tr("Taking in"), self,
        )  # fmt: skip

    def _came(self, file: Path, came: TakenIn) -> None:
        if came.conflicts:
            self._ask(file, came)
            return
        by = str(came.seal.told.get("by", ""))
        if came.is_new:
            words = self.tr("{reference} came from {by}.").format(reference=came.reference, by=by)
        elif came.changed:
            words = self.tr("{reference}: {count} fields were taken from {by}. The history names them.")
            words = words.format(reference=came.reference, count=len(came.changed), by=by)
        else:
            words = self.tr("{reference}: nothing is different from what is here.").format(reference=came.reference)
        self._message.tell(Tone.OK, words, Remedy(self.tr("Open it"), lambda: self._open_shipment(came.reference)))

    def _ask(self, file: Path, came: TakenIn) -> None:
        words = ConflictWords(
            self.tr("Both desks changed the same"), self.tr("At the other desk"), self.tr("Take it in")
        )
        dialog = ConflictDialog(self._toolkit, came.conflicts, self._window, words)
        dialog.decided.connect(lambda decided: self._take(file, decided))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()
