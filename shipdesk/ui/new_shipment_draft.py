"""A new shipment that is not made yet: what stands in its fields survives a crash, and can be gone on with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from shipdesk.errors import WrongInput
from shipdesk.services.browse_catalogs import show_product
from shipdesk.services.desk import Desk
from shipdesk.services.manage_parties import show_party
from shipdesk.services.unfinished_drafts import NEW, drop_draft
from shipdesk.store.drafts import UnfinishedDraft
from shipdesk.ui.draft_keeper import DraftKeeper
from shipdesk.ui.editor_pickers import party_choice, product_choice
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.ui.new_shipment import NewShipmentDialog


class NewShipmentDraft(QObject):
    """Nothing is kept before the user has touched a field; a dialog that was only looked at leaves no draft."""

    def __init__(self, toolkit: Toolkit, desk: Desk, dialog: NewShipmentDialog) -> None:
        super().__init__(dialog)
        self._toolkit, self._desk, self._dialog = toolkit, desk, dialog
        self.key = f"{NEW}:{desk.tools.new_id()}"
        self._is_touched = False
        self.keeper = DraftKeeper(toolkit, desk, dialog, self.fields)
        self.keeper.begin(self.key)
        for line in self._lines().values():
            line.textEdited.connect(self._touch)
        for picker in (dialog.exporter, dialog.consignee, dialog.product):
            picker.picked.connect(self._touch)
        for choice in (dialog.route, dialog.incoterm):
            choice.edited.connect(self._touch)
        dialog.made.connect(self._made)

    def fields(self) -> Mapping[str, Any]:
        """As they stand: texts, keys and codes; nothing while nobody has touched them."""
        if not self._is_touched:
            return {}
        dialog = self._dialog
        fields: dict[str, Any] = {name: line.text() for name, line in self._lines().items()}
        fields |= {"route": dialog.route.value(), "incoterm": dialog.incoterm.value()}
        for name, picker in (("exporter", dialog.exporter), ("consignee", dialog.consignee)):
            fields[name] = picker.choice.value.key if picker.choice else None
        if dialog.product.choice:
            fields["product"] = [dialog.product.choice.value.catalog, dialog.product.choice.value.sku]
        return {name: value for name, value in fields.items() if value}

    def go_on_with(self, draft: UnfinishedDraft) -> None:
        """Fill the fields as they were; a party or product that is gone meanwhile stays empty."""
        fields, dialog = draft.fields, self._dialog
        self.key, self._is_touched = draft.key, True
        self.keeper.begin(draft.key, written=fields)
        for name, picker in (("exporter", dialog.exporter), ("consignee", dialog.consignee)):
            if name in fields:
                self._choose_party(picker, fields[name])
        for name, line in self._lines().items():
            line.setText(fields.get(name, ""))
            line.setModified(bool(fields.get(name)))
        dialog.incoterm.set_value(fields.get("incoterm", dialog.incoterm.value()))
        dialog.route.set_value(fields.get("route"))
        if "product" in fields:
            self._choose_product(*fields["product"])

    def _lines(self) -> dict[str, QLineEdit]:
        dialog = self._dialog
        return {"reference": dialog.reference, "place": dialog.place, "quantity": dialog.quantity.line}

    def _choose_party(self, picker: Any, key: str) -> None:
        try:
            picker.set_choice(party_choice(show_party(self._desk, key)))
        except WrongInput:
            picker.set_choice(None)

    def _choose_product(self, catalog: str, sku: str) -> None:
        try:
            names = dict(show_product(self._desk.catalogs, sku, catalog=catalog).product.names)
        except WrongInput:
            return
        self._dialog.product.set_choice(product_choice(catalog, sku, names, self._toolkit.languages.code))

    def _touch(self) -> None:
        self._is_touched = True
        self.keeper.touch()

    def _made(self) -> None:
        """It is a shipment now."""
        self._is_touched = False
        self.keeper.begin(None)
        desk, key = self._desk, self.key
        self._toolkit.tasks.run(lambda _: drop_draft(desk, key), lambda _: None, lambda _: None)
