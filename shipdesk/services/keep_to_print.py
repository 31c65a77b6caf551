"""What is drawn to be looked at and was never issued, kept as it goes to the printer: previews and loading plans.

So everything that is printed goes through the print queue and stands in its log, with a file whose hash is known.
"""

from __future__ import annotations

import hashlib

from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issued_files import folder_of, write_whole
from shipdesk.services.queue_files import FileToPrint

PREVIEW, PLAN = "preview", "plan"
LOADING_PLAN = "loading-plan"


def keep_to_print(desk: Desk, reference: str, pdf: bytes, *, family: str, kind: str) -> FileToPrint:
    """`family` is `PREVIEW` or `PLAN`. Drawn once more with nothing changed it is the same file."""
    stored, sha256 = find(desk, reference), hashlib.sha256(pdf).hexdigest()
    path = f"{folder_of(stored)}/printed-{family}-{kind}-{sha256[:16]}.pdf"
    write_whole(desk.folder.papers / path, pdf)
    return FileToPrint(path=path, sha256=sha256, family=family, kind=kind, reference=reference, consignment=stored.id)
