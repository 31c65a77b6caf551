"""Halves of characters (unpaired surrogates): no encoding can write them, so they are refused with their field."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from shipdesk.errors import WrongInput


def require_whole_characters(members: Mapping[str, object]) -> None:
    """Raises WrongInput for the first text that holds half a character."""
    for pointer, text in _texts(members, ""):
        for character in text:
            if _is_half(character):
                raise WrongInput(
                    "unprintable_text",
                    "control_character",
                    pointer=pointer,
                    character="",
                    code_point=f"U+{ord(character):04X}",
                    text="".join(f"\\u{ord(each):04x}" if _is_half(each) else each for each in text),
                )


def _texts(value: object, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, Mapping):
        for name, member in value.items():
            yield from _texts(member, f"{pointer}/{name}")
    elif isinstance(value, (list, tuple)):
        for index, member in enumerate(value):
            yield from _texts(member, f"{pointer}/{index}")


def _is_half(character: str) -> bool:
    return unicodedata.category(character) == "Cs"
