"""Sentences: complete in three languages, filled from their values, one for every reason that the code raises."""

from __future__ import annotations

import ast
import string
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import shipdesk
from shipdesk import paths
from shipdesk.reference.messages import Messages, read_parts

FOLDER = paths.resources() / "messages"
LANGUAGES = ("en", "th", "zh")
RAISERS = {"WrongInput", "StoppedByCheck", "RefusedByHub", "HubNotReached", "DeskUnusable", "PrinterTrouble", "Reasons"}


@pytest.fixture(scope="module")
def messages() -> Messages:
    return Messages.load(FOLDER)


def _placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def _reasons_raised() -> Iterator[tuple[str, str]]:
    """Where and which: the second argument of every error, and every key held in `identifiers.faults.Reasons`."""
    for file in sorted(Path(shipdesk.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name not in RAISERS:
                continue
            given = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg == "reason")]
            for argument in given if name == "Reasons" else given[1:2]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield f"{file.name}:{node.lineno}", argument.value


def test_every_sentence_has_three_languages_and_the_same_placeholders(messages: Messages) -> None:
    for reason, sentences in messages.by_reason.items():
        assert set(sentences) == set(LANGUAGES), reason
        assert all(sentence.strip() for sentence in sentences.values()), reason
        assert len({frozenset(_placeholders(sentence)) for sentence in sentences.values()}) == 1, reason


def test_every_raised_reason_has_a_sentence(messages: Messages) -> None:
    raised = list(_reasons_raised())
    assert len(raised) > 20
    assert [(where, reason) for where, reason in raised if reason not in messages.by_reason] == []


def test_no_reason_is_told_twice() -> None:
    told = Counter(reason for _, sentences in read_parts(FOLDER) for reason in sentences)
    assert [reason for reason, times in told.items() if times > 1] == []


def test_sentence_is_filled_in_the_asked_language(messages: Messages) -> None:
    values = {"number": "9521234000014", "expected": "3"}
    assert messages.sentence("en", "gtin_check_digit", values).startswith("The last digit of the GTIN 9521234000014")
    assert messages.sentence("th", "gtin_check_digit", values).startswith("หลักสุดท้าย")
    assert messages.sentence("zh", "gtin_check_digit", values).startswith("GTIN 9521234000014")


def test_other_languages_fall_back_to_english(messages: Messages) -> None:
    values = {"number": "1", "expected": "2"}
    assert messages.sentence("lo", "gtin_check_digit", values) == messages.sentence("en", "gtin_check_digit", values)


@pytest.mark.parametrize(("reason", "values"), [("no_such_reason", {}), ("gtin_check_digit", {"number": "1"})])
def test_unknown_reason_or_missing_value_is_our_mistake(
    messages: Messages, reason: str, values: dict[str, str]
) -> None:
    with pytest.raises(KeyError):
        messages.sentence("en", reason, values)


def test_text_from_people_is_never_read_as_a_placeholder(messages: Messages) -> None:
    filled = messages.sentence("en", "gtin_check_digit", {"number": "{expected}", "expected": "3"})
    assert "GTIN {expected} should be 3" in filled


def test_parts_and_top_files_are_merged(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "en.toml").write_text('[one]\nen = "First"\n', encoding="utf-8")
    (tmp_path / "parts" / "two.toml").write_text('[two]\nen = "Second {name}"\n', encoding="utf-8")
    merged = Messages.load(tmp_path)
    assert merged.sentence("en", "one", {}) == "First"
    assert merged.sentence("zh", "two", {"name": "{x}"}) == "Second {x}"
