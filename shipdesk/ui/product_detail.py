"""One product at the side of the list: what is changed here is saved as soon as its field is left.

A change that cannot be saved stays in its field with the reason below it, also while another product is looked at.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.domain.product import row_of
from shipdesk.errors import DeskError, WrongInput
from shipdesk.services.browse_catalogs import Found, set_product_fields
from shipdesk.services.desk import Desk
from shipdesk.services.look_at_product import ProductLook, look_at_product
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.completeness import CompletenessBars
from shipdesk.ui.hs_dialog import HsDialog
from shipdesk.ui.language import Retranslated
from shipdesk.ui.lots_dialog import LotsDialog
from shipdesk.ui.photo_strip import PhotoStrip
from shipdesk.ui.product_form import ProductForm
from shipdesk.ui.product_marks import marks_of
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

Key = tuple[str, str]
"""Catalog and SKU."""


def key_of(found: Found) -> Key:
    return found.catalog, found.product.sku


class ProductDetail(Retranslated, QFrame):
    """`saved` tells the key a product had and the product as it is now; `failed` what no field can show."""

    saved = Signal(object, object)
    failed = Signal(object)
    left_unsaved = Signal(object)

    def __init__(
        self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None, ask_path: AskPath | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self._found: Found | None = None
        self._unsaved: dict[Key, dict[str, str]] = {}
        self._faults: dict[Key, dict[str, Exception]] = {}
        self._told = ProductLook()
        self.chooser: HsDialog | None = None
        self.lots: LotsDialog | None = None
        self._looking = Latest(toolkit.tasks, self)
        self.title, self.place = WrappedLabel(toolkit, "", self), QLabel(self)
        self.bars = CompletenessBars(toolkit, desk, self)
        self.form = ProductForm(toolkit, desk.reference, self)
        self.title.setProperty("role", "heading")
        self.place.setProperty("role", "muted")
        self.photos = PhotoStrip(toolkit, desk, ask_path, self)
        self.lots_button = QPushButton(self)
        self.lots_button.setAutoDefault(False)
        self.setProperty("role", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, GRID // 2, GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.title)
        layout.addWidget(self.place)
        layout.addWidget(self.bars)
        layout.addSpacing(GRID)
        layout.addWidget(self.form, 1)
        self.photos.row.insertWidget(1, self.lots_button)
        layout.addWidget(self.photos)
        self.lots_button.clicked.connect(self.show_lots)
        self.photos.failed.connect(self.failed)
        self.form.edited.connect(self._edited)
        self.bars.wanted.connect(self.form.go_to)
        self.form.code_wanted.connect(self.choose_code)
        self.setFocusProxy(self.form)
        self.setMinimumWidth(50 * GRID)
        self.hide()

    @property
    def found(self) -> Found | None:
        return self._found

    def show_product(self, found: Found | None) -> None:
        """Another product, or the same one as it was read again; typed text that is not saved stays."""
        if found == self._found:
            return
        before, self._found = self._found, found
        self.setVisible(found is not None)
        if found is not None:
            self.form.show_row(row_of(found.product) | self._unsaved.get(key_of(found), {}))
            self.photos.show_product(*key_of(found))
            self._look()
            self.retranslate()
        if before is not None and self._unsaved.get(key_of(before)) and (not found or key_of(found) != key_of(before)):
            self.left_unsaved.emit(key_of(before))

    def retranslate(self) -> None:
        self.lots_button.setText(self.tr("Lots…"))
        if self._found is None:
            return
        names = self._found.product.names
        language = self._toolkit.languages.code
        self.title.setText(names.get(language) or names.get("en") or next(iter(names.values())))
        self.place.setText(
            self.tr("{sku} in {catalog}").format(sku=self._found.product.sku, catalog=self._found.catalog)
        )
        self._show_faults()

    def _show_faults(self) -> None:
        if self._found is not None:
            self.form.show_faults(self._faults.get(key_of(self._found), {}), marks_of(self._told, self._toolkit.words))

    def _look(self) -> None:
        """What there is to say is found off the UI thread: its tables are read when first asked for."""
        desk, found = self._desk, self._found
        self._told = ProductLook()
        if found is not None:
            self._looking.ask(
                lambda progress: look_at_product(desk, found.product, progress), self._looked, self._complain
            )

    def _looked(self, look: ProductLook) -> None:
        self._told = look
        self.bars.show_completeness(look.completeness)
        self._show_faults()

    def choose_code(self) -> None:
        """The chooser of HS codes; what is taken there is saved like what is typed."""
        if self._found is None:
            return
        product = self._found.product
        self.chooser = HsDialog(self._toolkit, self._desk, list(product.names.values()), product.sku, self)
        self.chooser.chosen.connect(self._take_code)
        self.chooser.finished.connect(self.chooser.deleteLater)
        self.chooser.open()

    def show_lots(self) -> None:
        """The lots of the product, kept as they are typed."""
        if self._found is not None:
            catalog, sku = key_of(self._found)
            self.lots = LotsDialog(self._toolkit, self._desk, catalog, sku, self)
            self.lots.finished.connect(self.lots.deleteLater)
            self.lots.open()

    def _take_code(self, code: str) -> None:
        self.form.show_cell("hs_code", code)
        self._edited("hs_code", code)
        self.form.go_to("hs_code")

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.failed.emit(error)

    def _edited(self, field: str, text: str) -> None:
        if self._found is None:
            return
        key = key_of(self._found)
        unsaved = self._unsaved.setdefault(key, {})
        if text == row_of(self._found.product)[field] and field not in unsaved:
            return
        if unsaved.get(field) == text:
            return
        unsaved[field] = text
        self._save(key, dict(unsaved))

    def _save(self, key: Key, values: dict[str, str]) -> None:
        catalogs, (catalog, sku) = self._desk.catalogs, key
        self._toolkit.tasks.write(
            lambda _: set_product_fields(catalogs, sku, values, catalog=catalog),
            {What.CATALOG},
            lambda found: self._landed(key, values, found),
            lambda error: self._refused(key, error),
            owner=self,
        )

    def _landed(self, key: Key, values: dict[str, str], found: Found) -> None:
        left = {field: text for field, text in self._unsaved.pop(key, {}).items() if values.get(field) != text}
        self._faults.pop(key, None)
        if left:
            self._unsaved[key_of(found)] = left
        if self._found is not None and key_of(self._found) == key:
            self._found = found
            for field in values:
                if field not in left:
                    self.form.show_cell(field, row_of(found.product)[field])
            self._look()
            self.retranslate()
        self.saved.emit(key, found)

    def _refused(self, key: Key, error: Exception) -> None:
        faults = {_field_of(fault): fault for fault in error.all} if isinstance(error, WrongInput) else {}
        if not set(faults) & set(self.form.rows):
            self.failed.emit(error)
            return
        self._faults[key] = dict(faults)
        if self._found is not None and key_of(self._found) == key:
            self._show_faults()


def _field_of(fault: DeskError) -> str:
    return (fault.pointer or "").removeprefix("/")
