"""What goes into a bundle and what stays out, for each system; read by `build.spec` and by `weigh.py`.

What is left out, and why it may be, stands beside each list. `--selftest` of the built program is the proof that
nothing needed is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

NOT_NEEDED = """
    IPython _pytest curses freetype hypothesis lib2to3 lxml mypy numpy pandas pip pydoc_data pytest rlPyCairo rlbidi
    ruff setuptools sqlite_utils.cli test tkinter uv uvloop wheel uharfbuzz._harfbuzz_test
    PIL.ImageTk PIL._avif PIL._imagingcms PIL._imagingtk
    PySide6.QtDesigner PySide6.QtHelp PySide6.QtNetwork PySide6.QtOpenGL PySide6.QtOpenGLWidgets PySide6.QtQml
    PySide6.QtQuick PySide6.QtQuickWidgets PySide6.QtSql PySide6.QtTest PySide6.QtUiTools PySide6.QtXml
""".split()
"""Packages that something offers to work with and nobody here asks for."""

OF_LINUX_ALONE = ("cryptography", "jeepney", "secretstorage")
"""The way to Linux's keyrings; Windows and macOS have their own."""

STDNUM_COUNTRIES = ("cn", "my", "th", "vn")
"""stdnum holds some 250 numbers of 60 countries; the desk reads these."""
STDNUM_TABLES = ("gs1_ai.dat", "py.typed")

BABEL_LOCALES = re.compile(r"^(root|(en|th|zh|vi|lo|km|my)(_.*)?)\.dat$")
"""Locale data of the languages on screen and paper."""

QT_PLUGINS = re.compile(
    r"^(platforms/(lib)?q(xcb|wayland|offscreen|windows|cocoa)\b"
    r"|imageformats/(lib)?q(svg|jpeg|ico|icns)\b"
    r"|(iconengines|styles|printsupport|xcbglintegrations|wayland-[a-z-]+-client|wayland-shell-integration)/"
    r"|platforminputcontexts/lib(compose|ibus)"
    r"|platformthemes/libqxdgdesktopportal)"
)
"""Plugins that stay; every other folder under plugins/ goes (touch screens, TLS, GTK's dialogs, databases, QML)."""

QT_LIBRARIES = frozenset(
    "Core DBus Gui OpenGL PrintSupport Svg SvgWidgets WaylandClient Widgets WlShellIntegration XcbQpa".split()
)
"""What the plugins above and the five modules in use need; the rest came along with plugins that went."""
QT_LIBRARY = re.compile(r"(?:^|/)(?:lib)?Qt6?([A-Z][A-Za-z0-9]*)(\.so.*|\.dll|\.dylib|)$")
QT_FRAMEWORK = re.compile(r"/Qt([A-Z][A-Za-z0-9]*)\.framework/")

QT_TEXTS = re.compile(r"translations/qtbase_(en|th|zh_CN)\.qm$")
"""Qt's own texts (file dialogs, standard buttons) in the languages of the window."""

GTK_LEFTOVERS = re.compile(
    "^lib(atk|blkid|cairo|datrie|fribidi|gdk|gio|gmodule|gobject|graphite2|gtk"
    "|harfbuzz|mount|pango|pixman|selinux|thai)"
)
"""GTK's dialogs went with the plugins; what they had pulled in from the building machine goes too."""

LEFT_TO_THE_SYSTEM = re.compile(
    "^lib(avahi-(client|common)|com_err|cups|gmp|gnutls|gssapi_krb5|hogweed|idn2|k5crypto|keyutils|krb5|krb5support"
    r"|nettle|p11-kit|tasn1|unistring)\.so"
)
"""CUPS and what it stands on: a computer that prints has its own, which knows its own daemon."""

OTHERS = re.compile(
    r"^reportlab/fonts/DarkGarden"  # a font of samples, under the GPL
    r"|^rapidfuzz/.*_(avx2|sse2)\b"  # quicker twins for some processors; rapidfuzz does without them
)

NOT_IN_A_BUNDLE = re.compile(r"^installers/|\.(py|pyc|ts)$|(^|/)__pycache__/|^icons/program/.*\.(svg|icns)$")
"""What lies in `resources` for those who build."""


def wanted(name: str, *, linux: bool) -> bool:
    """Whether a collected file, by its place in the bundle, stays."""
    place = name.replace("\\", "/")
    if place.startswith("babel/locale-data/"):
        return bool(BABEL_LOCALES.match(place.rsplit("/", 1)[1]))
    if place.startswith("stdnum/"):
        return place.split("/")[1] in (*STDNUM_COUNTRIES, *STDNUM_TABLES)
    if place.startswith("PySide6/") or QT_LIBRARY.match(place):
        return wanted_of_qt(place)
    if linux and (GTK_LEFTOVERS.match(place) or LEFT_TO_THE_SYSTEM.match(place)):
        return False
    return not OTHERS.match(place)


def wanted_of_qt(place: str) -> bool:
    if "/plugins/" in place:
        return bool(QT_PLUGINS.match(place.split("/plugins/", 1)[1]))
    if "/translations/" in place:
        return bool(QT_TEXTS.search(place))
    if "/qml/" in place or "opengl32sw" in place:
        return False
    library = QT_FRAMEWORK.search(place) or QT_LIBRARY.search(place)
    return library is None or library[1] in QT_LIBRARIES


def resource_files(resources: Path) -> Iterator[tuple[Path, str]]:
    """Each file of `resources` that goes into a bundle, and the folder it goes to."""
    for file in sorted(resources.rglob("*")):
        inside = file.relative_to(resources).as_posix()
        if file.is_file() and not NOT_IN_A_BUNDLE.search(inside):
            yield file, f"resources/{inside}".rpartition("/")[0]
