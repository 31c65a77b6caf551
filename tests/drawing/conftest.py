"""A typesetter, sentences in the seven languages, and an empty A4 canvas to draw on."""

import tomllib
from datetime import date

import pytest

from shipdesk import paths
from shipdesk.drawing import PaperCanvas
from shipdesk.typeset import Typesetter, load_typesetter


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    return load_typesetter(paths.resources())


@pytest.fixture(scope="session")
def sentences() -> list[tuple[str, str]]:
    """(language, sentence)."""
    table = tomllib.loads((paths.resources() / "typeset" / "sample_sentences.toml").read_text("utf-8"))
    return [(language, sentence) for language, listed in table.items() for sentence in listed]


@pytest.fixture
def paper() -> PaperCanvas:
    """One empty A4 page."""
    canvas = PaperCanvas(title="ใบกำกับสินค้า 17", language="en", document_id="INV-17/1", date=date(2026, 11, 23))
    canvas.add_page(210, 297)
    return canvas
