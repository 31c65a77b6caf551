"""One run of text into placed glyphs by HarfBuzz."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain

import uharfbuzz as hb

from shipdesk.typeset.fonts import FontFile

_LENGTHS_KEPT = 512


@dataclass(eq=False, slots=True)
class ShapedRun:
    """Glyphs of one font in drawing order; all measures in thousandths of the size, so any size can use it.

    Nobody changes it; it is not frozen because thousands are made for one paper and freezing costs more than measuring.

    `clusters[i]` is the index in `text` where the cluster of glyph i starts. `is_plain` runs are one glyph for each
    character, each at the pen; `is_untouched` ones also have the font file's own widths. `top` and `bottom` reach at
    least as far as the ink. Equality is identity: shaped runs are cached and serve as keys of caches themselves.
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
    is_plain: bool = False
    is_untouched: bool = False


def shape(font: FontFile, text: str, language: str) -> ShapedRun:
    """Shape the text; the answer depends on the arguments alone, so callers may keep it."""
    if font.untouched.fullmatch(text):
        return side_by_side(font, text)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction = "ltr"
    buffer.language = language
    buffer.guess_segment_properties()
    hb.shape(font.font, buffer, None)
    infos = buffer.glyph_infos
    glyphs = tuple([info.codepoint for info in infos])
    positions = [position.position for position in buffer.glyph_positions]
    x_offsets, y_offsets, advances, _ = zip(*positions, strict=True) if positions else ((), (), (), ())
    top, bottom = _ink(font, glyphs, y_offsets)
    clusters = tuple([info.cluster for info in infos])
    counted, zeros = _counted(len(text))
    is_plain = clusters == counted and x_offsets == zeros and y_offsets == zeros
    return ShapedRun(font, text, glyphs, clusters, advances, x_offsets, y_offsets, sum(advances), top, bottom, is_plain)


def side_by_side(font: FontFile, text: str) -> ShapedRun:
    """What HarfBuzz answers for the font's untouched letters, in a tenth of its time; most figures are such a text."""
    glyphs = tuple(map(font.untouched_glyphs.__getitem__, text))
    advances = tuple(map(font.advances.__getitem__, glyphs))
    top, bottom = font.untouched_ink
    counted, zeros = _counted(len(glyphs))
    return ShapedRun(font, text, glyphs, counted, advances, zeros, zeros, sum(advances), top, bottom, True, True)


def joined(text: str, words: Sequence[ShapedRun]) -> ShapedRun:
    """The words of one font, which make up the text, as one run."""
    glyphs = _chained([word.glyphs for word in words])
    is_plain = all(word.is_plain for word in words)
    if is_plain:
        clusters, x_offsets = _counted(len(glyphs))
        y_offsets = x_offsets
    else:
        clusters = _clusters(words)
        x_offsets, y_offsets = (
            _chained([word.x_offsets for word in words]),
            _chained([word.y_offsets for word in words]),
        )
    return ShapedRun(
        words[0].font,
        text,
        glyphs,
        clusters,
        advances=_chained([word.advances for word in words]),
        x_offsets=x_offsets,
        y_offsets=y_offsets,
        width=sum([word.width for word in words]),
        top=max([word.top for word in words]),
        bottom=min([word.bottom for word in words]),
        is_plain=is_plain,
    )


def _clusters(words: Sequence[ShapedRun]) -> tuple[int, ...]:
    starts = accumulate((len(word.text) for word in words), initial=0)
    return tuple(start + cluster for start, word in zip(starts, words, strict=False) for cluster in word.clusters)


def _chained(parts: Iterable[Iterable[int]]) -> tuple[int, ...]:
    return tuple(chain.from_iterable(parts))


def _ink(font: FontFile, glyphs: Sequence[int], rises: Sequence[int]) -> tuple[int, int]:
    tops, bottoms = map(font.tops.__getitem__, glyphs), map(font.bottoms.__getitem__, glyphs)
    if not any(rises):
        return max(tops, default=0), min(bottoms, default=0)
    return max(map(int.__add__, tops, rises)), min(map(int.__add__, bottoms, rises))


@lru_cache(maxsize=_LENGTHS_KEPT)
def _counted(length: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """(0, 1, 2, ...) and (0, 0, 0, ...), shared by all runs of the length."""
    return tuple(range(length)), (0,) * length
