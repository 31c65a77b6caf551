"""The end of a paper: sums, words, declaration and the place for signature and stamp."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shipdesk.documents import numbers, style
from shipdesk.documents.blocks import Block, Setter, Text
from shipdesk.documents.flow import Flow, joined
from shipdesk.documents.overflow import draw_long, shortened
from shipdesk.documents.paper_data import Both, Fact, PaperData
from shipdesk.documents.terms import Terms, filled
from shipdesk.documents.words import LANGUAGES, count_in_words

SIGN_WIDTH = 82.0
SIGN_LINE = 13.0
DECLARATION_WIDTH = style.WIDTH - SIGN_WIDTH - 6.0
STRIP = {"box.packages": 46.0, "box.net_weight": 29.0, "box.gross_weight": 29.0, "box.volume": 27.0}
DOTS = (0.25, 0.75)


def package_texts(data: PaperData) -> Both:
    """`2 pallets + 5 boxes (85 cartons)`, in both languages where the second has words for them."""
    english = " + ".join(f"{count:,} {kind.en}" for count, kind in data.packages)
    second = " + ".join(f"{count:,} {kind.second}" for count, kind in data.packages if kind.second)
    if data.inside:
        count, kind = data.inside
        english += f" ({count:,} {kind.en})"
        second += f" ({count:,} {kind.second})" if kind.second else ""
    return Both(english, second or None)


def weight_facts(data: PaperData) -> tuple[Fact, ...]:
    """Marks, packages, weights and volume of the whole consignment; only the net weight before it is packed."""
    totals = data.totals
    net = Fact("box.net_weight", Both(f"{numbers.weight(totals.net_weight_kg)} kg"), "/items")
    if not totals.packages:
        return (net,)
    packages = package_texts(data)
    facts = (
        Fact("box.packages", packages, "/handling_units"),
        net,
        Fact("box.gross_weight", Both(f"{numbers.weight(totals.gross_weight_kg)} kg"), "/handling_units"),
        Fact("box.volume", Both(f"{numbers.volume(totals.volume_m3)} m³"), "/handling_units"),
    )
    if not data.marks:
        return facts
    return (Fact("box.marks", Both("; ".join(data.marks)), "/handling_units/0/marks"), *facts)


def packages_in_words(data: PaperData, terms: Terms) -> Both:
    """The number of packages in words, in English and in the second language where its number words are known."""
    count, words = data.totals.packages, terms.wording.by_language
    second = terms.second if terms.second in LANGUAGES else None
    packages = data.packages[0][1] if len(data.packages) == 1 else _packages(terms, second)
    english = count_in_words(count, "en", packages.en, words["en"])
    if second is None:
        return Both(english)
    return Both(english, count_in_words(count, second, packages.second or packages.en, words[second]))


def _packages(terms: Terms, second: str | None) -> Both:
    """Of several kinds."""
    word = terms.wording.word
    return Both(word("en", "words.packages"), word(second, "words.packages") if second else None)


def words_block(setter: Setter, caption: Both, words: Both, width: float) -> Block:
    """A caption with an amount or count in words below it."""
    texts = [*setter.caption(caption, width=width), Text(words.en, style.BODY, bold=True, above=0.3)]
    if words.second:
        texts.append(Text(words.second, style.BODY, language=setter.second or "en"))
    return setter.block(width, texts)


def draw_strip(flow: Flow, terms: Terms, facts: Sequence[Fact]) -> None:
    """A framed band across the paper, one cell for each fact; the first takes the width that is left."""
    setter, long = flow.setter, facts
    facts = shortened(facts, terms)
    fixed = [STRIP[fact.caption] for fact in facts[1:]]
    widths = [style.WIDTH - sum(fixed), *fixed]
    cells = [
        setter.block(width - 2 * style.PADDING, _strip_texts(setter, terms, fact))
        for fact, width in zip(facts, widths, strict=True)
    ]
    height = max(cell.height for cell in cells) + 2 * style.PADDING
    flow.need(height)
    x = style.LEFT
    for cell, width in zip(cells, widths, strict=True):
        cell.draw(flow.canvas, x + style.PADDING, flow.y + style.PADDING, width - 2 * style.PADDING)
        if x > style.LEFT:
            flow.canvas.rule(x, flow.y, x, flow.y + height, thickness=style.HAIR, color=style.LINE)
        x += width
    flow.canvas.rect(style.LEFT, flow.y, style.WIDTH, height, thickness=style.FRAME)
    flow.y += height + style.GAP
    draw_long(flow, terms, long)


def _strip_texts(setter: Setter, terms: Terms, fact: Fact) -> list[Text]:
    value = fact.value
    texts = [*setter.caption(terms.words(fact.caption))]
    texts.append(Text(value.en, style.BODY, language="en", pointer=fact.pointer, above=0.6))
    if value.second and value.second != value.en:
        texts.append(Text(value.second, style.SMALL, language=setter.second or "en"))
    return texts


@dataclass(frozen=True)
class SigningBlock:
    """Declaration on the left, signature on the right, set but not yet drawn."""

    declaration: Block
    signing: Block
    caption: Block

    @property
    def height(self) -> float:
        return max(self.declaration.height, self.signing.height + SIGN_LINE + self.caption.height)

    def draw(self, flow: Flow) -> None:
        flow.need(self.height)
        self.declaration.draw(flow.canvas, style.LEFT, flow.y, DECLARATION_WIDTH)
        x = style.RIGHT - SIGN_WIDTH
        self.signing.draw(flow.canvas, x, flow.y, SIGN_WIDTH)
        line = flow.y + self.signing.height + SIGN_LINE - 1.5
        flow.canvas.rule(x, line, style.RIGHT, line, thickness=0.25, dash=DOTS)
        self.caption.draw(flow.canvas, x, line + 1.0, SIGN_WIDTH)
        flow.y += self.height


def signing_block(
    setter: Setter, terms: Terms, data: PaperData, declaration: str, *, originals: int = 0
) -> SigningBlock:
    """`declaration` is the key of its words; `originals` says in how many the paper is issued."""
    return SigningBlock(
        setter.block(DECLARATION_WIDTH, _declared(setter, terms, declaration, originals)),
        setter.block(SIGN_WIDTH, _signing_texts(setter, terms, data)),
        setter.block(SIGN_WIDTH, setter.caption(terms.words("sign.signature"), width=SIGN_WIDTH)),
    )


def _declared(setter: Setter, terms: Terms, declaration: str, originals: int) -> list[Text]:
    said, language = terms.words(declaration), setter.second or "en"
    texts = [Text(said.en, style.SMALL), Text(said.second or "", style.SMALL, language=language, above=0.8)]
    if originals:
        issued = filled(terms.wording, setter.second, "sign.originals", count=originals)
        texts.append(Text(joined(issued), style.SMALL, language=language, above=1.6))
    return texts


def _signing_texts(setter: Setter, terms: Terms, data: PaperData) -> list[Text]:
    signing = data.signing
    texts = [*setter.caption(terms.words("sign.for"), width=SIGN_WIDTH), Text(signing.exporter, style.BODY, bold=True)]
    placed = ", ".join(part for part in (signing.place, signing.date and numbers.day(signing.date)) if part)
    named = ", ".join(part for part in (signing.name, signing.title) if part)
    for caption, value in (("sign.place_date", placed), ("sign.name", named)):
        if value:
            texts += setter.caption(terms.words(caption), above=1.2, width=SIGN_WIDTH)
            texts.append(Text(value, style.BODY, pointer="/desk/signatory"))
    return texts


def fact_line(terms: Terms, fact: Fact) -> str:
    """`Lot L26A1`, for the small lines under a description; a fact without a caption is its value."""
    if not fact.caption:
        return joined(fact.value)
    return f"{terms.words(fact.caption).en} {fact.value.en}"
