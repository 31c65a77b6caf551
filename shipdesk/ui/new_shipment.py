"""The few words that a new shipment needs: who, to whom, by which route and term, and its first product."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.domain.codec import encode
from shipdesk.domain.party import KnownParty
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.browse_catalogs import list_catalogs
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.manage_parties import list_parties, show_party
from shipdesk.services.next_reference import next_reference
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.editor_fields import ChoiceField, TextField
from shipdesk.ui.editor_parties import ROLES
from shipdesk.ui.editor_pickers import PickedProduct, carton_size, party_choice, party_picker, product_picker
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.form import Form, Mark
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.new_party import NewPartyDialog
from shipdesk.ui.new_shipment_draft import NewShipmentDraft
from shipdesk.ui.new_shipment_template import TemplateChoice
from shipdesk.ui.party_form import HOME
from shipdesk.ui.route_list import days_words, routes_to, status_words
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

_LINE, _QUANTITY = "/items/0", "/items/0/quantity"
_PARTS_OF = {"/exporter": "/exporter", "/consignee": "/consignee", "/items": _LINE}
_USUAL_TERM = "FCA"


class NewShipmentDialog(QDialog):
    """`made` carries the reference of the draft; what is missing is said at its field."""

    made = Signal(str)
    wants_products = Signal()

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self.setWindowTitle(self.tr("New shipment"))
        self.setModal(True)
        self.resize(90 * GRID, 76 * GRID)
        self.form = Form(toolkit, self)
        self.message = MessageBar(toolkit, self)
        self.reference, self.place = TextField(64), TextField(80)
        self.exporter = party_picker(toolkit, desk, ROLES["exporter"])
        self.consignee = party_picker(toolkit, desk, ROLES["consignee"])
        self.route = ChoiceField(self._routes)
        self.incoterm = ChoiceField(self._incoterms)
        self.product = product_picker(toolkit, desk, lambda: toolkit.languages.code)
        self.quantity = DecimalField("", 6)
        self.back, self.make = QPushButton(self.tr("Back"), self), QPushButton(self.tr("Make the shipment"), self)
        self._add_rows()
        self._connect()
        self._lay_out()
        self.draft = NewShipmentDraft(toolkit, desk, self)
        self._suggest()

    def members(self) -> dict[str, Any]:
        """The short form of a consignment as it stands in the fields; raises `WrongInput` with every missing one."""
        members: dict[str, Any] = {"client_reference": self.reference.value(), "route_id": self.route.value()}
        members |= {"incoterm": self.incoterm.value(), "incoterm_place": self.place.value()}
        faults = [_missing(f"/{name}") for name, value in members.items() if value is None]
        for name, picker in (("exporter", self.exporter), ("consignee", self.consignee)):
            if picker.choice is None:
                faults.append(_missing(f"/{name}"))
            else:
                members[name] = {"party": picker.choice.value.key}
        try:
            quantity = self.quantity.value()
        except WrongInput as fault:
            fault.pointer = _QUANTITY
            quantity = None
            faults.append(fault)
        else:
            faults += [] if quantity else [_missing(_QUANTITY)]
        if self.product.choice is None:
            faults.append(_missing(_LINE))
        else:
            picked: PickedProduct = self.product.choice.value
            members["items"] = [{"catalog": picked.catalog, "sku": picked.sku, "quantity": encode(quantity)}]
        if faults:
            raise WrongInput.of_many(faults)
        return members

    def make_it(self) -> None:
        """Make the draft, or say by field what is missing."""
        self.message.hide()
        try:
            work = self._work()
        except WrongInput as fault:
            self._show_faults(fault)
            return
        self.form.set_marks({})
        self.make.setEnabled(False)
        self._toolkit.tasks.write(
            work, (What.CONSIGNMENTS,), self._was_made, self._failed,
            self.tr("Making the shipment"), self,
        )  # fmt: skip

    def _work(self) -> Callable[[object], StoredConsignment]:
        """Raises `WrongInput` where something is missing."""
        if self.template.name is not None:
            return self.template.work(self.reference.value() or "")
        desk, members = self._desk, self.members()
        return lambda _: new_consignment(desk, members)

    def _was_made(self, stored: StoredConsignment) -> None:
        self.accept()
        self.made.emit(stored.reference)

    def _failed(self, error: Exception) -> None:
        self.make.setEnabled(True)
        if isinstance(error, WrongInput):
            self._show_faults(error)
        else:
            self.message.tell_error(error)

    def _show_faults(self, fault: WrongInput) -> None:
        """Each fault at its field, the cursor in the first; what belongs to none stands above them."""
        marks: dict[str, Mark] = {}
        for one in fault.all:
            pointer = one.pointer or ""
            at = next((field for start, field in _PARTS_OF.items() if pointer.startswith(start)), pointer)
            at = _QUANTITY if pointer == _QUANTITY else at
            marks.setdefault(at, Mark(Tone.BLOCK, self._toolkit.words(one)))
        self.form.set_marks(marks)
        known = [at for at in marks if self.form.row_of(at) is not None]
        if known:
            self.form.go_to(min(known, key=list(self.form.rows).index))
        else:
            self.message.tell_error(fault)

    def _suggest(self) -> None:
        """The next reference, and the exporter where there is only one."""
        desk = self._desk

        def look(_: Progress) -> tuple[str, list[KnownParty], bool]:
            has_products = any(catalog.products for catalog in list_catalogs(desk.catalogs))
            return next_reference(desk), list_parties(desk), has_products

        def show(found: tuple[str, list[KnownParty], bool]) -> None:
            reference, parties, has_products = found
            self._tell_what_is_missing(parties, has_products)
            exporters = [known for known in parties if "exporter" in known.roles]
            if not self.reference.text():
                self.reference.set_value(reference)
            if len(exporters) == 1 and self.exporter.choice is None:
                self.exporter.set_choice(party_choice(exporters[0]))
                self._suggest_place()

        self._toolkit.tasks.run(look, show, self.message.tell_error, owner=self)

    def _tell_what_is_missing(self, parties: list[KnownParty], has_products: bool) -> None:
        """On an empty desk no field could be filled: the way out stands above them."""
        if not has_products:
            words = self.tr("There are no products yet. Import your product list first, then make the shipment.")
            self.message.tell(Tone.INFO, words, Remedy(self.tr("Go to the catalog"), self._leave_for_products))
        elif not parties:
            words = self.tr("The address book is empty. Add your own company and the buyer.")
            self.message.tell(Tone.INFO, words, Remedy(self.tr("New party"), self._ask_party))

    def _leave_for_products(self) -> None:
        self.reject()
        self.wants_products.emit()

    def _ask_party(self) -> None:
        dialog = NewPartyDialog(self._toolkit, self._desk, self)
        dialog.added.connect(self._take_party)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_party(self, key: str) -> None:
        """Thai parties send, others receive, unless their role says so; the message stays until both are there."""
        known = show_party(self._desk, key)
        sends = "exporter" in known.roles or known.party.address.country_code == HOME
        picker = self.exporter if sends else self.consignee
        picker.set_choice(party_choice(known))
        picker.picked.emit(known)
        self.message.setVisible(self.exporter.choice is None or self.consignee.choice is None)

    def _routes(self) -> list[tuple[str | None, str]]:
        if not hasattr(self, "consignee") or self.consignee.choice is None:
            return [(None, self.tr("Choose the consignee first"))]
        country = self.consignee.choice.value.party.address.country_code
        days, language = self.tr("{days} days"), self._toolkit.languages.code
        return [(None, self.tr("Choose a route"))] + [
            (route.id, f"{route.title(language)} · {days.format(days=days_words(route))} · {status_words(route)}")
            for route in routes_to(self._desk.reference, country)
        ]

    def _incoterms(self) -> list[tuple[str | None, str]]:
        return [(code, f"{code} · {term.name}") for code, term in self._desk.reference.incoterms.items()]

    def _consignee_chosen(self, known: KnownParty | None) -> None:
        """Another country has other routes; one that still fits stays."""
        country = known.party.address.country_code if known else None
        fitting = [route.id for route in routes_to(self._desk.reference, country)] if country else []
        self.route.set_value(self.route.value() if self.route.value() in fitting else None)
        if known is not None and known.book.incoterm:
            self.incoterm.set_value(known.book.incoterm)
            self.place.set_value(known.book.incoterm_place or "")
            if known.book.incoterm_place:
                return
        self._suggest_place()

    def _suggest_place(self) -> None:
        """The buyer's city where the seller pays the way there, else the seller's; what someone typed stays."""
        term = self._desk.reference.incoterms[str(self.incoterm.value())]
        choice = (self.consignee if term.freight_payer == "EXPORTER" else self.exporter).choice
        if choice is None or self.place.isModified():
            return
        address = choice.value.party.address
        city = address.latin.city or address.latin.province
        country = self._desk.reference.countries.get(address.country_code)
        if city and country is not None:
            self.place.set_value(f"{city}, {country.name('en')}")

    def _product_chosen(self, picked: PickedProduct | None) -> None:
        """A full carton is the first guess."""
        if picked is None or self.quantity.line.text():
            return
        desk = self._desk

        def show(units: int | None) -> None:
            if not self.quantity.line.text():
                self.quantity.set_value(Decimal(units or 1))

        self._toolkit.tasks.run(lambda _: carton_size(desk, picked), show, self.message.tell_error, owner=self)

    def _add_rows(self) -> None:
        self.template = TemplateChoice(self._toolkit, self._desk, self)
        self.form.add("/client_reference", self.reference, lambda: self.tr("&Reference"))
        self.form.add("/exporter", self.exporter, lambda: self.tr("&Exporter"))
        self.form.add("/consignee", self.consignee, lambda: self.tr("&Consignee"))
        self.form.add("/route_id", self.route, lambda: self.tr("R&oute"))
        self.form.add("/incoterm", self.incoterm, lambda: self.tr("&Incoterm"))
        self.form.add("/incoterm_place", self.place, lambda: self.tr("P&lace"))
        self.form.add(_LINE, self.product, lambda: self.tr("First &product"))
        self.form.add(_QUANTITY, self.quantity, lambda: self.tr("&Quantity"))
        self.incoterm.set_value(_USUAL_TERM)
        for picker in (self.exporter, self.consignee, self.product):
            picker.setPlaceholderText(self.tr("Type a part of the name (↓ shows all)"))

    def _connect(self) -> None:
        self.exporter.picked.connect(lambda _: self._suggest_place())
        self.incoterm.edited.connect(lambda _: self._suggest_place())
        self.consignee.picked.connect(self._consignee_chosen)
        self.product.picked.connect(self._product_chosen)
        for picker in (self.exporter, self.consignee, self.product):
            picker.failed.connect(self.message.tell_error)
        self.back.clicked.connect(self.reject)
        self.make.clicked.connect(self.make_it)
        self.make.setShortcut("Ctrl+Return")
        self.make.setProperty("role", "primary")
        for button in (self.back, self.make):
            # Enter goes to the next field; the form is finished with Ctrl+Enter.
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("New shipment"), self)
        heading.setProperty("role", "title")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(heading)
        layout.addWidget(self.message)
        layout.addWidget(self.form, 1)
        layout.addLayout(buttons)
        self.reference.setFocus(Qt.FocusReason.OtherFocusReason)


def _missing(pointer: str) -> WrongInput:
    return WrongInput("required", "needed_here", pointer=pointer)
