"""Opens, closes and cancels manifests on a real desk until it is killed. Arguments: desk folder, prefix."""

import itertools
import sys
from pathlib import Path

from shipdesk.app.wiring import open_desk
from shipdesk.services.close_manifest import cancel_manifest, close_manifest, new_manifest
from shipdesk.services.find_departures import departures
from shipdesk.services.send_to_hub import sync

ROUTE = "TH-LA-ROAD-VIENTIANE"


def main(folder: str, prefix: str) -> None:
    desk = open_desk(Path(folder))
    sync(desk)
    leaving = [one for one in departures(desk, ROUTE, f"{ROUTE}-STD") if one.status == "OPEN"][-1]
    for one in desk.store.manifests.all():
        if one.state in ("DRAFT", "CLOSED"):
            cancel_manifest(desk, one.name)
    print("ready", flush=True)
    for number in itertools.count():
        name = f"{prefix}-{number}"
        new_manifest(desk, name, leaving.departure_id, ["A", "B"])
        if close_manifest(desk, name).manifest.state == "CLOSED":
            print("closed", name, flush=True)
        cancel_manifest(desk, name)


main(*sys.argv[1:])
