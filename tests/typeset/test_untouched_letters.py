"""What `fonts.toml` says of letters that stand side by side untouched, asked of HarfBuzz in pairs and triples."""

from __future__ import annotations

import string
from itertools import product

import pytest
import uharfbuzz as hb

from shipdesk import paths
from shipdesk.typeset import FontFile, load_typesetter

LANGUAGES = ("en", "th", "zh", "vi", "lo", "km", "my")
FIGURES = string.digits + " .,-–/:%(+"
BOOK = load_typesetter(paths.resources()).book
FILES = (BOOK.latin.regular, BOOK.latin.bold)
pytestmark = pytest.mark.parametrize("file", FILES, ids=[file.name for file in FILES])


def letters(file: FontFile) -> list[str]:
    return [chr(point) for point in range(0x20, 0x3000) if file.untouched.fullmatch(chr(point))]


def touched(file: FontFile, text: str, language: str) -> list[str]:
    """What HarfBuzz sets otherwise than one glyph for each letter with the font file's own widths."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction = "ltr"
    buffer.language = language
    buffer.guess_segment_properties()
    hb.shape(file.font, buffer)
    placed = [
        (info.cluster, info.codepoint, position.position)
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]
    alone = {letter: (file.glyphs[letter], (0, 0, file.advances[file.glyphs[letter] or 0], 0)) for letter in set(text)}
    wanted = [(at, *alone[letter]) for at, letter in enumerate(text)]
    return [] if placed == wanted else [text[at : at + 3] for at, *_ in sorted(set(wanted) - set(placed))[:5]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pair_of_them_touches_in_any_language(file, language):
    known = letters(file)
    assert set(FIGURES) < set(known)
    assert touched(file, "".join(a + b for a, b in product(known, known)), language) == []


def test_no_three_of_them_touch(file):
    known = letters(file)
    for first in known:
        assert touched(file, "".join(first + a + b for a, b in product(known, known)), "en") == []


def test_each_is_the_only_one_with_its_glyph(file):
    known = letters(file)
    assert len({file.glyphs[letter] for letter in known}) == len(known)
    assert None not in {file.glyphs[letter] for letter in known}


def test_the_proof_would_notice_a_ligature(file):
    assert not file.untouched.fullmatch("f")
    assert touched(file, "office", "en") != []
    assert touched(file, "AV", "en") != []
