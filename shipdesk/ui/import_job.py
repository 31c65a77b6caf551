"""One import on its way through the wizard: what has been chosen so far, and the running work with its progress."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from shipdesk.catalogs import Verdict
from shipdesk.domain.product_fields import PRODUCT_FIELDS
from shipdesk.domain.written_numbers import NumberStyle
from shipdesk.progress import Progress
from shipdesk.services.column_guess import suggest_columns
from shipdesk.services.column_mapping import ColumnWish
from shipdesk.services.desk import Desk
from shipdesk.services.import_advice import RowAdvice
from shipdesk.services.import_catalog import LANDING, ImportReport, ImportWish
from shipdesk.services.issued_files import write_whole
from shipdesk.services.look_at_sheet import SheetLook
from shipdesk.services.preview_import import ImportPreview
from shipdesk.sheets import HowToRead
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.tasks import Task
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

T = TypeVar("T")
REJECTS, PASTED = "rejected.csv", "pasted.tsv"
_LOOKS_MS = 100


class ImportJob(QObject):
    """The pages of the wizard fill it in from left to right."""

    def __init__(self, toolkit: Toolkit, desk: Desk, catalog: str, ask_path: AskPath, parent: QObject) -> None:
        super().__init__(parent)
        self.toolkit, self.desk, self.catalog, self.ask_path = toolkit, desk, catalog, ask_path
        self.path: Path | None = None
        self.look: SheetLook | None = None
        self.columns: tuple[ColumnWish, ...] = ()
        self.defaults: dict[str, str] = {}
        self.how = HowToRead()
        self.style: NumberStyle | None = None
        self.take = set(LANDING)
        self.leave_out: set[int] = set()
        self.advice: dict[int, RowAdvice] = {}
        self.codes: dict[int, str] = {}
        """HS codes that the user picked for rows, by their number."""
        self.preview: ImportPreview | None = None
        self.report: ImportReport | None = None
        self._folder = TemporaryDirectory(prefix="shipdesk-import-", ignore_cleanup_errors=True)

    @property
    def rejects(self) -> Path:
        """Where the import leaves the rejected rows until the user says where they shall go."""
        return Path(self._folder.name) / REJECTS

    def close(self) -> None:
        """Take the waiting rejects away."""
        self._folder.cleanup()

    def wish(self) -> ImportWish:
        """The import as chosen; every header is named, so that nothing is mapped behind the user's back.

        It reads the file just as it was looked at, and takes no other for it.
        """
        assert self.path is not None  # noqa: S101 - the file page lets nobody pass without
        assert self.look is not None  # noqa: S101
        filled = {wish.header for wish in self.columns}
        dropped = tuple(ColumnWish(header, "") for header in self.look.headers if header and header not in filled)
        return ImportWish(
            self.path, self.catalog, (*self.columns, *dropped), self.defaults, rejects=self.rejects,
            how=self.look.read_as, style=self.style, take=frozenset(self.take), leave_out=frozenset(self.leave_out),
            filled={number: {"hs_code": code} for number, code in self.codes.items()},
            seen=self.preview.seen if self.preview else None,
        )  # fmt: skip

    def chosen(self) -> int:
        """How many products would be new or changed, as the user has chosen."""
        if self.preview is None:
            return 0
        report = self.preview.report
        counts = {Verdict.ADDED: report.added, Verdict.CHANGED: report.changed}
        left_out = sum(row.verdict in self.take for row in self.preview.rows if row.number in self.leave_out)
        return sum(counts[kind] for kind in self.take) - left_out

    def pasted(self, text: str) -> Path:
        """Cells from the clipboard, as a file like any other."""
        path = Path(self._folder.name) / PASTED
        write_whole(path, text.encode("utf-8", "replace"))
        return path

    def suggested(self) -> tuple[ColumnWish, ...]:
        """How a table with these headers was read the last time, else what the headers say."""
        headers = self.look.headers if self.look else ()
        saved = str(self.toolkit.session.value(self._memory(), "") or "")
        try:
            wishes = tuple(ColumnWish(*map(str, one)) for one in json.loads(saved))
        except (ValueError, TypeError):
            wishes = ()
        if wishes and all(wish.header in headers and wish.field in PRODUCT_FIELDS for wish in wishes):
            return wishes
        return suggest_columns(headers)

    def remember(self) -> None:
        """The mapping of these headers, for the next file that has them."""
        wishes = [(wish.header, wish.field, *([wish.unit] if wish.unit else [])) for wish in self.columns]
        self.toolkit.session.setValue(self._memory(), json.dumps(wishes, ensure_ascii=False))

    def _memory(self) -> str:
        headers = json.dumps(self.look.headers if self.look else (), ensure_ascii=False)
        return f"import/{sha256(headers.encode()).hexdigest()[:16]}"


class Work(QWidget):
    """Words and a bar for one running piece of work at a time; hidden when nothing runs."""

    def __init__(self, toolkit: Toolkit, parent: QWidget) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._task: Task | None = None
        self.text, self.bar = QLabel(self), QProgressBar(self)
        self.bar.setTextVisible(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.text)
        layout.addWidget(self.bar, 1)
        self._look = QTimer(self)
        self._look.setInterval(_LOOKS_MS)
        self._look.timeout.connect(self._update)
        self.hide()

    @property
    def is_running(self) -> bool:
        return self._task is not None

    def run(
        self,
        words: str,
        work: Callable[[Progress], T],
        on_success: Callable[[T], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        """The wizard is modal: its own bar shows the work, the status line below it needs not."""
        self.stop()
        self.text.setText(words)
        self.bar.setRange(0, 0)
        self.show()
        self._look.start()

        def succeeded(result: T) -> None:
            self._end()
            on_success(result)

        def failed(error: Exception) -> None:
            self._end()
            on_failure(error)

        self._task = self._toolkit.tasks.run(work, succeeded, failed, owner=self)

    def cancel(self) -> None:
        """Ask it to stop; the failure says when it has."""
        if self._task is not None:
            self._task.cancel()

    def stop(self) -> None:
        """Cancel, and forget its answer."""
        if self._task is not None:
            self._task.abandon()
            self._end()

    def _end(self) -> None:
        self._task = None
        self._look.stop()
        self.hide()

    def _update(self) -> None:
        done, total = (self._task.latest if self._task else None) or (0, None)
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done)
