"""Papers of a shipment at the hub: what it asks for and by when, what it has, what it issued."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.states import Wish
from shipdesk.services.fetch_hub_files import fetch_missing
from shipdesk.services.hub_documents import copy_document, hub_documents, requirements, waiting_papers
from shipdesk.services.send_papers import send_papers, unsent_papers
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.hub_tab import HubTab
from shipdesk.ui.hub_words import hub_look, hub_state_word, other_word, rejection_word
from shipdesk.ui.manifest_words import document_word
from shipdesk.ui.messages import Remedy
from shipdesk.ui.table import Column


@dataclass(frozen=True)
class PaperRow:
    """One line: a paper at the hub, on its way, still here, or asked for and not there."""

    key: str
    document_type: str
    standing: str
    look: tuple[str, str]
    needed_by: str = ""
    detail: str = ""
    is_here: bool = False
    """Issued by the hub and kept here."""


class HubPapersTab(HubTab):
    def title(self) -> str:
        return self.tr("Papers")

    def build(self) -> None:
        self.note.setText(
            self.tr(
                "Papers go to the hub as they were issued, with their digest. What it issues is kept here unchanged."
            )
        )
        self.list = self.add_list("papers", self._columns(), lambda row: row.key, self.tr("No papers yet"))
        self.save, self.fetch, self.send = self.add_buttons(
            (self.tr("Save…"), "save", self.save_chosen),
            (self.tr("Fetch what the hub issued"), "import", self.fetch_now),
            (self.tr("Send the papers"), "export", self.ask_to_send),
        )
        self.ask_path = AskPath()
        self.list.selected.connect(lambda _: self._enable_chosen())

    def save_chosen(self) -> None:
        """Papers that the hub issued, as they came."""
        desk, ids = self.desk, [row.key for row in self.list.chosen() if row.is_here]
        out = self.ask_path.folder(self, self.tr("Save papers in"))
        if out is not None:
            self.act(
                lambda _: [copy_document(desk, one, out) for one in ids], self.tr("Saving"),
                lambda files: self.told.emit(self.tr("{count} files are saved.").format(count=len(files))),
            )  # fmt: skip

    def ask_to_send(self) -> None:
        """What the hub has is not called back, so it asks first."""
        words = self.tr(
            "All papers that are still here go to {hub} as they were issued. What the hub has taken can’t be called"
            " back; a newer revision is sent beside it."
        ).format(hub=self.desk.hub_identity.provider)
        title = self.tr("Send the papers of {reference}?").format(reference=self.reference)
        self.ask_first(title, words, Remedy(self.tr("Send the papers"), self.send_now))

    def send_now(self) -> None:
        desk, reference = self.desk, self.reference
        self.act(lambda progress: send_papers(desk, reference, (), progress), self.tr("Sending papers"))

    def fetch_now(self) -> None:
        desk = self.desk
        self.act(lambda progress: fetch_missing(desk, progress), self.tr("Fetching papers"))

    def read(self) -> list[PaperRow]:
        return [*_at_the_hub(self), *_on_the_way(self), *_missing(self)]

    def show_read(self, read: list[PaperRow]) -> None:
        self.list.set_rows(read)
        self._enable_chosen()

    def _enable(self, is_free: bool) -> None:
        super()._enable(is_free)
        if is_free:
            self._enable_chosen()

    def _enable_chosen(self) -> None:
        chosen = self.list.chosen()
        self.save.setEnabled(bool(chosen) and all(row.is_here for row in chosen))

    def _columns(self) -> list[Column[PaperRow]]:
        toolkit = self.toolkit
        return [
            Column(
                "type", lambda: self.tr("Paper"), lambda row: row.document_type, text=paper_word, width=230,
                stretches=True,
            ),
            Column(
                "standing", lambda: self.tr("State"), lambda row: row.standing,
                icon=lambda row: toolkit.icon(*row.look), width=190,
            ),
            Column("needed", lambda: self.tr("Needed by"), lambda row: row.needed_by, text=needed_word, width=150),
            Column("detail", lambda: self.tr("More"), lambda row: row.detail, width=180, stretches=True),
        ]  # fmt: skip


def paper_word(told: object) -> str:
    """At the beginning of a line, not within a sentence."""
    words = document_word(str(told))
    return words[:1].upper() + words[1:]


def needed_word(told: str) -> str:
    translate = QCoreApplication.translate
    words = {
        "": "",
        "CREATE": translate("HubPapersTab", "booking"),
        "MANIFEST_CLOSE": translate("HubPapersTab", "closing the manifest"),
        "DEPARTURE": translate("HubPapersTab", "departure"),
        "IMPORT_CLEARANCE": translate("HubPapersTab", "import clearance"),
    }
    known = words.get(told)
    return other_word(told) if known is None else known


def _at_the_hub(tab: HubPapersTab) -> list[PaperRow]:
    translate = QCoreApplication.translate
    needed = {one.document_type: one.needed_by for one in requirements(tab.desk, tab.reference)}
    rows = []
    for one in hub_documents(tab.desk, tab.reference):
        kind, state = str(one.told("document_type")), str(one.record.state)
        reason: Any = one.told("rejection_reason")
        here = one.file is not None and one.file.path is not None
        origin = (
            translate("HubPapersTab", "issued by the hub")
            if one.told("origin") == "HUB"
            else translate("HubPapersTab", "sent from here")
        )
        kept = translate("HubPapersTab", "kept here")
        detail = rejection_word(str(reason)) if reason else f"{origin} · {kept}" if here else origin
        rows.append(
            PaperRow(one.record.id, kind, hub_state_word(state), hub_look(state), needed.get(kind, ""), detail, here)
        )
    return rows


def _on_the_way(tab: HubPapersTab) -> list[PaperRow]:
    translate = QCoreApplication.translate
    rows = []
    for one in waiting_papers(tab.desk, tab.reference):
        row = tab.desk.store.outbox.get(one.declaration)
        refused = row is None or row.state in (Wish.REFUSED, Wish.BLOCKED)
        word = translate("HubPapersTab", "Refused") if refused else translate("HubPapersTab", "On its way")
        rows.append(PaperRow(one.id, one.document_type, word, ("block", "block") if refused else ("waiting", "info")))
    unsent = unsent_papers(tab.desk, tab.reference)
    rows += [
        PaperRow(
            one.sha256 + one.document_type,
            one.document_type,
            translate("HubPapersTab", "Still here"),
            ("papers", "muted"),
        )
        for one in unsent
    ]
    return rows


def _missing(tab: HubPapersTab) -> list[PaperRow]:
    translate = QCoreApplication.translate
    there = {str(one.told("document_type")) for one in hub_documents(tab.desk, tab.reference)}
    there |= {one.document_type for one in waiting_papers(tab.desk, tab.reference)}
    there |= {one.document_type for one in unsent_papers(tab.desk, tab.reference)}
    return [
        PaperRow(
            f"need-{one.document_type}", one.document_type, translate("HubPapersTab", "Missing"), ("warning", "warn"),
            one.needed_by,
            translate("HubPapersTab", "the original on paper too") if one.original_on_paper else "",
        )
        for one in requirements(tab.desk, tab.reference)
        if not one.satisfied and one.document_type not in there
    ]  # fmt: skip
