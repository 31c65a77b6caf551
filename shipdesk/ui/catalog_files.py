"""Catalogs as files, from the page's menu: open one that lies elsewhere, save a copy to mail, leave one out, export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from shipdesk.services.browse_catalogs import CatalogSize
from shipdesk.services.desk import Desk
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.product_acts import ProductActs
from shipdesk.ui.product_questions import ProductQuestions
from shipdesk.ui.tasks import What
from shipdesk.ui.toolkit import Toolkit

TABLES = "CSV (*.csv);;XLSX (*.xlsx)"


class CatalogFiles(QObject):
    """`told` carries a tone, words and perhaps a remedy; `opened` the name of a catalog that was opened."""

    told = Signal(object, str, object)
    failed = Signal(object)
    opened = Signal(str)

    def __init__(
        self, toolkit: Toolkit, desk: Desk, questions: ProductQuestions, acts: ProductActs, ask_path: AskPath,
        page: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._toolkit, self._desk, self._questions = toolkit, desk, questions
        self._acts, self._ask_path, self._page = acts, ask_path, page
        self._sizes: tuple[CatalogSize, ...] = ()
        self.open, self.copy, self.close, self.export, self.export_chosen = (QAction(page) for _ in range(5))
        self.actions = (self.export_chosen, self.copy, self.open, self.close)
        self.open.triggered.connect(self.open_file)
        self.copy.triggered.connect(self.copy_file)
        self.close.triggered.connect(self.close_file)
        self.export.triggered.connect(self.export_rows)
        self.export_chosen.triggered.connect(self.export_chosen_rows)

    @property
    def catalog(self) -> str | None:
        """The chosen catalog, or the only one."""
        if self._questions.catalog is not None:
            return self._questions.catalog
        return self._sizes[0].name if len(self._sizes) == 1 else None

    def show_sizes(self, sizes: tuple[CatalogSize, ...]) -> None:
        self._sizes = sizes
        self.enable()

    def enable(self) -> None:
        name = self.catalog
        elsewhere = {size.name for size in self._sizes if size.elsewhere}
        self.copy.setEnabled(name is not None)
        self.close.setEnabled(name in elsewhere)
        self.export.setEnabled(bool(self._sizes))
        self.copy.setToolTip("" if name else self.tr("Choose one catalog first"))

    def retranslate(self) -> None:
        self.open.setText(self.tr("Open a catalog file…"))
        self.copy.setText(self.tr("Save a copy of this catalog…"))
        self.close.setText(self.tr("Close this catalog file"))
        self.export.setText(self.tr("Export"))
        self.export.setToolTip(self.tr("What the list shows now, as a table"))
        self.export_chosen.setText(self.tr("Export the chosen products…"))

    def open_file(self) -> None:
        kinds = self.tr("Catalogs (*.sqlite3)")
        path = self._ask_path.to_open(self._page, self.tr("Open a catalog file"), kinds)
        if path is not None:
            self._open(path)

    def _open(self, path: Path) -> None:
        from shipdesk.services.catalog_files import open_catalog_file

        catalogs = self._desk.catalogs
        self._toolkit.tasks.write(
            lambda progress: open_catalog_file(catalogs, path, progress), {What.CATALOG}, self.opened.emit,
            self.failed.emit, self.tr("Opening"), self,
        )  # fmt: skip

    def copy_file(self) -> None:
        from shipdesk.services.catalog_files import copy_catalog

        name = self.catalog
        if name is None:
            return
        kinds = self.tr("Catalogs (*.sqlite3)")
        title = self.tr("Save a copy of {catalog}").format(catalog=name)
        path = self._ask_path.to_save(self._page, title, f"{name}.sqlite3", kinds)
        if path is not None:
            catalogs = self._desk.catalogs
            self._run(lambda _: copy_catalog(catalogs, name, path), path)

    def close_file(self) -> None:
        """Its file stays; only this desk shows it no more, until it is opened again."""
        from shipdesk.services.catalog_files import close_catalog_file

        name, catalogs = self.catalog, self._desk.catalogs
        if name is not None:
            file = catalogs.file_of(name)
            self._toolkit.tasks.write(
                lambda _: close_catalog_file(catalogs, name), {What.CATALOG}, lambda _: self._closed(name, file),
                self.failed.emit, owner=self,
            )  # fmt: skip

    def _closed(self, name: str, file: Path) -> None:
        words = self.tr("{catalog} is closed; its file stays.").format(catalog=name)
        self.told.emit(Tone.OK, words, Remedy(self.tr("Open it again"), lambda: self._open(file)))

    def export_rows(self) -> None:
        """Everything that the list shows, in its order: with its search, its filters and its sorting."""
        from shipdesk.services.export_products import export_view

        catalogs, view, name = self._desk.catalogs, self._questions.view, self._questions.catalog
        path = self._ask_table()
        if path is not None:
            self._run(lambda progress: export_view(catalogs, path, view, progress, catalog=name), path)

    def export_chosen_rows(self) -> None:
        from shipdesk.services.export_products import export_products

        catalogs, keys = self._desk.catalogs, self._acts.chosen_keys()
        path = self._ask_table()
        if path is not None:
            self._run(lambda progress: export_products(catalogs, path, keys(progress), progress), path)

    def _ask_table(self) -> Path | None:
        return self._ask_path.to_save(self._page, self.tr("Export"), f"{self.catalog or 'products'}.csv", TABLES)

    def _run(self, work: Callable[..., int], path: Path) -> None:
        self._toolkit.tasks.run(
            work, lambda count: self._written(path, count), self.failed.emit, self.tr("Exporting"), self
        )

    def _written(self, path: Path, count: int) -> None:
        text = self.tr("Written to {file}; products: {count}.").format(count=f"{count:,}", file=path.name)
        show = Remedy(self.tr("Open the folder"), lambda: self._ask_path.show_folder(path.parent))
        self.told.emit(Tone.OK, text, show)
