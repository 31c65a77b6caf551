"""What the outbox shows of a wish: its state, what it asks for, and why it waits or was refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.states import Wish
from shipdesk.errors import DeskError, HubNotReached
from shipdesk.services.desk import BANGKOK
from shipdesk.services.hub_consignment import refused
from shipdesk.store.exchanges import KeptExchange
from shipdesk.store.outbox import OutboxRow
from shipdesk.ui.desk_words import operation_word, wish_look, wish_word
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.toolkit import Toolkit


@dataclass(frozen=True)
class Reason:
    """Why a wish stands where it stands: an error of the desk in the catalogue's words, or nothing."""

    error: DeskError | None = None


def reason_of(row: OutboxRow) -> Reason:
    """The hub's own no, or what stands between the desk and the hub."""
    problem = row.problem or {}
    if row.state == Wish.REFUSED:
        return Reason(refused(row.reference or row.manifest or "", row))
    if row.state in Wish.OPEN and problem.get("code"):
        return Reason(HubNotReached("upstream_unavailable", str(problem["code"])))
    return Reason()


def outbox_columns(toolkit: Toolkit) -> list[Column[OutboxRow]]:
    """State, wish, shipment, tries, next try, reason."""
    translate = QCoreApplication.translate

    def reason(row: OutboxRow) -> str:
        error = reason_of(row).error
        return toolkit.words(error) if error is not None else ""

    return [
        Column(
            "state", lambda: translate("OutboxColumns", "State"), lambda row: row.state, wish_word,
            icon=lambda row: toolkit.icon(*wish_look(row.state)), width=150,
        ),
        Column(
            "wish", lambda: translate("OutboxColumns", "What"), lambda row: row.operation, operation_word, width=160
        ),
        Column(
            "reference", lambda: translate("OutboxColumns", "Shipment"), lambda row: row.reference or row.manifest,
            width=210,
        ),
        Column(
            "tries", lambda: translate("OutboxColumns", "Tries"), lambda row: row.tries, kind=Kind.FIGURE, width=80
        ),
        Column(
            "next", lambda: translate("OutboxColumns", "Next try"), _next_try, lambda at: moment(toolkit, at), width=150
        ),
        Column("reason", lambda: translate("OutboxColumns", "Reason"), reason, width=220, stretches=True),
    ]  # fmt: skip


def moment(toolkit: Toolkit, at: datetime | None) -> str:
    """Day and clock in Thailand."""
    if at is None:
        return ""
    local = at.astimezone(BANGKOK)
    return f"{toolkit.dates().short(local.date())} {local:%H:%M}"


def request_text(row: OutboxRow) -> str:
    """The request as it is sent, with its body laid out to be read."""
    return f"{row.method} {row.path}\nIdempotency-Key: {row.idempotency_key}\n\n{_body(row.body)}"


def exchange_text(one: KeptExchange) -> str:
    """One try and its answer, as they were kept: people's data masked."""
    told = one.fault if one.status is None else str(one.status)
    head = (
        f"--- {one.at.isoformat(timespec='seconds')} · {told} · {one.milliseconds} ms · {one.request_id or ''}".rstrip(
            " ·"
        )
    )
    return f"{head}\n{one.answer}"


def _next_try(row: OutboxRow) -> datetime | None:
    return row.next_at if row.state in Wish.OPEN else None


def _body(body: bytes) -> str:
    try:
        content: Mapping[str, Any] = json.loads(body)
    except ValueError:
        return body.decode("utf-8", "replace")
    return json.dumps(content, ensure_ascii=False, indent=2)
