"""The whole job of the product table without a mouse, in two languages: in by paste, found, sorted, changed, out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWizard

from shipdesk.app.wiring import open_desk
from shipdesk.services.browse_catalogs import show_product
from shipdesk.sheets import open_sheet
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.catalog_page import CatalogPage
from shipdesk.ui.tasks import What
from tests.builders import fixed_world
from tests.ui.by_keyboard import KeyboardOnly
from tests.ui.conftest import PATIENCE_MS, dressed_app, icons, qtbot, toolkit  # noqa: F401 - fixtures

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
COPIED = (
    "sku\tname_en\tname_th\tbrand\tunit_price\tcurrency\n"
    "A\tMango, dried\tมะม่วงอบแห้ง\tSun\t90\tTHB\nB\tApple\tแอปเปิล\tMoon\t30\tTHB\nC\tDurian\tทุเรียน\t\t450\tTHB\n"
    "D\tMango jam\tแยมมะม่วง\tSun\t120\tTHB\nE\t+66 jelly\tเยลลี่\t=Star\t15\tTHB\n"
)


@dataclass(frozen=True)
class Named(AskPath):
    """A user who names one path after another."""

    paths: list[Path] = field(default_factory=list)

    def to_save(self, parent, title, suggested, kinds):
        return self.paths.pop(0)


class AtTheTable(KeyboardOnly):
    """What the table needs besides fields and buttons."""

    def open(self, desk, ask_path):
        self.page = page = CatalogPage(self.toolkit, desk, lambda _: None, ask_path)
        self.qtbot.addWidget(page)
        page.resize(1100, 720)
        page.show()
        page.activateWindow()
        page.setFocus()
        self.toolkit.changed.happened.connect(page.refresh)
        page.refresh(frozenset(What))
        self.until(lambda: page.questions.is_answered)

    def until(self, holds):
        self.qtbot.waitUntil(holds, timeout=PATIENCE_MS)

    def type(self, text):
        """Letters of any script, as an input method gives them."""
        line = QApplication.focusWidget()
        if not isinstance(line, QLineEdit):
            self.key(Qt.Key.Key_F2)
            line = QApplication.focusWidget()
        line.selectAll()
        line.insert(text)
        line.setModified(True)

    def shows(self, column, *texts):
        model, at = self.page.list.model, self.place(column)
        self.until(lambda: [model.index(row, at).data() for row in range(model.rowCount())] == list(texts))

    def place(self, column):
        return [one.key for one in self.page.list.model.columns].index(column)

    def go_to(self, row, column):
        """With arrows, from wherever the cursor is."""
        table = self.page.list.table
        self.reach(table)
        if not table.currentIndex().isValid():
            self.key(Qt.Key.Key_Down)
        order = self.page.list.columns_in_sight()
        for _ in range(len(order)):
            here, there = order.index(table.currentIndex().column()), order.index(self.place(column))
            if here != there:
                self.key(Qt.Key.Key_Right if here < there else Qt.Key.Key_Left)
        for _ in range(abs(row - table.currentIndex().row())):
            self.key(Qt.Key.Key_Down if row > table.currentIndex().row() else Qt.Key.Key_Up)
        assert (table.currentIndex().row(), table.currentIndex().column()) == (row, self.place(column))

    def button(self, action):
        return next(
            one for one in self.page.frame.findChildren(QPushButton) if one.text() == action.text() and one.isVisible()
        )

    def press_above(self, button):
        """One of the buttons above the list, with Shift+Tab: before the list stand fewer places than behind it."""
        for _ in range(20):
            if QApplication.focusWidget() is button:
                break
            self.key(Qt.Key.Key_Backtab, SHIFT)
        assert button.hasFocus(), f"Shift+Tab never comes to {button.text()}"
        self.key(Qt.Key.Key_Space)

    def choose_more(self, words):
        self.press_above(self.button(self.page.more))
        self.choose_from_menu(words)

    def choose_of_column(self, words):
        """From the menu of the cursor's column."""
        self.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        self.choose_from_menu(words)

    def choose_from_menu(self, words):
        self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        wanted = next(one for one in menu.actions() if one.text().replace("&", "") == words)
        for _ in range(2 * len(menu.actions())):
            if menu.activeAction() is wanted:
                break
            QTest.keyClick(menu, Qt.Key.Key_Down)
        assert menu.activeAction() is wanted, f"arrows never come to {words}"
        QTest.keyClick(menu, Qt.Key.Key_Return)


def brands(desk):
    return [show_product(desk.catalogs, sku).product.brand or "" for sku in "ABCDE"]


@pytest.fixture
def desk(tmp_path):
    desk = open_desk(tmp_path / "desk", fixed_world())
    yield desk
    desk.store.close()


@pytest.mark.parametrize("language", ["en", "th"])
def test_the_whole_job_needs_no_mouse(toolkit, qtbot, desk, tmp_path, language):  # noqa: F811
    toolkit.languages.choose(language)
    person, files = AtTheTable(qtbot, toolkit, tmp_path), [tmp_path / "out.csv", tmp_path / "out.xlsx"]
    person.open(desk, Named(list(files)))
    bring_in(person)
    search(person, "มะม่วง" if language == "th" else "mango")
    sort_and_filter(person)
    change(person, desk)
    throw_away_and_take_back(person, desk)
    take_out(person, files)
    move_columns(person, desk)


