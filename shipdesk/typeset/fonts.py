"""The bundled fonts: which file has a character, and what HarfBuzz knows of its glyphs."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import uharfbuzz as hb

EM = 1000
"""All glyph measures are in thousandths of the font size, whatever the file's own units are."""


class FontFile:
    """One TrueType file, opened when first asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.stem
        self._ink: dict[int, tuple[int, int]] = {}
        self._advances: dict[int, int] = {}

    @cached_property
    def font(self) -> hb.Font:
        font = hb.Font(hb.Face(hb.Blob.from_file_path(str(self.path))))
        font.scale = (EM, EM)
        return font

    @cached_property
    def ready_for_subset(self) -> hb.Face:
        """The face prepared once, so that every later subset takes a fraction of a millisecond."""
        return hb.subset_preprocess(self.font.face)

    def glyph(self, character: str) -> int | None:
        """The glyph the font names for the character, None where it has none."""
        found: int | None = self.font.get_nominal_glyph(ord(character))
        return found

    def ink(self, glyph: int) -> tuple[int, int]:
        """Top and bottom of the glyph's ink over the baseline, in thousandths of the size."""
        known = self._ink.get(glyph)
        if known is None:
            extents = self.font.get_glyph_extents(glyph)
            known = (extents.y_bearing, extents.y_bearing + extents.height) if extents else (0, 0)
            self._ink[glyph] = known
        return known

    def advance(self, glyph: int) -> int:
        """The width the font file itself gives the glyph."""
        known = self._advances.get(glyph)
        if known is None:
            known = self._advances[glyph] = self.font.get_glyph_h_advance(glyph)
        return known


@dataclass(frozen=True, eq=False)
class Family:
    """A regular and a bold file that share scripts and code point ranges."""

    name: str
    regular: FontFile
    bold: FontFile
    ranges: tuple[tuple[int, int], ...]
    scripts: tuple[str, ...]

    def file(self, bold: bool) -> FontFile:
        return self.bold if bold else self.regular

    def claims(self, code_point: int) -> bool:
        return any(first <= code_point <= last for first, last in self.ranges)


class FontBook:
    """All bundled families in the order of fallback."""

    def __init__(self, families: tuple[Family, ...], wide_beside_han: str) -> None:
        self.families = families
        self.wide_beside_han = frozenset(wide_beside_han)
        self.han = next(family for family in families if "Hani" in family.scripts)
        self.latin = next(family for family in families if "Latn" in family.scripts)
        self._family_of: dict[str, Family | None] = {}

    @classmethod
    def load(cls, folder: Path) -> FontBook:
        """Read `fonts.toml` of the folder; the font files themselves are opened when first used."""
        with (folder / "fonts.toml").open("rb") as source:
            table = tomllib.load(source)
        families = tuple(
            Family(
                name=row["name"],
                regular=FontFile(folder / row["regular"]),
                bold=FontFile(folder / row["bold"]),
                ranges=tuple((first, last) for first, last in row["ranges"]),
                scripts=tuple(row["scripts"]),
            )
            for row in table["family"]
        )
        return cls(families, table["wide_beside_han"])

    def family_of(self, character: str) -> Family | None:
        """The family that shall draw the character on its own; None where no bundled font has it."""
        try:
            return self._family_of[character]
        except KeyError:
            found = self._family_of[character] = self._look_for(character)
            return found

    def _look_for(self, character: str) -> Family | None:
        code_point = ord(character)
        claiming = [family for family in self.families if family.claims(code_point)]
        others = [family for family in self.families if family not in claiming]
        for family in claiming + others:
            if family.regular.glyph(character) is not None:
                return family
        return None
