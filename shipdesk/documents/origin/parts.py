"""What the boxes of a certificate are made of: numbered captions, lines with a box to tick, dotted lines to sign on."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.documents import style
from shipdesk.documents.blocks import Setter, Text
from shipdesk.documents.origin.data import OriginForm
from shipdesk.documents.paper_data import Both
from shipdesk.documents.terms import Terms
from shipdesk.reference.origin_forms import FormLayout


def numbered(terms: Terms, layout: FormLayout, box: str, words: str | None = None) -> Both:
    """`7. Number and type of packages`: the form's own number of the box before its caption."""
    named = terms.words(f"origin.{words or box}")
    return Both(f"{layout.boxes[box]}. {named.en}", named.second)


def to_fill(terms: Terms, setter: Setter, pointer: str) -> list[Text]:
    """Stands where a value is missing."""
    said = terms.words("sheet.to_fill")
    both = f"{said.en}  {said.second}" if said.second else said.en
    return [Text(both, style.TINY, color=style.SOFT, language=setter.second or "en", pointer=pointer)]


def small(texts: Sequence[str], pointer: str) -> list[Text]:
    return [Text(one, style.SMALL, pointer=pointer) for one in texts]


def third_party_texts(terms: Terms, form: OriginForm) -> list[Text]:
    """Name and country of who invoices the goods, where that is a third party."""
    said, third = terms.words("origin.third_party").en, form.third_party
    pointer = "/desk/certificate/third_party"
    if third is not None:
        return [
            Text(f"{said}: {third.name}, {terms.country(third.country).en}", style.SMALL, pointer=pointer, above=1.0)
        ]
    if form.third_country is None:
        return []
    missing, country = terms.words("sheet.to_fill").en, terms.country(form.third_country).en
    return [Text(f"{said}: ({missing}), {country}", style.SMALL, pointer=pointer, above=1.0)]
