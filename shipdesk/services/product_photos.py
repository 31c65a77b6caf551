"""The photos of a product: made fit to keep, in its catalog's file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from shipdesk.catalogs import Catalogs, KeptPhoto
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.services.browse_catalogs import show_product

MOST_PHOTOS = 8


@dataclass(frozen=True)
class ProductPhotos:
    """The photos of a product in their order."""

    catalog: str
    sku: str
    photos: tuple[KeptPhoto, ...]


def photos_of(catalogs: Catalogs, sku: str, *, catalog: str | None = None) -> ProductPhotos:
    found = show_product(catalogs, sku, catalog=catalog)
    with catalogs.open(found.catalog) as opened:
        return ProductPhotos(found.catalog, found.product.sku, tuple(opened.photos.of(found.product.sku)))


def add_photo_file(catalogs: Catalogs, sku: str, file: Path, *, catalog: str | None = None) -> ProductPhotos:
    return add_photo(catalogs, sku, read_photo_file(file), file.name, catalog=catalog)


def read_photo_file(file: Path) -> bytes:
    """No more than can be a photo; how large the rest is does not matter then."""
    from shipdesk.drawing.photo import MOST_BYTES

    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise DeskUnusable("not_found", "file_unreadable", file=file.name, detail=error.strerror or "") from error


def add_photo(
    catalogs: Catalogs, sku: str, content: bytes, name: str = "", *, catalog: str | None = None
) -> ProductPhotos:
    """Adds a picture as the last one; the same again changes nothing."""
    from shipdesk.drawing.photo import prepare_photo

    kept = photos_of(catalogs, sku, catalog=catalog)
    if len(kept.photos) >= MOST_PHOTOS:
        raise WrongInput("too_many_items", "photo_too_many", sku=kept.sku, most=MOST_PHOTOS)
    photo = prepare_photo(content, name)
    with catalogs.open(kept.catalog) as opened:
        opened.photos.add(kept.sku, photo)
    return photos_of(catalogs, kept.sku, catalog=kept.catalog)


def remove_photo(catalogs: Catalogs, sku: str, number: int, *, catalog: str | None = None) -> ProductPhotos:
    """`number` counts from 1, in their order."""
    kept = photos_of(catalogs, sku, catalog=catalog)
    with catalogs.open(kept.catalog) as opened:
        opened.photos.remove(kept.sku, _at(kept, number).id)
    return photos_of(catalogs, kept.sku, catalog=kept.catalog)


def full_photo(catalogs: Catalogs, sku: str, number: int, *, catalog: str | None = None) -> bytes:
    """The JPEG as it is kept."""
    kept = photos_of(catalogs, sku, catalog=catalog)
    with catalogs.open(kept.catalog) as opened:
        return opened.photos.full(_at(kept, number).id) or b""


def _at(kept: ProductPhotos, number: int) -> KeptPhoto:
    if not 1 <= number <= len(kept.photos):
        raise WrongInput("not_found", "photo_not_found", sku=kept.sku, number=number)
    return kept.photos[number - 1]
