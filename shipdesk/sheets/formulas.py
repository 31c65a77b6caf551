"""Cells that a spreadsheet program would take for a formula (OWASP ASVS 1.2.10).

A cell that begins with one of these characters gets an apostrophe before it when written and loses it when
read. A text that itself begins with apostrophes before such a character gets one more, so every text comes back.
"""

from __future__ import annotations

import re

_DANGEROUS = re.compile(r"'*[=+\-@\t\r\n\0]")
_PROTECTED = re.compile(r"'+[=+\-@\t\r\n\0]")


def protect(text: str) -> str:
    """The text as it may stand in a file that a spreadsheet program opens."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def unprotect(text: str) -> str:
    """The text that `protect` was given."""
    return text[1:] if _PROTECTED.match(text) else text
