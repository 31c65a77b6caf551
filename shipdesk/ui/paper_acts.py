"""What can be done with issued papers from their list: copies, a ZIP file, the next revision of one or of many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from shipdesk.errors import DeskError
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.issue_everything import issue_everything
from shipdesk.services.issued_files import hand_out, read_issued, write_whole
from shipdesk.services.list_issued import ListedIssue, issue_again
from shipdesk.services.zip_papers import zip_issued
from shipdesk.store.issued import Issued
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.many import Outcome, each
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.paper_words import kind_word
from shipdesk.ui.tasks import What, was_cancelled
from shipdesk.ui.toolkit import Toolkit

MOST_NAMED = 5
NEEDS_THE_SET = frozenset({"papers_do_not_agree", "paper_set_empty"})
"""Why one paper alone is refused that would be issued together with the others."""


class PaperActs(QObject):
    """Tells in `message` what became of each act; `issued` carries the id of what to show next."""

    issued = Signal(str)

    def __init__(self, toolkit: Toolkit, desk: Desk, message: MessageBar, ask_path: AskPath, parent: QWidget) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._message, self._window = toolkit, desk, message, parent
        self._ask_path = ask_path

    def save(self, rows: Sequence[ListedIssue]) -> None:
        """One file under a name of the user's, several into a folder."""
        files = [file for row in rows for file in row.issued.files]
        if len(files) > 1:
            folder = self._ask_path.folder(self._window, self.tr("Save copies in a folder"))
            if folder is not None:
                self._save(lambda: _hand_out(self._desk, rows, folder), folder)
        elif files:
            file, desk = files[0], self._desk
            path = self._ask_path.to_save(self._window, self.tr("Save a copy"), file.name, f"*{Path(file.name).suffix}")
            if path is not None:
                self._save(lambda: _copy(path, read_issued(desk, file)), path.parent)

    def save_zip(self, rows: Sequence[ListedIssue]) -> None:
        """All of them in one file whose bytes are the same each time."""
        desk = self._desk
        name = f"{rows[0].reference.replace('/', '_')}.zip" if _of_one(rows) else f"{self.tr('papers')}.zip"
        path = self._ask_path.to_save(self._window, self.tr("Save in one ZIP file"), name, "*.zip")
        if path is None:
            return

        def write() -> int:
            zip_issued(desk, [(row.reference, row.issued) for row in rows], path)
            return sum(len(row.issued.files) for row in rows)

        self._save(write, path.parent)

    def issue_again(self, row: ListedIssue) -> None:
        """From today's data; the former one stays as it is."""
        desk = self._desk

        def refused(error: Exception) -> None:
            reference = row.reference
            needs_others = isinstance(error, DeskError) and error.reason in NEEDS_THE_SET
            whole = Remedy(self.tr("Issue the whole set"), lambda: self.issue_sets([reference]))
            self._complain(error, whole if needs_others else None)

        self._toolkit.tasks.write(
            lambda progress: issue_again(desk, row, progress), {What.PAPERS}, lambda new: self._again(row, new),
            refused, self.tr("Issuing"), self,
        )  # fmt: skip

    def issue_sets(self, references: Sequence[str]) -> None:
        """Everything that each of these shipments needs, one after the other; can be cancelled in between."""
        desk = self._desk

        def work(progress: Progress) -> Outcome[list[Issued]]:
            return each(references, lambda one: issue_everything(desk, one).whole(), progress)

        self._toolkit.tasks.write(
            work, {What.PAPERS}, self._sets, self._complain, self.tr("Issuing papers and labels"), self
        )

    def _again(self, row: ListedIssue, new: Issued) -> None:
        if new.id == row.issued.id:
            text = self.tr("Nothing has changed since: this is the paper as it was issued.")
            self._message.tell(Tone.INFO, text)
        else:
            text = self.tr("Revision {revision} of {paper} is issued.")
            self._message.tell(Tone.OK, text.format(revision=new.revision, paper=kind_word(new)))
        self.issued.emit(new.id)

    def _sets(self, outcome: Outcome[list[Issued]]) -> None:
        lines = [f"{reference}: {self._toolkit.words(error)}" for reference, error in outcome.failed[:MOST_NAMED]]
        lines += [f"… +{len(outcome.failed) - MOST_NAMED}"] if len(outcome.failed) > MOST_NAMED else []
        done = self.tr("Papers and labels of {count} shipments are issued.").format(count=len(outcome.done))
        self._message.tell(Tone.BLOCK if lines else Tone.OK, "\n".join([done, *lines]))
        if outcome.done and outcome.done[0][1]:
            self.issued.emit(outcome.done[0][1][0].id)

    def _save(self, write: Callable[[], int], folder: Path) -> None:
        def saved(count: int) -> None:
            show = Remedy(self.tr("Open the folder"), lambda: self._ask_path.show_folder(folder))
            self._message.tell(Tone.OK, self.tr("Files saved: {count}.").format(count=count), show)

        self._toolkit.tasks.run(lambda _: write(), saved, self._complain, self.tr("Saving"), self)

    def _complain(self, error: Exception, remedy: Remedy | None = None) -> None:
        if not was_cancelled(error):
            self._message.tell_error(error, remedy)


def _of_one(rows: Sequence[ListedIssue]) -> bool:
    return len({row.reference for row in rows}) == 1


def _hand_out(desk: Desk, rows: Sequence[ListedIssue], folder: Path) -> int:
    return sum(len(hand_out(desk, row.reference, row.issued, folder)) for row in rows)


def _copy(path: Path, content: bytes) -> int:
    write_whole(path, content)
    return 1
