"""Where notices come from and whose signature counts: pinned in `resources/updates/source.toml`."""

from __future__ import annotations

import base64
import tomllib
from dataclasses import dataclass
from pathlib import Path

from shipdesk.updates.sealed import Key


@dataclass(frozen=True)
class Source:
    address: str
    """Of the sealed notice."""
    page_prefix: str
    """Every download page begins so: a signed notice leads nowhere else."""
    keys: tuple[Key, ...]

    @property
    def is_placeholder(self) -> bool:
        """Nobody publishes with this."""
        return any(key.placeholder for key in self.keys) or ".example/" in self.address + self.page_prefix


def load_source(file: Path) -> Source:
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    keys = tuple(Key(base64.b64decode(one["public"]), one.get("placeholder", False)) for one in told["key"])
    return Source(told["address"], told["page_prefix"], keys)
