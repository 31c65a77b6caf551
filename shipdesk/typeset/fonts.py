"""The bundled fonts: which file has a character, and what HarfBuzz knows of its glyphs."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import uharfbuzz as hb

EM = 1000
"""All glyph measures are in thousandths of the font size, whatever the file's own units are."""

Ranges = tuple[tuple[int, int], ...]
Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(dict[Key, Value]):
    """Answers of a function, each worked out once; `map(kept.__getitem__, keys)` asks for many with no Python loop."""

    def __init__(self, ask: Callable[[Key], Value]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, key: Key) -> Value:
        answer = self[key] = self._ask(key)
        return answer


class FontFile:
    """One TrueType file, opened when first asked for.

    `glyphs` gives the glyph the font names for a character, None where it has none; `advances` the width the file
    itself gives a glyph; `tops` and `bottoms` the ends of its ink over the baseline, all in thousandths of the size.
    `untouched` matches text whose letters stand side by side as the file has them, whatever their neighbours;
    `untouched_glyphs` are theirs, no two the same; `untouched_ink` the ends of all their ink. Where `spaces_part`, each
    word can be shaped by itself.
    """

    def __init__(self, path: Path, untouched: str = "", *, spaces_part: bool = False) -> None:
        self.path = path
        self.name = path.stem
        self.spaces_part = spaces_part
        self.untouched = _any_of(untouched)
        self.untouched_letters = untouched
        self.glyphs: Kept[str, int | None] = Kept(self._glyph)
        self.untouched_glyphs: Kept[str, int] = Kept(lambda letter: self.glyphs[letter] or 0)
        self.advances: Kept[int, int] = Kept(self._advance)
        self.tops: Kept[int, int] = Kept(lambda glyph: self._ink(glyph)[0])
        self.bottoms: Kept[int, int] = Kept(lambda glyph: self._ink(glyph)[1])

    @cached_property
    def font(self) -> hb.Font:
        font = hb.Font(hb.Face(hb.Blob.from_file_path(str(self.path))))
        font.scale = (EM, EM)
        return font

    @cached_property
    def untouched_ink(self) -> tuple[int, int]:
        glyphs = [self.untouched_glyphs[letter] for letter in self.untouched_letters]
        return max(map(self.tops.__getitem__, glyphs)), min(map(self.bottoms.__getitem__, glyphs))

    def _glyph(self, character: str) -> int | None:
        found: int | None = self.font.get_nominal_glyph(ord(character))
        return found

    def _advance(self, glyph: int) -> int:
        width: int = self.font.get_glyph_h_advance(glyph)
        return width

    def _ink(self, glyph: int) -> tuple[int, int]:
        extents = self.font.get_glyph_extents(glyph)
        return (extents.y_bearing, extents.y_bearing + extents.height) if extents else (0, 0)


@dataclass(frozen=True, eq=False)
class Family:
    """A regular and a bold file that share scripts and code point ranges."""

    name: str
    regular: FontFile
    bold: FontFile
    ranges: Ranges
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
        self._family_of: Kept[str, Family | None] = Kept(self._look_for)

    @classmethod
    def load(cls, folder: Path) -> FontBook:
        """Read `fonts.toml` of the folder; the font files themselves are opened when first used."""
        with (folder / "fonts.toml").open("rb") as source:
            table = tomllib.load(source)
        return cls(tuple(_family(folder, row) for row in table["family"]), table["wide_beside_han"])

    def family_of(self, character: str) -> Family | None:
        """The family that shall draw the character on its own; None where no bundled font has it."""
        return self._family_of[character]

    def _look_for(self, character: str) -> Family | None:
        code_point = ord(character)
        claiming = [family for family in self.families if family.claims(code_point)]
        others = [family for family in self.families if family not in claiming]
        for family in claiming + others:
            if family.regular.glyphs[character] is not None:
                return family
        return None


def _family(folder: Path, row: dict[str, Any]) -> Family:
    regular, bold = (
        FontFile(folder / row[weight], row.get("untouched", ""), spaces_part=row.get("spaces_part", False))
        for weight in ("regular", "bold")
    )
    ranges = tuple((first, last) for first, last in row["ranges"])
    return Family(row["name"], regular, bold, ranges, tuple(row["scripts"]))


def _any_of(letters: str) -> re.Pattern[str]:
    """A pattern that a text of nothing but these letters matches in full; without letters none does."""
    return re.compile(f"[{re.escape(letters)}]+" if letters else "(?!)")
