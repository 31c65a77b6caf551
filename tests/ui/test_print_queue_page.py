"""The print queue in the window: a jam continued, labels again with a reason, a new number, the log as a table."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from shipdesk.services.manage_printers import put_printer
from shipdesk.services.queue_labels import PrintWish, queue_labels
from shipdesk.services.send_prints import send_prints
from shipdesk.sheets import open_sheet
from shipdesk.ui.print_queue_page import PrintQueuePage
from shipdesk.ui.tasks import What
from tests import builders
from tests.builders import VIENTIANE, body, sample_desk
from tests.printing.fake_printer import FakePrinter
from tests.ui.looks import clipped, nameless


@pytest.fixture
def machine():
    one = FakePrinter()
    yield one
    one.close()


@pytest.fixture
def desk(tmp_path, machine):
    desk = sample_desk(tmp_path / "desk")
    builders.packed(desk, VIENTIANE, items=body("vientiane")["items"][:1])
    address = f"127.0.0.1:{machine.port}"
    put_printer(desk, {"name": "zebra", "kind": "tcp", "address": address, "language": "zpl"})
    yield desk
    desk.store.close()


@pytest.fixture
def jobs(desk):
    return queue_labels(desk, [VIENTIANE], PrintWish("zebra")).jobs


@pytest.fixture
def page(toolkit, desk, jobs, qtbot):
    page = PrintQueuePage(toolkit, desk)
    qtbot.addWidget(page)
    page.resize(1200, 640)
    page.show()
    toolkit.changed.happened.connect(page.refresh)
    return page


def shown(page):
    model = page.list.model
    return [model.row_at(number) for number in range(model.rowCount())]


def states(page):
    return [job.state for job in reversed(shown(page))]


def read(page, qtbot, count):
    page.refresh(frozenset(What))
    qtbot.waitUntil(lambda: len(shown(page)) == count)


def test_a_jam_is_continued_from_a_label(page, desk, jobs, machine, qtbot):
    machine.troubles = ["well", "well", "late-cut"]
    send_prints(desk, "zebra")
    read(page, qtbot, len(jobs))
    assert states(page)[:4] == ["SENT", "SENT", "UNKNOWN", "QUEUED"]
    qtbot.waitUntil(page.frame.message.isVisible)
    assert f"zebra stopped at label 3 of {len(jobs)} of {VIENTIANE}" in page.frame.message.text.text()
    page.frame.message.button.click()
    qtbot.waitUntil(lambda: page.acts.question is not None)
    dialog = page.acts.question
    dialog.main.click()
    qtbot.waitUntil(lambda: states(page).count("SENT") == len(jobs) - 1)
    assert states(page)[2] == "UNKNOWN"
    assert not page.go_on.isEnabled()


def test_continue_from_a_number_prints_it_again(page, desk, jobs, machine, qtbot):
    machine.troubles = ["well", "well", "late-cut"]
    send_prints(desk, "zebra")
    read(page, qtbot, len(jobs))
    page.go_on.trigger()
    qtbot.waitUntil(lambda: page.acts.question is not None)
    page.acts.question.label.set_value(Decimal(2))
    page.acts.question.main.click()
    qtbot.waitUntil(lambda: states(page).count("SENT") == len(jobs) + 1, timeout=20_000)
    assert [job.reason for job in shown(page)[:2]] == ["Paper jam", "Paper jam"]


def test_print_again_asks_a_reason_once(page, desk, jobs, machine, qtbot):
    send_prints(desk, "zebra")
    read(page, qtbot, len(jobs))
    page.list.choose(jobs[0].id)
    page.again.trigger()
    page.question.main.click()
    assert page.question.isVisible(), "no reason, no print"
    page.question.line.setText("smeared")
    page.question.main.click()
    page.question.main.click()
    qtbot.waitUntil(lambda: states(page).count("SENT") == len(jobs) + 1, timeout=20_000)
    assert (shown(page)[0].verb, shown(page)[0].reason) == ("again", "smeared")
    qtbot.waitUntil(lambda: len(machine.printed) == len(jobs) + 1)


def test_replace_gives_a_new_number(page, desk, jobs, qtbot):
    send_prints(desk, "zebra")
    read(page, qtbot, len(jobs))
    page.list.choose(jobs[0].id)
    page.replace.trigger()
    page.question.line.setText("torn")
    page.question.main.click()
    qtbot.waitUntil(lambda: states(page).count("SENT") == len(jobs) + 1, timeout=20_000)
    assert shown(page)[0].codes != jobs[0].codes
    assert shown(page)[0].verb == "replace"


def test_copy_as_new_prints_a_shipment_of_its_own(page, desk, jobs, qtbot):
    send_prints(desk, "zebra")
    read(page, qtbot, len(jobs))
    page.list.choose(jobs[0].id)
    page.copy.trigger()
    qtbot.waitUntil(lambda: page.acts.question is not None, timeout=30_000)
    asked = page.acts.question
    asked.line.setText(VIENTIANE)
    asked.go.click()
    qtbot.waitUntil(asked.fault.isVisible)
    asked.line.setText("MORE-1")
    asked.go.click()
    qtbot.waitUntil(lambda: states(page).count("SENT") == 2 * len(jobs), timeout=60_000)
    assert {job.subject.reference for job in shown(page)} == {VIENTIANE, "MORE-1"}


def test_pause_cancel_and_export(page, desk, jobs, qtbot, tmp_path):
    read(page, qtbot, len(jobs))
    page.list.choose(jobs[0].id)
    page.pause.trigger()
    qtbot.waitUntil(page.go_on.isEnabled)
    page.list.table.selectAll()
    page.cancel.trigger()
    qtbot.waitUntil(lambda: set(states(page)) == {"CANCELLED"})
    page.list.filter.setText("1/6")
    page.export_to(tmp_path / "log.csv")
    qtbot.waitUntil(lambda: page.frame.message.text.text() == "1 rows written.")
    with open_sheet(tmp_path / "log.csv") as sheet:
        assert [row.cells[0] for row in sheet.rows] == ["CANCELLED"]


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_nothing_is_clipped_or_nameless(page, toolkit, desk, jobs, machine, qtbot, language):
    machine.troubles = ["late-cut"]
    send_prints(desk, "zebra")
    read(page, qtbot, len(jobs))
    page.list.choose(jobs[0].id)
    toolkit.languages.choose(language)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert nameless(page) == []
    for act in (page.print_again, page.replace_label):
        act()
        page.question.show()
        QApplication.processEvents()
        assert clipped(page.question) == []
        assert nameless(page.question) == []
        page.question.reject()
