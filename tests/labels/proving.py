"""Proof of one label: made for a printer, its geometry measured, its codes read by two readers."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections import Counter
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageOps

from shipdesk.drawing import raster
from shipdesk.labels import KINDS, Carriage, LabelContext, codes_of, render
from tests.labels.layout import MM_PER_INCH, NEAR_MM, layout_of, require_layout
from tests.labels.made import LANGUAGE, REFERENCE, facts_of, sample_of

MM_PER_POINT = 25.4 / 72
NO_STAMP = Carriage(service="AIR", number="217-01234564")
LOGISTIC_MODULE_MM = (0.495, 1.016)
DPIS = (203, 300, 600)
FOR_CHINA_ONLY = frozenset({"phyto-carton-mark"})


@dataclass(frozen=True)
class Case:
    kind: str
    size: str
    dpi: int
    country: str

    def __str__(self) -> str:
        return f"{self.kind}-{self.size}-{self.dpi}-{self.country}"


def all_cases() -> list[Case]:
    """Kind x size x dpi x country, each country with its script."""
    return [
        Case(kind, size, dpi, country)
        for kind in KINDS
        for size in REFERENCE.label_pairs[kind].pairs
        for dpi in DPIS
        for country in LANGUAGE
        if kind not in FOR_CHINA_ONLY or country == "CN"
    ]


def day_cases() -> list[Case]:
    """Every pair once, at the resolution of most printers, scripts in turn."""
    countries, chosen = list(LANGUAGE), []
    pairs = [(kind, size) for kind in KINDS for size in REFERENCE.label_pairs[kind].pairs]
    for place, (kind, size) in enumerate(pairs):
        country = "CN" if kind in FOR_CHINA_ONLY else countries[place % len(countries)]
        chosen.append(Case(kind, size, DPIS[0], country))
    return chosen


def prove(case: Case, context: LabelContext, *, by_night: bool = False) -> int:
    """How many codes were read, by both readers each; AssertionError names what is wrong.

    By night two labels are read where one shows enough by day, and that kinds without a code have none.
    """
    labels = KINDS[case.kind].labels(facts_of(sample_of(case.kind, case.country), NO_STAMP))[: 2 if by_night else 1]
    wanted = Counter(code.text for one in labels for code in codes_of(case.kind, one, case.size, REFERENCE))
    (file,) = render(case.kind, labels, context, size=case.size, dpi=case.dpi)
    require_page_box(file.data, case)
    pictures = [raster.picture(file.data, page, case.dpi, "1") for page in range(file.pages)]
    for picture in pictures:
        require_dots(picture, case)
    require_layout(pictures[0], layout_of(case.kind, labels, context, case.size, case.dpi).pages[0], case.dpi)
    require_mark(pictures[0], case)
    if wanted or by_night:
        require_read(pictures, wanted, case)
    return sum(wanted.values())


def require_read(pictures: list[Image.Image], wanted: Counter, case: Case) -> None:
    """All of these codes by zxing, and the same by zbar; no others. Where there are none, one reader is enough."""
    assert sum((read_by_zxing(picture, case) for picture in pictures), Counter()) == wanted
    if wanted:
        assert set().union(*(read_by_zbar(picture) for picture in pictures)) == {plain(text) for text in wanted}


def require_page_box(pdf: bytes, case: Case) -> None:
    size = REFERENCE.label_sizes[case.size]
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            width, height = (side * MM_PER_POINT for side in page.get_size())
            assert abs(width - float(size.sheet_width_mm)) < 0.01
            assert abs(height - float(size.sheet_height_mm)) < 0.01
    finally:
        document.close()


def require_dots(picture: Image.Image, case: Case) -> None:
    size = REFERENCE.label_sizes[case.size]
    for dots, millimetres in zip(picture.size, (size.sheet_width_mm, size.sheet_height_mm), strict=True):
        assert abs(dots - float(millimetres) / MM_PER_INCH * case.dpi) <= 1


def read_by_zxing(picture: Image.Image, case: Case) -> Counter:
    """The modules of logistic bars are measured as they are read; their width is whole dots within GS1's range."""
    found = zxingcpp.read_barcodes(ImageOps.expand(picture.convert("L"), 40, 255))
    for one in found:
        if one.symbology_identifier == "]C1":
            require_bars(picture, one, case)
    return Counter(one.text for one in found)


