"""What can be done with a manifest from its page: off the UI thread, asked about before it binds anybody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from shipdesk.errors import HubNotReached
from shipdesk.progress import Progress
from shipdesk.services.close_manifest import (
    ManifestWish,
    add_to_manifest,
    cancel_manifest,
    close_manifest,
    remove_from_manifest,
)
from shipdesk.services.desk import Desk
from shipdesk.services.find_departures import Fitting, find_departure, fitting
from shipdesk.services.issue_manifest import freeze_manifest
from shipdesk.services.issued_files import read_issued, write_whole
from shipdesk.services.list_issued import as_issued
from shipdesk.services.show_manifest import ManifestView
from shipdesk.store.manifest_papers import PrintedManifest
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.manifest_dialogs import AddShipmentsDialog, CloseManifestDialog, ManifestPaperDialog
from shipdesk.ui.manifest_words import country_word
from shipdesk.ui.message_dialog import MessageDialog
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.new_manifest import NewManifestDialog
from shipdesk.ui.print_acts import PrintActs
from shipdesk.ui.tasks import What, was_cancelled
from shipdesk.ui.toolkit import Toolkit

CHANGES = (What.MANIFESTS, What.CONSIGNMENTS, What.OUTBOX)


class ManifestActs(QObject):
    """Tells in `message` what became of each act; `made` is told the name of a new manifest."""

    def __init__(
        self,
        toolkit: Toolkit,
        desk: Desk,
        message: MessageBar,
        ask_path: AskPath,
        made: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._message, self._window = toolkit, desk, message, parent
        self._ask_path, self._made = ask_path, made
        self.question: QDialog | None = None

    def new(self) -> None:
        dialog = NewManifestDialog(self._toolkit, self._desk, self._window)
        dialog.made.connect(self._opened)
        self._ask(dialog)

    def add(self, view: ManifestView) -> None:
        """Asks which: those of the departure that are booked and stand on no manifest."""
        desk, name = self._desk, view.manifest.name

        def asked(found: tuple[Fitting, ...]) -> None:
            if not found:
                text = self.tr("No other shipment of this route waits. Book one, then add it here.")
                self._message.tell(Tone.INFO, text)
                return

            def add(references: Sequence[str]) -> None:
                self._wish(
                    lambda progress: add_to_manifest(desk, name, references, progress), self.tr("Adding"),
                    lambda wish: self.tr("{name} holds more shipments now.").format(name=wish.manifest.name),
                )  # fmt: skip

            country = partial(country_word, desk, self._toolkit)
            self._ask(AddShipmentsDialog(self._toolkit, found, country, add, self._window))

        self._toolkit.tasks.run(
            lambda _: fitting(desk, find_departure(desk, view.manifest.departure_id)), asked, self._complain,
            self.tr("Looking for shipments"), self,
        )  # fmt: skip

    def remove(self, view: ManifestView, references: Sequence[str]) -> None:
        """Asks first: the hub is told, and the shipments don't go along."""
        desk, name, names = self._desk, view.manifest.name, ", ".join(references)

        def remove_now() -> None:
            self._wish(
                lambda _: remove_from_manifest(desk, name, references), self.tr("Removing"),
                lambda wish: self.tr("Removed from {name}: {references}.").format(
                    name=wish.manifest.name, references=names
                ),
            )  # fmt: skip

        title = self.tr("Take {references} off {name}?").format(references=names, name=name)
        text = self.tr("The hub is told. They stay booked but don’t go along; until it closes they can be added again.")
        act = Remedy(self.tr("Take off"), remove_now)
        self.question = MessageDialog.ask_first(self._toolkit, title, text, act, self._window)

    def close(self, view: ManifestView) -> None:
        """Asks first: there is no reopening."""
        self._ask(CloseManifestDialog(
            self._toolkit, view, lambda plate, seal: self._close_now(view.manifest.name, plate, seal), self._window
        ))  # fmt: skip

    def cancel(self, view: ManifestView) -> None:
        desk, name = self._desk, view.manifest.name
        title = self.tr("Cancel {name}?").format(name=name)
        text = self.tr("Its shipments stay booked and can go onto another manifest. Its name can’t be used again.")
        act = Remedy(
            self.tr("Cancel the manifest"),
            lambda: self._wish(
                lambda _: cancel_manifest(desk, name), self.tr("Cancelling"),
                lambda wish: self.tr("{name} is cancelled; its shipments are free again.").format(
                    name=wish.manifest.name
                ),
            ),
        )  # fmt: skip
        self.question = MessageDialog.ask_first(self._toolkit, title, text, act, self._window)

    def print(self, view: ManifestView) -> None:
        """Freezes the paper and shows it."""
        desk, name = self._desk, view.manifest.name

        def work(_: Progress) -> tuple[PrintedManifest, bytes]:
            printed = freeze_manifest(desk, name)
            return printed, read_issued(desk, printed.file)

        def shown(answer: tuple[PrintedManifest, bytes]) -> None:
            printed, content = answer
            prints = PrintActs(self._toolkit, self._desk, self._message, self._window)
            dialog = ManifestPaperDialog(
                self._toolkit, printed.file.name, content, lambda: self._save(printed.file.name, content), self._window
            )
            dialog.view.failed.connect(self._complain)
            dialog.view.pdf.print_by(lambda: prints.print_issued([(name, as_issued(printed))]))
            self._ask(dialog)

        self._toolkit.tasks.write(work, {What.PAPERS}, shown, self._complain, self.tr("Printing the manifest"), self)

    def _close_now(self, name: str, plate: str, seal: str) -> None:
        desk = self._desk
        self._wish(
            lambda progress: close_manifest(
                desk, name, vehicle_plate=plate or None, seal_number=seal or None, progress=progress
            ),
            self.tr("Closing the manifest"),
            lambda wish: self.tr("{name} is closed. Its shipments go along.").format(name=wish.manifest.name),
        )

    def _opened(self, wish: ManifestWish) -> None:
        self._made(wish.manifest.name)
        self._tell(wish, lambda one: self.tr("{name} is made.").format(name=one.manifest.name))

    def _wish(self, work: Callable[[Progress], ManifestWish], busy: str, told: Callable[[ManifestWish], str]) -> None:
        self._message.hide()
        self._toolkit.tasks.write(work, CHANGES, lambda wish: self._tell(wish, told), self._complain, busy, self)

    def _tell(self, wish: ManifestWish, told: Callable[[ManifestWish], str]) -> None:
        error = wish.error()
        if error is None:
            self._message.tell(Tone.OK, told(wish))
        else:
            self._message.tell_error(error, None, Tone.WARN if isinstance(error, HubNotReached) else Tone.BLOCK)

    def _save(self, name: str, content: bytes) -> None:
        path = self._ask_path.to_save(self._window, self.tr("Save a copy"), name, "*.pdf")
        if path is not None:
            self._toolkit.tasks.run(
                lambda _: _written(path, content), self._saved, self._complain, self.tr("Saving"), self
            )

    def _saved(self, folder: Path) -> None:
        show = Remedy(self.tr("Open the folder"), lambda: self._ask_path.show_folder(folder))
        self._message.tell(Tone.OK, self.tr("The copy is saved."), show)

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self._message.tell_error(error)

    def _ask(self, dialog: QDialog) -> None:
        self.question = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _written(path: Path, content: bytes) -> Path:
    write_whole(path, content)
    return path.parent
