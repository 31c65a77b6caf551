"""What the system itself knows this computer by, whatever its name."""

from __future__ import annotations

from PySide6.QtCore import QSysInfo


def computer_mark() -> bytes:
    """Empty where there is none."""
    return bytes(QSysInfo.machineUniqueId().data())
