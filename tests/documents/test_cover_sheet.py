"""The cover sheet as a reader gets it: every paper of the set with its hash, how many there are, in seven languages."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from datetime import date

import pytest

from shipdesk import documents
from shipdesk.documents import IssuedPaper
from tests.documents import samples
from tests.documents.conftest import page_texts

KINDS = [kind for kind in documents.KINDS if kind not in ("cover-sheet", "findings-sheet")]


@pytest.fixture
def sheet(context):
    def drawn(country="CN", second="zh", papers=()):
        consignment = samples.consignment(country)
        data = documents.paper_data_of(consignment, context.reference, context.wording, second=second, revision=1)
        return documents.render("cover-sheet", replace(data, issued=tuple(papers)), context)

    return drawn


def papers(count, language="zh"):
    """So many papers with hashes that tell them apart, of 1, 2, 3 ... pages."""
    return [
        IssuedPaper(KINDS[number % len(KINDS)], language, number + 1, date(2026, 12, 1), number + 1,
                    hashlib.sha256(str(number).encode()).hexdigest())
        for number in range(count)
    ]  # fmt: skip


def test_each_paper_stands_there_with_its_revision_pages_and_hash(sheet):
    listed = papers(len(KINDS))
    text = re.sub(r"\s+", "", "".join(page_texts(sheet(papers=listed).pdf)))
    for one in listed:
        assert one.sha256 in text
    assert [text.index(one.sha256) for one in listed] == sorted(text.index(one.sha256) for one in listed)
    pages = sum(range(1, len(KINDS) + 1))
    assert re.search(rf"Papersintheset\D*{len(KINDS)}\D", text)
    assert re.search(rf"Pagesinall\D*{pages}\D", text)


def test_the_set_travels_inside(sheet):
    listed = papers(3)
    inside = json.loads(sheet(papers=listed).attachment)["set"]
    assert [(one["kind"], one["revision"], one["pages"], one["sha256"]) for one in inside] == [
        (one.kind, one.revision, one.pages, one.sha256) for one in listed
    ]


@pytest.mark.parametrize(("country", "second"), [("CN", "th"), ("CN", "zh"), ("LA", "lo"), ("KH", "km"), ("MM", "my"),
                                                ("VN", "vi")])  # fmt: skip
def test_it_can_be_drawn_in_every_language(sheet, context, country, second):
    drawn = sheet(country, second, papers(14, second))
    text = " ".join(page_texts(drawn.pdf))
    assert context.wording.word("en", "cover.note")[:40] in text
    assert drawn.pages <= 2


def test_the_same_set_gives_the_same_bytes_and_a_long_one_goes_over_pages(sheet):
    assert sheet(papers=papers(5)).pdf == sheet(papers=papers(5)).pdf
    long = sheet(papers=papers(300))
    assert long.pages > 5
    text = re.sub(r"\s+", "", "".join(page_texts(long.pdf)))
    assert all(one.sha256 in text for one in papers(300))


def test_of_nothing_it_says_so(sheet):
    assert "No paper has been issued yet." in page_texts(sheet().pdf)[0]
