"""A fault in a slot of every dialog of a sample desk's window, while a field of the editor holds what is not saved.

`python -m tests.nightly.faulted_dialogs DESK` tells what is wrong after each, one line of JSON for each dialog.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from shipdesk.app.log_files import logging_to
from shipdesk.app.window import FaultHook
from shipdesk.services.fault_reports import FOLDER, reports_in
from shipdesk.services.unfinished_drafts import unfinished_drafts
from shipdesk.ui.command_palette import CommandPalette
from tests.nightly.every_dialog import SHIPMENT, Walk

PHONE, HALF_TYPED = "/exporter/phone", "08"


class SlotError(Exception):
    """What went wrong in a slot."""


class FaultedWalk(Walk):
    """Every dialog that is opened gets a fault before it is closed again."""

    def __init__(self, root: Path) -> None:
        super().__init__(root, "en", 1280, 800)
        self.logs = self.desk.folder.logs
        hook = FaultHook(self.desk, self.logs)
        hook.listen(self.opened.tell_fault)
        sys.excepthook = hook

    def outcomes(self) -> Iterator[tuple[str, list[str]]]:
        for number, (name, scene) in enumerate(self.scenes()):
            if isinstance(scene, QDialog):
                yield name, self.fault_in(scene, number)
            elif name == "editor-parties":
                self.type_half()

    def _acts(self) -> list[QAction]:
        """Without the one that takes back what is typed here on purpose."""
        editor = self.opened.editor
        return [one for one in super()._acts() if editor is None or one is not editor.past.keys.undo]

    def type_half(self) -> None:
        """A telephone number that is refused stays a draft, whatever else is saved."""
        assert self.opened.editor is not None
        field = self.opened.editor.steps["parties"].form.rows[PHONE].field
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, HALF_TYPED)
        self.settle()

    def fault_in(self, dialog: QDialog, number: int) -> list[str]:
        """In a slot of one of its own signals; what is wrong afterwards."""
        for old in reports_in(self.logs):
            old.unlink()

        def fail(_: str) -> None:
            raise SlotError(f"slot {number}")

        dialog.windowTitleChanged.connect(fail)
        dialog.windowTitleChanged.emit(dialog.windowTitle())
        dialog.windowTitleChanged.disconnect(fail)
        told, front = self.opened.faults.dialog, QApplication.activeModalWidget()
        # The palette goes as soon as anything stands before it; so do lists that hang open.
        is_modal, is_passing = dialog.isModal(), isinstance(dialog, CommandPalette)
        wrong = {
            "nothing is told": told is None or not told.isVisible(),
            "something stands before what is told": front is not told,
            "what is told does not hang on the dialog": told is not None and is_modal and told.parent() is not dialog,
            "not one report": len(reports_in(self.logs)) != 1,
            "the report says something else": f"slot {number}" not in self._newest_report(),
        }
        if told is not None:
            told.reject()
        self.settle()
        wrong |= {
            "the dialog is gone": not is_passing and not dialog.isVisible(),
            "the dialog takes no keys": is_modal and QApplication.activeModalWidget() is not dialog,
            "a message is left": self.opened.faults.dialog is not None,
        }
        return [words for words, is_wrong in wrong.items() if is_wrong]

    def is_draft_kept(self) -> bool:
        kept = [entry for draft in unfinished_drafts(self.desk) for entry in draft.fields.get("entries", [])]
        # As a value that was refused, or as the text of a field that the cursor never left.
        return any(one["pointer"] == PHONE and HALF_TYPED in (one.get("value"), one.get("text")) for one in kept)

    def works_on(self) -> bool:
        """Every page can be seen, and the shipment opened."""
        self.close_dialogs()
        for key in self.opened.window.rail.buttons:
            self.opened.go_to(key)
            self.settle()
            if self.opened.window.page.key != key or not self.opened.window.isEnabled():
                return False
        self.opened.open_shipment(SHIPMENT)
        self.settle()
        return self.opened.editor is not None and self.opened.editor.reference == SHIPMENT

    def _newest_report(self) -> str:
        return "".join(one.read_text(encoding="utf-8") for one in reports_in(self.logs)[:1])


def main(root: Path) -> int:
    walk = FaultedWalk(root)
    walk.logs.joinpath(FOLDER).mkdir(parents=True, exist_ok=True)
    with logging_to(walk.logs):
        for name, wrong in walk.outcomes():
            print(json.dumps({"dialog": name, "wrong": wrong}, ensure_ascii=False), flush=True)
        print(json.dumps({"draft": walk.is_draft_kept(), "works": walk.works_on()}), flush=True)
    walk.toolkit.tasks.shut_down()
    walk.desk.store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
