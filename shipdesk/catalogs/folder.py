"""The catalogs of a desk: one file each, in one folder or opened from elsewhere, found by name. Names are not paths."""

from __future__ import annotations

import unicodedata
from itertools import count
from pathlib import Path

from shipdesk.catalogs.catalog import Catalog
from shipdesk.catalogs.elsewhere import FILE, Elsewhere
from shipdesk.database import BeforeUpdate, may_write_to, remove_database
from shipdesk.domain.money import MinorUnits
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress

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
    """The folder of product catalogs, and the catalog files elsewhere that were opened from it.

    The folder and its files are made when first needed.
    """

    def __init__(self, folder: Path, minor_units: MinorUnits, before_update: BeforeUpdate | None = None) -> None:
        self._folder = folder
        self._minor_units = minor_units
        self._before_update = before_update
        self._elsewhere = Elsewhere(folder / FILE)

    def names(self) -> list[str]:
        """The catalogs there are, in alphabetical order; those elsewhere only while their file is in reach."""
        return sorted([*self._own(), *(name for name, path in self._elsewhere.all().items() if path.is_file())])

    def exists(self, name: str) -> bool:
        return self._path(name).exists()

    def open(self, name: str) -> Catalog:
        """The catalog of that name; `not_found` if there is none. Close it after use (`with`)."""
        path = self._path(name)
        if not path.exists():
            known = ", ".join(self.names()) or "-"
            raise WrongInput("not_found", "catalog_not_found", name=name, known=known)
        return self._open(path, safe_name(name))

    def open_or_create(self, name: str) -> Catalog:
        """The catalog of that name, new and empty if there is none."""
        return self._open(self._path(name), None)

    def scratch(self, name: str) -> Catalog:
        """An empty catalog in memory, to try an import without touching the disk."""
        return Catalog.in_memory(safe_name(name), self._minor_units)

    def remove(self, name: str) -> None:
        """Takes the catalog's file away, for a new catalog whose first import failed."""
        remove_database(self._path(name))

    def file_of(self, name: str) -> Path:
        """Where the catalog of that name lies."""
        return self._path(name)

    def is_elsewhere(self, name: str) -> bool:
        return name in self._elsewhere.all()

    def can_write(self, name: str) -> bool:
        return may_write_to(self._path(name))

    def open_file(self, path: Path, progress: Progress | None = None) -> str:
        """Takes a catalog file that lies elsewhere among the catalogs and gives the name it has here.

        `progress` moves where an older program made it, and it is brought up to date.
        """
        path = path.absolute()
        if not path.is_file():
            raise WrongInput("not_found", "catalog_file_missing", file=path)
        for name in self.names():
            if self._path(name).absolute() == path:
                return name
        name = self._free_name(path)
        self._open(path, name, progress).close()
        self._elsewhere.put(name, path)
        return name

    def close_file(self, name: str) -> None:
        """Leaves a catalog elsewhere out from now on; the file itself stays."""
        if not self.is_elsewhere(name):
            raise WrongInput("not_found", "catalog_not_elsewhere", name=name[:60])
        self._elsewhere.take(name)

    def _open(self, path: Path, name: str | None, progress: Progress | None = None) -> Catalog:
        read_only = path.exists() and not may_write_to(path)
        return Catalog.open(
            path,
            self._minor_units,
            name=name,
            read_only=read_only,
            before_update=self._before_update,
            progress=progress,
        )

    def _own(self) -> list[str]:
        if not self._folder.is_dir():
            return []
        return [_stem(file) for file in self._folder.glob(f"*{SUFFIX}")]

    def _free_name(self, path: Path) -> str:
        """After its file, with a number where another catalog has that name."""
        try:
            wanted = safe_name(_stem(path))
        except WrongInput:
            wanted = "catalog"
        taken = {name.casefold() for name in (*self._own(), *self._elsewhere.all())}
        numbered = (wanted if number == 1 else f"{wanted} ({number})" for number in count(1))
        return next(name for name in numbered if name.casefold() not in taken)

    def _path(self, name: str) -> Path:
        """The file of that name, also where it differs in case only, as some file systems see no difference."""
        wanted = safe_name(name)
        elsewhere = self._elsewhere.all()
        if wanted not in (names := [*self._own(), *elsewhere]):
            wanted = next((one for one in names if one.casefold() == wanted.casefold()), wanted)
        if wanted in elsewhere:
            return elsewhere[wanted]
        for file in self._folder.glob(f"*{SUFFIX}"):
            if _stem(file) == wanted:
                return file
        return self._folder / f"{wanted}{SUFFIX}"


def _stem(file: Path) -> str:
    return unicodedata.normalize("NFC", file.name.removesuffix(SUFFIX))
