"""The catalogs of a desk: one file each in one folder, found by name. Names are not paths."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from shipdesk.catalogs.catalog import Catalog
from shipdesk.domain.money import MinorUnits
from shipdesk.errors import WrongInput

SUFFIX = ".sqlite3"
LONGEST_NAME_BYTES = 100
_SIGNS = frozenset(" -_().&+")
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))},
)
"""Names that Windows keeps for devices, with any ending."""


def safe_name(name: str) -> str:
    """The name if it can be a file's name on every system, in NFC; else `WrongInput`."""
    name = unicodedata.normalize("NFC", name)
    allowed = all(char in _SIGNS or unicodedata.category(char)[0] in "LMN" for char in name)
    if not name or not allowed or name != name.strip(" .") or name.partition(".")[0].lower().strip() in _RESERVED:
        quoted = name[:60].encode("utf-8", "replace").decode()
        raise WrongInput("pattern", "catalog_name", name=quoted)
    if len(name.encode()) > LONGEST_NAME_BYTES:
        raise WrongInput("too_long", "catalog_name_too_long", name=name[:60])
    return name


class Catalogs:
    """The folder of product catalogs; it and its files are made when first needed."""

    def __init__(self, folder: Path, minor_units: MinorUnits) -> None:
        self._folder = folder
        self._minor_units = minor_units

    def names(self) -> list[str]:
        """The catalogs there are, in alphabetical order."""
        if not self._folder.is_dir():
            return []
        stems = (file.name.removesuffix(SUFFIX) for file in self._folder.glob(f"*{SUFFIX}"))
        return sorted(unicodedata.normalize("NFC", stem) for stem in stems)

    def exists(self, name: str) -> bool:
        return self._path(name).exists()

    def open(self, name: str) -> Catalog:
        """The catalog of that name; `not_found` if there is none. Close it after use (`with`)."""
        path = self._path(name)
        if not path.exists():
            known = ", ".join(self.names()) or "-"
            raise WrongInput("not_found", "catalog_not_found", name=name, known=known)
        return Catalog.open(path, self._minor_units)

    def open_or_create(self, name: str) -> Catalog:
        """The catalog of that name, new and empty if there is none."""
        return Catalog.open(self._path(name), self._minor_units)

    def scratch(self, name: str) -> Catalog:
        """An empty catalog in memory, to try an import without touching the disk."""
        return Catalog.in_memory(safe_name(name), self._minor_units)

    def remove(self, name: str) -> None:
        """Takes the catalog's file away, for a new catalog whose first import failed."""
        self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        """The file of that name, also where it differs in case only, as some file systems see no difference."""
        wanted = safe_name(name)
        if wanted not in (names := self.names()):
            wanted = next((one for one in names if one.casefold() == wanted.casefold()), wanted)
        for file in self._folder.glob(f"*{SUFFIX}"):
            if unicodedata.normalize("NFC", file.name.removesuffix(SUFFIX)) == wanted:
                return file
        return self._folder / f"{wanted}{SUFFIX}"
