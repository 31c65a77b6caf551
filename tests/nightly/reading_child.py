"""Works at a desk that can't be written, as the window does it, and says what came of it. Arguments: the desk's folder,
a folder for papers.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from shipdesk.app.rescuing import opened_or_rescued
from shipdesk.app.shipped import shipped
from shipdesk.app.window import breakable, words_of
from shipdesk.errors import DeskError
from shipdesk.paths import resources
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.business_settings import set_setting
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import list_consignments
from shipdesk.services.issue_papers import issue_papers
from shipdesk.ui.application import application
from shipdesk.ui.desk_window import DeskWindow, make_toolkit
from shipdesk.ui.door import Door
from shipdesk.ui.read_only_banner import ReadOnlyBanner
from tests.builders import VIENTIANE


def main(root: Path, out: Path) -> None:
    words = words_of(lambda: shipped().messages)
    desk = opened_or_rescued(root, Door(resources(), words, breakable), 1.0)
    if desk is None:
        raise SystemExit("turned back")
    acts: dict[str, Callable[[], object]] = {
        "setting": lambda: set_setting(desk, "theme", "dark"),
        "save": lambda: copy_consignment(desk, VIENTIANE, "COPY"),
        "papers": lambda: issue_papers(desk, VIENTIANE, out, kinds=("packing-list",)),
        "backup": lambda: back_up(desk, "asked"),
    }
    told = {name: _told(act) for name, act in acts.items()}
    there = [one.reference for one in list_consignments(desk)]
    print(json.dumps({"read_only": desk.is_read_only, "there": there, "told": told, "banner": _banner(desk, words)}))
    desk.store.close()


def _told(act: Callable[[], object]) -> str:
    """The code of what a person is told, or what came instead."""
    try:
        act()
    except DeskError as error:
        return error.code
    return "done"


def _banner(desk: Desk, words: Callable[[Exception, str], str]) -> bool:
    """Whether the window says above everything that nothing is kept."""
    app = application()
    toolkit, era = make_toolkit(app, desk, resources(), words, breakable)
    opened = DeskWindow(toolkit, desk, era)
    opened.window.show()
    while toolkit.tasks.running:
        app.processEvents()
    shown = [banner for banner in opened.window.findChildren(ReadOnlyBanner) if banner.isVisible()]
    toolkit.tasks.shut_down()
    return len(shown) == 1


main(Path(sys.argv[1]), Path(sys.argv[2]))
os._exit(0)
