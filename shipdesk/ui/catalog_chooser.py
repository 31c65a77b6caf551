"""Which catalog the table shows, and how many products it came to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from shipdesk.services.browse_catalogs import CatalogSize
from shipdesk.ui.language import Retranslated
from shipdesk.ui.product_questions import ProductQuestions


class CatalogChooser(Retranslated, QComboBox):
    """`chosen` carries the name of a catalog, or None for all; with only one there is nothing to choose."""

    chosen = Signal(object)

    def __init__(self, questions: ProductQuestions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions = questions
        self._sizes: tuple[CatalogSize, ...] = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda at: self.chosen.emit(self.itemData(at)))
        self.retranslate()

    def show_sizes(self, sizes: tuple[CatalogSize, ...]) -> None:
        self._sizes = sizes
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Catalog"))
        self.clear()
        self.addItem(self.tr("All catalogs"), None)
        for size in self._sizes:
            words = self.tr("{name} ({count}), read only") if size.read_only else "{name} ({count})"
            self.addItem(words.format(name=size.name, count=f"{size.products:,}"), size.name)
        self.setCurrentIndex(max(self.findData(self._questions.catalog), 0))
        self.setVisible(len(self._sizes) > 1)


class ProductCount(Retranslated, QLabel):
    """Says how many products the list shows."""

    def __init__(self, questions: ProductQuestions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions = questions
        self.setProperty("role", "muted")
        questions.answered.connect(lambda *_: self.retranslate())

    def retranslate(self) -> None:
        self.setText(self._words())

    def _words(self) -> str:
        table, view = self._questions.table, self._questions.view
        near, found = f"{table.near:,}", f"{table.total - table.near:,}"
        if not self._questions.is_answered:
            return ""
        if view.is_whole:
            return self.tr("Products: {count}").format(count=found)
        if table.more:
            return self.tr("The first {count}: type more, or sort by a column to see all").format(count=found)
        if table.near:
            return self.tr("Found: {count}, similar: {near}").format(count=found, near=near)
        return self.tr("Found: {count}").format(count=found)
