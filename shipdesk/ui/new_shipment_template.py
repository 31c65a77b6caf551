"""A new shipment from a template: the dialog asks for template and reference only; one no longer wanted goes here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QPushButton, QSizePolicy

from shipdesk.services.consignment_templates import (
    list_templates,
    new_from_template,
    put_back_template,
    remove_template,
)
from shipdesk.services.desk import Desk
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.templates import Template
from shipdesk.ui.editor_fields import ChoiceField
from shipdesk.ui.form import side_by_side
from shipdesk.ui.taking_away import TakingAway
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.ui.new_shipment import NewShipmentDialog

TEMPLATE = "/template"
ALWAYS = (TEMPLATE, "/client_reference")

translate = QCoreApplication.translate


class TemplateChoice(QObject):
    """The first row of the dialog; out of sight while there is no template."""

    def __init__(self, toolkit: Toolkit, desk: Desk, dialog: NewShipmentDialog) -> None:
        super().__init__(dialog)
        self._toolkit, self._desk, self._dialog = toolkit, desk, dialog
        self._templates: Sequence[Template] = ()
        self.field = ChoiceField(self._options)
        self.field.edited.connect(lambda _: self._show())
        self.remove = QPushButton(translate("NewShipmentDialog", "Re&move this template"))
        self.remove.setAutoDefault(False)
        self.remove.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.remove.clicked.connect(self.take_away)
        self.taking = TakingAway(toolkit, dialog.message, (), self._read, dialog)
        row = side_by_side(self.field, self.remove)
        dialog.form.add(TEMPLATE, row, lambda: translate("NewShipmentDialog", "From &template"))
        self._show()
        self._read()

    @property
    def name(self) -> str | None:
        return self.field.value()

    def work(self, reference: str) -> Callable[[object], StoredConsignment]:
        """Makes the shipment like the chosen template."""
        desk, name = self._desk, str(self.name)
        return lambda _: new_from_template(desk, name, reference)

    def take_away(self) -> None:
        """The chosen one; it can be put back. The shipments that were made like it stay as they are."""
        desk, name = self._desk, self.name
        if name is not None:
            self.field.set_value(None)
            self.field.setFocus()
            self._show()
            self.taking.take(name, lambda: remove_template(desk, name), lambda gone: put_back_template(desk, gone))

    def _read(self) -> None:
        desk = self._desk
        self._toolkit.tasks.run(lambda _: list_templates(desk), self._know, self._dialog.message.tell_error, owner=self)

    def _know(self, templates: Sequence[Template]) -> None:
        self._templates = templates
        self.field.retranslate()
        self._show()

    def _options(self) -> list[tuple[str | None, str]]:
        none = translate("NewShipmentDialog", "None: fill in the fields")
        return [(None, none), *((one.name, f"{one.customer} · {one.name}") for one in self._templates)]

    def _show(self) -> None:
        self.remove.setEnabled(self.name is not None)
        for pointer, row in self._dialog.form.rows.items():
            is_seen = bool(self._templates) if pointer == TEMPLATE else pointer in ALWAYS or self.name is None
            row.setVisible(is_seen)
            row.label.setVisible(is_seen)
