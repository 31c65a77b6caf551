"""A JSON file from outside, read with limits and with errors that name the place."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NoReturn

from shipdesk.errors import WrongInput

MOST_BYTES = 20 * 1024 * 1024
HALF_CHARACTER = re.compile(r"\\u[dD][89a-fA-F]")


def read_json_object(file: Path) -> dict[str, Any]:
    """The object in the file. Not UTF-8, not JSON, not an object, too large or a member twice: `WrongInput`."""
    return parse_json_object(read_bytes(file), file.name)


def read_bytes(file: Path) -> bytes:
    """The file's content; missing, unreadable or too large raises `WrongInput`."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise WrongInput("limit", "file_too_large", file=file.name, limit=MOST_BYTES // (1024 * 1024))
        return file.read_bytes()
    except FileNotFoundError as error:
        raise WrongInput("not_found", "file_missing", file=file) from error
    except OSError as error:
        raise WrongInput("not_found", "file_unreadable", file=file, detail=error.strerror or error) from error


def parse_json_object(content: bytes, name: str) -> dict[str, Any]:
    value = parse_json(content, name)
    if not isinstance(value, dict):
        raise WrongInput("wrong_type", "wrong_type_object", pointer="", value=name)
    return value


def parse_json(content: bytes, name: str) -> Any:
    """Any JSON value, under the same strictness."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongInput("encoding", "json_not_utf8", file=name, byte=error.start) from error
    try:
        value = json.loads(text, object_pairs_hook=_no_member_twice, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise WrongInput(
            "malformed_request", "json_broken", file=name, line=error.lineno, column=error.colno
        ) from error
    except (RecursionError, ValueError) as error:
        raise WrongInput("malformed_request", "json_not_readable", file=name) from error
    _refuse_half_characters(text, value, name)
    return value


def _refuse_half_characters(text: str, value: Any, name: str) -> None:
    """`\\ud800` alone is no character: no database and no paper can hold it."""
    if not HALF_CHARACTER.search(text):
        return
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise WrongInput("unprintable_text", "json_broken_character", file=name) from error


def _no_member_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise WrongInput("duplicate", "json_member_twice", member=twice)
    return members


def _no_constant(word: str) -> NoReturn:
    raise ValueError(word)
