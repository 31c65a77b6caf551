"""Terms: Incoterm and place, charges, invoice, payment and bank, who signs, and the buyer's orders."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from shipdesk.domain.totals import invoice_total, is_included
from shipdesk.ui.desk_words import mode_word
from shipdesk.ui.editor_border import BorderRows
from shipdesk.ui.editor_columns import Cell, EditColumn, Line, grouped, price_words
from shipdesk.ui.editor_desk_words import countries
from shipdesk.ui.editor_fields import ChoiceField, TextField
from shipdesk.ui.editor_freight import AMOUNT, add_freight_rows, insured_edit, show_insured
from shipdesk.ui.editor_line_table import LineTable
from shipdesk.ui.editor_model import Edit, value_at
from shipdesk.ui.editor_step import EditorStep, Shown
from shipdesk.ui.editor_words import charges, currencies
from shipdesk.ui.fields import DateField, DecimalField
from shipdesk.ui.form import Mark
from shipdesk.ui.wrapped_label import WrappedLabel

CHARGES, ORDERS, YEAR_TOTAL = "/desk/charges", "/desk/order_references", "/desk/buyer_year_total"


class TermsStep(EditorStep):
    key = "terms"

    def build(self) -> None:
        super().build()
        self.row("/incoterm", ChoiceField(self._incoterms, self), lambda: self.tr("Incoterm"), self._incoterm_help)
        self.fits = WrappedLabel(self.toolkit, "", self)
        self.fits.setProperty("role", "muted")
        self.form.add("incoterm-modes", self.fits, lambda: self.tr("Made for"))
        self.row(
            "/incoterm_place",
            TextField(80),
            lambda: self.tr("Place"),
            lambda: self.tr("The place named after the term: Kunming, Yunnan, China."),
        )
        self.currency = QLabel(self)
        self.form.add("currency", self.currency, lambda: self.tr("Currency"))
        self.charges = LineTable(self.toolkit, self._charge_columns(), self._fresh_charge, self)
        self.charges.changed.connect(lambda lines: self.context.edit([Edit(CHARGES, lines)]))
        self.form.add(CHARGES, self.charges, lambda: self.tr("Charges"))
        self.total = QLabel(self)
        self.total.setProperty("role", "heading")
        self.form.add("invoice-total", self.total, lambda: self.tr("Invoice total"))
        add_freight_rows(self)
        self.border = BorderRows(self.context, self)
        self.border.add_to(self.form)
        self._invoice_rows()
        self._payment_rows()
        self._signatory_rows()
        self.orders = LineTable(self.toolkit, self._order_columns(), self._fresh_order, self)
        self.orders.changed.connect(lambda lines: self.context.edit([Edit(ORDERS, lines)]))
        self.form.add(ORDERS, self.orders, lambda: self.tr("Order references"))
        self.row(
            f"{YEAR_TOTAL}/amount", DecimalField("CNY", 2), lambda: self.tr("Buyer’s purchases this year"),
            lambda: self.tr("Cross-border e-commerce: what the buyer has bought in China this year, in yuan."),
        )  # fmt: skip

    def title(self) -> str:
        return self.tr("Terms")

    def show_shipment(self, shown: Shown) -> None:
        super().show_shipment(shown)
        consignment = shown.stored.consignment
        self.currency.setText(consignment.currency)
        self.charges.set_lines(value_at(shown.members, CHARGES) or [], shown.is_editable)
        self.orders.set_lines(value_at(shown.members, ORDERS) or [], shown.is_editable)
        self.border.show_shipment(shown)
        show_insured(self, shown)
        self._show_worked_out()

    def actions_of_step(self) -> list[QAction]:
        return self.border.actions_of_rows()

    def set_marks(self, marks: dict[str, Mark]) -> None:
        super().set_marks(marks)
        self.border.set_marks(marks)
        for pointer, table in ((CHARGES, self.charges), (ORDERS, self.orders)):
            table.set_marks({at[len(pointer) :]: mark for at, mark in marks.items() if at.startswith(f"{pointer}/")})

    def retranslate(self) -> None:
        self._show_worked_out()

    def _invoice_rows(self) -> None:
        self.row("/desk/invoice/number", TextField(40), lambda: self.tr("Invoice number"))
        self.row("/desk/invoice/date", DateField(self.toolkit), lambda: self.tr("Invoice date"))
        self.row(
            "/desk/invoice/issuer_name", TextField(120), lambda: self.tr("Invoice issued by"),
            lambda: self.tr("Only where another company than the exporter invoices."),
        )  # fmt: skip
        issuer_country = ChoiceField(lambda: countries(self.desk.reference, self.context.language), self)
        self.row("/desk/invoice/issuer_country", issuer_country, lambda: self.tr("Country of the issuer"))
        self.row(
            "/desk/valid_until", DateField(self.toolkit), lambda: self.tr("Offer valid until"),
            lambda: self.tr("Stands on the pro-forma invoice."),
        )  # fmt: skip

    def _payment_rows(self) -> None:
        self.row("/desk/payment/terms", TextField(200), lambda: self.tr("Payment terms"))
        deposit = DecimalField("%", 2, maximum=Decimal(100))
        self.row("/desk/payment/deposit_percent", deposit, lambda: self.tr("Deposit"))
        self.row("/desk/payment/bank/name", TextField(120), lambda: self.tr("Bank"))
        self.row("/desk/payment/bank/swift", TextField(11), lambda: self.tr("SWIFT code"))
        self.row("/desk/payment/bank/account", TextField(40), lambda: self.tr("Account number"))
        self.row("/desk/payment/bank/holder", TextField(120), lambda: self.tr("Account holder"))

    def _signatory_rows(self) -> None:
        self.row("/desk/signatory/name", TextField(120), lambda: self.tr("Signed by"))
        self.row("/desk/signatory/title", TextField(80), lambda: self.tr("Position"))
        self.row("/desk/signatory/place", TextField(80), lambda: self.tr("Place of signing"))
        self.row("/desk/signatory/date", DateField(self.toolkit), lambda: self.tr("Date of signing"))

    def _incoterms(self) -> list[tuple[str | None, str]]:
        return [(code, f"{code} · {term.name}") for code, term in self.desk.reference.incoterms.items()]

    def _incoterm_help(self) -> str:
        return self.tr("Who pays the transport and who bears the risk, by Incoterms 2020.")

    def _charge_columns(self) -> list[EditColumn]:
        return [
            EditColumn(
                title=lambda: self.tr("Charge"), member="/code", cell=Cell.CHOICE, width=150,
                options=lambda: list(charges().items()),
            ),
            EditColumn(
                title=lambda: self.tr("Amount"), member="/amount", cell=Cell.NUMBER, places=4, width=110,
                shown=self._amount,
            ),
            EditColumn(
                title=lambda: self.tr("Currency"), member="/currency", cell=Cell.CHOICE, width=84,
                options=lambda: currencies(self.desk.reference.minor_units),
            ),
            EditColumn(
                title=lambda: self.tr("In the prices?"), member="/included", cell=Cell.CHOICE, width=200,
                stretches=True, options=self._included, shown=self._included_words,
            ),
        ]  # fmt: skip

    def _order_columns(self) -> list[EditColumn]:
        return [
            EditColumn(title=lambda: self.tr("Order number"), member="/number", width=160, stretches=True),
            EditColumn(title=lambda: self.tr("Order date"), member="/date", cell=Cell.DATE, width=120),
            EditColumn(
                title=lambda: self.tr("Amount"),
                member="/amount",
                cell=Cell.NUMBER,
                places=4,
                width=110,
                shown=self._order_amount,
            ),
            EditColumn(title=lambda: self.tr("Currency"), member="/currency", width=96),
        ]

    def _included(self) -> list[tuple[Any, str]]:
        return [
            (None, self.tr("As the term says")),
            (True, self.tr("Yes, the prices contain it")),
            (False, self.tr("No, it comes on top")),
        ]

    def _included_words(self, line: Line) -> str:
        """The default says what it comes to."""
        words = dict(self._included())
        if line.get("included") is not None or self.shown is None:
            return words[line.get("included")]
        charge = next((one for one in self.shown.stored.consignment.desk.charges if one.code == line.get("code")), None)
        if charge is None:
            return words[None]
        if is_included(charge, self.shown.stored.consignment.incoterm):
            return self.tr("As the term says: contained")
        return self.tr("As the term says: on top")

    def _amount(self, line: Line) -> str:
        decimals = self.desk.reference.minor_units.get(str(line.get("currency")), 2)
        return price_words(Decimal(line.get("amount", "0")), decimals)

    def _order_amount(self, line: Line) -> str:
        return self._amount(line) if line.get("amount") else ""

    def send(self, pointer: str, value: Any) -> None:
        """An amount is money together with its currency only."""
        if pointer == AMOUNT and self.shown is not None:
            self.context.edit([insured_edit(value, self.shown)])
            return
        if pointer == f"{YEAR_TOTAL}/amount":
            pointer, value = YEAR_TOTAL, None if value is None else {"amount": value, "currency": "CNY"}
        super().send(pointer, value)

    def _fresh_order(self) -> Line:
        return {"number": "PO", "currency": self.shown.stored.consignment.currency if self.shown else "THB"}

    def _fresh_charge(self) -> Line:
        currency = self.shown.stored.consignment.currency if self.shown else "THB"
        return {"code": "freight", "amount": "0", "currency": currency}

    def _show_worked_out(self) -> None:
        if self.shown is None:
            return
        consignment = self.shown.stored.consignment
        term = self.desk.reference.incoterms.get(consignment.incoterm)
        self.fits.setText(", ".join(mode_word(mode) for mode in sorted(term.modes)) if term is not None else "")
        total = invoice_total(consignment)
        self.total.setText(f"{grouped(total.amount)} {total.currency}")
