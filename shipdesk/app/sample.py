"""A ready-made desk to look around in: sample goods, parties, shipments in every stage.

Run it as `python -m shipdesk.app.sample DIR`.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from shipdesk import paths
from shipdesk.app.demo import load_samples
from shipdesk.app.wiring import World, open_desk
from shipdesk.errors import DeskError
from shipdesk.services.book_consignment import book
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.read_json import read_json_object

BOOKED = ("consignment-vientiane.json", "more/savannakhet-textiles.json")
WITH_MISTAKES: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "more/kunming-durian.json": {
            "incoterm": "FOB",
            "incoterm_place": "Chiang Khong",
            "consignee": {"registrations": None},
        }
    }
)
"""A draft with the commonest mistakes, so that who looks around sees them found before the border does."""
PACKED = ("consignment-kunming.json", "more/ho-chi-minh-latex.json", "more/qinzhou-frozen.json")


def fill(root: Path, world: World | None = None) -> None:
    """Makes the sample desk at `root`; one that is there already is left as it is."""
    if (root / "desk.sqlite3").exists():
        return
    desk = open_desk(root, world)
    try:
        load_samples(desk)
        samples = paths.resources() / "samples"
        names = sorted(str(one.relative_to(samples).as_posix()) for one in samples.rglob("*.json"))
        for name in sorted(names, key=lambda one: (one not in BOOKED, one not in PACKED, one)):
            _put(desk, samples / name, name)
    finally:
        desk.store.close()


def _put(desk: Desk, file: Path, name: str) -> None:
    reference = new_consignment(desk, read_json_object(file)).reference
    if name in WITH_MISTAKES:
        edit_consignment(desk, reference, WITH_MISTAKES[name])
    if name in BOOKED + PACKED:
        pack_consignment(desk, reference)
    if name in BOOKED:
        freeze_papers(desk, reference)
        book(desk, reference)


def main(arguments: list[str]) -> int:
    """Exit status 0, or 1 with the error's code on stderr."""
    try:
        fill(Path(arguments[0]))
    except DeskError as error:
        print(error, file=sys.stderr)  # noqa: T201 - a tool of the developer, not the program's command line
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
