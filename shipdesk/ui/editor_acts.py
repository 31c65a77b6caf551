"""What services do with the shipment in the editor, and reading it again once they are done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.mind_outbox import withdraw_booking
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.editor_saving import DraftSaver, SaveState
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.tasks import Latest, What
from shipdesk.ui.toolkit import Toolkit


class Editor(Protocol):
    """The editor as its acts know it."""

    saver: DraftSaver | None
    message: MessageBar

    @property
    def reference(self) -> str | None: ...

    def show_stored(self, stored: StoredConsignment) -> None: ...

    def complain(self, error: Exception) -> None: ...


class EditorActs:
    """`reading` is the one question for the shipment that may be open at a time."""

    def __init__(self, toolkit: Toolkit, desk: Desk, reading: Latest, editor: Editor, owner: QWidget) -> None:
        self._toolkit, self._desk, self._reading, self._editor, self._owner = toolkit, desk, reading, editor, owner

    def act(
        self,
        work: Callable[[Progress], Any],
        changes: Sequence[What],
        words: str,
        then: Callable[[Any], None],
        *,
        can_undo: bool = True,
    ) -> None:
        """A service works on what is saved, so it waits for the last edit and refuses while something is not."""
        editor, reference = self._editor, self._editor.reference
        if editor.saver is None or reference is None:
            return
        if editor.saver.state is not SaveState.SAVED:
            unsaved = QCoreApplication.translate(
                "ConsignmentEditor", "Not everything is saved yet. Put the marked fields right first."
            )
            editor.message.tell(Tone.WARN, unsaved)
            return
        editor.message.hide()

        def done(result: Any) -> None:
            then(result)
            self.read_again(reference, by_us=can_undo)

        def failed(error: Exception) -> None:
            editor.complain(error)
            self.read_again(reference)

        self._toolkit.tasks.write(work, changes, done, failed, words, self._owner)

    def take_booking_back(self) -> None:
        """One that waits and never left the desk; the shipment is open for changes again."""
        desk, reference = self._desk, self._editor.reference
        if reference is not None:
            self.act(
                lambda _: withdraw_booking(desk, reference), (What.OUTBOX, What.CONSIGNMENTS),
                QCoreApplication.translate("ConsignmentEditor", "Taking the booking back"), lambda _: None,
                can_undo=False,
            )  # fmt: skip

    def read_again(self, reference: str, *, by_us: bool = False) -> None:
        """As the desk has it now; `by_us` makes the difference a step that can be taken back."""
        editor, desk = self._editor, self._desk
        if editor.reference != reference:
            # Another shipment is being opened; asking for this one would drop that question.
            return

        def show(stored: StoredConsignment) -> None:
            if editor.saver is not None and editor.reference == stored.reference:
                editor.saver.take_over(stored, by_us=by_us)
                editor.show_stored(stored)

        self._reading.ask(lambda _: find(desk, reference), show, editor.complain)
