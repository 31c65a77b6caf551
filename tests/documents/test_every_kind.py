"""Every kind of paper in every language: it can be set, stays on its pages, brings its fonts, and can be read back."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from shipdesk import documents
from shipdesk.documents import KINDS
from shipdesk.domain.desk_object import DeskObject
from tests.documents import samples
from tests.documents.conftest import page_texts
from tests.documents.test_papers import assert_nothing_beyond_the_page

SECONDS = (None, "th", "zh", "vi", "lo", "km", "my")
COUNTRY = {"zh": "CN", "lo": "LA", "km": "KH", "my": "MM", "vi": "VN"}
PAPERS = [
    (kind, second)
    for kind, paper in KINDS.items()
    if kind != "findings-sheet"
    for second in ((paper.second,) if paper.second else SECONDS)
]
UNREADABLE = "\ufffd"
BOXES = "\u25a1"


@pytest.mark.parametrize(("kind", "second"), PAPERS)
def test_a_paper_can_be_set_and_read(context, kind, second):
    consignment = samples.of_kind(kind, COUNTRY.get(second or "", "CN"))
    data = documents.paper_data_of(consignment, context.reference, context.wording, second=second, revision=1)
    rendered = documents.render(kind, data, context)
    pages = page_texts(rendered.pdf)
    assert len(pages) == rendered.pages
    text = " ".join(pages)
    for language in {"en", second} - {None}:
        assert context.wording.word(language, f"title.{kind}") in text
    assert UNREADABLE not in text
    assert BOXES not in text
    assert_nothing_beyond_the_page(rendered.pdf)
    assert_fonts_travel_with_it(rendered.pdf)


def assert_fonts_travel_with_it(pdf: bytes) -> None:
    """By poppler: each font embedded, a subset, one of ours, and with its way back to Unicode."""
    program = shutil.which("pdffonts")
    if program is None:
        pytest.skip("pdffonts is not here; all else is as it should be")
    listed = subprocess.run([program, "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    rows = listed.splitlines()[2:]
    assert rows
    for row in rows:
        assert re.match(r"[A-Z]{6}\+NotoSans", row), row
        assert re.search(r"\byes yes yes\b", row), row


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_what_is_missing_can_be_said_in_every_language(context, kind):
    """The desk names an empty box in the language of whoever sits there, whatever the paper's own are."""
    bare = replace(samples.of_kind(kind), desk=DeskObject(), handling_units=())
    bare = replace(
        bare, goods=(), items=tuple(replace(one, production_date=None, expiry_date=None) for one in bare.items)
    )
    second = KINDS[kind].second or "zh"
    data = documents.paper_data_of(bare, context.reference, context.wording, second=second, revision=1)
    captions = {lack.caption for lack in KINDS[kind].lacks(data)}
    for language, words in context.wording.by_language.items():
        assert {caption for caption in captions if caption not in words} == set(), language
