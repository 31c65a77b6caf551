"""The facts in `resources/`, read once into typed values; no fact of the trade stands in code."""

from __future__ import annotations

from shipdesk.reference.library import Reference
from shipdesk.reference.messages import Messages
from shipdesk.reference.words import Wording

__all__ = ["Messages", "Reference", "Wording"]
