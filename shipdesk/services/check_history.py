"""What the desk remembers of other consignments, gathered for the check of one: a handful of indexed look-ups."""

from __future__ import annotations

from shipdesk.checks import EarlierInvoice, History, SentOrder
from shipdesk.checks.history import invoice_content
from shipdesk.domain.consignment import Consignment
from shipdesk.services.desk import Desk


def history_of(desk: Desk, consignment: Consignment) -> History:
    store, reference = desk.store, consignment.client_reference
    ssccs = [unit.sscc for unit in consignment.handling_units if unit.sscc is not None]
    sent = store.consignments.sent_to(consignment.consignee.name_latin, reference)
    return History(
        invoices=_earlier_invoices(desk, consignment),
        sscc_uses=store.numbers.used_elsewhere(ssccs, reference) if ssccs else {},
        buyer_orders=tuple(SentOrder(one.reference, one.day, one.trade_mode, one.value) for one in sent),
        rejections=store.rejections.to(consignment.destination),
        notices=tuple(one.notice for one in store.notices.all()),
    )


def _earlier_invoices(desk: Desk, consignment: Consignment) -> tuple[EarlierInvoice, ...]:
    """Each exporter counts its own invoices."""
    invoice = consignment.desk.invoice
    if invoice is None or not invoice.number:
        return ()
    older = desk.store.consignments.older_with_invoice(invoice.number, consignment.client_reference)
    return tuple(
        EarlierInvoice(one.client_reference, invoice_content(one), one.declared_value)
        for one in older
        if one.exporter.name_latin == consignment.exporter.name_latin
    )
