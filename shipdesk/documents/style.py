"""Sizes, greys and distances that all papers share. Type in points, places in millimetres."""

from __future__ import annotations

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
LEFT, TOP = 20.0, 10.0
"""Margins of the UN Layout Key (ISO 6422)."""
RIGHT, BOTTOM = 200.0, 282.0
WIDTH = RIGHT - LEFT
FOOT = 288.5
FOOT_RULE = FOOT - 3.6
LOWEST = FOOT_RULE + 0.05
"""No block reaches further down."""
GAP = 3.0

TITLE, HEADING, BODY, SMALL, TINY, CAPTION = 15.0, 10.5, 8.5, 7.5, 6.8, 6.3
FLOOR = 6.0

Color = tuple[float, float, float]
INK: Color = (0.0, 0.0, 0.0)
SOFT: Color = (0.38, 0.38, 0.38)
LINE: Color = (0.6, 0.6, 0.6)
SHADE: Color = (0.945, 0.945, 0.945)
FRAME, HAIR = 0.3, 0.12

PADDING = 1.5
CELL_SIDE, CELL_TOP = 1.1, 1.2
