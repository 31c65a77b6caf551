"""The code that a person types on a hub's sign-in page, with the ways to that page; out of sight until one is told."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from shipdesk.hub.oauth import Invitation
from shipdesk.ui.theme import GRID


class SignInCode(QWidget):
    """Read in the language of the moment it was made, as the dialog around it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._invitation: Invitation | None = None
        self.code = QLabel(self)
        self.code.setProperty("role", "title")
        self.open_page = QPushButton(self.tr("Open the sign-in page"), self)
        self.copy_code = QPushButton(self.tr("Copy the code"), self)
        for button, act in ((self.open_page, self._open), (self.copy_code, self._copy)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for widget in (self.code, self.open_page, self.copy_code):
            row.addWidget(widget)
        row.addStretch(1)
        self.hide()

    def show_invitation(self, invitation: Invitation | None) -> None:
        """None once it is answered, or no longer asked."""
        self._invitation = invitation
        self.setVisible(invitation is not None)
        if invitation is not None:
            self.code.setText(invitation.user_code)
            self.code.setAccessibleName(self.tr("Code for signing in: {code}").format(code=invitation.user_code))

    def _open(self) -> None:
        if self._invitation is not None:
            QDesktopServices.openUrl(QUrl(self._invitation.address_with_code or self._invitation.address))

    def _copy(self) -> None:
        if self._invitation is not None:
            QGuiApplication.clipboard().setText(self._invitation.user_code)
