"""Catalog files that lie outside the desk's folder, remembered by the name they have at this desk."""

from __future__ import annotations

import json
from pathlib import Path

from shipdesk.database import mapped_errors
from shipdesk.whole_files import write_whole

FILE = "elsewhere.json"


class Elsewhere:
    """A small file beside the desk's own catalogs; one that cannot be read remembers nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def all(self) -> dict[str, Path]:
        """Paths by name."""
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(kept, dict):
            return {}
        return {name: Path(path) for name, path in kept.items() if isinstance(path, str)}

    def put(self, name: str, path: Path) -> None:
        self._write(self.all() | {name: path})

    def take(self, name: str) -> None:
        self._write({one: path for one, path in self.all().items() if one != name})

    def _write(self, paths: dict[str, Path]) -> None:
        texts = {name: str(path) for name, path in paths.items()}
        with mapped_errors(self._file):
            write_whole(self._file, json.dumps(texts, ensure_ascii=False, indent=2).encode())
