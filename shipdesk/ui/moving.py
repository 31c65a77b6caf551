"""A whole desk out into one sealed file, in from one, or one looked through: the question before, the words after."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.move_desk import ENDING, Moved, check_desk_file, export_desk, import_desk
from shipdesk.services.sealed_file import Seal
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.backup_words import moment_word, size_word
from shipdesk.ui.fault_teller import front_of
from shipdesk.ui.message_dialog import MessageDialog
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.move_dialog import MoveDialog
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
        """Asked first: the outbox of this desk waits from then on, unless work goes on here."""
        self._open(MoveDialog(self._toolkit, self._choose_target, self._window))

    def check(self) -> None:
        """A desk file, with nothing of it brought in: whether it is whole, and whose it is."""
        file = self._ask_path.to_open(self._window, self.tr("Check a desk file"), self._kinds())
        if file is None:
            return

        def failed(error: Exception) -> None:
            if not was_cancelled(error):
                self._show_error(self.tr("Check a desk file"), error)

        self._toolkit.tasks.run(
            lambda progress: check_desk_file(file, progress), lambda seal: self._tell_whole(file, seal),
            failed, self.tr("Checking the desk file"), self,
        )  # fmt: skip

    def bring(self, parent: QWidget, brought: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """A desk from another computer onto this empty one."""
        file = self._ask_path.to_open(parent, self.tr("Bring a desk from another computer"), self._kinds())
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

    def _kinds(self) -> str:
        return self.tr("Desks of ShipDesk") + f" (*{ENDING})"

    def _choose_target(self, stays: bool) -> None:
        name = f"ShipDesk-{self._desk.tools.today().isoformat()}{ENDING}"
        title = self.tr("Move this desk to another computer")
        file = self._ask_path.to_save(self._window, title, name, self._kinds())
        if file is not None:
            self._export_to(file, stays)

    def _export_to(self, file: Path, stays: bool) -> None:
        desk = self._desk

        def work(progress: Progress) -> Moved:
            return export_desk(desk, file, progress, stays=stays)

        def failed(error: Exception) -> None:
            if not was_cancelled(error):
                self._show_error(self.tr("The desk was not packed"), error)

        self._toolkit.tasks.write(
            work, (What.SETTINGS, What.OUTBOX), lambda moved: self._tell_packed(moved, stays), failed,
            self.tr("Packing the desk"), self,
        )  # fmt: skip

    def _tell_packed(self, moved: Moved, stays: bool) -> None:
        words = self.tr("The desk lies in {file}, sealed {seal}. On the other computer choose “I bring my desk from "
                        "another computer” at the first start, and compare the eight letters there.")  # fmt: skip
        waits = self.tr("The outbox here waits now, until somebody says that work goes on here.")
        goes_on = self.tr("This desk works on as before.")
        words = f"{words} {goes_on if stays else waits}"
        words = words.format(file=moved.file.name, seal=moved.seal.short)
        self._show(Tone.OK, self.tr("The desk is packed"), words, self._way_to(moved.file))

    def _tell_whole(self, file: Path, seal: Seal) -> None:
        words = self.tr("{file} is whole and unchanged, sealed {seal}. Made {moment} at the desk of {company}: "
                        "{count} files, {size}. Nothing of it was brought in.")  # fmt: skip
        words = words.format(
            file=file.name, seal=seal.short, moment=moment_word(self._toolkit, seal.made_at),
            company=seal.told.get("company") or self.tr("a company without a name"),
            count=len(seal.files), size=size_word(seal.size),
        )  # fmt: skip
        self._show(Tone.OK, self.tr("The desk file is whole"), words, self._way_to(file))

    def _way_to(self, file: Path) -> Remedy:
        return Remedy(self.tr("Show the folder"), lambda: self._ask_path.show_folder(file.parent))

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
