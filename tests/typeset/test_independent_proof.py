"""Thousands of real strings of each script: our placed glyphs against hb-shape of the same HarfBuzz, glyph by glyph."""

from __future__ import annotations

import pytest
import uharfbuzz as hb

from shipdesk.typeset import FontFile, ShapedRun
from tests.typeset.corpus import LANGUAGES, LEAST, MARKET_GOODS, corpus
from tests.typeset.hb_shape import as_hb_shape_prints, hb_shape, require_peer


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_corpus_is_large_and_without_repetition(language):
    texts = corpus(language)
    assert len(texts) == len(set(texts))
    assert len(texts) >= LEAST


def test_the_market_goods_are_in_the_thai_corpus(shared):
    assert shared / "data" / "thai-market-products.csv" == MARKET_GOODS
    assert len(corpus("th")) >= 10_000


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_glyph_advance_offset_and_cluster_is_that_of_hb_shape(typesetter, language, bold):
    require_peer()
    texts = corpus(language)
    runs = {run for text in texts for run in typesetter.line(text, 9, bold=bold, language=language).runs}
    by_font: dict[FontFile, list[ShapedRun]] = {}
    for run in runs:
        by_font.setdefault(run.font, []).append(run)
    version, answers = hb_shape(
        {"font": str(font.path), "language": language, "texts": [run.text for run in asked]}
        for font, asked in by_font.items()
    )
    assert version == hb.version_string()
    for asked, lines in zip(by_font.values(), answers, strict=True):
        ours = [as_hb_shape_prints(run) for run in asked]
        differing = [pair for pair in zip(ours, lines, strict=True) if pair[0] != pair[1]]
        assert differing[:3] == []
