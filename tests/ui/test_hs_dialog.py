"""The chooser of HS codes with the keyboard alone: words, a number, down the tree; where suggestions come from."""

import pytest
from PySide6.QtCore import Qt

from shipdesk.ui.hs_dialog import HsDialog
from tests.builders import sample_desk
from tests.ui.looks import clipped, nameless


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = sample_desk(tmp_path_factory.mktemp("hs") / "desk")
    yield desk
    desk.store.close()


@pytest.fixture
def dialog(toolkit, qtbot, desk):
    dialog = HsDialog(toolkit, desk, ["Fresh durian, Kan Yao"])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not toolkit.tasks.running and dialog.tree.topLevelItemCount() > 0, timeout=20_000)
    return dialog


def rows(dialog):
    tops = [dialog.tree.topLevelItem(at) for at in range(dialog.tree.topLevelItemCount())]
    return {top.text(0): [top.child(at).text(0) for at in range(top.childCount())] for top in tops}


def test_suggestions_stand_above_the_sections_and_say_where_from(dialog):
    found = rows(dialog)
    assert list(found)[:3] == ["", "I", "II"]
    assert found[""][0] == "081060"
    assert "products/FF-001" in dialog.tree.topLevelItem(0).child(0).text(1)
    assert clipped(dialog) == []
    assert nameless(dialog) == []


def test_words_then_enter_twice_take_the_first_code(dialog, qtbot):
    taken = []
    dialog.chosen.connect(taken.append)
    qtbot.keyClicks(dialog.search, "0804.50")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.take.isEnabled, timeout=20_000)
    assert "Vegetable products" in dialog.where.text()
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert taken == ["080450"]
    assert not dialog.isVisible()


def test_down_the_tree_to_a_subheading(dialog, qtbot):
    tree = dialog.tree
    tree.setCurrentItem(tree.topLevelItem(2))
    for _ in range(2):
        qtbot.keyClick(tree, Qt.Key.Key_Return)
        tree.setCurrentItem(tree.currentItem().child(0))
        assert not dialog.take.isEnabled()
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    tree.setCurrentItem(tree.currentItem().child(0))
    assert dialog.take.isEnabled()
    assert dialog.where.text().splitlines()[1].startswith("06 ")


def test_nothing_found_says_what_to_do(dialog, qtbot):
    qtbot.keyClicks(dialog.search, "qqzzxx")
    qtbot.waitUntil(lambda: "Nothing found" in dialog.where.text(), timeout=20_000)
