"""The shipment editor: steps along the top, findings at the right, one button for the next step; it saves itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from shipdesk.domain import states
from shipdesk.errors import StoppedByCheck, WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.editor_acts import EditorActs
from shipdesk.ui.editor_checking import DraftChecking
from shipdesk.ui.editor_decisions import EditorDecisions
from shipdesk.ui.editor_drafts import EditorDrafts
from shipdesk.ui.editor_frame import WhyFixed, add_step_keys, lay_out_editor
from shipdesk.ui.editor_head import EditorHead
from shipdesk.ui.editor_look import Checked, in_words, marks_of, tones_of
from shipdesk.ui.editor_model import FIRST_STEP, STEPS, Edit, step_of
from shipdesk.ui.editor_next import NextStep
from shipdesk.ui.editor_past import EditorPast, is_typing
from shipdesk.ui.editor_saving import DraftSaver
from shipdesk.ui.editor_step import EditorContext, EditorStep, Shown
from shipdesk.ui.editor_steps import STEP_CLASSES
from shipdesk.ui.findings_panel import FindingsPanel, ShownFinding
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.next_step import next_step
from shipdesk.ui.step_bar import StepBar
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.toolkit import Toolkit


class ConsignmentEditor(Retranslated, QWidget):
    """`open` shows a shipment; `closed` when the user goes back."""

    closed = Signal()

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self.saver: DraftSaver | None = None
        self._stored: StoredConsignment | None = None
        self._checked: Checked | None = None
        self._found: list[ShownFinding] = []
        self._faults: list[WrongInput] = []
        self._reading = Latest(toolkit.tasks, self)
        self.checks = DraftChecking(toolkit, desk, self)
        self.message = MessageBar(toolkit, self)
        self.acts = EditorActs(toolkit, desk, self._reading, self, self)
        self.why_fixed = WhyFixed(toolkit, self)
        self.findings = FindingsPanel(toolkit, self)
        self.decisions = EditorDecisions(toolkit, desk, self.message, self)
        self.findings.add_menu(self.decisions.actions())
        context = EditorContext(
            toolkit, desk, self._edit, self.go_to, self.message.tell, self.complain, self._destination, self.acts.act
        )  # fmt: skip
        self.steps: dict[str, EditorStep] = {made.key: made(context, self) for made in STEP_CLASSES}
        self.next = NextStep(self.steps, self.enter, self.go_to, self)
        self.past = EditorPast(toolkit, desk, self.steps, self._leave_field, self)
        self.drafts = EditorDrafts(toolkit, desk, self.steps, self.message, self)
        self.head = EditorHead(toolkit, self.next.action, self)
        self.head.add_tools(self.past.tools())
        self.bar = StepBar(toolkit, [(key, step.title) for key, step in self.steps.items()], self)
        self.stack = QStackedWidget(self)
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def reference(self) -> str | None:
        """The shipment that is shown."""
        return self._stored.reference if self._stored else None

    def open(self, reference: str) -> None:
        """Show the shipment from its first step on; what the one before could not save is offered with it again."""
        is_back = reference == self.reference
        self._leave(was_asked=False)
        self.drafts.puts_back_at_once = is_back
        self._stored = None
        self.message.hide()
        desk = self._desk
        self._reading.ask(lambda _: find(desk, reference), self._opened, self.complain)

    def finish(self) -> None:
        """Write what waits, before the program ends."""
        self._leave_field()
        if self.saver is not None:
            self.saver.finish()
            self.drafts.finish()

    def commands(self) -> list[QAction]:
        """For the palette: the next step, and what the step in sight offers."""
        past = [action for action, _ in self.past.tools()]
        return (
            [self.next.action, *past, *self.decisions.actions(), *self.step.actions_of_step()] if self._stored else []
        )

    @property
    def step(self) -> EditorStep:
        """The step in sight."""
        step = self.stack.currentWidget()
        return next(one for one in self.steps.values() if one is step)

    def enter(self, key: str) -> None:
        """Show a step."""
        step, focused = self.steps[key], QApplication.focusWidget()
        # For the first time: else Qt takes the first button, as the one that packs anew.
        to_its_place = step.focusWidget() is None and focused is not None and self.stack.isAncestorOf(focused)
        self.stack.setCurrentWidget(step)
        if to_its_place:
            step.setFocus()
        self.bar.set_current(key)
        self.setFocusProxy(self.steps[key])

    def go_to(self, pointer: str) -> None:
        """Lead to the field of a pointer."""
        key = step_of(pointer)
        self.enter(key)
        self.steps[key].go_to(pointer)

    def retranslate(self) -> None:
        fault = self._desk.rules_fault
        self.findings.set_rules(self._desk.rules.version, self._toolkit.words(fault) if fault else "")
        self.decisions.retranslate()
        self._show_found()
        self._show_next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Back to where one came from; what was typed last is written first, what was refused is asked about."""
        self._leave_field()
        if self.drafts.has_refused:
            words = self.tr("Some fields are not saved. Put right what is marked in them, or leave without them.")
            self.message.tell(Tone.WARN, words, Remedy(self.tr("Leave without them"), self._close))
        else:
            self._close()

    def _close(self) -> None:
        self._leave(was_asked=True)
        self.closed.emit()

    def _opened(self, stored: StoredConsignment) -> None:
        saver = DraftSaver(self._toolkit, self._desk, stored, self)
        saver.saved.connect(self.show_stored)
        saver.faulted.connect(self._show_faults)
        saver.troubled.connect(self._tell_trouble)
        saver.stayed.connect(self._stayed)
        saver.walked.connect(self.go_to)
        saver.state_changed.connect(self.head.show_saving)
        self.saver, self._faults, self._checked = saver, [], None
        self.head.show_saving(saver.state)
        self.checks.forget()
        self.past.follow(saver)
        self.drafts.follow(saver)
        self.findings.set_findings(None)
        self._found = []
        self.enter(FIRST_STEP)
        self.show_stored(stored)
        self.steps[FIRST_STEP].setFocus()

    def show_stored(self, stored: StoredConsignment) -> None:
        """Show the shipment as it is now, and check it again, quietly."""
        self._stored = stored
        self.head.show_shipment(stored)
        self.past.show_shipment(stored)
        self.why_fixed.show_state(stored.state)
        self._refill()
        self.decisions.stored = stored
        self.checks.saved(stored)

    def _refill(self) -> None:
        if self._stored is None or self.saver is None:
            return
        can_edit = self._stored.state in states.EDITABLE
        shown = Shown(self._stored, self.saver.draft.view(), can_edit)
        for step in self.steps.values():
            step.show_shipment(shown)

    def _show_checked(self, checked: Checked) -> None:
        self._checked = checked
        self._show_found()
        self._show_next()

    def _show_found(self) -> None:
        if self._checked is not None:
            shown = in_words(self._desk, self._checked.findings, self._toolkit.languages.code)
            self.findings.set_findings(shown)
            self._found = [one for one in shown if one.let_pass is None]
        self._show_marks()

    def _show_marks(self) -> None:
        marks = marks_of(self._found, self._faults, self._toolkit)
        for key, step in self.steps.items():
            step.set_marks({pointer: mark for pointer, mark in marks.items() if step_of(pointer) == key})
        self.bar.set_tones(tones_of(self._found, self._faults))

    def _edit(self, edits: Sequence[Edit]) -> None:
        if self.saver is not None:
            self.saver.edit(edits, is_typing=is_typing())
            self._refill()
            self._check_typed()

    def _check_again(self) -> None:
        if self._stored is not None:
            self.checks.saved(self._stored)

    def _check_typed(self) -> None:
        if self.saver is not None and self._stored is not None:
            self.checks.typed(self._stored, self.saver.draft.view())

    def _show_faults(self, faults: list[WrongInput]) -> None:
        had_any, self._faults = bool(self._faults), faults
        elsewhere = [fault for fault in faults if not fault.pointer]
        if elsewhere:
            self.complain(elsewhere[0])
        if faults or had_any:
            self._refill()
        self._show_marks()

    def _tell_trouble(self, error: Exception) -> None:
        saver = self.saver
        if saver is not None and not was_cancelled(error):
            self.message.tell_error(error, Remedy(self.tr("Save again"), saver.flush))

    def _stayed(self, error: Exception) -> None:
        """A step could not be taken back: somebody else changed the shipment, so look at it anew."""
        self.complain(error)
        if self.reference is not None:
            self.acts.read_again(self.reference)

    def _leave(self, *, was_asked: bool) -> None:
        self._leave_field()
        saver, self.saver = self.saver, None
        self.drafts.leave(was_asked=was_asked)
        if saver is not None:
            saver.retire()

    def _leave_field(self) -> None:
        """What is typed in it counts."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()

    def _destination(self) -> str:
        return self._stored.consignment.destination if self._stored else ""

    def _changed_elsewhere(self, what: frozenset[What]) -> None:
        """The hub answered or papers were issued from another page; one's own edits are shown already."""
        if self.reference is not None and self.isVisible() and what & {What.OUTBOX, What.PAPERS}:
            self.acts.read_again(self.reference)

    def complain(self, error: Exception) -> None:
        if was_cancelled(error):
            return
        pointer = getattr(error, "pointer", None)
        remedy = None
        if pointer and self._stored is not None and isinstance(error, (WrongInput, StoppedByCheck)):
            remedy = Remedy(self.tr("Go there"), lambda: self.go_to(pointer))
        self.message.tell_error(error, remedy)

    def _show_next(self) -> None:
        stored, checked = self._stored, self._checked
        self.next.show(next_step(stored.state, checked.facts) if stored and checked else None, self._found)

    def _connect(self) -> None:
        self.head.back.clicked.connect(self.leave)
        self._toolkit.changed.happened.connect(self._changed_elsewhere)
        self.findings.wanted.connect(self.go_to)
        self.findings.override_wanted.connect(self.decisions.override)
        self.findings.take_back_wanted.connect(self.decisions.take_back)
        self.decisions.decided.connect(self._check_again)
        self.checks.checked.connect(self._show_checked)
        self.checks.failed.connect(self.complain)
        self.bar.entered.connect(self.enter)
        self.why_fixed.take_back.connect(self.acts.take_booking_back)
        add_step_keys(self, STEPS, self._enter_by_key)

    def _enter_by_key(self, key: str) -> None:
        self.enter(key)
        self.steps[key].setFocus()

    def _lay_out(self) -> None:
        for step in self.steps.values():
            self.stack.addWidget(step)
        lay_out_editor(self, (self.head, self.bar, self.message, self.why_fixed), self.stack, self.findings)
