"""Which answers follow which wish: every operation that goes through the outbox is named here, by its own module."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from shipdesk.services import (
    amendment_answers,
    document_answers,
    hub_answers,
    manifest_answers,
    record_answers,
    unit_answers,
)
from shipdesk.services.following import Follow

FOLLOWS: Mapping[str, Follow] = MappingProxyType(
    {
        **hub_answers.FOLLOWS,
        **amendment_answers.FOLLOWS,
        **unit_answers.FOLLOWS,
        **manifest_answers.FOLLOWS,
        **document_answers.FOLLOWS,
        **record_answers.FOLLOWS,
    }
)
"""By the contract's operation."""
