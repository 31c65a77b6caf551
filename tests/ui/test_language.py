"""Every text of the window has its Thai words, the compiled files are fresh, and switching reaches the widgets."""

from __future__ import annotations

import importlib.util
import re
import shutil
import xml.etree.ElementTree as ET
from types import ModuleType

import pytest
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QLineEdit

from shipdesk.paths import resources
from shipdesk.ui.status import HubState, StatusLine

FOLDER = resources() / "translations"


@pytest.fixture(scope="module")
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_translations", FOLDER / "build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(file):
    root = ET.parse(file).getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield (context.findtext("name"), message.findtext("source")), message.find("translation")


@pytest.mark.parametrize("language", ["th", "zh"])
def test_every_text_of_the_code_is_translated(build, tmp_path, language):
    fresh = tmp_path / f"shipdesk_{language}.ts"
    shutil.copy(FOLDER / fresh.name, fresh)
    build.update(fresh)
    assert {text: 1 for text, words in messages(fresh) if words.get("type") or not words.text} == {}
    assert dict(messages(fresh)).keys() == dict(messages(FOLDER / fresh.name)).keys()


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_no_two_keys_of_a_window_are_the_same(language):
    """Alt and such a letter would go from one to the other and press neither; the wizard's pages share its keys."""
    keys: dict[str, list[str]] = {}
    for (window, source), words in messages(FOLDER / f"shipdesk_{'th' if language == 'en' else language}.ts"):
        key = re.search(r"&([^\s&])", (source if language == "en" else words.text) or "")
        if key:
            keys.setdefault(window, []).append(key.group(1).upper())
    for page in ("StartPage", "CompanyPage", "PrinterPage", "HubPage"):
        keys[page] += keys["FirstRunWizard"]
    assert {window: found for window, found in keys.items() if len(set(found)) < len(found)} == {}


@pytest.mark.parametrize("language", ["th", "zh"])
def test_placeholders_stay_the_same(language):
    for (_, source), words in messages(FOLDER / f"shipdesk_{language}.ts"):
        assert sorted(re.findall(r"{\w+}", source)) == sorted(re.findall(r"{\w+}", words.text)), source


@pytest.mark.parametrize("name", ["shipdesk_th", "shipdesk_zh", "qt_th", "qt_zh"])
def test_the_compiled_file_is_fresh(build, tmp_path, name):
    fresh = tmp_path / "fresh.qm"
    build.release(FOLDER / f"{name}.ts", fresh)
    assert fresh.read_bytes() == (FOLDER / f"{name}.qm").read_bytes()


def test_no_f_string_is_given_to_tr():
    code = FOLDER.parents[1] / "shipdesk" / "ui"
    faults = [
        file.name for file in code.rglob("*.py") if re.search(r"\btr\(\s*f[\"']", file.read_text(encoding="utf-8"))
    ]
    assert faults == []


def test_switching_relabels_a_living_widget(toolkit, qtbot):
    line = StatusLine(toolkit)
    qtbot.addWidget(line)
    line.hub.set_state(HubState(waiting=3))
    assert line.hub.text.text() == "Offline hub (built-in) · 3 waiting"
    toolkit.languages.choose("th")
    QApplication.processEvents()
    assert line.hub.text.text() == "ศูนย์ออฟไลน์ (ในตัว) · รอส่ง 3"
    assert line.languages["th"].isChecked()
    toolkit.languages.choose("en")
    QApplication.processEvents()
    assert line.hub.text.text() == "Offline hub (built-in) · 3 waiting"


def test_the_menu_of_a_field_speaks_thai_too(toolkit, qtbot):
    toolkit.languages.choose("th")
    field = QLineEdit()
    qtbot.addWidget(field)
    words = [action.text().split("\t")[0] for action in field.createStandardContextMenu().actions()]
    assert "เลือกทั้งหมด" in words


def test_words_of_a_language_that_was_left_are_kept_no_longer(toolkit):
    for code in ("th", "zh", "en"):
        toolkit.languages.choose(code)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert toolkit.languages.findChildren(QTranslator) == []


def test_a_language_without_a_file_means_english(toolkit):
    toolkit.languages.choose("lo")
    assert toolkit.languages.code == "en"
