"""Labels that the hub issues: asked for, kept for ever, printed byte for byte; void ones never."""

from __future__ import annotations

from shipdesk.services.fetch_hub_files import fetch_file
from shipdesk.services.hub_labels import (
    KINDS,
    READY,
    SIZES,
    VOID,
    HubLabel,
    LabelWish,
    ask_labels,
    copy_label,
    hub_labels,
    offered_kinds,
)
from shipdesk.services.print_hub_labels import print_hub_labels
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.form import side_by_side
from shipdesk.ui.hub_tab import HubTab
from shipdesk.ui.hub_words import hub_look, hub_state_word, told_moment
from shipdesk.ui.table import Column, Kind


class HubLabelsTab(HubTab):
    def title(self) -> str:
        return self.tr("Labels")

    def build(self) -> None:
        self.note.setText(
            self.tr("A label is fetched once, held against the hub’s digest and kept; printing again needs no network.")
        )
        self.list = self.add_list("labels", self._columns(), lambda row: row.record.id, self.tr("No labels yet"))
        self.format = ChoiceField(lambda: [("PDF", "PDF"), ("PNG", "PNG"), ("ZPL", "ZPL")])
        self.medium = ChoiceField(lambda: [(size, size) for size in SIZES])
        self.kind = ChoiceField(self._offered)
        for field, words in (
            (self.kind, self.tr("Kind")),
            (self.medium, self.tr("Size")),
            (self.format, self.tr("Format")),
        ):
            (field.focusProxy() or field).setAccessibleName(words)
        self.kind.set_value(KINDS[0])
        self.medium.set_value(SIZES[0])
        self.format.set_value("PDF")
        self.column.addWidget(side_by_side(self.kind, self.medium, self.format))
        self.save, self.print, self.ask = self.add_buttons(
            (self.tr("Save…"), "save", self.save_chosen),
            (self.tr("Print"), "print", self.print_chosen),
            (self.tr("Ask for labels"), "label", self.ask_now),
        )
        self.list.selected.connect(lambda _: self._enable_chosen())
        self.ask_path = AskPath()

    def ask_now(self) -> None:
        desk, reference = self.desk, self.reference
        wish = LabelWish(str(self.format.value()), str(self.medium.value()), None, (str(self.kind.value()),))
        self.act(lambda progress: ask_labels(desk, reference, wish, progress), self.tr("Asking for labels"))

    def print_chosen(self) -> None:
        desk, ids = self.desk, [one.record.id for one in self.list.chosen()]
        self.act(
            lambda _: print_hub_labels(desk, ids), self.tr("Printing"),
            lambda queued: self.told.emit(self.tr("{count} files wait for the printer.").format(count=queued.added)),
        )  # fmt: skip

    def save_chosen(self) -> None:
        desk, ids = self.desk, [one.record.id for one in self.list.chosen()]
        out = self.ask_path.folder(self, self.tr("Save labels in"))
        if out is not None:
            self.act(
                lambda _: [copy_label(desk, one, out) for one in ids], self.tr("Saving"),
                lambda files: self.told.emit(self.tr("{count} files are saved.").format(count=len(files))),
            )  # fmt: skip

    def read(self) -> list[HubLabel]:
        return hub_labels(self.desk, self.reference)

    def show_read(self, read: list[HubLabel]) -> None:
        self.list.set_rows(read)
        self._enable_chosen()
        missing = [one for one in read if not one.is_here and one.record.state == READY and one.file is None]
        if missing:
            desk, record = self.desk, missing[0].record
            self.toolkit.tasks.run(
                lambda _: fetch_file(desk, record), lambda _: self.load(), self.failed.emit, owner=self
            )

    def _enable(self, is_free: bool) -> None:
        super()._enable(is_free)
        if is_free:
            self._enable_chosen()

    def _enable_chosen(self) -> None:
        chosen = self.list.chosen()
        can = bool(chosen) and all(one.is_here and one.record.state != VOID for one in chosen)
        self.save.setEnabled(can)
        self.print.setEnabled(can)

    def _offered(self) -> list[tuple[str, str]]:
        words = dict(self._kinds())
        return [(kind, words[kind]) for kind in offered_kinds(self.desk)]

    def _kinds(self) -> list[tuple[str, str]]:
        words = {
            "LOGISTIC_SSCC": self.tr("Carton and pallet label"),
            "WAYBILL": self.tr("Waybill"),
            "PALLET_SHEET": self.tr("Pallet sheet"),
            "PHYTO_CARTON_MARK": self.tr("Plant health mark"),
            "CAUTION_MARK": self.tr("Handling mark"),
        }
        return [(kind, words[kind]) for kind in KINDS]

    def _columns(self) -> list[Column[HubLabel]]:
        toolkit = self.toolkit
        words = dict(self._kinds())
        return [
            Column(
                "state", lambda: self.tr("State"), lambda row: str(row.record.state), text=hub_state_word,
                icon=lambda row: toolkit.icon(*hub_look(str(row.record.state))), width=150,
            ),
            Column(
                "kinds", lambda: self.tr("Kind"),
                lambda row: ", ".join(words.get(kind, kind) for kind in row.told("kinds") or ()), width=210,
                stretches=True,
            ),
            Column("size", lambda: self.tr("Size"), lambda row: f"{row.told('size')} {row.told('format')}", width=130),
            Column(
                "units", lambda: self.tr("Units"), lambda row: len(row.told("ssccs") or ()), kind=Kind.FIGURE, width=70
            ),
            Column(
                "at", lambda: self.tr("Made"), lambda row: row.told("created_at"),
                text=lambda at: told_moment(toolkit, at), width=140,
            ),
            Column(
                "here", lambda: self.tr("File"),
                lambda row: self.tr("kept here") if row.is_here else self.tr("not here yet"), width=110,
            ),
        ]  # fmt: skip
