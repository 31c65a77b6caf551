"""A month to pick a day from, with the year of the language's own era (Qt has no Buddhist calendar)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCalendarWidget,
    QDialog,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class Calendar(QDialog):
    """Closes when a day is chosen (`picked`), Esc is pressed or one looks elsewhere."""

    picked = Signal(object)

    def __init__(self, toolkit: Toolkit, day: date, parent: QWidget | None = None) -> None:
        # No popup: of those, nobody who listens to the program by AT-SPI is told.
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("calendar")
        self.setWindowTitle(self.tr("Choose a day"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._toolkit = toolkit
        self.month = QLabel(self)
        self.back, self.forth = QToolButton(self), QToolButton(self)
        self.days = QCalendarWidget(self)
        self._set_up(day)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.month, 1)
        head.addWidget(self.forth)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.addLayout(head)
        layout.addWidget(self.days)
        self._turned(self.days.yearShown(), self.days.monthShown())
        self.days.setFocus()

    def open_below(self, field: QWidget) -> None:
        """As near as the screen lets it."""
        below, above = field.mapToGlobal(field.rect().bottomLeft()), field.mapToGlobal(field.rect().topLeft())
        screen, size = QGuiApplication.screenAt(below) or field.screen(), self.sizeHint()
        room = screen.availableGeometry()
        fits = below.y() + size.height() <= room.bottom()
        top = below.y() if fits else max(room.top(), above.y() - size.height())
        self.move(QPoint(max(room.left(), min(below.x(), room.right() - size.width())), top))
        self.show()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self.close()
        return super().event(event)

    def _set_up(self, day: date) -> None:
        self.days.setNavigationBarVisible(False)
        self.days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        languages = {"th": QLocale.Language.Thai, "zh": QLocale.Language.Chinese}
        self.days.setLocale(QLocale(languages.get(self._toolkit.languages.code, QLocale.Language.English)))
        self.days.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.days.setSelectedDate(QDate(day.year, day.month, day.day))
        self.days.currentPageChanged.connect(self._turned)
        self.days.clicked.connect(self._choose)
        self.days.activated.connect(self._choose)
        self.days.setMinimumSize(46 * GRID, 28 * GRID)
        self.month.setProperty("role", "heading")
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back.setIcon(self._toolkit.icon("left"))
        self.forth.setIcon(self._toolkit.icon("right"))
        self.back.clicked.connect(self.days.showPreviousMonth)
        self.forth.clicked.connect(self.days.showNextMonth)
        self._calm_weekends()
        for view in self.days.findChildren(QAbstractItemView):
            view.setAccessibleName(self.windowTitle())
        self.back.setAccessibleName(self.tr("Month before"))
        self.forth.setAccessibleName(self.tr("Month after"))

    def _calm_weekends(self) -> None:
        """Red is kept for what stops a shipment."""
        format_of_day = QTextCharFormat()
        format_of_day.setForeground(QColor(self._toolkit.theme.tokens.muted))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.days.setWeekdayTextFormat(day, format_of_day)

    def _turned(self, year: int, month: int) -> None:
        dates = self._toolkit.dates()
        self.month.setText(f"{dates.month_name(month)} {dates.year(date(year, month, 1))}")

    def _choose(self, day: QDate) -> None:
        # QDateEdit's year would be Gregorian in every language; here only the heading counts in the era.
        # Closed first: whoever hears of the day may look at another window, which closes it too.
        self.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))
