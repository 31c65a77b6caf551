"""Colours and measures of the window: two calm palettes, one accent, an 8 px grid.

Fusion draws the widgets; the palette gives the colours and a little QSS, built from the same tokens, the shapes.
"""

from __future__ import annotations

import weakref
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from string import Template

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

GRID = 8
"""Every distance is a multiple of this (or half of it inside a control), in device-independent pixels."""
ROW_HEIGHT = 5 * GRID
"""Of a row in every table."""
STYLE = ("-style", "fusion")
"""Words for the making of the application: one style everywhere. Said later, it would cost the start a tenth."""


class Mode(StrEnum):
    """What the user asked for; SYSTEM follows the desktop's light or dark setting."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Tokens:
    """Every colour that the window uses; text on each surface has a contrast of at least 4.5."""

    window: str
    rail: str
    base: str
    alternate: str
    hover: str
    text: str
    muted: str
    line: str
    border: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    block: str
    block_soft: str
    warn: str
    warn_soft: str
    info: str
    info_soft: str
    ok: str
    ok_soft: str


LIGHT = Tokens(
    window="#f5f7f7", rail="#eaefee", base="#ffffff", alternate="#f8fafa", hover="#eef3f2",
    text="#17211f", muted="#51605d", line="#dde4e3", border="#b4c0be",
    accent="#0b6b66", accent_hover="#095853", accent_soft="#d9ecea", on_accent="#ffffff",
    block="#a8201a", block_soft="#fbe9e7", warn="#7a4f00", warn_soft="#fdf1d3",
    info="#1d5a94", info_soft="#e4eff9", ok="#1c683b", ok_soft="#e1f2e7",
)  # fmt: skip

DARK = Tokens(
    window="#151b1b", rail="#101615", base="#1c2423", alternate="#202928", hover="#27312f",
    text="#e5ecea", muted="#a3b2af", line="#2d3837", border="#4d5b59",
    accent="#5cc8be", accent_hover="#7ad6cd", accent_soft="#1b3f3c", on_accent="#06201e",
    block="#ff9d94", block_soft="#3d2220", warn="#f0c161", warn_soft="#392e17",
    info="#8fc2f2", info_soft="#1c2f42", ok="#7fd3a0", ok_soft="#1a3626",
)  # fmt: skip


def contrast(first: str, second: str) -> float:
    """The WCAG contrast ratio of two colours, 1 to 21."""

    def luminance(name: str) -> float:
        def linear(part: float) -> float:
            return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

        colour = QColor(name)
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())

    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def palette_of(tokens: Tokens) -> QPalette:
    """The tokens as Qt's colour roles."""
    role = QPalette.ColorRole
    palette = QPalette(QColor(tokens.window))
    for name, colour in {
        role.Window: tokens.window, role.WindowText: tokens.text, role.Base: tokens.base,
        role.AlternateBase: tokens.alternate, role.Text: tokens.text, role.Button: tokens.base,
        role.ButtonText: tokens.text, role.BrightText: tokens.on_accent, role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent, role.Link: tokens.accent, role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.text, role.ToolTipText: tokens.base, role.PlaceholderText: tokens.muted,
        role.Accent: tokens.accent, role.Mid: tokens.border, role.Midlight: tokens.line, role.Dark: tokens.border,
        role.Light: tokens.base, role.Shadow: tokens.line,
    }.items():  # fmt: skip
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.muted))
    return palette


class Theme(QObject):
    """Applies a palette to the application and says so with `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path, mode: Mode = Mode.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._stylesheet = Template((resources / "window" / "window.qss").read_text(encoding="utf-8"))
        self._icons = (resources / "icons").as_posix()
        self._drawn: Tokens | None = None
        self._sheet = ""
        self._windows: list[weakref.ref[QWidget]] = []
        self._mode = mode
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.choose(mode)

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def tokens(self) -> Tokens:
        return DARK if self.is_dark else LIGHT

    @property
    def is_dark(self) -> bool:
        if self._mode is Mode.SYSTEM:
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode is Mode.DARK

    def choose(self, mode: Mode) -> None:
        """Show `mode` from now on; the native title bar follows where the platform can."""
        self._mode = mode
        schemes = {Mode.LIGHT: Qt.ColorScheme.Light, Mode.DARK: Qt.ColorScheme.Dark}
        self._app.styleHints().setColorScheme(schemes.get(mode, Qt.ColorScheme.Unknown))
        self._apply()

    def _system_changed(self) -> None:
        self._apply()

    def dress(self, window: QWidget) -> None:
        """Shapes a window without a parent, now and with each change; dialogs of the window take after it.

        The style sheet is a window's and not the application's: there, each widget that finds its place would have
        all below it drawn up once more, and a large form would open four times slower.
        """
        window.setStyleSheet(self._sheet)
        self._windows.append(weakref.ref(window))

    def _apply(self) -> None:
        if self._drawn is self.tokens:
            return
        self._drawn = self.tokens
        self._app.setPalette(palette_of(self.tokens))
        self._sheet = self._stylesheet.substitute(asdict(self.tokens), icons=self._icons)
        windows, self._windows = self._windows, []
        for window in (one() for one in windows):
            if window is not None and shiboken6.isValid(window):
                self.dress(window)
        self.changed.emit()
