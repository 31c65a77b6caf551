"""Telephone numbers in ITU-T E.164 form, judged by the numbering plan of their country.

>>> validate("081-234-5678", region="TH")
'+66812345678'
>>> validate("+86 871 6550 5503")
'+8687165505503'
"""

from __future__ import annotations

from shipdesk.errors import WrongInput


def validate(number: str, *, region: str | None = None, pointer: str | None = None) -> str:
    """`region` is the ISO country in which a number without + is dialled. The import stays off the start path."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException as error:
        raise WrongInput("pattern", "phone_pattern", pointer=pointer, number=number) from error
    if parsed.extension or not phonenumbers.is_valid_number(parsed):
        raise WrongInput("pattern", "phone_pattern", pointer=pointer, number=number)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def as_dialled(number: str, region: str | None = None) -> str:
    """The E.164 form, or the number as it was given where no plan knows it."""
    try:
        return validate(number, region=region)
    except WrongInput:
        return number
