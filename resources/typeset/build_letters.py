"""Writes letters.txt anew: the code points that any regular font of fonts.toml has. Run it when a font changes."""

from __future__ import annotations

from pathlib import Path

import uharfbuzz

HERE = Path(__file__).parent
FONTS = HERE.parent / "fonts"
FILE = HERE / "letters.txt"


def lines() -> list[str]:
    points: set[int] = set()
    for file in FONTS.glob("*-Regular.ttf"):
        points |= set(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file))).unicodes)
    ranges: list[list[int]] = []
    for point in sorted(points):
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return [f"{first:x}-{last:x}" for first, last in ranges]


if __name__ == "__main__":
    FILE.write_text("\n".join(lines()) + "\n", encoding="ascii")
