"""What stands on the page: text that comes out again, fonts that travel along, bytes that repeat."""

import re
import shutil
import subprocess
from datetime import date

import pypdfium2
import pytest
from babel import Locale
from PIL import Image

from shipdesk import paths
from shipdesk.drawing import PaperCanvas, mm, pt, raster
from shipdesk.typeset import load_typesetter


def text_of(pdf, page=0):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[page].get_textpage().get_text_range().replace("\r\n", "\n").split("\n")
    finally:
        document.close()


def poppler_text(pdf):
    """Lines by poppler where it is installed; pdfium is asked always."""
    program = shutil.which("pdftotext")
    if program is None:
        return None
    done = subprocess.run([program, "-", "-"], input=pdf, capture_output=True, check=True)
    return [line for line in done.stdout.decode("utf-8").replace("\f", "").split("\n") if line]


def drawn_lines(paper, typesetter, sentences, bold=False):
    for index, (language, sentence) in enumerate(sentences):
        paper.text(15, 15 + 8 * index, typesetter.line(sentence, 10, bold=bold, language=language))


@pytest.mark.parametrize("bold", [False, True])
def test_text_of_seven_languages_comes_out_as_it_went_in(paper, typesetter, sentences, bold):
    drawn_lines(paper, typesetter, sentences, bold)
    pdf = paper.finish()
    wanted = [sentence for _, sentence in sentences]
    assert {language for language, _ in sentences} == {"en", "th", "zh", "vi", "lo", "km", "my"}
    assert text_of(pdf) == wanted
    assert poppler_text(pdf) in (None, wanted)


@pytest.mark.parametrize("language", ["th", "lo", "km", "my", "vi", "zh"])
def test_hundreds_of_real_names_come_out_as_they_went_in(typesetter, language):
    names = list(dict.fromkeys(Locale.parse(language).territories.values()))
    lines = [" ".join(names[at : at + 2]).strip("\u200b") + f" {at}-A/{at}" for at in range(0, len(names), 2)]
    paper = PaperCanvas(title="names", language=language, document_id="names", date=date(2026, 11, 23))
    paper.add_page(300, 10 + 6 * len(lines))
    for index, line in enumerate(lines):
        paper.text(10, 8 + 6 * index, typesetter.line(line, 9, language=language))
    pdf = paper.finish()
    assert text_of(pdf) == lines
    assert poppler_text(pdf) in (None, lines)


def test_every_font_is_a_bundled_embedded_subset(paper, typesetter, sentences):
    drawn_lines(paper, typesetter, sentences)
    pdf = paper.finish()
    named = set(re.findall(rb"/BaseFont /(\S+)", pdf))
    assert len(named) == 6
    assert all(re.fullmatch(rb"[A-Z]{6}\+NotoSans\w*-Regular", name) for name in named)
    assert pdf.count(b"/FontFile2") == pdf.count(b"/Type /FontDescriptor") == 6
    assert b"Helvetica" not in pdf
    assert len(pdf) < 60_000


def test_a_page_without_text_names_no_font(paper):
    paper.rect(10, 10, 50, 50)
    assert b"/BaseFont" not in paper.finish()


def whole_paper(typesetter, sentences):
    paper = PaperCanvas(title="T", language="th", document_id="INV-1", date=date(2026, 11, 23), author="สยามผลไม้")
    paper.add_page(210, 297)
    drawn_lines(paper, typesetter, sentences)
    paper.watermark(typesetter.line("DRAFT", 40, bold=True))
    paper.attach("shipdesk.json", b'{"kind":"invoice"}')
    return paper.finish()


def test_same_input_same_bytes(typesetter, sentences, monkeypatch):
    first = whole_paper(typesetter, sentences)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert whole_paper(load_typesetter(paths.resources()), sentences) == first


def test_date_title_language_and_number_come_from_the_arguments(paper):
    document = pypdfium2.PdfDocument(paper.finish())
    metadata = document.get_metadata_dict()
    assert metadata["Title"] == "ใบกำกับสินค้า 17"
    assert metadata["Subject"] == "INV-17/1"
    assert metadata["CreationDate"] == "D:20261123000000Z"


def test_the_attachment_comes_out_byte_for_byte(paper):
    data = '{"name":"น้ำปลา"}'.encode()
    paper.attach("shipdesk.json", data, description="the data of this paper")
    document = pypdfium2.PdfDocument(paper.finish())
    assert document.count_attachments() == 1
    attached = document.get_attachment(0)
    assert attached.get_name() == "shipdesk.json"
    assert bytes(attached.get_data()) == data


