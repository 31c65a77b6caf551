"""Record that a border turned a shipment back, so that the next one of the same goods on the same way is warned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.rejection import RejectedGoods, Rejection
from shipdesk.domain.shapes import Text
from shipdesk.domain.texts import is_whole
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.store.remembered import RecordedRejection

LEAST_REASON = 10
_REASON, _GATE = Text(1000, 0, multiline=True), Text(60)


def record_rejection(
    desk: Desk,
    reference: str,
    reason: str,
    *,
    lines: Sequence[int] = (),
    gate: str | None = None,
    rejected_on: date | None = None,
) -> RecordedRejection:
    """All lines where none is named; the gate of entry where none is named; today where no date is."""
    told: str = _REASON.read(reason, "/reason").strip()
    if len(told) < LEAST_REASON:
        raise WrongInput("too_short", "rejection_reason_short", pointer="/reason", least=LEAST_REASON)
    consignment = find(desk, reference).consignment
    rejection = Rejection(
        reference=reference,
        rejected_on=rejected_on or desk.tools.today(),
        destination=consignment.destination,
        route_id=consignment.route_id,
        gate=_entry(desk, consignment) if gate is None else _GATE.read(gate, "/gate"),
        goods=_goods(consignment, lines),
        reason=told,
    )
    recorded = RecordedRejection(desk.tools.new_id(), rejection, desk.tools.who(), desk.tools.now())
    with desk.store.atomic():
        desk.store.rejections.add(recorded)
    return recorded


def list_rejections(desk: Desk, reference: str | None = None) -> list[RecordedRejection]:
    """The newest first."""
    return desk.store.rejections.all(reference) if reference is None or is_whole(reference) else []


def remove_rejection(desk: Desk, key: str) -> RecordedRejection:
    """For one recorded by mistake; what went can be put back."""
    with desk.store.atomic():
        recorded = next((one for one in desk.store.rejections.all() if one.key == key), None)
        if recorded is None:
            raise WrongInput("not_found", "rejection_unknown", key=key)
        desk.store.rejections.remove(key)
    return recorded


def put_back_rejection(desk: Desk, recorded: RecordedRejection) -> None:
    """Under its key, with who recorded it and when."""
    with desk.store.atomic():
        desk.store.rejections.add(recorded)


def _goods(consignment: Consignment, lines: Sequence[int]) -> tuple[RejectedGoods, ...]:
    known = {item.line_no: item for item in consignment.items}
    for line in lines:
        if line not in known:
            numbers = ", ".join(map(str, known))
            raise WrongInput(
                "not_found",
                "rejection_line_unknown",
                pointer="/line",
                reference=consignment.client_reference,
                line=line,
                known=numbers,
            )
    return tuple(RejectedGoods.of(item) for number, item in known.items() if not lines or number in lines)


def _entry(desk: Desk, consignment: Consignment) -> str | None:
    gates, route = consignment.desk.gates, desk.reference.routes.get(consignment.route_id)
    if gates is not None and gates.entry is not None:
        return gates.entry
    return None if route is None else route.gates.entry
