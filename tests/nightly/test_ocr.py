"""Our pages read by tesseract: no worse than the same strings set by Qt with the same font files."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPainter

from shipdesk import paths
from shipdesk.drawing import PaperCanvas, raster
from shipdesk.typeset import Typesetter, load_typesetter
from tests.typeset.corpus import LANGUAGES, sample

MODELS = {"en": "eng", "th": "tha", "lo": "lao", "km": "khm", "my": "mya", "vi": "vie", "zh": "chi_sim"}
FAMILIES = ["Noto Sans", "Noto Sans Thai", "Noto Sans Lao", "Noto Sans Khmer", "Noto Sans Myanmar", "Noto Sans SC"]
STRINGS = 80
LONGEST = 60
SIZE, DPI = 12, 300
WIDTH_MM, HEIGHT_MM, LEFT_MM, BASELINE_MM = 220, 16, 5, 10
CHANCE = 0.01
"""Difference in error rate that grey pixels alone make."""


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return load_typesetter(paths.resources())


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp: QGuiApplication) -> None:
    for file in (paths.resources() / "fonts").glob("*-Regular.ttf"):
        QFontDatabase.addApplicationFont(str(file))


@pytest.mark.parametrize("language", LANGUAGES)
def test_ocr_reads_our_pages_as_well_as_qt_s(typesetter, tmp_path, language):
    require(MODELS[language])
    texts = [text for text in sample(language, 2 * STRINGS) if len(text) <= LONGEST][:STRINGS]
    assert len(texts) >= STRINGS // 2
    ours = error_rate(texts, read(our_pictures(texts, language, typesetter, tmp_path), MODELS[language]))
    peer = error_rate(texts, read(qt_pictures(texts, tmp_path), MODELS[language]))
    print(f"OCR {language}: {len(texts)} strings, character error rate ours {ours:.3%}, Qt {peer:.3%}")
    assert ours <= peer + CHANCE


def require(model: str) -> None:
    program = shutil.which("tesseract")
    if program is None:
        pytest.skip("tesseract is not installed; `python dev.py nightly` brings it on Debian")
    known = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=True).stdout.split()
    if model not in known:
        pytest.skip(f"tesseract has no model {model}")


def our_pictures(texts: Sequence[str], language: str, typesetter: Typesetter, folder: Path) -> list[Path]:
    paper = PaperCanvas(title="OCR", language=language, document_id="ocr", date=date(2026, 11, 26))
    for text in texts:
        paper.add_page(WIDTH_MM, HEIGHT_MM)
        paper.text(LEFT_MM, BASELINE_MM, typesetter.line(text, SIZE, language=language))
    pdf = paper.finish()
    return [saved(raster.picture(pdf, at, DPI, "L"), folder / f"ours-{at}.png") for at in range(len(texts))]


def qt_pictures(texts: Sequence[str], folder: Path) -> list[Path]:
    dots = DPI / 25.4
    font = QFont(FAMILIES)
    font.setPixelSize(round(SIZE * DPI / 72))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    files = []
    for at, text in enumerate(texts):
        image = QImage(round(WIDTH_MM * dots), round(HEIGHT_MM * dots), QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setFont(font)
        painter.drawText(QPointF(LEFT_MM * dots, BASELINE_MM * dots), text)
        painter.end()
        files.append(folder / f"qt-{at}.png")
        image.save(str(files[-1]))
    return files


def saved(picture: Image.Image, file: Path) -> Path:
    picture.save(file, dpi=(DPI, DPI))
    return file


def read(pictures: Sequence[Path], model: str) -> list[str]:
    """One line of text for each picture, all in one run of tesseract."""
    listed = pictures[0].with_suffix(".txt")
    listed.write_text("\n".join(map(str, pictures)) + "\n", "utf-8")
    command = ["tesseract", str(listed), "-", "-l", model, "--psm", "7", "--dpi", str(DPI)]
    one_thread = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(command, capture_output=True, check=True, env=one_thread)
    return done.stdout.decode("utf-8").split("\f")[: len(pictures)]


def error_rate(wanted: Sequence[str], found: Sequence[str]) -> float:
    """Letters to be changed for each letter there is; blanks are left out, as these scripts place them freely."""
    pairs = [(squeezed(one), squeezed(other)) for one, other in zip(wanted, found, strict=True)]
    return sum(distance(one, other) for one, other in pairs) / sum(len(one) for one, _ in pairs)


def squeezed(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


def distance(one: str, other: str) -> int:
    """Levenshtein's."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        before, row[0] = row[0], at
        for place, another in enumerate(other, start=1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (letter != another))
    return row[-1]
