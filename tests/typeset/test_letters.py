"""The list of printable letters is that of the bundled fonts, and says what the typesetter refuses."""

from __future__ import annotations

import runpy

import pytest

from shipdesk import paths
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference

FOLDER = paths.resources() / "typeset"


@pytest.fixture(scope="module")
def letters():
    return Reference.load(paths.resources()).letters


def test_the_list_is_what_the_fonts_have():
    built = runpy.run_path(str(FOLDER / "build_letters.py"))
    assert built["lines"]() == (FOLDER / "letters.txt").read_text("ascii").splitlines()


def test_every_sample_sentence_prints(letters, sentences):
    assert [letters.missing_in(sentence) for _, sentence in sentences] == [""] * len(sentences)


def test_what_is_missing_is_told_once_and_in_order(letters):
    assert letters.missing_in("Durian, ทุเรียน, 榴莲 ໝາກ\nfresh") == ""
    assert letters.missing_in("\U00013000 b \U00013000 \u0001") == "\U00013000\u0001"


@pytest.mark.parametrize(
    "text",
    ["e\u0301", "\u0378", "ภ\u200b", "\u202eabc", "\ue000", "龥", "\u9ff5", "𠀀", "☃", "ñ", "ﬁ", "\u0300", "±½", "\t"],
)
def test_the_typesetter_refuses_exactly_what_is_missing(letters, typesetter, text):
    try:
        typesetter.line(text, 9)
    except WrongInput:
        assert letters.missing_in(text)
    else:
        assert letters.missing_in(text) == ""
