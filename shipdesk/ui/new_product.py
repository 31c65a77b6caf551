"""A product typed in by hand: what it is called and what customs call it; all else follows in the product editor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from shipdesk.domain.product_columns import TEXT_FIELDS
from shipdesk.errors import WrongInput
from shipdesk.services.browse_catalogs import Found
from shipdesk.services.desk import Desk
from shipdesk.services.new_product import add_product
from shipdesk.ui.editor_fields import ChoiceField, TextField
from shipdesk.ui.form import side_by_side
from shipdesk.ui.form_dialog import FormDialog
from shipdesk.ui.hs_dialog import HsDialog
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.product_form import choices_of
from shipdesk.ui.product_words import field_help, full_label
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

NAMES = ("name_th", "name_en", "name_zh")
HOME = "TH"


class NewProductDialog(FormDialog):
    """`added` carries the product as it stands in its catalog now."""

    added = Signal(object)

    def __init__(self, toolkit: Toolkit, desk: Desk, catalog: str | None, parent: QWidget | None = None) -> None:
        super().__init__(toolkit, parent)
        self._desk, self._catalog = desk, catalog
        self.chooser: HsDialog | None = None
        self.resize(84 * GRID, 66 * GRID)
        title = self.tr("New product")
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.words.setText(self.tr("A number of your own and a name in one language are enough to begin."))
        self.main.setText(self.tr("Add the product"))
        self.message = MessageBar(toolkit, self)
        self.find_code = QPushButton(self.tr("Find…"), self)
        self.fields: dict[str, TextField | ChoiceField] = {"sku": TextField(TEXT_FIELDS["sku"])}
        self.fields |= {name: TextField(TEXT_FIELDS[name]) for name in NAMES}
        self.fields["hs_code"] = TextField()
        self.fields["unit_code"] = ChoiceField(lambda: choices_of("unit_code", desk.reference, toolkit.languages.code))
        self._set_up()

    def row(self) -> dict[str, str]:
        """What stands in the fields; the goods are of this country until someone says otherwise."""
        return {name: field.value() or "" for name, field in self.fields.items()} | {"origin_country": HOME}

    def take(self) -> bool:
        """It closes when the product is kept, not before."""
        desk, row, catalog = self._desk, self.row(), self._catalog
        self.main.setEnabled(False)
        self.toolkit.tasks.write(
            lambda _: add_product(desk.catalogs, row, desk.reference.minor_units, catalog=catalog), {What.CATALOG},
            self._was_added, self._refused, owner=self,
        )  # fmt: skip
        return False

    def choose_code(self) -> None:
        """Suggestions come from what is called alike."""
        names = [text for name in NAMES if (text := self.fields[name].value())]
        self.chooser = HsDialog(self.toolkit, self._desk, names, "", self)
        self.chooser.chosen.connect(self.fields["hs_code"].set_value)
        self.chooser.finished.connect(self.chooser.deleteLater)
        self.chooser.open()

    def _set_up(self) -> None:
        self.find_code.setAutoDefault(False)
        self.find_code.setShortcut("F4")
        self.find_code.setToolTip("F4")
        self.find_code.clicked.connect(self.choose_code)
        for name, field in self.fields.items():
            shown = side_by_side(field, self.find_code) if name == "hs_code" else field
            self.form.add(f"/{name}", shown, _label(name), _help(name))
        if (layout := self.layout()) is not None:
            layout.addWidget(self.message)
        self.fields["sku"].setFocus()

    def _was_added(self, found: Found) -> None:
        self.accept()
        self.added.emit(found)

    def _refused(self, error: Exception) -> None:
        self.main.setEnabled(True)
        faults = error.all if isinstance(error, WrongInput) else ()
        marked = [one for one in faults if one.pointer in self.form.rows]
        for fault in reversed(marked):
            self.mark(str(fault.pointer), fault)
        if not marked:
            self.message.tell_error(error)


def _label(name: str) -> Callable[[], str]:
    return lambda: full_label(name)


def _help(name: str) -> Callable[[], str]:
    return lambda: field_help(name)
