"""Help: a page for each page of the window in Thai and English, and the keys as they are."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction, QKeySequence

from shipdesk.app.window import breakable
from shipdesk.paths import resources
from shipdesk.ui.help_dialog import HelpDialog
from shipdesk.ui.help_pages import FIRST, KEYS, help_page, title_of
from tests.ui.looks import clipped, nameless

HELP = resources() / "help"
PAGES = (
    "today", "shipments", "catalog", "parties", "manifests", "papers", "prints", "tracking", "outbox", "charges",
)  # fmt: skip


@pytest.fixture
def dialog(toolkit, qtbot):
    action = QAction("&Book")
    action.setShortcut(QKeySequence("Ctrl+B"))
    dialog = HelpDialog(toolkit, HELP, PAGES, lambda: [action, QAction("No key")])
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.mark.parametrize("language", ["en", "th"])
@pytest.mark.parametrize("page", [FIRST, *PAGES])
def test_each_page_of_the_window_is_explained_shortly(page, language):
    text = (HELP / language / f"{page}.md").read_text(encoding="utf-8")
    assert title_of(text)
    assert 100 < len(text) < 2500
    assert bool(re.search("[\u0e00-\u0e7f]", text)) is (language == "th")


def test_both_languages_have_the_same_pages_with_the_same_parts():
    names = {code: sorted(one.name for one in (HELP / code).iterdir()) for code in ("en", "th")}
    assert names["en"] == names["th"] == sorted(f"{page}.md" for page in (FIRST, *PAGES))
    for name in names["en"]:
        texts = [(HELP / code / name).read_text(encoding="utf-8") for code in ("en", "th")]
        parts = [[re.match(r"[#-]*", line).group() for line in text.splitlines()] for text in texts]
        assert parts[0] == parts[1], name


def test_a_language_without_pages_reads_english_and_an_unknown_page_the_first():
    assert help_page(HELP, "catalog", "zh") == help_page(HELP, "catalog", "en")
    assert help_page(HELP, "nonsense", "th") == help_page(HELP, FIRST, "th")


def test_words_wrap_in_thai_and_headings_stay_headings(toolkit, qtbot):
    dialog = HelpDialog(replace(toolkit, breaks=breakable), HELP, PAGES, list)
    qtbot.addWidget(dialog)
    toolkit.languages.choose("th")
    dialog.explain("shipments")
    text = dialog.text.toPlainText()
    assert "\u200b" in text
    assert not {"#", "*"} & set(text)


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_the_field_stands_first_then_the_page_then_every_key(dialog, toolkit, qtbot, language):
    toolkit.languages.choose(language)
    dialog.explain("catalog", "13 digits.")
    assert dialog.text.toPlainText().startswith("13 digits.")
    assert title_of(help_page(HELP, "catalog", language)) in dialog.text.toPlainText()
    dialog.explain(KEYS)
    assert "Ctrl+B" in dialog.text.toPlainText()
    assert "No key" not in dialog.text.toPlainText()
    qtbot.waitUntil(lambda: not clipped(dialog))
    assert nameless(dialog) == []
