"""One family of errors: a code for machines, a reason for the sentence, values, a pointer.

`code` is the hub contract's ErrorCode or FieldErrorCode where one fits, else one of the desk's own
(encoding, missing_header, not_a_table, limit, read_only, newer_desk, busy, ambiguous, not_found, exists).
`reason` names the sentence in `resources/messages/<language>.toml`; `values` fill its placeholders.
`pointer` is RFC 6901 into the given JSON, or `/row/17/gross_weight_kg` for a table.
No sentence for people is written in code.
"""

from __future__ import annotations

from collections.abc import Sequence


class DeskError(Exception):
    """Anything the desk tells a person about; never raised bare, use a subclass."""

    exit_status = 1

    def __init__(self, code: str, reason: str, *, pointer: str | None = None, **values: object) -> None:
        super().__init__(f"{code} ({reason}) at {pointer or '-'}: {values}")
        self.code = code
        self.reason = reason
        self.pointer = pointer
        self.values: dict[str, str] = {name: str(value) for name, value in values.items()}


class WrongInput(DeskError):
    """The input or the wish is wrong: exit status 1."""

    exit_status = 1

    def __init__(self, code: str, reason: str, *, pointer: str | None = None, **values: object) -> None:
        super().__init__(code, reason, pointer=pointer, **values)
        self.all: Sequence[WrongInput] = (self,)

    @classmethod
    def of_many(cls, faults: Sequence[WrongInput]) -> WrongInput:
        """The first fault, carrying all of them in `all`; `faults` must not be empty."""
        first = faults[0]
        first.all = tuple(faults)
        return first


class StoppedByCheck(DeskError):
    """An open finding of severity block stands in the way: exit status 3."""

    exit_status = 3


class RefusedByHub(DeskError):
    """The hub answered and said no: exit status 4."""

    exit_status = 4


class HubNotReached(DeskError):
    """No hub, or outcome unknown; the wish stays queued: exit status 5."""

    exit_status = 5


class PrinterTrouble(DeskError):
    """The printer was not reached, or nobody knows whether it printed; nothing is sent twice: exit status 5."""

    exit_status = 5


class SecretTrouble(DeskError):
    """The system's keyring does not keep or give a secret; it is never kept elsewhere: exit status 1."""

    exit_status = 1


class DeskUnusable(DeskError):
    """The desk folder or a database cannot be used as it is (read only, newer, busy, damaged)."""

    exit_status = 1


class Cancelled(DeskError):
    """The user cancelled a running task; nothing was written."""

    exit_status = 1

    def __init__(self) -> None:
        super().__init__("cancelled", "cancelled")
