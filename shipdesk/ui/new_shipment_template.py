"""A new shipment from a template: the dialog asks for the template and the reference only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from shipdesk.services.consignment_templates import list_templates, new_from_template
from shipdesk.services.desk import Desk
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.templates import Template
from shipdesk.ui.editor_fields import ChoiceField
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
        self._desk, self._dialog = desk, dialog
        self._templates: Sequence[Template] = ()
        self.field = ChoiceField(self._options)
        self.field.edited.connect(lambda _: self._show())
        dialog.form.add(TEMPLATE, self.field, lambda: translate("NewShipmentDialog", "From &template"))
        self._show()
        toolkit.tasks.run(lambda _: list_templates(desk), self._know, dialog.message.tell_error, owner=self)

    @property
    def name(self) -> str | None:
        return self.field.value()

    def work(self, reference: str) -> Callable[[object], StoredConsignment]:
        """Makes the shipment like the chosen template."""
        desk, name = self._desk, str(self.name)
        return lambda _: new_from_template(desk, name, reference)

    def _know(self, templates: Sequence[Template]) -> None:
        self._templates = templates
        self.field.retranslate()
        self._show()

    def _options(self) -> list[tuple[str | None, str]]:
        none = translate("NewShipmentDialog", "None: fill in the fields")
        return [(None, none), *((one.name, f"{one.customer} · {one.name}") for one in self._templates)]

    def _show(self) -> None:
        for pointer, row in self._dialog.form.rows.items():
            is_seen = bool(self._templates) if pointer == TEMPLATE else pointer in ALWAYS or self.name is None
            row.setVisible(is_seen)
            row.label.setVisible(is_seen)
