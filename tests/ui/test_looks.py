"""No clipped word and no nameless control, in every language; and the check itself sees what it must see."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.fields import DateField, DecimalField
from shipdesk.ui.findings_panel import FindingsPanel, ShownFinding
from shipdesk.ui.form import Form, Mark
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.status import HubState, StatusLine
from tests.ui.looks import clipped, nameless

LONG = "The gross weight of all cartons is 2.4 kg below the sum of their goods. Weigh the cartons again and type it."


@pytest.fixture
def everything(toolkit, qtbot):
    """One of each, in the width of a small screen."""
    root = QWidget()
    column = QVBoxLayout(root)
    bar, panel, form, status = MessageBar(toolkit), FindingsPanel(toolkit), Form(toolkit), StatusLine(toolkit)
    for widget in (bar, panel, form, status):
        column.addWidget(widget)
    column.addWidget(
        EmptyState(toolkit, "papers", lambda: "No papers yet", lambda: LONG, QAction("Issue papers", root))
    )
    bar.tell(Tone.WARN, LONG, Remedy("Weigh again", lambda: None))
    panel.set_findings([ShownFinding("GOODS-1", Tone.BLOCK, LONG, LONG, "/items/0")])
    weight = DecimalField("kg")
    weight.set_value(Decimal("612.5"))
    form.add("/w", weight, lambda: "Gross weight").set_mark(Mark(Tone.BLOCK, LONG))
    form.add("/d", DateField(toolkit), lambda: "Planned departure")
    status.hub.set_state(HubState(waiting=120, needs_a_look=17))
    qtbot.addWidget(root)
    root.resize(720, 1200)
    root.show()
    return root


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_nothing_is_clipped_or_nameless(everything, toolkit, language):
    toolkit.languages.choose(language)
    for _ in range(5):
        QApplication.processEvents()
    assert clipped(everything) == []
    assert nameless(everything) == []


def test_the_check_sees_a_clipped_label_and_a_nameless_field(toolkit, qtbot):
    root = QWidget()
    label, field, button = QLabel("Gross weight of all cartons", root), QLineEdit(root), QToolButton(root)
    label.setFixedWidth(40)
    button.setFocusPolicy(field.focusPolicy())
    qtbot.addWidget(root)
    root.show()
    assert len(clipped(root)) == 1
    assert len(nameless(root)) == 2
