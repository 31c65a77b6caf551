"""Catalogs as files: opened where they lie, copied to be mailed, left out again."""

from __future__ import annotations

from pathlib import Path

from shipdesk.catalogs import Catalogs
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress


def open_catalog_file(catalogs: Catalogs, path: Path, progress: Progress | None = None) -> str:
    """A catalog file from anywhere joins the catalogs of this desk; gives the name it has here."""
    return catalogs.open_file(path, progress)


def close_catalog_file(catalogs: Catalogs, name: str) -> None:
    """A catalog elsewhere is left out from now on; its file stays where it is."""
    catalogs.close_file(name)


def copy_catalog(catalogs: Catalogs, name: str, path: Path) -> int:
    """A whole copy of the catalog as it is now, to be mailed; gives the number of its products."""
    if path.exists() and path.samefile(catalogs.file_of(name)):
        raise WrongInput("exists", "catalog_copy_onto_itself", file=path)
    with catalogs.open(name) as catalog:
        catalog.copy_to(path)
        return catalog.count()
