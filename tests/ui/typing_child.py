"""Types into the editor of a shipment, or into the dialog of a new one, until killed. Arguments: folder, where."""

import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from shipdesk.app.wiring import open_desk
from shipdesk.paths import resources
from shipdesk.services.desk import Desk
from shipdesk.ui.consignment_editor import ConsignmentEditor
from shipdesk.ui.icons import Icons
from shipdesk.ui.language import Languages
from shipdesk.ui.new_shipment import NewShipmentDialog
from shipdesk.ui.tasks import Changed, TaskRunner
from shipdesk.ui.theme import STYLE, Mode, Theme
from shipdesk.ui.toolkit import Toolkit
from tests.builders import KUNMING

KEYS_A_SECOND = 5


def toolkit_of(app: QApplication, desk: Desk) -> Toolkit:
    changed = Changed()
    return Toolkit(
        theme=Theme(app, resources(), Mode.LIGHT),
        icons=Icons(resources() / "icons"),
        languages=Languages(app, resources() / "translations"),
        tasks=TaskRunner(changed),
        changed=changed,
        session=QSettings(str(desk.folder.root / "window.ini"), QSettings.Format.IniFormat),
        sentence=lambda error, language: str(error),
        today=desk.tools.today,
        breaks=lambda text: text,
    )


def field_of(toolkit: Toolkit, desk: Desk, where: str) -> QLineEdit:
    """The field to type in, on the screen and with the cursor in it."""
    if where == "new":
        dialog = NewShipmentDialog(toolkit, desk)
        toolkit.__dict__["kept"] = dialog
        dialog.show()
        dialog.activateWindow()
        wait(toolkit)
        return dialog.place
    editor = ConsignmentEditor(toolkit, desk)
    toolkit.__dict__["kept"] = editor
    editor.show()
    editor.activateWindow()
    editor.open(KUNMING)
    wait(toolkit)
    editor.enter("terms")
    line = editor.steps["terms"].form.rows["/desk/payment/terms"].field
    assert isinstance(line, QLineEdit)
    return line


def wait(toolkit: Toolkit) -> None:
    QTest.qWait(50)
    while toolkit.tasks.running:
        QTest.qWait(20)
    QTest.qWait(50)


def main(folder: str, where: str) -> None:
    desk = open_desk(Path(folder))
    app = QApplication(["shipdesk", *STYLE])
    line = field_of(toolkit_of(app, desk), desk, where)
    line.setFocus()
    line.selectAll()
    print("ready", flush=True)
    for number in range(1000):
        QTest.keyClicks(line, "abcdefghij"[number % 10])
        print(time.monotonic(), flush=True)
        QTest.qWait(1000 // KEYS_A_SECOND)


main(*sys.argv[1:])
