"""One table of the contract's error codes: what each asks for. The hub's own words say what happened."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Remedy(StrEnum):
    """What helps; each is the key of a sentence."""

    CORRECT = "hub_do_correct"
    """Change what is named, then send anew: a new wish with a new key."""
    WAIT = "hub_do_wait"
    """Nothing: the same wish goes again by itself."""
    SIGN_IN = "hub_do_sign_in"
    CLOCK = "hub_do_clock"
    RIGHTS = "hub_do_rights"
    PAY = "hub_do_pay"
    READ_AGAIN = "hub_do_read_again"
    """The hub's record is another by now: read it, merge, wish anew (H-39)."""
    ADOPT = "hub_do_adopt"
    """The hub has it already: compare, and take it over if it is ours (H-21)."""
    TOO_LATE = "hub_do_too_late"
    ASK_FOR_QUOTE = "hub_do_ask_for_quote"
    OTHER_ROUTE = "hub_do_other_route"
    OTHER_NUMBER = "hub_do_other_number"
    LIST_ANEW = "hub_do_list_anew"
    SCREEN = "hub_do_screen"
    NOT_OFFERED = "hub_do_not_offered"
    TELL_SUPPORT = "hub_do_tell_support"
    """The desk said it wrongly: a fault of this program or of the hub, which no user can mend."""


REMEDIES: Mapping[str, Remedy] = MappingProxyType(
    {
        "malformed_request": Remedy.TELL_SUPPORT,
        "missing_idempotency_key": Remedy.TELL_SUPPORT,
        "invalid_idempotency_key": Remedy.TELL_SUPPORT,
        "unauthenticated": Remedy.SIGN_IN,
        "token_expired": Remedy.SIGN_IN,
        "signature_invalid": Remedy.SIGN_IN,
        "clock_skew": Remedy.CLOCK,
        "forbidden": Remedy.RIGHTS,
        "insufficient_scope": Remedy.RIGHTS,
        "payment_required": Remedy.PAY,
        "credit_limit_exceeded": Remedy.PAY,
        "not_found": Remedy.READ_AGAIN,
        "method_not_allowed": Remedy.TELL_SUPPORT,
        "not_acceptable": Remedy.TELL_SUPPORT,
        "duplicate_client_reference": Remedy.ADOPT,
        "idempotency_in_progress": Remedy.WAIT,
        "state_conflict": Remedy.READ_AGAIN,
        "void_window_closed": Remedy.TOO_LATE,
        "already_manifested": Remedy.READ_AGAIN,
        "manifest_closed": Remedy.TOO_LATE,
        "cut_off_passed": Remedy.TOO_LATE,
        "capacity_full": Remedy.OTHER_ROUTE,
        "label_not_ready": Remedy.WAIT,
        "document_not_ready": Remedy.WAIT,
        "quote_expired": Remedy.ASK_FOR_QUOTE,
        "route_suspended": Remedy.OTHER_ROUTE,
        "number_block_exhausted": Remedy.OTHER_NUMBER,
        "number_already_used": Remedy.OTHER_NUMBER,
        "cursor_expired": Remedy.LIST_ANEW,
        "gone": Remedy.READ_AGAIN,
        "precondition_failed": Remedy.READ_AGAIN,
        "payload_too_large": Remedy.CORRECT,
        "unsupported_media_type": Remedy.CORRECT,
        "digest_mismatch": Remedy.CORRECT,
        "validation_failed": Remedy.CORRECT,
        "idempotency_key_reused": Remedy.TELL_SUPPORT,
        "screening_denied": Remedy.SCREEN,
        "screening_required": Remedy.SCREEN,
        "unprintable_text": Remedy.CORRECT,
        "document_rejected": Remedy.CORRECT,
        "precondition_required": Remedy.READ_AGAIN,
        "rate_limited": Remedy.WAIT,
        "internal_error": Remedy.WAIT,
        "not_supported": Remedy.NOT_OFFERED,
        "upstream_timeout": Remedy.WAIT,
        "upstream_unavailable": Remedy.WAIT,
        "maintenance": Remedy.WAIT,
    }
)


def remedy_of(code: str) -> Remedy:
    """A later contract may know other codes (H-82): their own words have to do."""
    return REMEDIES.get(code, Remedy.CORRECT)


def retries_by_itself(code: str) -> bool:
    """Whether the desk sends the same wish again without being asked, were the answer silent about it (H-16)."""
    return remedy_of(code) is Remedy.WAIT
