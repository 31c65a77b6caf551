"""Parts of the program that its main job does not come by, each tried once: what a bundle most easily lacks."""

from __future__ import annotations

import base64
import importlib
import sys
from pathlib import Path

from shipdesk import paths
from shipdesk.catalogs import View
from shipdesk.drawing.photo import prepare_photo
from shipdesk.progress import Progress
from shipdesk.reference.third_parties import third_parties
from shipdesk.services.desk import Desk
from shipdesk.services.export_products import export_view
from shipdesk.sheets import open_sheet

WEBP = "UklGRh4AAABXRUJQVlA4TBEAAAAvB8ABAAfQtS7UrP+BiOh/AAA="
WAYS_TO_SECRETS = {
    "linux": ("secretstorage.collection", "keyring.backends.SecretService"),
    "darwin": ("keyring.backends.macOS.api",),
    "win32": ("keyring.backends.Windows", "win32ctypes.pywin32.win32cred"),
}


def read_a_sheet(desk: Desk, folder: Path) -> int:
    """The products as a text file and as a workbook, read back by the process that reads sheets; how many each."""
    read = 0
    for name in ("products.csv", "products.xlsx"):
        written = export_view(desk.catalogs, folder / name, View(), Progress())
        with open_sheet(folder / name) as sheet:
            read = sum(1 for _ in sheet.rows)
        if read != written or not read:
            raise RuntimeError(f"{written} rows were written to {name} and {read} read")
    return read


def keep_a_photo() -> str:
    """WebP needs a library of its own; the size says that it was read."""
    photo = prepare_photo(base64.b64decode(WEBP))
    return f"{photo.width} x {photo.height}"


def reach_for_the_keyring() -> int:
    """Everything on the way to it can be imported; whether one is there is the computer's affair."""
    modules = WAYS_TO_SECRETS.get(sys.platform, ())
    for name in modules:
        importlib.import_module(name)
    return len(modules)


def name_third_parties() -> int:
    """Each with the text of its licence."""
    named = third_parties(paths.resources())
    silent = [one.name for one in named if not one.texts or not one.licence]
    if silent:
        raise RuntimeError(f"no licence of {', '.join(silent)}")
    return len(named)
