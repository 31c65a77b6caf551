"""The strip over a desk whose folder went away, or can't be written any more, while it is open."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent

from shipdesk.ui.read_only_banner import ReadOnlyBanner


class GoneBanner(ReadOnlyBanner):
    """Stands there until the folder is back. Hardly a start sees it: its words are put in when it is shown."""

    def showEvent(self, event: QShowEvent) -> None:
        self._put_words()
        super().showEvent(event)

    def retranslate(self) -> None:
        if self.isVisible():
            self._put_words()

    def _put_words(self) -> None:
        self.text.setText(
            self.tr(
                "NOTHING CAN BE SAVED NOW: the folder of this desk is gone or can only be read. What was saved is safe"
                " there. Plug its disk in again or allow writing: ShipDesk looks by itself and then goes on."
            )
        )
