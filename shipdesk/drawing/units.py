"""Millimetres of the paper, points of the type, dots of the printer."""

from __future__ import annotations

MM_PER_INCH = 25.4
PT_PER_INCH = 72.0
PT_PER_MM = PT_PER_INCH / MM_PER_INCH


def pt(millimetres: float) -> float:
    """Millimetres in points."""
    return millimetres * PT_PER_MM


def mm(points: float) -> float:
    """Points in millimetres."""
    return points / PT_PER_MM


def number(value: float) -> str:
    """A number as PDF wants it: no exponent, no superfluous digits, the same on every machine."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text in {"", "-0"} else text
