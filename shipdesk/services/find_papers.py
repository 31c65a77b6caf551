"""Find an issued paper again by its kind and revision, and copy it out."""

from __future__ import annotations

from pathlib import Path

from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issued_files import read_issued, write_whole
from shipdesk.services.paper_content import PAPER
from shipdesk.store.issued import Issued


def find_paper(desk: Desk, reference: str, kind: str, revision: int | None = None, form: str | None = None) -> Issued:
    """The last one where no revision is named. Raises `WrongInput` not_found."""
    stored = find(desk, reference)
    fitting = [
        one
        for one in desk.store.issued.of_consignment(stored.id)
        if one.family == PAPER and one.kind == kind and revision in (None, one.revision) and form in (None, one.form)
    ]
    if not fitting:
        raise WrongInput("not_found", "paper_never_issued", kind=kind, reference=reference, revision=revision or "-")
    return fitting[-1]


def copy_paper(desk: Desk, issued: Issued, path: Path) -> Path:
    """The frozen bytes under the user's name."""
    write_whole(path, read_issued(desk, issued.files[0]))
    return path
