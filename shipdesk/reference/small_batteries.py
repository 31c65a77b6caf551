"""Which lithium batteries fly without a shipper's declaration, and what the air waybill says of them instead."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

_SECTION_TWO = re.compile(r"([0-9]{3}).*\bII\b", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class SmallBatteries:
    """`statements` by packing instruction."""

    most_watt_hours: Decimal
    most_lithium_g: Decimal
    statements: Mapping[str, str]

    def statement(
        self, packing_instruction: str | None, watt_hours: Decimal | None, lithium_g: Decimal | None
    ) -> str | None:
        """For batteries that the shipper packs by Section II and that are small enough for it; else None."""
        stated = _SECTION_TWO.search(packing_instruction or "")
        too_large = (watt_hours or 0) > self.most_watt_hours or (lithium_g or 0) > self.most_lithium_g
        if stated is None or too_large or (watt_hours is None and lithium_g is None):
            return None
        return self.statements.get(stated[1])


def read_small_batteries(file: Path) -> SmallBatteries:
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    return SmallBatteries(
        Decimal(content["most_watt_hours"]),
        Decimal(content["most_lithium_g"]),
        MappingProxyType(dict(content["statements"])),
    )
