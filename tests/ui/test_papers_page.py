"""The page of papers: how each stands to the data, the paper itself, copies, and issuing again."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pytest

from shipdesk.services.book_consignment import book
from shipdesk.services.close_manifest import new_manifest
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.find_departures import departures
from shipdesk.services.issue_labels import LabelWish, freeze_labels
from shipdesk.services.issue_manifest import freeze_manifest
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.list_issued import Standing
from shipdesk.services.manage_printers import put_printer
from shipdesk.services.print_log import read_log
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.papers_page import PapersPage
from shipdesk.ui.tasks import What
from tests.builders import VIENTIANE, packed, sample_desk
from tests.ui.looks import clipped, nameless


@dataclass(frozen=True)
class Chosen(AskPath):
    """A user who always names the same folder."""

    path: Path
    opened: list[Path] = field(default_factory=list)

    def to_save(self, parent, title, suggested, kinds):
        return self.path / suggested

    def folder(self, parent, title):
        return self.path

    def show_folder(self, folder):
        self.opened.append(folder)


TWO = ("commercial-invoice", "packing-list")


@pytest.fixture
def desk(tmp_path):
    desk = sample_desk(tmp_path / "desk")
    packed(desk)
    freeze_papers(desk, VIENTIANE, kinds=TWO)
    yield desk
    desk.store.close()


@pytest.fixture
def user(tmp_path):
    folder = tmp_path / "copies"
    folder.mkdir()
    return Chosen(folder)


@pytest.fixture
def page(toolkit, desk, user, qtbot):
    page = PapersPage(toolkit, desk, user)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.activateWindow()
    toolkit.changed.happened.connect(page.refresh)
    page.refresh(frozenset(What))
    qtbot.waitUntil(lambda: page.list.model.total == 2)
    qtbot.waitUntil(page.print_action.isEnabled)
    return page


def rows(page):
    return [page.list.model.row_at(number) for number in range(page.list.model.rowCount())]


def manifest_of_one(desk):
    route = "TH-LA-ROAD-VIENTIANE"
    departure = next(one for one in departures(desk, route, f"{route}-STD") if one.status == "OPEN")
    book(desk, VIENTIANE)
    return new_manifest(desk, "MF-1", departure.departure_id, [VIENTIANE]).manifest.name


def choose(page, qtbot, kind, form=""):
    row = next(row for row in rows(page) if row.issued.kind == kind and row.issued.form.endswith(form))
    page.list.choose(row.issued.id)
    return row


def relist(page, qtbot, count):
    page.refresh(frozenset({What.PAPERS}))
    qtbot.waitUntil(lambda: page.list.model.total == count)


def test_the_first_paper_is_shown_at_once(page, qtbot):
    qtbot.waitUntil(lambda: bool(page.view.pdf.sheets))
    assert page.view.currentWidget() is page.view.pdf
    assert {row.standing for row in rows(page)} == {Standing.CURRENT}


def test_issuing_again_where_data_changed_makes_the_next_revision(page, desk, toolkit, qtbot):
    edit_consignment(desk, VIENTIANE, {"desk": {"payment": {"terms": "Cash"}}})
    toolkit.changed.tell(What.CONSIGNMENTS)
    qtbot.waitUntil(lambda: {row.standing for row in rows(page)} == {Standing.DATA_CHANGED})
    choose(page, qtbot, "packing-list")
    page.again_action.trigger()
    qtbot.waitUntil(lambda: page.list.model.total == 3)
    new = page.list.chosen()[0]
    assert (new.issued.kind, new.issued.revision, new.standing) == ("packing-list", 2, Standing.CURRENT)
    standings = {(row.issued.kind, row.issued.revision): row.standing for row in rows(page)}
    assert standings["packing-list", 1] is Standing.REPLACED
    assert standings["commercial-invoice", 1] is Standing.DATA_CHANGED


def test_issuing_again_where_nothing_changed_says_so(page, qtbot):
    choose(page, qtbot, "packing-list")
    page.again_action.trigger()
    qtbot.waitUntil(page.frame.message.isVisible)
    assert "Nothing has changed" in page.frame.message.text.text()
    assert page.list.model.total == 2


def test_a_copy_is_the_very_same_bytes(page, desk, user, qtbot):
    row = choose(page, qtbot, "commercial-invoice")
    page.save_action.trigger()
    qtbot.waitUntil(page.frame.message.isVisible)
    file = row.issued.files[0]
    assert (user.path / file.name).read_bytes() == (desk.folder.papers / file.path).read_bytes()
    page.frame.message.button.click()
    page.folder_action.trigger()
    assert user.opened == [user.path, (desk.folder.papers / file.path).parent]


def test_labels_as_pictures_are_seen_one_by_one_and_saved_together(page, desk, user, qtbot):
    freeze_labels(desk, VIENTIANE, LabelWish(("logistic-sscc",), "png"))
    relist(page, qtbot, 3)
    row = choose(page, qtbot, "logistic-sscc")
    qtbot.waitUntil(lambda: page.view.currentWidget() is page.view.picture)
    assert page.files.isVisible()
    assert page.files.count() == len(row.issued.files) > 1
    assert page.view.can_print
    page.save_action.trigger()
    qtbot.waitUntil(page.frame.message.isVisible)
    assert {file.name for file in user.path.iterdir()} == {file.name for file in row.issued.files}


def test_labels_of_a_roll_go_through_the_print_queue(page, desk, tmp_path, qtbot):
    put_printer(desk, {"name": "folder", "kind": "file", "address": str(tmp_path / "out"), "language": "zpl"})
    freeze_labels(desk, VIENTIANE, LabelWish(("logistic-sscc",), form="zpl"))
    page.refresh(frozenset({What.PAPERS}))
    qtbot.waitUntil(lambda: page.list.model.total == 3, timeout=30_000)
    choose(page, qtbot, "logistic-sscc")
    qtbot.waitUntil(page.print_action.isEnabled, timeout=30_000)
    page.print_action.trigger()
    qtbot.waitUntil(lambda: page.prints.question is not None, timeout=30_000)
    assert page.prints.question.kind.value() == "logistic-sscc"
    page.prints.question.reject()


def test_papers_go_through_the_print_queue_and_are_asked_for_again(page, desk, tmp_path, qtbot):
    put_printer(desk, {"name": "office", "kind": "file", "address": str(tmp_path / "out"), "medium": "A4"})
    put_printer(desk, {"name": "zebra", "kind": "tcp", "address": "h", "language": "zpl"})
    page.list.table.selectAll()
    page.print_action.trigger()
    qtbot.waitUntil(lambda: page.prints.question is not None, timeout=30_000)
    asked = page.prints.question
    assert [one.name for one in asked._offer.printers][:1] == ["office"]
    asked.copies.set_value(Decimal(4))
    asked.main.click()
    assert asked.form.rows["/copies"].mark is not None, "three originals are issued"
    asked.copies.set_value(Decimal(3))
    asked.main.click()
    qtbot.waitUntil(lambda: {job.state for job in read_log(desk)} == {"SENT"}, timeout=30_000)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [f"{VIENTIANE} {kind}.pdf" for kind in TWO]
    page.prints.question = None
    choose(page, qtbot, "packing-list")
    page.print_action.trigger()
    qtbot.waitUntil(lambda: page.prints.question is not None, timeout=30_000)
    again = page.prints.question
    assert "COPY" in again.words.text()
    assert clipped(again) == []
    again.main.click()
    assert again.form.rows["/reason"].mark is not None
    again.reason.setText("lost")
    again.main.click()
    qtbot.waitUntil(lambda: [job.mark for job in read_log(desk)] == ["COPY", None, None], timeout=30_000)


def test_a_file_that_is_gone_is_told_and_can_be_issued_anew(page, desk, qtbot):
    other = next(row for row in rows(page) if row != page.list.chosen()[0])
    (desk.folder.papers / other.issued.files[0].path).unlink()
    page.list.choose(other.issued.id)
    qtbot.waitUntil(page.frame.message.isVisible)
    assert page.frame.message.text.text() == "en:issued_file_missing"
    assert not page.print_action.isEnabled()
    page.frame.message.button.click()
    qtbot.waitUntil(lambda: page.list.model.total == 3)
    qtbot.waitUntil(page.print_action.isEnabled)


def test_a_filter_shows_the_papers_of_one_shipment(page, desk, qtbot):
    packed(desk, "OTHER-1")
    freeze_papers(desk, "OTHER-1", kinds=TWO)
    relist(page, qtbot, 4)
    page.list.filter.setText("OTHER-1")
    qtbot.waitUntil(lambda: page.list.chosen()[0].reference == "OTHER-1")
    assert len(rows(page)) == 2


def test_one_paper_that_would_not_agree_leads_to_the_whole_set(page, desk, toolkit, qtbot):
    edit_consignment(desk, VIENTIANE, {"desk": {"invoice": {"number": "NEW-1"}}})
    toolkit.changed.tell(What.CONSIGNMENTS)
    qtbot.waitUntil(lambda: {row.standing for row in rows(page)} == {Standing.DATA_CHANGED})
    choose(page, qtbot, "packing-list")
    page.again_action.trigger()
    qtbot.waitUntil(page.frame.message.isVisible)
    assert page.frame.message.text.text() == "en:papers_do_not_agree"
    page.frame.message.button.click()
    qtbot.waitUntil(lambda: page.list.model.total > 4, timeout=20_000)
    invoices = {row.issued.revision: row.standing for row in rows(page) if row.issued.kind == "commercial-invoice"}
    assert invoices == {1: Standing.REPLACED, 2: Standing.CURRENT}


def test_all_that_changed_is_issued_shipment_by_shipment(page, desk, toolkit, qtbot):
    packed(desk, "OTHER-1")
    freeze_papers(desk, "OTHER-1", kinds=TWO)
    relist(page, qtbot, 4)
    assert not page.changed_action.isEnabled()
    for reference in (VIENTIANE, "OTHER-1"):
        edit_consignment(desk, reference, {"desk": {"invoice": {"number": f"NEW-{reference}"}}})
    toolkit.changed.tell(What.CONSIGNMENTS)
    qtbot.waitUntil(page.changed_action.isEnabled)
    page.changed_action.trigger()
    qtbot.waitUntil(page.frame.message.isVisible, timeout=30_000)
    assert "2 shipments" in page.frame.message.text.text()
    qtbot.waitUntil(lambda: not page.changed_action.isEnabled())


def test_a_manifest_that_was_printed_stands_in_the_list(page, desk, qtbot):
    name = manifest_of_one(desk)
    freeze_manifest(desk, name)
    relist(page, qtbot, 3)
    row = choose(page, qtbot, "manifest")
    assert (row.reference, row.standing) == (name, Standing.CURRENT)
    qtbot.waitUntil(page.print_action.isEnabled)
    page.again_action.trigger()
    qtbot.waitUntil(page.frame.message.isVisible)
    assert "Nothing has changed" in page.frame.message.text.text()


def test_several_chosen_papers_go_into_one_zip_file(page, user, qtbot):
    page.list.table.selectAll()
    page.zip_action.trigger()
    qtbot.waitUntil(page.frame.message.isVisible)
    [file] = user.path.glob("*.zip")
    with zipfile.ZipFile(file) as archive:
        assert len(archive.namelist()) == 2


def test_a_desk_without_papers_says_where_they_come_from(toolkit, qtbot, tmp_path):
    desk = sample_desk(tmp_path / "bare")
    page = PapersPage(toolkit, desk)
    qtbot.addWidget(page)
    page.show()
    page.refresh(frozenset(What))
    assert page.list.empty.isVisible()
    assert not any(action.isEnabled() for action in page.commands())
    desk.store.close()


@pytest.mark.parametrize("language", ["en", "th"])
def test_nothing_is_clipped_and_every_control_has_a_name(page, toolkit, language, qtbot):
    toolkit.languages.choose(language)
    qtbot.waitUntil(lambda: not clipped(page))
    assert nameless(page) == []
