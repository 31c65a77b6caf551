"""The bundled facts, wording and fonts, and papers drawn with them."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from shipdesk import documents, paths
from shipdesk.documents import PaperContext
from shipdesk.reference import Reference, Wording
from shipdesk.typeset import load_typesetter


@pytest.fixture(scope="session")
def context() -> PaperContext:
    resources = paths.resources()
    return PaperContext(load_typesetter(resources), Reference.load(resources), Wording.load(resources / "wording"))


@pytest.fixture(scope="session")
def issue(context):
    """(kind, consignment, second language, revision) into the rendered paper."""

    def issued(kind, consignment, second="zh", revision=1):
        data = documents.paper_data_of(
            consignment, context.reference, context.wording, second=second, revision=revision
        )
        return documents.render(kind, data, context)

    return issued


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page as pdfium gives it, lines joined by one blank."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [re.sub(r"\s+", " ", page.get_textpage().get_text_bounded()) for page in document]
    finally:
        document.close()
