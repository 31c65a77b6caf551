"""First page of the first run: the language, how years are counted, who sits here; or only looking around."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from shipdesk.services.business_settings import set_setting
from shipdesk.services.desk import Desk
from shipdesk.services.people import add_person, list_people, sit_down
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.first_run_page import FirstRunPage
from shipdesk.ui.form import Form
from shipdesk.ui.line_field import LineField
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class StartPage(FirstRunPage):
    """The language changes as it is chosen. `wants_sample` when someone only wants to look around, `wants_desk`
    when their desk lies in a sealed file."""

    wants_sample = Signal()
    wants_desk = Signal()
    era_chosen = Signal(str)

    def __init__(self, toolkit: Toolkit, desk: Desk) -> None:
        super().__init__(toolkit, desk)
        available = [(one.code, one.name) for one in toolkit.languages.available]
        self.language, self.era = ChoiceField(lambda: available), ChoiceField(self._eras)
        self.person = LineField()
        self.person.setMaxLength(60)
        self.language.set_value(toolkit.languages.code)
        self.era.set_value(toolkit.era())
        self.language.edited.connect(toolkit.languages.choose)
        self.era.edited.connect(self.era_chosen)
        self.form = Form(toolkit, self)
        self.form.add("/language", self.language, lambda: self.tr("&Language"))
        self.form.add("/era", self.era, lambda: self.tr("&Years in Thai"))
        self.form.add(
            "/person", self.person, lambda: self.tr("Your na&me"),
            lambda: self.tr("It stands in the history and the print log. There is no password."),
        )  # fmt: skip
        self.sample = QPushButton(self)
        self.sample.setAutoDefault(False)
        self.sample.clicked.connect(self.wants_sample)
        self.bring = QPushButton(self)
        self.bring.setAutoDefault(False)
        self.bring.clicked.connect(self.wants_desk)
        row = QHBoxLayout()
        row.addWidget(self.sample)
        row.addWidget(self.bring)
        row.addStretch(1)
        self.inside.addWidget(self.form, 1)
        self.inside.addLayout(row)
        self.inside.addSpacing(GRID)
        self.setFocusProxy(self.language)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Welcome to your desk"))
        self.words.setText(
            self.tr("Four short pages, and the first label is printed. Everything can be changed later in Settings.")
        )
        self.person.setPlaceholderText(self.tr("if you like"))
        self.sample.setText(self.tr("Only look around, with sample data"))
        self.bring.setText(self.tr("I bring my desk from another computer…"))
        for row in self.form.rows.values():
            row.retranslate()

    def wanted(self) -> Callable[[Desk], object]:
        language, era, person = self.language.value(), self.era.value(), self.person.value()

        def keep(desk: Desk) -> None:
            set_setting(desk, "language", language)
            set_setting(desk, "era", era)
            if person and person not in list_people(desk):
                sit_down(desk, add_person(desk, person))

        return keep

    def _eras(self) -> list[tuple[str, str]]:
        return [("be", self.tr("Buddhist era, พ.ศ. (2569)")), ("ce", self.tr("Common era, ค.ศ. (2026)"))]
