"""Glyph ids as PDF text operators, and the subset font that goes with them.

Each font file used becomes one Type0 font with Identity-H encoding, so a glyph id is its own code. Shaped text is
wrapped in `/Span /ActualText`, so that copied and searched text is the source text.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable

import uharfbuzz as hb

from shipdesk.drawing.units import number
from shipdesk.typeset import FontFile, SetLine, ShapedRun

_DROPPED_TABLES = ("BASE", "GDEF", "GPOS", "GSUB", "OS/2", "STAT", "cmap", "gasp", "name", "post", "vhea", "vmtx")
_TAG_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_RUNS_PER_MAP_BLOCK = 100


class EmbeddedFont:
    """One font file inside one PDF: the glyphs used and the text they stand for."""

    def __init__(self, file: FontFile, key: str) -> None:
        self.file = file
        self.key = key
        self.unicode_of: dict[int, str] = {}
        self._used: set[int] = {0}
        self._shown: dict[ShapedRun, list[tuple[int, str]]] = {}
        self._actual_text: dict[ShapedRun, str] = {}

    def show(self, run: ShapedRun, size: float) -> str:
        """Operators that show the run at the pen and leave the pen at its end, source text attached where needed."""
        body = self.show_bare(run, size)
        opening = self._actual_text[run]
        return f"{opening} {body} EMC" if opening else body

    def show_bare(self, run: ShapedRun, size: float) -> str:
        """The same without the source text, for whoever attaches that of the whole line."""
        pieces = self._shown.get(run)
        if pieces is None:
            pieces = self._shown[run] = self._arrays(run)
            self._note(run)
            self._actual_text[run] = "" if self._reads_as_itself(run) else _actual_text(run.text)
        head = f"/{self.key} {number(size)} Tf"
        if len(pieces) == 1 and pieces[0][0] == 0:
            return f"{head} {pieces[0][1]} TJ"
        risen = " ".join(f"{number(rise * size / 1000)} Ts {array} TJ" for rise, array in pieces)
        return f"{head} {risen} 0 Ts"

    def _arrays(self, run: ShapedRun) -> list[tuple[int, str]]:
        """TJ arrays by rise; numbers in them move the pen against the font's own widths."""
        pieces: list[tuple[int, str]] = []
        array: list[str] = []
        rise, owed = 0, 0
        advance_of = self.file.advance
        for glyph, advance, dx, dy in zip(run.glyphs, run.advances, run.x_offsets, run.y_offsets, strict=True):
            if dy != rise:
                if array:
                    pieces.append((rise, _joined(array)))
                array, rise = [], dy
            if owed != dx:
                array.append(f">{owed - dx}<")
            array.append(f"{glyph:04x}")
            owed = dx + advance_of(glyph) - advance
        if owed:
            array.append(f">{owed}<")
        if array:
            pieces.append((rise, _joined(array)))
        return pieces

    def _note(self, run: ShapedRun) -> None:
        self._used.update(run.glyphs)
        for character in run.text:
            glyph = self.file.glyph(character)
            if glyph is not None and glyph in self._used:
                self.unicode_of.setdefault(glyph, character)
        for index, glyph in enumerate(run.glyphs):
            if glyph not in self.unicode_of and run.clusters.count(run.clusters[index]) == 1:
                following = min((c for c in run.clusters if c > run.clusters[index]), default=len(run.text))
                self.unicode_of[glyph] = run.text[run.clusters[index] : following]

    def _reads_as_itself(self, run: ShapedRun) -> bool:
        return len(run.glyphs) == len(run.text) and all(
            self.unicode_of.get(glyph) == character for glyph, character in zip(run.glyphs, run.text, strict=True)
        )

    @property
    def name(self) -> str:
        """The PostScript name with the six-letter tag of this very subset."""
        digest = hashlib.sha256(repr((self.file.name, sorted(self._used))).encode()).digest()
        return "".join(_TAG_LETTERS[byte % 26] for byte in digest[:6]) + "+" + self.file.name

    def subset(self) -> bytes:
        """A TrueType file with the used glyphs under their old ids."""
        wish = hb.SubsetInput()
        wish.glyph_set.update(sorted(self._used))
        wish.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        wish.drop_table_tag_set.update([int.from_bytes(tag.encode(), "big") for tag in _DROPPED_TABLES])
        data: bytes = hb.subset(self.file.ready_for_subset, wish).blob.data
        return data

    def widths(self) -> str:
        """The W array of the CID font."""
        return "[" + " ".join(f"{glyph} [{self.file.advance(glyph)}]" for glyph in sorted(self._used)) + "]"

    def box(self) -> tuple[int, int, int, int]:
        """FontBBox in thousandths, out of the `head` table."""
        face = self.file.font.face
        head: bytes = face.reference_table("head").data
        low_x, low_y, high_x, high_y = struct.unpack(">4h", head[36:44])
        scale = 1000 / face.upem
        return round(low_x * scale), round(low_y * scale), round(high_x * scale), round(high_y * scale)

    def to_unicode(self) -> str:
        """The CMap that gives text back to readers that know no ActualText."""
        rows = [f"<{glyph:04x}> <{_utf16(text)}>" for glyph, text in sorted(self.unicode_of.items())]
        blocks = [rows[at : at + _RUNS_PER_MAP_BLOCK] for at in range(0, len(rows), _RUNS_PER_MAP_BLOCK)]
        mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
            "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
            f"{mapped}\nendcmap CMapName currentdict /CMap defineresource pop end end\n"
        )


class FontsInUse:
    """The embedded fonts of one PDF, in the order of first use."""

    def __init__(self) -> None:
        self._by_file: dict[FontFile, EmbeddedFont] = {}

    def show(self, line: SetLine) -> str:
        """Operators that show the whole line from the pen on."""
        return " ".join(self._embedded(run.font).show(run, line.size) for run in line.runs)

    def show_whole(self, line: SetLine) -> str:
        """The same with the line's text attached as one piece: readers would take slanted letters apart."""
        shown = " ".join(self._embedded(run.font).show_bare(run, line.size) for run in line.runs)
        return f"{_actual_text(line.text)} {shown} EMC"

    def all(self) -> Iterable[EmbeddedFont]:
        return self._by_file.values()

    def _embedded(self, file: FontFile) -> EmbeddedFont:
        found = self._by_file.get(file)
        if found is None:
            found = self._by_file[file] = EmbeddedFont(file, f"F{len(self._by_file) + 1}")
        return found


def _joined(array: list[str]) -> str:
    return ("[<" + "".join(array) + ">]").replace("<>", "")


def _actual_text(text: str) -> str:
    return f"/Span <</ActualText <feff{_utf16(text)}>>> BDC"


def _utf16(text: str) -> str:
    return text.encode("utf-16-be").hex()