def ink_box(pdf, dpi=254):
    """Left, top, right, bottom of the page's ink, in mm."""
    picture = raster.picture(pdf, 0, dpi, "L")
    box = picture.point(lambda grey: 255 - grey).getbbox()
    assert box is not None, "the page is empty"
    return [edge * 25.4 / dpi for edge in box]


@pytest.mark.parametrize(("align", "side", "expected"), [("left", 0, 50), ("right", 2, 150)])
def test_text_boxes_keep_to_their_side(paper, typesetter, align, side, expected):
    paper.text_box(50, 40, 100, typesetter.lines("HHHH HHHH", 12, pt(30)), align=align)
    assert ink_box(paper.finish())[side] == pytest.approx(expected, abs=0.6)


def test_centred_text_is_in_the_middle(paper, typesetter):
    paper.text_box(50, 40, 100, [typesetter.line("HIIH", 12)], align="center")
    left, _, right, _ = ink_box(paper.finish())
    assert (left + right) / 2 == pytest.approx(100, abs=0.3)


def test_a_block_fills_the_height_it_says(paper, typesetter, sentences):
    for language, sentence in sentences:
        canvas = PaperCanvas(title="t", language="en", document_id="x", date=date(2026, 11, 23))
        canvas.add_page(210, 297)
        fitted = typesetter.fit(sentence, pt(60), pt(80), 14, language=language)
        bottom = canvas.text_box(20, 30, 60, fitted.lines, leading=fitted.leading)
        assert bottom == pytest.approx(30 + mm(fitted.height))
        left, top, right, low = ink_box(canvas.finish())
        assert top >= 30 - 0.15
        assert low <= bottom + 0.15
        assert left >= 20 - 0.6
        assert right <= 80 + 0.6


def test_a_block_in_the_middle_of_its_box(paper, typesetter):
    line = typesetter.line("H", 12)
    bottom = paper.text_box(20, 100, 40, [line], height=50, middle=True)
    assert bottom == pytest.approx(125 + mm(line.height) / 2)


def test_a_watermark_is_one_word_under_the_text(paper, typesetter):
    paper.rect(0, 0, 210, 297, fill=(1, 1, 1), stroke=None)
    paper.watermark(typesetter.line("SPECIMEN", 30, bold=True))
    pdf = paper.finish()
    assert text_of(pdf) == ["SPECIMEN"]
    assert raster.picture(pdf, 0, 50, "L").getextrema() == (255, 255)


def test_the_watermark_stays_on_the_page(paper, typesetter):
    paper.watermark(typesetter.line("DRAFT - NOT A CERTIFICATE", 30))
    left, top, right, bottom = ink_box(paper.finish(), 100)
    assert left > 5
    assert top > 5
    assert right < 205
    assert bottom < 292


def test_earlier_pages_can_be_finished_later(paper, typesetter):
    assert paper.add_page(100, 150) == 1
    for index in range(paper.page_count):
        paper.go_to_page(index)
        paper.text(20, 20, typesetter.line(f"page {index + 1} of {paper.page_count}", 9))
    pdf = paper.finish()
    assert [text_of(pdf, page) for page in (0, 1)] == [["page 1 of 2"], ["page 2 of 2"]]
    with pytest.raises(IndexError):
        paper.go_to_page(2)


def test_turned_text_stands_on_its_end(paper, typesetter):
    paper.text(50, 150, typesetter.line("HHHHHHHHHH", 12), angle=90)
    left, top, right, bottom = ink_box(paper.finish())
    assert bottom == pytest.approx(150, abs=0.6)
    assert right == pytest.approx(50, abs=0.3)
    assert bottom - top > 4 * (right - left)


def test_rules_fills_and_ticks_stand_where_they_are_put(paper):
    paper.rect(20, 30, 40, 10, fill=(0, 0, 0), stroke=None)
    assert ink_box(paper.finish()) == pytest.approx([20, 30, 60, 40], abs=0.11)


def test_a_ticked_box_differs_from_an_empty_one():
    def ink(ticked):
        canvas = PaperCanvas(title="t", language="en", document_id="x", date=date(2026, 11, 23))
        canvas.add_page(20, 20)
        canvas.tick_box(5, 5, 8, ticked)
        picture: Image.Image = raster.picture(canvas.finish(), 0, 200, "1")
        return picture.histogram()[0]

    assert ink(True) > ink(False) * 1.2
