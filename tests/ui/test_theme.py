"""Every text can be read on its surface, and switching really changes the colours."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette

from shipdesk.paths import resources
from shipdesk.ui.theme import DARK, LIGHT, Mode, contrast

SURFACES = ("window", "rail", "base", "alternate", "hover")


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast_of_text_is_at_least_4_5(tokens):
    pairs = [(ink, surface) for ink in ("text", "muted", "accent") for surface in SURFACES]
    pairs += [(tone, ground) for tone in ("block", "warn", "info", "ok") for ground in (f"{tone}_soft", *SURFACES[:3])]
    pairs += [("text", f"{tone}_soft") for tone in ("block", "warn", "info", "ok", "accent")]
    pairs += [("on_accent", "accent"), ("on_accent", "accent_hover"), ("accent", "accent_soft"), ("base", "text")]
    weak = {pair: contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) for pair in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in weak.items() if ratio < 4.5} == {}


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_choosing_dark_changes_palette_and_says_so(toolkit, dressed_app, qtbot):
    with qtbot.waitSignal(toolkit.theme.changed):
        toolkit.theme.choose(Mode.DARK)
    assert dressed_app.palette().color(QPalette.ColorRole.Base).name() == DARK.base
    toolkit.theme.choose(Mode.LIGHT)
    assert dressed_app.palette().color(QPalette.ColorRole.Base).name() == LIGHT.base


def test_the_stylesheet_names_no_colour_of_its_own():
    text = (resources() / "window" / "window.qss").read_text(encoding="utf-8")
    assert "$accent" in text
    assert not any(f"{word}: #" in text for word in ("color", "background", "background-color"))
