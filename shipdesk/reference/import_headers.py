"""What people write at the top of a column of products, and the field of the catalog they mean by it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

_SIGNS = "_-./()[]:,*（）［］【】：，／"


def read_import_headers(file: Path) -> Mapping[str, str]:
    """The field of each known header, small letters, by `folded_header`."""
    fields = tomllib.loads(file.read_text(encoding="utf-8"))
    return MappingProxyType({folded_header(word): field for field, words in fields.items() for word in words})


def folded_header(header: str) -> str:
    """A header as it is compared: no case, and any sign between words as one blank."""
    return " ".join("".join(" " if char in _SIGNS else char for char in header.casefold()).split())