def require_bars(picture: Image.Image, found: zxingcpp.Barcode, case: Case) -> None:
    """Across the middle of the bars: total length, and each bar a whole number of modules, to the dot."""
    place = found.position
    corners = [place.top_left, place.top_right, place.bottom_right, place.bottom_left]
    middle = [(sum(one.x for one in corners) / 4) - 40, (sum(one.y for one in corners) / 4) - 40]
    lies = abs(place.top_right.x - place.top_left.x) > abs(place.top_right.y - place.top_left.y)
    grey = picture.convert("L")
    if lies:
        line = [grey.getpixel((x, round(middle[1]))) == 0 for x in range(grey.width)]
    else:
        line = [grey.getpixel((round(middle[0]), y)) == 0 for y in range(grey.height)]
    runs = runs_around(line, round(middle[0] if lies else middle[1]))
    dots = min(length for _, length in runs)
    assert LOGISTIC_MODULE_MM[0] <= dots * MM_PER_INCH / case.dpi <= LOGISTIC_MODULE_MM[1]
    assert all(length % dots == 0 for _, length in runs)


def runs_around(line: list[bool], at: int) -> list[tuple[bool, int]]:
    """Dark and light runs of the symbol that the place lies in: quiet zones end it."""
    runs: list[tuple[bool, int, int]] = []
    start = 0
    for index in range(1, len(line) + 1):
        if index == len(line) or line[index] != line[start]:
            runs.append((line[start], start, index - start))
            start = index
    within = next(number for number, (_, begin, length) in enumerate(runs) if begin <= at < begin + length)
    usual = min(length for _, begin, length in runs[max(0, within - 8) : within + 8])
    first = last = within
    while first > 0 and runs[first - 1][2] < 8 * usual:
        first -= 1
    while last < len(runs) - 1 and runs[last + 1][2] < 8 * usual:
        last += 1
    symbol = runs[first : last + 1]
    while not symbol[0][0]:
        symbol = symbol[1:]
    while not symbol[-1][0]:
        symbol = symbol[:-1]
    return [(dark, length) for dark, _, length in symbol]


def read_by_zbar(picture: Image.Image) -> set[str]:
    """By another program; it gives no parentheses and cannot tell GS1-128 from Code 128.

    What stands on a sheet twice, as the number of a consignment on all its parcels, it gives once.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "label.pgm"
        ImageOps.expand(picture.convert("L"), 40, 255).save(file)
        program = shutil.which("zbarimg")
        if program is None:
            pytest.skip("zbarimg is not here")
        ran = subprocess.run(
            [program, "--quiet", "--raw", "-Sdisable", "-Scode128.enable", "-Sqrcode.enable", str(file)],
            capture_output=True, check=False, text=True,
        )  # fmt: skip
    return {plain(line) for line in ran.stdout.splitlines() if line}


def plain(text: str) -> str:
    return text.translate(str.maketrans("", "", "()\x1d"))


def require_mark(picture: Image.Image, case: Case) -> None:
    """Marks of dangerous goods are as wide as they must be, within 0.3 mm; the battery mark also as high."""
    size, pair = REFERENCE.label_sizes[case.size], REFERENCE.label_pairs[case.kind].pairs[case.size]
    if not pair.mark_mm[0]:
        return
    left = float(size.sheet_width_mm - size.columns * size.width_mm) / 2
    top = float(size.sheet_height_mm - size.rows * size.height_mm) / 2
    width, height = (float(side) for side in pair.mark_mm)
    wanted = (height, width) if pair.turned else (width, height)
    room = float(size.height_mm) - 5.2
    x, y, wide = left + float(size.width_mm) / 2, top + room / 2, float(size.width_mm) / 2
    across = inked(picture, case.dpi, (x - wide, y - 6, x + wide, y + 6))[0]
    if case.kind == "limited-quantity-mark":
        assert abs(across - width * sqrt(2)) <= NEAR_MM
        return
    end = top + (room if room > wanted[1] else float(size.height_mm))
    down = inked(picture, case.dpi, (x - 1, top, x + 1, end))[1]
    assert abs(across - wanted[0]) <= NEAR_MM
    assert abs(down - wanted[1]) <= NEAR_MM


def inked(picture: Image.Image, dpi: int, area: tuple[float, float, float, float]) -> tuple[float, float]:
    """Width and height in millimetres of what is dark in the area."""
    dot = MM_PER_INCH / dpi
    left, top, right, bottom = (round(side / dot) for side in area)
    box = ImageOps.invert(picture.convert("L").crop((left, top, right, bottom))).getbbox()
    assert box is not None
    return (box[2] - box[0]) * dot, (box[3] - box[1]) * dot
