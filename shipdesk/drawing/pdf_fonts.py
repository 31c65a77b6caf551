"""Glyph ids as PDF text operators, and the subset font that goes with them.

Each font file used becomes one Type0 font with Identity-H encoding, so a glyph id is its own code. Shaped text is
wrapped in `/Span /ActualText`, so that copied and searched text is the source text.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from shipdesk.drawing.units import number
from shipdesk.typeset import EM, FontFile, Kept, SetLine, ShapedRun

_DROPPED_TABLES = ("BASE", "GDEF", "GPOS", "GSUB", "OS/2", "STAT", "cmap", "gasp", "name", "post", "vhea", "vmtx")
_TAG_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_RUNS_PER_MAP_BLOCK = 100
_NOTICED_GAP = 50
_RUNS_KEPT = 2_048
_NO_BREAK_SPACE = "\u00a0"
"""Readers make a blank of it unless it stands in attached text."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """The height over the baseline, in thousandths of the size, and a TJ array that starts at the run's start."""

    y: int
    array: str


class EmbeddedFont:
    """One font file inside one PDF: the glyphs used and the text they stand for."""

    def __init__(self, file: FontFile, key: str) -> None:
        self.file = file
        self.key = key
        self.unicode_of: dict[int, str] = {}
        self._used: set[int] = {0}
        self._letter_of = {file.untouched_glyphs[letter]: letter for letter in file.untouched_letters}
        self._space = file.glyphs[" "] or 0
        self._space_width = file.advances[self._space]
        self._choose: Kept[float, str] = Kept(lambda size: f"/{key} {number(size)} Tf")
        self._shown = lru_cache(maxsize=_RUNS_KEPT)(self._show)

    def show(self, run: ShapedRun, size: float, *, onward: bool) -> str:
        """Operators that show the run at the line's origin, its source text attached where needed.

        With `onward` the origin then moves to the run's end, for a run that follows.
        """
        if run.is_untouched:
            self._used.update(run.glyphs)
            body = f"{self._choose[size]} [<{_codes(run.glyphs)}>] TJ"
            return f"{body} {_move(run.width, 0, size)}" if onward else body
        return self._shown(run, size, onward)

    def show_bare(self, run: ShapedRun, size: float) -> str:
        """The same without the source text, for whoever attaches that of the whole line; the origin goes to the end."""
        self._note(run)
        return self._body(run, size, onward=True)

    def _show(self, run: ShapedRun, size: float, onward: bool) -> str:
        self._note(run)
        body = self._body(run, size, onward)
        if not self._reads_as_itself(run):
            return f"{_actual_text(run.text)} {body} EMC"
        return body

    def _body(self, run: ShapedRun, size: float, onward: bool) -> str:
        parts = [self._choose[size]]
        y = 0
        for piece in (_Piece(0, self._on_baseline(run)),) if run.is_plain else self._arranged(run):
            if piece.y != y:
                parts.append(_move(0, piece.y - y, size))
                y = piece.y
            parts.append(f"{piece.array} TJ")
        if onward or y:
            parts.append(_move(run.width, -y, size))
        return " ".join(parts)

    def _arranged(self, run: ShapedRun) -> tuple[_Piece, ...]:
        """One piece for each height, that on the baseline first.

        Readers guess spaces and order from where the pieces of a span start and end. So where the baseline's last
        glyph ends early (a mark set back over its letter) an empty glyph fills the rest; a raised piece starts with
        an empty glyph at the run's start; and after raised pieces an empty glyph ends the run.
        """
        rows: dict[int, _Row] = {0: _Row()}
        pen = 0
        widths = map(self.file.advances.__getitem__, run.glyphs)
        for glyph, advance, dx, dy, width in zip(
            run.glyphs, run.advances, run.x_offsets, run.y_offsets, widths, strict=True
        ):
            if dy not in rows:
                rows[dy] = _Row()
                self._place_space(rows[dy], 0)
            rows[dy].place(glyph, pen + dx, width)
            pen += advance
        if pen - rows[0].end > _NOTICED_GAP:
            self._place_space(rows[0], pen - self._space_width)
        if len(rows) == 1:
            return (_Piece(0, rows[0].array()),)
        closing = _Row()
        self._place_space(closing, max(0, pen - self._space_width))
        return (*(_Piece(y, row.array()) for y, row in rows.items() if row.codes), _Piece(0, closing.array()))

    def _on_baseline(self, run: ShapedRun) -> str:
        """The TJ array of a run without offsets: numbers stand where a glyph is wider or narrower than in the file."""
        codes = _codes(run.glyphs)
        widths = tuple(map(self.file.advances.__getitem__, run.glyphs))
        if widths == run.advances:
            return f"[<{codes}>]"
        parts, start = [], 0
        for at, (width, advance) in enumerate(zip(widths, run.advances, strict=True), start=1):
            if width != advance:
                parts.append(f"<{codes[start : 4 * at]}>{width - advance}")
                start = 4 * at
        return f"[{''.join(parts)}<{codes[start:]}>]"

    def _place_space(self, row: _Row, x: int) -> None:
        self._used.add(self._space)
        row.place(self._space, x, self._space_width)

    def _reads_as_itself(self, run: ShapedRun) -> bool:
        """Whether a reader gets the text right from the glyphs alone: one each, in order, none set over another."""
        return (
            run.is_plain
            and tuple(map(self.unicode_of.get, run.glyphs)) == tuple(run.text)
            and 0 not in map(self.file.advances.__getitem__, run.glyphs)
        )

    def _note(self, run: ShapedRun) -> None:
        """Remember the glyphs of the run, and which text each stands for where nothing is known of it."""
        self._used.update(run.glyphs)
        if not all(map(self.unicode_of.__contains__, run.glyphs)):
            self._note_nominal(run)
            self._note_clusters(run)

    def _note_nominal(self, run: ShapedRun) -> None:
        for character in run.text:
            glyph = self.file.glyphs[character]
            if glyph is not None and glyph in self._used:
                stands_for = " " if character == _NO_BREAK_SPACE else self._letter_of.get(glyph, character)
                self.unicode_of.setdefault(glyph, stands_for)

    def _note_clusters(self, run: ShapedRun) -> None:
        for glyph, cluster in zip(run.glyphs, run.clusters, strict=True):
            if glyph not in self.unicode_of and run.clusters.count(cluster) == 1:
                following = min((c for c in run.clusters if c > cluster), default=len(run.text))
                self.unicode_of[glyph] = run.text[cluster:following]

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
        data: bytes = hb.subset(self.file.font.face, wish).blob.data
        return data

    def widths(self) -> str:
        """The W array of the CID font."""
        return "[" + " ".join(f"{glyph} [{self.file.advances[glyph]}]" for glyph in sorted(self._used)) + "]"

    def box(self) -> tuple[int, int, int, int]:
        """FontBBox in thousandths, out of the `head` table."""
        face = self.file.font.face
        head: bytes = face.reference_table("head").data
        low_x, low_y, high_x, high_y = struct.unpack(">4h", head[36:44])
        scale = EM / face.upem
        return round(low_x * scale), round(low_y * scale), round(high_x * scale), round(high_y * scale)

    def to_unicode(self) -> str:
        """The CMap that gives text back to readers that know no ActualText."""
        letters = {glyph: letter for glyph, letter in self._letter_of.items() if glyph in self._used}
        texts = sorted({**self.unicode_of, **letters}.items())
        rows = [f"<{glyph:04x}> <{_utf16(text)}>" for glyph, text in texts]
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
        self._embedded: Kept[FontFile, EmbeddedFont] = Kept(
            lambda file: EmbeddedFont(file, f"F{len(self._embedded) + 1}")
        )

    def show(self, line: SetLine) -> str:
        """Operators that show the whole line from the origin on."""
        if len(line.runs) == 1:
            run = line.runs[0]
            return self._embedded[run.font].show(run, line.size, onward=False)
        return " ".join([self._embedded[run.font].show(run, line.size, onward=True) for run in line.runs])

    def show_whole(self, line: SetLine) -> str:
        """The same with the line's text attached as one piece: readers would take slanted letters apart."""
        shown = " ".join([self._embedded[run.font].show_bare(run, line.size) for run in line.runs])
        return f"{_actual_text(line.text)} {shown} EMC"

    def all(self) -> Iterable[EmbeddedFont]:
        return self._embedded.values()


class _Row:
    """Glyphs at places along one height of a run; numbers in the array move the pen against the font's own widths."""

    def __init__(self) -> None:
        self.end = 0
        self.codes: list[str] = []

    def place(self, glyph: int, x: int, width: int) -> None:
        if x != self.end:
            self.codes.append(f">{self.end - x}<")
        self.codes.append(f"{glyph:04x}")
        self.end = x + width

    def array(self) -> str:
        return ("[<" + "".join(self.codes) + ">]").replace("<>", "")


_PACKED: Kept[int, struct.Struct] = Kept(lambda length: struct.Struct(f">{length}H"))


def _codes(glyphs: tuple[int, ...]) -> str:
    return _PACKED[len(glyphs)].pack(*glyphs).hex()


def _move(x: int, y: int, size: float) -> str:
    return f"{number(x * size / EM)} {number(y * size / EM)} Td"


def _actual_text(text: str) -> str:
    return f"/Span <</ActualText <feff{_utf16(text)}>>> BDC"


def _utf16(text: str) -> str:
    return text.encode("utf-16-be").hex()
