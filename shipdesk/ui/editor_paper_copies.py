"""Copies of a shipment's issued papers: into a folder, or into one ZIP file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from shipdesk.paths import plain_name
from shipdesk.services.issued_files import hand_out
from shipdesk.services.zip_papers import zip_issued
from shipdesk.store.issued import Issued
from shipdesk.ui.editor_step import EditorContext
from shipdesk.ui.messages import Tone


class PaperCopies(QObject):
    """`reference` tells the shipment in sight, None for none; `issued` the papers to copy."""

    def __init__(
        self,
        context: EditorContext,
        reference: Callable[[], str | None],
        issued: Callable[[], Sequence[Issued]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context, self._reference, self._issued, self._over = context, reference, issued, parent
        self.saving, self.zipping = QAction(self), QAction(self)
        self.saving.triggered.connect(self.ask_for_folder)
        self.zipping.triggered.connect(self.ask_for_zip)
        self.enable(there_are=False)

    def enable(self, *, there_are: bool) -> None:
        for action in (self.saving, self.zipping):
            action.setEnabled(there_are)

    def ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._over, self.tr("Save copies in"))
        if folder:
            self.save(Path(folder))

    def ask_for_zip(self) -> None:
        reference = self._reference()
        if reference is None:
            return
        name = f"{plain_name(reference)}.zip"
        file, _ = QFileDialog.getSaveFileName(self._over, self.tr("Save all in one ZIP file"), name, "*.zip")
        if file:
            self.save_zip(Path(file))

    def save(self, folder: Path) -> None:
        """Each file beside the others."""
        reference, issued, desk = self._reference(), self._issued(), self._context.desk
        if reference is not None and issued:
            self._run(lambda: len([copy for one in issued for copy in hand_out(desk, reference, one, folder)]), folder)

    def save_zip(self, file: Path) -> None:
        """The same in one file, whose bytes are the same each time."""
        reference, issued, desk = self._reference(), self._issued(), self._context.desk
        if reference is None or not issued:
            return

        def write() -> int:
            zip_issued(desk, [(reference, one) for one in issued], file)
            return sum(len(one.files) for one in issued)

        self._run(write, file.parent)

    def retranslate(self) -> None:
        self.saving.setText(self.tr("Save copies…"))
        self.zipping.setText(self.tr("Save as ZIP…"))

    def _run(self, write: Callable[[], int], folder: Path) -> None:
        context, words = self._context, self.tr("{count} files saved in {folder}.")
        context.toolkit.tasks.run(
            lambda _: write(), lambda count: context.tell(Tone.OK, words.format(count=count, folder=folder), None),
            context.tell_error, self.tr("Saving copies"), self,
        )  # fmt: skip
