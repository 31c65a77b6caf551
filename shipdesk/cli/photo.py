"""`shipdesk catalog photos`: the photos of a product."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from shipdesk.cli.session import Session, pass_session
from shipdesk.services import product_photos
from shipdesk.services.issued_files import write_whole

NOTHING: dict[str, Any] = {"sku": None, "photos": []}


@click.group()
def photos() -> None:
    """Photos of a product, kept in the catalog's file without place and camera notes."""


@photos.command("list")
@click.argument("sku")
@click.option("--catalog", "name")
@pass_session
def list_(session: Session, sku: str, name: str | None) -> None:
    """The photos of a product in their order."""
    session.run(lambda: _photos(product_photos.photos_of(session.desk.catalogs, sku, catalog=name)), NOTHING)


@photos.command()
@click.argument("sku")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--catalog", "name")
@pass_session
def add(session: Session, sku: str, file: Path, name: str | None) -> None:
    """Keep a JPEG, PNG, WebP or GIF as the last photo of a product."""
    session.run(lambda: _photos(product_photos.add_photo_file(session.desk.catalogs, sku, file, catalog=name)), NOTHING)


@photos.command()
@click.argument("sku")
@click.argument("number", type=click.IntRange(1))
@click.option("--catalog", "name")
@pass_session
def remove(session: Session, sku: str, number: int, name: str | None) -> None:
    """Take the photo of that number away."""
    session.run(lambda: _photos(product_photos.remove_photo(session.desk.catalogs, sku, number, catalog=name)), NOTHING)


@photos.command()
@click.argument("sku")
@click.argument("number", type=click.IntRange(1))
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--catalog", "name")
@pass_session
def show(session: Session, sku: str, number: int, out: Path, name: str | None) -> None:
    """Write a photo to a file."""

    def work() -> dict[str, Any]:
        content = product_photos.full_photo(session.desk.catalogs, sku, number, catalog=name)
        write_whole(out, content)
        return {"sku": sku, "file": str(out), "bytes": len(content)}

    session.run(work, {"sku": sku, "file": None, "bytes": 0})


def _photos(kept: product_photos.ProductPhotos) -> dict[str, Any]:
    return {
        "catalog": kept.catalog,
        "sku": kept.sku,
        "photos": [
            {"number": number, "width": one.width, "height": one.height, "sha256": one.sha256}
            for number, one in enumerate(kept.photos, 1)
        ],
    }
