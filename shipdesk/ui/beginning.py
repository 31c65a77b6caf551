"""How a day at the desk begins: the first run, who sits here, and the ways to the sample or another computer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk
from shipdesk.services.first_run import is_new
from shipdesk.ui.messages import Tone
from shipdesk.ui.preferences import Preferences
from shipdesk.ui.program_ways import ProgramWays
from shipdesk.ui.seat import SeatKeeper
from shipdesk.ui.tasks import was_cancelled
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from shipdesk.ui.first_run_wizard import FirstRunWizard
    from shipdesk.ui.moving import Moving


class Beginning(QObject):
    """Without `ways` there is no sample to look around in."""

    def __init__(
        self, toolkit: Toolkit, desk: Desk, window: MainWindow, preferences: Preferences, ways: ProgramWays | None
    ) -> None:
        super().__init__(window)
        self._toolkit, self._desk, self._window = toolkit, desk, window
        self._preferences, self._ways = preferences, ways
        self.wizard: FirstRunWizard | None = None
        self.seat = SeatKeeper(toolkit, desk, window.status.person, window)
        self._moving: Moving | None = None
        self._is_bringing = self._has_waited = False

    @property
    def moving(self) -> Moving:
        """Read when a desk first comes or goes: it brings more along than the whole start."""
        from shipdesk.ui.moving import Moving

        self._moving = self._moving or Moving(self._toolkit, self._desk, self._window)
        return self._moving

    def greet(self) -> None:
        """The first run, if this is one; else the question who sits here."""
        desk = self._desk
        self._toolkit.tasks.run(lambda _: is_new(desk), self._know, lambda _: None, owner=self)

    def commands(self) -> list[tuple[str, str, Callable[[], None]]]:
        """What the palette offers of all this: words, icon, what it does."""
        return [
            (self.tr("Set up this desk: language, company, printer"), "settings", self.set_up),
            (self.tr("Move this desk to another computer…"), "export", self.move),
            (self.tr("Check a desk file…"), "check", self.check_file),
            (self.tr("Who works here?"), "parties", self.seat.ask),
        ]

    def move(self) -> None:
        """The whole desk out into one sealed file."""
        self.moving.export()

    def check_file(self) -> None:
        """Whether a sealed desk is whole, without bringing it in."""
        self.moving.check()

    def set_up(self) -> None:
        """Also for who wants to go through it once more."""
        from shipdesk.ui.first_run_wizard import FirstRunWizard

        wizard = FirstRunWizard(self._toolkit, self._desk, self._window)
        wizard.start.sample.setVisible(self._ways is not None and self._ways.leave_sample is None)
        wizard.wants_sample.connect(self.look_around)
        wizard.era_chosen.connect(lambda era: self._preferences.apply("era", era))
        wizard.start.wants_desk.connect(self.bring_desk)
        wizard.finished.connect(self._set_up_over)
        wizard.finished.connect(wizard.deleteLater)
        self.wizard = wizard
        wizard.open()

    def _know(self, new: bool) -> None:
        """A desk that comes in just now says by itself what is to follow."""
        if self._is_bringing:
            self._has_waited = True
            return
        if new:
            self.set_up()
        else:
            self.seat.begin()

    def _set_up_over(self) -> None:
        self.wizard = None
        self.seat.begin()

    def look_around(self) -> None:
        """Makes the sample desk, opens it in a window of its own, and closes this one."""
        if self._ways is None or self.wizard is None:
            return
        ways, wizard = self._ways, self.wizard
        wizard.setEnabled(False)
        wizard.start.message.tell(Tone.INFO, self.tr("The sample desk is being made. This takes a few seconds."))

        def failed(error: Exception) -> None:
            wizard.setEnabled(True)
            wizard.start.message.tell_error(error)

        self._toolkit.tasks.run(lambda _: ways.look_around(), lambda _: self._end(), failed, owner=wizard)

    def bring_desk(self) -> None:
        """The desk of another computer comes onto this one, and brings its own settings."""
        wizard = self.wizard
        if wizard is None:
            return
        wizard.setEnabled(False)

        def failed(error: Exception) -> None:
            wizard.setEnabled(True)
            if not was_cancelled(error):
                wizard.start.message.tell_error(error)

        self.moving.bring(wizard, self._brought, failed)

    def bring_file(self, file: Path) -> None:
        """The same for a file that somebody has opened in the system, with or without the first run before it."""
        self._is_bringing = True
        if self.wizard is not None:
            self.wizard.setEnabled(False)

        def failed(error: Exception) -> None:
            if self.wizard is not None:
                self.wizard.setEnabled(True)
            if not was_cancelled(error):
                # Nothing comes before it until it is read, also where the desk is only now known to be new.
                told = self.moving.tell_not_brought(error)
                told.finished.connect(self._greet_again)
            else:
                self._greet_again()

        self.moving.bring_file(file, self._brought, failed)

    def _greet_again(self) -> None:
        """What has waited for a desk that did not come."""
        self._is_bringing = False
        if self._has_waited:
            self._has_waited = False
            self.greet()

    def _brought(self) -> None:
        """Nothing is left to set up: the first run goes, and the program looks as it did on the other computer."""
        self._is_bringing = False
        for key in ("language", "theme", "era"):
            self._preferences.apply(key, get_setting(self._desk, key))
        if self.wizard is not None:
            self.wizard.setEnabled(True)
            # To accept would first keep what stands on its page, over what has just come.
            self.wizard.reject()
        else:
            self.seat.begin()

    def leave_sample(self) -> None:
        """One click: the sample goes, the user's own desk comes."""
        ways = self._ways
        if ways is None or ways.leave_sample is None:
            return
        ways.leave_sample()
        self._end()

    def _end(self) -> None:
        self._window.close()
        QApplication.quit()
