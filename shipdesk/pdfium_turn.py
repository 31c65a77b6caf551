"""Whose turn it is to use pdfium: it keeps process-wide state and must never run in two threads at once.

Labels are rastered below `services`, papers are previewed in `ui`; both wait here. It holds a lock and nothing else,
so that the window can import it without the rest of drawing.
"""

from __future__ import annotations

import threading

PDFIUM_TURN = threading.Lock()
