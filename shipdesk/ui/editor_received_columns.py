"""The columns of the table of received papers: what each is, then what it states."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from shipdesk.errors import WrongInput
from shipdesk.services.received_facts import state_value
from shipdesk.ui.editor_columns import Cell, EditColumn, Line
from shipdesk.ui.editor_desk_words import paper_states, received_types
from shipdesk.ui.toolkit import Toolkit

translate = QCoreApplication.translate


def received_columns(toolkit: Toolkit) -> list[EditColumn]:
    text, day = Cell.TEXT, Cell.DATE
    columns = [
        EditColumn(
            title=lambda: translate("Received", "Paper"), member="/document_type", cell=Cell.CHOICE, width=224,
            options=received_types,
        ),
        EditColumn(title=lambda: translate("Received", "Number"), member="/number", width=170, cell=text),
        EditColumn(title=lambda: translate("Received", "Subject"), member="/subject", width=110, cell=text),
        EditColumn(title=lambda: translate("Received", "Issued on"), member="/issued_on", width=110, cell=day),
        EditColumn(title=lambda: translate("Received", "Valid until"), member="/valid_until", width=110, cell=day),
        EditColumn(title=lambda: translate("Received", "Issuer"), member="/issuer", width=200, cell=text),
        EditColumn(title=lambda: translate("Received", "Lot"), member="/lot_number", width=100, cell=text),
        EditColumn(
            title=lambda: translate("Received", "File"), member="/file", width=80, is_fixed=True,
            shown=lambda line: translate("Received", "Kept") if line.get("file") else translate("Received", "No file"),
        ),
    ]  # fmt: skip
    return [*columns, *(_state(toolkit, str(name)) for name, _ in paper_states())]


def _state(toolkit: Toolkit, name: str) -> EditColumn:
    def title() -> str:
        return translate("Received", "Says: {what}").format(what=dict(paper_states())[name])

    def shown(line: Line) -> str:
        value = (line.get("states") or {}).get(name)
        return ", ".join(value) if isinstance(value, list) else "" if value is None else str(value)

    def written(line: Line, typed: Any) -> tuple[str, Any]:
        others = {key: value for key, value in (line.get("states") or {}).items() if key != name}
        if typed in (None, ""):
            return "/states", others or None
        try:
            return "/states", others | {name: state_value(name, str(typed), toolkit.today())}
        except WrongInput as fault:
            fault.pointer = None
            raise

    return EditColumn(title=title, member=f"/states/{name}", width=170, shown=shown, written=written)
