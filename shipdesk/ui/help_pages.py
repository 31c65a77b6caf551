"""The help that ships with the program: one page for each page of the window, in English where no other is."""

from __future__ import annotations

from pathlib import Path

FIRST, KEYS = "start", "keys"
SPARE = "en"


def help_page(folder: Path, key: str, language: str) -> str:
    """Markdown; the first page where a page of the window has none of its own."""
    for name in (key, FIRST):
        for code in (language, SPARE):
            file = folder / code / f"{name}.md"
            if file.is_file():
                return file.read_text(encoding="utf-8")
    return ""


def title_of(markdown: str) -> str:
    """Its heading."""
    return markdown.partition("\n")[0].removeprefix("# ").strip()
