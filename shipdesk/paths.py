"""Where things lie: the program's resources in a checkout, a wheel or a bundle, and the desk folder."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

DESK_VARIABLE = "SHIPDESK_DESK"
DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
"""Names that Windows takes for a device, whatever ending follows."""


def resources() -> Path:
    """The folder of facts, fonts, wording and samples that ships with the program."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    inside_wheel = package / "_resources"
    if inside_wheel.is_dir():
        return inside_wheel
    return package.parent / "resources"


def default_desk_folder() -> Path:
    """`SHIPDESK_DESK` where set, else the platform's folder for a user's local data."""
    chosen = os.environ.get(DESK_VARIABLE)
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_dir("ShipDesk", appauthor=False, roaming=False))


DESK_FILE, SHIPMENT_FILE = ".shipdesk", ".shipdesk-shipment"
"""How sealed files end: a whole desk on its way, and a shipment for another desk. Both open with a double-click."""


@dataclass(frozen=True)
class DeskFolder:
    """The files of one desk; nothing here touches the disk."""

    root: Path

    @property
    def database(self) -> Path:
        return self.root / "desk.sqlite3"

    @property
    def catalogs(self) -> Path:
        return self.root / "catalogs"

    @property
    def papers(self) -> Path:
        return self.root / "papers"

    @property
    def rules(self) -> Path:
        """The user's own rule files, laid over the shipped ones; the folder need not be there."""
        return self.root / "rules"

    @property
    def embedded_hub(self) -> Path:
        return self.root / "embedded-hub.sqlite3"

    @property
    def sending_lock(self) -> Path:
        """Held by whoever sends to the hub, so that no two do."""
        return self.root / "sending.lock"

    @property
    def feed_lock(self) -> Path:
        """Held by whoever reads the hub's feed: one poll at a time."""
        return self.root / "feed.lock"

    @property
    def issuing_lock(self) -> Path:
        """Held by whoever issues papers or labels, so that no two give out one revision."""
        return self.root / "issuing.lock"

    def printing_lock(self, printer: str) -> Path:
        """Held by whoever sends to that printer; its name may hold signs that no file may."""
        import hashlib

        return self.root / f"printing-{hashlib.sha256(printer.encode()).hexdigest()[:12]}.lock"

    @property
    def writing_lock(self) -> Path:
        """Held by whoever is next to write to the desk."""
        return self.root / "writing.lock"

    @property
    def window_lock(self) -> Path:
        """Held by the one window of this desk."""
        return self.root / "window.lock"

    @property
    def window_note(self) -> Path:
        """On which computer the window was opened that holds the desk."""
        return self.root / "window-open.json"

    @property
    def window_call(self) -> Path:
        """Lies there while somebody waits for the window to come forward."""
        return self.root / "window-call.json"

    @property
    def insisted(self) -> Path:
        """Lies there where somebody wants a synchronised or far folder all the same."""
        return self.root / "this-folder-anyway.txt"

    @property
    def sample(self) -> Path:
        """A whole desk of its own, to look around in."""
        return self.root / "sample"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def backup_lock(self) -> Path:
        """Held by whoever makes, thins or restores backups."""
        return self.root / "backups.lock"

    @property
    def restoring(self) -> Path:
        """What is to come back from a backup lies here, proved, until all of it is in its place."""
        return self.root / "restoring"

    @property
    def salvaged(self) -> Path:
        """What was read of a damaged desk, whole, until it is in the desk's place."""
        return self.root / "desk.sqlite3.salvaged"

    @property
    def arriving(self) -> Path:
        """A desk from another computer is unpacked here, and goes from here into its place."""
        return self.root / "arriving"

    @property
    def arriving_lock(self) -> Path:
        """Held by whoever unpacks one."""
        return self.root / "arriving.lock"

    @property
    def logs(self) -> Path:
        return self.root / "logs"


def plain_name(text: str) -> str:
    """The text as a name of a file or folder that every system takes as just that, never as a way or a device."""
    name = re.sub(r'[<>:"|?*\\/\x00-\x1f]', "_", text).rstrip(". ")
    return f"_{name}" if DEVICE.fullmatch(name.partition(".")[0].rstrip()) else name
