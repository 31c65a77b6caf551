"""Every string of every corpus stands on a page and comes back out of it exactly, by poppler and by pdfium."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

import pytest

from shipdesk.drawing import PaperCanvas, pt
from shipdesk.typeset import SetLine, Typesetter
from tests.drawing.extraction import pdfium_lines, poppler_lines
from tests.typeset.corpus import LANGUAGES, corpus

LINES_ON_A_PAGE = 60
SPACES = re.compile(" +")
"""Readers give one blank for several: a blank is a gap on the page to them."""


def set_lines(typesetter: Typesetter, language: str) -> list[SetLine]:
    """The corpus in lines of A3's width, a long string over several; a line drawn once is enough.

    Left out are lines that end in a hyphen: both readers take it for a hyphenated word and join the next line to it.
    """
    lines = [line for text in corpus(language) for line in typesetter.lines(text, 8, pt(380), language=language)]
    return list({line.text: line for line in lines if line.text and not line.text.endswith("-")}.values())


def drawn(lines: Sequence[SetLine], language: str) -> bytes:
    paper = PaperCanvas(title="Corpus", language=language, document_id="corpus", date=date(2026, 11, 26))
    for page in (lines[at : at + LINES_ON_A_PAGE] for at in range(0, len(lines), LINES_ON_A_PAGE)):
        paper.add_page(420, 10 + 7 * len(page))
        for index, line in enumerate(page):
            paper.text(10, 8 + 7 * index, line)
    return paper.finish()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_comes_out_as_it_went_in(typesetter, language):
    lines = set_lines(typesetter, language)
    pdf = drawn(lines, language)
    assert len(lines) > 0.97 * len(corpus(language))
    wanted = [line.text for line in lines]
    assert mismatches(pdfium_lines(pdf), wanted) == []
    by_poppler = poppler_lines(pdf)
    assert by_poppler is None or mismatches(by_poppler, wanted) == []


def mismatches(found: Sequence[str], wanted: Sequence[str]) -> list[tuple[str, ...]]:
    """The first pairs that differ; a missing line makes all that follow differ."""
    pairs = zip_longest(*([SPACES.sub(" ", line) for line in lines] for lines in (found, wanted)), fillvalue="")
    return [pair for pair in pairs if pair[0] != pair[1]][:5]
