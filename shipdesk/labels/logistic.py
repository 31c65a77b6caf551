"""The GS1 logistic label of 100 x 150 mm: text in blocks above, the SSCC's bars lowest (documents.md, 11 and 12)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shipdesk.domain.measures import Weight
from shipdesk.drawing import Align, PaperCanvas, gs1_128, mm, whole_dots
from shipdesk.drawing.bars import LOGISTIC_MODULE_MM
from shipdesk.drawing.units import MM_PER_INCH
from shipdesk.errors import WrongInput
from shipdesk.labels.fitting import Wish, fit
from shipdesk.labels.label_data import LabelData, LabelGoods, LabelParty
from shipdesk.reference import Wording
from shipdesk.typeset import Typesetter

KIND = "logistic-sscc"
WIDTH, HEIGHT = 100.0, 150.0
MARGIN = 3.5
INNER = WIDTH - 2 * MARGIN
RULE, FRAME = 0.2, 0.4
PAD = 0.8
FROM_Y, TO_Y, PLACE_Y, GOODS_Y, MASS_Y, ORIGIN_Y, BARS_Y = 3.0, 14.5, 46.5, 63.5, 87.0, 98.8, 107.0
VALUE_Y = 93.2
BARS_HEIGHT = 32.6
READABLE_Y = 146.0
COUNT_WIDTH = 30.0
CELL_GAP = 1.5
MOST_GOODS = 3
CAPTION, SMALL, BODY = 6.0, 7.5, 9.0
STAMP_OUTLINE = 0.18
STAMP_CENTRE_Y, STAMP_LENGTH, STAMP_ANGLE = 55.0, 106.0, 45.0


@dataclass(frozen=True)
class Words:
    """English words of the label with the destination's beside them."""

    wording: Wording
    language: str

    def both(self, key: str, between: str = "  ", **values: object) -> str:
        english = self.wording.word("en", key).format(**values)
        if self.language == "en" or self.language not in self.wording.languages:
            return english
        local = self.wording.word(self.language, key).format(**values)
        return english if local == english else f"{english}{between}{local}"


