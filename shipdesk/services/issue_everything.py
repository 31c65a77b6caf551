"""Issue all that a shipment is sent off with: its papers, then its labels."""

from __future__ import annotations

from dataclasses import replace

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.issue_labels import LabelsMade, make_labels
from shipdesk.services.issue_papers import freeze_papers


def issue_everything(
    desk: Desk, reference: str, language: str | None = None, progress: Progress | None = None
) -> LabelsMade:
    """Papers first; raises `WrongInput` or `StoppedByCheck` where they can't be issued. `language` is their second."""
    papers = freeze_papers(desk, reference, language=language, progress=progress)
    labels = make_labels(desk, reference, None, progress)
    return replace(labels, issued=(*papers, *labels.issued))
