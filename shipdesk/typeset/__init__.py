"""Text into placed glyphs: fonts, runs, shaping, line breaking, fitting. Knows no PDF and no document.

typesetter = load_typesetter(paths.resources())
line = typesetter.line("น้ำปลา 700 ml", 9, language="th")       # SetLine: glyphs, width, ascent, descent in pt
lines = typesetter.lines(address, 9, 180.0, language="th")      # wrapped at 180 pt
fitted = typesetter.fit(address, 180.0, 40.0, 9, language="th") # wrapped, then shrunk, then an error
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shipdesk.typeset.fonts import EM, FontBook, FontFile, Kept
    from shipdesk.typeset.glue import NO_GLUE, Glue
    from shipdesk.typeset.lines import Fitted, SetLine, block_height, leading_of
    from shipdesk.typeset.shaping import ShapedRun
    from shipdesk.typeset.typesetter import Typesetter, load_typesetter

__all__ = [
    "EM",
    "NO_GLUE",
    "Fitted",
    "FontBook",
    "FontFile",
    "Glue",
    "Kept",
    "SetLine",
    "ShapedRun",
    "Typesetter",
    "block_height",
    "leading_of",
    "load_typesetter",
]
_HOMES = {
    "EM": "fonts",
    "Fitted": "lines",
    "FontBook": "fonts",
    "FontFile": "fonts",
    "Glue": "glue",
    "Kept": "fonts",
    "NO_GLUE": "glue",
    "SetLine": "lines",
    "ShapedRun": "shaping",
    "Typesetter": "typesetter",
    "block_height": "lines",
    "leading_of": "lines",
    "load_typesetter": "typesetter",
}


def __getattr__(name: str) -> Any:
    """Each name is read with its module when it is first used: who only breaks lines needs no fonts and no shaping."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"shipdesk.typeset.{_HOMES[name]}"), name)
