"""The words of all languages belong together and can be printed."""

from __future__ import annotations

import string

import pytest

from shipdesk import paths
from shipdesk.documents import KINDS
from shipdesk.domain.codes import REGISTRATION_SCHEMES, TRANSPORT_MODES
from shipdesk.reference import Wording
from shipdesk.typeset import load_typesetter

WORDING = Wording.load(paths.resources() / "wording")
ENGLISH_ALONE = ("language.", "words.")
CHINA_ALONE = ("china.", "china_label.")
"""On papers that China reads; no other language is ever printed there."""
NUTRITION, NUTRITION_LANGUAGES = "nutrition.", {"en", "zh", "vi"}
"""Laws of China and Vietnam ask for that table."""


def common(language):
    return {
        key: word
        for key, word in WORDING.by_language[language].items()
        if not key.startswith((*ENGLISH_ALONE, *CHINA_ALONE, NUTRITION))
    }


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_the_seven_languages_are_there():
    assert WORDING.languages == {"en", "th", "zh", "lo", "km", "my", "vi"}


@pytest.mark.parametrize("language", sorted(WORDING.languages - {"en"}))
def test_every_language_has_the_same_words_with_the_same_placeholders(language):
    english, other = common("en"), common(language)
    assert other.keys() == english.keys()
    assert {key: placeholders(word) for key, word in other.items()} | {"detail.no_name": {"language"}} == {
        key: placeholders(word) for key, word in english.items()
    }
    assert all(word.strip() for word in other.values())


def test_papers_that_china_reads_have_their_words_in_english_and_chinese():
    of_china = {
        language: {key for key in words if key.startswith(CHINA_ALONE)}
        for language, words in WORDING.by_language.items()
    }
    assert of_china["en"] == of_china["zh"] != set()
    assert all(not of_china[language] for language in WORDING.languages - {"en", "zh"})


def test_the_nutrition_table_has_its_words_where_laws_ask_for_it():
    of_table = {
        language: {key for key in words if key.startswith(NUTRITION)} for language, words in WORDING.by_language.items()
    }
    assert {language for language, words in of_table.items() if words} == NUTRITION_LANGUAGES
    assert of_table["zh"] == of_table["vi"] == of_table["en"]


@pytest.mark.parametrize("language", sorted(WORDING.languages))
def test_every_word_can_be_printed(language):
    typesetter = load_typesetter(paths.resources())
    for word in WORDING.by_language[language].values():
        if word:
            assert typesetter.line(word, 9, language=language).width > 0


def test_every_code_of_the_contract_has_its_word():
    english = WORDING.by_language["en"]
    keys = [f"registration.{scheme}" for scheme in REGISTRATION_SCHEMES] + [f"mode.{mode}" for mode in TRANSPORT_MODES]
    assert [key for key in [*keys, *(f"title.{kind}" for kind in KINDS)] if key not in english] == []
