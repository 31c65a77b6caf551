"""Wording of papers: read by language and key, complete in every language that has a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from shipdesk import paths
from shipdesk.reference.words import Wording


@pytest.fixture
def wording(tmp_path: Path) -> Wording:
    _write(tmp_path, "en", {"papers": 'invoice = "Commercial Invoice"\n', "boxes": '[box]\nseller = "Seller"\n'})
    _write(tmp_path, "zh", {"papers": 'invoice = "商业发票"\n[box]\nseller = "卖方"\n'})
    return Wording.load(tmp_path)


def _write(folder: Path, language: str, files: dict[str, str]) -> None:
    (folder / language).mkdir()
    for name, words in files.items():
        (folder / language / f"{name}.toml").write_text(words, encoding="utf-8")


def test_a_word_given_by_two_files_is_our_mistake(tmp_path: Path) -> None:
    _write(tmp_path, "en", {"one": '[box]\nseller = "Seller"\n', "two": '[box]\nseller = "Vendor"\n'})
    with pytest.raises(ValueError, match="seller"):
        Wording.load(tmp_path).word("en", "box.seller")


def test_words_are_read_by_language_and_key(wording: Wording) -> None:
    assert wording.languages == {"en", "zh"}
    assert [wording.word("en", "invoice"), wording.word("zh", "box.seller")] == ["Commercial Invoice", "卖方"]


@pytest.mark.parametrize(("language", "key"), [("lo", "invoice"), ("zh", "buyer")])
def test_a_missing_word_is_our_mistake(wording: Wording, language: str, key: str) -> None:
    with pytest.raises(KeyError):
        wording.word(language, key)


def test_shipped_languages_have_the_same_keys() -> None:
    shipped = Wording.load(paths.resources() / "wording").by_language
    for language, words in shipped.items():
        assert {key for key in words if not _not_everywhere(key)} == {
            key for key in shipped["en"] if not _not_everywhere(key)
        }, language
        assert [key for key, word in words.items() if not word.strip() and not _may_be_empty(key)] == [], language


def _not_everywhere(key: str) -> bool:
    """Amounts in words are of some languages, names of languages of English, words of papers for China of two, those
    of nutrition tables of the languages whose countries ask for one."""
    return key.startswith(("words.", "language.", "china.", "china_label.", "nutrition."))


def _may_be_empty(key: str) -> bool:
    """Some currencies have no word for a hundredth."""
    return key.endswith(".minor")
