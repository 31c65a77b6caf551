"""The last import of a catalog, taken back whole: what it added goes, what it changed is as it was."""

from __future__ import annotations

from shipdesk.catalogs import Act, Catalogs, Undone
from shipdesk.errors import WrongInput


def undo_import(catalogs: Catalogs, name: str) -> Undone:
    """`not_found` where the last thing done to the catalog was something else."""
    with catalogs.open(name) as catalog, catalog.atomic():
        if catalog.can_undo() is not Act.IMPORT:
            raise WrongInput("not_found", "import_not_the_last", catalog=name)
        return catalog.undo()
