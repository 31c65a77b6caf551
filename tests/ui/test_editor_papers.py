"""The papers step: the set a shipment needs, what lacks with the way there, a look before the issue, and copies."""

from __future__ import annotations

import shutil
import zipfile

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.issue_labels import LabelWish
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.manage_printers import put_printer
from shipdesk.services.paper_kinds import PAPER_KINDS
from shipdesk.services.print_log import read_log
from shipdesk.ui.consignment_editor import ConsignmentEditor
from shipdesk.ui.print_words import label_word
from shipdesk.ui.tasks import What
from tests.builders import VIENTIANE, fixed_world, packed, sample_desk
from tests.ui.looks import clipped, nameless


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    root = tmp_path_factory.mktemp("filled") / "desk"
    desk = sample_desk(root)
    packed(desk)
    desk.store.close()
    return root


@pytest.fixture
def desk(filled, tmp_path):
    shutil.copytree(filled, tmp_path / "desk")
    desk = open_desk(tmp_path / "desk", fixed_world(seed=2))
    yield desk
    desk.store.close()


@pytest.fixture
def editor(toolkit, desk, qtbot):
    editor = ConsignmentEditor(toolkit, desk)
    qtbot.addWidget(editor)
    editor.resize(1360, 860)
    editor.show()
    editor.activateWindow()
    show(editor, qtbot)
    return editor


def show(editor, qtbot):
    editor.open(VIENTIANE)
    settle(editor, qtbot)
    editor.enter("papers")
    settle(editor, qtbot)


def settle(editor, qtbot):
    for _ in range(3):
        qtbot.waitUntil(lambda: not editor._toolkit.tasks.running, timeout=60_000)
        qtbot.wait(10)


def row(step, kind):
    return next(paper for paper in step.list.model._all if paper.kind == kind)


def choose(step, kind, editor, qtbot):
    paper = row(step, kind)
    step.list.choose((paper.kind, paper.form))
    settle(editor, qtbot)
    return paper


def test_the_set_is_there_before_anything_is_issued(editor, qtbot):
    step = editor.steps["papers"]
    kinds = [paper.kind for paper in step.list.model._all]
    assert kinds[:2] == ["commercial-invoice", "packing-list"]
    assert "cover-sheet" in kinds
    assert all(paper.issued is None for paper in step.list.model._all)
    assert not step.copies.saving.isEnabled()


def test_a_paper_is_looked_at_before_it_is_issued_and_nothing_is_kept(editor, desk, qtbot):
    step = editor.steps["papers"]
    choose(step, "commercial-invoice", editor, qtbot)
    qtbot.waitUntil(lambda: bool(step.view.sheets), timeout=10_000)
    assert step.look.facts.why.text()
    assert desk.store.issued.all() == []


def test_what_is_empty_on_a_paper_leads_to_its_field(editor, qtbot):
    step = editor.steps["papers"]
    paper = next(paper for paper in step.list.model._all if paper.missing)
    choose(step, paper.kind, editor, qtbot)
    assert step.look.facts.lacking.isVisible()
    wanted = []
    step.look.facts.wanted.connect(wanted.append)
    step.look.facts.lacking.linkActivated.emit(paper.missing[0].pointer)
    assert wanted == [paper.missing[0].pointer]
    for width in (1000, 760):
        editor.resize(width, 380)
        settle(editor, qtbot)
        assert clipped(step.look.facts) == [], "nor is a line of it cut where the window is low"


def test_the_whole_set_is_issued_in_the_language_chosen(editor, desk, qtbot):
    step = editor.steps["papers"]
    step.language.setCurrentIndex(step.language.findData("th"))
    step.issue_papers()
    settle(editor, qtbot)
    issued = [one for _, one in desk.store.issued.all()]
    assert len(issued) > 3
    assert {one.form for one in issued} == {"th"}


