"""One printer: how it is reached, what lies in it, how its prints are put right."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from shipdesk.domain.measures import plain
from shipdesk.domain.printer import DPIS, KINDS, LANGUAGES, SHEETS, SYSTEM, PrinterProfile, read_printer
from shipdesk.errors import WrongInput
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.form_dialog import FormDialog
from shipdesk.ui.line_field import LineField
from shipdesk.ui.print_words import language_word, way_word
from shipdesk.ui.toolkit import Toolkit

MEDIA = ("100x150", "100x180", "76x130", *(SHEETS[name] for name in ("A6", "A5", "A4")))
SILENT = "silent"
TURNS = ("0", "90", "180", "270")


class PrinterForm(FormDialog):
    """`members` is the whole profile as JSON once it is accepted."""

    def __init__(
        self, toolkit: Toolkit, queues: Sequence[str], profile: PrinterProfile | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(toolkit, parent)
        title = self.tr("New printer") if profile is None else self.tr("Change printer")
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.words.setText(
            self.tr(
                "Most label printers listen on port 9100: their address stands on the page they print of themselves."
            )
        )
        self.main.setText(self.tr("Keep"))
        self.resize(self.minimumWidth(), 620)
        self._queues, self._before = queues, profile
        self.members: dict[str, Any] = {}
        self.fields: dict[str, ChoiceField | LineField | DecimalField] = {}
        self.kind = ChoiceField(lambda: [(kind, way_word(kind)) for kind in KINDS])
        self.address = LineField()
        self._add_ways()
        self._add_placing()
        if profile is not None:
            self._fill(profile)
        self._fit()
        self.fields["name"].setFocus()

    def take(self) -> bool:
        members = {name: self._said(field) for name, field in self.fields.items()}
        if any(members[name] is None for name, field in self.fields.items() if isinstance(field, DecimalField)):
            # A number that cannot be read, marked in its field.
            return False
        before = self._before
        kept = (
            {}
            if before is None
            else {"scale_across": plain(before.scale_across), "scale_along": plain(before.scale_along)}
        )
        self.members = {**{name: value for name, value in members.items() if value != ""}, **kept}
        self.members["silent"] = self.members.get("silent") == SILENT
        for name in ("dpi", "rotation", "copies", "darkness"):
            if name in self.members:
                self.members[name] = int(self.members[name])
        try:
            read_printer(self.members)
        except WrongInput as fault:
            for one in reversed(fault.all):
                self.mark(one.pointer or "/name", one)
            return False
        return True

    def _said(self, field: ChoiceField | LineField | DecimalField) -> str | None:
        if not isinstance(field, DecimalField):
            return field.value()
        pointer = next(at for at, row in self.form.rows.items() if row.field is field)
        value = self.number(pointer, field, needed=False)
        if self.form.rows[pointer].mark is not None:
            return None
        return "" if value is None else plain(value)

    def _add_ways(self) -> None:
        self._add("name", LineField(), self.tr("&Name"))
        self._add("kind", self.kind, self.tr("&Way to it"), "tcp")
        self._add("address", self.address, self.tr("&Address"))
        languages = ("", *LANGUAGES)
        self._add(
            "language",
            ChoiceField(lambda: [(one, language_word(one)) for one in languages]),
            self.tr("&Language"),
            "zpl",
        )
        media = [(one, f"{one.replace('x', ' × ')} mm") for one in MEDIA]
        self._add("medium", ChoiceField(lambda: media), self.tr("La&bel in it"), "100x150")
        dpis = [(str(dpi), f"{dpi} dpi") for dpi in DPIS]
        self._add("dpi", ChoiceField(lambda: dpis), self.tr("&Resolution"), "203")
        self.kind.edited.connect(lambda _: self._fit())

    def _add_placing(self) -> None:
        turns = [(turn, f"{turn}°") for turn in TURNS]
        self._add("rotation", ChoiceField(lambda: turns), self.tr("&Turned"), "0")
        self._add("darkness", DecimalField("", 0, Decimal(0), Decimal(30)), self.tr("&Darkness"))
        self._add("copies", DecimalField("", 0, Decimal(1), Decimal(99)), self.tr("&Copies"), "1")
        self._add(
            "silent",
            ChoiceField(lambda: [("", self.tr("Says that it has taken it")), (SILENT, self.tr("Says nothing"))]),
            self.tr("A&fter a label it"),
        )
        for name, label in (("offset_x_mm", self.tr("Moved to the ri&ght")), ("offset_y_mm", self.tr("Moved d&own"))):
            self._add(name, DecimalField("mm", 2, Decimal(-20), Decimal(20)), label, "0")

    def _add(self, name: str, field: ChoiceField | LineField | DecimalField, label: str, value: str = "") -> None:
        self.fields[name] = field
        self._set(field, value)
        self.form.add(f"/{name}", field, lambda: label)

    def _fill(self, profile: PrinterProfile) -> None:
        for name, field in self.fields.items():
            value = getattr(profile, name)
            text = "" if value is None else plain(value) if isinstance(value, Decimal) else str(value)
            if isinstance(value, bool):
                text = SILENT if value else ""
            self._set(field, text)
        name_field = self.fields["name"]
        name_field.setEnabled(False)

    def _set(self, field: ChoiceField | LineField | DecimalField, value: str) -> None:
        if isinstance(field, DecimalField):
            field.set_value(Decimal(value) if value else None)
        else:
            field.set_value(value)

    def _fit(self) -> None:
        """What the way to the printer asks for."""
        kind = self.kind.value()
        examples = {
            "tcp": "192.168.1.50", "file": "C:\\Labels", "system": ", ".join(self._queues), "lp": "zebra",
            "spooler": ", ".join(self._queues) or "TSC TE200",
        }  # fmt: skip
        self.address.setPlaceholderText(examples[kind])
        language = self.fields["language"]
        language.setEnabled(kind != SYSTEM)
        if kind == SYSTEM:
            self._set(language, "")
