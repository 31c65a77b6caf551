"""What a label printer is told beside the picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PressSetup:
    """`dpi` is the print head's; `darkness` None leaves the printer as it is set."""

    dpi: int = 203
    copies: int = 1
    darkness: int | None = None
