"""A shipment kept as a template; one of that name that it takes the place of can be put back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from shipdesk.services.consignment_templates import find_template, put_back_template, save_template
from shipdesk.services.desk import Desk
from shipdesk.store.templates import Template
from shipdesk.ui.messages import MessageBar, Remedy, Tone
from shipdesk.ui.template_dialog import TemplateDialog
from shipdesk.ui.toolkit import Toolkit


def keep_as_template(
    toolkit: Toolkit, desk: Desk, reference: str, proposal: str, message: MessageBar, parent: QWidget
) -> QDialog:
    """Asks for the name; `message` tells what became of it."""
    translate = QCoreApplication.translate
    dialog = TemplateDialog(toolkit, reference, proposal, parent)

    def kept(saved: tuple[Template | None, Template]) -> None:
        former, template = saved
        dialog.accept()
        words = translate("TemplateKeeping", "The template “{name}” is kept. “New shipment” offers it.")
        undo = translate("TemplateKeeping", "Put the former one back")
        back = None if former is None else Remedy(undo, lambda: put_back(former))
        message.tell(Tone.OK, words.format(name=template.name), back)

    def put_back(former: Template) -> None:
        toolkit.tasks.write(
            lambda _: put_back_template(desk, former), (), lambda _: None, message.tell_error, owner=message
        )

    dialog.named.connect(
        lambda name: toolkit.tasks.write(
            lambda _: (find_template(desk, name), save_template(desk, reference, name)), (), kept,
            lambda error: dialog.tell(toolkit.words(error)), owner=dialog,
        )
    )  # fmt: skip
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
