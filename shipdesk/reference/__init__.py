"""The facts in `resources/`, read once into typed values; no fact of the trade stands in code."""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.reference.library import Reference
    from shipdesk.reference.messages import Messages
    from shipdesk.reference.words import Wording

__all__ = ["Messages", "Reference", "Wording"]

__getattr__ = late(
    __name__,
    {
        "Messages": "messages",
        "Reference": "library",
        "Wording": "words",
    },
)
