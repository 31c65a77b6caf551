"""A notice of the user's own: what they heard from a broker, a buyer or a gate, and to which goods it applies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shipdesk.domain.codec import many, optional, required
from shipdesk.domain.party import COUNTRY
from shipdesk.domain.shapes import CalendarDate, Text

SEVERITIES = frozenset({"block", "warn", "info"})
_HS_PREFIX = Text(12, 2, "[0-9]{2,12}")


@dataclass(frozen=True, kw_only=True)
class Notice:
    """What is left out applies to all: no destination means every destination."""

    title: str = required(Text(120))
    text: str = required(Text(1000, multiline=True))
    to_do: str | None = optional(Text(500, multiline=True))
    source: str = required(Text(300))
    severity: str = required(Text(choices=SEVERITIES))
    valid_from: date | None = optional(CalendarDate())
    valid_to: date | None = optional(CalendarDate())
    destination: str | None = optional(COUNTRY)
    hs_prefixes: tuple[str, ...] = many(_HS_PREFIX, 0, 100)
    goods_class: str | None = optional(Text(40))
    route_id: str | None = optional(Text(60))
    gate: str | None = optional(Text(60))

    def in_force(self, day: date) -> bool:
        """Both borders included."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    @property
    def is_about_the_way(self) -> bool:
        """Judged by the departure; anything else by the arrival."""
        return self.route_id is not None or self.gate is not None

    @property
    def is_about_goods(self) -> bool:
        return bool(self.hs_prefixes) or self.goods_class is not None


@dataclass(frozen=True)
class KnownNotice:
    """A notice under the key by which it is taken away again."""

    key: str
    notice: Notice
