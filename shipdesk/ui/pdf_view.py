"""A paper on the screen: pages below one another, a list of them at the left, zoom, and the way to the printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QIcon, QImage, QKeySequence, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from shipdesk.ui.icons import NORMAL
from shipdesk.ui.language import Retranslated
from shipdesk.ui.pdf_pages import POINTS_PER_INCH, Hit, PdfPages
from shipdesk.ui.pdf_search import PdfSearch
from shipdesk.ui.pdf_sheet import PageSheet
from shipdesk.ui.tasks import was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

SCREEN_DPI = 96
SMALLEST, LARGEST, STEP = 0.25, 4.0, 1.25
LIST_WIDTH = 15 * GRID
LIST_FROM = 56 * GRID
"""A narrower view gives all its width to the page."""


class PdfView(Retranslated, QWidget):
    """Shows one PDF; only the pages in sight are drawn, off the UI thread."""

    failed = Signal(object)

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._pages: PdfPages | None = None
        self._to_queue: Callable[[], None] | None = None
        self._zoom = 1.0
        self._fits_width = True
        self.sheets: list[PageSheet] = []
        self.bar = QToolBar(self)
        self.search = PdfSearch(toolkit, self)
        self.list = QListWidget(self)
        self.area = QScrollArea(self)
        self.scale_label = QLabel(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(30)
        self._settle.timeout.connect(self._draw_visible)
        self.print_action, self.larger, self.smaller, self.fit = (QAction(self) for _ in range(4))
        self._set_up()
        self._lay_out()
        toolkit.theme.changed.connect(self.restyle)
        self.restyle()
        self.retranslate()
        self.area.setAccessibleName(self.tr("Pages"))

    def show_pdf(self, data: bytes, name: str) -> None:
        """Show another paper; `name` is what a screen reader says of it."""
        self.area.setAccessibleName(name)
        self._toolkit.tasks.run(
            lambda _: PdfPages.of(data), self._show, self.failed.emit, self.tr("Opening the paper"), self
        )

    def clear(self) -> None:
        self._pages = None
        self.search.set_pages(None)
        self._lay_sheets()

    def print_by(self, to_queue: Callable[[], None] | None) -> None:
        """How what is shown gets into the print queue; None where it is not printed."""
        self._to_queue = to_queue
        self._enable_printing()

    @property
    def zoom(self) -> float:
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """1.0 is the paper's true size on a screen of 96 dots per inch."""
        self._fits_width = False
        self.fit.setChecked(False)
        self._rescale(zoom)

    def fit_width(self) -> None:
        self._fits_width = True
        self.fit.setChecked(True)
        if self._pages and self._pages.sizes:
            widest = max(size.width() for size in self._pages.sizes) * SCREEN_DPI / POINTS_PER_INCH
            beside = self.area.verticalScrollBar().sizeHint().width() + 3 * GRID
            self._rescale((self.area.width() - beside) / widest)

    def print(self) -> None:
        """Through the print queue, which keeps a log of it."""
        if self._pages is not None and self._to_queue is not None:
            self._to_queue()

    def retranslate(self) -> None:
        self.print_action.setText(self.tr("Print"))
        self.larger.setText(self.tr("Larger"))
        self.smaller.setText(self.tr("Smaller"))
        self.fit.setText(self.tr("Fit width"))
        self.list.setAccessibleName(self.tr("Pages"))
        more = self.bar.findChild(QToolButton, "qt_toolbar_ext_button")
        if more is not None:
            # Qt's own, where the bar is too narrow for all.
            more.setAccessibleName(self.tr("More tools"))
        self.search.retranslate()
        self._show_scale()

    def restyle(self) -> None:
        self.print_action.setIcon(self._toolkit.icon("print"))
        self.larger.setIcon(self._toolkit.icon("zoom-in"))
        self.smaller.setIcon(self._toolkit.icon("zoom-out"))
        self.fit.setIcon(self._toolkit.icon("fit-width"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_list()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever looks at something else needs no pictures of this."""
        super().hideEvent(event)
        self._settle.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The width to fit into is the area's own: it changes with the list beside it too."""
        if watched is self.area and event.type() == QEvent.Type.Resize:
            if self._fits_width:
                self.fit_width()
            self._settle.start()
        return super().eventFilter(watched, event)

    def _show(self, pages: PdfPages) -> None:
        self._pages = pages
        self._lay_sheets()
        self.search.set_pages(pages)
        self.fit_width() if self._fits_width else self._rescale(self._zoom)
        self._draw_list()

    def _lay_sheets(self) -> None:
        self.list.clear()
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(2 * GRID)
        count = len(self._pages.sizes) if self._pages else 0
        self.sheets = [PageSheet(number, self._toolkit.tasks, inside) for number in range(count)]
        for sheet in self.sheets:
            column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
            self.list.addItem(QListWidgetItem(str(sheet.number + 1)))
        column.addStretch(1)
        self.area.setWidget(inside)
        has_pages = bool(self.sheets)
        self._show_list()
        for action in (self.larger, self.smaller, self.fit, self.search.action):
            action.setEnabled(has_pages)
        self._enable_printing()

    def _show_list(self) -> None:
        self.list.setVisible(len(self.sheets) > 1 and self.width() >= LIST_FROM)

    def _enable_printing(self) -> None:
        self.print_action.setEnabled(bool(self.sheets) and self._to_queue is not None)

    def _rescale(self, zoom: float) -> None:
        self._zoom = min(max(zoom, SMALLEST), LARGEST)
        self._show_scale()
        if self._pages is None:
            return
        for sheet, size in zip(self.sheets, self._pages.sizes, strict=True):
            pixels = size * (self._zoom * SCREEN_DPI / POINTS_PER_INCH)
            sheet.setFixedSize(round(pixels.width()), round(pixels.height()))
            sheet.set_scale(self._zoom * SCREEN_DPI / POINTS_PER_INCH)
        self._settle.start()

    def _show_scale(self) -> None:
        self.scale_label.setText(f"{round(self._zoom * 100)} %")

    def _draw_visible(self) -> None:
        port = self.area.viewport()
        for sheet in self.sheets:
            top = sheet.mapTo(port, sheet.rect().topLeft()).y()
            is_near = top < 2 * port.height() and top + sheet.height() > -port.height()
            if not is_near or not self.isVisible():
                sheet.forget_picture()
            elif sheet.drawn_at != self._zoom and not sheet.is_refused:
                self._draw(sheet)

    def _draw(self, sheet: PageSheet) -> None:
        pages, zoom, ratio = self._pages, self._zoom, self.devicePixelRatioF()
        if pages is None:
            return
        sheet.draw(lambda _: pages.picture(sheet.number, SCREEN_DPI * zoom * ratio), zoom, ratio, self.failed.emit)

    def _draw_list(self) -> None:
        pages, ratio = self._pages, self.devicePixelRatioF()
        if pages is None or len(pages.sizes) < 2:
            return
        dots = (LIST_WIDTH - 5 * GRID) * POINTS_PER_INCH / max(size.width() for size in pages.sizes) * ratio

        def pictures_ready(images: list[QImage]) -> None:
            if self._pages is pages:
                for number, image in enumerate(images):
                    self.list.item(number).setIcon(QIcon(QPixmap.fromImage(image)))

        self._toolkit.tasks.run(
            lambda _: [pages.picture(number, dots) for number in range(len(pages.sizes))],
            pictures_ready, self.failed.emit, owner=self,
        )  # fmt: skip

    def _show_hits(self, hits: tuple[Hit, ...], at: int) -> None:
        """Marks all places, and scrolls to the current one."""
        current = hits[at] if 0 <= at < len(hits) else None
        for sheet in self.sheets:
            boxes = [box for hit in hits if hit.page == sheet.number and hit is not current for box in hit.boxes]
            here = current.boxes if current is not None and current.page == sheet.number else ()
            sheet.mark(boxes, here)
        if current is not None and current.boxes:
            sheet = self.sheets[current.page]
            place = sheet.place_of(current.boxes[0]).center()
            self.area.ensureVisible(
                sheet.x() + round(place.x()), sheet.y() + round(place.y()), 8 * GRID, self.area.viewport().height() // 3
            )

    def _go_to_page(self, number: int) -> None:
        if 0 <= number < len(self.sheets):
            self.area.verticalScrollBar().setValue(self.sheets[number].y() - GRID)

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.failed.emit(error)

    def _set_up(self) -> None:
        self.print_action.setShortcut(QKeySequence.StandardKey.Print)
        self.larger.setShortcut(QKeySequence.StandardKey.ZoomIn)
        self.smaller.setShortcut(QKeySequence.StandardKey.ZoomOut)
        self.fit.setCheckable(True)
        self.fit.setChecked(True)
        for action in (self.print_action, self.larger, self.smaller, self.fit, *self.search.actions_of_search()):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setEnabled(False)
            self.addAction(action)
        self.print_action.triggered.connect(self.print)
        self.larger.triggered.connect(lambda: self.set_zoom(self._zoom * STEP))
        self.smaller.triggered.connect(lambda: self.set_zoom(self._zoom / STEP))
        self.fit.triggered.connect(self.fit_width)
        self.area.verticalScrollBar().valueChanged.connect(lambda _: self._settle.start())
        self.search.shown.connect(self._show_hits)
        self.search.failed.connect(self.failed)
        self.area.setWidgetResizable(True)
        self.area.installEventFilter(self)
        self.setFocusProxy(self.area)
        self.list.currentRowChanged.connect(self._go_to_page)
        self.list.setObjectName("page-list")
        self.list.setViewMode(QListWidget.ViewMode.IconMode)
        self.list.setMovement(QListWidget.Movement.Static)
        self.list.setFlow(QListWidget.Flow.TopToBottom)
        self.list.setWrapping(False)
        self.list.setSpacing(GRID // 2)
        self.list.setIconSize(QSize(LIST_WIDTH - 5 * GRID, LIST_WIDTH - 2 * GRID))
        self.list.setGridSize(QSize(LIST_WIDTH - 3 * GRID, LIST_WIDTH + 2 * GRID))
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.hide()

    def _lay_out(self) -> None:
        self.bar.setIconSize(QSize(NORMAL, NORMAL))
        self.bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.bar.addAction(self.print_action)
        self.bar.addSeparator()
        self.bar.addActions([self.smaller, self.larger, self.fit])
        self.bar.addAction(self.search.action)
        self.scale_label.setProperty("role", "muted")
        self.bar.addWidget(self.scale_label)
        work = QHBoxLayout()
        work.setSpacing(GRID)
        work.addWidget(self.list)
        work.addWidget(self.area, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.bar)
        layout.addWidget(self.search.bar)
        layout.addLayout(work, 1)
