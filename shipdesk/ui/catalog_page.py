"""The page of the catalogs: search as you type, the product at the side, import and export, use in a shipment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSplitter, QVBoxLayout, QWidget

from shipdesk.services.browse_catalogs import CatalogSize, Found, export_catalog, list_catalogs
from shipdesk.services.desk import Desk
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.import_wizard import ImportWizard
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.page_frame import PageFrame
from shipdesk.ui.product_detail import Key, ProductDetail, key_of
from shipdesk.ui.product_list import MOST_HITS, ProductList, ProductQuestions
from shipdesk.ui.tasks import What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

Use = Callable[[Sequence[Found]], None]
DEFAULT_CATALOG = "products"
NEAR_END = 3
"""Rows of the screen before the end of the list at which the next ones are asked for."""


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
        self._sizes: tuple[CatalogSize, ...] = ()
        self._wanted: Key | None = None
        self.wizard: ImportWizard | None = None
        self.use_action, self.import_action, self.export_action, self.find_action = (QAction(self) for _ in range(4))
        self.questions = ProductQuestions(toolkit, desk, self)
        self.search, self.chooser, self.count = QLineEdit(self), QComboBox(self), QLabel(self)
        self.empty = EmptyState(toolkit, "catalog", self._empty_title, self._empty_help, self.import_action)
        self.list = ProductList(toolkit, self.empty, self)
        self.detail = ProductDetail(toolkit, desk, self, self._ask_path)
        self._set_up()
        self._connect()
        self._lay_out()
        self.setAcceptDrops(True)
        self.retranslate()

    @property
    def widget(self) -> QWidget:
        return self

    def title(self) -> str:
        return self.tr("Catalog")

    def help_text(self) -> str:
        return self.tr("Your products. Type a part of a name in any language, a SKU, a barcode or an HS code.")

    def commands(self) -> list[QAction]:
        return [self.use_action, self.import_action, self.export_action, self.find_action]

    def refresh(self, changed: frozenset[What]) -> None:
        catalogs = self._desk.catalogs
        self._toolkit.tasks.run(lambda _: list_catalogs(catalogs), self._take_sizes, self._complain, owner=self)
        self.questions.ask_again()

    def show_product(self, catalog: str, sku: str) -> None:
        """Lead to one product, as the palette does."""
        self._wanted = (catalog, sku)
        if self.search.text() == sku:
            self.questions.ask()
        self.search.setText(sku)

    def import_file(self, path: Path | None = None) -> None:
        """The wizard; with a file it begins with that."""
        catalog = self.questions.catalog or (self._sizes[0].name if len(self._sizes) == 1 else DEFAULT_CATALOG)
        self.wizard = ImportWizard(self._toolkit, self._desk, catalog, self._ask_path, path, self)
        self.wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wizard.open()

    def export(self) -> None:
        """The catalog as CSV that an import reads back."""
        name = self._export_name()
        if name is None:
            return
        kinds = self.tr("Table (*.csv)")
        path = self._ask_path.to_save(self, self.tr("Export {catalog}").format(catalog=name), f"{name}.csv", kinds)
        if path is None:
            return
        catalogs = self._desk.catalogs
        self._toolkit.tasks.run(
            lambda _: export_catalog(catalogs, path, catalog=name), lambda count: self._exported(path, count),
            self._complain, self.tr("Exporting"), self,
        )  # fmt: skip

    def retranslate(self) -> None:
        self.use_action.setText(self.tr("Use in a shipment"))
        self.import_action.setText(self.tr("Import a spreadsheet"))
        self.export_action.setText(self.tr("Export CSV"))
        self.find_action.setText(self.tr("Search products"))
        self.search.setPlaceholderText(self.tr("Search name, SKU, barcode or HS code"))
        self.search.setAccessibleName(self.tr("Search products"))
        self.search.setWhatsThis(self.help_text())
        self.chooser.setAccessibleName(self.tr("Catalog"))
        self.list.hide_doubled_name()
        self._fill_chooser()
        self._tell_count()
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
        for action in (self.use_action, self.find_action):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self.find_action)
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(60 * GRID)
        self.count.setProperty("role", "muted")
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.list.set_actions([self.use_action])

    def _connect(self) -> None:
        self.use_action.triggered.connect(lambda: self._use(tuple(self.list.chosen())))
        self.import_action.triggered.connect(self._start_import)
        self.export_action.triggered.connect(self.export)
        self.find_action.triggered.connect(self._go_to_search)
        self.search.textChanged.connect(self.questions.type)
        self.search.returnPressed.connect(self._go_to_list)
        self.chooser.activated.connect(lambda at: self.questions.choose(self.chooser.itemData(at)))
        self.questions.answered.connect(self._show)
        self.questions.failed.connect(self._complain)
        self.list.selected.connect(self._selected)
        self.list.opened.connect(lambda _: self.detail.setFocus())
        self.list.table.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.detail.saved.connect(self._saved)
        self.detail.failed.connect(self._complain)
        self.detail.left_unsaved.connect(self._warn_unsaved)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.search, 3)
        line.addWidget(self.chooser)
        line.addStretch(1)
        line.addWidget(self.count)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setChildrenCollapsible(False)
        work = QWidget(self)
        inside = QVBoxLayout(work)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID + GRID // 2)
        inside.addLayout(line)
        inside.addWidget(self.splitter, 1)
        work.setFocusProxy(self.search)
        actions = [(self.export_action, "export"), (self.import_action, "import"), (self.use_action, "shipments")]
        self.frame = PageFrame(self._toolkit, self.title, work, actions, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.setFocusProxy(self.search)

    def _show(self, found: tuple[Found, ...]) -> None:
        bar, rows = self.list.table.verticalScrollBar(), self.list.model
        # Where more come below the same rows, the eye stays where it is.
        is_longer = bool(found) and rows.rowCount() > 0 and key_of(rows.row_at(0)) == key_of(found[0])
        at = bar.value() if is_longer else 0
        self.empty.retranslate()
        self.empty.button.setVisible(not self.questions.text)
        self.list.table.setSortingEnabled(not self.questions.more)
        self.list.set_rows(found)
        bar.setValue(at)
        if self._wanted is not None:
            self.list.choose(self._wanted)
            self._wanted = None
        # A model that is filled anew says nothing of a choice that has gone with its row.
        self._selected(self.list.chosen())
        self._tell_count()

    def _selected(self, rows: list[Found]) -> None:
        self.detail.show_product(rows[0] if rows else None)
        self._enable()

    def _scrolled(self, at: int) -> None:
        if at >= self.list.table.verticalScrollBar().maximum() - NEAR_END:
            self.questions.ask_for_more()

    def _saved(self, before: Key, found: Found) -> None:
        if before != key_of(found):
            self.show_product(*key_of(found))

    def _warn_unsaved(self, key: Key) -> None:
        text = self.tr("A change to {sku} could not be saved and waits there.").format(sku=key[1])
        self.frame.message.tell(Tone.WARN, text, Remedy(self.tr("Go to it"), lambda: self.show_product(*key)))

    def _take_sizes(self, sizes: tuple[CatalogSize, ...]) -> None:
        self._sizes = sizes
        if self.questions.catalog is not None and self.questions.catalog not in {size.name for size in sizes}:
            self.questions.choose(None)
        self._fill_chooser()
        self._tell_count()
        self._enable()

    def _fill_chooser(self) -> None:
        self.chooser.clear()
        self.chooser.addItem(self.tr("All catalogs"), None)
        for size in self._sizes:
            self.chooser.addItem(f"{size.name} ({size.products:,})", size.name)
        self.chooser.setCurrentIndex(max(self.chooser.findData(self.questions.catalog), 0))
        self.chooser.setVisible(len(self._sizes) > 1)

    def _tell_count(self) -> None:
        shown = len(self.questions.found)
        if not self.questions.is_answered:
            text = ""
        elif self.questions.text and not self.questions.more:
            text = self.tr("Found: {count}").format(count=f"{shown:,}")
        elif self.questions.text and shown >= MOST_HITS:
            text = self.tr("The first {count}: type more to narrow it").format(count=f"{shown:,}")
        elif self.questions.text:
            text = self.tr("The first {count} found").format(count=f"{shown:,}")
        else:
            chosen = self.questions.catalog
            total = sum(size.products for size in self._sizes if chosen in (None, size.name))
            text = self.tr("Products: {count}").format(count=f"{max(total, shown):,}")
        self.count.setText(text)

    def _enable(self) -> None:
        self.use_action.setEnabled(bool(self.list.chosen()))
        self.export_action.setEnabled(self._export_name() is not None)
        hint = "" if self.export_action.isEnabled() else self.tr("Choose one catalog first")
        self.export_action.setToolTip(hint or self.tr("Every product of the catalog as a table"))

    def _export_name(self) -> str | None:
        if self.questions.catalog is not None:
            return self.questions.catalog
        return self._sizes[0].name if len(self._sizes) == 1 else None

    def _exported(self, path: Path, count: int) -> None:
        text = self.tr("Written to {file}; products: {count}.").format(count=f"{count:,}", file=path.name)
        show = Remedy(self.tr("Open the folder"), lambda: self._ask_path.show_folder(path.parent))
        self.frame.message.tell(Tone.OK, text, show)

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.frame.message.tell_error(error)

    def _start_import(self) -> None:
        # Without the "checked" that an action tells, which is no file.
        self.import_file()

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _go_to_list(self) -> None:
        if self.list.model.rowCount():
            self.list.table.setFocus()
            self.list.table.selectRow(0)

    def _empty_title(self) -> str:
        return self.tr("Nothing found") if self.questions.text else self.tr("No products yet")

    def _empty_help(self) -> str:
        if self.questions.text:
            return self.tr("Try a shorter part of the name, or its English name, SKU or barcode.")
        return self.tr("Import a spreadsheet of your products. Any table with a product number and a name will do.")
