"""`shipdesk catalog trash`, `restore`, `undo`, `redo`, `open`, `close`, `copy`: what can be taken back, and files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from shipdesk.catalogs import Catalogs, Undone
from shipdesk.cli.session import Session, pass_session
from shipdesk.services import catalog_files as files
from shipdesk.services import change_products as changing
from shipdesk.services.browse_catalogs import catalog_of

FILE = click.Path(path_type=Path)


@click.command("trash")
@click.argument("skus", nargs=-1, metavar="[SKU]...")
@click.option("--catalog", "name")
@pass_session
def trash(session: Session, skus: tuple[str, ...], name: str | None) -> None:
    """Delete products; they can come back for 30 days. Without SKUs: what lies in the trash."""

    def work() -> Mapping[str, Any]:
        desk = session.desk
        gone = 0
        if skus:
            keys = [(catalog_of(desk.catalogs, sku, name), sku) for sku in skus]
            for catalog, sku in keys:
                _known(desk.catalogs, catalog, sku)
            gone = changing.trash_products(desk.catalogs, keys, desk.tools.today())
        found = changing.list_trash(desk.catalogs, desk.tools.today(), catalog=name)
        return {"trashed": gone, "trash": [_in_trash(one) for one in found]}

    session.run(work, {"trashed": 0, "trash": []})


@click.command("restore")
@click.argument("skus", nargs=-1, required=True, metavar="SKU...")
@click.option("--catalog", "name", default="products", show_default=True)
@pass_session
def restore(session: Session, skus: tuple[str, ...], name: str) -> None:
    """Bring products back out of the trash."""
    session.run(
        lambda: {
            "catalog": name,
            "restored": changing.restore_products(session.desk.catalogs, [(name, sku) for sku in skus]),
        },
        {"catalog": name, "restored": 0},
    )


def _act(word: str, help_text: str, do: Callable[[Catalogs, str], Undone]) -> click.Command:
    @click.command(word, help=help_text)
    @click.option("--catalog", "name", default="products", show_default=True)
    @pass_session
    def command(session: Session, name: str) -> None:
        def work() -> Mapping[str, Any]:
            done = do(session.desk.catalogs, name)
            return {"catalog": name, "act": done.kind.value, "products": done.products}

        session.run(work, {"catalog": name, "act": None, "products": 0})

    return command


undo = _act("undo", "Take back the last act in a catalog: an import, an edit, a deletion.", changing.undo)
redo = _act("redo", "Do again what was taken back last.", changing.redo)


@click.command("open")
@click.argument("file", type=FILE)
@pass_session
def open_(session: Session, file: Path) -> None:
    """Use a catalog file that lies elsewhere, such as one that came by mail."""

    def work() -> Mapping[str, Any]:
        catalogs = session.desk.catalogs
        return _file(catalogs, files.open_catalog_file(catalogs, file))

    session.run(work, {"catalog": None, "file": str(file), "read_only": False})


@click.command("close")
@click.argument("name")
@pass_session
def close(session: Session, name: str) -> None:
    """Leave a catalog that lies elsewhere out again; its file stays."""

    def work() -> Mapping[str, Any]:
        files.close_catalog_file(session.desk.catalogs, name)
        return {"catalog": name}

    session.run(work, {"catalog": name})


@click.command("copy")
@click.argument("name")
@click.argument("file", type=FILE)
@pass_session
def copy(session: Session, name: str, file: Path) -> None:
    """Write a whole copy of a catalog's file, to be mailed or kept."""

    def work() -> Mapping[str, Any]:
        return {"catalog": name, "file": str(file), "products": files.copy_catalog(session.desk.catalogs, name, file)}

    session.run(work, {"catalog": name, "file": str(file), "products": 0})


COMMANDS: Sequence[click.Command] = (trash, restore, undo, redo, open_, close, copy)


def _file(catalogs: Catalogs, name: str) -> dict[str, Any]:
    return {"catalog": name, "file": str(catalogs.file_of(name)), "read_only": not catalogs.can_write(name)}


def _in_trash(one: changing.InTrash) -> dict[str, Any]:
    return {
        "catalog": one.catalog,
        "sku": one.product.sku,
        "names": dict(one.product.names),
        "trashed_on": one.product.trashed_on.isoformat(),
        "until": one.until.isoformat(),
    }


def _known(catalogs: Catalogs, name: str, sku: str) -> None:
    """A SKU that nobody has is told, and nothing is deleted."""
    with catalogs.open(name) as catalog:
        catalog.get(sku)
