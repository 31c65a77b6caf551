"""The desk database: parties, consignments, numbers, issued papers, the outbox, tracking, settings.

It keeps what it is given and answers what it is asked; whether a consignment is right is not its business.
"""

from __future__ import annotations

from shipdesk.store.desk_store import Store

__all__ = ["Store"]
