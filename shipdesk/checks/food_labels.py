"""Labels of pre-packed food: what must stand on them in the language of the destination, and what must not be in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from shipdesk.checks.case import Line
from shipdesk.checks.finding import WARN, Fault
from shipdesk.checks.retail import BULK, NOT_KNOWN, form_of
from shipdesk.checks.rule_functions import LineRule
from shipdesk.domain.desk_object import LabelData
from shipdesk.reference.border_tables import Law
from shipdesk.reference.rules import SEPARATOR

CHINESE = "zh"
CHINA = "CN"
LABEL_DATA = "/desk/label_data"
LAO_NUMBER = "LA_FDD_REGISTRATION"
PRINTED_AT_THE_FACTORY = frozenset({"lot", "production_date", "expiry_date"})
"""They stand on the pack in figures that every reader knows; that we were not told them stops nobody."""
NEIGHBOURS = frozenset({"LA", "KH", "MM", "VN"})

FieldReader = Callable[[Line, LabelData | None, str], object]


def chinese_label_incomplete(line: Line) -> Iterator[Fault]:
    law = _label_law(line, CHINA)
    if law is None:
        return
    missing = _missing_fields(line)
    if form_of(line) == NOT_KNOWN:
        yield _asked(line, law)
    elif missing:
        values = line.named | {"fields": SEPARATOR.join(missing), "law": law.name}
        yield Fault(pointer=_pointer(line, missing[0]), values=values, source=law.source)


def label_of_old_standard(line: Line) -> Iterator[Fault]:
    """GB 7718-2025 wants allergens and a date of expiry on goods made from its first day on."""
    if _label_law(line, CHINA) is None or form_of(line) == NOT_KNOWN:
        return
    label = _label(line, CHINESE)
    made = {"production": line.production_day.isoformat()}
    if label is None or not label.allergens:
        pointer = _pointer(line, "allergens")
        yield Fault(pointer=pointer, values=line.named | made, message_key="allergens")
    if line.item.expiry_date is None:
        yield Fault(pointer=f"{line.pointer}/expiry_date", values=line.named | made, message_key="expiry")


def additive_to_check(line: Line) -> Iterator[Fault]:
    """The words of every list of ingredients, in any language."""
    if not line.goes_to_china or not line.is_of("labelled_food"):
        return
    written = " ".join(_all_ingredients(line)).casefold()
    for additive in line.facts.border.additives if written else ():
        if any(word in written for word in additive.words):
            values = line.named | {"additive": additive.name}
            yield Fault(pointer=_pointer(line, "ingredients"), values=values, message_key=additive.kind)


def local_label_missing(line: Line) -> Iterator[Fault]:
    """No text in the language of the country, or a text that lacks fields; in Laos also the number on the pack."""
    country = line.case.destination
    law = _label_law(line, country) if country in NEIGHBOURS else None
    if law is None:
        return
    language = line.facts.border.label_fields[country].language
    values = line.named | {"law": law.name, "language": language}
    if form_of(line) == NOT_KNOWN:
        yield _asked(line, law, language=language)
        return
    missing = _missing_fields(line)
    if _label(line, language) is None:
        yield Fault(pointer=LABEL_DATA, values=values, message_key="none", source=law.source)
    elif missing:
        fields = {"fields": SEPARATOR.join(missing)}
        yield Fault(
            pointer=_pointer(line, missing[0]),
            values=values | fields,
            message_key="fields",
            severity=WARN if PRINTED_AT_THE_FACTORY.issuperset(missing) else None,
            source=law.source,
        )
    yield from _number_missing(line)


def _number_missing(line: Line) -> Iterator[Fault]:
    law = line.facts.border.law(f"food_number_{line.case.destination}", line.production_day)
    if law is not None and not line.numbers(LAO_NUMBER):
        yield Fault(pointer="/desk/registrations", values=line.named, message_key="number", source=law.source)


def _asked(line: Line, law: Law, **values: str) -> Fault:
    """Invoiced by weight, and nobody says whether in retail packs: the label can't be judged, and that is told."""
    told = line.named | {"law": law.name} | values
    return Fault(pointer=LABEL_DATA, values=told, message_key="perhaps", severity=WARN, source=law.source)


def _label_law(line: Line, country: str) -> Law | None:
    """The label standard of the day for pre-packed food to that country; None where the rule is not for the line."""
    if line.case.destination != country or not line.is_of("labelled_food"):
        return None
    if form_of(line) == BULK:
        return None
    return line.facts.border.law(f"food_label_{country}", line.production_day)


def lacking(line: Line) -> tuple[tuple[str, str], ...]:
    """The fields that the label in the language of the destination must have and nobody gave, each with its pointer."""
    return tuple((name, _pointer(line, name)) for name in _missing_fields(line))


def label_of(line: Line, language: str) -> LabelData | None:
    """What was typed for the line's label in that language."""
    return _label(line, language)


def _label(line: Line, language: str) -> LabelData | None:
    """`zh` and `zh-Hans` are one language here."""
    given = line.case.label_data.get(line.item.line_no, ())
    return next((one for one in given if one.language.partition("-")[0] == language), None)


def _missing_fields(line: Line) -> tuple[str, ...]:
    wanted = line.facts.border.label_fields[line.case.destination]
    label = _label(line, wanted.language)
    return tuple(name for name in wanted.fields if not FIELDS[name][1](line, label, wanted.language))


def _pointer(line: Line, field: str) -> str:
    """The line's own member, else the label data of the line in the language of the destination."""
    place = FIELDS[field][0] if field in FIELDS else ""
    if place:
        return f"{line.pointer}{place}"
    language = line.facts.border.label_fields[line.case.destination].language
    for index, one in enumerate(line.case.desk.label_data):
        if one.line_no == line.item.line_no and one.language.partition("-")[0] == language:
            return f"/desk/label_data/{index}/{field}"
    return LABEL_DATA


def _name(line: Line, _: LabelData | None, language: str) -> str | None:
    taken = line.product.names.get(language) if line.product is not None else None
    return line.item.description(language) or taken


def _ingredients(line: Line, label: LabelData | None, language: str) -> str | None:
    taken = line.product.ingredients.get(language) if line.product is not None else None
    return (label.ingredients if label is not None else None) or taken


def _all_ingredients(line: Line) -> Iterator[str]:
    if line.product is not None:
        yield from line.product.ingredients.values()
    for one in line.case.label_data.get(line.item.line_no, ()):
        yield one.ingredients or ""


FIELDS: Mapping[str, tuple[str, FieldReader]] = {
    "name": ("/descriptions", _name),
    "ingredients": ("", _ingredients),
    "net": ("/net_weight_kg", lambda line, _, __: line.item.net_weight_kg.kg > 0),
    "origin": ("/origin_country", lambda line, _, __: line.item.origin_country),
    "responsible": ("", lambda _, label, __: label is not None and label.responsible),
    "storage": ("", lambda _, label, __: label is not None and label.storage),
    "use": ("", lambda _, label, __: label is not None and label.use),
    "lot": ("/lot_number", lambda line, _, __: line.item.lot_number),
    "production_date": ("/production_date", lambda line, _, __: line.item.production_date),
    "expiry_date": ("/expiry_date", lambda line, _, __: line.item.expiry_date),
}
"""By the name of a label's field: where in the line it stands (nowhere: in the label data), and its value."""

LINE_RULES: Mapping[str, LineRule] = {
    "FOD-04": chinese_label_incomplete,
    "FOD-05": label_of_old_standard,
    "FOD-06": additive_to_check,
    "FOD-07": local_label_missing,
}
