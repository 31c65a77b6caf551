"""One run of text into placed glyphs by HarfBuzz."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from shipdesk.typeset.fonts import FontFile

_LENGTHS_KEPT = 512


@dataclass(eq=False, slots=True)
class ShapedRun:
    """Glyphs of one font in drawing order; all measures in thousandths of the size, so any size can use it.

    Nobody changes it; it is not frozen because thousands are made for one paper and freezing costs more than measuring.

    `clusters[i]` is the index in `text` where the cluster of glyph i starts. `is_untouched` runs are one glyph for each
    character, standing as the font file's own widths put them. Equality is identity: shaped runs are cached and serve
    as keys of caches themselves.
    """

    font: FontFile
    text: str
    glyphs: tuple[int, ...]
    clusters: tuple[int, ...]
    advances: tuple[int, ...]
    x_offsets: tuple[int, ...]
    y_offsets: tuple[int, ...]
    width: int
    top: int
    bottom: int
    is_untouched: bool = False


def shape(font: FontFile, text: str, language: str) -> ShapedRun:
    """Shape the text; the answer depends on the arguments alone, so callers may keep it."""
    if font.untouched.fullmatch(text):
        return _side_by_side(font, text)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction = "ltr"
    buffer.language = language
    buffer.guess_segment_properties()
    hb.shape(font.font, buffer, None)
    infos = buffer.glyph_infos
    if not infos:
        return _side_by_side(font, "")
    glyphs = tuple([info.codepoint for info in infos])
    positions = [position.position for position in buffer.glyph_positions]
    x_offsets, y_offsets, advances, _ = zip(*positions, strict=True)
    top, bottom = _ink(font, glyphs, y_offsets)
    clusters = tuple([info.cluster for info in infos])
    return ShapedRun(font, text, glyphs, clusters, advances, x_offsets, y_offsets, sum(advances), top, bottom)


def _side_by_side(font: FontFile, text: str) -> ShapedRun:
    """What HarfBuzz answers where no letter touches another: a tenth of its time, and most figures are such."""
    glyphs = tuple(map(font.untouched_glyphs.__getitem__, text))
    advances = tuple(map(font.advances.__getitem__, glyphs))
    top = max(map(font.tops.__getitem__, glyphs), default=0)
    bottom = min(map(font.bottoms.__getitem__, glyphs), default=0)
    counted, zeros = _counted(len(glyphs))
    return ShapedRun(font, text, glyphs, counted, advances, zeros, zeros, sum(advances), top, bottom, True)


def _ink(font: FontFile, glyphs: Sequence[int], rises: Sequence[int]) -> tuple[int, int]:
    tops, bottoms = map(font.tops.__getitem__, glyphs), map(font.bottoms.__getitem__, glyphs)
    if not any(rises):
        return max(tops), min(bottoms)
    return max(map(int.__add__, tops, rises)), min(map(int.__add__, bottoms, rises))


@lru_cache(maxsize=_LENGTHS_KEPT)
def _counted(length: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """(0, 1, 2, ...) and (0, 0, 0, ...), shared by all runs of the length."""
    return tuple(range(length)), (0,) * length
