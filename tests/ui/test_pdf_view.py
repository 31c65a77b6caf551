"""Preview and print show the same paper, and the printer gets it in its true size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from shipdesk.errors import Cancelled
from shipdesk.pdfium_turn import PDFIUM_TURN
from shipdesk.progress import Progress
from shipdesk.ui.pdf_pages import PdfPages, find_text
from shipdesk.ui.pdf_view import PdfView
from shipdesk.ui.printing import print_pages, set_up

MILLIMETRES = {"a4": (210.0, 297.0), "label": (100.0, 150.0), "wide": (297.0, 210.0)}


@pytest.fixture
def paper(qapp, tmp_path):
    def make(size: tuple[float, float], pages: int = 1) -> bytes:
        """Pages with one black box, 20 mm from the left, 30 mm from the top, 40 x 25 mm."""
        file = tmp_path / "paper.pdf"
        writer = QPdfWriter(str(file))
        writer.setPageSize(
            QPageSize(QSizeF(*size), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
        )
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setResolution(2540)
        painter = QPainter(writer)
        for number in range(pages):
            if number:
                writer.newPage()
            painter.fillRect(QRectF(2000, 3000, 4000, 2500), QColor("black"))
        painter.end()
        return file.read_bytes()

    return make


def ink(image, dots_per_inch):
    """Left, top, right and bottom of what is black, in millimetres."""
    places = ((x, y) for y in range(image.height()) for x in range(image.width()))
    dark = [(x, y) for x, y in places if image.pixelColor(x, y).value() < 128]
    xs, ys = [x for x, _ in dark], [y for _, y in dark]
    return [part * 25.4 / dots_per_inch for part in (min(xs), min(ys), max(xs) + 1, max(ys) + 1)]


@pytest.mark.parametrize("name", MILLIMETRES)
def test_the_printer_gets_true_size_and_place(paper, tmp_path, name):
    pages = PdfPages.of(paper(MILLIMETRES[name]))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_up(printer, pages, "paper")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert print_pages(pages, printer, Progress()) == 1
    printed = PdfPages.of((tmp_path / "printed.pdf").read_bytes())
    assert printed.sizes[0].width() == pytest.approx(pages.sizes[0].width(), abs=0.5)
    assert printed.sizes[0].height() == pytest.approx(pages.sizes[0].height(), abs=0.5)
    assert ink(printed.picture(0, 72), 72) == pytest.approx([20, 30, 60, 55], abs=0.4)


def test_printing_can_be_cancelled(paper, tmp_path):
    pages = PdfPages.of(paper(MILLIMETRES["label"], 3))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_up(printer, pages, "labels")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        print_pages(pages, printer, progress)


def test_the_view_draws_the_pages_in_sight_to_the_width(paper, toolkit, qtbot):
    view = PdfView(toolkit)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.show_pdf(paper(MILLIMETRES["a4"], 5), "invoice")
    qtbot.waitUntil(lambda: len(view.sheets) == 5 and not view.sheets[0].pixmap().isNull())
    assert view.list.count() == 5
    assert view.sheets[0].width() <= view.area.viewport().width()
    assert view.sheets[0].width() > view.area.viewport().width() - 60
    assert view.sheets[4].drawn_at is None
    view.set_zoom(1.0)
    assert abs(view.sheets[0].width() - 210 / 25.4 * 96) <= 1
    assert view.scale_label.text() == "100 %"
    qtbot.waitUntil(lambda: abs(view.sheets[0].pixmap().deviceIndependentSize().width() - view.sheets[0].width()) <= 1)


def test_pictures_that_nobody_sees_are_given_back(paper, toolkit, qtbot):
    view = PdfView(toolkit)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.show_pdf(paper(MILLIMETRES["a4"], 6), "invoice")

    def drawn():
        return [sheet.number for sheet in view.sheets if not sheet.pixmap().isNull()]

    qtbot.waitUntil(lambda: drawn()[:1] == [0])
    size = view.sheets[0].size()
    view.area.verticalScrollBar().setValue(view.area.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: drawn()[-1:] == [5] and 0 not in drawn())
    assert view.sheets[0].size() == size
    view.hide()
    qtbot.waitUntil(lambda: drawn() == [])
    view.show()
    qtbot.waitUntil(lambda: drawn()[-1:] == [5])


def test_a_picture_that_comes_when_nobody_looks_any_more_is_not_kept(paper, toolkit, qtbot):
    view = PdfView(toolkit)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.show_pdf(paper(MILLIMETRES["a4"]), "invoice")
    qtbot.waitUntil(lambda: len(view.sheets) == 1 and not view.sheets[0].pixmap().isNull())
    (sheet,) = view.sheets
    with PDFIUM_TURN:  # held: drawings wait
        view.set_zoom(2.0)
        qtbot.waitUntil(lambda: sheet.drawn_at == 2.0)
        view.hide()
        qtbot.waitUntil(lambda: sheet.drawn_at is None)
        assert all(task.is_abandoned for task in toolkit.tasks.running)
    qtbot.waitUntil(lambda: not toolkit.tasks.running)
    assert sheet.pixmap().isNull()


def test_a_page_that_cannot_be_drawn_is_told_once(toolkit, qtbot):
    view = PdfView(toolkit)
    qtbot.addWidget(view)
    faults = []
    view.failed.connect(faults.append)
    view.resize(700, 500)
    view.show()
    view._show(PdfPages(b"no pdf any more", (QSizeF(595, 842),)))
    qtbot.waitUntil(lambda: len(faults) == 1)
    for look in (view.hide, view.show):
        with qtbot.waitSignal(view._settle.timeout):
            look()
    qtbot.waitUntil(lambda: not toolkit.tasks.running)
    assert len(faults) == 1


def test_a_narrow_view_gives_all_its_width_to_the_page(paper, toolkit, qtbot):
    view = PdfView(toolkit)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.show_pdf(paper(MILLIMETRES["a4"], 2), "invoice")
    qtbot.waitUntil(lambda: len(view.sheets) == 2)
    assert view.list.isVisible()
    view.resize(300, 500)
    qtbot.waitUntil(lambda: not view.list.isVisible() and view.area.width() == 300)
    assert 240 < view.sheets[0].width() <= view.area.viewport().width()


def test_what_is_no_pdf_is_told(toolkit, qtbot):
    view = PdfView(toolkit)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.failed):
        view.show_pdf(b"no pdf", "x")
    view.print_by(lambda: None)
    assert not view.print_action.isEnabled()


def test_clearing_takes_the_paper_away(paper, toolkit, qtbot):
    view = PdfView(toolkit)
    qtbot.addWidget(view)
    view.show_pdf(paper(MILLIMETRES["a4"]), "x")
    qtbot.waitUntil(lambda: len(view.sheets) == 1)
    assert not view.print_action.isEnabled(), "nobody said how it gets into the print queue"
    asked: list[str] = []
    view.print_by(lambda: asked.append("queue"))
    view.print_action.trigger()
    assert asked == ["queue"]
    view.clear()
    assert not view.print_action.isEnabled()
    assert view.sheets == []
    assert view.bar.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon


@pytest.fixture
def written(typed_pages):
    return PdfPages.of(typed_pages)


@pytest.fixture
def typed_pages(dressed_app, tmp_path):
    """Two pages; the word stands twice on the first and once on the second, 20 mm from the left."""
    file = tmp_path / "words.pdf"
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(254)
    painter = QPainter(writer)
    painter.drawText(200, 300, "Mango and ข้าวหอมมะลิ")
    painter.drawText(200, 2000, "mango again")
    writer.newPage()
    painter.drawText(200, 1500, "MANGO at last")
    painter.end()
    return file.read_bytes()


def test_a_text_is_found_on_every_page_where_it_stands(written):
    hits = find_text(written, "mango", Progress())
    assert [hit.page for hit in hits] == [0, 0, 1]
    left, top = hits[0].boxes[0].left() / 72 * 25.4, hits[0].boxes[0].top() / 72 * 25.4
    assert left == pytest.approx(20, abs=1)
    assert 25 < top < 31
    assert len(find_text(written, "หอมมะลิ", Progress())) == 1
    assert find_text(written, "durian", Progress()) == ()


def test_searching_marks_all_places_and_goes_from_one_to_the_next(toolkit, qtbot, typed_pages):
    view = PdfView(toolkit)
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    view.show_pdf(typed_pages, "words")
    qtbot.waitUntil(lambda: len(view.sheets) == 2)
    bar = view.search.bar
    view.search.action.trigger()
    assert bar.isVisible()
    qtbot.keyClicks(bar.line, "mango")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 3")
    assert [(bool(sheet.found), bool(sheet.current)) for sheet in view.sheets] == [(True, True), (True, False)]
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert bar.count.text() == "3 of 3"
    assert [(bool(sheet.found), bool(sheet.current)) for sheet in view.sheets] == [(True, False), (False, True)]
    assert view.area.verticalScrollBar().value() > 0, "the second page came into sight"
    bar.next.click()
    assert bar.count.text() == "1 of 3"
    bar.before.click()
    assert bar.count.text() == "3 of 3"
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert all(not sheet.found and not sheet.current for sheet in view.sheets)


def test_what_is_not_there_is_said(toolkit, qtbot, typed_pages):
    view = PdfView(toolkit)
    qtbot.addWidget(view)
    view.show()
    view.show_pdf(typed_pages, "words")
    qtbot.waitUntil(lambda: bool(view.sheets))
    view.search.action.trigger()
    qtbot.keyClicks(view.search.bar.line, "durian")
    qtbot.waitUntil(lambda: view.search.bar.count.text() == "Not found")
    assert not view.search.bar.next.isEnabled()