def test_papers_that_do_not_agree_are_told_and_issued_again_together_they_do(editor, desk, toolkit, qtbot):
    step = editor.steps["papers"]
    freeze_papers(desk, VIENTIANE)
    show(editor, qtbot)
    assert not step.disagreements.isVisible()
    edit_consignment(desk, VIENTIANE, {"desk": {"invoice": {"number": "NEW-7"}}})
    show(editor, qtbot)
    qtbot.waitUntil(step.disagreements.isVisible)
    assert len(step.disagreements.messages) == 1
    assert {paper.is_current for paper in step.list.model._all if not paper.is_label} == {False}
    step.issue_papers()
    settle(editor, qtbot)
    toolkit.changed.tell(What.PAPERS)
    show(editor, qtbot)
    qtbot.waitUntil(lambda: not step.disagreements.isVisible())
    assert row(step, "commercial-invoice").revision == 2


def test_an_issued_paper_and_what_it_would_be_now(editor, desk, qtbot, tmp_path):
    freeze_papers(desk, VIENTIANE)
    edit_consignment(desk, VIENTIANE, {"desk": {"payment": {"terms": "Cash"}}})
    show(editor, qtbot)
    step = editor.steps["papers"]
    choose(step, "commercial-invoice", editor, qtbot)
    assert step.look.now.isEnabled()
    issued = step.view._pages.data
    step.look.now.setChecked(True)
    settle(editor, qtbot)
    qtbot.waitUntil(lambda: step.view._pages.data != issued)
    put_printer(desk, {"name": "office", "kind": "file", "address": str(tmp_path / "out"), "medium": "A4"})
    step.view.print_action.trigger()
    qtbot.waitUntil(lambda: step.look.prints.question is not None)
    step.look.prints.question.main.click()
    qtbot.waitUntil(lambda: [job.state for job in read_log(desk)] == ["SENT"])
    (printed,) = (tmp_path / "out").iterdir()
    assert printed.read_bytes() == step.view._pages.data, "with PREVIEW across, and in the log as such"
    assert (read_log(desk)[0].subject.family, label_word(read_log(desk)[0])) == (
        "preview", "Commercial invoice, preview",
    )  # fmt: skip
    step.look.now.setChecked(False)
    settle(editor, qtbot)
    qtbot.waitUntil(lambda: step.view._pages.data == issued)


def test_all_papers_go_into_one_zip_file(editor, desk, qtbot, tmp_path):
    freeze_papers(desk, VIENTIANE)
    show(editor, qtbot)
    step = editor.steps["papers"]
    step.list.table.clearSelection()
    step.copies.save_zip(tmp_path / "set.zip")
    settle(editor, qtbot)
    with zipfile.ZipFile(tmp_path / "set.zip") as archive:
        assert len(archive.namelist()) == len(desk.store.issued.all())


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_nothing_is_clipped_and_every_control_has_a_name(editor, toolkit, language, qtbot):
    toolkit.languages.choose(language)
    step = editor.steps["papers"]
    qtbot.waitUntil(lambda: not clipped(step))
    assert nameless(step) == []


def test_a_paper_that_is_not_needed_is_issued_all_the_same(editor, desk, qtbot):
    step = editor.steps["papers"]
    listed = {paper.kind for paper in step.list.model._all}
    offered = {action.data(): action for action in step.others.menu_actions}
    assert offered.keys() == PAPER_KINDS.keys() - listed
    offered["findings-sheet"].trigger()
    settle(editor, qtbot)
    assert row(step, "findings-sheet").revision == 1
    assert "findings-sheet" not in {action.data() for action in step.others.menu_actions}


def test_labels_that_cannot_be_made_are_told_and_the_others_are_made(editor, desk, qtbot):
    step = editor.steps["papers"]
    step.issue_labels(LabelWish(("logistic-sscc", "battery-mark")))
    settle(editor, qtbot)
    assert [one.kind for _, one in desk.store.issued.all()] == ["logistic-sscc"]
    assert not editor.message.isHidden()
    assert editor.message.text.text() == "Battery mark: en:no_batteries"
