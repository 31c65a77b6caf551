"""Thai QR payment text (PromptPay; EMVCo merchant-presented mode): fields of two digits of id, two of length, value.

The last field, 63, is a checksum over everything before its own value. Amounts are in baht (ISO 4217 number 764).

>>> validate("00020101021129370016A0000006770101110113006681234567853037645802TH6304823E")[-4:]
'823E'
>>> transfer_to_tax_id("0105556001234", Decimal("4220.00"))
'00020101021229370016A00000067701011102130105556001234530376454074220.005802TH630442EE'
>>> amount_of(bill("010555600123400", "INV20260001", "CUST001", Decimal("107000.00")))
Decimal('107000.00')
"""

from __future__ import annotations

import binascii
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from shipdesk.errors import WrongInput
from shipdesk.identifiers.faults import Reasons, holds, require_check_digit

REASONS = Reasons("promptpay_pattern", "promptpay_pattern", "promptpay_checksum")
BEGINNING = "000201"
CREDIT_TRANSFER, BILL_PAYMENT = "29", "30"
TRANSFER_APPLICATION, BILL_APPLICATION = "A000000677010111", "A000000677010112"
CURRENCY, AMOUNT, COUNTRY, CHECKSUM = "53", "54", "58", "63"
BAHT = "764"
_CHECKSUM_HEAD = f"{CHECKSUM}04"


def checksum(text: str) -> str:
    """CRC-16/CCITT-FALSE in four upper-case hexadecimal digits.

    >>> checksum("123456789")
    '29B1'
    """
    return f"{binascii.crc_hqx(text.encode(), 0xFFFF):04X}"


def find(text: str) -> str | None:
    """The payment text within a longer one, up to its checksum; up to the next space where its fields are broken."""
    start = text.find(BEGINNING)
    if start < 0:
        return None
    rest = text[start:]
    try:
        for name, _, end in _fields(rest):
            if name == CHECKSUM:
                return rest[:end]
    except ValueError:
        pass
    return rest.split()[0]


def validate(text: str, *, pointer: str | None = None) -> str:
    """The payment text, or what is wrong with it: its fields, or its checksum."""
    stripped = text.strip()
    try:
        fields = list(_fields(stripped))
    except ValueError:
        raise WrongInput("pattern", REASONS.pattern, pointer=pointer, number=stripped) from None
    names = [name for name, _, _ in fields]
    if not stripped.startswith(BEGINNING) or names[-1] != CHECKSUM or len(fields[-1][1]) != 4:
        raise WrongInput("pattern", REASONS.pattern, pointer=pointer, number=stripped)
    require_check_digit(stripped, stripped[-4:].upper(), checksum(stripped[:-4]), REASONS, pointer)
    return stripped


def is_valid(text: str) -> bool:
    return holds(validate, text)


def amount_of(text: str) -> Decimal | None:
    """What a valid payment text asks for; None where the payer types it."""
    written = _value(text, AMOUNT)
    try:
        return Decimal(written) if written is not None else None
    except InvalidOperation:
        return None


def is_in_baht(text: str) -> bool:
    return _value(text, CURRENCY) == BAHT


def transfer_to_tax_id(tax_id: str, amount: Decimal | None = None) -> str:
    """A transfer to a Thai tax or citizen number."""
    return _payment(CREDIT_TRANSFER, _field("00", TRANSFER_APPLICATION) + _field("02", tax_id), amount)


def bill(biller: str, first: str, second: str, amount: Decimal | None = None) -> str:
    """A bill of a biller (tax number and two digits) with its two references."""
    account = (_field("00", BILL_APPLICATION), _field("01", biller), _field("02", first), _field("03", second))
    return _payment(BILL_PAYMENT, "".join(account), amount)


def _payment(kind: str, account: str, amount: Decimal | None) -> str:
    """Point of initiation 12 with an amount, 11 without."""
    head = _field("00", "01") + _field("01", "11" if amount is None else "12") + _field(kind, account)
    due = "" if amount is None else _field(AMOUNT, f"{amount:.2f}")
    text = head + _field(CURRENCY, BAHT) + due + _field(COUNTRY, "TH") + _CHECKSUM_HEAD
    return text + checksum(text)


def _field(name: str, value: str) -> str:
    return f"{name}{len(value):02d}{value}"


def _value(text: str, wanted: str) -> str | None:
    return next((value for name, value, _ in _fields(text) if name == wanted), None)


def _fields(text: str) -> Iterator[tuple[str, str, int]]:
    """Name, value and end of each field; ValueError where a length is none or reaches beyond the text."""
    place = 0
    while place < len(text):
        name, length = text[place : place + 2], text[place + 2 : place + 4]
        if not (name.isascii() and name.isdigit() and length.isascii() and length.isdigit() and len(length) == 2):
            raise ValueError(text[place : place + 4])
        end = place + 4 + int(length)
        if end > len(text):
            raise ValueError(text[place:])
        yield name, text[place + 4 : end], end
        place = end
