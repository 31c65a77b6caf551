"""The question before the desk leaves a hub: the secret that is forgotten then cannot be put back by the desk."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from shipdesk.ui.message_dialog import MessageDialog
from shipdesk.ui.messages import Remedy
from shipdesk.ui.toolkit import Toolkit


def ask_to_leave(toolkit: Toolkit, provider: str, act: Remedy, parent: QWidget) -> MessageDialog:
    """`act` leaves it."""
    translate = QCoreApplication.translate
    words = translate(
        "LeavingHub",
        "The token of {provider} is removed from the keyring: to come back you sign in anew. What waits for it stays"
        " in the outbox and is not sent meanwhile.",
    )
    title = translate("LeavingHub", "Leave this hub?")
    return MessageDialog.ask_first(toolkit, title, words.format(provider=provider), act, parent)
