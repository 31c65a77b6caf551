"""Edits that save themselves: one write at a time off the UI thread, after a pause or when a field is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

import shiboken6
from PySide6.QtCore import QObject, Signal

from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.find_consignment import members_of
from shipdesk.services.put_back_consignment import put_back
from shipdesk.services.save_consignment import told_changes
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.editor_model import Draft, Edit
from shipdesk.ui.editor_undo import Step, UndoStack
from shipdesk.ui.tasks import What
from shipdesk.ui.toolkit import Toolkit


class SaveState(Enum):
    """What the dot beside the title says."""

    SAVED = "saved"
    SAVING = "saving"
    UNSAVED = "unsaved"


def weighed_lines(stored: StoredConsignment) -> frozenset[int]:
    """Lines whose net weight follows from their product."""
    return frozenset(number for number, product in stored.consignment.goods if product.net_weight is not None)


class DraftSaver(QObject):
    """Holds the draft of one shipment; `saved` carries the stored shipment, `faulted` the faults of what was refused.

    `troubled` carries an error that belongs to no edit: the disk, or a shipment that was booked meanwhile;
    `stayed` one that kept a step from being taken back. `walked` names the place of a step that was gone.
    """

    state_changed = Signal(object)
    saved = Signal(object)
    faulted = Signal(object)
    troubled = Signal(object)
    stayed = Signal(object)
    walked = Signal(str)

    def __init__(self, toolkit: Toolkit, desk: Desk, stored: StoredConsignment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self.reference = stored.reference
        self.draft = Draft(members_of(stored), weighed_lines(stored))
        self.steps = UndoStack()
        self._stored = stored
        self._typed_in: str | None = None
        self._joins = False
        self._walk: Callable[[], None] | None = None
        self._is_walking = False
        self._faults: list[WrongInput] = []
        self._is_retired = False

    @property
    def state(self) -> SaveState:
        if self.draft.sending or self._is_walking:
            return SaveState.SAVING
        return SaveState.SAVED if self.draft.is_saved else SaveState.UNSAVED

    def edit(self, edits: Sequence[Edit], *, is_typing: bool = False) -> None:
        """Write down edits that belong together and send them as soon as no other write runs."""
        pointer = edits[0].pointer
        self._joins = self._typed_in == pointer
        self._typed_in = pointer if is_typing else None
        for one in edits:
            self.draft.set(one.pointer, one.value)
        self._faults = []
        self.flush()

    def flush(self) -> None:
        """Send what waits; with nothing to send, go a step back or forth where that was asked for."""
        if self._is_walking:
            return
        patch = self.draft.take()
        self.state_changed.emit(self.state)
        if patch is None:
            self._tell_faults()
            self._walk_on()
            if self._is_retired and not self.draft.sending:
                self.deleteLater()
            return
        desk, reference = self._desk, self.reference
        self._toolkit.tasks.write(
            lambda _: edit_consignment(desk, reference, patch), (What.CONSIGNMENTS,),
            self._succeeded, self._failed, owner=self,
        )  # fmt: skip

    def undo(self) -> None:
        """First what was refused goes; then one step back."""
        if self.draft.refused:
            pointer = self.draft.refused[-1].pointer
            self.draft.refused, self._faults = [], []
            self.saved.emit(self._stored)
            self.walked.emit(pointer)
            self._tell_faults()
            self.state_changed.emit(self.state)
            return
        self._walk = lambda: self._put_back(self.steps.undo(), backwards=True)
        self.flush()

    def redo(self) -> None:
        """One step forth again."""
        self._walk = lambda: self._put_back(self.steps.redo(), backwards=False)
        self.flush()

    def seal(self) -> None:
        """A field was left: what is typed next is a step of its own."""
        self._typed_in = None

    def take_over(self, stored: StoredConsignment, *, by_us: bool = False) -> None:
        """Another service changed the shipment: it is the base of the next edit, and a step where we asked for it.

        A change that is no step ends the way back: what went to another shipment must not come back to this one.
        """
        if by_us:
            self._step_to(stored, next((one.pointer for one in told_changes(self._stored, stored)), ""))
        elif stored.consignment != self._stored.consignment:
            self.steps.clear()
        self._stored = stored
        self.draft.members, self.draft.weighed = members_of(stored), weighed_lines(stored)

    def retire(self) -> None:
        """Its shipment is left: write what waits, tell nobody, and go when the last write has been answered."""
        self._walk = None
        for signal in (self.state_changed, self.saved, self.faulted, self.troubled, self.stayed, self.walked):
            signal.disconnect()
        self._is_retired = True
        self.flush()

    def finish(self) -> None:
        """Write everything that can be written before the program ends, on this thread.

        A write that is under way may be cut off, so its edits are written again: a patch twice is a patch once.
        """
        self.draft.put_back()
        while (patch := self.draft.take()) is not None:
            try:
                self.draft.saved(members_of(edit_consignment(self._desk, self.reference, patch)), self.draft.weighed)
            except WrongInput as fault:
                self.draft.failed(fault.all)

    def _step_to(self, stored: StoredConsignment, pointer: str, *, joins: bool = False) -> None:
        self.steps.push(Step(pointer, self._stored, stored), joins=joins)
        self._stored = stored

    def _walk_on(self) -> None:
        walk, self._walk = self._walk, None
        if walk is not None and not self.draft.sending:
            walk()

    def _put_back(self, step: Step | None, *, backwards: bool) -> None:
        if step is None:
            return
        desk, reference = self._desk, self.reference
        target, expected = (step.before, step.after) if backwards else (step.after, step.before)
        self._is_walking = True
        self.state_changed.emit(self.state)
        self._toolkit.tasks.write(
            lambda _: put_back(desk, reference, target, expected), (What.CONSIGNMENTS,),
            lambda stored: self._was_put_back(stored, step.pointer), self._stays, owner=self,
        )  # fmt: skip

    def _was_put_back(self, stored: StoredConsignment, pointer: str) -> None:
        self._is_walking, self._stored = False, stored
        self.draft.saved(members_of(stored), weighed_lines(stored))
        self.saved.emit(stored)
        self.walked.emit(pointer)
        self.flush()

    def _stays(self, error: Exception) -> None:
        if shiboken6.isValid(self):
            self._is_walking = False
            self.steps.clear()
            self.stayed.emit(error)
            self.flush()

    def _succeeded(self, stored: StoredConsignment) -> None:
        self._step_to(stored, self.draft.sending[0].pointer if self.draft.sending else "", joins=self._joins)
        self.draft.saved(members_of(stored), weighed_lines(stored))
        self.saved.emit(stored)
        self.flush()

    def _failed(self, error: Exception) -> None:
        if not shiboken6.isValid(self):
            return
        if not isinstance(error, WrongInput) or error.code == "state_conflict":
            self.draft.put_back()
            self.state_changed.emit(self.state)
            self.troubled.emit(error)
            return
        self._faults.extend(error.all)
        self.draft.failed(error.all)
        self.flush()

    def _tell_faults(self) -> None:
        if not self.draft.sending:
            self.faulted.emit(list(self._faults) if self.draft.refused else [])
