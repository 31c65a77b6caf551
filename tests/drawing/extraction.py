"""Text read out of a PDF again, line by line, by two independent readers."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import closing

import pypdfium2
import pytest

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
    return None if program is None else [line for line in _read(program, pdf).replace("\f", "").split("\n") if line]


def poppler_text(pdf: bytes, *how: str) -> str:
    """All of it as poppler reads it; the test that asks is left out where it is not installed, as under Wine."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not here")
    return _read(program, pdf, *how)


def _read(program: str, pdf: bytes, *how: str) -> str:
    return subprocess.run([program, *how, "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode("utf-8")
