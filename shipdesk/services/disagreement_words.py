"""Fields and papers as people call them, for sentences about papers that disagree."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from shipdesk.services.desk import Desk

if TYPE_CHECKING:
    from shipdesk.documents.agreement import Source

Sentence = Callable[[str, Mapping[str, str]], str]
_OF_LINE = re.compile(r"line\.([0-9]+)\.(.+)")
_ROOMS = ("box", "column", "detail", "total", "charge", "party", "phyto", "form", "ship", "transit", "dg", "declare")
"""Parts of the wording where the caption of a field may stand."""
_CALLED = {"value": "column.amount", "invoice_total": "total.invoice"}


def field_word(desk: Desk, field: str, language: str, sentence: Sentence) -> str:
    """Its caption on the papers; a field without one by its own name."""
    of_line = _OF_LINE.fullmatch(field)
    if of_line is not None:
        values = {"line": of_line[1], "field": _caption(desk, of_line[2], language)}
        return sentence("field_of_line", values)
    role, _, member = field.partition(".")
    if desk.wording.has(f"party.{role}"):
        values = {"party": desk.wording.word(language, f"party.{role}"), "member": sentence(f"party_{member}", {})}
        return sentence("field_of_party", values)
    return _caption(desk, field.removeprefix("total."), language)


def paper_word(desk: Desk, source: Source, language: str, sentence: Sentence) -> str:
    """A paper of ours with its issue, one of others with its number, a text as such."""
    title = f"title.{source.kind}"
    if not desk.wording.has(title):
        named = desk.rules.words.get("paper", {}).get(source.kind)
        name = named[language] if named is not None else sentence("typed_text", {})
        return f"{name} {source.number}" if source.number else name
    name = desk.wording.word(language, title)
    if source.revision is None:
        return name
    return sentence("paper_as_issued", {"paper": name, "revision": str(source.revision)})


def _caption(desk: Desk, field: str, language: str) -> str:
    keys = (_CALLED.get(field, ""), *(f"{room}.{field}" for room in _ROOMS))
    known = next((key for key in keys if key and desk.wording.has(key)), None)
    return desk.wording.word(language, known) if known else field.replace("_", " ").replace(".", " ")
