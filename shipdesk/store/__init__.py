"""The desk database: parties, consignments, numbers, issued papers, the outbox, tracking, settings.

It keeps what it is given and answers what it is asked; whether a consignment is right is not its business.
"""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.store.desk_store import Store

__all__ = ["Store"]

__getattr__ = late(
    __name__,
    {
        "Store": "desk_store",
    },
)
