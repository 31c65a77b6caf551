"""The main window: a frame for pages. It knows pages only by the `Page` protocol and holds no work of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from shipdesk.paths import resources
from shipdesk.ui.language import Retranslated
from shipdesk.ui.page import LatePage, Page, Provider, made
from shipdesk.ui.rail import Rail
from shipdesk.ui.scrolled import Scrolled, ScrolledColumn
from shipdesk.ui.status import StatusLine
from shipdesk.ui.tab_order import move_cursor
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.ui.command_palette import CommandPalette
    from shipdesk.ui.help_dialog import HelpDialog

EVERYTHING = frozenset(What)


class MainWindow(Retranslated, QMainWindow):
    """Rail, pages, status line; Ctrl+1 to 9 and 0, Ctrl+K and F1."""

    def __init__(self, toolkit: Toolkit, pages: Sequence[Page | LatePage], providers: Sequence[Provider] = ()) -> None:
        super().__init__()
        self._toolkit = toolkit
        self._pages = {page.key: page for page in pages}
        self._providers = tuple(providers)
        self._seen = pages[0].key
        self._missed: dict[str, frozenset[What]] = {page.key: EVERYTHING for page in pages}
        self.rail = Rail(toolkit, pages, self)
        self.stack = QStackedWidget(self)
        self._scrolled_rail, self._scrolled_pages = ScrolledColumn(self.rail), Scrolled(self.stack)
        self.palette_dialog: CommandPalette | None = None
        self.help_dialog: HelpDialog | None = None
        self._find, self._help, self._theme, self._sheet = QAction(self), QAction(self), QAction(self), QAction(self)
        self._going: dict[str, QAction] = {}
        self._add_pages(pages)
        # Made after the pages: Tab goes from the rail to the work and then to the status line.
        self.status = StatusLine(toolkit, self)
        self._add_actions()
        self._lay_out()
        toolkit.changed.happened.connect(self._changed)
        # A cursor that goes to a place out of sight takes the view along.
        QApplication.instance().focusChanged.connect(self._bring_into_sight)  # type: ignore[union-attr]
        self.retranslate()
        toolkit.theme.dress(self)
        self._restore()

    @property
    def page(self) -> Page:
        """The page that is seen."""
        return made(self._pages[self._seen])

    def go_to(self, key: str) -> None:
        """Show a page, and fill it if anything it shows has changed since it was last seen."""
        page = made(self._pages[key])
        if self.stack.indexOf(page.widget) < 0:
            self.stack.addWidget(page.widget)
        self._seen = key
        self._scrolled_pages.ensureVisible(0, 0)
        self._scrolled_rail.ensureWidgetVisible(self.rail.buttons[key])
        self.stack.setCurrentWidget(page.widget)
        self.rail.set_current(key)
        self._fill(page)
        # A page names by its focus proxy where the work begins; the keyboard is never left on a hidden page.
        (page.widget.focusProxy() or self.rail.buttons[key]).setFocus()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name for it
        """Qt asks the window when Tab leaves a widget."""
        return move_cursor(self, forward=next)

    def commands(self) -> list[QAction]:
        """Everything the palette offers: the page's own first."""
        own = self.page.commands()
        return [*own, *self._going.values(), self._find, self._theme, self._sheet, self._help]

    def open_palette(self) -> CommandPalette:
        """Ctrl+K."""
        from shipdesk.ui.command_palette import CommandPalette

        palette = CommandPalette(self._toolkit, self.commands, self._providers, self)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = self.mapToGlobal(self.rect().topLeft())
        palette.move(corner.x() + (self.width() - palette.width()) // 2, corner.y() + 8 * GRID)
        self.palette_dialog = palette
        palette.show()
        palette.line.setFocus()
        return palette

    def help_text(self) -> str:
        """The words for the field with the cursor, else for the page."""
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None:
            if widget.whatsThis():
                return widget.whatsThis()
            widget = widget.parentWidget()
        return self.page.help_text()

    def explain(self) -> None:
        """F1: beside the work, so that one can read and type."""
        from shipdesk.ui.help_dialog import HelpDialog

        words = self.help_text()
        if self.help_dialog is None:
            folder = resources() / "help"
            self.help_dialog = HelpDialog(self._toolkit, folder, tuple(self._pages), self.commands, self)
        self.help_dialog.explain(self._seen, words)
        self.help_dialog.show()
        self.help_dialog.raise_()
        self.help_dialog.activateWindow()

    def show_keys(self) -> None:
        """Every key, from the actions themselves."""
        from shipdesk.ui.help_pages import KEYS

        self.explain()
        if self.help_dialog is not None:
            self.help_dialog.explain(KEYS)

    def retranslate(self) -> None:
        self._find.setText(self.tr("Find anything"))
        self._help.setText(self.tr("Explain this field"))
        self._sheet.setText(self.tr("All keys"))
        self._theme.setText(self.tr("Switch between light and dark"))
        for key, action in self._going.items():
            action.setText(self.tr("Go to {page}").format(page=self._pages[key].title()))
        self.setWindowTitle(self.tr("ShipDesk"))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        super().closeEvent(event)

    def remember(self) -> None:
        """Where and how it stands, for the next start."""
        session = self._toolkit.session
        session.setValue("window/geometry", self.saveGeometry())
        session.setValue("window/page", self.page.key)
        session.setValue("window/language", self._toolkit.languages.code)
        session.setValue("window/colours", self._toolkit.theme.mode.value)
        session.sync()

    def _add_pages(self, pages: Sequence[Page | LatePage]) -> None:
        for number, page in enumerate(pages, start=1):
            action = QAction(self)
            if number <= 10:
                action.setShortcut(QKeySequence(f"Ctrl+{number % 10}"))
            action.triggered.connect(lambda _=False, key=page.key: self.go_to(key))
            self._going[page.key] = action
        self.rail.entered.connect(self.go_to)

    def _add_actions(self) -> None:
        self._find.setShortcut(QKeySequence("Ctrl+K"))
        self._find.triggered.connect(self.open_palette)
        self._help.setShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents))
        self._help.triggered.connect(self.explain)
        self._sheet.setShortcut(QKeySequence("Ctrl+F1"))
        self._sheet.triggered.connect(self.show_keys)
        self._theme.triggered.connect(self.status.switch_theme)
        self.addActions([self._find, self._help, self._sheet, self._theme, *self._going.values()])

    def _lay_out(self) -> None:
        middle = QWidget(self)
        layout = QHBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scrolled_rail)
        layout.addWidget(self._scrolled_pages, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.setMinimumSize(QSize(114 * GRID, 62 * GRID).boundedTo(self.screen().availableSize()))

    def _restore(self) -> None:
        geometry = self._toolkit.session.value("window/geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(QSize(160 * GRID, 100 * GRID).boundedTo(self.screen().availableSize()))
        last = str(self._toolkit.session.value("window/page", ""))
        self.go_to(last if last in self._pages else next(iter(self._pages)))

    def _bring_into_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.stack.isAncestorOf(now):
            self._scrolled_pages.ensureWidgetVisible(now, GRID, GRID)

    def _changed(self, what: frozenset[What]) -> None:
        for key, page in self._pages.items():
            # A page that nobody has seen has missed everything anyway.
            if not isinstance(page, LatePage) or page.is_made:
                self._missed[key] |= what & made(page).shows
        self._fill(self.page)

    def _fill(self, page: Page) -> None:
        missed, self._missed[page.key] = self._missed[page.key], frozenset()
        if missed:
            page.refresh(missed)
