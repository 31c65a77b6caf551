"""What an editor could not save: kept in a draft, and offered again when the shipment is opened after a crash."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from shipdesk.services.desk import Desk
from shipdesk.services.unfinished_drafts import draft_of, drop_draft, key_of
from shipdesk.store.drafts import UnfinishedDraft
from shipdesk.ui.draft_keeper import LEFT_MS, DraftKeeper
from shipdesk.ui.editor_model import Edit, step_of
from shipdesk.ui.editor_saving import DraftSaver
from shipdesk.ui.editor_step import EditorStep
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.toolkit import Toolkit

ENTRIES = "entries"
Entry = Mapping[str, Any]
"""A `pointer` with the `value` that was refused, or with the `text` that stands in its field."""


class EditorDrafts(QObject):
    """Until the user decides, what an earlier run left stays in the draft beside what is typed now."""

    def __init__(
        self, toolkit: Toolkit, desk: Desk, steps: Mapping[str, EditorStep], message: MessageBar, editor: QWidget
    ) -> None:
        super().__init__(editor)
        self._toolkit, self._desk, self._steps, self._message = toolkit, desk, steps, message
        self._saver: DraftSaver | None = None
        self._earlier: list[Entry] = []
        self.puts_back_at_once = False
        self.keeper = DraftKeeper(toolkit, desk, editor, self._fields)

    def follow(self, saver: DraftSaver) -> None:
        """Another shipment is in the editor."""
        self._saver, self._earlier = saver, []
        self.keeper.begin(None)
        desk, key = self._desk, key_of(saver.reference)

        def found(draft: UnfinishedDraft | None) -> None:
            if self._saver is not saver:
                return
            self.keeper.begin(key, saver.reference, draft.fields if draft else None)
            saver.state_changed.connect(lambda _: self.keeper.touch(LEFT_MS))
            if draft is not None:
                self._offer(list(draft.fields.get(ENTRIES, [])))

        self._toolkit.tasks.run(lambda _: draft_of(desk, key), found, self._message.tell_error, owner=saver)

    def leave(self) -> None:
        """The editor goes on to something else; what is refused was asked about, the rest is being saved."""
        saver, self._saver = self._saver, None
        has_draft = self.keeper.has_written
        self.keeper.begin(None)
        if saver is None or self._earlier or not has_draft:
            return
        desk, key = self._desk, key_of(saver.reference)
        saver.destroyed.connect(
            lambda: self._toolkit.tasks.run(lambda _: drop_draft(desk, key), lambda _: None, lambda _: None)
        )

    def finish(self) -> None:
        """Before the program ends: what is refused will be offered at the next start."""
        if self._saver is not None:
            self.keeper.write_now()

    def put_back(self) -> None:
        """Type it all again; what can be saved is saved."""
        entries, self._earlier = self._earlier, []
        edits = [Edit(one["pointer"], one["value"]) for one in entries if "value" in one]
        if self._saver is not None and edits:
            self._saver.edit(edits)
        for one in entries:
            if "text" in one:
                self._steps[step_of(one["pointer"])].type_in(one["pointer"], one["text"])
        self.keeper.touch()
        if entries:
            self._message.hide()

    def _offer(self, entries: list[Entry]) -> None:
        self._earlier = entries
        at_once, self.puts_back_at_once = self.puts_back_at_once, False
        if at_once:
            self.put_back()
            return
        words = QCoreApplication.translate(
            "EditorDrafts", "Fields that were typed here and not saved when the program ended: {count}."
        ).format(count=len(entries))
        remedy = Remedy(QCoreApplication.translate("EditorDrafts", "Put them back"), self.put_back)
        self._message.tell(Tone.WARN, words, remedy)

    def _fields(self) -> Mapping[str, Any]:
        entries = {one["pointer"]: one for one in [*self._earlier, *self._unsaved()]}
        return {ENTRIES: list(entries.values())} if entries else {}

    def _unsaved(self) -> list[Entry]:
        saver = self._saver
        if saver is None:
            return []
        draft = saver.draft
        edits = [*draft.refused, *draft.sending, *draft.waiting]
        texts = [one for step in self._steps.values() for one in step.typed()]
        return [
            *({"pointer": edit.pointer, "value": edit.value} for edit in edits),
            *({"pointer": pointer, "text": text} for pointer, text in texts),
        ]
