"""Data for the Chinese label of pre-packed food, field by field, with a draft of the sticker (documents.md, 10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from shipdesk.documents import statements as said
from shipdesk.documents import style
from shipdesk.documents.blocks import Text
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.food_label_sticker import draw_sticker
from shipdesk.documents.food_label_texts import Written, in_chinese
from shipdesk.documents.food_labels import FoodLabel, LabelField
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind, Lack
from shipdesk.documents.paper_data import Both, Fact, PaperData
from shipdesk.documents.sheet import draw_notes, draw_section, draw_title
from shipdesk.documents.statements import Statement
from shipdesk.documents.table import Cell, Column, Table
from shipdesk.documents.terms import Terms, filled
from shipdesk.domain.measures import plain
from shipdesk.domain.nutrition import Declared
from shipdesk.drawing import Symbol
from shipdesk.errors import WrongInput
from shipdesk.reference.china_label import MUST
from shipdesk.reference.nutrients import Nutrient

CHINESE = "zh"
CONFIRMED = ("china_label.confirm_name", "china_label.confirm_date", "china_label.confirm_stamp")


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the whole sheet; a consignment without food of a labelled class has none."""
    if not data.food_labels:
        raise WrongInput("required", "no_labelled_food", pointer="/items", reference=data.reference)
    draw_head(flow, terms, title, data, code, (data.head, data.countries))
    for label in data.food_labels:
        _draw_label(flow, terms, label)
    draw_notes(flow, terms, tuple(_notes(data)))
    flow.y += style.GAP
    draw_section(flow, terms, "china_label.confirm", (), tuple(Lack(caption, "") for caption in CONFIRMED))


def _draw_label(flow: Flow, terms: Terms, label: FoodLabel) -> None:
    sheet = filled(
        terms.wording, terms.second, "china_label.sheet", line=label.line.line_no, standard=label.standard_name
    )
    draw_title(flow, sheet, 40.0)
    goods = Text(
        f"{label.line.name.en}  {label.text('name')}", style.BODY, language=CHINESE, pointer=label.line.pointer
    )
    block = flow.setter.block(style.WIDTH, [goods])
    flow.need(block.height + 30.0)
    block.draw(flow.canvas, style.LEFT, flow.y, style.WIDTH)
    flow.y += block.height + style.GAP / 2
    Table(flow.setter, _columns(terms), [_row(terms, field) for field in label.fields]).draw(flow)
    flow.y += style.GAP
    _draw_nutrition(flow, terms, label)
    draw_section(flow, terms, "china_label.heights", tuple(_heights(label)))
    draw_sticker(flow, terms, label)


def _columns(terms: Terms) -> Sequence[Column]:
    return (
        Column(terms.words("china_label.field"), "left", 34.0, 40.0),
        Column(terms.words("china_label.text"), "left", 50.0),
        Column(terms.words("china_label.asked"), "left", 62.0, 66.0),
        Column(terms.words("china_label.state"), "left", 20.0, 25.0),
    )


def _row(terms: Terms, field: LabelField) -> Sequence[Cell]:
    named, asked = terms.words(f"label_field.{field.key}"), terms.words(f"china_label.ask_{field.key}")
    written = field.written
    state = terms.words(f"china_label.state_{written.by if written else field.asked}")
    is_open = written is None and field.asked == MUST
    return (
        [
            Text(named.en, style.SMALL, bold=field.asked == MUST),
            Text(named.second or "", style.SMALL, language=CHINESE),
            Text(field.clause, style.TINY, color=style.SOFT),
        ],
        list(_written(terms, written)) if written else [],
        [
            Text(asked.en, style.TINY),
            Text(asked.second or "", style.TINY, color=style.SOFT, language=CHINESE),
        ],
        [
            Text(state.en, style.TINY, bold=is_open),
            Text(state.second or "", style.TINY, bold=is_open, language=CHINESE),
        ],
    )


def _written(terms: Terms, written: Written) -> Iterator[Text]:
    """The text; below it what the product says otherwise, so that nobody prints a wrong list of ingredients."""
    yield Text(written.text, style.BODY, language=CHINESE, pointer=written.pointer)
    if written.otherwise:
        differs = joined(terms.words("china_label.product_says"))
        yield Text(differs, style.TINY, bold=True, language=CHINESE, above=0.6)
        yield Text(written.otherwise, style.TINY, language=CHINESE)


