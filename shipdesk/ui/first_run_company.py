"""Second page of the first run: the company. Its name is enough; what else is typed is checked and kept."""

from __future__ import annotations

from collections.abc import Callable

from shipdesk.errors import WrongInput
from shipdesk.reference.thai_places import ThaiPlace
from shipdesk.services.desk import Desk
from shipdesk.services.own_company import keep_company, tax_id_advice
from shipdesk.ui.first_run_page import FirstRunPage
from shipdesk.ui.form import Form, Mark
from shipdesk.ui.line_field import LineField
from shipdesk.ui.messages import Tone
from shipdesk.ui.thai_place_field import ThaiPlaceField
from shipdesk.ui.toolkit import Toolkit


class CompanyPage(FirstRunPage):
    """A tax number that looks wrong is marked and kept all the same: it may be all that one has."""

    def __init__(self, toolkit: Toolkit, desk: Desk) -> None:
        super().__init__(toolkit, desk)
        self.form = Form(toolkit, self)
        self.fields = {name: LineField() for name in ("name_latin", "name_native", "tax_id", "latin_lines", "phone")}
        self.place = ThaiPlaceField(toolkit)
        self._place: dict[str, str] = {}
        self._add_fields()
        self.fields["tax_id"].edited.connect(self._look_at_tax_id)
        self.place.picked.connect(self._take_place)
        self.place.failed.connect(self.message.tell_error)
        self.inside.addWidget(self.form, 1)
        self.setFocusProxy(self.fields["name_latin"])
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Your company"))
        self.words.setText(
            self.tr("Only the name is needed now. With an address your company can send its first shipment.")
        )
        self.place.setPlaceholderText(self.tr("Postal code or subdistrict"))
        for row in self.form.rows.values():
            row.retranslate()

    def wanted(self) -> Callable[[Desk], object]:
        typed = {name: field.value() for name, field in self.fields.items()} | self._place
        return lambda desk: keep_company(desk, typed)

    def refused(self, error: Exception) -> None:
        faults = error.all if isinstance(error, WrongInput) else ()
        here = [one for one in faults if one.pointer in self.form.rows]
        self.form.set_marks({str(one.pointer): Mark(Tone.BLOCK, self.toolkit.words(one)) for one in reversed(here)})
        self._look_at_tax_id(self.fields["tax_id"].value())
        if here:
            self.form.go_to(str(here[0].pointer))
        else:
            super().refused(error)

    def _add_fields(self) -> None:
        add, fields = self.form.add, self.fields
        add("/name_latin", fields["name_latin"], lambda: self.tr("Name of the &company"),
            lambda: self.tr("As it stands on export papers, in English letters if there are any."))  # fmt: skip
        add("/name_native", fields["name_native"], lambda: self.tr("Name in &Thai"))
        add("/tax_id", fields["tax_id"], lambda: self.tr("Ta&x number"),
            lambda: self.tr("13 digits. The last one is checked against the others."))  # fmt: skip
        add("/latin_lines", fields["latin_lines"], lambda: self.tr("&House and street"),
            lambda: self.tr("In English letters: 99/1 Moo 2, Sukhumvit Road"))  # fmt: skip
        add("/place", self.place, lambda: self.tr("&Place"),
            lambda: self.tr("Type a postal code, or a subdistrict in Thai or English, and choose."))  # fmt: skip
        add("/phone", fields["phone"], lambda: self.tr("Teleph&one"))

    def _look_at_tax_id(self, number: str) -> None:
        fault = tax_id_advice(number)
        self.form.rows["/tax_id"].set_mark(None if fault is None else Mark(Tone.WARN, self.toolkit.words(fault)))

    def _take_place(self, place: ThaiPlace | None) -> None:
        """The subdistrict brings its district, province and, where it has one alone, its code."""
        self._place = {}
        if place is not None:
            code = place.postal_codes[0] if len(place.postal_codes) == 1 else ""
            self._place = {
                "subdistrict": place.subdistrict.en, "district": place.district.en, "province": place.province.en,
                "postal_code": code,
            }  # fmt: skip
            self.place.setText(f"{self.place.text()} {code}".strip())
