"""Placed glyphs are HarfBuzz's own, and their ink lies inside the line's height."""

import pytest
import uharfbuzz as hb


def shaped_directly(path, text, language):
    font = hb.Font(hb.Face(path.read_bytes()))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction = "ltr"
    buffer.language = language
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    scale = 1000 / font.face.upem
    return [
        (info.codepoint, info.cluster, round(p.x_advance * scale), round(p.x_offset * scale), round(p.y_offset * scale))
        for info, p in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


def test_runs_equal_harfbuzz_on_the_whole_file(typesetter, sentences):
    for language, sentence in sentences:
        for run in typesetter.line(sentence, 9, language=language).runs:
            placed = list(zip(run.glyphs, run.clusters, run.advances, run.x_offsets, run.y_offsets, strict=True))
            assert placed == shaped_directly(run.font.path, run.text, language)


def test_no_sentence_has_an_empty_box(typesetter, sentences):
    for language, sentence in sentences:
        for bold in (False, True):
            for run in typesetter.line(sentence, 9, bold=bold, language=language).runs:
                assert 0 not in run.glyphs


def test_stacked_marks_are_raised_over_one_another(typesetter):
    (run,) = typesetter.line("ที่", 10, language="th").runs
    (flat,) = typesetter.line("ที", 10, language="th").runs
    assert run.top > flat.top
    assert run.width == flat.width


def test_the_line_is_as_high_as_its_ink(typesetter, sentences):
    for language, sentence in sentences:
        line = typesetter.line(sentence, 20, language=language)
        for run in line.runs:
            assert line.ascent >= run.top * 0.02
            assert line.descent >= -run.bottom * 0.02
        assert line.width == pytest.approx(sum(run.width for run in line.runs) * 20 / 1000)
