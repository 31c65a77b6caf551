"""The fields of one party; each change is told as the named cell of the party table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QListView, QVBoxLayout, QWidget

from shipdesk.domain.codes import DESTINATIONS
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference
from shipdesk.reference.thai_places import ThaiPlace
from shipdesk.services.party_advice import Advice
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.form import FieldRow, Form, Mark
from shipdesk.ui.language import LANGUAGES, Retranslated
from shipdesk.ui.line_field import LineField
from shipdesk.ui.messages import Tone
from shipdesk.ui.party_fields import LinesField, RolesField
from shipdesk.ui.thai_place_field import ThaiPlaceField
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

HOME = "TH"
NATIVE = {"lo": "ລາວ", "km": "ខ្មែរ", "my": "မြန်မာ", "vi": "Tiếng Việt"}


class PartyForm(Retranslated, QWidget):
    """`edited` carries the name of a field as in the party table, and its new value."""

    edited = Signal(str, str)

    def __init__(
        self, toolkit: Toolkit, reference: Reference, *, with_key: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._reference = toolkit, reference
        self._with_key = with_key
        self.form = Form(toolkit, self)
        self.fields: dict[str, LineField | LinesField | RolesField | ChoiceField] = {}
        self._add_fields()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 0, 0, 0)
        layout.addWidget(self.form)
        self.setFocusProxy(self.fields["name_latin"])
        self.fields["country_code"].edited.connect(lambda _: self._fit_country())
        self._fit_country()
        self.retranslate()

    def show_row(self, row: Mapping[str, str]) -> None:
        """The party's row; what was wrong with another one goes."""
        for name, field in self.fields.items():
            field.set_value(row.get(name, ""))
        self.form.set_marks({})
        self._fit_country()

    def show_filled(self, row: Mapping[str, str]) -> None:
        """Fields that were worked out from others; what someone is typing in stays."""
        for name, field in self.fields.items():
            if field.value() != row.get(name, "") and not field.hasFocus():
                field.set_value(row.get(name, ""))

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Each at its field, as something to look at again."""
        marks = {f"/{one.column}": Mark(Tone.WARN, self._toolkit.words(one.fault)) for one in reversed(advice)}
        self.form.set_marks(marks)

    def row(self) -> dict[str, str]:
        """What stands in the fields, as a row of the party table."""
        return {name: field.value() for name, field in self.fields.items()}

    def show_fault(self, error: Exception, edited: str) -> bool:
        """At the field it points to, else at the one just edited; False for what is no fault of a field."""
        if not isinstance(error, WrongInput):
            return False
        pointer = error.pointer or ""
        name = next((one for one in self.fields if f"/{one}" == pointer), edited)
        self.form.set_marks({f"/{name}": Mark(Tone.BLOCK, self._toolkit.words(error))})
        return True

    def retranslate(self) -> None:
        for row in self.form.rows.values():
            row.retranslate()

    def _add_fields(self) -> None:
        self._add("name_latin", LineField(), lambda: self.tr("Name in English"))
        self._add("roles", RolesField(), lambda: self.tr("Role"))
        self._add("name_native", LineField(), lambda: self.tr("Name in its own language"))
        self._add("native_language", ChoiceField(self._languages), lambda: self.tr("Own language"))
        self._add("country_code", ChoiceField(self._countries), lambda: self.tr("Country"))
        self._add(
            "latin_lines", LinesField("|"), lambda: self.tr("Address in English"),
            lambda: self.tr("Up to three lines: house and street. City and province have fields of their own."),
        )  # fmt: skip
        if self._with_key:
            self._add_key()
        self.thai_place = ThaiPlaceField(self._toolkit, self)
        self.thai_place.picked.connect(self._take_place)
        self._place_row = self.form.add(
            "thai-place", self.thai_place, lambda: self.tr("Find a Thai place"),
            lambda: self.tr("Type a subdistrict or a postal code, in Thai or English; it fills the fields below."),
        )  # fmt: skip
        self._add("subdistrict", LineField(), lambda: self.tr("Subdistrict"))
        self._add("district", LineField(), lambda: self.tr("District"))
        self._add("city", LineField(), lambda: self.tr("City"))
        self._add("province", LineField(), lambda: self.tr("Province"))
        self._add("postal_code", LineField(), lambda: self.tr("Postal code"))
        self._add("native_lines", LinesField("|"), lambda: self.tr("Address in its own language"))
        self._add("contact_name", LineField(), lambda: self.tr("Contact"))
        self._add(
            "phone", LineField(), lambda: self.tr("Telephone"),
            lambda: self.tr("As it is dialled; the country’s number is put before it: +6621234567"),
        )  # fmt: skip
        self._add("email", LineField(), lambda: self.tr("E-mail"))
        self._add(
            "registrations", LinesField(";"), lambda: self.tr("Registration numbers"),
            lambda: self.tr("One in each line, the kind before the number: TH_TAX_ID=0105551234567"),
        )  # fmt: skip
        self._add_book()

    def _add_book(self) -> None:
        """What is usual with this party; a new shipment for it begins with these."""
        self._add(
            "tax_branch", LineField(), lambda: self.tr("Tax branch"),
            lambda: self.tr("Five digits at the Thai Revenue Department; 00000 is the head office."),
        )  # fmt: skip
        self._add(
            "contact_languages", LinesField("|"), lambda: self.tr("Languages to write in"),
            lambda: self.tr("One code in each line, the best first: th, en, zh, lo, km, my, vi"),
        )  # fmt: skip
        self._add("incoterm", ChoiceField(self._incoterms), lambda: self.tr("Usual Incoterm"))
        self._add("incoterm_place", LineField(), lambda: self.tr("Usual place of the term"))
        self._add("payment_terms", LineField(), lambda: self.tr("Usual payment terms"))
        self._add("currency", LineField(), lambda: self.tr("Usual currency"))
        self._add(
            "price_list", LineField(), lambda: self.tr("Price list"),
            lambda: self.tr("Its prices go before those of the catalog when this party buys."),
        )  # fmt: skip

    def _take_place(self, place: ThaiPlace | None) -> None:
        """Into the fields of the Latin address; a code only where the subdistrict has one alone."""
        if place is None:
            return
        code = place.postal_codes[0] if len(place.postal_codes) == 1 else ""
        values = {"subdistrict": place.subdistrict.en, "district": place.district.en, "province": place.province.en}
        for name, value in (values | {"postal_code": code}).items():
            field = self.fields[name]
            if value and field.value() != value:
                field.set_value(value)
                self.edited.emit(name, value)

    def _fit_country(self) -> None:
        """The finder of Thai places is for Thai addresses; provinces are offered of the country there is."""
        country, field = self.fields["country_code"].value(), self.fields["province"]
        for widget in (self._place_row, self._place_row.label):
            widget.setVisible(country == HOME)
        completer = QCompleter([one.latin for one in self._reference.provinces.get(country, ())], field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        completer.setPopup(popup)
        self._toolkit.theme.dress(popup)
        if isinstance(field, LineField):
            field.setCompleter(completer)

    def _incoterms(self) -> list[tuple[str, str]]:
        return [("", ""), *((code, f"{code} · {term.name}") for code, term in self._reference.incoterms.items())]

    def _add_key(self) -> None:
        self._add(
            "key", LineField(), lambda: self.tr("Key"),
            lambda: self.tr("A short name of your own, by which tables and the search find this party."),
        )  # fmt: skip

    def _add(
        self,
        name: str,
        field: LineField | LinesField | RolesField | ChoiceField,
        label: Callable[[], str],
        help_text: Callable[[], str] | None = None,
    ) -> FieldRow:
        self.fields[name] = field
        field.edited.connect(lambda value: self.edited.emit(name, value))
        return self.form.add(f"/{name}", field, label, help_text)

    def _languages(self) -> list[tuple[str, str]]:
        return [("", ""), *((one.code, one.name) for one in LANGUAGES), *NATIVE.items()]

    def _countries(self) -> list[tuple[str, str]]:
        """Thailand and where the desk ships to first, then every other country by its name."""
        language = self._toolkit.languages.code
        named = {code: term.name(language) for code, term in self._reference.countries.items()}
        near = [HOME, *sorted(DESTINATIONS)]
        far = sorted((name, code) for code, name in named.items() if code not in near)
        return [*((code, named[code]) for code in near), *((code, name) for name, code in far)]
