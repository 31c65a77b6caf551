"""A whole desk out into one sealed file, or in from one: the questions before and the words after."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.move_desk import ENDING, Moved, export_desk, import_desk
from shipdesk.services.sealed_file import Seal
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.fault_teller import front_of
from shipdesk.ui.message_dialog import MessageDialog
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.tasks import What, was_cancelled
from shipdesk.ui.toolkit import Toolkit


class Moving(QObject):
    """`ask_path` shows the system's file dialogs."""

    def __init__(self, toolkit: Toolkit, desk: Desk, window: QWidget, ask_path: AskPath | None = None) -> None:
        super().__init__(window)
        self._toolkit, self._desk, self._window = toolkit, desk, window
        self._ask_path = ask_path or AskPath()
        self.dialog: MessageDialog | None = None

    def export(self) -> None:
        """Asked first: from then on the outbox of this desk waits."""
        words = self.tr(
            "Everything of this desk goes into one sealed file: shipments, catalogs, papers, settings. From then on "
            "this desk’s outbox waits, so that nothing is sent from both computers."
        )
        remedy = Remedy(self.tr("Choose where"), self._choose_target)
        title = self.tr("Move this desk to another computer")
        self.dialog = MessageDialog.ask_first(self._toolkit, title, words, remedy, self._window)

    def bring(self, parent: QWidget, brought: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """A desk from another computer onto this empty one."""
        kinds = self.tr("Desks of ShipDesk") + f" (*{ENDING})"
        file = self._ask_path.to_open(parent, self.tr("Bring a desk from another computer"), kinds)
        if file is None:
            failed(_nothing_chosen())
            return
        self.bring_file(file, brought, failed)

    def bring_file(self, file: Path, brought: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Also one that somebody has opened in the system."""
        desk = self._desk

        def work(progress: Progress) -> Seal:
            return import_desk(desk, file, progress)

        def done(seal: Seal) -> None:
            brought()
            self._tell_brought(seal)

        self._toolkit.tasks.write(work, tuple(What), done, failed, self.tr("Bringing the desk"), self)

    def tell_not_brought(self, error: Exception) -> MessageDialog:
        """A desk that is not empty says why it stays as it is."""
        return self._show_error(self.tr("Bring a desk from another computer"), error)

    def _choose_target(self) -> None:
        name = f"ShipDesk-{self._desk.tools.today().isoformat()}{ENDING}"
        kinds = self.tr("Desks of ShipDesk") + f" (*{ENDING})"
        file = self._ask_path.to_save(self._window, self.tr("Move this desk to another computer"), name, kinds)
        if file is not None:
            self._export_to(file)

    def _export_to(self, file: Path) -> None:
        desk = self._desk

        def work(progress: Progress) -> Moved:
            return export_desk(desk, file, progress)

        def failed(error: Exception) -> None:
            if not was_cancelled(error):
                self._show_error(self.tr("The desk was not packed"), error)

        changes = (What.SETTINGS, What.OUTBOX)
        self._toolkit.tasks.write(work, changes, self._tell_packed, failed, self.tr("Packing the desk"), self)

    def _tell_packed(self, moved: Moved) -> None:
        words = self.tr("The desk lies in {file}, sealed {seal}. On the other computer choose “I bring my desk from "
                        "another computer” at the first start, and compare the eight letters there.")  # fmt: skip
        words = words.format(file=moved.file.name, seal=moved.seal.short)
        remedy = Remedy(self.tr("Show the folder"), lambda: self._ask_path.show_folder(moved.file.parent))
        self._show(Tone.OK, self.tr("The desk is packed"), words, remedy)

    def _tell_brought(self, seal: Seal) -> None:
        words = self.tr("Everything is here, sealed {seal}. The outbox waits until you have looked and say that work "
                        "goes on here. A hub on the network asks you to sign in again.")  # fmt: skip
        self._show(Tone.OK, self.tr("The desk has arrived"), words.format(seal=seal.short))

    def _show(self, tone: Tone, title: str, words: str, remedy: Remedy | None = None) -> None:
        self._open(MessageDialog(self._toolkit, tone, title, words, remedy, parent=front_of(self._window)))

    def _show_error(self, title: str, error: Exception) -> MessageDialog:
        return self._open(MessageDialog.of_error(self._toolkit, title, error, parent=front_of(self._window)))

    def _open(self, dialog: MessageDialog) -> MessageDialog:
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()
        return dialog


def _nothing_chosen() -> Exception:
    from shipdesk.errors import Cancelled

    return Cancelled()
