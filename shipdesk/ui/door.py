"""Before there is a desk: what stands in the way of opening it, told and asked in a dialog of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QLocale, QSettings, QTimer

from shipdesk.errors import DeskError, DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.ui.application import application
from shipdesk.ui.fonts import use_fonts
from shipdesk.ui.icons import Icons
from shipdesk.ui.language import LANGUAGES, SOURCE, Languages
from shipdesk.ui.tasks import Changed, TaskRunner
from shipdesk.ui.theme import Theme
from shipdesk.ui.toolkit import Sentence, Toolkit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from shipdesk.ui.messages import Remedy
    from shipdesk.ui.rescue_dialog import Choice

LOOK_MS = 500
D = TypeVar("D", bound="QDialog")


class Door:
    """Nothing of Qt is made before the first word is said."""

    def __init__(self, resources: Path, sentence: Sentence, breaks: Callable[[str], str]) -> None:
        self._resources, self._sentence, self._breaks = resources, sentence, breaks
        self._toolkit: Toolkit | None = None
        self.dialog: Any = None
        self.has_turned_back = False

    def tell(self, error: Exception) -> None:
        """A reason without a way round it."""
        self._ask(error, None)
        self.has_turned_back = True

    def insists(self, error: DeskError) -> bool:
        """The reason, and whether the person opens the desk all the same."""
        toolkit = self._tools()
        return self._offers(error, application().translate("Door", "Open it all the same"), toolkit)

    def looks_at_copy(self, error: DeskError) -> bool:
        """The reason, and whether the person wants to look at a copy."""
        toolkit = self._tools()
        return self._offers(error, application().translate("Door", "Look at a copy"), toolkit)

    def _offers(self, error: DeskError, words: str, toolkit: Toolkit) -> bool:
        chosen: list[bool] = []
        from shipdesk.ui.messages import Remedy

        self._ask(error, Remedy(words, lambda: chosen.append(True)), toolkit)
        self.has_turned_back = not chosen
        return bool(chosen)

    def wait(self, is_free: Callable[[], bool], error: DeskError) -> bool:
        """Tells why, and goes on by itself as soon as the way is free; False when the person gives up."""
        toolkit = self._tools()
        from shipdesk.ui.message_dialog import MessageDialog
        from shipdesk.ui.messages import Tone

        title = application().translate("Door", "The desk is in use")
        dialog = self._dressed(MessageDialog(toolkit, Tone.WARN, title, toolkit.words(error)))
        dialog.back.setText(application().translate("Door", "Give up"))
        look = QTimer(dialog)
        look.setInterval(LOOK_MS)
        look.timeout.connect(lambda: dialog.accept() if is_free() else None)
        look.start()
        return self._is_accepted(dialog)

    def rescue(self, folder: DeskFolder, fault: DeskUnusable) -> Choice:
        """The ways on from a desk that can't be opened, and what became of it."""
        from shipdesk.ui.rescue_dialog import RescueDialog

        dialog = self._dressed(RescueDialog(self._tools(), folder, fault))
        self._is_accepted(dialog)
        self.has_turned_back = dialog.choice.way == "closed"
        return dialog.choice

    def works(self, work: Callable[[Progress], object]) -> bool:
        """Shows how far an update is; False where it was cancelled or failed, which is told."""
        from shipdesk.ui.update_dialog import UpdateDialog

        dialog = self._dressed(UpdateDialog(self._tools(), work))
        is_done = self._is_accepted(dialog)
        if dialog.fault is not None and isinstance(dialog.fault, DeskError):
            self.tell(dialog.fault)
        elif dialog.fault is not None:
            raise dialog.fault
        return is_done

    def _ask(self, error: Exception, remedy: Remedy | None, toolkit: Toolkit | None = None) -> None:
        toolkit = toolkit or self._tools()
        from shipdesk.ui.message_dialog import MessageDialog

        title = application().translate("Door", "The desk cannot be opened like this")
        self._is_accepted(self._dressed(MessageDialog.of_error(toolkit, title, error, remedy)))

    def _is_accepted(self, dialog: QDialog) -> bool:
        """Shown until it is answered; then it is gone with its clocks, which would look at the desk for ever."""
        is_accepted = bool(dialog.exec())
        self.dialog = None
        dialog.deleteLater()
        return is_accepted

    def _dressed(self, dialog: D) -> D:
        toolkit = self._tools()
        toolkit.theme.dress(dialog)
        dialog.setWindowIcon(toolkit.icon("shipments", "accent"))
        self.dialog = dialog
        return dialog

    def _tools(self) -> Toolkit:
        """In the computer's language and colours: the desk's own are not known yet."""
        if self._toolkit is None:
            app, changed = application(), Changed()
            use_fonts(app, self._resources / "fonts")
            self._toolkit = Toolkit(
                theme=Theme(app, self._resources),
                icons=Icons(self._resources / "icons"),
                languages=Languages(app, self._resources / "translations", _computers_language()),
                tasks=TaskRunner(changed, app),
                changed=changed,
                session=QSettings(),
                sentence=self._sentence,
                today=date.today,
                breaks=self._breaks,
            )
        return self._toolkit


def _computers_language() -> str:
    code = QLocale.system().name().partition("_")[0]
    return code if code in {one.code for one in LANGUAGES} else SOURCE
