"""Pictures of the window held against those that were kept: `python -m tests.kept_shots keep|compare DIR`.

Kept is not the picture but how bright it is tile by tile, so that some hundred pictures are one small file. A tile that
is brighter or darker than it was by more than other machines draw it otherwise is a difference; a word that lost its
end, a button that moved by a few pixels or an icon that is gone makes several.
"""

from __future__ import annotations

import json
import lzma
import sys
from collections.abc import Mapping
from pathlib import Path

from PIL import Image

KEPT = Path(__file__).parent / "kept_shots.bin"
COLUMNS, ROWS = 80, 50
TOLERANCE, FEWEST = 5, 3
"""Of 255 steps of brightness, in that many tiles at least: the fonts are bundled and not hinted, so that machines
differ by a step or two where a line falls between two pixels."""


def tiles_of(picture: Image.Image) -> bytes:
    """How bright each tile is, row by row, in even steps: half as many packs smaller."""
    tiles = picture.convert("L").resize((COLUMNS, ROWS), Image.Resampling.BOX)
    return tiles.point(lambda value: value & 0xFE).tobytes()


def differing(kept: bytes, now: bytes) -> list[tuple[int, int]]:
    """Column and row of each tile that is not what it was; none where they are too few to count."""
    found = [
        (at % COLUMNS, at // COLUMNS)
        for at, (one, other) in enumerate(zip(kept, now, strict=True))
        if abs(one - other) > TOLERANCE
    ]
    return found if len(found) >= FEWEST else []


def read_kept(file: Path = KEPT) -> dict[str, bytes]:
    content = lzma.decompress(file.read_bytes())
    names, _, tiles = content.partition(b"\n")
    size = COLUMNS * ROWS
    return {name: tiles[at * size : (at + 1) * size] for at, name in enumerate(json.loads(names))}


def write_kept(tiles: Mapping[str, bytes], file: Path = KEPT) -> None:
    names = sorted(tiles)
    content = json.dumps(names).encode() + b"\n" + b"".join(tiles[name] for name in names)
    file.write_bytes(lzma.compress(content, preset=9 | lzma.PRESET_EXTREME))


def taken(folder: Path) -> dict[str, bytes]:
    found = {}
    for file in sorted(folder.glob("*.png")):
        with Image.open(file) as picture:
            found[file.stem] = tiles_of(picture)
    return found


def compare(kept: Mapping[str, bytes], now: Mapping[str, bytes]) -> list[str]:
    """A line for each picture that is gone, new or another, with the part of it that is: in per cent from left, top."""
    lines = [f"{name}: no picture was taken" for name in sorted(kept.keys() - now.keys())]
    lines += [f"{name}: new, none was kept" for name in sorted(now.keys() - kept.keys())]
    for name in sorted(kept.keys() & now.keys()):
        tiles = differing(kept[name], now[name])
        if tiles:
            columns, rows = [100 * column // COLUMNS for column, _ in tiles], [100 * row // ROWS for _, row in tiles]
            part = f"{min(columns)}-{max(columns)} % across, {min(rows)}-{max(rows)} % down"
            lines.append(f"{name}: {len(tiles)} tiles differ, {part}")
    return lines


def main(arguments: list[str]) -> int:
    verb, now = arguments[0], taken(Path(arguments[1]))
    if verb == "keep":
        write_kept(now)
        print(f"{len(now)} pictures are kept in {KEPT.name}, {KEPT.stat().st_size:,} bytes")
        return 0
    lines = compare(read_kept(), now)
    print("\n".join(lines) or f"{len(now)} pictures are as they were kept")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
