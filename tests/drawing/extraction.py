"""Text read out of a PDF again, line by line, by two independent readers."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import closing

import pypdfium2

from shipdesk.pdfium_turn import PDFIUM_TURN


def pdfium_lines(pdf: bytes) -> list[str]:
    """Every line of every page by pdfium."""
    lines: list[str] = []
    with PDFIUM_TURN, closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            lines += page.get_textpage().get_text_range().replace("\r\n", "\n").split("\n")
    return lines


def poppler_lines(pdf: bytes) -> list[str] | None:
    """Every line of every page by poppler; None where it is not installed."""
    program = shutil.which("pdftotext")
    if program is None:
        return None
    done = subprocess.run([program, "-", "-"], input=pdf, capture_output=True, check=True)
    return [line for line in done.stdout.decode("utf-8").replace("\f", "").split("\n") if line]