def _draw_nutrition(flow: Flow, terms: Terms, label: FoodLabel) -> None:
    draw_title(flow, terms.words("china_label.nutrition"), 30.0)
    columns = (
        Column(terms.words("china_label.nutrient"), "left", 50.0),
        Column(terms.words("china_label.per_100"), "right", 45.0, 45.0),
        Column(terms.words("china_label.nrv"), "right", 40.0, 40.0),
        Column(terms.words("china_label.reference"), "right", 40.0, 40.0),
    )
    declared = {one.nutrient.key: one for one in label.declared}
    rows = [_nutrient_row(terms, nutrient, declared.get(nutrient.key)) for nutrient in label.nutrients]
    Table(flow.setter, columns, rows).draw(flow)
    flow.y += style.GAP


def _nutrient_row(terms: Terms, nutrient: Nutrient, declared: Declared | None) -> Sequence[Cell]:
    """Name and unit, the figure, its percentage, the reference value; what nobody typed is to be filled in."""
    unit = joined(terms.words(f"nutrition.unit_{nutrient.unit}"))
    name = f"{joined(terms.words(f'nutrition.{nutrient.key}'))}  {unit}"
    open_ = Text(joined(terms.words("sheet.to_fill")), style.TINY, color=style.SOFT, language=CHINESE)
    amount = open_ if declared is None else Text(declared.written, style.SMALL)
    percent = open_ if declared is None else Text(f"{declared.percent}%", style.SMALL)
    reference = f"{nutrient.reference:,} {nutrient.unit}" if nutrient.reference else "—"
    return (
        [Text(name, style.SMALL, language=CHINESE)],
        [amount],
        [percent if nutrient.reference else Text("—", style.SMALL)],
        [Text(reference, style.SMALL)],
    )


def _heights(label: FoodLabel) -> Iterator[Fact]:
    pointer = f"{label.line.pointer}/sku"
    if label.face_cm2 is not None:
        yield Fact("china_label.face", Both(f"{plain(label.face_cm2)} cm²"), pointer)
    steps = [label.step] if label.step else label.heights.steps
    with_area = label.step is None
    yield Fact("china_label.letters", _millimetres([(one.letters, one.above_cm2) for one in steps], with_area), pointer)
    yield Fact("china_label.dates", _millimetres([(one.dates, one.above_cm2) for one in steps], with_area), pointer)
    if label.net_letters is not None:
        yield Fact("china_label.net_letters", Both(f"{plain(label.net_letters)} mm"), pointer)
    yield Fact("china_label.rests_on", Both(label.heights.source), pointer)


def _millimetres(heights: Sequence[tuple[Decimal, Decimal]], with_area: bool) -> Both:
    """Each height once, with the face that it begins above where the face is not known."""
    begins: dict[Decimal, Decimal] = {}
    for height, above in heights:
        begins.setdefault(height, above)
    area = {height: f" (> {plain(above)} cm²)" if with_area else "" for height, above in begins.items()}
    return Both("; ".join(f"{plain(height)} mm{area[height]}" for height in begins))


def _notes(data: PaperData) -> Iterator[str]:
    yield "china_label.note_importer"
    yield "china_label.note_nutrition"
    if any(label.heights.to_verify for label in data.food_labels):
        yield "china_label.note_verify"
    else:
        yield "china_label.note_allergens"


def _lacks(data: PaperData) -> Iterator[Lack]:
    """What a standard must have and nobody said; nutrition and what only applies at times is written by hand."""
    for label in data.food_labels:
        for field in label.fields:
            if field.asked == MUST and field.written is None:
                yield Lack(f"label_field.{field.key}", _filled_by(label, field.key))


def _filled_by(label: FoodLabel, key: str) -> str:
    pointer = label.line.pointer
    return {
        "name": f"{pointer}/descriptions",
        "net": f"{pointer}/net_weight_kg",
        "gacc": "/desk/registrations",
        "production_date": f"{pointer}/production_date",
        "expiry_date": f"{pointer}/expiry_date",
    }.get(key, "/desk/label_data")


def _texts(data: PaperData) -> Iterator[Statement]:
    """What each label names: goods, lot and days."""
    for label in data.food_labels:
        line, field = label.line, f"line.{label.line.line_no}"
        yield Statement(f"{field}.description", line.name.en, line.name.en, f"{line.pointer}/descriptions")
        if label.lot:
            yield Statement(f"{field}.lot", label.lot, label.lot, f"{line.pointer}/lot_number")
        for key, day in (("production_date", label.produced), ("expiry_date", label.expires)):
            if day:
                yield Statement(f"{field}.{key}", day.isoformat(), in_chinese(day), f"{line.pointer}/{key}")


KIND = Kind(
    draw,
    says=(said.parties, said.head, said.countries, said.journey, _texts),
    lacks=_lacks,
    with_prices=False,
    second=CHINESE,
)
