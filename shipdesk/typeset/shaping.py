"""One run of text into placed glyphs by HarfBuzz."""

from __future__ import annotations

from dataclasses import dataclass

import uharfbuzz as hb

from shipdesk.typeset.fonts import FontFile


@dataclass(frozen=True, eq=False, slots=True)
class ShapedRun:
    """Glyphs of one font in drawing order; all measures in thousandths of the size, so any size can use it.

    `clusters[i]` is the index in `text` where the cluster of glyph i starts. Equality is identity: shaped
    runs are cached and serve as keys of caches themselves.
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


def shape(font: FontFile, text: str, language: str) -> ShapedRun:
    """Shape the text; the answer depends on the arguments alone, so callers may keep it."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction = "ltr"
    buffer.language = language
    buffer.guess_segment_properties()
    hb.shape(font.font, buffer, None)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    glyphs = tuple(info.codepoint for info in infos)
    y_offsets = tuple(position.y_offset for position in positions)
    inks = [font.ink(glyph) for glyph in glyphs]
    advances = tuple(position.x_advance for position in positions)
    return ShapedRun(
        font=font,
        text=text,
        glyphs=glyphs,
        clusters=tuple(info.cluster for info in infos),
        advances=advances,
        x_offsets=tuple(position.x_offset for position in positions),
        y_offsets=y_offsets,
        width=sum(advances),
        top=max((ink[0] + rise for ink, rise in zip(inks, y_offsets, strict=True)), default=0),
        bottom=min((ink[1] + rise for ink, rise in zip(inks, y_offsets, strict=True)), default=0),
    )
