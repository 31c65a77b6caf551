"""The rows of a shipment's papers and labels: what each is called, how it stands, and in which words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shipdesk.services.shipment_papers import PaperOnFile
from shipdesk.ui.editor_words import papers
from shipdesk.ui.paper_words import second_language_word
from shipdesk.ui.table import Column
from shipdesk.ui.toolkit import Toolkit


def paper_rows(toolkit: Toolkit) -> list[Column[PaperOnFile]]:
    translate = QCoreApplication.translate
    return [
        Column(
            "kind", lambda: translate("PaperRows", "Paper"), lambda paper: papers().get(paper.kind, paper.kind),
            width=190, stretches=True,
        ),
        Column(
            "standing", lambda: translate("PaperRows", "Standing"), standing,
            icon=lambda paper: toolkit.icon(*look(paper)), width=145,
        ),
        Column("revision", lambda: translate("PaperRows", "Issue"), lambda paper: paper.revision, width=56),
        Column("form", lambda: translate("PaperRows", "Beside English"), _form, width=110),
    ]  # fmt: skip


def standing(paper: PaperOnFile) -> str:
    translate = QCoreApplication.translate
    if paper.issued is not None:
        if paper.is_current:
            return translate("PaperRows", "Up to date")
        return translate("PaperRows", "Superseded")
    if paper.blocked_by:
        return translate("PaperRows", "Stopped by a finding")
    if paper.missing:
        return translate("PaperRows", "To fill in: {count}").format(count=len(paper.missing))
    return translate("PaperRows", "Ready to issue")


def look(paper: PaperOnFile) -> tuple[str, str]:
    if paper.issued is not None:
        return ("ok", "ok") if paper.is_current else ("warning", "warn")
    if paper.blocked_by:
        return "block", "block"
    return ("edit", "muted") if paper.missing else ("waiting", "muted")


def _form(paper: PaperOnFile) -> str:
    return paper.form if paper.is_label else second_language_word(paper.form)
