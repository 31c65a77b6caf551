"""The operators written put every glyph where HarfBuzz wants it."""

import re

from shipdesk.drawing.pdf_fonts import FontsInUse

TOKEN = re.compile(r"\[[^]]*\] TJ|\S+ \S+ Td|/\S+ \S+ Tf")


def drawn_places(operators, line):
    """(glyph, x, y) in points by walking the operators as a PDF reader does."""
    files = list(dict.fromkeys(run.font for run in line.runs))
    origin_x = origin_y = 0.0
    file = files[0]
    places = []
    for token in TOKEN.findall(operators):
        if token.endswith("Tf"):
            file = files[int(token[2 : token.index(" ")]) - 1]
        elif token.endswith("Td"):
            x, y, _ = token.split()
            origin_x, origin_y = origin_x + float(x), origin_y + float(y)
        else:
            pen = origin_x
            for code, number in re.findall(r"<([0-9a-f]+)>|(-?\d+)", token[: token.rindex("]")]):
                if number:
                    pen -= float(number) * line.size / 1000
                for at in range(0, len(code), 4):
                    glyph = int(code[at : at + 4], 16)
                    places.append((file.name, glyph, round(pen, 2), round(origin_y, 2)))
                    pen += file.advances[glyph] * line.size / 1000
    return places, (origin_x, origin_y)


def wanted_places(line):
    places = []
    pen = 0
    for run in line.runs:
        for glyph, advance, dx, dy in zip(run.glyphs, run.advances, run.x_offsets, run.y_offsets, strict=True):
            place = (round((pen + dx) * line.size / 1000, 2), round(dy * line.size / 1000, 2))
            places.append((run.font.name, glyph, *place))
            pen += advance
    return places


def is_close(one, other):
    return one[:2] == other[:2] and abs(one[2] - other[2]) < 0.02 and abs(one[3] - other[3]) < 0.02


def test_every_glyph_stands_where_harfbuzz_put_it(typesetter, sentences):
    for language, sentence in sentences:
        line = typesetter.line(sentence, 10, language=language)
        drawn, end = drawn_places(FontsInUse().show(line), line)
        wanted = wanted_places(line)
        for place in wanted:
            assert any(is_close(place, other) for other in drawn), (sentence, place)
        spaces = {run.font.glyphs[" "] for run in line.runs}
        inked = [place for place in drawn if place[1] not in spaces]
        assert len(inked) == len([place for place in wanted if place[1] not in spaces])
        assert len(line.runs) == 1 or abs(end[0] - line.width) < 0.02
        assert end[1] == 0 or abs(end[1]) < 0.001


def test_plain_latin_needs_no_second_text_and_thai_has_it(typesetter):
    assert "/ActualText" not in FontsInUse().show(typesetter.line("Frozen durian 12", 9))
    assert "/ActualText" in FontsInUse().show(typesetter.line("ที่", 9))


def test_a_glyph_shared_by_two_characters_gets_its_text_attached(typesetter):
    fonts = FontsInUse()
    han, radical = typesetter.line("一", 9, language="zh"), typesetter.line("⼀", 9, language="zh")
    assert han.runs[0].glyphs == radical.runs[0].glyphs
    assert "/ActualText" not in fonts.show(han)
    assert "/ActualText <feff2f00>" in fonts.show(radical)
