"""Consignments kept as a pattern for the next to the same customer: goods, parties and terms, no numbers or dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.money import MinorUnits
from shipdesk.store.connection import Connections
from shipdesk.store.consignment_text import body_of, consignment_of, goods_of


@dataclass(frozen=True)
class Template:
    """A pattern under a name of the user's own."""

    name: str
    consignment: Consignment
    saved_at: datetime

    @property
    def customer(self) -> str:
        return self.consignment.consignee.name_latin


class TemplateTable:
    def __init__(self, connections: Connections, minor_units: MinorUnits) -> None:
        self._connections = connections
        self._minor_units = minor_units

    def put(self, template: Template) -> None:
        """Adds the template or replaces the one of that name."""
        one = template.consignment
        self._connections.db.execute(
            "INSERT INTO templates (name, customer, body, goods, saved_at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (name) DO UPDATE SET customer = excluded.customer, body = excluded.body,"
            " goods = excluded.goods, saved_at = excluded.saved_at",
            [template.name, template.customer, body_of(one), goods_of(one), template.saved_at.isoformat()],
        )

    def remove(self, name: str) -> bool:
        """False where there is none of that name."""
        return self._connections.db.execute("DELETE FROM templates WHERE name = ?", [name]).rowcount > 0

    def get(self, name: str) -> Template | None:
        return next((template for template in self.all() if template.name == name), None)

    def all(self) -> list[Template]:
        """By customer, then by name."""
        rows = self._connections.db.execute("SELECT name, body, goods, saved_at FROM templates ORDER BY customer, name")
        return [
            Template(name, consignment_of(body, goods, self._minor_units), datetime.fromisoformat(saved_at))
            for name, body, goods, saved_at in rows
        ]
