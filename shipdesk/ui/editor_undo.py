"""The steps of one editing session, without Qt: what was there before each, what after, and the way back and forth.

A step holds the whole shipment as it was, so that going back is exact to the byte whatever the desk worked out
meanwhile: sums, weights, cartons.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from shipdesk.store.consignments import StoredConsignment

MOST_STEPS = 200


@dataclass(frozen=True)
class Step:
    """One edit by the place where it was made."""

    pointer: str
    before: StoredConsignment
    after: StoredConsignment


@dataclass
class UndoStack:
    """`push` what was saved; `undo` and `redo` say what to put back and count it as done."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    def push(self, step: Step, *, joins: bool = False) -> None:
        """Where someone typed on in one field, its saves are one step; a new step ends the way forth."""
        if step.before.consignment == step.after.consignment:
            return
        if joins and self.done and self.done[-1].pointer == step.pointer:
            self.done[-1] = replace(self.done[-1], after=step.after)
        else:
            self.done = [*self.done[1 - MOST_STEPS :], step]
        self.undone = []

    def undo(self) -> Step | None:
        """The step to take back; None where there is none."""
        return self._move(self.done, self.undone)

    def redo(self) -> Step | None:
        return self._move(self.undone, self.done)

    def clear(self) -> None:
        """The shipment was changed by somebody else: none of these steps fits any more."""
        self.done, self.undone = [], []

    def _move(self, source: list[Step], target: list[Step]) -> Step | None:
        if not source:
            return None
        step = source.pop()
        target.append(step)
        return step
