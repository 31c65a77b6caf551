"""Everything that Ctrl+K finds beside the actions of the page: commands of the window, shipments, products, parties."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.ui.page import Hit, Provider
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.ui.desk_window import DeskWindow

Command = tuple[str, str, Callable[[], None]]
"""Words, icon, what it does."""


def palette_sources(toolkit: Toolkit, desk: Desk, ways: DeskWindow) -> list[Provider]:
    """Their code is read when it is first asked for."""

    def commands() -> Provider:
        from shipdesk.ui.palette_providers import command_provider

        return command_provider(lambda: window_commands(ways))

    def shipments() -> Provider:
        from shipdesk.ui.palette_providers import shipment_provider

        return shipment_provider(desk, ways.open_shipment)

    def products() -> Provider:
        from shipdesk.ui.palette_providers import product_provider

        return product_provider(desk, lambda: toolkit.languages.code, ways.show_product)

    def parties() -> Provider:
        from shipdesk.ui.palette_providers import party_provider

        return party_provider(desk, ways.show_party)

    return [_late(build) for build in (commands, shipments, products, parties)]


def window_commands(ways: DeskWindow) -> list[Command]:
    """Those that belong to no page."""
    translate = QCoreApplication.translate
    return [
        (translate("TodayPage", "Settings"), "settings", ways.open_settings),
        *ways.beginning.commands(),
        (translate("InboxDialog", "Inbox"), "info", ways.inbox.open),
        (translate("DeskWindow", "The hub: connect, sign in, try"), "online", ways.open_hub),
        (translate("DeskWindow", "Backups: make one, go back to one"), "save", ways.open_backups),
        (translate("DeskWindow", "For whoever helps: report and support file"), "help", ways.open_report),
        (ways.program.word(), "info", ways.open_about),
    ]


def _late(build: Callable[[], Provider]) -> Provider:
    def answer(text: str, progress: Progress) -> list[Hit]:
        return build()(text, progress)

    return answer
