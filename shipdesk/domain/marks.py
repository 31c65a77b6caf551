"""The shipping marks on cartons and pallets, by a template that the exporter can change; they end in n/N."""

from __future__ import annotations

from shipdesk.domain.consignment import Consignment

DEFAULT_TEMPLATE = "{reference} {n}/{N}"
MOST_LETTERS = 200
_NO_INITIALS = frozenset({"CO", "LTD", "LIMITED", "COMPANY", "INC", "LLC", "AND", "OF", "THE", "CORP", "JSC"})


def marks_text(template: str, consignment: Consignment, number: str, total: int) -> str:
    """The marks of one package; `number` is its own or, on a pallet, the range of its cartons."""
    name = consignment.consignee.name_latin
    head, _, _ = template.partition("{n}")
    words = {
        "{initials}": initials(name),
        "{consignee}": name,
        "{reference}": consignment.client_reference,
        "{destination}": consignment.incoterm_place.upper(),
        "{origin}": ", ".join(dict.fromkeys(item.origin_country for item in consignment.items)),
    }
    for placeholder, word in words.items():
        head = head.replace(placeholder, word)
    tail = f"{number}/{total}"
    return f"{head[: MOST_LETTERS - len(tail)]}{tail}"


def initials(name: str) -> str:
    """KFT of `Kunming Fruit Trading Co., Ltd.`"""
    words = [word.strip(".,()&'\"").upper() for word in name.replace("-", " ").split()]
    return "".join(word[0] for word in words if word and word not in _NO_INITIALS and word[0].isalnum())[:6]
