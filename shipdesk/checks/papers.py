"""Papers as such: invoice numbers, shipping marks, letters that fonts lack, English on certificates, the signature."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Case
from shipdesk.checks.finding import Fault
from shipdesk.checks.history import invoice_content
from shipdesk.checks.printed_texts import certificate_texts, printed_texts
from shipdesk.checks.received import stated
from shipdesk.checks.rule_functions import CaseRule

MOST_SHOWN = 10
_NUMBER_OF = re.compile(r"(?:[0-9]+\s*-\s*)?[0-9]+\s*(?:/|of)\s*[0-9]+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
SIGNED = ("name", "place", "date")


def invoice_number_used_before(case: Case) -> Iterator[Fault]:
    """An older consignment of the same exporter with another content; the same content again is the same invoice."""
    invoice = case.desk.invoice
    if invoice is None or not invoice.number or not case.facts.history.invoices:
        return
    content = invoice_content(case.consignment)
    for one in case.facts.history.invoices:
        if one.content != content:
            values = {
                "number": invoice.number,
                "reference": one.reference,
                "total": f"{one.total} {one.total.currency}",
            }
            yield Fault(pointer="/desk/invoice/number", values=values)
            return


def marks_differ(case: Case) -> Iterator[Fault]:
    """Every word of the cartons' marks stands on the paper too; numbers n of N are written in many ways."""
    papers = list(stated(case, "marks", "papers_with_marks"))
    marks = [one.unit.marks for one in case.cartons if one.unit.marks] if papers else []
    if not marks:
        return
    common = frozenset.intersection(*(_words(text) for text in marks))
    if not common:
        return
    for one in papers:
        if not common <= _words(one.value) and not _points_to_invoice(case, one.value):
            values = one.named | {"stated": one.value, "marks": marks[0]}
            yield Fault(pointer=one.pointer, values=values)


def _words(marks: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(_NUMBER_OF.sub(" ", marks)))


def _points_to_invoice(case: Case, marks: str) -> bool:
    """`As per invoice` is a fault of its own, found by the rules of origin."""
    return any(words in marks.casefold() for words in case.facts.listed("marks_by_reference"))


def letters_missing(case: Case) -> Iterator[Fault]:
    """Characters that would come out as empty boxes; each text once."""
    for pointer, text in printed_texts(case.consignment):
        missing = "" if text.isascii() and text.isprintable() else case.facts.cannot_print(text)
        if missing:
            shown = " ".join(_visible(letter) for letter in missing[:MOST_SHOWN])
            yield Fault(pointer=pointer, values={"letters": shown, "text": text})


def _visible(letter: str) -> str:
    return letter if letter.isprintable() else f"U+{ord(letter):04X}"


def certificate_not_in_english(case: Case) -> Iterator[Fault]:
    """Every letter of what a certificate of origin prints is Latin."""
    scheme = case.consignment.customs.preference_scheme
    if scheme not in case.facts.listed("preferences_with_certificate"):
        return
    for pointer, text in certificate_texts(case.consignment):
        if not all(_is_latin(character) for character in text if character.isalpha()):
            yield Fault(pointer=pointer, values={"scheme": scheme, "text": text})


def _is_latin(character: str) -> bool:
    return character.isascii() or unicodedata.name(character, "").startswith("LATIN")


def not_signed(case: Case) -> Iterator[Fault]:
    signatory = case.desk.signatory
    blank = [member for member in SIGNED if signatory is None or not getattr(signatory, member)]
    if blank:
        yield Fault(pointer=f"/desk/signatory/{blank[0]}", values={"signature": ", ".join(blank)})


CASE_RULES: Mapping[str, CaseRule] = {
    "DOC-01": invoice_number_used_before,
    "DOC-03": marks_differ,
    "DOC-04": letters_missing,
    "DOC-06": certificate_not_in_english,
    "DOC-07": not_signed,
}
