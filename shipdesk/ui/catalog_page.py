"""The page of the catalogs: search as you type, one table over all products, the chosen one at the side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from shipdesk.services.browse_catalogs import CatalogSize, Found, list_catalogs
from shipdesk.services.desk import Desk
from shipdesk.services.product_table import Key, TableRow, found_of, load_products
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.catalog_chooser import CatalogChooser, ProductCount
from shipdesk.ui.catalog_files import CatalogFiles
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.more_button import MoreAction
from shipdesk.ui.new_product_act import NewProductAct
from shipdesk.ui.page_frame import PageFrame
from shipdesk.ui.product_acts import ProductActs
from shipdesk.ui.product_filters import FilterBar
from shipdesk.ui.product_list import ProductList
from shipdesk.ui.product_questions import ProductQuestions
from shipdesk.ui.tab_order import in_reading_order
from shipdesk.ui.tasks import What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.ui.product_detail import ProductDetail

Use = Callable[[Sequence[Found]], None]
DEFAULT_CATALOG = "products"
DETAIL_WIDTH = 50 * GRID
"""Of the product at the side, to begin with: the table is what one works in."""


class CatalogPage(Retranslated, QWidget):
    """`use` gets the chosen products when the user wants them in a shipment."""

    key = "catalog"
    icon = "catalog"
    shows = frozenset({What.CATALOG})

    def __init__(
        self, toolkit: Toolkit, desk: Desk, use: Use, ask_path: AskPath | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._use, self._ask_path = toolkit, desk, use, ask_path or AskPath()
        self._wanted: Key | None = None
        self._has_looked_after_trash = False
        self.wizard: QWidget | None = None
        self.use_action, self.import_action, self.find_action = QAction(self), QAction(self), QAction(self)
        self.filter_action, self.columns_action, self.trash_action = QAction(self), QAction(self), QAction(self)
        self.questions = ProductQuestions(toolkit, desk, self)
        self.search = QLineEdit(self)
        self.chooser, self.count = CatalogChooser(self.questions, self), ProductCount(self.questions, self)
        self.empty = EmptyState(toolkit, "catalog", self._empty_title, self._empty_help, self.import_action)
        self.list = ProductList(toolkit, desk, self.empty, self)
        self.filters = FilterBar(toolkit, self)
        self.acts = ProductActs(toolkit, desk, self.list, self.questions, self)
        self.files = CatalogFiles(toolkit, desk, self.questions, self.acts, self._ask_path, self)
        self.making = NewProductAct(toolkit, desk, lambda: self.files.catalog, self)
        self._detail: ProductDetail | None = None
        looks = (self.filter_action, self.columns_action, self.trash_action)
        self.more = MoreAction([self.making.action, *self.acts.actions, *looks, *self.files.actions], self)
        self._set_up()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.retranslate()

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def detail(self) -> ProductDetail:
        """The product at the side: a form of many fields, built when the first product is looked at."""
        if self._detail is None:
            from shipdesk.ui.product_detail import ProductDetail

            self._detail = detail = ProductDetail(self._toolkit, self._desk, self, self._ask_path)
            detail.saved.connect(self._saved)
            detail.left_unsaved.connect(self._warn_unsaved)
            detail.failed.connect(self._complain)
            detail.photos.told.connect(self.frame.message.tell)
            detail.bars.country_chosen.connect(self.list.model.tell_all)
            self.splitter.addWidget(detail)
            in_reading_order(self.splitter)
            self.splitter.setStretchFactor(0, 1)
            self.splitter.setStretchFactor(1, 0)
            self.splitter.setSizes([self.splitter.width() - DETAIL_WIDTH, DETAIL_WIDTH])
        return self._detail

    def title(self) -> str:
        return self.tr("Catalog")

    def help_text(self) -> str:
        return self.tr("Your products. Type a part of a name in any language, a SKU, a barcode or an HS code.")

    def commands(self) -> list[QAction]:
        own = [self.use_action, self.import_action, self.files.export, self.find_action]
        return [*own, *self.more.menu_actions]

    def refresh(self, changed: frozenset[What]) -> None:
        catalogs = self._desk.catalogs
        self._toolkit.tasks.run(lambda _: list_catalogs(catalogs), self._take_sizes, self._complain, owner=self)
        self.questions.ask_again()

    def _look_after_trash(self) -> None:
        """Once the page has been there for a moment."""
        from shipdesk.services.change_products import forget_old_trash

        catalogs, tools = self._desk.catalogs, self._desk.tools
        self._toolkit.tasks.run(
            lambda _: forget_old_trash(catalogs, tools.today()), lambda _: None, self._complain, owner=self
        )

    def show_product(self, catalog: str, sku: str) -> None:
        """Lead to one product, as the palette does."""
        self._wanted = (catalog, sku)
        if self.search.text() == sku:
            self.questions.ask()
        self.search.setText(sku)

    def import_file(self, path: Path | None = None) -> None:
        """The wizard; with a file it begins with that."""
        from shipdesk.ui.import_wizard import ImportWizard

        catalog = self.files.catalog or DEFAULT_CATALOG
        self.wizard = wizard = ImportWizard(self._toolkit, self._desk, catalog, self._ask_path, path, self)
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # What came in is looked for next.
        wizard.finished.connect(lambda _: QTimer.singleShot(0, self, self._go_to_search))
        wizard.open()

    def show_filter(self, field: str = "") -> None:
        """Asks for one more condition on the products that are shown."""
        from shipdesk.ui.product_filter_dialog import FilterDialog

        current = self.list.table.currentIndex()
        column = self.list.model.columns[max(current.column(), 1)]
        dialog = FilterDialog(self._toolkit, field or column.filtered(), parent=self)
        dialog.chosen.connect(self.filters.add)
        dialog.finished.connect(dialog.deleteLater)
        self.filter_dialog = dialog
        dialog.open()

    def show_trash(self) -> None:
        from shipdesk.ui.trash_dialog import TrashDialog

        dialog = TrashDialog(self._toolkit, self._desk, self.questions.catalog, self)
        dialog.finished.connect(dialog.deleteLater)
        self.trash = dialog
        dialog.open()

    def retranslate(self) -> None:
        self.use_action.setText(self.tr("Use in a shipment"))
        self.import_action.setText(self.tr("Import a spreadsheet"))
        self.find_action.setText(self.tr("Search products"))
        self.filter_action.setText(self.tr("Filter…"))
        self.columns_action.setText(self.tr("Columns…"))
        self.trash_action.setText(self.tr("Trash…"))
        self.more.setText(self.tr("More"))
        self.search.setPlaceholderText(self.tr("Search name, SKU, barcode or HS code"))
        self.search.setAccessibleName(self.tr("Search products"))
        self.search.setWhatsThis(self.help_text())
        self.acts.retranslate()
        self.files.retranslate()
        self._enable()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.import_file(files[0])

    def _set_up(self) -> None:
        self.use_action.setShortcut(QKeySequence("Ctrl+Return"))
        self.find_action.setShortcut(QKeySequence.StandardKey.Find)
        self.filter_action.setShortcut(QKeySequence("Ctrl+Shift+F"))
        self.columns_action.setShortcut(QKeySequence("Alt+Down"))  # as spreadsheets open a column's menu
        self.list.addAction(self.columns_action)
        for action in (self.use_action, self.find_action, self.filter_action, self.columns_action):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addActions([self.find_action, self.filter_action, self.making.action, *self.files.actions])
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(60 * GRID)
        self.list.set_actions([self.use_action, *self.acts.actions, self.filter_action, self.files.export_chosen])

    def _connect(self) -> None:
        self.use_action.triggered.connect(self._use_chosen)
        self.import_action.triggered.connect(self._start_import)
        self.find_action.triggered.connect(self._go_to_search)
        self.filter_action.triggered.connect(self._start_filter)
        self.columns_action.triggered.connect(lambda: self.list.show_header_menu(QPoint(-1, -1)))
        self.trash_action.triggered.connect(self.show_trash)
        self.making.added.connect(lambda found: self.show_product(found.catalog, found.product.sku))
        self.search.textChanged.connect(self._type)
        self.search.returnPressed.connect(self._go_to_list)
        self.chooser.chosen.connect(self._choose_catalog)
        self.filters.changed.connect(self.questions.filter)
        self.filters.left.connect(self.list.setFocus)
        self.questions.answered.connect(self._show)
        self.questions.paged.connect(self._show_page)
        self.list.model.wanted.connect(self.questions.ask_page)
        self.list.model.sorting.connect(self._sort)
        self.list.selected.connect(self._selected)
        self.list.filtering.connect(self.show_filter)
        self.files.opened.connect(self._choose_catalog)
        for told in (self.acts.told, self.files.told):
            told.connect(self.frame.message.tell)
        for failed in (self.questions.failed, self.acts.failed, self.files.failed):
            failed.connect(self._complain)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.search, 3)
        line.addWidget(self.chooser)
        line.addStretch(1)
        line.addWidget(self.count)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.list)
        self.splitter.setChildrenCollapsible(False)
        self.list.layout_of_columns.room = self.splitter.width
        work = QWidget(self)
        inside = QVBoxLayout(work)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID + GRID // 2)
        inside.addLayout(line)
        inside.addWidget(self.filters)
        inside.addWidget(self.splitter, 1)
        work.setFocusProxy(self.search)
        actions = [
            (self.more, "down"), (self.files.export, "export"), (self.import_action, "import"),
            (self.use_action, "shipments"),
        ]  # fmt: skip
        self.frame = PageFrame(self._toolkit, self.title, work, actions, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.setFocusProxy(self.search)

    def _show(self, is_new: bool, first: list[TableRow]) -> None:
        table, model = self.questions.table, self.list.model
        if is_new:
            self.list.table.clearSelection()
            model.show(table.total, first)
            self.list.table.scrollToTop()
        else:
            model.show_again(table.total, first)
        self.empty.retranslate()
        self.empty.button.setVisible(self.questions.view.is_whole)
        self.list.show_state()
        if self._wanted is not None and self.list.choose(self._wanted):
            self._wanted = None
        self._selected(self.list.current())
        if not self._has_looked_after_trash:
            self._has_looked_after_trash = True
            self._toolkit.tasks.when_begun(self._look_after_trash)

    def _show_page(self, number: int, rows: list[TableRow]) -> None:
        self.list.model.put_page(number, rows)
        self._selected(self.list.current())

    def _selected(self, row: TableRow | None) -> None:
        if row is not None:
            found = found_of(row, self._desk.reference.minor_units)
            if found != self.detail.found:
                self.detail.show_product(found)
        elif self._detail is not None and not self.list.ranges():
            self._detail.show_product(None)
        self._enable()

    def _type(self, text: str) -> None:
        self.list.show_no_sorting()
        self.questions.type(text)

    def _sort(self, column: int, falling: bool) -> None:
        order = self.list.model.columns[column].order() if column >= 0 else ""
        self.questions.sort(order, falling=falling and column >= 0)

    def _choose_catalog(self, name: str | None) -> None:
        self.questions.choose(name)
        self.chooser.retranslate()
        self.files.enable()
        self._enable()

    def _use_chosen(self) -> None:
        catalogs, keys = self._desk.catalogs, self.acts.chosen_keys()
        self._toolkit.tasks.run(
            lambda progress: load_products(catalogs, keys(progress), progress),
            lambda found: self._use(tuple(found)), self._complain, self.tr("Reading products"), self,
        )  # fmt: skip

    def _saved(self, before: Key, found: Found) -> None:
        key = (found.catalog, found.product.sku)
        if before != key:
            self.show_product(*key)

    def _warn_unsaved(self, key: Key) -> None:
        text = self.tr("A change to {sku} could not be saved and waits there.").format(sku=key[1])
        self.frame.message.tell(Tone.WARN, text, Remedy(self.tr("Go to it"), lambda: self.show_product(*key)))

    def _take_sizes(self, sizes: tuple[CatalogSize, ...]) -> None:
        if self.questions.catalog is not None and self.questions.catalog not in {size.name for size in sizes}:
            self.questions.choose(None)
        self.files.show_sizes(sizes)
        self.chooser.show_sizes(sizes)
        self.list.layout_of_columns.count_catalogs(len(sizes))
        self._enable()

    def _enable(self) -> None:
        has_chosen = bool(self.list.ranges())
        for action in (self.use_action, self.acts.trash, self.acts.copy, self.acts.paste, self.files.export_chosen):
            action.setEnabled(has_chosen)

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.frame.message.tell_error(error)

    # Without the "checked" that an action tells, which is no file and no field.

    def _start_import(self) -> None:
        self.import_file()

    def _start_filter(self) -> None:
        self.show_filter()

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _go_to_list(self) -> None:
        if self.list.model.rowCount():
            self.list.table.setFocus()
            self.list.choose_row(0)

    def _empty_title(self) -> str:
        return self.tr("No products yet") if self.questions.view.is_whole else self.tr("Nothing found")

    def _empty_help(self) -> str:
        if not self.questions.view.is_whole:
            return self.tr("Try a shorter part of the name, or its English name, SKU or barcode.")
        return self.tr("Import a spreadsheet of your products. Any table with a product number and a name will do.")