class LogisticLabel:
    """Draws labels on pages of one canvas; `dpi` is the printer's, whose whole dots the bars are made of."""

    def __init__(self, canvas: PaperCanvas, typesetter: Typesetter, wording: Wording, dpi: int) -> None:
        self._canvas = canvas
        self._typesetter = typesetter
        self._wording = wording
        self._dpi = dpi
        self._dots = whole_dots(dpi, *LOGISTIC_MODULE_MM)

    def draw(self, data: LabelData, stamp: str | None) -> None:
        words = Words(self._wording, data.language)
        self._canvas.add_page(WIDTH, HEIGHT)
        if stamp:
            self._stamp(stamp)
        self._sender(data, words)
        self._receiver(data, words)
        self._place(data, words)
        self._goods(data, words)
        self._masses(data, words)
        self._origin(data, words)
        self._bars(data)
        for y in (TO_Y, PLACE_Y, GOODS_Y, MASS_Y, ORIGIN_Y, BARS_Y):
            strong = FRAME if y in (PLACE_Y, GOODS_Y, BARS_Y) else RULE
            self._canvas.rule(MARGIN, y, WIDTH - MARGIN, y, thickness=strong)

    def _stamp(self, word: str) -> None:
        """The word in outline across the text, turned, ending above the bars."""
        trial = self._typesetter.line(word, 10, bold=True)
        line = self._typesetter.line(word, 10 * STAMP_LENGTH / mm(trial.width), bold=True)
        lower = mm(line.ascent - line.descent) / 2 * 0.7
        self._canvas.text(
            WIDTH / 2 + lower, STAMP_CENTRE_Y + lower, line, align="center", angle=STAMP_ANGLE, outline=STAMP_OUTLINE
        )

    def _box(
        self, x: float, y: float, bottom: float, width: float, wishes: Sequence[Wish], box: str, align: Align = "left"
    ) -> None:
        fitted = fit(self._typesetter, wishes, width, bottom - y - 2 * PAD, document=KIND, box=box)
        fitted.draw(self._canvas, x, y + PAD, width, align)

    def _sender(self, data: LabelData, words: Words) -> None:
        party = data.sender
        wishes = [
            Wish(words.both("label.from"), CAPTION, language=data.language),
            Wish(party.name, SMALL, bold=True, pointer=f"{party.pointer}/name_latin"),
            Wish(", ".join(party.lines), CAPTION + 0.5, pointer=f"{party.pointer}/address/latin"),
        ]
        self._box(MARGIN, FROM_Y, TO_Y, INNER, wishes, "from")

    def _receiver(self, data: LabelData, words: Words) -> None:
        party = data.receiver
        wishes = [Wish(words.both("label.to"), CAPTION, language=data.language), *_latin(party), *_native(party)]
        self._box(MARGIN, TO_Y, PLACE_Y, INNER, wishes, "to")

    def _place(self, data: LabelData, words: Words) -> None:
        place = f"{data.country_code}  {data.place}"
        left = [
            Wish(words.both("label.destination"), CAPTION, language=data.language),
            Wish(place, 14.0, bold=True, pointer="/incoterm_place"),
            Wish(_local_place(data), 10.0, language=data.language),
            Wish(f"{words.wording.word('en', 'label.route')} {data.route}", CAPTION),
        ]
        self._box(MARGIN, PLACE_Y, GOODS_Y, INNER - COUNT_WIDTH, left, "destination")
        right = [
            Wish(words.both(f"label.{data.word}"), CAPTION, language=data.language),
            Wish(f"{data.number}/{data.total}", 22.0, bold=True),
        ]
        x = WIDTH - MARGIN - COUNT_WIDTH
        self._box(x, PLACE_Y, GOODS_Y, COUNT_WIDTH, right, "number", "right")

    def _goods(self, data: LabelData, words: Words) -> None:
        """As many products as there is room for, at least the first; the others are counted."""
        for named in range(min(len(data.goods), MOST_GOODS), 1, -1):
            try:
                self._box(MARGIN, GOODS_Y, MASS_Y, INNER, _product_wishes(data, words, named), "product")
                return
            except WrongInput as fault:
                if fault.code != "too_long":
                    raise
        self._box(MARGIN, GOODS_Y, MASS_Y, INNER, _product_wishes(data, words, 1), "product")

    def _masses(self, data: LabelData, words: Words) -> None:
        only = data.goods[0] if len(data.goods) == 1 else None
        cells = [
            ("label.net", _kilograms(data.net_weight)),
            ("label.gross", _kilograms(data.gross_weight)),
            ("label.lot", only.lot if only else None),
            ("label.produced", only.produced.isoformat() if only and only.produced else None),
            ("label.expires", only.expires.isoformat() if only and only.expires else None),
        ]
        captions = {caption: Wish(words.both(caption, "\n"), CAPTION, language=data.language) for caption, _ in cells}
        values = {caption: Wish(value, BODY, bold=True, pointer=data.pointer) for caption, value in cells if value}
        x = MARGIN
        for caption, width in self._shares({one: (captions[one], values[one]) for one in values}).items():
            box = caption.removeprefix("label.")
            self._box(x, MASS_Y, VALUE_Y + 2 * PAD, width, [captions[caption]], box)
            self._box(x, VALUE_Y, ORIGIN_Y, width, [values[caption]], box)
            x += width

    def _shares(self, cells: Mapping[str, Sequence[Wish]]) -> dict[str, float]:
        """The width divided by what each cell would like, so that a long word gets more than a short number."""
        liked = {caption: CELL_GAP + max(map(self._natural_width, wishes)) for caption, wishes in cells.items()}
        spare = (INNER - sum(liked.values())) / len(liked)
        if spare >= 0:
            return {caption: width + spare for caption, width in liked.items()}
        return {caption: width * INNER / sum(liked.values()) for caption, width in liked.items()}

    def _natural_width(self, wish: Wish) -> float:
        measure = self._typesetter.width
        lines = wish.text.split("\n")
        return max(mm(measure(line, wish.size, bold=wish.bold, language=wish.language)) for line in lines)

    def _origin(self, data: LabelData, words: Words) -> None:
        half = INNER / 2 - 1.0
        if data.origin_is_thailand:
            made = [Wish(words.both("label.made_in", "\n"), BODY, bold=True, language=data.language)]
            self._box(MARGIN, ORIGIN_Y, BARS_Y, half, made, "made_in")
        reference = [
            Wish(f"{words.wording.word('en', 'label.reference')} {data.reference}", SMALL, pointer="/client_reference"),
            Wish(data.unit_reference, CAPTION + 0.5, pointer=f"{data.pointer}/client_unit_reference"),
        ]
        self._box(MARGIN + half + 2.0, ORIGIN_Y, BARS_Y, half, reference, "reference", "right")

    def _bars(self, data: LabelData) -> None:
        """Bars in the middle of the width, so that both quiet zones are equal; the number in figures below them."""
        symbol = gs1_128([("00", data.sscc)])
        module = self._dots * MM_PER_INCH / self._dpi
        x = (WIDTH - symbol.width * module) / 2
        self._canvas.symbol(symbol, x, BARS_Y + 1.5, dots=self._dots, dpi=self._dpi, height=BARS_HEIGHT)
        line = self._typesetter.line(f"(00) {data.sscc}", 11.0, bold=True)
        self._canvas.text(WIDTH / 2, READABLE_Y, line, align="center")


def _latin(party: LabelParty) -> list[Wish]:
    return [
        Wish(party.name, 10.5, bold=True, pointer=f"{party.pointer}/name_latin"),
        Wish("\n".join(party.lines), SMALL, pointer=f"{party.pointer}/address/latin"),
    ]


def _native(party: LabelParty) -> list[Wish]:
    language, name = party.native_language, party.native_name or ""
    return [
        Wish(name, 10.0, bold=True, language=language, pointer=f"{party.pointer}/name_native", above=0.6),
        Wish("\n".join(party.native_lines), SMALL, language=language, pointer=f"{party.pointer}/address/native"),
        Wish(party.phone or "", SMALL, pointer=f"{party.pointer}/phone"),
    ]


def _local_place(data: LabelData) -> str:
    return data.local_place if data.local_place and data.local_place != data.place else ""


def _product_wishes(data: LabelData, words: Words, named: int) -> list[Wish]:
    wishes = [Wish(words.both("label.product"), CAPTION, language=data.language)]
    for goods in data.goods[:named]:
        wishes += _named(goods, data.language)
    more = len(data.goods) - named
    if more > 0:
        wishes.append(Wish(words.both("label.more_products", count=more), SMALL, language=data.language, above=0.5))
    return wishes


def _named(goods: LabelGoods, language: str) -> list[Wish]:
    return [
        Wish(goods.name, 10.0, bold=True, pointer=goods.pointer, above=0.4),
        Wish(goods.local_name or "", 10.0, language=language, pointer=goods.pointer),
        Wish(goods.quantity, BODY, language=language, pointer=goods.pointer),
    ]


def _kilograms(weight: Weight) -> str:
    return f"{weight.to_gram().kg:,.3f} kg"