def bring_in(person):
    """Cells that were copied in a spreadsheet, from the empty page to the list."""
    QGuiApplication.clipboard().setText(COPIED)
    person.press(person.page.empty.button)
    wizard = person.page.wizard
    person.key(Qt.Key.Key_V, CONTROL)
    person.until(lambda: wizard.currentPage() is wizard.mapping_step)
    person.press(wizard.button(QWizard.WizardButton.NextButton))
    commit = wizard.button(QWizard.WizardButton.CommitButton)
    person.until(lambda: wizard.job.preview is not None and commit.isEnabled())
    person.press(commit)
    person.until(wizard.result_step.isComplete)
    person.press(wizard.button(QWizard.WizardButton.FinishButton))
    person.shows("sku", *"ABCDE")


def search(person, text):
    person.key(Qt.Key.Key_F, CONTROL)
    person.type(text)
    person.until(lambda: person.page.list.model.rowCount() == 2)
    person.key(Qt.Key.Key_Return)
    assert person.page.list.table.hasFocus(), "Enter leads from the search to its first hit"
    person.key(Qt.Key.Key_F, CONTROL)
    person.key(Qt.Key.Key_Delete)
    person.shows("sku", *"ABCDE")


def sort_and_filter(person):
    tr = person.page.list.tr
    person.go_to(0, "unit_price")
    person.choose_of_column(tr("Sort downwards"))
    person.shows("sku", *"CDABE")
    person.go_to(0, "brand")
    person.key(Qt.Key.Key_F, CONTROL | SHIFT)
    person.until(person.page.filter_dialog.value.hasFocus)
    person.type("sun")
    person.key(Qt.Key.Key_Return)
    person.shows("sku", *"DA")
    person.press_above(person.page.filters.chips[0])
    person.shows("sku", *"CDABE")
    person.go_to(0, "sku")
    person.choose_of_column(tr("Sort upwards"))
    person.shows("sku", *"ABCDE")


def change(person, desk):
    """One cell, several at once, cells from a spreadsheet; copied, undone, done again."""
    person.go_to(2, "brand")
    person.type("Rain")
    person.key(Qt.Key.Key_Return)
    person.until(lambda: brands(desk) == ["Sun", "Moon", "Rain", "Sun", "=Star"])
    person.go_to(1, "brand")
    person.key(Qt.Key.Key_Down, SHIFT)
    person.type("Wind")
    person.key(Qt.Key.Key_Return, CONTROL)
    person.until(lambda: brands(desk) == ["Sun", "Wind", "Wind", "Sun", "=Star"])
    person.go_to(0, "brand")
    QGuiApplication.clipboard().setText("ดาว\nSnow\n")
    person.key(Qt.Key.Key_V, CONTROL)
    person.until(lambda: brands(desk) == ["ดาว", "Snow", "Wind", "Sun", "=Star"])
    person.key(Qt.Key.Key_C, CONTROL)
    person.until(lambda: QGuiApplication.clipboard().text() == "ดาว\n")
    for modifier, code, wanted in (
        (CONTROL, Qt.Key.Key_Z, ["Sun", "Wind", "Wind", "Sun", "=Star"]),
        (CONTROL, Qt.Key.Key_Z, ["Sun", "Moon", "Rain", "Sun", "=Star"]),
        (CONTROL, Qt.Key.Key_Y, ["Sun", "Wind", "Wind", "Sun", "=Star"]),
    ):
        person.key(code, modifier)
        person.until(lambda wanted=wanted: brands(desk) == wanted)


def throw_away_and_take_back(person, desk):
    person.go_to(3, "sku")
    person.key(Qt.Key.Key_Delete, CONTROL)
    person.shows("sku", *"ABCE")
    person.choose_more(person.page.trash_action.text())
    trash = person.page.trash
    person.until(trash.bring_back.isEnabled)
    person.press(trash.bring_back)
    person.shows("sku", *"ABCDE")
    person.key(Qt.Key.Key_Escape)
    person.until(lambda: QApplication.activeModalWidget() is None)


def take_out(person, files):
    """As CSV and as XLSX: both read back as what is there, signs of formulas too."""
    person.go_to(0, "sku")
    for file in files:
        person.press_above(person.button(person.page.files.export))
        person.until(lambda file=file: file.name in person.page.frame.message.text.text())
        with open_sheet(file) as sheet:
            at = [sheet.headers.index(one) for one in ("sku", "name_en", "brand")]
            read = [tuple(row.cells[column] for column in at) for row in sheet.rows]
        assert read[0] == ("A", "Mango, dried", "Sun")
        assert read[-1] == ("E", "+66 jelly", "=Star")
        assert len(read) == 5


def move_columns(person, desk):
    """What was put elsewhere stands there when the program is started again."""
    before = person.page.list.columns_in_sight()
    person.go_to(0, "gtin")
    person.choose_of_column(person.page.list.tr("Move to the left"))
    moved = person.page.list.columns_in_sight()
    assert moved != before
    assert sorted(moved) == sorted(before)
    again = AtTheTable(person.qtbot, person.toolkit, Path())
    person.page.hide()
    again.open(desk, Named())
    assert again.page.list.columns_in_sight() == moved
