"""Edits that save themselves: one write at a time off the UI thread, after a pause or when a field is left."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

import shiboken6
from PySide6.QtCore import QObject, Signal

from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.find_consignment import members_of
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.editor_model import Draft, Edit
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

    `troubled` carries an error that belongs to no edit: the disk, or a shipment that was booked meanwhile.
    """

    state_changed = Signal(object)
    saved = Signal(object)
    faulted = Signal(object)
    troubled = Signal(object)

    def __init__(self, toolkit: Toolkit, desk: Desk, stored: StoredConsignment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self.reference = stored.reference
        self.draft = Draft(members_of(stored), weighed_lines(stored))
        self._faults: list[WrongInput] = []
        self._is_retired = False

    @property
    def state(self) -> SaveState:
        if self.draft.sending:
            return SaveState.SAVING
        return SaveState.SAVED if self.draft.is_saved else SaveState.UNSAVED

    def edit(self, edits: Sequence[Edit]) -> None:
        """Write down edits that belong together and send them as soon as no other write runs."""
        for one in edits:
            self.draft.set(one.pointer, one.value)
        self._faults = []
        self.flush()

    def flush(self) -> None:
        """Send what waits."""
        patch = self.draft.take()
        self.state_changed.emit(self.state)
        if patch is None:
            self._tell_faults()
            if self._is_retired and not self.draft.sending:
                self.deleteLater()
            return
        desk, reference = self._desk, self.reference
        self._toolkit.tasks.write(
            lambda _: edit_consignment(desk, reference, patch), (What.CONSIGNMENTS,),
            self._succeeded, self._failed, owner=self,
        )  # fmt: skip

    def take_over(self, stored: StoredConsignment) -> None:
        """Another service changed the shipment: it is the base of the next edit."""
        self.draft.members, self.draft.weighed = members_of(stored), weighed_lines(stored)

    def retire(self) -> None:
        """Its shipment is left: write what waits, tell nobody, and go when the last write has been answered."""
        for signal in (self.state_changed, self.saved, self.faulted, self.troubled):
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

    def _succeeded(self, stored: StoredConsignment) -> None:
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
