"""The QR code of a payment as a picture, drawn from the text that was checked."""

from __future__ import annotations

from pathlib import Path

from shipdesk.errors import WrongInput
from shipdesk.services.issued_files import write_whole
from shipdesk.services.pay_charges import Payment

DOTS = 8
"""To a module, in a file that is printed or sent on."""


def write_qr(payment: Payment, path: Path) -> Path:
    """A PNG at `path`; a payment without a QR code that holds raises `WrongInput`."""
    write_whole(path, qr_png(payment))
    return path


def qr_png(payment: Payment, dots: int = DOTS) -> bytes:
    """The picture, with the quiet zone that readers need."""
    if payment.qr is None:
        raise payment.qr_fault or WrongInput("not_found", "payment_without_qr", payment=payment.record.id)
    from shipdesk.drawing.bars import qr
    from shipdesk.drawing.symbol_picture import symbol_png

    return symbol_png(qr(payment.qr), dots)
