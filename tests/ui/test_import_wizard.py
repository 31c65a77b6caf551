"""The import from file to result, with real files and a real desk."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWizard

from shipdesk.catalogs import Verdict
from shipdesk.services.back_up_desk import list_backups
from shipdesk.services.browse_catalogs import list_catalogs, show_product
from shipdesk.sheets import reader
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.import_wizard import ImportWizard
from tests.builders import sample_desk
from tests.ui.looks import clipped, nameless


@dataclass(frozen=True)
class Chosen(AskPath):
    """A user who always names the same paths."""

    path: Path

    def to_open(self, parent, title, kinds):
        return self.path

    def to_save(self, parent, title, suggested, kinds):
        return self.path.with_name(suggested)


@pytest.fixture
def desk(tmp_path):
    desk = sample_desk(tmp_path / "desk")
    yield desk
    desk.store.close()


@pytest.fixture
def begin(toolkit, desk, qtbot):
    """The wizard with a file chosen, and looked at."""

    def build(path):
        wizard = ImportWizard(toolkit, desk, "mine", Chosen(path))
        qtbot.addWidget(wizard)
        wizard.show()
        wizard.file_step.drop.button.click()
        qtbot.waitUntil(lambda: not wizard.file_step.work.is_running)
        return wizard

    return build


@pytest.fixture
def start(begin, tmp_path):
    """The same with the content of a file."""

    def build(content, name="goods.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return begin(path)

    return build


def button(wizard, which):
    return wizard.button(getattr(QWizard.WizardButton, f"{which}Button"))


def to_preview(wizard, qtbot):
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step)
    button(wizard, "Next").click()
    qtbot.waitUntil(lambda: wizard.job.preview is not None, timeout=30_000)
    return wizard.job.preview.report


def to_result(wizard, qtbot):
    button(wizard, "Commit").click()
    qtbot.waitUntil(wizard.result_step.isComplete, timeout=30_000)


def test_the_real_market_file_comes_in_with_three_clicks(begin, shared, desk, qtbot):
    wizard = begin(shared / "data" / "thai-market-products.csv")
    report = to_preview(wizard, qtbot)
    assert (report.added, len(report.rejected)) == (1561, 0)
    assert button(wizard, "Commit").text() == "Import 1,561 products"
    to_result(wizard, qtbot)
    assert {one.name: one.products for one in list_catalogs(desk.catalogs)}["mine"] == 1561
    product = show_product(desk.catalogs, "0070450021955", catalog="mine").product
    assert (product.gtin, product.names["en"]) == ("0070450021955", "ลูกพรุน")


def test_our_own_headers_and_peoples_words_are_understood(start, qtbot):
    wizard = start("Item Code,ชื่อสินค้า,NAME_EN,price,สกุลเงิน,colour\nA,มะม่วง,Mango,5,THB,red\n")
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step)
    chosen = {wish.header: wish.field for wish in wizard.mapping_step.columns()}
    assert chosen == {
        "Item Code": "sku", "ชื่อสินค้า": "name_th", "NAME_EN": "name_en", "price": "unit_price", "สกุลเงิน": "currency",
    }  # fmt: skip


def test_a_mapping_without_a_name_or_with_one_field_twice_stops_here(start, qtbot):
    wizard = start("code,first,second\nA,Mango,Banana\n")
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step)
    step = wizard.mapping_step
    assert "name" in step.fault.text()
    assert not button(wizard, "Next").isEnabled()
    step.boxes["first"][0].choose("name_en")
    assert button(wizard, "Next").isEnabled()
    step.boxes["second"][0].choose("name_en")
    assert "Two columns" in step.fault.text()
    assert not button(wizard, "Next").isEnabled()


def test_a_value_for_what_the_table_lacks(start, desk, qtbot):
    wizard = start("sku,name_en,unit_price\nA,Mango,5\n")
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step)
    for field, value in {"currency": "USD", "origin_country": "TH"}.items():
        wizard.mapping_step.defaults[field].set_value(value)
    assert to_preview(wizard, qtbot).added == 1
    to_result(wizard, qtbot)
    product = show_product(desk.catalogs, "A", catalog="mine").product
    assert (product.unit_price.currency, product.origin_country) == ("USD", "TH")


def test_bad_rows_are_shown_marked_and_come_back_as_a_file(start, desk, qtbot, tmp_path, toolkit):
    wizard = start("sku,name_en,net_weight_kg,colour\nA,Mango,1,red\nB,Banana,-4,red\nC,,1,red\n")
    report = to_preview(wizard, qtbot)
    assert (report.added, [row.row for row in report.rejected]) == (1, [3, 4])
    step = wizard.preview_step
    assert step.counts["rejected"].figure.text() == "2"
    assert step.unmapped.text().splitlines() == ["Numbers are read as 1234.5.", "Left out: colour"]
    model = step.model
    weight = model.index(1, 2 + 2)
    assert model.data(weight, 3)
    assert not model.data(model.index(1, 2), 3)
    assert model.data(model.index(1, 1)).startswith("en:")
    step.filter.setCurrentIndex(step.filter.findText("rejected"))
    assert [row.number for row in model.rows] == [3, 4]
    to_result(wizard, qtbot)
    assert wizard.result_step.heading.text().endswith("2")
    assert [one.why for one in list_backups(desk.folder)] == ["import"]
    wizard.result_step.save_button.click()
    saved = tmp_path / "goods-rejected.csv"
    qtbot.waitUntil(lambda: saved.exists() and not wizard.result_step.work.is_running)
    lines = saved.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("sku,name_en,net_weight_kg,colour,rejected_row")
    assert len(lines) == 3
    assert not desk.catalogs.open("mine").has("B")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("รหัส,ชื่อ\n1,ข้าว\n".encode() + b"2,\xff\n", "en:sheet_not_utf8"),
        (b"", "en:sheet_empty"),
        (b'sku,name_en\nA,"Mango\n', "en:sheet_broken_quotes"),
    ],
)
def test_a_file_that_is_no_table_is_told_in_its_place_and_another_can_follow(start, qtbot, content, reason, tmp_path):
    wizard = start(content)
    assert wizard.currentPage() is wizard.file_step
    assert wizard.file_step.message.isVisible()
    assert wizard.file_step.message.text.text() == reason
    assert not button(wizard, "Next").isEnabled()
    good = tmp_path / "good.csv"
    good.write_text("sku,name_en\nA,Mango\n")
    wizard.file_step.open_file(good)
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step)
    assert not wizard.file_step.message.isVisible()


def test_the_same_headers_are_read_the_same_way_the_next_time(start, qtbot):
    content = "code,first\nA,Mango\n"
    wizard = start(content)
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step)
    wizard.mapping_step.boxes["first"][0].choose("name_vi")
    to_preview(wizard, qtbot)
    to_result(wizard, qtbot)
    again = start(content, name="next.csv")
    report = to_preview(again, qtbot)
    assert (report.unchanged, report.added) == (1, 0)


def test_cancelling_while_it_runs_leaves_the_catalog_as_it_was(start, desk, qtbot):
    rows = "".join(f"S{number},Mango {number}\n" for number in range(20_000))
    wizard = start(f"sku,name_en\n{rows}")
    to_preview(wizard, qtbot)
    button(wizard, "Commit").click()
    button(wizard, "Cancel").click()
    qtbot.waitUntil(wizard.result_step.isComplete, timeout=30_000)
    assert wizard.result_step.heading.text() == "Nothing was imported"
    assert "mine" not in desk.catalogs.names()
    assert wizard.isVisible()


@pytest.mark.parametrize("language", ["en", "th"])
def test_nothing_is_clipped_and_every_control_has_a_name(start, qtbot, toolkit, language):
    toolkit.languages.choose(language)
    wizard = start("gtin,name,hs\n8850999111117,ข้าวหอมมะลิอบกรอบรสดั้งเดิม,1006\n9,Rice,xx\n")
    for go_on in (lambda: to_preview(wizard, qtbot), lambda: None):
        go_on()
        QApplication.processEvents()
        assert clipped(wizard) == []
        assert nameless(wizard) == []


def test_encoding_and_separator_are_shown_and_what_the_user_says_goes(start, qtbot):
    wizard = start("รหัสสินค้า;ชื่อสินค้า;ราคา (บาท)\nA;ทุเรียน;1.234,5\n".encode("cp874"))
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step)
    step = wizard.mapping_step
    bar = step.reading
    assert (bar.encoding.currentData(), bar.separator.currentData()) == ("cp874", ";")
    bar.separator.setCurrentIndex(bar.separator.findData(","))
    bar.separator.activated.emit(0)
    qtbot.waitUntil(lambda: not step.work.is_running)
    assert len(step.boxes) == 1
    assert not button(wizard, "Next").isEnabled()
    bar.separator.setCurrentIndex(bar.separator.findData(";"))
    bar.separator.activated.emit(0)
    qtbot.waitUntil(lambda: not step.work.is_running)
    assert to_preview(wizard, qtbot).added == 1
    assert wizard.preview_step.unmapped.text() == "Numbers are read as 1.234,5."
    to_result(wizard, qtbot)


def test_another_encoding_can_be_chosen_where_none_was_recognised(start, qtbot):
    wizard = start("sku,name_en\nA,ok\nทุเรียน,ข้าว\n".encode() + b"B,\xff\n")
    bar = wizard.file_step.reading
    assert bar.encoding.isVisible()
    assert not bar.separator.isVisible()
    bar.encoding.setCurrentIndex(bar.encoding.findData("cp1252"))
    bar.encoding.activated.emit(0)
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step)
    assert wizard.job.look.read_as.encoding == "cp1252"


def test_copied_cells_come_in_with_a_unit_of_their_column(start, begin, desk, qtbot, tmp_path):
    (tmp_path / "other.csv").write_text("sku,name_en\nA,a\n")
    wizard = begin(tmp_path / "other.csv")
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step)
    wizard.back()
    QApplication.clipboard().setText("sku\tname_en\tnet weight\nA\tMango\t500\n")
    wizard.file_step.drop.paste_button.click()
    qtbot.waitUntil(lambda: wizard.currentPage() is wizard.mapping_step)
    unit = wizard.mapping_step.units["net weight"]
    assert (unit.currentText(), unit.isVisible()) == ("kg", True)
    unit.setCurrentText("g")
    to_preview(wizard, qtbot)
    to_result(wizard, qtbot)
    assert str(show_product(desk.catalogs, "A", catalog="mine").product.net_weight) == "0.5"


def test_changes_are_told_field_by_field_and_the_user_picks(start, desk, qtbot):
    wizard = start("sku,name_en,brand\nA,Mango,Siam\nB,Banana,Siam\n")
    to_preview(wizard, qtbot)
    to_result(wizard, qtbot)
    wizard = start("sku,name_en,brand\nA,Mango,Other\nB,Banana,Third\nC,Lychee,Siam\n")
    to_preview(wizard, qtbot)
    step = wizard.preview_step
    assert step.model.data(step.model.index(0, 1)) == "Brand: Siam → Other"
    assert step.model.data(step.model.index(2, 1)) == "new"
    assert button(wizard, "Commit").text() == "Import 3 products"
    assert step.model.setData(step.model.index(1, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert button(wizard, "Commit").text() == "Import 2 products"
    step.take[Verdict.ADDED].setChecked(False)
    assert button(wizard, "Commit").text() == "Import one product"
    to_result(wizard, qtbot)
    assert show_product(desk.catalogs, "A", catalog="mine").product.brand == "Other"
    assert show_product(desk.catalogs, "B", catalog="mine").product.brand == "Siam"
    wizard.result_step.undo_button.click()
    qtbot.waitUntil(lambda: not wizard.result_step.work.is_running)
    assert wizard.result_step.heading.text() == "The import was taken back"
    assert show_product(desk.catalogs, "A", catalog="mine").product.brand == "Siam"


ABORTING = """
import os
from shipdesk.sheets import worker
def send(answers, kind, *content, told=worker._send):
    if kind == worker.ROWS:
        os.abort()
    told(answers, kind, *content)
worker._send = send
worker.serve()
"""


def test_a_reader_that_is_aborted_half_way_is_told_and_the_same_click_works_afterwards(start, desk, qtbot, monkeypatch):
    reader._idle.end()
    with monkeypatch.context() as faulted:
        faulted.setattr(reader, "_command", lambda: [sys.executable, "-c", ABORTING])
        wizard = start("sku,name_en\nA1,Chips\n")
        assert "sheet_reader_ended" in wizard.file_step.message.text.text()
        assert wizard.currentPage() is wizard.file_step
    wizard.file_step.drop.button.click()
    assert to_preview(wizard, qtbot).added == 1
