"""What an editor could not save: kept in a draft, and offered again when the shipment is opened after a crash, or after
another one that was looked at meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from shipdesk.services.desk import Desk
from shipdesk.services.unfinished_drafts import draft_of, keep_draft, key_of
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

        # Aside as the drafts are written: in their order.
        self._toolkit.tasks.run(lambda _: draft_of(desk, key), found, self._message.tell_error, owner=saver, aside=True)

    def leave(self, *, was_asked: bool) -> None:
        """The editor goes on to something else, and the rest is being saved. What is refused stays in the draft, unless
        the user `was_asked` about it and left without it.
        """
        has_draft, now, typed = self.keeper.has_written, self._fields(), [*self._earlier, *self._typed()]
        saver, self._saver = self._saver, None
        self.keeper.begin(None)
        if saver is None or (was_asked and (self._earlier or not has_draft)):
            return
        desk, key, reference, draft = self._desk, key_of(saver.reference), saver.reference, saver.draft
        if now and not was_asked:
            self._aside(lambda: keep_draft(desk, key, now, reference))

        def answered() -> None:
            left = {} if was_asked else _fields([*typed, *map(_entry, draft.refused)])
            self._aside(lambda: keep_draft(desk, key, left, reference))

        if has_draft or now:
            saver.destroyed.connect(answered)

    def _aside(self, work: Callable[[], None]) -> None:
        self._toolkit.tasks.run(lambda _: work(), lambda _: None, lambda _: None, aside=True)

    @property
    def has_refused(self) -> bool:
        """Whether something stands in the fields that can't be saved."""
        return self._saver is not None and bool(self._saver.draft.refused or self._typed())

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
            "EditorDrafts", "Fields that were typed here and not saved: {count}."
        ).format(count=len(entries))
        remedy = Remedy(QCoreApplication.translate("EditorDrafts", "Put them back"), self.put_back)
        self._message.tell(Tone.WARN, words, remedy)

    def _fields(self) -> Mapping[str, Any]:
        if self._saver is None:
            return _fields(self._earlier)
        draft = self._saver.draft
        edits = [*draft.refused, *draft.sending, *draft.waiting]
        return _fields([*self._earlier, *map(_entry, edits), *self._typed()])

    def _typed(self) -> list[Entry]:
        """What no value could be read from."""
        texts = [one for step in self._steps.values() for one in step.typed()]
        return [{"pointer": pointer, "text": text} for pointer, text in texts]


def _entry(edit: Edit) -> Entry:
    return {"pointer": edit.pointer, "value": edit.value}


def _fields(entries: Iterable[Entry]) -> Mapping[str, Any]:
    """The latest of each pointer."""
    latest = {one["pointer"]: one for one in entries}
    return {ENTRIES: list(latest.values())} if latest else {}
