"""How the embedded hub says no: a problem by its code, and the faults of single fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

MOST_FAULTS = 100


@dataclass(frozen=True)
class FieldFault:
    """One entry of a problem's `errors`; `limit` is the violated bound or what was expected."""

    code: str
    pointer: str | None = None
    parameter: str | None = None
    header: str | None = None
    limit: str = ""
    rejected: Any = None
    suggestion: str | None = None


class Refusal(Exception):
    """Nothing happened; `code` decides status and title."""

    def __init__(
        self,
        code: str,
        *faults: FieldFault,
        existing: str | None = None,
        current_etag: str | None = None,
        server_time: str | None = None,
        retry_after_s: int | None = None,
    ) -> None:
        super().__init__(code, faults)
        self.code = code
        self.faults = faults
        self.existing = existing
        self.current_etag = current_etag
        self.server_time = server_time
        self.retry_after_s = retry_after_s


def refuse_if_any(faults: Sequence[FieldFault]) -> None:
    """All faults found at once, each once, at most a hundred (H-80)."""
    if faults:
        once = dict.fromkeys(faults)
        raise Refusal("validation_failed", *list(once)[:MOST_FAULTS])


def pointer(*steps: str | int) -> str:
    """RFC 6901: `pointer("items", 0, "sku")` is `/items/0/sku`."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)
