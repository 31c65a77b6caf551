"""Drawing labels on request; the old ones when their consignment has changed (H-41, H-52, H-55 to H-59)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from shipdesk.embedded_hub import hub_labels
from shipdesk.embedded_hub.consignments import Record, find
from shipdesk.embedded_hub.exchange import Answer, Exchange, to_text
from shipdesk.embedded_hub.press import KINDS, Drawn, Press
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.embedded_hub.rules import ANY_BODY_RULES, faults_of
from shipdesk.embedded_hub.states import FINAL
from shipdesk.embedded_hub.units import active_ssccs
from shipdesk.errors import WrongInput

_SCRIPTS = ("en", "th", "zh-Hans", "zh", "lo", "km", "my", "vi")
_OWN_PROBLEMS = ("unprintable_text",)
"""Codes of a field that are the code of the whole problem too."""


def create_labels(exchange: Exchange) -> Answer:
    """The same request for the same printed facts is answered with the same label: reprinting creates nothing."""
    if exchange.facts.press is None:
        raise Refusal("not_supported")
    record = find(exchange, exchange.path["consignment_id"])
    wish = exchange.body
    _require_sound(exchange, wish)
    if record.state in FINAL and record.state != "DELIVERED":
        raise Refusal("state_conflict", existing=record.link)
    press = exchange.facts.press()
    body = printed_body(exchange, record)
    ssccs = _wanted(wish, [unit["sscc"] for unit in body["handling_units"]])
    try:
        printed = _digest(press, record, body, wish["kinds"], ssccs)
        label_id = _made_before(exchange, record, wish, printed)
        if label_id is None:
            drawn = press.labels(body, record.consignment_number, wish, ssccs)
            label_id = _keep(exchange, record, wish, printed, drawn, press.size_mm(wish["size"]))
    except WrongInput as fault:
        raise _refusal(fault) from fault
    return hub_labels.answer_created(exchange, record, label_id)


def supersede(exchange: Exchange, record: Record) -> None:
    """Labels that say something else now; one whose units are all void is void itself."""
    old = hub_labels.living(exchange, record.consignment_id)
    if not old or exchange.facts.press is None:
        return
    press, body = exchange.facts.press(), printed_body(exchange, record)
    active = {unit["sscc"] for unit in body["handling_units"]}
    for label_id, printed, facts in old:
        if not active.intersection(facts["ssccs"]):
            hub_labels.set_state(exchange, record.consignment_id, label_id, hub_labels.VOID)
        elif _prints_now(press, record, body, facts) != printed:
            hub_labels.set_state(exchange, record.consignment_id, label_id, hub_labels.SUPERSEDED)


def printed_body(exchange: Exchange, record: Record) -> dict[str, Any]:
    """The consignment with the SSCCs of its units, also of those that the hub chose."""
    ssccs = {one["client_unit_reference"]: one["sscc"] for one in active_ssccs(exchange, record.consignment_id)}
    units = [
        {**unit, "sscc": ssccs[unit["client_unit_reference"]]}
        for unit in record.body["handling_units"]
        if unit["client_unit_reference"] in ssccs
    ]
    return {**record.body, "handling_units": units}


def _require_sound(exchange: Exchange, wish: Any) -> None:
    facts = exchange.facts
    faults = facts.contract.faults("LabelRequest", wish)
    faults += faults_of(ANY_BODY_RULES, wish, facts.minor_units, faults)
    refuse_if_any(faults)
    if wish["format"] != "PDF" and "dpi" not in wish:
        faults.append(FieldFault("required", pointer("dpi")))
    for place, kind in enumerate(wish["kinds"]):
        if kind not in KINDS:
            faults.append(FieldFault("not_served", pointer("kinds", place), limit=", ".join(KINDS)))
        elif kind in wish["kinds"][:place]:
            faults.append(FieldFault("duplicate", pointer("kinds", place)))
    for place, language in enumerate(wish.get("languages", ())):
        if language not in _SCRIPTS:
            faults.append(FieldFault("not_served", pointer("languages", place), limit=", ".join(_SCRIPTS)))
    refuse_if_any(faults)


def _wanted(wish: Mapping[str, Any], active: Sequence[str]) -> list[str]:
    asked = wish.get("ssccs", active)
    strange = [place for place, sscc in enumerate(asked) if sscc not in active]
    refuse_if_any([FieldFault("not_found", pointer("ssccs", place)) for place in strange])
    return list(dict.fromkeys(asked)) or list(active)


def _digest(press: Press, record: Record, body: Mapping[str, Any], kinds: Sequence[str], ssccs: Sequence[str]) -> str:
    return hashlib.sha256(press.printed(body, record.consignment_number, kinds, ssccs).encode()).hexdigest()


def _prints_now(press: Press, record: Record, body: Mapping[str, Any], facts: Mapping[str, Any]) -> str | None:
    try:
        return _digest(press, record, body, facts["kinds"], facts["ssccs"])
    except WrongInput:
        return None


def _made_before(exchange: Exchange, record: Record, wish: Mapping[str, Any], printed: str) -> str | None:
    row = exchange.db.execute(
        "SELECT label_id FROM labels WHERE consignment_id = ? AND state = ? AND wish = ? AND printed = ?",
        [record.consignment_id, hub_labels.READY, _canonical(wish), printed],
    ).fetchone()
    return row[0] if row else None


def _keep(
    exchange: Exchange,
    record: Record,
    wish: Mapping[str, Any],
    printed: str,
    drawn: Drawn,
    size_mm: tuple[str, str],
) -> str:
    label_id = exchange.new_id("lbl")
    facts = {
        "label_id": label_id,
        "consignment_id": record.consignment_id,
        "consignment_version": record.version,
        "format": wish["format"],
        "size": wish["size"],
        "width_mm": size_mm[0],
        "height_mm": size_mm[1],
        "media_type": drawn.media_type,
        "kinds": wish["kinds"],
        "ssccs": list(drawn.ssccs),
        "pages": drawn.pages,
        "byte_length": len(drawn.content),
        "sha256": hashlib.sha256(drawn.content).hexdigest(),
        "specimen": True,
        "created_at": exchange.at,
    } | ({"dpi": wish["dpi"]} if "dpi" in wish else {})
    exchange.db.execute(
        "INSERT INTO labels (label_id, consignment_id, consignment_version, state, created_at, wish, printed, facts,"
        " content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            label_id,
            record.consignment_id,
            record.version,
            hub_labels.READY,
            exchange.at,
            _canonical(wish),
            printed,
            to_text(facts),
            drawn.content,
        ],
    )
    hub_labels.publish_change(exchange, label_id, record.consignment_id, hub_labels.READY)
    return label_id


def _canonical(wish: Mapping[str, Any]) -> str:
    return json.dumps(wish, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _refusal(fault: WrongInput) -> Refusal:
    """What the press refuses, in the contract's codes (H-55, H-57, H-58)."""
    if fault.code in _OWN_PROBLEMS:
        told = FieldFault(fault.code, fault.pointer, rejected=fault.values.get("code_point"))
        return Refusal(fault.code, told)
    code = {"too_long": "too_long", "required": "required"}.get(fault.code, "not_served")
    place = fault.pointer or (pointer("size") if code == "not_served" else None)
    limit = fault.values.get("sizes") or fault.values.get("formats") or fault.values.get("dpis") or ""
    return Refusal("validation_failed", FieldFault(code, place, limit=limit, rejected=fault.values.get("text")))
